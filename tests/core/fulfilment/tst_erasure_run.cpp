// SPDX-License-Identifier: GPL-3.0-or-later
// Erasures as a whole: what went opens for nobody with any mixture of old and new files, what stays is as it
// was, and an erasure that was cut off anywhere either did not happen or is finished at the next opening.
#include "core/fulfilment/erasure_run.h"
#include "tests/support/people_store.h"

#include <QDir>
#include <QFile>

namespace desk::fulfilment::test {
namespace {

Result<std::vector<subjects::Record>> openAll(subjects::SubjectFiles &files, SubjectId subject)
{
    std::vector<subjects::Record> out;
    DESK_CHECK(files.visit(subject, [&](const subjects::Record &record) {
        out.push_back(record);
        return true;
    }));
    return out;
}

using subjects::Cells;
using subjects::Record;
using subjects::RecordKey;

/// Ends a run after one step, as if the process had.
class EndsAfter final : public StepObserver
{
public:
    explicit EndsAfter(ErasureStep step) : m_step(step) {}
    bool reached(ErasureStep step) override { return step != m_step; }

private:
    ErasureStep m_step;
};

std::string describe(const Record &record)
{
    std::string out = std::to_string(record.category);
    for (const formats::Cell &cell : record.cells)
        out += "|" + cell.name + "=" + cell.value.text;
    return out;
}

class ErasureRun : public testing::Test
{
protected:
    using Files = std::map<RecordId, std::pair<std::uint64_t, std::string>>;

    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_store.create(desk::test::testProfile(
            "erase-shop", "ER",
            {{"accounts",
              "erasable",
              {"account_id"},
              {{"account_id", "account"},
               {"email", "email"},
               {"phone", "phone"},
               {"street", "", "text", "", false, true}}},
             {"wishes", "erasable", {"wish"}, {{"wish"}, {"account_id", "account"}}},
             {"orders",
              "contract-claims",
              {"order_number"},
              {{"order_number", "order"}, {"account_id", "account"}, {"remark"}}},
             {"invoices",
              "tax",
              {"invoice"},
              {{"invoice"}, {"account_id", "account"}, {"amount", "", "decimal"}}}})));
    }
    void addPeople(int count)
    {
        std::map<std::string, std::string> tables{{"accounts", "account_id,email,phone,street\n"},
                                                  {"wishes", "wish,account_id\n"},
                                                  {"orders", "order_number,account_id,remark\n"},
                                                  {"invoices", "invoice,account_id,amount\n"}};
        for (int i = 0; i < count; ++i) {
            const std::string n = std::to_string(++m_people);
            const std::string account = "P-" + n;
            tables["accounts"] += account + ",p" + n + "@example.com,+4930" +
                                  std::to_string(1000000 + m_people) + ",Street " + n + "\n";
            for (const std::string part : {"a", "b"}) {
                tables["wishes"] += "W-" + n + part + "," + account + "\n";
                tables["orders"] += "O-" + n + part + "," + account + ",remark " + n + part + "\n";
                tables["invoices"] += "I-" + n + part + "," + account + ",12.5\n";
            }
        }
        for (const auto &[category, text] : tables) {
            const auto outcome = m_store.import(category, text);
            ASSERT_OK(outcome);
            ASSERT_EQ(outcome->faulty, 0U);
        }
    }
    SubjectId person(int number)
    {
        return m_store.finder().findByAccount("P-" + std::to_string(number)).value().at(0);
    }
    Files filesOf(SubjectId subject)
    {
        Files out;
        const auto records = openAll(m_store.files(), subject);
        EXPECT_OK(records);
        for (const Record &record : *records)
            out[record.id] = {record.version, describe(record)};
        return out;
    }
    /// An order that erases what `erases` says yes to, and keeps the rest.
    ErasureOrder order(SubjectId subject, const std::function<bool(const Record &)> &erases,
                       subjects::Closing closing = subjects::Closing::Emptied)
    {
        ErasureOrder out;
        out.subject = subject;
        out.file.closing = closing;
        const std::vector<Record> records = openAll(m_store.files(), subject).value();
        for (const Record &record : records)
            (erases(record) ? out.file.erase : out.file.keep)
                .push_back({record.category, record.id, record.version});
        out.digest = erasureDigest(out);
        return out;
    }
    ErasureOrder everything(SubjectId subject)
    {
        ErasureOrder out = order(
            subject, [](const Record &) { return true; }, subjects::Closing::Everything);
        out.file.suppressPerson = true;
        out.digest = erasureDigest(out);
        return out;
    }
    ErasureDesk desk()
    {
        return {m_store.connection(), m_store.keyring(), m_store.keyringFile(),
                m_store.staff(),      m_store.clock(),   m_store.random()};
    }
    Result<std::vector<ErasureEntry>> run(const std::vector<ErasureOrder> &orders, const ErasureHooks &hooks)
    {
        m_store.clock().advance(std::chrono::seconds(1));
        m_store.files().clear();
        auto out = runErasures(desk(), m_store.context(), orders, hooks);
        m_store.enter(m_store.staff());
        return out;
    }
    Result<std::vector<ErasureEntry>> run(const std::vector<ErasureOrder> &orders)
    {
        return run(orders, {m_silent, {}});
    }
    /// As after a crash: the keyring from its file, the database anew.
    void restart()
    {
        auto keyring = m_store.keyringFile().load();
        ASSERT_OK(keyring);
        m_store.keyring() = *keyring;
        const auto staff =
            keys::unlock(*keyring, "founder", {crypto::toSecret(asBytes("Correct-horse-7")), {}});
        ASSERT_OK(staff);
        ASSERT_NO_FATAL_FAILURE(m_store.reopen(*staff));
    }
    std::vector<ErasureEntry> ledger()
    {
        return ErasureLedger(m_store.connection(), m_store.keyring().store, m_store.staff(), m_store.random())
            .all(m_store.platform())
            .value();
    }
    std::vector<store::RecordRow> rowsOf(SubjectId subject)
    {
        return store::RecordTable(m_store.connection())
            .file(m_store.platform(), subject, {}, 1000000)
            .value();
    }
    bool liesInAnyFile(const Bytes &sealed)
    {
        const std::string needle(asText(ByteView(sealed).subspan(12, 24)));
        QDir data(QString::fromStdString(m_store.folder()));
        std::vector<std::string> files = m_store.keyringFile().paths();
        for (const QString &name : data.entryList(QDir::Files))
            files.push_back(data.filePath(name).toStdString());
        return std::any_of(files.begin(), files.end(), [&](const std::string &path) {
            return desk::test::readFile(path).find(needle) != std::string::npos;
        });
    }

