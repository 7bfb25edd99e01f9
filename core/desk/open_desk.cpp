// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/open_desk.h"

#include "core/desk/known_root.h"
#include "core/desk/role_keys.h"
#include "core/policy/profile_parser.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <charconv>

namespace desk {

namespace {

QString databasePath(const DeskLocation &where)
{
    return QString::fromStdString(where.data) + QStringLiteral("/desk.db");
}

/// Keys beside the data they open would be stolen with them.
Result<void> checkApart(const DeskLocation &where)
{
    const QString data = QDir(QString::fromStdString(where.data)).absolutePath();
    const QString keyring = QDir(QString::fromStdString(where.keyring)).absolutePath();
    if (where.data.empty() || where.keyring.empty())
        return fail(ErrorCode::InvalidArgument, "Name the folder of the desk.", "desk");
    if (keyring == data || keyring.startsWith(data + QLatin1Char('/')))
        return fail(ErrorCode::InvalidArgument, "The keys may not lie inside the data folder; name another folder for them.", "keyring");
    return {};
}

/// The store knows who was disabled: a keyring in which they are not was put back.
Result<void> checkNobodyCameBack(store::Connection &connection, const keys::Keyring &keyring)
{
    store::Query query(connection, "SELECT staff FROM staff_state WHERE disabled_at IS NOT NULL");
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return {};
        const keys::StaffSlot *slot = keyring.findStaff(query.id<StaffId>(0));
        if (slot != nullptr && slot->certificate.state != keys::SlotState::Disabled)
            return fail(ErrorCode::Tampered, "The keyring lets somebody in who was disabled; put back its newest copy.", "keyring");
    }
}

} // namespace

Result<subjects::Finder> OpenPlatform::finder()
{
    if (!index)
        return fail(ErrorCode::KeyUnavailable, "Your role does not hold the key for finding people; ask data protection.");
    return subjects::Finder(context, *files, *index);
}

DeskFiles::DeskFiles(const DeskLocation &where) : m_keyringFile(where.keyring) {}

