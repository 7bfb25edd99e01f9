// SPDX-License-Identifier: GPL-3.0-or-later
// What falls due in everybody's files: counted by rule and category, with what is held and what still waits
// for a date, and an order for each person that keeps the rest.
#include "core/fulfilment/retention_scan.h"
#include "tests/support/people_store.h"

namespace desk::fulfilment::test {
namespace {

QJsonObject rule(const char *id, const char *category, const char *field, int months, const char *action)
{
    return {
        {"id", id},
        {"label", desk::test::testLabel(id)},
        {"categories", QJsonArray{category}},
        {"after", QJsonArray{QJsonObject{{"field", field},
                                         {"period", QJsonObject{{"amount", months}, {"unit", "months"}}}}}},
        {"action", action}};
}

std::string shop()
{
    QJsonObject profile =
        QJsonDocument::fromJson(
            QByteArray::fromStdString(desk::test::testProfile(
                "scan-shop", "SC",
                {{"accounts", "erasable", {"account_id"}, {{"account_id", "account"}}},
                 {"looks", "erasable", {"look"}, {{"look"}, {"account_id", "account"}, {"on", "", "date"}}},
                 {"notes", "erasable", {"note"}, {{"note"}, {"account_id", "account"}}},
                 {"orders",
                  "contract-claims",
                  {"order_number"},
                  {{"order_number", "order"}, {"account_id", "account"}, {"closed_on", "", "date"}}}})))
            .object();
    profile["retention"] = QJsonArray{rule("looks-go", "looks", "on", 12, "erase"),
                                      rule("orders-protected", "orders", "closed_on", 1, "protect"),
                                      rule("orders-archived", "orders", "closed_on", 24, "archive")};
    return QJsonDocument(profile).toJson().toStdString();
}

class RetentionScan : public testing::Test
{
protected:
    static constexpr int people = 5;
    static constexpr int looksEach = 230; // more than a page of rows

    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_store.create(shop()));
        std::string accounts = "account_id\n";
        std::string looks = "look,account_id,on\n";
        std::string notes = "note,account_id\n";
        std::string orders = "order_number,account_id,closed_on\n";
        for (int person = 0; person < people; ++person) {
            const std::string account = "P-" + std::to_string(person);
            accounts += account + "\n";
            notes += "N-" + account + "," + account + "\n";
            orders += "O-" + account + "," + account + "," + (person == 0 ? "" : "2025-01-10") + "\n";
            // The first ten of each person's are a year old on 5 March 2026; nobody looked in P-4's name so
            // early.
            for (int i = 0; i < looksEach; ++i)
                looks += account + "-" + std::to_string(i) + "," + account + "," +
                         (i < 10 && person != 4 ? "2025-03-05" : "2026-03-05") + "\n";
        }
        for (const auto &[category, text] :
             {std::pair("accounts", accounts), {"looks", looks}, {"notes", notes}, {"orders", orders}})
            ASSERT_EQ(m_store.import(category, text)->faulty, 0U);
    }
    SubjectId person(int number)
    {
        return m_store.finder().findByAccount("P-" + std::to_string(number)).value().at(0);
    }
    Result<RetentionFindings> scan(QDate today, const TakeDue &take, const std::set<SubjectId> &held = {})
    {
        NoProgress progress;
        return scanRetention(m_store.connection(), m_store.files(),
                             {m_store.profile(), m_store.platform(), today,
                              [&](SubjectId subject) -> Result<bool> {
                                  return held.contains(subject);
                              }},
                             take, progress);
    }

    subjects::test::PeopleStore m_store;
};

TEST_F(RetentionScan, countsWhatEachRuleFindsDue)
{
    const auto early = scan(QDate(2025, 2, 9), {});
    ASSERT_OK(early);
    EXPECT_TRUE(early->due.empty());
    EXPECT_EQ(early->examined, static_cast<std::uint64_t>(people * (looksEach + 1)));
    EXPECT_EQ(early->waiting, 1U);

    const auto found = scan(QDate(2026, 3, 5), {});
    ASSERT_OK(found);
    ASSERT_EQ(found->due.size(), 2U);
    const RetentionCount &looks = found->due.at({"looks-go", "looks"});
    EXPECT_EQ(looks.records, 40U);
    EXPECT_EQ(looks.people, 4U);
    EXPECT_EQ(looks.earliest, QDate(2026, 3, 5));
    const RetentionCount &orders = found->due.at({"orders-protected", "orders"});
    EXPECT_EQ(orders.records, 4U);
    EXPECT_EQ(orders.people, 4U);
    EXPECT_EQ(orders.earliest, QDate(2025, 2, 10));
    EXPECT_EQ(found->held, 0U);
}

TEST_F(RetentionScan, ordersEraseWhatIsDueAndKeepTheRest)
{
    std::map<SubjectId, DueFile> due;
    ASSERT_OK(scan(QDate(2026, 3, 5), [&](const DueFile &file) -> Result<bool> {
        due.emplace(file.subject, file);
        return true;
    }));
    ASSERT_EQ(due.size(), 5U); // P-0 has no closed order, P-4 nothing else that is due
    const auto orders = static_cast<std::uint16_t>(policy::ShredClass::ContractClaims);
    for (int number = 0; number < people; ++number) {
        const DueFile &file = due.at(person(number));
        const std::size_t erased = number == 4 ? 0 : 10;
        EXPECT_EQ(file.order.file.erase.size(), erased) << number;
        EXPECT_EQ(file.order.file.keep.size(), static_cast<std::size_t>(looksEach) + 3 - erased) << number;
        EXPECT_EQ(file.protect,
                  number == 0 ? std::vector<std::uint16_t>{} : std::vector<std::uint16_t>{orders})
            << number;
        EXPECT_EQ(file.order.digest, erasureDigest(file.order));
        std::set<std::pair<std::uint16_t, RecordId>> kept;
        for (const subjects::RecordKey &key : file.order.file.keep)
            kept.insert({key.category, key.record});
        for (const subjects::RecordKey &key : file.order.file.erase) {
            EXPECT_FALSE(kept.contains({key.category, key.record}));
            const auto record = m_store.files().find(person(number), m_store.category("looks"), key.record);
            ASSERT_OK(record);
            EXPECT_EQ(subjects::findCell((*record)->cells, "on")->text, "2025-03-05");
        }
    }
}

TEST_F(RetentionScan, whatIsHeldIsCountedAndNotTaken)
{
    std::set<SubjectId> taken;
    const auto found = scan(QDate(2026, 3, 5),
                            [&](const DueFile &file) -> Result<bool> {
                                taken.insert(file.subject);
                                return true;
                            },
                            {person(1), person(2)});
    ASSERT_OK(found);
    EXPECT_EQ(found->held, 2U);
    EXPECT_EQ(taken.size(), 3U);
    EXPECT_FALSE(taken.contains(person(1)));
}

TEST_F(RetentionScan, endsWhenWhoTakesHasEnough)
{
    int taken = 0;
    ASSERT_OK(scan(QDate(2026, 3, 5), [&](const DueFile &) -> Result<bool> { return ++taken < 2; }));
    EXPECT_EQ(taken, 2);
}

TEST_F(RetentionScan, needsEveryCategoryThatARuleSpeaksOf)
{
    m_store.enter(m_store.without({m_store.categoryKey("orders")}));
    EXPECT_FAILS(scan(QDate(2026, 3, 5), {}), ErrorCode::KeyUnavailable);
    m_store.enter(m_store.without({m_store.categoryKey("notes")}));
    EXPECT_OK(scan(QDate(2026, 3, 5), {}));
}

} // namespace
} // namespace desk::fulfilment::test