    subjects::test::PeopleStore m_store;
    NoProgress m_silent;
    int m_people = 0;
};

TEST_F(ErasureRun, aWholePersonGoesAndEveryoneElseStays)
{
    ASSERT_NO_FATAL_FAILURE(addPeople(3));
    const SubjectId gone = person(2);
    const std::vector<store::RecordRow> rows = rowsOf(gone);
    ASSERT_EQ(rows.size(), 7U);
    for (const store::RecordRow &row : rows)
        ASSERT_TRUE(liesInAnyFile(row.sealed));
    const Files first = filesOf(person(1));
    const Files third = filesOf(person(3));
    ErasureOrder whole = everything(gone);
    whole.totals = {{4, "2026-01", "EUR", 2, 250000}};
    whole.digest = erasureDigest(whole);
    bool alongside = false;
    const auto done = run(
        {whole}, {m_silent, [&](const keys::StaffKeysPointer &, const std::vector<ErasureEntry> &entries) {
                      alongside = entries.size() == 1 && entries[0].erased == 7;
                      return Result<void>();
                  }});
    ASSERT_OK(done);
    EXPECT_TRUE(alongside);
    ASSERT_EQ(done->size(), 1U);
    EXPECT_EQ(done->front().state, ErasureState::Done);
    EXPECT_EQ(done->front().destroyed, (std::vector<std::uint16_t>{1, 2, 3, 4, 5}));
    EXPECT_EQ(m_store.finder().findByAccount("P-2")->size(), 0U);
    EXPECT_EQ(m_store.finder().findByOrder("O-2a")->size(), 0U);
    EXPECT_TRUE(store::IdentifierTable(m_store.connection()).ofSubject(m_store.platform(), gone)->empty());
    EXPECT_EQ(filesOf(person(1)), first);
    EXPECT_EQ(filesOf(person(3)), third);
    for (const store::RecordRow &row : rows)
        EXPECT_FALSE(liesInAnyFile(row.sealed));
    EXPECT_EQ(store::TotalTable(m_store.connection()).all(m_store.platform())->at(0), whole.totals.at(0));

    // The shop exports the same rows again, and new ones of the same person: nobody comes back.
    const auto account = m_store.import(
        "accounts", "account_id,email,phone,street\nP-2,p2@example.com,,Street 2\n"
                    "P-77,P2@example.com,,A new street\nP-78,p78@example.com,,Somebody else\n");
    ASSERT_OK(account);
    EXPECT_EQ(account->suppressed, 2U);
    EXPECT_EQ(account->newSubjects, 1U);
    const auto orders =
        m_store.import("orders", "order_number,account_id,remark\nO-2a,P-2,again\nO-2b,,guest\n");
    ASSERT_OK(orders);
    EXPECT_EQ(orders->suppressed, 2U);
    EXPECT_EQ(orders->added + orders->faulty, 0U);

    auto list = subjects::SuppressionList::open(m_store.connection(), m_store.keyring().store,
                                                m_store.platform(), *m_store.staff());
    ASSERT_OK(list);
    EXPECT_FAILS(list->lift({subjects::IdentifierField::Account, "P-2"}, ""), ErrorCode::InvalidArgument);
    EXPECT_TRUE(*list->lift({subjects::IdentifierField::EmailStrict, "p2@example.com"}, "registered anew"));
    EXPECT_FALSE(*list->lift({subjects::IdentifierField::EmailStrict, "p2@example.com"}, "registered anew"));
    const auto anew =
        m_store.import("accounts", "account_id,email,phone,street\nP-77,p2@example.com,,A new street\n");
    EXPECT_EQ(anew->newSubjects, 1U);
    EXPECT_NE(m_store.finder().findByAccount("P-77")->at(0), gone);
}

