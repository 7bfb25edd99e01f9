// SPDX-License-Identifier: GPL-3.0-or-later
// MH-T3: a deletion reaches backups. Whoever was erased after a backup does not come back with it.
#include "tests/core/desk/backup_fixture.h"
#include "tests/support/package_contents.h"

namespace desk::test {
namespace {

using policy::Right;

/// Ana is at the shop when it is backed up, and erased afterwards.
class ErasedAfterBackup : public BackupDesk
{
protected:
    void backUpThenErase(const Shop &shop)
    {
        ASSERT_NO_FATAL_FAILURE(open(shop));
        // Somebody else, who stays.
        ASSERT_OK(import("account", "account_id,merchant_id,company_name,contact_name,email,phone\n"
                                    "A-2,H-8,Stoffe AG,Udo Stern,udo@example.com,+49 30 9998877\n"));
        const auto ana = findOne(FindBy::Account, "A-1");
        ASSERT_OK(ana);
        m_ana = ana->id;
        ASSERT_OK(backUp("before"));
        ASSERT_OK(deleteAna(shop.who));
        EXPECT_FAILS(findOne(FindBy::Account, "A-1"), ErrorCode::NotFound);
    }
    /// Nothing of Ana is in the restored desk, and the other is whole.
    void expectNowhere()
    {
        LocalDeskOptions options;
        options.now = *instantFromRfc3339(fixtureNow);
        LocalDesk desk(options);
        const auto session = wait(desk.services().session.signIn(restored(), {"Ada", password(founderPassword), {}, {}}));
        ASSERT_OK(session);
        const PlatformId platform = session->platforms.front().id;
        for (const auto &[by, value] : std::vector<std::pair<FindBy, std::string>>{
                 {FindBy::Account, "A-1"}, {FindBy::Email, "ana@example.com"}, {FindBy::Phone, "+49 30 1234501"}, {FindBy::Order, "B-1"}}) {
            const auto found = wait(desk.services().subjects.find(platform, by, value, ""));
            ASSERT_OK(found);
            EXPECT_TRUE(found->empty()) << value;
        }
        const auto other = wait(desk.services().subjects.find(platform, FindBy::Account, "A-2", ""));
        ASSERT_OK(other);
        ASSERT_EQ(other->size(), 1U);
        ASSERT_OK(wait(desk.services().subjects.reveal(platform, other->front().id, "", "en", "A test looks.")));
        const auto ana = wait(desk.services().subjects.reveal(platform, m_ana, "", "en", "A test looks."));
        if (ana.ok()) {
            for (const CategoryView &category : ana->categories)
                EXPECT_EQ(category.total, 0U) << category.category;
        }
        // No import brings her back either.
        const auto again = wait(desk.services().subjects.import(
            {platform, "account", "", m_desk.write("again.csv", "account_id,merchant_id,company_name,contact_name,email,phone\nA-1,H-7,Lampen GmbH,Ana Ebert,ana@example.com,+49 30 1234501\n"), false}));
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

    SubjectId m_ana;
};

TEST_F(ErasedAfterBackup, MH_T3_withTheDesksOwnKeysSheIsNowhere)
{
    ASSERT_NO_FATAL_FAILURE(backUpThenErase(merchantHub()));
    RestoreOrder order = afterTheFire("before");
    order.keystore.clear();
    order.live = m_desk.where();
    m_desk.close();
    m_desk.start();
    const auto report = restore(order);
    ASSERT_OK(report);
    EXPECT_EQ(report->erasedSince, 1U);
    EXPECT_GE(report->rowsErased, 3U);
    ASSERT_NO_FATAL_FAILURE(expectNowhere());
}

TEST_F(ErasedAfterBackup, MH_T3_withAnOldSnapshotTheErasureIsCarriedOutAgain)
{
    ASSERT_NO_FATAL_FAILURE(backUpThenErase(merchantHub()));
    ASSERT_OK(backUp("after")); // its ledger knows
    ASSERT_NO_FATAL_FAILURE(burnDown());
    RestoreOrder order = afterTheFire("before");
    const auto report = restore(order); // the newer backup lies beside
    ASSERT_OK(report);
    EXPECT_EQ(report->erasedSince, 1U);
    EXPECT_GE(report->rowsErased, 3U);
    ASSERT_NO_FATAL_FAILURE(expectNowhere());
}

TEST_F(ErasedAfterBackup, MH_T3_whereTheLedgerLacksItTheRestoreIsRefused)
{
    ASSERT_NO_FATAL_FAILURE(backUpThenErase(merchantHub()));
    const auto checkpoint = wait(services().audit.checkpoint());
    ASSERT_OK(checkpoint);
    const DeskLocation where = m_desk.where();
    m_desk.close();
    ASSERT_TRUE(QDir().rename(QString::fromStdString(where.data), QString::fromStdString(m_desk.path("elsewhere"))));
    m_desk.start();
    // The keyring of today is there and counts the erasures.
    RestoreOrder order = afterTheFire("before");
    order.live = where;
    const auto refused = restore(order);
    EXPECT_FAILS(refused, ErrorCode::Conflict);
    EXPECT_EQ(refused.error().place, "ledger");
    EXPECT_NE(refused.error().message.find("1 run of erasure on platform merchant-hub"), std::string::npos) << refused.error().message;
    EXPECT_FALSE(QFile::exists(QString::fromStdString(restored().data))) << "a refused restore leaves something";
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
    ASSERT_NO_FATAL_FAILURE(backUpThenErase(merchantHub()));
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
    const auto session = wait(desk.services().session.signIn(restored(), {"Ada", password(founderPassword), {}, {}}));
    ASSERT_OK(session);
    // That is what a gap means.
    const auto found = wait(desk.services().subjects.find(session->platforms.front().id, FindBy::Account, "A-1", ""));
    ASSERT_OK(found);
    EXPECT_EQ(found->size(), 1U);
}

/// What a law keeps stays, what went stays away: at the shop whose orders are kept.
TEST_F(ErasedAfterBackup, whatALawKeptComesBackAndWhatWentDoesNot)
{
    ASSERT_NO_FATAL_FAILURE(open(fragranceShop()));
    const auto ana = findOne(FindBy::Email, "ana@example.com");
    ASSERT_OK(ana);
    ASSERT_OK(backUp("before"));
    ASSERT_OK(deleteAna(fragranceShop().who));
    const auto left = reveal(ana->id);
    ASSERT_OK(left);
    std::map<std::string, std::uint64_t> kept;
    for (const CategoryView &category : left->categories)
        kept[category.category] = category.total;
    ASSERT_OK(backUp("after"));
    ASSERT_NO_FATAL_FAILURE(burnDown());
    ASSERT_OK(restore(afterTheFire("before")));
    LocalDeskOptions options;
    options.now = *instantFromRfc3339(fixtureNow);
    LocalDesk desk(options);
    const auto session = wait(desk.services().session.signIn(restored(), {"Ada", password(founderPassword), {}, {}}));
    ASSERT_OK(session);
    const auto again = wait(desk.services().subjects.reveal(session->platforms.front().id, ana->id, "", "en", "A test looks."));
    ASSERT_OK(again);
    for (const CategoryView &category : again->categories) {
        std::string all;
        for (const RecordView &record : category.records) {
            for (const FieldView &field : record.fields)
                all += field.text + "|";
        }
        EXPECT_EQ(all.find("Alte Gasse"), std::string::npos) << category.category;
        EXPECT_LE(category.total, kept[category.category]) << category.category;
    }
}

TEST_F(ErasedAfterBackup, theCertificateNamesTheLastDayOfTheSnapshots)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    ASSERT_OK(backUp("before")); // 14 days from 20 November
    const auto reference = deleteAna(merchantHub().who);
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
