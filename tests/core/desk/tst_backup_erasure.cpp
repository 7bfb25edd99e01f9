// SPDX-License-Identifier: GPL-3.0-or-later
// MH-T3: a deletion reaches backups. Whoever was erased after a backup does not come back with it.
#include "tests/core/desk/backup_fixture.h"
#include "tests/support/package_contents.h"

namespace desk::test {
namespace {

using policy::Right;

/// Ben bought from a merchant when the desk is backed up, and is erased afterwards.
class ErasedAfterBackup : public BackupDesk
{
protected:
    void backUpThenErase()
    {
        ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
        const auto ben = findOne(FindBy::Email, "ben@example.com");
        ASSERT_OK(ben);
        m_ben = ben->id;
        ASSERT_OK(backUp("before"));
        ASSERT_OK(deleteAna(endCustomer()));
        EXPECT_FAILS(findOne(FindBy::Email, "ben@example.com"), ErrorCode::NotFound);
    }
    /// Nothing of Ben is in the restored desk, and Ana is whole.
    void expectNowhere()
    {
        LocalDeskOptions options;
        options.now = *instantFromRfc3339(fixtureNow);
        LocalDesk desk(options);
        const auto session =
            wait(desk.services().session.signIn(restored(), {"Ada", password(founderPassword), {}, {}}));
        ASSERT_OK(session);
        const PlatformId platform = session->platforms.front().id;
        for (const auto &[by, value] : std::vector<std::pair<FindBy, std::string>>{
                 {FindBy::Email, "ben@example.com"}, {FindBy::Order, "E-1"}}) {
            const auto found = wait(desk.services().subjects.find(platform, by, value, ""));
            ASSERT_OK(found);
            EXPECT_TRUE(found->empty()) << value;
        }
        const auto other = wait(desk.services().subjects.find(platform, FindBy::Account, "A-1", ""));
        ASSERT_OK(other);
        ASSERT_EQ(other->size(), 1U);
        ASSERT_OK(
            wait(desk.services().subjects.reveal(platform, other->front().id, "", "en", "A test looks.")));
        const auto ben = wait(desk.services().subjects.reveal(platform, m_ben, "", "en", "A test looks."));
        if (ben.ok()) {
            for (const CategoryView &category : ben->categories)
                EXPECT_EQ(category.total, 0U) << category.category;
        }
        // No import brings him back either.
        const auto again = wait(desk.services().subjects.import(
            {platform, "end-customer", "",
             m_desk.write(
                 "again.csv",
                 "order_number,merchant_id,buyer_name,email,is_gift,recipient_name,address_line_1,city\n"
                 "E-1,H-7,Ben Udo,ben@example.com,false,Ben Udo,Neue Gasse 2,Ulm\n"),
             false}));
        ASSERT_OK(again);
        EXPECT_EQ(again->suppressed, 1U);
        EXPECT_EQ(again->added, 0U);
        const auto erasures = wait(desk.services().retention.erasures(platform));
        ASSERT_OK(erasures);
        EXPECT_EQ(erasures->size(), 1U) << "the ledger was not kept";
        ASSERT_OK(wait(desk.services().audit.verify()));
        const auto searched = wait(desk.services().audit.searchErased({}));
        ASSERT_OK(searched);
        EXPECT_EQ(searched->leftovers.size(), 0U);
    }