TEST_F(ErasureRun, whatStaysOfAClassIsFoundAgainByAnImport)
{
    ASSERT_NO_FATAL_FAILURE(addPeople(1));
    const SubjectId someone = person(1);
    const auto isWish = [](const Record &record) {
        return describe(record).find("W-1a") != std::string::npos;
    };
    const std::vector<store::RecordRow> before = rowsOf(someone);
    const auto done = run({order(someone, isWish)});
    ASSERT_OK(done);
    EXPECT_TRUE(done->front().destroyed.empty());
    EXPECT_EQ(filesOf(someone).size(), 6U);
    EXPECT_EQ(person(1), someone);
    const auto wishes = m_store.import("wishes", "wish,account_id\nW-1a,P-1\nW-1b,P-1\nW-1c,P-1\n");
    ASSERT_OK(wishes);
    EXPECT_EQ(wishes->suppressed, 1U) << "the erased row";
    EXPECT_EQ(wishes->unchanged, 1U) << "the one that stayed";
    EXPECT_EQ(wishes->added, 1U);
    // Of the class that was touched nothing lies as it lay; of the others everything.
    for (const store::RecordRow &row : before)
        EXPECT_EQ(liesInAnyFile(row.sealed), row.shredClass != 1) << row.category;
}

TEST_F(ErasureRun, aMaskedRowStaysMasked)
{
    ASSERT_NO_FATAL_FAILURE(addPeople(1));
    const SubjectId someone = person(1);
    ErasureOrder masking = order(someone, [](const Record &) { return false; });
    const Record account = m_store.files().page(someone, m_store.category("accounts"), {}, 10)->at(0);
    std::erase(masking.file.keep, RecordKey{account.category, account.id, account.version});
    Cells masked = account.cells;
    for (formats::Cell &cell : masked) {
        if (cell.name == "email" || cell.name == "street")
            cell.value.text = "***";
    }
    masking.file.mask = {{{account.category, account.id, account.version}, masked}};
    masking.digest = erasureDigest(masking);
    ASSERT_OK(run({masking}));
    EXPECT_EQ(m_store.finder().findByEmail("p1@example.com")->size(), 0U);
    EXPECT_EQ(person(1), someone);
    const auto again = m_store.import(
        "accounts", "account_id,email,phone,street\nP-1,p1@example.com,+49301000001,Street 1\n");
    EXPECT_EQ(again->suppressed, 1U);
    const Record now = m_store.files().page(someone, m_store.category("accounts"), {}, 10)->at(0);
    EXPECT_EQ(subjects::findCell(now.cells, "email")->text, "***");
    EXPECT_EQ(subjects::findCell(now.cells, "street")->text, "***");
}

