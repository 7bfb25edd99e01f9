// SPDX-License-Identifier: GPL-3.0-or-later
// The last import of a category taken back: what it added goes, what it changed reads as before, and it is
// refused as soon as anything depends on it.
#include "tests/core/desk/rights_fixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <algorithm>

namespace desk::test {
namespace {

using policy::Right;

constexpr const char *accountsBefore = "account_id,email,name,language\n"
                                       "A-1,ana@example.com,Ana Ebert,de\n"
                                       "A-2,ben@example.com,Ben Udo,de\n";
/// Ana moves to another address, Ben stays as he is, Cem is new.
constexpr const char *accountsAfter = "account_id,email,name,language\n"
                                      "A-1,ana.new@example.com,Ana Ebert,en\n"
                                      "A-2,ben@example.com,Ben Udo,de\n"
                                      "A-3,cem@example.com,Cem Arslan,de\n";

class ImportUndo : public RightsDesk
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(open({"marketplace", {{"account", accountsBefore}}, {}}));
    }

    std::vector<ImportRunView> runs()
    {
        const auto all = wait(services().subjects.imports(m_desk.platform()));
        EXPECT_OK(all);
        return all ? *all : std::vector<ImportRunView>();
    }
    ImportId last() { return runs().front().id; }
    Result<UndoReport> preview(ImportId import)
    {
        return wait(services().subjects.previewUndo(m_desk.platform(), import));
    }
    Result<UndoReport> undo(ImportId import)
    {
        return wait(services().subjects.undoImport(m_desk.platform(), import));
    }
    std::size_t found(FindBy by, const std::string &value)
    {
        const auto people = wait(services().subjects.find(m_desk.platform(), by, value, ""));
        EXPECT_OK(people);
        return people ? people->size() : 0;
    }
    /// Both say no, for the same reason, and nothing is changed.
    void expectRefused(ImportId import, const std::string &word)
    {
        for (const Result<UndoReport> &answer : {preview(import), undo(import)}) {
            ASSERT_FALSE(answer.ok()) << word;
            EXPECT_EQ(answer.error().code, ErrorCode::Conflict) << answer.error().message;
            EXPECT_TRUE(answer.error().place.starts_with(word))
                << answer.error().place << " instead of " << word;
        }
        EXPECT_FALSE(runs().front().undoneAt);
    }
    /// What a query on the closed desk's database says first.
    qint64 onDisk(const QString &query)
    {
        m_desk.close();
        qint64 out = -1;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "undo");
            database.setDatabaseName(QString::fromStdString(m_desk.database()));
            EXPECT_TRUE(database.open());
            QSqlQuery asked(database);
            EXPECT_TRUE(asked.exec(query)) << query.toStdString();
            if (asked.next())
                out = asked.value(0).toLongLong();
        }
        QSqlDatabase::removeDatabase("undo");
        m_desk.reopen();
        return out;
    }
};