    SubjectId m_ben;
};

TEST_F(ErasedAfterBackup, MH_T3_withTheDesksOwnKeysHeIsNowhere)
{
    ASSERT_NO_FATAL_FAILURE(backUpThenErase());
    RestoreOrder order = afterTheFire("before");
    order.keystore.clear();
    order.live = m_desk.where();
    m_desk.close();
    m_desk.start();
    const auto report = restore(order);
    ASSERT_OK(report);
    EXPECT_EQ(report->erasedSince, 1U);
    EXPECT_GE(report->rowsErased, 1U);
    ASSERT_NO_FATAL_FAILURE(expectNowhere());
}

TEST_F(ErasedAfterBackup, MH_T3_withAnOldSnapshotTheErasureIsCarriedOutAgain)
{
    ASSERT_NO_FATAL_FAILURE(backUpThenErase());
    ASSERT_OK(backUp("after")); // its ledger knows
    ASSERT_NO_FATAL_FAILURE(burnDown());
    RestoreOrder order = afterTheFire("before");
    const auto report = restore(order); // the newer backup lies beside
    ASSERT_OK(report);
    EXPECT_EQ(report->erasedSince, 1U);
    EXPECT_GE(report->rowsErased, 1U);
    ASSERT_NO_FATAL_FAILURE(expectNowhere());
}

TEST_F(ErasedAfterBackup, MH_T3_whereTheLedgerLacksItTheRestoreIsRefused)
{
    ASSERT_NO_FATAL_FAILURE(backUpThenErase());
    const auto checkpoint = wait(services().audit.checkpoint());
    ASSERT_OK(checkpoint);
    const DeskLocation where = m_desk.where();
    m_desk.close();
    ASSERT_TRUE(
        QDir().rename(QString::fromStdString(where.data), QString::fromStdString(m_desk.path("elsewhere"))));
    m_desk.start();
    // The keyring of today is there and counts the erasures.
    RestoreOrder order = afterTheFire("before");
    order.live = where;
    const auto refused = restore(order);
    EXPECT_FAILS(refused, ErrorCode::Conflict);
    EXPECT_EQ(refused.error().place, "ledger");
    EXPECT_NE(refused.error().message.find("1 run of erasure on platform merchant-hub"), std::string::npos)
        << refused.error().message;
    EXPECT_FALSE(QFile::exists(QString::fromStdString(restored().data)))
        << "a refused restore leaves something";
    // A checkpoint that left the desk shows it as well.
    order.live = {};
    order.checkpoint = *checkpoint;
    EXPECT_FAILS(restore(order), ErrorCode::Conflict);
    // With the ledger of the desk that was put elsewhere it goes through.
    order.live = where;
    order.checkpoint.clear();
    order.ledgers = {m_desk.path("elsewhere")};
    const auto report = restore(order);
    ASSERT_OK(report);
    EXPECT_EQ(report->erasedSince, 1U);
    ASSERT_NO_FATAL_FAILURE(expectNowhere());
}

TEST_F(ErasedAfterBackup, MH_T3_aGapThatIsAcceptedIsSaidAndLogged)
{
    ASSERT_NO_FATAL_FAILURE(backUpThenErase());
    const DeskLocation where = m_desk.where();
    m_desk.close();
    ASSERT_NO_FATAL_FAILURE(removeFolder(where.data));
    m_desk.start();
    RestoreOrder order = afterTheFire("before");
    order.live = where;
    order.acceptGap = "The disk is gone";
    const auto report = restore(order);
    ASSERT_OK(report);
    EXPECT_NE(report->gap, "");
    EXPECT_EQ(report->erasedSince, 0U);
    LocalDeskOptions options;
    options.now = *instantFromRfc3339(fixtureNow);
    LocalDesk desk(options);
    const auto session =
        wait(desk.services().session.signIn(restored(), {"Ada", password(founderPassword), {}, {}}));
    ASSERT_OK(session);
    // That is what a gap means.
    const auto found = wait(
        desk.services().subjects.find(session->platforms.front().id, FindBy::Email, "ben@example.com", ""));
    ASSERT_OK(found);
    EXPECT_EQ(found->size(), 1U);
}

/// At a shop whose orders a law keeps: what it keeps comes back, what went does not.
class PartlyErased : public ErasedAfterBackup
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(open(fragranceShop()));
        const auto ana = findOne(FindBy::Email, "ana@example.com");
        ASSERT_OK(ana);
        m_who = ana->id;
        ASSERT_OK(backUp("before"));
        ASSERT_OK(deleteAna(fragranceShop().who));
        m_left = totals(services(), m_desk.platform());
        ASSERT_GT(m_left["orders"], 0U) << "nothing was kept";
        ASSERT_EQ(m_left["browsing"], 0U) << "nothing went";
    }
    std::map<std::string, std::uint64_t> totals(const Services &desk, PlatformId platform)
    {
        std::map<std::string, std::uint64_t> out;
        const auto view = wait(desk.subjects.reveal(platform, m_who, "", "en", "A test looks."));
        EXPECT_OK(view);
        for (const CategoryView &category : view.ok() ? view->categories : std::vector<CategoryView>()) {
            out[category.category] = category.total;
            for (const RecordView &record : category.records) {
                for (const FieldView &field : record.fields)
                    EXPECT_EQ(field.text.find("Alte Gasse"), std::string::npos) << category.category;
            }
        }
        return out;
    }
    std::map<std::string, std::uint64_t> totalsRestored()
    {
        LocalDeskOptions options;
        options.now = *instantFromRfc3339(fixtureNow);
        LocalDesk desk(options);
        const auto session =
            wait(desk.services().session.signIn(restored(), {"Ada", password(founderPassword), {}, {}}));
        EXPECT_OK(session);
        return session.ok() ? totals(desk.services(), session->platforms.front().id)
                            : std::map<std::string, std::uint64_t>();
    }