TEST_F(ErasureRun, aClassIsClosedOnlyWhenItIsMeantToBe)
{
    ASSERT_NO_FATAL_FAILURE(addPeople(2));
    const auto invoices = [](const Record &record) {
        return record.category == 4;
    };
    ASSERT_OK(run({order(person(1), invoices, subjects::Closing::Open),
                   order(person(2), invoices, subjects::Closing::Emptied)}));
    const auto more = m_store.import(
        "invoices", "invoice,account_id,amount\nI-new-1,P-1,3\nI-new-2,P-2,3\nI-1a,P-1,12.5\n");
    ASSERT_OK(more);
    EXPECT_EQ(more->added, 1U);
    EXPECT_EQ(more->suppressed, 2U) << "one by its tombstone, one by its row";
}

TEST_F(ErasureRun, whatIsNotAsApprovedIsRefusedByName)
{
    ASSERT_NO_FATAL_FAILURE(addPeople(2));
    const ErasureOrder good = everything(person(1));
    ErasureOrder bad = good;
    bad.file.erase.pop_back();
    EXPECT_FAILS(run({bad}), ErrorCode::Conflict);
    bad.digest = erasureDigest(bad);
    const auto unlisted = run({bad});
    EXPECT_FAILS(unlisted, ErrorCode::Conflict);
    EXPECT_NE(unlisted.error().place.find(good.file.erase.back().record.text()), std::string::npos);
    bad = good;
    bad.file.keep.push_back(bad.file.erase.front());
    bad.digest = erasureDigest(bad);
    EXPECT_FAILS(run({bad}), ErrorCode::InvalidArgument);
    EXPECT_FAILS(run({good, good}), ErrorCode::InvalidArgument);
    EXPECT_FAILS(run({}), ErrorCode::InvalidArgument);
    ASSERT_OK(m_store.import("orders", "order_number,account_id,remark\nO-1a,P-1,changed since\n"));
    const auto stale = run({everything(person(2)), good});
    EXPECT_FAILS(stale, ErrorCode::Conflict);
    EXPECT_NE(stale.error().place.find("category 3"), std::string::npos) << stale.error().place;
    EXPECT_TRUE(ledger().empty());
    EXPECT_EQ(m_store.keyring().find({keys::KeyPurpose::ShredRoot, m_store.platform(), 0})->version, 1);
    ErasureOrder reordered = good;
    std::reverse(reordered.file.erase.begin(), reordered.file.erase.end());
    EXPECT_EQ(erasureDigest(reordered), good.digest);
    reordered.file.suppressPerson = false;
    EXPECT_NE(erasureDigest(reordered), good.digest);
}

TEST_F(ErasureRun, theCallersWritesStandOrFallWithIt)
{
    ASSERT_NO_FATAL_FAILURE(addPeople(1));
    const SubjectId someone = person(1);
    const Files before = filesOf(someone);
    const auto refused =
        run({everything(someone)}, {m_silent, [this](const auto &, const auto &) -> Result<void> {
                                        DESK_CHECK(store::writeMeta(m_store.connection(), "test", "written"));
                                        return fail(ErrorCode::Io, "No.");
                                    }});
    EXPECT_FAILS(refused, ErrorCode::Io);
    EXPECT_FALSE(store::readMeta(m_store.connection(), "test")->has_value());
    EXPECT_EQ(filesOf(someone), before);
    ASSERT_OK(run({everything(someone)})); // and with the root that is left over from then
    EXPECT_EQ(rowsOf(someone).size(), 0U);
}