TEST_F(ImportUndo, removesWhatWasAddedAndPutsBackWhatWasThere)
{
    const auto report = import("account", accountsAfter);
    ASSERT_OK(report);
    ASSERT_EQ(report->added, 1U);
    ASSERT_EQ(report->updated, 1U);
    const ImportRunView run = runs().front();
    EXPECT_TRUE(run.isLast);
    EXPECT_TRUE(run.finished);
    EXPECT_EQ(run.category, "account");
    EXPECT_EQ(run.file, "rows.csv");
    EXPECT_EQ(run.people, 1U);

    const auto before = preview(run.id);
    ASSERT_OK(before);
    EXPECT_EQ(before->removed, 1U);
    EXPECT_EQ(before->restored, 1U);
    EXPECT_EQ(before->people, 1U);
    EXPECT_EQ(found(FindBy::Email, "cem@example.com"), 1U) << "a look changes nothing";

    const auto undone = undo(run.id);
    ASSERT_OK(undone);
    EXPECT_EQ(undone->removed, 1U);
    EXPECT_EQ(undone->restored, 1U);
    EXPECT_EQ(undone->people, 1U);
    EXPECT_EQ(found(FindBy::Email, "cem@example.com"), 0U);
    EXPECT_EQ(found(FindBy::Account, "A-3"), 0U);
    EXPECT_EQ(found(FindBy::Email, "ana.new@example.com"), 0U);
    const auto ana = findOne(FindBy::Email, "ana@example.com");
    ASSERT_OK(ana);
    EXPECT_EQ(*stored(ana->id, "account", "language"), "de");
    EXPECT_EQ(found(FindBy::Email, "ben@example.com"), 1U);
    EXPECT_OK(wait(services().audit.verify()));
    EXPECT_OK(wait(services().audit.verifyRows()));
    const auto entries = wait(services().audit.entries(20));
    ASSERT_OK(entries);
    EXPECT_TRUE(std::any_of(entries->begin(), entries->end(),
                            [](const AuditLine &each) { return each.event == "import-undone"; }));
}

TEST_F(ImportUndo, leavesNoTokenAndNoRowOfWhoCameWithIt)
{
    const qint64 tokens = onDisk("SELECT COUNT(*) FROM identifier");
    const qint64 rows = onDisk("SELECT COUNT(*) FROM record");
    ASSERT_OK(import("account", accountsAfter));
    ASSERT_OK(undo(last()));
    EXPECT_EQ(onDisk("SELECT COUNT(*) FROM identifier"), tokens);
    EXPECT_EQ(onDisk("SELECT COUNT(*) FROM record"), rows);
    EXPECT_EQ(onDisk("SELECT COUNT(*) FROM import_change"), 0);
    // And it comes in again as if it had never been.
    const auto again = import("account", accountsAfter);
    ASSERT_OK(again);
    EXPECT_EQ(again->added, 1U);
    EXPECT_EQ(again->updated, 1U);
    EXPECT_EQ(again->newSubjects, 1U);
}

TEST_F(ImportUndo, takesBackARowThatAFileChangedTwiceToWhatStoodBeforeTheFile)
{
    ASSERT_OK(import("account", "account_id,email,name,language\n"
                                "A-1,one@example.com,Ana Ebert,de\n"
                                "A-1,two@example.com,Ana Ebert,de\n"
                                "A-9,dora@example.com,Dora,de\n"
                                "A-9,dora@example.com,Dora Lind,de\n"));
    const auto undone = undo(last());
    ASSERT_OK(undone);
    EXPECT_EQ(undone->removed, 1U);
    EXPECT_EQ(undone->restored, 1U);
    EXPECT_EQ(found(FindBy::Email, "ana@example.com"), 1U);
    EXPECT_EQ(found(FindBy::Email, "one@example.com") + found(FindBy::Email, "two@example.com"), 0U);
    EXPECT_EQ(found(FindBy::Account, "A-9"), 0U);
}

TEST_F(ImportUndo, leavesAPersonWhoHasSomethingElseByNow)
{
    ASSERT_OK(import("account", accountsAfter));
    const ImportId accounts = last();
    ASSERT_OK(
        import("purchases", "order_number,account_id,sku,quantity,placed_on\nM-3,A-3,LAMP,1,2026-10-01\n"));
    const auto undone = undo(accounts);
    ASSERT_OK(undone);
    EXPECT_EQ(undone->people, 0U);
    EXPECT_EQ(found(FindBy::Order, "M-3"), 1U);
    EXPECT_EQ(found(FindBy::Account, "A-3"), 1U) << "the order still names the account";
    EXPECT_EQ(found(FindBy::Email, "cem@example.com"), 0U);
}

