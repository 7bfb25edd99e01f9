// SPDX-License-Identifier: GPL-3.0-or-later
// Keys are replaced under a desk in use: everything reads as before, and nothing is left under the earlier
// version.
#include "core/desk/founding.h"
#include "core/desk/role_keys.h"
#include "core/desk/rotation_work.h"
#include "core/desk/work.h"
#include "core/subjects/index_rotation.h"
#include "tests/support/desk_fixture.h"

#include <gtest/gtest.h>

using namespace desk;
using namespace desk::test;

namespace {

/// Stops a piece of work at its n-th report of progress.
class StopAt final : public Progress
{
public:
    explicit StopAt(int reports) : m_left(reports) {}
    bool report(std::uint64_t, std::uint64_t) override { return m_left-- > 0; }

private:
    int m_left;
};

/// What everybody's files, requests and look-ups say, as one text a thing.
using Contents = std::map<std::string, std::string>;

class Rotation : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(
            m_desk.create({"fragrance", "skincare", "marketplace", "rugs", "merchant-hub"}));
        ASSERT_OK(wait(m_desk.services().administration.fillSample(25, 7)));
        const std::string faulty = m_desk.write("faulty.csv", "order_number,total\n,12.00\n");
        m_desk.close();
        ASSERT_NO_FATAL_FAILURE(enter());
        NoProgress silent;
        const auto report =
            work::import(*m_open, {this->platform("rugs").info.id, "orders", "", faulty, false}, silent);
        ASSERT_OK(report);
        ASSERT_EQ(report->faulty, 1U);
        OpenPlatform &platform = this->platform("skincare");
        m_held = people(platform).front();
        subjects::SubjectStates states(platform.context, *platform.files);
        subjects::SubjectState state;
        state.holds.push_back(
            {"hold-1", "a law", "a lawsuit", QDate(2026, 1, 2), {}, m_open->staff()->staff, {}});
        store::Transaction transaction(m_open->connection());
        ASSERT_OK(transaction.begin());
        ASSERT_OK(states.save(m_held, state));
        ASSERT_OK(platform.files->flush());
        ASSERT_OK(platform.files->ownerKeys().restrict(keys::ownerOf(m_held), restrictedClass));
        ASSERT_OK(platform.files->flush());
        ASSERT_OK(transaction.commit());
        m_open->forgetKeys();
    }

    void enter(const std::string &user = std::string(founderName))
    {
        m_open.reset();
        auto opened = signIn(m_desk.where(), {user, password(founderPassword), {}, {}}, m_clock, m_random);
        ASSERT_OK(opened);
        m_open = std::move(*opened);
    }

    OpenPlatform &platform(const std::string &profile)
    {
        for (auto &[id, each] : m_open->platforms()) {
            if (each.info.profile == profile)
                return each;
        }
        std::abort();
    }
    static std::vector<SubjectId> people(OpenPlatform &platform)
    {
        auto out = store::RecordTable(platform.context.connection).subjects(platform.info.id, {}, 1000);
        EXPECT_OK(out);
        return out.ok() ? *out : std::vector<SubjectId>();
    }

    Contents contents()
    {
        Contents out;
        for (auto &[id, each] : m_open->platforms()) {
            addFiles(out, each);
            addRequests(out, each);
        }
        return out;
    }

    /// How many envelopes of a table lie under which version, read from their headers.
    std::map<int, int> versionsIn(const std::string &table, const OpenPlatform &platform, int category = -1)
    {
        store::Query query(m_open->connection(),
                           "SELECT sealed FROM " + table + " WHERE platform = ? AND length(sealed) > 0" +
                               (category < 0 ? "" : " AND category = " + std::to_string(category)));
        query.bind(platform.info.id.view());
        std::map<int, int> out;
        while (query.next().value()) {
            const auto header = crypto::readEnvelopeHeader(query.bytes(0));
            EXPECT_OK(header);
            out[header->keyVersion] += 1;
        }
        return out;
    }

    Result<RotationReport> rotate(const std::string &profile, RotatedKey key,
                                  const std::string &category = {})
    {
        NoProgress silent;
        const PlatformId id = isDesksOwn(key) ? PlatformId() : platform(profile).info.id;
        return work::rotateKey(*m_open, {id, key, category, false}, silent);
    }

    static constexpr std::uint16_t restrictedClass = static_cast<std::uint16_t>(policy::ShredClass::Erasable);

    RehearsalDesk m_desk;
    FixedClock m_clock{*instantFromRfc3339(fixtureNow)};
    crypto::SystemRandom m_random;
    std::unique_ptr<OpenDesk> m_open;
    SubjectId m_held;