TEST_F(ErasureRun, anErasureThatWasCutOffDidNotHappenOrIsFinished)
{
    for (const ErasureStep step : {ErasureStep::RootAdded, ErasureStep::RowsWritten, ErasureStep::Committed,
                                   ErasureStep::Scrubbed, ErasureStep::RootsDropped, ErasureStep::Scanned}) {
        SCOPED_TRACE(static_cast<int>(step));
        ASSERT_NO_FATAL_FAILURE(addPeople(2));
        const SubjectId gone = person(m_people);
        const SubjectId other = person(m_people - 1);
        const Files others = filesOf(other);
        const Files before = filesOf(gone);
        const std::vector<store::RecordRow> rows = rowsOf(gone);
        EndsAfter observer(step);
        ErasureHooks hooks{m_silent, {}};
        hooks.observer = &observer;
        EXPECT_FAILS(run({everything(gone)}, hooks), ErrorCode::Cancelled);
        ASSERT_NO_FATAL_FAILURE(restart());
        const bool happened = step >= ErasureStep::Committed;
        const auto resumed = resumeErasures(desk(), {m_silent, {}});
        ASSERT_OK(resumed);
        EXPECT_EQ(*resumed, happened ? 1U : 0U);
        m_store.enter(m_store.staff());
        EXPECT_EQ(filesOf(other), others);
        if (!happened) {
            EXPECT_EQ(filesOf(gone), before);
            ASSERT_OK(run({everything(gone)}));
        }
        EXPECT_EQ(ledger().back().state, ErasureState::Done);
        for (const store::RecordRow &row : rows)
            EXPECT_FALSE(liesInAnyFile(row.sealed));
        EXPECT_EQ(*resumeErasures(desk(), {m_silent, {}}), 0U);
        const keys::KeyEntry root =
            *m_store.keyring().find({keys::KeyPurpose::ShredRoot, m_store.platform(), 0});
        EXPECT_EQ(std::count_if(m_store.keyring().grants.begin(), m_store.keyring().grants.end(),
                                [&](const keys::Grant &grant) { return grant.keyId == root.id; }),
                  1)
            << "one root, one holder";
    }
}

TEST_F(ErasureRun, whatIsStillThereKeepsAnErasureOpen)
{
    ASSERT_NO_FATAL_FAILURE(addPeople(1));
    const SubjectId someone = person(1);
    const Bytes sealed = rowsOf(someone).front().sealed;
    for (const std::uint64_t scanWhole : {std::uint64_t{1} << 30, std::uint64_t{0}}) {
        SCOPED_TRACE(scanWhole);
        ErasureHooks hooks{m_silent, [&](const auto &, const auto &) {
                               store::Query query(
                                   m_store.connection(),
                                   "INSERT OR REPLACE INTO meta (name, value) VALUES ('planted', ?)");
                               return query.bind(sealed).run();
                           }};
        hooks.scanWhole = scanWhole;
        const bool first = !rowsOf(someone).empty();
        if (first) {
            EXPECT_FAILS(run({everything(someone)}, hooks), ErrorCode::Tampered);
        }
        EXPECT_EQ(ledger().back().state, ErasureState::Pending);
        EXPECT_FAILS(resumeErasures(desk(), {m_silent, {}}), ErrorCode::Tampered);
    }
    ASSERT_OK(m_store.connection().execute("DELETE FROM meta WHERE name = 'planted'"));
    EXPECT_EQ(*resumeErasures(desk(), {m_silent, {}}), 1U);
    EXPECT_EQ(ledger().back().state, ErasureState::Done);
}

