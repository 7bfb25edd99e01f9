// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/one_time_code.h"
#include "core/desk/founding.h"
#include "core/desk/staff_access.h"
#include "core/desk/staff_work.h"
#include "core/keys/staff_changes.h"
#include "core/policy/shipped.h"
#include "tests/support/application.h"
#include "tests/support/public_data.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

// A desk and its staff under a clock that goes as a test wants, real (with codes and the full cost of a
// password) or a rehearsal. One person is signed in at a time.
namespace desk::test {

constexpr std::string_view firstPassword = "Correct-horse-7";

class StaffFixture : public testing::Test
{
protected:
    using Role = policy::Role;

    void found(bool rehearsal, const std::vector<std::string> &profiles)
    {
        NewDesk made{"Ada", secret(firstPassword), {}, profiles, rehearsal};
        const auto created = foundDesk(where(), made, m_clock, m_random);
        ASSERT_OK(created);
        m_codes["Ada"] = created->totpSecret;
        m_kit = created->recoveryKit;
        ASSERT_NO_FATAL_FAILURE(become("Ada"));
    }
    static crypto::SecretBytes secret(std::string_view text) { return crypto::toSecret(asBytes(text)); }
    /// The code of their authenticator now; empty for who has none.
    std::string code(const std::string &name) const
    {
        const auto known = m_codes.find(name);
        if (known == m_codes.end() || known->second.empty())
            return {};
        const Bytes key = fromBase32(known->second).value();
        return crypto::hotp(key, crypto::totpStep(m_clock.now()), 6, crypto::MacHash::Sha1);
    }
    /// Signs somebody in half a minute later, with a fresh code unless one is given.
    Result<bool> tryAs(const std::string &name, std::string_view password,
                       std::optional<std::string> given = std::nullopt, crypto::SecretBytes keyFile = {})
    {
        m_open.reset();
        m_clock.advance(std::chrono::seconds(30));
        auto entered =
            signIn(where(), {name, secret(password), std::move(keyFile), given.value_or(code(name))}, m_clock,
                   m_random);
        if (!entered.ok())
            return std::move(entered).error();
        m_open = std::move(*entered);
        return true;
    }
    void become(const std::string &name, std::string_view password = firstPassword)
    {
        ASSERT_OK(tryAs(name, password));
    }
    OpenDesk &desk() { return *m_open; }
    PlatformId platform(const std::string &profile)
    {
        for (const auto &[id, each] : desk().platforms()) {
            if (each.info.profile == profile)
                return id;
        }
        ADD_FAILURE() << profile;
        return {};
    }
    Result<StaffChange> add(const std::string &name, const std::vector<Role> &roles,
                            const std::vector<PlatformId> &platforms = {})
    {
        NewStaffMember staff{name, roles, platforms, secret(firstPassword), !desk().keyring().rehearsal};
        auto added = work::addStaff(desk(), staff);
        if (added.ok())
            m_codes[name] = added->totpSecret;
        return added;
    }
    /// Somebody whom `approver` agrees to, where it takes one. Ada works before and after.
    void hire(const std::string &name, const std::vector<Role> &roles, const std::string &approver = {},
              const std::vector<PlatformId> &platforms = {})
    {
        const auto added = add(name, roles, platforms);
        ASSERT_OK(added);
        ASSERT_EQ(added->proposal.has_value(), !approver.empty());
        if (!added->proposal)
            return;
        ASSERT_NO_FATAL_FAILURE(become(approver));
        ASSERT_OK(work::approveProposal(desk(), *added->proposal));
        ASSERT_NO_FATAL_FAILURE(become("Ada"));
    }
    StaffId idOf(const std::string &name) { return desk().keyring().findByName(name)->certificate.staff; }
    StaffInfo info(const std::string &name)
    {
        const auto all = work::listStaff(desk());
        for (const StaffInfo &each : all.ok() ? *all : std::vector<StaffInfo>()) {
            if (each.name == name)
                return each;
        }
        ADD_FAILURE() << name;
        return {};
    }
    /// How often the log says something.
    int logged(audit::Event event)
    {
        store::Query query(desk().connection(), "SELECT header FROM audit_entry");
        int out = 0;
        while (*query.next()) {
            const auto entry = audit::decodeHeader(query.bytes(0));
            out += entry.ok() && entry->entry.event == event ? 1 : 0;
        }
        return out;
    }
    std::int64_t number(const std::string &sql)
    {
        store::Query query(desk().connection(), sql);
        return *query.next() ? query.integer(0) : -1;
    }
    /// Changes the closed desk's database, as somebody who can write it.
    void edit(const std::string &sql)
    {
        m_open.reset();
        auto connection = store::Connection::open(where().data + "/desk.db", store::OpenMode::Existing);
        ASSERT_OK(connection);
        ASSERT_OK((*connection)->execute(sql));
    }
    void copyFolder(const std::string &from, const std::string &to)
    {
        QDir(QString::fromStdString(to)).removeRecursively();
        ASSERT_TRUE(QDir().mkpath(QString::fromStdString(to)));
        const QDir source(QString::fromStdString(from));
        for (const QString &file : source.entryList(QDir::Files))
            ASSERT_TRUE(QFile::copy(source.filePath(file), QString::fromStdString(to) + '/' + file));
    }
    DeskLocation where() const { return {path("data"), path("keys")}; }
    std::string path(const std::string &name) const { return m_folder.path().toStdString() + "/" + name; }

    QTemporaryDir m_folder;
    FixedClock m_clock{*instantFromRfc3339("2026-11-20T09:00:00Z")};
    crypto::SystemRandom m_random;
    std::unique_ptr<OpenDesk> m_open;
    std::map<std::string, std::string> m_codes;
    std::string m_kit;
};

} // namespace desk::test
