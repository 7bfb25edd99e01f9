// SPDX-License-Identifier: GPL-3.0-or-later
// What stands with a person while their file changes underneath: holds, corrections, and wishes the law put
// off.
#include "core/policy/shipped.h"
#include "tests/core/desk/rights_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace desk::test {
namespace {

using policy::Right;

class Standing : public RightsDesk
{
protected:
    Result<HoldView> hold(SubjectId subject)
    {
        return wait(services().retention.addHold(
            {m_desk.platform(), subject, "ZPO § 142", "A court asked for it.", {}}));
    }
    Result<bool> release(const std::string &id)
    {
        return wait(services().retention.releaseHold(m_desk.platform(), id, "The court has ruled."));
    }
    std::size_t held() { return wait(services().retention.holds(m_desk.platform()))->size(); }
    std::size_t found(FindBy by, const std::string &value)
    {
        return wait(services().subjects.find(m_desk.platform(), by, value, ""))->size();
    }
    /// Runs one statement on the closed desk's database; how many rows it touched.
    int onDisk(const QString &statement)
    {
        m_desk.close();
        int rows = -1;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "standing");
            database.setDatabaseName(QString::fromStdString(m_desk.database()));
            EXPECT_TRUE(database.open());
            QSqlQuery query(database);
            EXPECT_TRUE(query.exec(statement));
            rows = query.numRowsAffected();
        }
        QSqlDatabase::removeDatabase("standing");
        return rows;
    }
};

constexpr const char *twoAccounts =
    "account_id,email,name\nA-1,ana@example.com,Ana Ebert\nA-2,ben@example.com,Ben Udo\n";

TEST_F(Standing, aHoldIsReleasedByItsIdWithoutLookingAtAnybodyElse)
{
    ASSERT_NO_FATAL_FAILURE(open({"marketplace", {{"account", twoAccounts}}, {}}));
    const auto ana = findOne(FindBy::Account, "A-1");
    const auto ben = findOne(FindBy::Account, "A-2");
    ASSERT_OK(ana);
    ASSERT_OK(ben);
    const auto first = hold(ana->id);
    const auto second = hold(ana->id);
    const auto his = hold(ben->id);
    ASSERT_OK(first);
    ASSERT_OK(second);
    ASSERT_OK(his);
    EXPECT_NE(first->id, second->id);
    for (const std::string &wrong : {std::string(), std::string("-"), std::string("7f3a"), ana->id.text(),
                                     ana->id.text() + "-9", "x" + first->id, ben->id.text() + "-2"})
        EXPECT_FAILS(release(wrong), ErrorCode::NotFound) << wrong;

    // What stands for him cannot be opened any more; hers can all the same.
    const QString his_ = QString::fromStdString(ben->id.text());
    ASSERT_EQ(
        onDisk("UPDATE subject_state SET sealed = zeroblob(length(sealed)) WHERE hex(subject) = upper('" +
               his_ + "')"),
        1);
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    EXPECT_OK(release(first->id));
    EXPECT_FAILS(release(first->id), ErrorCode::Conflict);
    EXPECT_OK(release(second->id));
    EXPECT_FALSE(release(his->id).ok());
}

TEST_F(Standing, aCorrectionOutlivesAnErasureThatGivesItsRowAnotherId)
{
    const Shop shop = marketplaceShop();
    ASSERT_NO_FATAL_FAILURE(open(shop));
    const auto person = findOne(FindBy::Account, "A-1");
    ASSERT_OK(person);
    const auto before = record(person->id, "account");
    ASSERT_OK(before);
    const auto reference = ask(Right::Correction, shop.who);
    ASSERT_OK(reference);
    ASSERT_OK(wait(services().actions.correct(*reference, {{before->id, "email", "anna@example.com"}})));
    ASSERT_OK(fulfil(*reference, Right::Correction));

    // A year later her usage logs go; her account stays, under another key and so under another id.
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2027-10-02"));
    ASSERT_EQ(wait(services().retention.run(m_desk.platform()))->done, 1U);
    const auto after = record(person->id, "account");
    ASSERT_OK(after);
    ASSERT_NE(after->id, before->id);

    EXPECT_EQ(import("account", shop.files.front().rows)->unchanged, 1U);
    EXPECT_EQ(*stored(person->id, "account", "email"), "anna@example.com");
    EXPECT_EQ(found(FindBy::Email, "ana@example.com"), 0U);
    // Once the source says something else it is believed again.
    ASSERT_OK(import("account", "account_id,email,name,language\nA-1,a.ebert@example.com,Ana Ebert,de\n"));
    EXPECT_EQ(*stored(person->id, "account", "email"), "a.ebert@example.com");
}