TEST_F(ErasureRun, theScanOfTouchedPagesFindsWhatIsLeftThere)
{
    ASSERT_NO_FATAL_FAILURE(addPeople(2));
    const SubjectId someone = person(1);
    const Bytes sealed = rowsOf(someone).front().sealed;
    ErasureHooks hooks{m_silent, {}};
    hooks.scanWhole = 0;
    ASSERT_OK(run({everything(person(2))}, hooks));
    hooks.alongside = [&](const auto &, const auto &) {
        store::Query query(m_store.connection(), "INSERT INTO meta (name, value) VALUES ('planted', ?)");
        return query.bind(sealed).run();
    };
    EXPECT_FAILS(run({everything(someone)}, hooks), ErrorCode::Tampered);
}

TEST_F(ErasureRun, aCopyThatAnotherProgramLeftBetweenRowsIsCleaned)
{
    ASSERT_NO_FATAL_FAILURE(addPeople(3));
    const std::string path = m_store.connection().path();
    const auto plant = [&](const Bytes &sealed) {
        ASSERT_OK(m_store.connection().scrub());
        QFile file(QString::fromStdString(path));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        const QByteArray content = file.readAll();
        const auto number = [&content](qsizetype at) {
            return static_cast<std::uint8_t>(content[at]) << 8 | static_cast<std::uint8_t>(content[at + 1]);
        };
        constexpr qsizetype step = 16384;
        int planted = 0;
        for (qsizetype at = step; at < content.size(); at += step) {
            const int firstRow = number(at + 5);
            if (content[at] != 10 || firstRow < 1024)
                continue;
            file.seek(at + firstRow - 64);
            file.write(reinterpret_cast<const char *>(sealed.data()), 64);
            planted += 1;
        }
        ASSERT_GT(planted, 3);
    };
    // Found by the search of everything; and before any search in a desk that an earlier version filled.
    for (const bool earlier : {false, true}) {
        SCOPED_TRACE(earlier);
        const SubjectId someone = person(earlier ? 2 : 1);
        const Bytes sealed = rowsOf(someone).front().sealed;
        ASSERT_NO_FATAL_FAILURE(plant(sealed));
        ErasureHooks hooks{m_silent, {}};
        if (earlier) {
            hooks.scanWhole = 0;
            ASSERT_OK(m_store.connection().execute("DELETE FROM meta WHERE name = 'clean_pages'"));
        }
        ASSERT_TRUE(liesInAnyFile(sealed));
        ASSERT_OK(run({everything(someone)}, hooks));
        EXPECT_EQ(ledger().back().state, ErasureState::Done);
        EXPECT_FALSE(liesInAnyFile(sealed));
    }
    EXPECT_EQ(filesOf(person(3)).size(), 7U);
}

TEST_F(ErasureRun, everyChangedLedgerEntryIsNoticed)
{
    ASSERT_NO_FATAL_FAILURE(addPeople(1));
    ASSERT_OK(run({everything(person(1))}));
    const char *edits[] = {"state = 1",
                           "epoch_before = epoch_before + 1",
                           "at = at + 1",
                           "finished_at = NULL",
                           "finished_at = finished_at + 1",
                           "subject = zeroblob(16)",
                           "request = zeroblob(16)",
                           "erasure = zeroblob(16)",
                           "sealed = substr(sealed, 1, length(sealed) - 1) || x'00'",
                           "sealed = substr(sealed, 1, 20)"};
    for (const char *edit : edits) {
        SCOPED_TRACE(edit);
        store::Transaction undone(m_store.connection());
        ASSERT_OK(undone.begin());
        ASSERT_OK(m_store.connection().execute(std::string("UPDATE erasure SET ") + edit));
        ErasureLedger changed(m_store.connection(), m_store.keyring().store, m_store.staff(),
                              m_store.random());
        EXPECT_FALSE(changed.all(m_store.platform()).ok());
    }
    EXPECT_EQ(ledger().size(), 1U);
}

