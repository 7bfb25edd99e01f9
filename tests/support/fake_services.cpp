// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_answer.h"

#include <algorithm>

namespace desk::test {

class FakeSession final : public SessionService
{
public:
    explicit FakeSession(FakeDesk &desk) : m_desk(desk) {}
    Answer<CreatedDesk> create(const DeskLocation &, const NewDesk &) override
    {
        return m_desk.answer<CreatedDesk>("create", [] { return CreatedDesk(); });
    }
    Answer<SessionInfo> signIn(const DeskLocation &, const SignIn &who) override
    {
        return m_desk.answer<SessionInfo>("signIn", [this, who]() -> Result<SessionInfo> {
            if (std::string(who.password.begin(), who.password.end()) != m_desk.password)
                return fail(ErrorCode::WrongPassword, "The password is wrong.");
            if (m_desk.codeNeeded && who.code.empty())
                return fail(ErrorCode::CodeRequired, "A code is needed.");
            if (m_desk.codeNeeded && who.code != m_desk.code)
                return fail(ErrorCode::WrongCode, "The code is wrong.");
            return m_desk.enter(who.user);
        });
    }
    Answer<std::vector<std::string>> rehearsalUsers(const DeskLocation &) override
    {
        return m_desk.answer<std::vector<std::string>>("rehearsalUsers", [this] {
            return m_desk.rehearsal ? std::vector<std::string>{"agent", "supervisor"}
                                    : std::vector<std::string>();
        });
    }
    Answer<SessionInfo> signInRehearsal(const DeskLocation &, const std::string &user) override
    {
        return m_desk.answer<SessionInfo>("signInRehearsal", [this, user] { return m_desk.enter(user); });
    }
    Answer<bool> lock() override
    {
        return m_desk.answer<bool>("lock", [this] {
            m_desk.m_user.clear();
            return true;
        });
    }

private:
    FakeDesk &m_desk;
};

class FakeAdministration final : public AdministrationService
{
public:
    explicit FakeAdministration(FakeDesk &desk) : m_desk(desk) {}
    Answer<PlatformInfo> addPlatform(const std::string &) override
    {
        return m_desk.answer<PlatformInfo>("addPlatform", [this] { return m_desk.m_platforms.front(); });
    }
    Answer<policy::Profile> profile(PlatformId platform) override
    {
        return m_desk.answer<policy::Profile>("profile",
                                              [this, platform] { return m_desk.profileOf(platform); });
    }
    Answer<int> fillSample(int people, std::uint32_t) override
    {
        return m_desk.longAnswer<int>("fillSample", [people] { return people; });
    }

private:
    FakeDesk &m_desk;
};

class FakeSubjects final : public SubjectService
{
public:
    explicit FakeSubjects(FakeDesk &desk) : m_desk(desk) {}
    Answer<ImportReport> import(const ImportOrder &order) override
    {
        return m_desk.longAnswer<ImportReport>("import", [order] {
            ImportReport report{1240, 1180, 41, 12, 7, 1093, {}, "CSV, windows-1252, delimiter ;"};
            static constexpr const char *reasons[] = {
                "The date in column ordered_on is not a date. Write it as YYYY-MM-DD.",
                "The column email is empty; without an identifier nobody can be found.",
                "The number in column total has two decimal points."};
            for (std::uint64_t i = 0; i < report.faulty; ++i)
                report.faults.push_back(
                    {i * 91 + 12,
                     "line " + std::to_string(i * 91 + 12) + ", column " + std::to_string(i % 3 + 2),
                     reasons[i % 3]});
            if (order.mapping == "shopify-csv")
                report.unknown = {"customers.csv, Shoe Size"};
            return report;
        });
    }
    Answer<std::vector<MappingInfo>> mappings(PlatformId) override
    {
        return m_desk.answer<std::vector<MappingInfo>>("mappings", [] {
            return std::vector<MappingInfo>{
                {"shopify-csv",
                 {"Shopify: customers and orders, CSV", "Shopify：客户与订单（CSV）"},
                 "What the admin exports.",
                 "Header lines.",
                 {{{"customers*.csv"}, "account"}, {{"orders*.csv"}, "orders"}},
                 "{}"}};
        });
    }
    /// A file of a shop whose columns are called like fields in part; a mapping that names "Date" without a
    /// pattern has faulty rows.
    Answer<ImportPreview> preview(const ImportOrder &order) override
    {
        m_desk.m_lastWords = order.mapping;
        return m_desk.answer<ImportPreview>("preview", [order] {
            ImportPreview out;
            out.format = "CSV, utf-8, delimiter ;";
            out.columns = {"Order", "E-Mail", "placed_on", "Date", "Total"};
            for (int i = 0; i < 6; ++i)
                out.rows.push_back(
                    {"R-" + std::to_string(1001 + i), "person" + std::to_string(i) + "@example.com",
                     "2026-10-0" + std::to_string(i + 1), "0" + std::to_string(i + 1) + ".10.2026",
                     std::to_string(20 + i) + ".90"});
            if (order.mapping == "shopify-csv")
            {
                out.fields = {{"order_number", {"Order"}, {}, {}, {}}, {"email", {"E-Mail"}, {}, {}, {}}};
                out.mapping = R"({"delimiter":";","fields":[],"unmapped":"ignore","ignore":["Total","Notes"],)"
                              R"("group":{"by":["Order"],"of":["Item"],"into":"items"}})";
            }
            if (order.mapping.find("\"Date\"") != std::string::npos &&
                order.mapping.find("datePattern") == std::string::npos)
                out.faults = {{2, "line 2, column \"Date\"", "The value is no date."},
                              {3, "line 3, column \"Date\"", "The value is no date."}};
            return out;
        });
    }
    Answer<std::vector<ImportRunView>> imports(PlatformId platform) override
    {
        return m_desk.answer<std::vector<ImportRunView>>("imports", [=, this] { return runs(platform); });
    }
    Answer<UndoReport> previewUndo(PlatformId, ImportId) override
    {
        return m_desk.answer<UndoReport>("previewUndo", [] { return UndoReport{1180, 41, 1093}; });
    }
    Answer<UndoReport> undoImport(PlatformId, ImportId import) override
    {
        return m_desk.longAnswer<UndoReport>("undoImport", [this, import] {
            m_undone.insert(import);
            return UndoReport{1180, 41, 1093};
        });
    }
    Answer<std::vector<FoundSubject>> find(PlatformId platform, FindBy by, const std::string &value,
                                           const std::string &) override
    {
        return m_desk.answer<std::vector<FoundSubject>>("find", [this, platform, by, value] {
            std::vector<FoundSubject> out;
            if (value.find("nobody") != std::string::npos)
                return out;
            const auto &known = m_desk.m_requests.front().details.subjects.front();
            out.push_back({known.id, m_desk.holdings(platform, 3), false});
            if (by == FindBy::NameAndPostcode) {
                FoundSubject similar{known.id, m_desk.holdings(platform, 8), true};
                similar.id.bytes[15] = 0x77;
                out.push_back(similar);
            }
            return out;
        });
    }
    Answer<SubjectView> show(PlatformId platform, SubjectId subject, const std::string &,
                             const std::string &language) override
    {
        return m_desk.answer<SubjectView>(
            "show", [=, this] { return m_desk.subject(platform, subject, language, false); });
    }
    Answer<SubjectView> reveal(PlatformId platform, SubjectId subject, const std::string &category,
                               const std::string &language, const std::string &reason) override
    {
        m_desk.m_lastReason = reason;
        return m_desk.answer<SubjectView>("reveal", [=, this] {
            SubjectView view = m_desk.subject(platform, subject, language, true);
            std::erase_if(view.categories,
                          [&](const CategoryView &each) { return each.category != category; });
            return view;
        });
    }
    Answer<PersonView> about(PlatformId platform, SubjectId, const std::string &language) override
    {
        return m_desk.answer<PersonView>("about", [=, this] { return person(platform, language); });
    }
    Answer<std::vector<ElsewhereView>> elsewhere(PlatformId platform, SubjectId subject) override
    {
        return m_desk.answer<std::vector<ElsewhereView>>("elsewhere", [=, this] {
            std::vector<ElsewhereView> out;
            for (const PlatformInfo &each : m_desk.m_platforms)
                if (each.id != platform && out.size() < 2)
                    out.push_back({each.id, {{subject, m_desk.holdings(each.id, 5), !out.empty()}}});
            return out;
        });
    }

private:
    /// Two of one category, of which only the later can be taken back, and one that changed nothing.
    std::vector<ImportRunView> runs(PlatformId platform) const
    {
        const auto &categories = m_desk.profileOf(platform).categories;
        std::vector<ImportRunView> out(3);
        for (std::size_t i = 0; i < out.size(); ++i) {
            const policy::Category &category = categories[i == 2 ? 1 : 0];
            out[i].id.bytes[15] = static_cast<std::uint8_t>(i + 1);
            out[i].category = category.id;
            out[i].label = category.label;
            out[i].file = i == 2 ? "accounts.csv" : i == 1 ? "orders-2026-09.csv" : "orders-2026-10.csv";
            out[i].at = m_desk.m_clock.now() - std::chrono::hours(20 + 700 * i);
            out[i].finished = true;
            out[i].isLast = i != 1;
            if (m_undone.contains(out[i].id))
                out[i].undoneAt = m_desk.m_clock.now();
        }
        out[0].added = 1180;
        out[0].updated = 41;
        out[0].faulty = 7;
        out[0].people = 1093;
        out[1].added = 990;
        out[2].unchanged = 2000;
        return out;
    }
    /// The first three requests are theirs, whoever they are; and something of every kind holds.
    PersonView person(PlatformId platform, const std::string &language) const
    {
        PersonView out;
        for (std::size_t i = 0; i < 3 && i < m_desk.m_requests.size(); ++i)
            out.requests.push_back(m_desk.m_requests[i].details.summary);
        if (out.requests.empty())
            return out;
        const policy::Profile &profile = m_desk.profileOf(platform);
        const std::string &reference = out.requests.front().reference;
        const std::string category = profile.categories.front().label.in(language);
        const QDate today = utcDay(m_desk.m_clock.now());
        out.standing = {
            {"hold", "ZPO § 142", "A lawsuit is pending.", {}, today.addDays(-40), {}},
            {"restriction", category, {}, reference, today.addDays(-9), {}},
            {"purpose-stopped", profile.purposes.front().label.in(language), {}, reference, today, {}},
            {"corrected", category + ": E-mail", {}, {}, {}, {}},
            {"kept", category, {}, reference, {}, today.addYears(6), 4}};
        for (const policy::Recipient &each : profile.recipients)
            out.told.push_back({each.label.in(language), out.told.empty() ? "due" : "sent",
                                out.told.empty() ? QDate() : today, reference, policy::Right::Deletion});
        return out;
    }

    FakeDesk &m_desk;
    std::set<ImportId> m_undone;
};

std::unique_ptr<SessionService> makeFakeSession(FakeDesk &desk)
{
    return std::make_unique<FakeSession>(desk);
}
std::unique_ptr<AdministrationService> makeFakeAdministration(FakeDesk &desk)
{
    return std::make_unique<FakeAdministration>(desk);
}
std::unique_ptr<SubjectService> makeFakeSubjects(FakeDesk &desk)
{
    return std::make_unique<FakeSubjects>(desk);
}

} // namespace desk::test