class PutOff : public Standing
{
protected:
    /// Ana was deleted but for an order that a law keeps until 10 October 2029.
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(
            open({"marketplace",
                  {{"account", twoAccounts},
                   {"purchases", "order_number,account_id,sku,quantity,placed_on,completed_on\n"
                                 "M-1,A-1,LAMP,1,2026-10-01,2026-10-10\n"}},
                  {}}));
        const auto ana = findOne(FindBy::Account, "A-1");
        ASSERT_OK(ana);
        m_ana = ana->id;
        const auto reference = deleteAna(accountHolder("A-1"));
        ASSERT_OK(reference);
        m_reference = *reference;
        ASSERT_EQ(action(m_reference)->outcome, ActionOutcome::Partial);
        ASSERT_EQ(found(FindBy::Order, "M-1"), 1U);
    }
    std::vector<ErasureView> erasures() { return *wait(services().retention.erasures(m_desk.platform())); }

    SubjectId m_ana;
    std::string m_reference;
};

TEST_F(PutOff, goesOnItsDayAtTheFirstSignInWithoutAnyoneAsking)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2029-10-09"));
    EXPECT_EQ(found(FindBy::Order, "M-1"), 1U);
    EXPECT_EQ(erasures().size(), 1U);
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2029-10-10"));
    EXPECT_EQ(found(FindBy::Order, "M-1"), 0U);
    EXPECT_FAILS(reveal(m_ana), ErrorCode::NotFound);
    const auto all = erasures();
    ASSERT_EQ(all.size(), 2U);
    for (const ErasureView &each : all) {
        EXPECT_TRUE(each.proven);
        EXPECT_EQ(each.reference, m_reference);
    }
    EXPECT_OK(wait(services().audit.verify()));
    // Nothing is left that could come back, and nothing is done twice.
    EXPECT_EQ(import("purchases", "order_number,account_id,sku,quantity,placed_on,completed_on\n"
                                  "M-1,A-1,LAMP,1,2026-10-01,2026-10-10\n")
                  ->suppressed,
              1U);
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2029-10-11"));
    EXPECT_EQ(erasures().size(), 2U);
}

TEST_F(PutOff, waitsForSomebodyWhoHoldsTheKeys)
{
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2029-10-10", "Olga"));
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Ada"));
    EXPECT_EQ(found(FindBy::Order, "M-1"), 0U) << "the first who could not do it left the day to the next";
}

TEST_F(PutOff, leavesAloneWhatCameAfterTheWish)
{
    // Her order has grown since: nobody asked for this row to go.
    ASSERT_OK(import("purchases", "order_number,sku,quantity,placed_on,completed_on\n"
                                  "M-1,RUG,1,2026-12-01,2029-09-20\n"));
    const auto now = findOne(FindBy::Order, "M-1");
    ASSERT_OK(now);
    ASSERT_EQ(now->id, m_ana);
    ASSERT_EQ(now->holdings.front().records, 2U);
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2029-10-10"));
    EXPECT_FAILS(stored(m_ana, "purchases", "sku", {"sku", "LAMP"}), ErrorCode::NotFound);
    EXPECT_EQ(*stored(m_ana, "purchases", "sku"), "RUG");
    const auto preview = wait(services().retention.preview(m_desk.platform()));
    ASSERT_OK(preview);
    for (const RetentionLine &line : preview->due)
        EXPECT_NE(line.rule, "deferred-erasure");
}

TEST_F(PutOff, goesEarlierByRetentionWhenThePolicyKeepsForShorter)
{
    QJsonObject next = QJsonDocument::fromJson(
                           QByteArray::fromStdString(std::string(*policy::shippedProfile("marketplace"))))
                           .object();
    next["version"] = "2";
    next["effective"] = "2026-11-21";
    QJsonArray keeping = next["legalKeeping"].toArray();
    QJsonObject claims = keeping[0].toObject();
    claims["after"] = QJsonArray{
        QJsonObject{{"field", "completed_on"}, {"period", QJsonObject{{"amount", 1}, {"unit", "months"}}}}};
    keeping[0] = claims;
    next["legalKeeping"] = keeping;
    ASSERT_OK(
        wait(services().policies.addVersion(m_desk.platform(), QJsonDocument(next).toJson().toStdString())));
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2026-12-01"));
    EXPECT_EQ(found(FindBy::Order, "M-1"), 1U) << "a sign-in goes by the day that was worked out then";
    const auto due = wait(services().retention.preview(m_desk.platform()));
    ASSERT_OK(due);
    EXPECT_TRUE(std::any_of(due->due.begin(), due->due.end(),
                            [](const RetentionLine &line) { return line.rule == "deferred-erasure"; }));
    EXPECT_EQ(wait(services().retention.run(m_desk.platform()))->done, 1U);
    EXPECT_EQ(found(FindBy::Order, "M-1"), 0U);
}

TEST_F(PutOff, waitsForAHold)
{
    const auto held = hold(m_ana);
    ASSERT_OK(held);
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2029-10-10"));
    EXPECT_EQ(found(FindBy::Order, "M-1"), 1U);
    ASSERT_OK(release(held->id));
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2029-10-11"));
    EXPECT_EQ(found(FindBy::Order, "M-1"), 0U);
}

} // namespace
} // namespace desk::test