private:
    void addFiles(Contents &out, OpenPlatform &platform)
    {
        auto finder = platform.finder();
        ASSERT_OK(finder);
        for (const SubjectId &person : people(platform)) {
            std::vector<subjects::Identifier> borne;
            ASSERT_OK(platform.files->visit(person, [&](const subjects::Record &record) {
                std::string &text = out["record " + person.text() + record.id.text()];
                text = std::to_string(record.category) + "." + std::to_string(record.version);
                std::map<std::string, std::string> cells;
                for (const formats::Cell &cell : record.cells)
                    cells[cell.name] = cell.value.text;
                for (const auto &[name, value] : cells)
                    text += "|" + name + "=" + value;
                for (auto &each : subjects::identifiersOf(*platform.files->category(record.category),
                                                          record.cells, platform.profile.defaultRegion))
                    borne.push_back(std::move(each));
                return true;
            }));
            platform.files->close();
            for (const subjects::Identifier &each : borne) {
                const auto found = platform.index->find(each, 50);
                ASSERT_OK(found);
                ASSERT_NE(std::find(found->begin(), found->end(), person), found->end());
                for (const SubjectId &one : *found)
                    out["found " + platform.info.prefix + std::to_string(static_cast<int>(each.field)) +
                        each.normalised] += one.text();
            }
            subjects::SubjectStates states(platform.context, *platform.files);
            const auto state = states.load(person);
            ASSERT_OK(state);
            out["state " + person.text()] =
                std::to_string(state->revision) + (state->holds.empty() ? "" : state->holds.front().reason);
        }
    }
    void addRequests(Contents &out, OpenPlatform &platform)
    {
        const auto queue = platform.requests->queue({}, {}, 1000);
        ASSERT_OK(queue);
        for (const requests::Request &each : *queue) {
            const auto request = platform.requests->load(each.id);
            ASSERT_OK(request) << each.reference;
            std::string &text = out["request " + each.reference];
            text = request->text + std::to_string(request->revision);
            const auto timeline = platform.requests->timeline(each.id);
            ASSERT_OK(timeline);
            for (const requests::TimelineEntry &entry : *timeline)
                text += "|" + std::to_string(entry.event) + entry.note;
            const auto evidence = platform.requests->evidence(each.id);
            ASSERT_OK(evidence);
            for (const requests::Evidence &entry : *evidence)
                text += "|" + entry.claims;
        }
    }
};

