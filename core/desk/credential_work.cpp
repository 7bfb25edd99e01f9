// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody does about their own signing in. Each act seals their slot anew, in both copies of the
// keyring; the keys in it stay the same, but for the founder's, who may replace them.
#include "core/crypto/one_time_code.h"
#include "core/crypto/passphrase.h"
#include "core/desk/known_root.h"
#include "core/desk/sign_in_attempts.h"
#include "core/desk/staff_access.h"
#include "core/desk/staff_approval.h"
#include "core/desk/staff_work.h"
#include "core/keys/staff_changes.h"

#include <algorithm>

namespace desk::work {

namespace {

constexpr int recoveryGroups = 2; // 50 bits, behind the password and the lock-out

/// What is changed about a slot, and how that is called.
struct Sealing
{
    keys::StaffKeys keys;
    keys::Credentials credentials;
    audit::Event event{};
    std::string payload = "{}";
};

/// Asks once more who it is. A wrong answer counts like one at sign-in: somebody may have found the desk
/// open.
Result<void> proveMyself(OpenDesk &desk, const OwnSecrets &own)
{
    const Instant now = desk.clock().now();
    DESK_CHECK(refuseLockedOut(desk.connection(), desk.staff()->staff, now));
    auto proven = keys::proveAgain(desk.keyring(), *desk.staff(), {own.password, own.keyFile});
    if (!proven.ok())
        DESK_CHECK(countFailure(desk.connection(), desk.staff()->staff, proven.error(), now));
    return proven;
}

Result<void> reseal(OpenDesk &desk, const Sealing &sealing)
{
    keys::Keyring changed = desk.keyring();
    DESK_CHECK(keys::changeCredentials(changed, sealing.keys, sealing.credentials, desk.random()));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(desk.replaceOwn(keys::makeStaffKeys(sealing.keys), std::move(changed)));
    DESK_CHECK(desk.log(sealing.event, {}, keys::ownerOf(desk.staff()->staff), sealing.payload, std::nullopt));
    return transaction.commit();
}

std::vector<std::string> newRecoveryCodes(RandomSource &random)
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < recoveryCodeCount; ++i)
        out.push_back(crypto::generatePassphrase(random, recoveryGroups));
    return out;
}

keys::Credentials credentialsOf(const OwnSecrets &own)
{
    return {own.password, own.keyFile};
}

Result<const keys::StaffSlot *> ownSlot(OpenDesk &desk)
{
    const keys::StaffSlot *slot = desk.keyring().findStaff(desk.staff()->staff);
    if (slot == nullptr)
        return fail(ErrorCode::NotFound, "There is no such member of staff.");
    if (slot->certificate.kind == keys::SlotKind::Recovery)
        return fail(ErrorCode::NotPermitted,
                    "The recovery kit is what it is: make a new one (staff recovery-kit).");
    return slot;
}

} // namespace

Result<bool> changePassword(OpenDesk &desk, const OwnSecrets &own, const crypto::SecretBytes &password)
{
    DESK_TRY(const keys::StaffSlot *const slot, ownSlot(desk));
    DESK_CHECK(proveMyself(desk, own));
    DESK_TRY(const PasswordDemands demands, desk.passwordDemands());
    DESK_CHECK(checkPassword(password, desk.staffName(desk.staff()->staff), demands));
    const Error used =
        fail(ErrorCode::InvalidArgument, "This password was used before; choose another.", "password");
    if (crypto::equalInConstantTime(password, own.password))
        return used;
    Sealing sealing{*desk.staff(), {password, own.keyFile}, audit::Event::PasswordChanged};
    if (sealing.keys.kept.earlier) {
        DESK_TRY(const bool again, keys::isPassword(desk.keyring(), *sealing.keys.kept.earlier, password));
        if (again)
            return used;
    }
    DESK_TRY(sealing.keys.kept.earlier, keys::rememberPassword(desk.keyring(), *slot, own.password));
    sealing.keys.kept.passwordSetAt = desk.clock().now();
    DESK_CHECK(reseal(desk, sealing));
    return true;
}

Result<Enrolment> beginEnrolment(OpenDesk &desk, const OwnSecrets &own)
{
    DESK_CHECK(ownSlot(desk));
    DESK_CHECK(proveMyself(desk, own));
    Sealing sealing{*desk.staff(), credentialsOf(own), audit::Event::CodeEnrolled, "{\"begun\":true}"};
    sealing.keys.kept.pendingSecret = newCodeSecret(desk.random());
    Enrolment out;
    out.secret = toBase32(sealing.keys.kept.pendingSecret);
    out.uri = codeUri(desk.staffName(desk.staff()->staff), out.secret);
    DESK_CHECK(reseal(desk, sealing));
    return out;
}