TEST_F(ImportUndo, isForTheLastImportOfACategoryAndOnce)
{
    const ImportId earlier = last();
    ASSERT_OK(import("account", accountsAfter));
    const ImportId later = last();
    expectRefused(earlier, "later-import");
    ASSERT_OK(undo(later));
    for (const ImportId &each : {later, earlier}) {
        const auto again = undo(each);
        ASSERT_FALSE(again.ok());
        EXPECT_EQ(again.error().code, ErrorCode::Conflict);
    }
    EXPECT_FAILS(undo(ImportId{}), ErrorCode::NotFound);
}

TEST_F(ImportUndo, aDryRunNeitherCanBeTakenBackNorTakesThatFromTheLastImport)
{
    ASSERT_OK(import("account", accountsAfter));
    const ImportId real = last();
    const std::string path =
        m_desk.write("dry.csv", "account_id,email,name,language\nA-8,eva@example.com,Eva,de\n");
    ASSERT_OK(wait(services().subjects.import({m_desk.platform(), "account", "", path, true})));
    EXPECT_EQ(last(), real);
    EXPECT_OK(undo(real));
}

TEST_F(ImportUndo, isRefusedWhereARecordWasCorrectedSince)
{
    ASSERT_OK(import("account", accountsAfter));
    const ImportId import = last();
    const auto ana = findOne(FindBy::Account, "A-1");
    ASSERT_OK(ana);
    const auto account = record(ana->id, "account");
    ASSERT_OK(account);
    const auto reference = ask(Right::Correction, accountHolder("A-1"));
    ASSERT_OK(reference);
    ASSERT_OK(wait(services().actions.correct(*reference, {{account->id, "name", "Anna Ebert"}})));
    ASSERT_OK(fulfil(*reference, Right::Correction));
    expectRefused(import, "request " + *reference);
    EXPECT_EQ(*stored(ana->id, "account", "name"), "Anna Ebert");
}

TEST_F(ImportUndo, isRefusedWhereItEndedACorrection)
{
    const auto ana = findOne(FindBy::Account, "A-1");
    ASSERT_OK(ana);
    const auto account = record(ana->id, "account");
    ASSERT_OK(account);
    const auto reference = ask(Right::Correction, accountHolder("A-1"));
    ASSERT_OK(reference);
    ASSERT_OK(wait(services().actions.correct(*reference, {{account->id, "email", "anna@example.com"}})));
    ASSERT_OK(fulfil(*reference, Right::Correction));
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2026-11-21"));
    ASSERT_OK(import("account", accountsAfter)); // the source says something else now: it is believed again
    expectRefused(last(), "correction");
}

TEST_F(ImportUndo, isRefusedWhereARequestWasPlannedSinceAndNotWhereItWasBefore)
{
    ASSERT_OK(import("account", accountsAfter));
    const auto reference = ask(Right::Access, accountHolder("A-1"));
    ASSERT_OK(reference);
    EXPECT_OK(preview(last())) << "a letter alone depends on nothing";
    ASSERT_OK(plan(*reference, Right::Access));
    expectRefused(last(), "request " + *reference);
    // An import after the plan can be taken back: the plan was for what stands there then.
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2026-11-22"));
    ASSERT_OK(import("account", "account_id,email,name,language\nA-1,third@example.com,Ana Ebert,de\n"));
    EXPECT_OK(undo(last()));
    EXPECT_EQ(found(FindBy::Email, "ana.new@example.com"), 1U);
}

TEST_F(ImportUndo, isRefusedWhereSomebodyIsHeld)
{
    ASSERT_OK(import("account", accountsAfter));
    const auto cem = findOne(FindBy::Account, "A-3");
    ASSERT_OK(cem);
    const auto hold =
        wait(services().retention.addHold({m_desk.platform(), cem->id, "ZPO § 142", "A court.", {}}));
    ASSERT_OK(hold);
    expectRefused(last(), "held");
    ASSERT_OK(wait(services().retention.releaseHold(m_desk.platform(), hold->id, "The court has ruled.")));
    EXPECT_OK(preview(last()));
}

class ImportUndoAtTheHub : public RightsDesk
{
};

