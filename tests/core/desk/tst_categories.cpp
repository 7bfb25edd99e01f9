// SPDX-License-Identifier: GPL-3.0-or-later
// Every category of the five shipped policies, row by row: who can open it by the keys that they hold, and
// that the person it is about gets it.
#include "tests/core/desk/sample_desk.h"
#include "tests/support/package_contents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

namespace desk::test {
namespace {

using policy::Right;
using policy::Role;

const std::set<Role> everyRole{Role::CustomerService, Role::Fulfilment, Role::Finance,
                               Role::Operation,       Role::Supervisor, Role::DataProtection,
                               Role::Administrator,   Role::Auditor};

struct CategoryRow
{
    const char *promise;
    const char *category;
    std::set<Role> readers; ///< Besides data protection.
};

struct CategoryTable
{
    const char *profile;
    std::vector<CategoryRow> rows;
};

void PrintTo(const CategoryTable &table, std::ostream *out)
{
    *out << table.profile;
}

class Categories : public SampleDesk, public testing::WithParamInterface<CategoryTable>
{
protected:
    static std::string nameOf(Role role) { return "Staff " + std::string(policy::spelling(role)); }
    /// Whether who is signed in gets to see what the category holds of a person.
    bool opens(SubjectId subject, const std::string &category)
    {
        const auto shown = wait(services().subjects.show(m_desk.platform(), subject, category, "en"));
        const auto revealed = reveal(subject, category);
        const bool open = shows(shown, category);
        EXPECT_EQ(shows(revealed, category), open) << category;
        return open;
    }

private:
    static bool shows(const Result<SubjectView> &view, const std::string &category)
    {
        if (!view.ok())
            return false;
        for (const CategoryView &each : view->categories) {
            EXPECT_EQ(each.category, category);
            EXPECT_EQ(each.readable, !each.records.empty());
            if (!each.records.empty())
                return true;
        }
        return false;
    }
};

TEST_P(Categories, areOpenToTheRolesThatArePromisedAndToNoOther)
{
    const CategoryTable &table = GetParam();
    ASSERT_NO_FATAL_FAILURE(fill(table.profile, 6));
    std::vector<Somebody> people;
    for (const CategoryRow &row : table.rows) {
        const auto somebody = somebodyWith(row.category);
        ASSERT_OK(somebody);
        people.push_back(*somebody);
    }
    for (const Role role : everyRole)
        ASSERT_NO_FATAL_FAILURE(m_desk.hire(nameOf(role), {role}));
    for (const Role role : everyRole) {
        ASSERT_NO_FATAL_FAILURE(m_desk.become(nameOf(role)));
        for (std::size_t i = 0; i < people.size(); ++i) {
            const CategoryRow &row = table.rows[i];
            SCOPED_TRACE(std::string(row.promise) + " " + row.category + " " + nameOf(role));
            const bool promised = role == Role::DataProtection || row.readers.contains(role);
            EXPECT_EQ(opens(people[i].found.id, row.category), promised);
        }
    }
}

TEST_P(Categories, goToThePersonTheyAreAboutWithoutTheirSecrets)
{
    const CategoryTable &table = GetParam();
    ASSERT_NO_FATAL_FAILURE(fill(table.profile, 6));
    int number = 0;
    for (const CategoryRow &row : table.rows) {
        SCOPED_TRACE(std::string(row.promise) + " " + row.category);
        const auto who = somebodyWith(row.category);
        ASSERT_OK(who);
        const auto reference = ask(Right::Access, who->asker);
        ASSERT_OK(reference);
        ASSERT_OK(prove(*reference, *who));
        ASSERT_OK(plan(*reference, Right::Access));
        const std::string path = m_desk.path("package" + std::to_string(++number) + ".zip");
        const auto done = fulfil(*reference, Right::Access, {path, {}, {}});
        ASSERT_OK(done);
        const auto contents = packageContents(path, done->passphrase);
        const std::string name = "data/" + std::string(row.category) + ".json";
        ASSERT_TRUE(contents.contains(name));
        const auto records =
            QJsonDocument::fromJson(QByteArray::fromStdString(contents.at(name)))["records"].toArray();
        EXPECT_EQ(static_cast<std::uint64_t>(records.size()), recordsOf(who->found, row.category));
        for (const policy::Field &field : category(row.category).fields) {
            if (field.sensitivity != policy::Sensitivity::Secret)
                continue;
            EXPECT_NE(contents.at("withheld.json").find(field.id), std::string::npos)
                << "it is said what is withheld";
            for (const SampleRow &source : m_rows[row.category]) {
                const std::string &secret = source.at(field.id);
                ASSERT_FALSE(secret.empty());
                for (const auto &[file, text] : contents)
                    EXPECT_EQ(text.find(secret), std::string::npos) << file;
            }
            for (const auto &record : records)
                EXPECT_FALSE(record.toObject().contains(QString::fromStdString(field.id)));
        }
    }
}

std::string profileName(const testing::TestParamInfo<CategoryTable> &info)
{
    std::string name = info.param.profile;
    std::erase(name, '-');
    return name;
}

INSTANTIATE_TEST_SUITE_P(
    Promises, Categories,
    testing::Values(CategoryTable{"fragrance",
                                  {{"FR-C1", "browsing", {Role::Operation}},
                                   {"FR-C2", "orders", {Role::CustomerService, Role::Finance}},
                                   {"FR-C3", "logistics", {Role::Fulfilment}},
                                   {"FR-C4", "after-sales", {Role::CustomerService}}}},
                    CategoryTable{"skincare",
                                  {{"SK-C1", "account", {Role::CustomerService}},
                                   {"SK-C1", "account-activity", {Role::CustomerService}},
                                   {"SK-C2", "orders", {Role::CustomerService}},
                                   {"SK-C3", "logistics", {Role::Fulfilment}},
                                   {"SK-C5", "after-sales", {Role::CustomerService}}}},
                    CategoryTable{"marketplace",
                                  {{"MP-C1", "account", {Role::CustomerService}},
                                   {"MP-C2", "purchases", {Role::CustomerService}},
                                   {"MP-C3", "delivery", {Role::Fulfilment, Role::CustomerService}},
                                   {"MP-C4", "payments", {Role::Finance}},
                                   {"MP-C5", "usage-logs", {Role::Operation}}}},
                    CategoryTable{"rugs",
                                  {{"RU-C1", "account", {Role::CustomerService}},
                                   {"RU-C1", "orders", {Role::CustomerService}},
                                   {"RU-C1", "delivery", {Role::CustomerService, Role::Fulfilment}},
                                   {"RU-C1", "payment", {Role::CustomerService, Role::Finance}},
                                   {"RU-C1", "consultation", {Role::CustomerService}},
                                   {"RU-C1", "after-sales", {Role::CustomerService}},
                                   {"RU-C1", "reviews", {Role::CustomerService}},
                                   {"RU-C2", "technical", {Role::Operation}}}},
                    CategoryTable{"merchant-hub",
                                  {{"MH-C1", "account", {Role::CustomerService}},
                                   {"MH-C1", "billing", {Role::CustomerService, Role::Finance}},
                                   {"MH-C2", "business-orders", {Role::CustomerService}},
                                   {"MH-C2", "business-supply", {Role::CustomerService}},
                                   {"MH-C2", "business-finance", {Role::CustomerService, Role::Finance}},
                                   {"MH-C2", "business-staff", {Role::CustomerService}},
                                   {"MH-C3", "end-customer", {Role::Fulfilment, Role::CustomerService}},
                                   {"MH-C4", "usage", {Role::Operation}},
                                   {"MH-C5", "support", {Role::CustomerService}}}}),
    profileName);

TEST_F(SampleDesk, SK_C4_anonymousBrowsingBelongsToNobody)
{
    ASSERT_NO_FATAL_FAILURE(fill("skincare", 6));
    ASSERT_FALSE(m_rows["browsing"].empty());
    std::set<SubjectId> everybody;
    for (const auto &[id, rows] : m_rows) {
        for (const SampleRow &row : rows) {
            for (const auto &[field, value] : row) {
                if (value.empty() || value.size() > 200)
                    continue;
                for (const FindBy by : {FindBy::Email, FindBy::Phone, FindBy::Account, FindBy::Order}) {
                    const auto found = wait(services().subjects.find(m_desk.platform(), by, value, ""));
                    for (const FoundSubject &person : found.ok() ? *found : std::vector<FoundSubject>()) {
                        EXPECT_EQ(recordsOf(person, "browsing"), 0U) << id << " " << field;
                        everybody.insert(person.id);
                    }
                }
            }
        }
    }
    EXPECT_GE(everybody.size(), 6U) << "the search finds people";
    // A column that could bind a row to a person is refused.
    const auto bound = import("browsing", "day,banner_track,email\n2026-11-01,spring,ana@example.com\n");
    EXPECT_TRUE(!bound.ok() || (bound->added == 0 && bound->faulty == 1));
    const auto inText = import("browsing", "day,search_keywords\n2026-11-01,ana@example.com\n");
    ASSERT_OK(inText);
    EXPECT_EQ(inText->added, 0U);
    EXPECT_EQ(inText->faulty, 1U);
}

} // namespace
} // namespace desk::test