TEST_F(Rotation, everythingReadsAsBeforeAndNothingIsLeftUnderTheEarlierVersion)
{
    const Contents before = contents();
    ASSERT_GT(before.size(), 500U);
    ASSERT_EQ(before.at("state " + m_held.text()), "1a lawsuit");
    std::set<std::string> rotated;
    for (const char *profile : {"fragrance", "skincare", "marketplace", "rugs", "merchant-hub"}) {
        const auto lines = work::listKeys(*m_open, platform(profile).info.id);
        ASSERT_OK(lines);
        for (const KeyLine &line : *lines) {
            ASSERT_FALSE(line.unfinished);
            const auto report = rotate(profile, line.key, line.category);
            ASSERT_OK(report) << profile << " " << static_cast<int>(line.key) << line.category;
            EXPECT_EQ(report->version, line.version + 1);
            if (report->rows > 0)
                rotated.insert(std::to_string(static_cast<int>(line.key)));
        }
        OpenPlatform &each = platform(profile);
        for (const policy::Category &category : each.profile.categories) {
            for (const char *table : {"record", "deidentified"}) {
                for (const auto &[version, rows] : versionsIn(table, each, category.number))
                    EXPECT_EQ(version, 2) << table << category.id << rows;
            }
        }
        for (const char *table :
             {"request", "timeline", "evidence", "subject_state", "import_run", "import_fault"}) {
            for (const auto &[version, rows] : versionsIn(table, each))
                EXPECT_EQ(version, 2) << table << rows;
        }
    }
    EXPECT_EQ(rotated, (std::set<std::string>{"1", "10", "2", "3", "4", "5", "6",
                                              "7"})); // each kind had something to do
    EXPECT_FALSE(versionsIn("subject_state", platform("skincare")).empty());
    EXPECT_EQ(contents(), before);

    // A second time, so that what the first sealed is opened; then by somebody who signs in afterwards.
    for (const RotatedKey key :
         {RotatedKey::SecondLayer, RotatedKey::Requests, RotatedKey::ImportFaults, RotatedKey::PersonStates,
          RotatedKey::Restriction, RotatedKey::Index, RotatedKey::Log, RotatedKey::Signing,
          RotatedKey::StaffNames, RotatedKey::Backups})
        ASSERT_OK(rotate("skincare", key));
    EXPECT_EQ(contents(), before);
    ASSERT_NO_FATAL_FAILURE(enter());
    EXPECT_EQ(contents(), before);
    NoProgress silent;
    EXPECT_OK(work::verifyLog(*m_open, {}, silent));
    EXPECT_EQ(platform("skincare").files->ownerKeys().state(keys::ownerOf(m_held), restrictedClass).value(),
              keys::KeyState::Restricted);
}

TEST_F(Rotation, whatTheDeskSignedBeforeStaysItsOwn)
{
    NoProgress silent;
    const auto kept = work::auditCheckpoint(*m_open);
    ASSERT_OK(kept);
    const crypto::PublicKey before = m_open->keyring().deskSigning;
    ASSERT_OK(rotate("", RotatedKey::Signing));
    EXPECT_NE(m_open->keyring().deskSigning, before);
    for (int i = 0; i < 2; ++i) {
        EXPECT_OK(work::verifyLog(*m_open, *kept, silent));
        const auto now = work::auditCheckpoint(*m_open);
        ASSERT_OK(now);
        EXPECT_FAILS(audit::openCheckpoint(*now, audit::checkpointKeyName, before), ErrorCode::WrongKey);
        EXPECT_OK(audit::openCheckpoint(*now, audit::checkpointKeyName, m_open->keyring().deskSigning));
        ASSERT_NO_FATAL_FAILURE(enter());
    }
    const keys::KeyName signing{keys::KeyPurpose::DeskSigning, {}, 0};
    EXPECT_FAILS(m_open->staff()->version(signing, 1), ErrorCode::KeyUnavailable)
        << "nobody signs with it any more, whoever kept a copy of the keyring's earlier state";

    // Another desk's checkpoint is none of ours, whatever was replaced.
    const auto stranger = crypto::SigningKeyPair::generate(m_random);
    const auto foreign =
        audit::signCheckpoint({m_open->log().origin(), 1, {}}, audit::checkpointKeyName, stranger);
    ASSERT_OK(foreign);
    EXPECT_FAILS(work::verifyLog(*m_open, *foreign, silent), ErrorCode::WrongKey);
}

TEST_F(Rotation, everybodyKeepsTheirNameUnderTheNextKey)
{
    const auto names = [this] {
        std::vector<std::string> out;
        for (const keys::StaffSlot &slot : m_open->keyring().staff)
            out.push_back(m_open->staffName(slot.certificate.staff));
        return out;
    };
    const std::vector<std::string> before = names();
    ASSERT_GE(before.size(), 2U);
    NoProgress silent;
    const auto dry = work::rotateKey(*m_open, {{}, RotatedKey::StaffNames, {}, true}, silent);
    ASSERT_OK(dry);
    EXPECT_EQ(dry->rows, before.size());
    const auto wet = rotate("", RotatedKey::StaffNames);
    ASSERT_OK(wet);
    EXPECT_EQ(wet->rows, before.size());
    EXPECT_EQ(names(), before);
    ASSERT_NO_FATAL_FAILURE(enter());
    EXPECT_EQ(names(), before);
    for (const keys::StaffSlot &slot : m_open->keyring().staff)
        EXPECT_EQ(crypto::readEnvelopeHeader(slot.sealedName)->keyVersion, 2);
}