TEST_F(ImportUndoAtTheHub, isRefusedWhereSomebodysDataIsRestricted)
{
    const Shop shop = merchantHub();
    ASSERT_NO_FATAL_FAILURE(open(shop));
    ASSERT_OK(carryOut(newRequest(m_desk.platform(), Right::Restriction, shop.who), shop.who));
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2026-11-21"));
    ASSERT_OK(import("account", "account_id,merchant_id,company_name,contact_name,email,phone\n"
                                "A-1,H-7,Lampen GmbH,Ana Neu,ana@example.com,+49 30 1234501\n"));
    const auto runs = wait(services().subjects.imports(m_desk.platform()));
    ASSERT_OK(runs);
    const auto refused = wait(services().subjects.undoImport(m_desk.platform(), runs->front().id));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().place, "restricted");
}

TEST_F(ImportUndo, isRefusedAfterAnErasureWhichTakesTheEarlierRowsWithIt)
{
    ASSERT_OK(import("account", accountsAfter));
    const ImportId import = last();
    ASSERT_EQ(onDisk("SELECT COUNT(*) FROM import_change WHERE sealed IS NOT NULL"), 1);
    // Her earlier row, as it lies in wait of being put back.
    const qint64 sample = onDisk("SELECT length(sealed) FROM import_change WHERE sealed IS NOT NULL");
    ASSERT_GT(sample, 40);
    ASSERT_OK(deleteAna(accountHolder("A-1")));
    EXPECT_EQ(onDisk("SELECT COUNT(*) FROM import_change WHERE sealed IS NOT NULL"), 0);
    const auto erasures = wait(services().retention.erasures(m_desk.platform()));
    ASSERT_OK(erasures);
    EXPECT_TRUE(erasures->front().proven);
    const auto refused = undo(import);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
    EXPECT_EQ(found(FindBy::Account, "A-3"), 1U);
}

TEST_F(ImportUndo, isForThirtyDays)
{
    ASSERT_OK(import("account", accountsAfter));
    const ImportId import = last();
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2026-12-19"));
    EXPECT_OK(preview(import));
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2026-12-20"));
    expectRefused(import, "too-old");
    EXPECT_EQ(onDisk("SELECT COUNT(*) FROM import_change"), 0)
        << "what stood there before is not kept for longer";
}

TEST_F(ImportUndo, isRefusedAfterAKeyWasReplaced)
{
    ASSERT_OK(import("account", accountsAfter));
    const ImportId import = last();
    ASSERT_OK(wait(services().keys.rotate({m_desk.platform(), RotatedKey::Category, "account", false})));
    expectRefused(import, "forgotten");
}

TEST_F(ImportUndo, isForDataProtectionAlone)
{
    ASSERT_OK(import("account", accountsAfter));
    const ImportId import = last();
    for (const char *name : {"Bea", "Cleo", "Olga"}) {
        ASSERT_NO_FATAL_FAILURE(m_desk.become(name));
        EXPECT_FAILS(wait(services().subjects.imports(m_desk.platform())), ErrorCode::NotPermitted) << name;
        EXPECT_FAILS(preview(import), ErrorCode::NotPermitted) << name;
        EXPECT_FAILS(undo(import), ErrorCode::NotPermitted) << name;
    }
}

TEST_F(ImportUndo, putsNothingBackThatIsNotWhatItWas)
{
    ASSERT_OK(import("account", accountsAfter));
    const ImportId import = last();
    onDisk("UPDATE import_change SET before_version = before_version + 1 WHERE sealed IS NOT NULL");
    const auto undone = undo(import);
    ASSERT_FALSE(undone.ok());
    EXPECT_NE(undone.error().code, ErrorCode::Conflict);
    EXPECT_EQ(found(FindBy::Email, "cem@example.com"), 1U) << "all of it or nothing";
    EXPECT_OK(wait(services().audit.verifyRows()));
}

} // namespace
} // namespace desk::test