    SubjectId m_who;
    std::map<std::string, std::uint64_t> m_left;
};

TEST_F(PartlyErased, fromASnapshotTheSameRowsGoAgain)
{
    ASSERT_OK(backUp("after"));
    ASSERT_NO_FATAL_FAILURE(burnDown());
    const auto report = restore(afterTheFire("before"));
    ASSERT_OK(report);
    EXPECT_EQ(report->erasedSince, 1U);
    auto now = totalsRestored();
    EXPECT_EQ(now["browsing"], 0U);
    EXPECT_LE(now["orders"], m_left["orders"]);
}

TEST_F(PartlyErased, withTheDesksOwnKeysTheyAreAsTheDeskHasThem)
{
    RestoreOrder order = afterTheFire("before");
    order.keystore.clear();
    order.live = m_desk.where();
    m_desk.close();
    m_desk.start();
    ASSERT_OK(restore(order));
    auto now = totalsRestored();
    for (const auto &[category, total] : m_left)
        EXPECT_EQ(now[category], total) << category;
    EXPECT_EQ(now.size(), m_left.size());
    // What holds for her is what the live desk knows: years later as much goes of her in the one as in the
    // other.
    std::vector<std::size_t> left;
    for (const DeskLocation &where : {m_desk.where(), restored()}) {
        LocalDeskOptions options;
        options.now = *instantFromRfc3339("2045-01-01T09:00:00Z");
        LocalDesk desk(options);
        const auto session =
            wait(desk.services().session.signIn(where, {"Ada", password(founderPassword), {}, {}}));
        ASSERT_OK(session);
        const auto preview = wait(desk.services().retention.preview(session->platforms.front().id));
        ASSERT_OK(preview);
        std::size_t records = 0;
        for (const auto &[category, total] : totals(desk.services(), session->platforms.front().id))
            records += total;
        left.push_back(records * 1000 + preview->due.size());
    }
    EXPECT_EQ(left[0], left[1]);
    RecordProperty("left", static_cast<int>(left[0]));
}

TEST_F(ErasedAfterBackup, theCertificateNamesTheLastDayOfTheSnapshots)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    ASSERT_OK(backUp("before")); // 14 days from 20 November
    const auto reference = deleteAna(endCustomer());
    ASSERT_OK(reference);
    const auto written = wait(services().audit.certificate(*reference, m_desk.path("certificate.zip")));
    ASSERT_OK(written);
    bool named = false;
    for (const auto &[name, content] : packageContents(m_desk.path("certificate.zip"), ""))
        named = named || content.find("2026-12-04") != std::string::npos;
    EXPECT_TRUE(named);
}

} // namespace
} // namespace desk::test