TEST_F(Rotation, aKeysLineNamesWhoHoldsItAndWhoLeftWithIt)
{
    const auto linesFor = [this](const std::string &name) {
        int held = 0;
        const auto lines = work::listKeys(*m_open, platform("rugs").info.id);
        EXPECT_OK(lines);
        for (const KeyLine &line : *lines) {
            EXPECT_TRUE(line.due || line.names.size() == line.holders);
            held += std::find(line.names.begin(), line.names.end(), name) != line.names.end() ? 1 : 0;
        }
        return held;
    };
    const int founder = linesFor(std::string(founderName));
    EXPECT_GT(founder, 5);
    EXPECT_EQ(linesFor("Nobody"), 0);
}

TEST_F(Rotation, isSeenFromOutsideOnlyByTheVersionAndByBytes)
{
    const PlatformId rugs = platform("rugs").info.id;
    const SubjectId person = people(platform("rugs")).front();
    const auto before = store::RecordTable(m_open->connection()).heads(rugs, person);
    ASSERT_OK(before);
    ASSERT_OK(rotate("rugs", RotatedKey::Category, "orders"));
    const auto after = store::RecordTable(m_open->connection()).heads(rugs, person);
    ASSERT_OK(after);
    ASSERT_EQ(after->size(), before->size());
    for (std::size_t i = 0; i < after->size(); ++i) {
        EXPECT_EQ((*after)[i].record, (*before)[i].record);
        EXPECT_EQ((*after)[i].version, (*before)[i].version); // or every plan would be stale
    }
}

TEST_F(Rotation, aDryRunCountsAndWritesNothing)
{
    NoProgress silent;
    const std::uint64_t generation = m_open->keyring().generation;
    const auto dry =
        work::rotateKey(*m_open, {platform("rugs").info.id, RotatedKey::Category, "orders", true}, silent);
    ASSERT_OK(dry);
    EXPECT_EQ(dry->version, 2);
    EXPECT_EQ(m_open->keyring().generation, generation);
    const auto wet = rotate("rugs", RotatedKey::Category, "orders");
    ASSERT_OK(wet);
    EXPECT_GT(wet->rows, 10U);
    EXPECT_EQ(wet->rows, dry->rows);
}

TEST_F(Rotation, goesOnWhereItWasCancelledAndNothingIsUnreadableMeanwhile)
{
    const Contents before = contents();
    struct Cut
    {
        RotatedKey key;
        std::string category;
        int most; ///< Batches after which it is cut off.
    };
    for (const auto &[key, category, most] :
         {Cut{RotatedKey::Category, "orders", 1}, Cut{RotatedKey::SecondLayer, "", 1},
          Cut{RotatedKey::Requests, "", 2}, Cut{RotatedKey::Index, "", 2}}) {
        for (int reports = 0; reports <= most; ++reports) {
            StopAt stop(reports);
            const auto stopped =
                work::rotateKey(*m_open, {platform("skincare").info.id, key, category, false}, stop);
            EXPECT_FAILS(stopped, ErrorCode::Cancelled);
            EXPECT_EQ(contents(), before);
            ASSERT_NO_FATAL_FAILURE(enter());
            EXPECT_EQ(contents(), before);
        }
        const auto done = rotate("skincare", key, category);
        ASSERT_OK(done);
        EXPECT_EQ(done->version, 2); // no version more for each time it was taken up again
        EXPECT_EQ(contents(), before);
    }
}

