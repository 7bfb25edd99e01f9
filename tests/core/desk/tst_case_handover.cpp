// SPDX-License-Identifier: GPL-3.0-or-later
// A request that goes from one desk to another: whole, once, and never unnoticed changed.
#include "core/exporting/case_file.h"
#include "core/exporting/case_json.h"
#include "core/policy/json_check.h"
#include "tests/core/desk/rights_fixture.h"
#include "tests/support/package_contents.h"

#include <QDir>
#include <QDirIterator>

#include <algorithm>

namespace desk::test {
namespace {

using exporting::CaseRecord;
using policy::Right;
using policy::Role;

constexpr const char *letter = "Dear shop, I am Ana Ebert of Invalidenstrasse 1. Tell me everything. – Ana";

class CaseHandover : public RightsDesk
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(open(skincareShop()));
        ASSERT_NO_FATAL_FAILURE(m_other.create({"skincare"}));
    }
    /// A letter of Ana's that is kept as it came, with what was done about it.
    std::string takeLetterIn(const std::vector<Right> &rights)
    {
        IntakeOrder order;
        order.request = newRequest(m_desk.platform(), rights.front(), skincareShop().who);
        order.request.rights = rights;
        order.request.text = letter;
        order.name = "letter.txt";
        order.draft.format = intake::Format::Letter;
        order.draft.original = letter;
        order.draft.externalId = "L-1";
        const auto taken = wait(services().intake.take(order));
        EXPECT_OK(taken);
        EXPECT_OK(wait(services().requests.note(taken->reference, "She called, too.")));
        EXPECT_OK(wait(
            services().clocks.extend(taken->reference, rights.front(), {"Many rows.", QDate(2026, 11, 19)})));
        return taken.ok() ? taken->reference : std::string();
    }
    /// Answered and closed.
    std::string answered()
    {
        const std::string reference = takeLetterIn({Right::Access});
        EXPECT_OK(wait(services().verification.verify(reference, skincareShop().who.proof)));
        EXPECT_OK(plan(reference, Right::Access));
        EXPECT_OK(fulfil(reference, Right::Access, {m_desk.path("answer.zip"), {}, {}}));
        EXPECT_OK(wait(services().letters.send(reference, {Right::Access, "grant", {}, {}, {}, {}})));
        EXPECT_OK(wait(services().requests.close(reference)));
        return reference;
    }
    struct Written
    {
        std::string path;
        std::string passphrase;
    };
    Written write(RehearsalDesk &desk, const std::string &reference, const std::string &name = "case.zip")
    {
        const auto written = wait(desk.services().audit.exportCase(reference, desk.path(name)));
        EXPECT_OK(written);
        return written.ok() ? Written{written->path, written->passphrase} : Written{};
    }
    static Result<TakenCase> take(RehearsalDesk &desk, const Written &file, const std::string &key = {})
    {
        return wait(desk.services().intake.takeCase({file.path, file.passphrase, key}));
    }
    static CaseRecord record(const Written &file)
    {
        const auto opened = exporting::openCaseFile(file.path, file.passphrase, std::nullopt);
        EXPECT_OK(opened);
        return opened.ok() ? opened->record : CaseRecord();
    }
    /// What a request is about, without what is a desk's own.
    static std::string content(CaseRecord record)
    {
        record.request = std::string(32, '0');
        record.desk = record.reference = "-";
        record.exportedAt = record.createdAt = {};
        record.assignee.clear();
        record.proofs.clear();
        record.timeline.clear();
        record.originals.clear();
        return exporting::caseJson(record);
    }
    std::string line(RehearsalDesk &desk)
    {
        const auto key = wait(desk.services().audit.deskKey());
        EXPECT_OK(key);
        return key.ok() ? *key : std::string();
    }

    RehearsalDesk m_other;
};

