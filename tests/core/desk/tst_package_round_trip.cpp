// SPDX-License-Identifier: GPL-3.0-or-later
// What a person got from one desk, taken in by an empty one and handed over again, is the same.
#include "tests/core/desk/sample_desk.h"
#include "tests/support/package_contents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>
#include <set>

namespace desk::test {
namespace {

/// Records of every category as texts, in no order: ids decide it, and another desk gives others.
using Contents = std::map<std::string, std::multiset<std::string>>;

Contents recordsIn(const std::string &path, const std::string &passphrase)
{
    Contents out;
    for (const auto &[name, text] : packageContents(path, passphrase)) {
        if (!name.starts_with("data/") || !name.ends_with(".json") || name == "data/requests.json")
            continue;
        const QJsonObject file = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        for (const QJsonValue &record : file["records"].toArray())
            out[file["category"].toString().toStdString()].insert(
                QJsonDocument(record.toObject()).toJson(QJsonDocument::Compact).toStdString());
    }
    return out;
}

class RoundTrip : public SampleDesk, public testing::WithParamInterface<const char *>
{
protected:
    /// Everybody whom a row of the sample leads to by an account, an e-mail address or an order.
    std::vector<Somebody> everybody()
    {
        std::vector<Somebody> out;
        std::set<SubjectId> seen;
        for (const policy::Category &each : m_profile.categories) {
            for (const SampleRow &row : m_rows[each.id]) {
                const Asker known = whoIn(each.id, row);
                for (const auto &[by, value] : {std::pair{FindBy::Account, known.account},
                                                {FindBy::Email, known.email},
                                                {FindBy::Order, known.order}}) {
                    const auto found = value.empty()
                                           ? Result<std::vector<FoundSubject>>(std::vector<FoundSubject>())
                                           : wait(services().subjects.find(m_desk.platform(), by, value, ""));
                    EXPECT_OK(found);
                    for (const FoundSubject &person : *found)
                        if (found->size() == 1 && seen.insert(person.id).second)
                            out.push_back({person, known, known,
                                           row.contains("merchant_id") ? row.at("merchant_id") : ""});
                }
            }
        }
        return out;
    }
    /// A package of theirs; none where nothing they know proves who they are.
    std::optional<FulfilResult> packageOf(const Somebody &who, const std::string &path)
    {
        NewRequest request = newRequest(m_desk.platform(), policy::Right::Access, who.asker);
        const auto opened = wait(services().requests.open(request));
        EXPECT_OK(opened);
        if (!opened || !wait(services().requests.chooseSubject(opened->reference, who.found.id)) ||
            !prove(opened->reference, who))
            return std::nullopt;
        EXPECT_OK(plan(opened->reference, policy::Right::Access));
        const auto done = fulfil(opened->reference, policy::Right::Access, {path, {}, {}});
        EXPECT_OK(done);
        return done.ok() ? std::optional(*done) : std::nullopt;
    }
    static int people()
    {
        const char *wanted = std::getenv("RIGHTSDESK_ROUND_TRIP");
        return wanted == nullptr ? 4 : std::atoi(wanted);
    }
};

TEST_P(RoundTrip, ofAPackageGivesTheSameDataToEverybody)
{
    ASSERT_NO_FATAL_FAILURE(fill(GetParam(), people()));
    RehearsalDesk other;
    ASSERT_NO_FATAL_FAILURE(other.create({GetParam()}));
    std::size_t compared = 0;
    std::size_t records = 0;
    for (const Somebody &who : everybody()) {
        const std::string path = m_desk.path("package.zip");
        const auto package = packageOf(who, path);
        if (!package)
            continue;
        const Contents given = recordsIn(path, package->passphrase);
        const auto taken = wait(other.services().subjects.import(
            {other.platform(), {}, "rightsdesk-package", path, false, package->passphrase}));
        ASSERT_OK(taken);
        EXPECT_EQ(taken->faulty, 0U) << (taken->faults.empty() ? ""
                                                               : taken->faults.front().place + ": " +
                                                                     taken->faults.front().reason);
        EXPECT_EQ(taken->unknown, std::vector<std::string>());
        EXPECT_EQ(taken->newSubjects, 1U);
        const auto again = wait(other.services().subjects.import(
            {other.platform(), {}, "rightsdesk-package", path, false, package->passphrase}));
        ASSERT_OK(again);
        EXPECT_EQ(again->unchanged, taken->rows) << "the same again changes nothing";

        std::swap(m_desk, other);
        Somebody there = who;
        const auto found =
            wait(services().subjects.find(m_desk.platform(), FindBy::Account, who.known.account, ""));
        const auto byMail =
            wait(services().subjects.find(m_desk.platform(), FindBy::Email, who.known.email, ""));
        const auto byOrder =
            wait(services().subjects.find(m_desk.platform(), FindBy::Order, who.known.order, ""));
        for (const auto *each : {&found, &byMail, &byOrder})
            if (each->ok() && (*each)->size() == 1)
                there.found = (*each)->front();
        const std::string back = m_desk.path("again.zip");
        const auto repeated = packageOf(there, back);
        ASSERT_TRUE(repeated.has_value());
        const Contents held = recordsIn(back, repeated->passphrase);
        std::swap(m_desk, other);
        EXPECT_EQ(held, given);
        for (const auto &[category, rows] : given)
            records += rows.size();
        ++compared;
        ASSERT_TRUE(QFile::remove(QString::fromStdString(path)));
        ASSERT_TRUE(QFile::remove(QString::fromStdString(other.path("again.zip"))));
    }
    EXPECT_GE(compared, static_cast<std::size_t>(people()));
    std::printf("%s: %zu people, %zu records\n", GetParam(), compared, records);
}

INSTANTIATE_TEST_SUITE_P(Platforms, RoundTrip,
                         testing::Values("fragrance", "skincare", "marketplace", "rugs", "merchant-hub"),
                         [](const auto &each) {
                             return std::string(each.param == std::string("merchant-hub") ? "merchantHub"
                                                                                          : each.param);
                         });

} // namespace
} // namespace desk::test