TEST_F(Rotation, onlyDataProtectionAndTheKitKeepTheEarlierVersion)
{
    ASSERT_OK(rotate("rugs", RotatedKey::Category, "orders"));
    ASSERT_OK(rotate("rugs", RotatedKey::Index));
    const auto dataProtection = static_cast<std::uint8_t>(policy::Role::DataProtection);
    for (const keys::KeyName &name :
         {keys::KeyName{keys::KeyPurpose::Category, platform("rugs").info.id,
                        policy::findCategory(platform("rugs").profile, "orders")->number},
          keys::KeyName{keys::KeyPurpose::IndexRoot, platform("rugs").info.id, 0}}) {
        const keys::KeyEntry *key = m_open->keyring().find(name);
        int today = 0;
        int earlier = 0;
        for (const keys::Grant &grant : m_open->keyring().grants) {
            if (grant.keyId != key->id)
                continue;
            const keys::StaffCertificate &who = m_open->keyring().findStaff(grant.to)->certificate;
            (grant.keyVersion == 2 ? today : earlier) += 1;
            const bool keeps =
                who.kind == keys::SlotKind::Recovery ||
                std::find(who.roles.begin(), who.roles.end(), dataProtection) != who.roles.end();
            EXPECT_TRUE(grant.keyVersion == 2 || keeps);
        }
        EXPECT_GE(today, 3); // the founder, the kit, and the agent or the supervisor
        EXPECT_GE(earlier, 2);
        EXPECT_LT(earlier, today);
    }
    // Neither copy of the keyring on the disk says otherwise.
    EXPECT_TRUE(m_open->keyringFile().bothHold(m_open->keyring()).value());
}

TEST_F(Rotation, stopsAtARowThatWasChangedNamesItAndKeepsTheKeyThatOpensTheRest)
{
    OpenPlatform &rugs = platform("rugs");
    const std::uint16_t orders = policy::findCategory(rugs.profile, "orders")->number;
    store::SealedRecords rows(m_open->connection(), rugs.info.id, orders);
    auto page = rows.page(std::nullopt, {}, 5);
    ASSERT_OK(page);
    store::RecordRow changed = page->at(3);
    changed.sealed[crypto::paddedSize(1)] ^= 1;
    ASSERT_OK(store::RecordTable(m_open->connection()).put(changed));
    const auto report = rotate("rugs", RotatedKey::Category, "orders");
    ASSERT_FALSE(report.ok());
    EXPECT_EQ(report.error().code, ErrorCode::Tampered);
    EXPECT_EQ(report.error().place, "orders/" + changed.record.text());
    const auto lines = work::listKeys(*m_open, platform("rugs").info.id);
    ASSERT_OK(lines);
    EXPECT_TRUE(
        lines->front().unfinished ||
        std::any_of(lines->begin(), lines->end(), [](const KeyLine &line) { return line.unfinished; }));
    // Mended, it goes to its end.
    changed.sealed[crypto::paddedSize(1)] ^= 1;
    ASSERT_OK(store::RecordTable(m_open->connection()).put(changed));
    ASSERT_OK(rotate("rugs", RotatedKey::Category, "orders"));
}

TEST_F(Rotation, isForDataProtection)
{
    m_open.reset();
    auto opened = signIn(m_desk.where(), {"agent", rehearsalPassword(), {}, {}}, m_clock, m_random);
    ASSERT_OK(opened);
    m_open = std::move(*opened);
    EXPECT_FAILS(rotate("rugs", RotatedKey::Index), ErrorCode::NotPermitted);
    EXPECT_FAILS(work::listKeys(*m_open, platform("rugs").info.id), ErrorCode::NotPermitted);
}

TEST_F(Rotation, namesAKeyThatIsNot)
{
    EXPECT_FAILS(rotate("rugs", RotatedKey::Category, "spells"), ErrorCode::NotFound);
    NoProgress silent;
    EXPECT_FAILS(work::rotateKey(*m_open, {PlatformId(), RotatedKey::Index, {}, false}, silent),
                 ErrorCode::NotPermitted);
}

} // namespace