Result<bool> confirmEnrolment(OpenDesk &desk, const OwnSecrets &own, const std::string &code)
{
    DESK_CHECK(ownSlot(desk));
    if (desk.staff()->kept.pendingSecret.empty())
        return fail(ErrorCode::Conflict, "No new authenticator was begun; begin with `staff otp enrol`.",
                    "otp");
    DESK_CHECK(proveMyself(desk, own));
    Sealing sealing{*desk.staff(), credentialsOf(own), audit::Event::CodeEnrolled};
    const Instant now = desk.clock().now();
    // Its steps begin anew: the one that counted last was of another secret.
    DESK_TRY(const std::uint64_t step, crypto::matchTotp(sealing.keys.kept.pendingSecret, code, now));
    sealing.keys.totpSecret = sealing.keys.kept.pendingSecret;
    sealing.keys.kept.pendingSecret.clear();
    sealing.keys.kept.codeSetAt = now;
    DESK_CHECK(reseal(desk, sealing));
    DESK_CHECK(noteCodeStep(desk.connection(), desk.staff()->staff, step));
    desk.setCodeDue(false);
    return true;
}

Result<std::vector<std::string>> renewRecoveryCodes(OpenDesk &desk, const OwnSecrets &own)
{
    DESK_CHECK(ownSlot(desk));
    if (desk.staff()->totpSecret.empty())
        return fail(ErrorCode::Conflict,
                    "Recovery codes take the place of an authenticator, and you have none; enrol one first.",
                    "otp");
    DESK_CHECK(proveMyself(desk, own));
    Sealing sealing{*desk.staff(), credentialsOf(own), audit::Event::RecoveryCodesMade};
    const std::vector<std::string> out = newRecoveryCodes(desk.random());
    keys::setRecoveryCodes(desk.keyring(), sealing.keys, out);
    DESK_CHECK(reseal(desk, sealing));
    return out;
}

Result<std::vector<std::string>> renewRoot(OpenDesk &desk, const OwnSecrets &own)
{
    DESK_CHECK(ownSlot(desk));
    if (desk.staff()->signing.publicKey != desk.keyring().root)
        return fail(ErrorCode::NotPermitted, "Your key pairs are not the root: another administrator renews them "
                                             "(staff renew).");
    DESK_CHECK(refuseWhileProposing(desk, desk.staff()->staff));
    DESK_CHECK(proveMyself(desk, own));
    std::vector<std::string> codes;
    if (!desk.staff()->totpSecret.empty())
        codes = newRecoveryCodes(desk.random());
    const keys::StaffKeysPointer before = desk.staff();
    const std::vector<keys::KeyEntry> held = keys::keysOf(desk.keyring(), before->staff);
    keys::Keyring changed = desk.keyring();
    DESK_TRY(const std::uint64_t entries, desk.log().size());
    DESK_TRY(keys::StaffKeysPointer renewed, keys::renewRoot(changed, *before, credentialsOf(own), codes, entries,
                                                             desk.clock(), desk.random()));
    DESK_CHECK(noteDue(desk, before->staff, held));
    // First, and for itself: a desk knows both roots while one takes the other's place.
    DESK_CHECK(expectRoot(desk.connection(), changed.root));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(desk.replaceOwn(std::move(renewed), std::move(changed)));
    DESK_CHECK(settleRoot(desk.connection(), desk.keyring()));
    DESK_CHECK(desk.log(audit::Event::RootRenewed, {}, keys::ownerOf(before->staff), "{}", std::nullopt));
    DESK_CHECK(transaction.commit());
    DESK_CHECK(rerootWhatIsDue(desk));
    return codes;
}

Result<bool> setKeyFile(OpenDesk &desk, const OwnSecrets &own, const crypto::SecretBytes &keyFile)
{
    DESK_TRY(const keys::StaffSlot *const slot, ownSlot(desk));
    if (keyFile.empty() && !slot->keyFileId)
        return fail(ErrorCode::Conflict, "You sign in without a key file.", "key-file");
    DESK_CHECK(proveMyself(desk, own));
    Sealing sealing{*desk.staff(), {own.password, keyFile}, audit::Event::KeyFileChanged};
    sealing.payload = keyFile.empty() ? "{\"needed\":false}" : "{\"needed\":true}";
    DESK_CHECK(reseal(desk, sealing));
    return true;
}

Result<void> spendRecoveryCode(OpenDesk &desk, const OwnSecrets &own, const std::string &code)
{
    Sealing sealing{*desk.staff(), credentialsOf(own), audit::Event::RecoveryCodeUsed};
    std::vector<crypto::Digest256> &left = sealing.keys.kept.recoveryCodes;
    std::erase(left, keys::recoveryVerifier(desk.keyring(), sealing.keys, code));
    sealing.payload = "{\"left\":" + std::to_string(left.size()) + "}";
    return reseal(desk, sealing);
}

Result<void> startPasswordAge(OpenDesk &desk, const OwnSecrets &own)
{
    Sealing sealing{*desk.staff(), credentialsOf(own), audit::Event::PasswordChanged, "{\"counted\":true}"};
    sealing.keys.kept.passwordSetAt = desk.clock().now();
    sealing.keys.kept.codeSetAt = desk.clock().now();
    return reseal(desk, sealing);
}

} // namespace desk::work