TEST_F(CaseHandover, ofAnAnsweredRequestGoThereAndBackUnchanged)
{
    const std::string reference = answered();
    const Written there = write(m_desk, reference);
    const auto taken = take(m_other, there, line(m_desk));
    ASSERT_OK(taken);
    EXPECT_TRUE(taken->verified);
    EXPECT_EQ(taken->reference, reference);
    EXPECT_EQ(taken->summary.state, RequestState::Closed);

    const Written back = write(m_other, taken->summary.reference, "back.zip");
    const CaseRecord first = record(there);
    const CaseRecord second = record(back);
    EXPECT_EQ(content(second), content(first));
    EXPECT_EQ(first.text, letter);
    ASSERT_EQ(first.actions.size(), 1U);
    EXPECT_EQ(first.actions[0].outcome, "granted");
    EXPECT_EQ(first.actions[0].plannedBy, "Ada");
    EXPECT_FALSE(first.actions[0].clock.empty());
    EXPECT_FALSE(first.actions[0].clock[0].chain.empty());
    EXPECT_EQ(first.actions[0].letters.at(0).kind, "grant");
    EXPECT_FALSE(first.proofs.empty());

    // What happened there comes first and says where; the letter is byte for byte the one that came.
    ASSERT_GT(second.timeline.size(), first.timeline.size());
    for (std::size_t i = 0; i < first.timeline.size(); ++i) {
        EXPECT_EQ(second.timeline[i].event, first.timeline[i].event);
        EXPECT_EQ(second.timeline[i].note, first.timeline[i].note);
        EXPECT_EQ(second.timeline[i].desk, first.desk);
    }
    EXPECT_EQ(second.timeline[first.timeline.size()].event, "case-taken-over");
    EXPECT_EQ(second.proofs.at(0).desk, first.desk);
    const auto files = packageContents(back.path, back.passphrase);
    EXPECT_EQ(files.at("originals/1"), letter);
    EXPECT_EQ(files.at("originals/2"), packageContents(there.path, there.passphrase).at("case.json"));
}

TEST_F(CaseHandover, areWhatTheirSchemaAndTheDataPackageSay)
{
    const Written file = write(m_desk, answered());
    const auto files = packageContents(file.path, file.passphrase);
    std::string faults;
    for (const policy::Fault &fault :
         policy::checkedJson(files.at("case.json"), "json-schemas/case-file.schema.json").faults)
        faults += fault.pointer + ": " + fault.message + "\n";
    EXPECT_EQ(faults, "");
    EXPECT_FALSE(policy::checkedJson("{}", "json-schemas/case-file.schema.json").faults.empty());
    EXPECT_NE(files.at("case.json").find("https://w3id.org/dpv/legal/eu/gdpr#A15"), std::string::npos);
    EXPECT_NE(files.at("case.json").find("https://w3id.org/dpv#RequestFulfilled"), std::string::npos);
    EXPECT_NE(files.at("datapackage.json").find(toHex(crypto::sha256Of({asBytes(files.at("case.json"))}))),
              std::string::npos);
}

TEST_F(CaseHandover, provenAndPlannedWorkBeginsAnewAtTheOtherDesk)
{
    const std::string reference = takeLetterIn({Right::Access});
    ASSERT_OK(wait(services().verification.verify(reference, skincareShop().who.proof)));
    ASSERT_OK(plan(reference, Right::Access));
    const auto taken = take(m_other, write(m_desk, reference));
    ASSERT_OK(taken);
    EXPECT_FALSE(taken->verified) << "nobody gave a key";
    EXPECT_EQ(taken->summary.state, RequestState::Received);
    const auto details = wait(m_other.services().requests.details(taken->summary.reference));
    ASSERT_OK(details);
    EXPECT_EQ(details->text, letter);
    EXPECT_EQ(details->summary.receivedOn, QDate(2026, 11, 2));
    EXPECT_EQ(details->actions.at(0).extensionReason, "Many rows.");
    EXPECT_TRUE(details->evidence.empty()) << "another desk's proof is none here";
    const auto timeline = wait(m_other.services().requests.timeline(taken->summary.reference));
    ASSERT_OK(timeline);
    EXPECT_NE(timeline->front().by.find("Ada (rightsdesk/"), std::string::npos) << timeline->front().by;
    EXPECT_TRUE(std::any_of(timeline->begin(), timeline->end(), [](const TimelineEntry &each) {
        return each.event == "case-taken-over" && each.note.find("unverified") != std::string::npos;
    }));
}