TEST_F(ErasureRun, whatWasErasedOpensWithNoMixtureOfOldAndNewFiles)
{
    const QTemporaryDir elsewhere;
    constexpr int people = 60;
    constexpr int least = 300;
    ASSERT_NO_FATAL_FAILURE(addPeople(people));
    std::set<SubjectId> everybody;
    for (int i = 1; i <= people; ++i)
        everybody.insert(person(i));
    desk::test::SeededRandom dice(7);
    int erasures = 0;
    for (int round = 0; erasures < least; ++round) {
        SCOPED_TRACE(round);
        if (everybody.size() < people - 5) {
            ASSERT_NO_FATAL_FAILURE(addPeople(5));
            for (int i = 0; i < 5; ++i)
                everybody.insert(person(m_people - i));
        }
        std::map<SubjectId, Files> before;
        for (const SubjectId &each : everybody)
            before[each] = filesOf(each);
        std::map<SubjectId, std::vector<store::RecordRow>> gone;
        std::map<SubjectId, std::multiset<std::string>> kept;
        std::vector<ErasureOrder> orders;
        for (const SubjectId &each : everybody) {
            if (orders.size() == 4 || dice.below(8) != 0)
                continue;
            const std::uint64_t share = dice.below(4);
            ErasureOrder one = order(each, [&](const Record &record) {
                const bool erased = dice.below(4) < share + (record.category == 2 ? 1 : 0);
                if (!erased)
                    kept[each].insert(describe(record));
                return erased;
            });
            for (const store::RecordRow &row : rowsOf(each)) {
                const auto &erase = one.file.erase;
                if (std::any_of(erase.begin(), erase.end(),
                                [&](const RecordKey &key) { return key.record == row.record; }))
                    gone[each].push_back(row);
            }
            orders.push_back(std::move(one));
        }
        if (orders.empty())
            continue;
        const std::string copy = elsewhere.path().toStdString() + "/old.db";
        QFile::remove(QString::fromStdString(copy));
        ASSERT_OK(m_store.connection().scrub());
        ASSERT_TRUE(QFile::copy(QString::fromStdString(m_store.database()), QString::fromStdString(copy)));
        const keys::StaffKeysPointer oldStaff = m_store.staff();
        ASSERT_OK(run(orders));
        erasures += static_cast<int>(orders.size());

        auto oldDatabase = store::Connection::open(copy, store::OpenMode::Existing);
        ASSERT_OK(oldDatabase);
        subjects::PlatformContext oldContext{**oldDatabase,      m_store.keyring().store, m_store.platform(),
                                             &m_store.profile(), m_store.staff(),         m_store.clock(),
                                             m_store.random()};
        subjects::SubjectFiles oldRowsNewKeys(oldContext);
        subjects::PlatformContext newContext = m_store.context();
        newContext.staff = oldStaff;
        subjects::SubjectFiles newRowsOldKeys(newContext);
        for (const auto &[subject, rows] : gone) {
            EXPECT_FALSE(openAll(oldRowsNewKeys, subject).ok());
            const auto withOld = openAll(newRowsOldKeys, subject);
            EXPECT_TRUE(!withOld.ok() || withOld->empty());
            // Somebody who has the old rows and the keys of today puts them back.
            for (const store::RecordRow &row : rows) {
                store::Transaction undone(m_store.connection());
                ASSERT_OK(undone.begin());
                ASSERT_OK(store::RecordTable(m_store.connection()).put(row));
                m_store.files().close();
                const auto opened = openAll(m_store.files(), subject);
                ASSERT_FALSE(opened.ok());
                EXPECT_TRUE(opened.error().code == ErrorCode::KeyDestroyed ||
                            opened.error().code == ErrorCode::WrongKey);
                EXPECT_FALSE(liesInAnyFile(row.sealed));
            }
        }
        for (const SubjectId &each : everybody) {
            const Files now = filesOf(each);
            if (!kept.contains(each) && !gone.contains(each)) {
                EXPECT_EQ(now, before[each]);
                continue;
            }
            std::multiset<std::string> contents;
            for (const auto &[id, record] : now)
                contents.insert(record.second);
            EXPECT_EQ(contents, kept[each]);
        }
        for (const auto &[subject, rows] : gone) {
            if (rowsOf(subject).empty())
                everybody.erase(subject);
        }
    }
    EXPECT_GE(ledger().size(), static_cast<std::size_t>(least));
    RecordProperty("erasures", erasures);
}

} // namespace
} // namespace desk::fulfilment::test