Result<std::unique_ptr<DeskFiles>> DeskFiles::openAs(const DeskLocation &where, store::OpenMode mode)
{
    DESK_CHECK(checkApart(where));
    const QString data = QString::fromStdString(where.data);
    if (mode == store::OpenMode::Existing && !QFileInfo::exists(databasePath(where)))
        return fail(ErrorCode::NotFound, "There is no desk in this folder; create one or name another folder.", "desk");
    if (QFileInfo::exists(QString::fromStdString(unfinishedRestore(where.data))))
        return fail(ErrorCode::Conflict, "A restore into this folder did not come to its end; run it again, or remove the folder.", "desk");
    if (!QDir().mkpath(data))
        return fail(ErrorCode::Io, "The desk's folder cannot be made; check the path and its permissions.", "desk");
    if (mode == store::OpenMode::Create)
        QFile::setPermissions(data, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    std::unique_ptr<DeskFiles> out(new DeskFiles(where));
    if (!out->m_lock.tryLock(where.data + "/desk.lock"))
        return fail(ErrorCode::Conflict, "Another program has this desk open; close it there first.", "desk");
    DESK_TRY(out->m_connection, store::Connection::open(databasePath(where).toStdString(), mode));
    DESK_CHECK(store::migrate(*out->m_connection));
    return out;
}

Result<std::unique_ptr<DeskFiles>> DeskFiles::open(const DeskLocation &where)
{
    return openAs(where, store::OpenMode::Existing);
}

Result<std::unique_ptr<DeskFiles>> DeskFiles::create(const DeskLocation &where)
{
    return openAs(where, store::OpenMode::Create);
}

Result<std::unique_ptr<DeskFiles>> DeskFiles::createForRestore(const DeskLocation &where, int schema)
{
    DESK_CHECK(checkApart(where));
    std::unique_ptr<DeskFiles> out(new DeskFiles(where));
    if (!out->m_lock.tryLock(where.data + "/desk.lock"))
        return fail(ErrorCode::Conflict, "Another program has this folder open; close it there first.", "desk");
    DESK_TRY(out->m_connection, store::Connection::open(databasePath(where).toStdString(), store::OpenMode::Create));
    DESK_CHECK(store::migrateTo(*out->m_connection, schema));
    return out;
}

Bytes policyMessage(StoreId store, PlatformId platform, std::int64_t ordinal, std::string_view document)
{
    ByteWriter out(document.size() + 64);
    out.raw(asBytes("dsr1|policy")).raw(store.view()).raw(platform.view()).u64(static_cast<std::uint64_t>(ordinal));
    return out.sized(document).take();
}

/// What is wrong with the file is about the keys, not about the desk's data.
Result<keys::Keyring> readKeyring(DeskFiles &files)
{
    auto keyring = files.keyringFile().load();
    if (keyring.ok())
        return keyring;
    return fail(keyring.error().code, keyring.error().message, "keyring");
}

Result<keys::Keyring> loadKeyring(DeskFiles &files)
{
    DESK_TRY(keys::Keyring keyring, readKeyring(files));
    DESK_TRY(const auto store, store::readMeta(files.connection(), "store"));
    DESK_TRY(const auto generation, store::readMeta(files.connection(), "keyring_generation"));
    if (!store || !generation)
        return fail(ErrorCode::Damaged, "The desk was not made to its end; create it anew in another folder.");
    DESK_CHECK(checkRoot(files.connection(), keyring));
    if (*store != keyring.store.text())
        return fail(ErrorCode::Tampered, "These keys belong to another desk; name the folder with this desk's keys.", "keyring");
    DESK_TRY(const auto isSigned, store::readMeta(files.connection(), keyringSignedSetting));
    if (isSigned && !keyring.hasHead)
        return fail(ErrorCode::Tampered, "The keyring lacks the signature it had; put back its newest copy.", "keyring");
    DESK_CHECK(checkNobodyCameBack(files.connection(), keyring));
    std::uint64_t known = 0;
    const auto number = std::from_chars(generation->data(), generation->data() + generation->size(), known);
    if (number.ec != std::errc() || number.ptr != generation->data() + generation->size())
        return fail(ErrorCode::Damaged, "The data store does not say which keyring it knows; restore the desk from a backup.", "meta");
    if (keyring.generation < known)
        return fail(ErrorCode::Tampered, "The keyring was put back to an earlier state; put back its newest copy.", "keyring");
    return keyring;
}

OpenDesk::OpenDesk(std::unique_ptr<DeskFiles> files, keys::Keyring keyring, keys::StaffKeysPointer staff,
                   const Clock &clock, RandomSource &random)
    : m_files(std::move(files))
    , m_keyring(std::move(keyring))
    , m_staff(std::move(staff))
    , m_clock(clock)
    , m_random(random)
    , m_log(m_files->connection(), m_keyring.store, clock, random)
    , m_pinFile(m_files->keyringFile().folder(), m_log.origin())
{
    m_files->keyringFile().signAs(*m_staff);
}

OpenDesk::~OpenDesk()
{
    m_platforms.clear();
    m_staff.reset();
    crypto::wipeStack();
}

Result<void> OpenDesk::loadPlatforms()
{
    m_platforms.clear();
    if (m_laws.laws.empty()) {
        DESK_TRY(m_laws, laws::shippedLaws());
    }
    struct Row
    {
        PlatformId id;
        std::int64_t ordinal = 0;
        std::string document;
        StaffId signer;
        Bytes signature;
    };
    std::vector<Row> rows;
    {
        store::Query query(connection(), "SELECT platform, ordinal, document, signer, signature FROM policy_version ORDER BY platform, ordinal");
        for (;;) {
            DESK_TRY(const bool found, query.next());
            if (!found)
                break;
            rows.push_back({query.id<PlatformId>(0), query.integer(1), query.text(2), query.id<StaffId>(3), query.bytes(4)});
        }
    }
    for (const Row &row : rows) {
        if (!m_staff->mayEnter(row.id))
            continue;
        DESK_CHECK(checkSigned(row.signer, policyMessage(m_keyring.store, row.id, row.ordinal, row.document), row.signature));
        DESK_TRY(policy::Profile profile, policy::parseStoredProfile(row.document));
        const PlatformInfo info{row.id, profile.id, profile.prefix, profile.name, profile.version};
        const auto known = m_platforms.find(row.id);
        if (known != m_platforms.end()) {
            OpenPlatform &platform = known->second;
            platform.earlier.emplace(platform.ordinal, std::move(platform.profile));
            platform.profile = std::move(profile);
            platform.info = info;
            platform.ordinal = static_cast<int>(row.ordinal);
            continue;
        }
        OpenPlatform &platform =
            m_platforms.try_emplace(row.id, OpenPlatform{info, std::move(profile), static_cast<int>(row.ordinal), {},
                                                         {connection(), m_keyring.store, row.id, {}, m_staff, m_clock, m_random}, {}, {}, {}}).first->second;
        platform.context.profile = &platform.profile;
    }
    for (auto &[id, platform] : m_platforms)
        openFiles(platform);
    return {};
}

const policy::Profile *OpenPlatform::version(int wanted) const
{
    if (wanted == ordinal)
        return &profile;
    const auto found = earlier.find(wanted);
    return found == earlier.end() ? nullptr : &found->second;
}

int OpenPlatform::ordinalOn(QDate day) const
{
    int out = 1;
    for (int each = 1; each <= ordinal; ++each) {
        const policy::Profile *known = version(each);
        if (known != nullptr && known->effective <= day)
            out = each;
    }
    return out;
}

Result<const intake::LetterRules *> OpenDesk::letterRules()
{
    if (!m_letterRules) {
        DESK_TRY(m_letterRules, intake::shippedLetterRules());
    }
    return &*m_letterRules;
}

Result<const letters::TemplateSet *> OpenDesk::letterTemplates()
{
    if (!m_letterTemplates) {
        DESK_TRY(m_letterTemplates, letters::shippedTemplates());
    }
    return &*m_letterTemplates;
}

void OpenDesk::openFiles(OpenPlatform &platform)
{
    platform.context.staff = m_staff;
    platform.files = std::make_unique<subjects::SubjectFiles>(platform.context);
    platform.requests = std::make_unique<requests::RequestStore>(platform.context, *platform.files);
    platform.index.reset();
    auto index = subjects::BlindIndex::open(connection(), m_keyring.store, platform.info.id, *m_staff);
    if (index.ok())
        platform.index.emplace(std::move(*index));
}

void OpenDesk::adopt(keys::StaffKeysPointer staff)
{
    m_staff = std::move(staff);
    m_files->keyringFile().signAs(*m_staff);
    for (auto &[id, platform] : m_platforms)
        openFiles(platform);
}

fulfilment::ErasureDesk OpenDesk::lend()
{
    return {connection(), m_keyring, m_files->keyringFile(), m_staff, m_clock, m_random};
}

void OpenDesk::forgetKeys()
{
    for (auto &[id, platform] : m_platforms)
        platform.files->clear();
}

Result<void> OpenDesk::checkSigned(StaffId signer, ByteView message, ByteView signature) const
{
    const keys::StaffSlot *slot = m_keyring.findStaff(signer);
    if (slot == nullptr)
        return fail(ErrorCode::Tampered, "A platform's policy was not put there by an administrator of this desk.");
    DESK_CHECK(keys::verifySlot(m_keyring, *slot));
    const auto &roles = slot->certificate.roles;
    const bool administrator = std::find(roles.begin(), roles.end(), keys::certifyingRole) != roles.end();
    if (!administrator || !keys::isSignedBy(m_keyring, signer, message, signature))
        return fail(ErrorCode::Tampered, "A platform's policy was changed by somebody who may not.");
    return {};
}

Result<OpenPlatform *> OpenDesk::platform(PlatformId id)
{
    const auto found = m_platforms.find(id);
    if (found == m_platforms.end())
        return fail(ErrorCode::NotPermitted, "There is no such platform among yours.", "platform");
    return &found->second;
}

Result<OpenPlatform *> OpenDesk::platformByPrefix(std::string_view prefix)
{
    for (auto &[id, platform] : m_platforms) {
        if (platform.info.prefix == prefix)
            return &platform;
    }
    return fail(ErrorCode::NotFound, "There is no such request.", "reference");
}

std::vector<policy::Role> OpenDesk::roles() const
{
    return rolesFrom(m_staff->roles);
}

bool OpenDesk::hasRole(policy::Role role) const
{
    return m_staff->hasRole(static_cast<std::uint8_t>(role));
}

Result<void> OpenDesk::require(std::initializer_list<policy::Role> wanted)
{
    if (std::any_of(wanted.begin(), wanted.end(), [this](policy::Role role) { return hasRole(role); }))
        return {};
    return fail(ErrorCode::NotPermitted, "Your role may not do this; ask somebody whose role may.");
}

Result<PasswordDemands> OpenDesk::passwordDemands()
{
    PasswordDemands out;
    for (const auto &[id, platform] : m_platforms) {
        if (platform.profile.security.password)
            out.tighten(*platform.profile.security.password);
    }
    DESK_TRY(const auto text, store::readMeta(connection(), passwordDaysSetting));
    policy::PasswordRule own;
    if (text)
        std::from_chars(text->data(), text->data() + text->size(), own.maximumAgeDays);
    out.tighten(own);
    return out;
}

Result<void> OpenDesk::refuseUnlessSettled()
{
    if (m_codeDue)
        return fail(ErrorCode::NotPermitted, "You came in without an authenticator; enrol one first (staff otp enrol).");
    const keys::StaffSlot *slot = m_keyring.findStaff(m_staff->staff);
    if (m_keyring.rehearsal || slot == nullptr || slot->certificate.kind == keys::SlotKind::Recovery)
        return {};
    DESK_TRY(const PasswordDemands demands, passwordDemands());
    if (isPasswordDue(m_staff->kept.passwordSetAt, m_clock.now(), demands))
        return fail(ErrorCode::NotPermitted, "Your password has expired; change it first (staff password).");
    return {};
}

Result<std::uint64_t> OpenDesk::log(audit::Event event, PlatformId platform, keys::OwnerId about, std::string payload,
                                    std::optional<crypto::Key> ownerKey)
{
    return m_log.append(*m_staff, {event, platform, about, std::move(payload), std::move(ownerKey)});
}

std::string OpenDesk::staffName(StaffId staff)
{
    if (const auto known = m_names.find(staff); known != m_names.end())
        return known->second;
    const auto name = keys::staffName(m_keyring, *m_staff, staff);
    return m_names.emplace(staff, name.ok() ? *name : std::string()).first->second;
}

SessionInfo OpenDesk::session()
{
    SessionInfo out;
    out.staff = m_staff->staff;
    out.name = staffName(m_staff->staff);
    out.roles = roles();
    out.rehearsal = m_keyring.rehearsal;
    out.isRoot = m_staff->signing.publicKey == m_keyring.root;
    out.logDoubted = m_logDoubted;
    out.codeDue = m_codeDue;
    out.passwordExpired = !m_codeDue && !refuseUnlessSettled().ok();
    for (const auto &[id, platform] : m_platforms)
        out.platforms.push_back(platform.info);
    return out;
}

} // namespace desk