TEST_F(CaseHandover, areTakenOverOnce)
{
    const std::string reference = takeLetterIn({Right::Access});
    const Written file = write(m_desk, reference);
    const auto taken = take(m_other, file);
    ASSERT_OK(taken);
    const auto again = take(m_other, file);
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().code, ErrorCode::AlreadyExists);
    EXPECT_EQ(again.error().place, taken->summary.reference);
    const auto newer = take(m_other, write(m_desk, reference, "newer.zip"));
    ASSERT_FALSE(newer.ok()) << "another file of the same request";
    EXPECT_EQ(newer.error().place, taken->summary.reference);
    const auto home = take(m_desk, file);
    ASSERT_FALSE(home.ok());
    EXPECT_EQ(home.error().place, reference);
    const auto list = wait(m_other.services().requests.list({}, 10, {}));
    ASSERT_OK(list);
    EXPECT_EQ(list->requests.size(), 1U);
}

TEST_F(CaseHandover, thatWereChangedAreRefusedAndSayWhere)
{
    const Written file = write(m_desk, answered());
    const std::string whole = readFile(file.path);
    std::size_t tried = 0;
    for (std::size_t at = 11; at < whole.size(); at += whole.size() / 60, ++tried) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ (1 << at % 8));
        EXPECT_FALSE(take(m_other, {m_other.write("changed.zip", changed), file.passphrase}).ok())
            << "byte " << at;
    }
    EXPECT_GT(tried, 50U);
    EXPECT_FAILS(take(m_other, {file.path, "wrong"}), ErrorCode::WrongPassword);
    EXPECT_FAILS(take(m_other, file, line(m_other)), ErrorCode::WrongKey);

    const auto list = wait(m_other.services().requests.list({}, 10, {}));
    ASSERT_OK(list);
    EXPECT_TRUE(list->requests.empty()) << "nothing half-done is left";
}

TEST_F(CaseHandover, aMemberThatIsNotTheManifestsIsNamed)
{
    const Written file = write(m_desk, answered());
    QFile raw(QString::fromStdString(file.path));
    ASSERT_TRUE(raw.open(QIODevice::ReadOnly));
    const auto entries = exporting::readZipLayout(raw);
    ASSERT_OK(entries);
    ASSERT_EQ(entries->at(1).name, "originals/1");
    std::string changed = readFile(file.path);
    changed[entries->at(1).end - 20] ^= 1; // in what is packed, before its authentication code
    const auto taken = take(m_other, {m_other.write("changed.zip", changed), file.passphrase});
    ASSERT_FALSE(taken.ok());
    EXPECT_EQ(taken.error().code, ErrorCode::Tampered);
    EXPECT_NE(taken.error().message.find("originals/1"), std::string::npos) << taken.error().message;
}

TEST_F(CaseHandover, areForSupervisorsAndDataProtectionAndForPlatformsThatThereAre)
{
    const std::string reference = takeLetterIn({Right::Access});
    const Written file = write(m_desk, reference);
    m_desk.become("Bea");
    EXPECT_FAILS(wait(services().audit.exportCase(reference, m_desk.path("no.zip"))),
                 ErrorCode::NotPermitted);
    EXPECT_FAILS(take(m_desk, file), ErrorCode::NotPermitted);
    EXPECT_FALSE(QFile::exists(QString::fromStdString(m_desk.path("no.zip"))));
    m_desk.become("Cleo");
    EXPECT_OK(wait(services().audit.exportCase(reference, m_desk.path("yes.zip"))));
    EXPECT_FAILS(wait(services().audit.exportCase(reference, m_desk.path("yes.zip"))),
                 ErrorCode::AlreadyExists);

    RehearsalDesk rugs;
    ASSERT_NO_FATAL_FAILURE(rugs.create({"rugs"}));
    EXPECT_FAILS(take(rugs, file), ErrorCode::NotFound);
}

TEST_F(CaseHandover, leaveNothingInClear)
{
    const Written file = write(m_desk, answered());
    ASSERT_OK(take(m_other, file));
    m_other.close();
    std::size_t looked = 0;
    for (const std::string &folder : {m_other.path("data"), m_other.path("keys"), file.path}) {
        QStringList paths{QString::fromStdString(folder)};
        QDirIterator each(paths.front(), QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext())
            paths << each.next();
        for (const QString &path : paths) {
            QFile one(path);
            if (!one.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = one.readAll();
            ++looked;
            for (const char *text : {"Invalidenstrasse", "She called", "Many rows"})
                EXPECT_FALSE(bytes.contains(text)) << path.toStdString() << " holds " << text;
        }
    }
    EXPECT_GT(looked, 3U);
}

} // namespace
} // namespace desk::test
