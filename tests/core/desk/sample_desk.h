// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/sample_data.h"
#include "core/formats/table_reader.h"
#include "core/policy/profile_parser.h"
#include "core/policy/shipped.h"
#include "tests/core/desk/rights_fixture.h"

#include <map>

// A desk that holds the sample tables of one shipped profile.
namespace desk::test {

using SampleRow = std::map<std::string, std::string>;

inline std::vector<SampleRow> rowsOf(const std::string &csv)
{
    formats::MemorySource source(asBytes(csv));
    auto table = formats::openTable(source, {formats::TableFormat::Csv, formats::TextEncoding::Utf8, ','});
    EXPECT_OK(table);
    std::vector<SampleRow> out;
    while (table.ok()) {
        auto next = (*table)->next();
        EXPECT_OK(next);
        if (!next.ok() || !*next)
            break;
        SampleRow row;
        for (const formats::Cell &cell : (*next)->cells)
            row[cell.name] = cell.value.text;
        out.push_back(std::move(row));
    }
    return out;
}

class SampleDesk : public RightsDesk
{
protected:
    void fill(const std::string &profileId, int people)
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.create({profileId}));
        const QDate today = QDate::fromString(QString::fromUtf8(fixtureNow.data(), 10), Qt::ISODate);
        for (const sample::SampleTable &table : sample::sampleTables(profileId, people, 7, today)) {
            const auto report = import(table.category, table.csv);
            ASSERT_OK(report);
            ASSERT_EQ(report->faulty, 0U) << table.category;
            m_rows[table.category] = rowsOf(table.csv);
        }
        auto profile = policy::parseProfile(*policy::shippedProfile(profileId));
        ASSERT_OK(profile);
        m_profile = std::move(*profile);
    }
    const policy::Category &category(const std::string &id) const
    {
        const policy::Category *found = policy::findCategory(m_profile, id);
        EXPECT_NE(found, nullptr) << id;
        return *found;
    }
    /// Who is found by a row of the category and has something in it, and how they were found.
    struct Somebody
    {
        FoundSubject found;
        Asker asker; ///< Asks by one identifier,
        Asker known; ///< and can prove by what else the row says.
        std::string merchant;
    };
    Result<Somebody> somebodyWith(const std::string &id)
    {
        // Whoever has an account proves by it: they are looked for first.
        for (const FindBy by : {FindBy::Account, FindBy::Email, FindBy::Order}) {
            for (const SampleRow &row : m_rows[id]) {
                const Asker known = whoIn(id, row);
                const std::string &value = by == FindBy::Account ? known.account
                                           : by == FindBy::Email ? known.email
                                                                 : known.order;
                if (value.empty())
                    continue;
                DESK_TRY(const auto people, wait(services().subjects.find(m_desk.platform(), by, value, "")));
                if (people.size() != 1 || recordsOf(people.front(), id) == 0)
                    continue;
                Somebody out{
                    people.front(), {}, known, row.contains("merchant_id") ? row.at("merchant_id") : ""};
                (by == FindBy::Account ? out.asker.account
                 : by == FindBy::Email ? out.asker.email
                                       : out.asker.order) = value;
                return out;
            }
        }
        return fail(ErrorCode::NotFound, "No row of the sample leads to one person.", id);
    }
    static std::uint64_t recordsOf(const FoundSubject &person, const std::string &id)
    {
        for (const CategoryHolding &holding : person.holdings) {
            if (holding.category == id)
                return holding.records;
        }
        return 0;
    }
    /// Shows whoever asks to be who they are, in the first way that the request allows and the row knows.
    Result<void> prove(const std::string &reference, const Somebody &who)
    {
        DESK_TRY(const RequestDetails details, wait(services().requests.details(reference)));
        for (const VerificationOption &option : details.options) {
            VerificationAttempt attempt;
            attempt.method = option.method;
            if (option.method == policy::VerificationMethod::OneTimeCode) {
                const auto code = wait(services().verification.challenge(reference, option.method,
                                                                         policy::IdentifierKind::Email));
                if (!code.ok())
                    continue;
                attempt.code = code->code;
            } else if (option.method == policy::VerificationMethod::Account && !who.known.account.empty()) {
                attempt.claims = {{"account_id", who.known.account}};
            } else if (option.method == policy::VerificationMethod::RegisteredContact &&
                       !who.known.email.empty()) {
                attempt.claims = {{"email", who.known.email}};
            } else if (option.method == policy::VerificationMethod::ThroughMerchant &&
                       !who.merchant.empty()) {
                attempt.claims = {{"merchant", who.merchant}};
            } else if (option.method == policy::VerificationMethod::OrderFacts && !who.known.order.empty()) {
                attempt.claims = orderFacts(option, who.known.order);
            } else {
                continue;
            }
            DESK_TRY(const VerificationResult result,
                     wait(services().verification.verify(reference, attempt)));
            if (result.proven)
                return {};
        }
        return fail(ErrorCode::Unverified, "No way of proving fits.",
                    details.options.empty() ? "no option" : "");
    }

    Asker whoIn(const std::string &id, const SampleRow &row) const
    {
        Asker out;
        for (const policy::Field &field : category(id).fields) {
            if (field.party == "recipient")
                continue;
            if (field.identifier == policy::IdentifierKind::Account)
                out.account = row.at(field.id);
            if (field.identifier == policy::IdentifierKind::Email)
                out.email = row.at(field.id);
            if (field.identifier == policy::IdentifierKind::Order)
                out.order = row.at(field.id);
        }
        return out;
    }

    policy::Profile m_profile;
    std::map<std::string, std::vector<SampleRow>> m_rows;

private:
    std::vector<std::pair<std::string, std::string>> orderFacts(const VerificationOption &option,
                                                                const std::string &order)
    {
        std::vector<std::pair<std::string, std::string>> out{{option.numberField, order}};
        for (const SampleRow &row : m_rows["orders"]) {
            if (row.at(option.numberField) != order)
                continue;
            for (const auto &[field, label] : option.details) {
                if (!row.at(field).empty())
                    out.emplace_back(field, row.at(field));
            }
        }
        return out;
    }
};

} // namespace desk::test
