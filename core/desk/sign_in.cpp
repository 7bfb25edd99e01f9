// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/backup_work.h"
#include "core/desk/erasure_access.h"
#include "core/desk/failed_sign_ins.h"
#include "core/desk/founding.h"
#include "core/desk/guard.h"
#include "core/desk/sign_in_attempts.h"
#include "core/desk/staff_access.h"
#include "core/desk/staff_work.h"
#include "core/keys/staff_changes.h"

#include <algorithm>

namespace desk {

namespace {

constexpr std::chrono::hours resetLasts{24 * 7};

/// How somebody showed that it is they, beyond the password.
enum class SecondProof : std::uint8_t
{
    None = 1,     ///< A rehearsal desk, or the recovery kit.
    Code,
    RecoveryCode, ///< It has to be spent.
    Reset,        ///< Two people let them in once.
};

/// Two people agreed, after the authenticator in use was enrolled, that somebody may come in without it.
Result<bool> isReset(store::Connection &connection, const keys::Keyring &keyring, const keys::StaffKeys &staff, Instant now)
{
    ProposalTable table(connection, keyring, staff);
    DESK_TRY(const std::vector<Proposal> all, table.load(staff.staff));
    return std::any_of(all.begin(), all.end(), [&](const Proposal &each) {
        const keys::StaffSlot *proposer = keyring.findStaff(each.proposer);
        const keys::StaffSlot *decider = each.decider ? keyring.findStaff(*each.decider) : nullptr;
        return each.kind == ProposalKind::ResetCode && each.state == ProposalState::Approved && proposer != nullptr && decider != nullptr
               && mayApprove(proposer->certificate) && mayApprove(decider->certificate) && each.decidedAt > staff.kept.codeSetAt
               && now - each.decidedAt < resetLasts;
    });
}

bool isRecoveryCode(const keys::Keyring &keyring, const keys::StaffKeys &staff, const std::string &code)
{
    const crypto::Digest256 verifier = keys::recoveryVerifier(keyring, staff, code);
    return std::any_of(staff.kept.recoveryCodes.begin(), staff.kept.recoveryCodes.end(),
                       [&](const crypto::Digest256 &each) { return crypto::equalInConstantTime(each, verifier); });
}

Result<SecondProof> checkCode(DeskFiles &files, const keys::Keyring &keyring, const keys::StaffKeys &staff, const std::string &code,
                              Instant now)
{
    if (staff.totpSecret.empty())
        return SecondProof::None;
    if (code.empty()) {
        DESK_TRY(const bool reset, isReset(files.connection(), keyring, staff, now));
        if (reset)
            return SecondProof::Reset;
        return fail(ErrorCode::CodeRequired, "A one-time code is needed to sign in; read it from the authenticator.", "otp");
    }
    if (isRecoveryCode(keyring, staff, code))
        return SecondProof::RecoveryCode;
    DESK_CHECK(takeCode(files.connection(), staff.staff, staff.totpSecret, code, now));
    return SecondProof::Code;
}

/// The keys of who signs in, with the waits that wrong attempts cost.
Result<keys::StaffKeysPointer> unlockCounted(DeskFiles &files, const keys::Keyring &keyring, const SignIn &who, Instant now)
{
    const keys::StaffSlot *slot = keyring.findByName(who.user);
    const StaffId known = slot == nullptr ? StaffId() : slot->certificate.staff;
    DESK_CHECK(refuseLockedOut(files.connection(), known, now));
    auto unlocked = keys::unlock(keyring, who.user, {who.password, who.keyFile});
    if (!unlocked.ok())
        DESK_CHECK(countFailure(files.connection(), known, unlocked.error(), now));
    return unlocked;
}

/// What is done at every sign-in before anything else is: each step is a matter of its own.
Result<void> settle(OpenDesk &desk, const SignIn &who, SecondProof proof)
{
    const OwnSecrets own{who.password, who.keyFile};
    desk.setCodeDue(proof == SecondProof::Reset);
    if (!desk.keyring().hasHead) { // an earlier version wrote it
        DESK_CHECK(desk.replaceKeyring(desk.keyring(), true));
        DESK_CHECK(store::writeMeta(desk.connection(), keyringSignedSetting, "1"));
    }
    if (proof == SecondProof::RecoveryCode)
        DESK_CHECK(work::spendRecoveryCode(desk, own, who.code));
    if (!desk.staff()->kept.passwordSetAt && !desk.keyring().rehearsal)
        DESK_CHECK(work::startPasswordAge(desk, own));
    if (desk.hasRole(policy::Role::Administrator))
        DESK_CHECK(addMissingKeys(desk));
    DESK_CHECK(work::finishErasures(desk));
    DESK_CHECK(work::expireSnapshots(desk));
    DESK_CHECK(work::finishLeavings(desk));
    DESK_CHECK(work::finishRenewal(desk));
    DESK_CHECK(work::rerootWhatIsDue(desk));
    return {};
}

} // namespace

Result<std::unique_ptr<OpenDesk>> signIn(const DeskLocation &where, const SignIn &who, const Clock &clock, RandomSource &random)
{
    DESK_TRY(std::unique_ptr<DeskFiles> files, DeskFiles::open(where));
    DESK_TRY(keys::Keyring keyring, loadKeyring(*files));
    DESK_TRY(const keys::StaffKeysPointer staff, unlockCounted(*files, keyring, who, clock.now()));
    const auto proof = checkCode(*files, keyring, *staff, who.code, clock.now());
    if (!proof.ok()) {
        DESK_CHECK(countFailure(files->connection(), staff->staff, proof.error(), clock.now()));
        return proof.error();
    }
    DESK_CHECK(forgetFailures(files->connection(), staff->staff));

    auto desk = std::make_unique<OpenDesk>(std::move(files), std::move(keyring), staff, clock, random);
    DESK_CHECK(desk->loadPlatforms());
    DESK_CHECK(admitWhileStopped(*desk));
    DESK_CHECK(desk->comparePin());
    DESK_CHECK(settle(*desk, who, *proof));
    DESK_CHECK(logFailedSignIns(*desk));
    DESK_CHECK(desk->log(audit::Event::SignedIn, {}, keys::ownerOf(desk->staff()->staff), "{}", std::nullopt));
    work::eraseWhatIsReleased(*desk);
    return desk;
}

Result<std::vector<std::string>> rehearsalUsers(const DeskLocation &where)
{
    std::vector<std::string> out;
    const auto keyring = keys::KeyringFile(where.keyring).load();
    if (!keyring.ok() || !keyring->rehearsal)
        return out;
    for (const std::string_view name : {rehearsalAgent, rehearsalSupervisor}) {
        if (keyring->findByName(name) != nullptr)
            out.emplace_back(name);
    }
    return out;
}

} // namespace desk
