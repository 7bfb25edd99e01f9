// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/keyring_file.h"
#include "core/policy/mapping.h"
#include "core/policy/profile_parser.h"
#include "core/subjects/importer.h"
#include "tests/support/application.h"
#include "tests/support/public_data.h"
#include "tests/support/random_sources.h"
#include "tests/support/test_profile.h"

#include <QTemporaryDir>

// The files of one platform's people in a store of their own, with staff whose keys a test chooses.
namespace desk::subjects::test {

class PeopleStore
{
public:
    void create(const std::string &profileText)
    {
        auto parsed = policy::parseProfile(profileText);
        ASSERT_OK(parsed);
        m_profile = std::move(*parsed);
        m_platform = makeId<PlatformId>(m_clock, m_random);
        keys::NewStaff founder;
        founder.name = "founder";
        founder.roles = {keys::certifyingRole};
        founder.credentials.password = crypto::toSecret(asBytes("Correct-horse-7"));
        auto founded =
            keys::foundKeyring(makeId<StoreId>(m_clock, m_random), true, founder, m_clock, m_random);
        ASSERT_OK(founded);
        m_keyring = std::move(founded->keyring);
        for (const keys::KeyName &name : keyNames()) {
            if (m_keyring.find(name) != nullptr)
                continue; // the desk's own
            ASSERT_OK(keys::addKey(m_keyring, *founded->founder, name, {founded->founder->staff}, m_clock,
                                   m_random));
        }
        auto staff = keys::reopen(m_keyring, *founded->founder);
        ASSERT_OK(staff);
        m_staff = *staff;
        m_keyringFile.emplace(m_folder.path().toStdString() + "/keys");
        m_keyringFile->signAs(*m_staff);
        ASSERT_OK(m_keyringFile->create(m_keyring));
        auto connection = store::Connection::open(database(), store::OpenMode::Create);
        ASSERT_OK(connection);
        m_connection = std::move(*connection);
        ASSERT_OK(store::migrate(*m_connection));
        enter(m_staff);
    }
    /// From here on with these keys.
    void enter(const keys::StaffKeysPointer &staff) { enterAt(m_platform, staff); }
    void enterAt(PlatformId platform, const keys::StaffKeysPointer &staff)
    {
        m_index.reset();
        m_files.reset();
        m_context.emplace(
            PlatformContext{*m_connection, m_keyring.store, platform, &m_profile, staff, m_clock, m_random});
        m_files = std::make_unique<SubjectFiles>(*m_context);
        auto index = BlindIndex::open(*m_connection, m_keyring.store, platform, *staff);
        ASSERT_OK(index);
        m_index.emplace(std::move(*index));
    }

    Result<ImportOutcome> import(const std::string &category, const std::string &text,
                                 const std::string &mapping = {})
    {
        const policy::Category &into = *policy::findCategory(m_profile, category);
        policy::ImportMapping how;
        if (mapping.empty()) {
            std::vector<std::string> columns;
            for (const policy::Field &field : into.fields)
                columns.push_back(field.id);
            how = policy::identityMapping(into, columns);
        } else {
            DESK_TRY(how, policy::parseMapping(mapping, into));
        }
        formats::MemorySource source(asBytes(text));
        formats::TableOptions options;
        options.rowsPointer = how.rows;
        DESK_TRY(const std::unique_ptr<formats::TableReader> table, formats::openTable(source, options));
        Importer importer(*m_context, *m_files, *m_index, into, how);
        NoProgress progress;
        return importer.run(*table, "rows", progress, source.size());
    }

    SubjectFiles &files() { return *m_files; }
    BlindIndex &index() { return *m_index; }
    Finder finder() { return Finder(*m_context, *m_files, *m_index); }
    const policy::Profile &profile() const { return m_profile; }
    const policy::Category &category(const std::string &id) const
    {
        return *policy::findCategory(m_profile, id);
    }
    const keys::StaffKeysPointer &founder() const { return m_staff; }
    store::Connection &connection() { return *m_connection; }
    const PlatformContext &context() const { return *m_context; }
    keys::Keyring &keyring() { return m_keyring; }
    keys::KeyringFile &keyringFile() { return *m_keyringFile; }
    keys::StaffKeysPointer &staff() { return m_staff; }
    FixedClock &clock() { return m_clock; }
    desk::test::SeededRandom &random() { return m_random; }
    std::string folder() const { return m_folder.path().toStdString(); }
    /// Closes the database and opens it anew, as another process would, with these keys.
    void reopen(const keys::StaffKeysPointer &staff)
    {
        m_index.reset();
        m_files.reset();
        m_connection.reset();
        auto connection = store::Connection::open(database(), store::OpenMode::Existing);
        ASSERT_OK(connection);
        m_connection = std::move(*connection);
        ASSERT_OK(store::migrate(*m_connection));
        m_staff = staff;
        enter(staff);
    }
    PlatformId platform() const { return m_platform; }
    keys::KeyName categoryKey(const std::string &id) const
    {
        return {keys::KeyPurpose::Category, m_platform, category(id).number};
    }
    std::vector<keys::KeyName> keyNames() const
    {
        std::vector<keys::KeyName> out{{keys::KeyPurpose::ShredRoot, m_platform, 0},
                                       {keys::KeyPurpose::IndexRoot, m_platform, 0},
                                       {keys::KeyPurpose::SecondLayer, m_platform, 0},
                                       {keys::KeyPurpose::Restriction, m_platform, 0},
                                       {keys::KeyPurpose::LogPayload, {}, 0},
                                       {keys::KeyPurpose::Category, m_platform, keys::importFaultCategory},
                                       {keys::KeyPurpose::Category, m_platform, keys::subjectStateCategory}};
        for (const policy::Category &each : m_profile.categories)
            out.push_back({keys::KeyPurpose::Category, m_platform, each.number});
        return out;
    }
    /// A member of staff with the founder's keys but these.
    keys::StaffKeysPointer without(const std::vector<keys::KeyName> &missing) const
    {
        auto out = std::make_shared<keys::StaffKeys>();
        out->staff = m_staff->staff;
        for (const keys::KeyName &name : keyNames()) {
            if (std::find(missing.begin(), missing.end(), name) == missing.end())
                out->add(name, *m_staff->current(name), true);
        }
        return out;
    }
    std::string database() const { return m_folder.path().toStdString() + "/desk.db"; }

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{*instantFromRfc3339("2026-11-20T09:00:00Z")};
    desk::test::SeededRandom m_random{20261120};
    policy::Profile m_profile;
    keys::Keyring m_keyring;
    PlatformId m_platform;
    keys::StaffKeysPointer m_staff;
    std::optional<keys::KeyringFile> m_keyringFile;
    std::unique_ptr<store::Connection> m_connection;
    std::optional<PlatformContext> m_context;
    std::unique_ptr<SubjectFiles> m_files;
    std::optional<BlindIndex> m_index;
};

} // namespace desk::subjects::test
