// SPDX-License-Identifier: GPL-3.0-or-later
// The desk as its own thread sees it. Not for interfaces: they use services.h.
#pragma once

#include "core/audit/log_check.h"
#include "core/audit/log_pin.h"
#include "core/base/file_lock.h"
#include "core/crypto/system_random.h"
#include "core/desk/password_rule.h"
#include "core/desk/values.h"
#include "core/fulfilment/erasure_run.h"
#include "core/intake/letter_rules.h"
#include "core/keys/keyring_file.h"
#include "core/laws/law_book.h"
#include "core/letters/letter_printer.h"
#include "core/letters/template_set.h"
#include "core/requests/request_store.h"
#include "core/subjects/finder.h"

#include <map>
#include <memory>

namespace desk {

/// One platform, opened for who is signed in.
struct OpenPlatform
{
    PlatformInfo info;
    policy::Profile profile;  ///< The newest version; data is sealed and read by it.
    int ordinal = 1;          ///< Of that version.
    std::map<int, policy::Profile> earlier;  ///< By ordinal; a request is judged by the one of its receipt day (ALL-N1).
    subjects::PlatformContext context;
    std::unique_ptr<subjects::SubjectFiles> files;
    std::optional<subjects::BlindIndex> index;  ///< Without it this role finds nobody.
    std::unique_ptr<requests::RequestStore> requests;

    Result<subjects::Finder> finder();
    /// Null: the platform has no such version.
    const policy::Profile *version(int wanted) const;
    /// The version in force on a day; the first one for days before all.
    int ordinalOn(QDate day) const;
};

/// The two folders' files: everything that can be had before anybody signs in.
class DeskFiles
{
public:
    /// Locks the desk for this process. Conflict: another program has it open. InvalidArgument: keys inside the data folder.
    static Result<std::unique_ptr<DeskFiles>> open(const DeskLocation &where);
    /// Makes the folders and an empty store, locked as above.
    static Result<std::unique_ptr<DeskFiles>> create(const DeskLocation &where);

    /// Makes an empty data folder into a store of an earlier schema, for a restore: as long as the file
    /// unfinishedRestore() lies there, nobody else opens it.
    static Result<std::unique_ptr<DeskFiles>> createForRestore(const DeskLocation &where, int schema);
    static std::string unfinishedRestore(const std::string &data) { return data + "/restore-unfinished"; }

    store::Connection &connection() { return *m_connection; }
    keys::KeyringFile &keyringFile() { return m_keyringFile; }

private:
    explicit DeskFiles(const DeskLocation &where);
    static Result<std::unique_ptr<DeskFiles>> openAs(const DeskLocation &where, store::OpenMode mode);

    FileLock m_lock;
    keys::KeyringFile m_keyringFile;
    std::unique_ptr<store::Connection> m_connection;
};

/// Settings of the store: days after which a password is changed; that the keyring has a signed head.
constexpr std::string_view passwordDaysSetting = "password_days";
constexpr std::string_view keyringSignedSetting = "keyring_signed";

/// What the signature of a policy version covers: a changed policy could unmask fields or widen who may read.
Bytes policyMessage(StoreId store, PlatformId platform, std::int64_t ordinal, std::string_view document);

/// The keyring of a desk, checked against what the store knows of it. Tampered: rolled back or another desk's.
Result<keys::Keyring> loadKeyring(DeskFiles &files);

/**
 * An opened desk with somebody signed in. Everything on the desk's own thread.
 */
class OpenDesk
{
public:
    OpenDesk(std::unique_ptr<DeskFiles> files, keys::Keyring keyring, keys::StaffKeysPointer staff, const Clock &clock, RandomSource &random);
    ~OpenDesk(); ///< Wipes every key, and what is left of keys on the thread's stack.
    OpenDesk(const OpenDesk &) = delete;
    OpenDesk &operator=(const OpenDesk &) = delete;

    /// Reads the platforms that the staff member may enter.
    Result<void> loadPlatforms();

    store::Connection &connection() { return m_files->connection(); }
    keys::Keyring &keyring() { return m_keyring; }
    keys::KeyringFile &keyringFile() { return m_files->keyringFile(); }
    const keys::StaffKeysPointer &staff() const { return m_staff; }
    audit::AuditLog &log() { return m_log; }
    /// Whether the log continues what is remembered of it beside the keyring. At sign-in, before anything is
    /// written. Tampered, naming the first bad entry: so badly that nothing can be added.
    Result<void> comparePin();
    /// Remembers how far the log has come, if it has come further. Not while it is doubted: that would cover
    /// it up.
    void pinLog();
    /// What is remembered beside the keyring, for a check of the whole log.
    Result<std::vector<audit::KnownHead>> knownHeads();
    /// That somebody asked for what they may not do, or that something stored is not what it was or the disk
    /// failed. Other failures are no entry. What was written with the failed work is rolled back already.
    void logFailure(const Error &error);
    /// Whether this has not been looked at in the last quarter of an hour; from here on it has.
    bool isNewView(keys::OwnerId owner);
    const Clock &clock() const { return m_clock; }
    RandomSource &random() { return m_random; }
    const laws::LawBook &laws() const { return m_laws; }
    /// Read when they are first asked for.
    Result<const letters::TemplateSet *> letterTemplates();
    Result<const intake::LetterRules *> letterRules();
    /// What a program draws letters with; empty where it draws none.
    const letters::LetterPrinter &letterPrinter() const { return m_printLetter; }
    void setLetterPrinter(letters::LetterPrinter printer) { m_printLetter = std::move(printer); }
    std::map<PlatformId, OpenPlatform> &platforms() { return m_platforms; }

    /// Forgets every opened file and key that is kept for speed.
    void forgetKeys();

    /// NotPermitted: there is no such platform, or it is none of theirs; which of the two is not told.
    Result<OpenPlatform *> platform(PlatformId id);
    Result<OpenPlatform *> platformByPrefix(std::string_view prefix);

    std::vector<policy::Role> roles() const;
    bool hasRole(policy::Role role) const;
    /// NotPermitted unless one of `wanted` is theirs.
    Result<void> require(std::initializer_list<policy::Role> wanted);

    /// Writes the keyring, and the store's note of its generation; then opens keys that came new.
    Result<void> saveKeyring();
    /// The same with another keyring in the place of this one, in one copy or in both: what left it is then in neither.
    Result<void> replaceKeyring(keys::Keyring changed, bool bothCopies);
    /// The same in both copies where the keys of who is signed in, or what is kept with them, change as well.
    Result<void> replaceOwn(keys::StaffKeysPointer staff, keys::Keyring changed);
    /// Goes on with other keys of the same member of staff; whatever was opened is put away. Pointers to platforms stay.
    void adopt(keys::StaffKeysPointer staff);
    /// What an erasure borrows; it may change the keyring and the keys: adopt() them afterwards.
    fulfilment::ErasureDesk lend();

    Result<std::uint64_t> log(audit::Event event, PlatformId platform, keys::OwnerId about, std::string payload,
                              std::optional<crypto::Key> ownerKey);
    std::string staffName(StaffId staff);
    SessionInfo session();

    /// What a password has to be here: the strictest of the policies, or stricter by the desk's own setting.
    Result<PasswordDemands> passwordDemands();
    /// That somebody came in without their authenticator, and that they have one again.
    void setCodeDue(bool due) { m_codeDue = due; }
    /// NotPermitted while something has to be done first: a password that expired, an authenticator that is missing.
    Result<void> refuseUnlessSettled();

private:
    void openFiles(OpenPlatform &platform);
    Result<void> checkSigned(StaffId signer, ByteView message, ByteView signature) const;

    std::unique_ptr<DeskFiles> m_files;
    keys::Keyring m_keyring;
    keys::StaffKeysPointer m_staff;
    const Clock &m_clock;
    RandomSource &m_random;
    audit::AuditLog m_log;
    audit::LogPinFile m_pinFile;
    bool m_codeDue = false;
    std::uint64_t m_pinnedSize = 0;
    bool m_logDoubted = false; ///< At sign-in it was not the one that this desk knew.
    std::map<keys::OwnerId, Instant> m_viewed;
    std::map<PlatformId, OpenPlatform> m_platforms;
    std::map<StaffId, std::string> m_names;
    laws::LawBook m_laws;
    std::optional<letters::TemplateSet> m_letterTemplates;
    std::optional<intake::LetterRules> m_letterRules;
    letters::LetterPrinter m_printLetter;
};

} // namespace desk
