// SPDX-License-Identifier: GPL-3.0-or-later
// Desks, sessions and staff, as an interface sees them.
#pragma once

#include "core/base/id.h"
#include "core/crypto/secret.h"
#include "core/policy/profile.h"

#include <string>
#include <vector>

namespace desk {

/// Where a desk lies: its data, and apart from them its keys. Absolute folders.
struct DeskLocation
{
    std::string data;
    std::string keyring;
};

struct PlatformInfo
{
    PlatformId id;
    std::string profile; ///< Id of its policy profile, e.g. "rugs".
    std::string prefix;  ///< First part of its references, e.g. "RU".
    policy::LocalText name;
    std::string policyVersion;
};

/// Who works at the desk now.
struct SessionInfo
{
    StaffId staff;
    std::string name;
    std::vector<policy::Role> roles;
    bool rehearsal = false;              ///< The people are made up; every interface says so all the time.
    std::vector<PlatformInfo> platforms; ///< Those this member of staff may enter.
    bool backupDue = false;              ///< A planned backup waits for somebody to make it.
    bool passwordExpired = false; ///< Until they have changed it, nothing else may be done.
    bool codeDue = false; ///< They came in without their authenticator: until they have enrolled one, nothing else may be done.
    bool isRoot = false;     ///< Their key pairs are the root that every certificate leads to.
    bool logDoubted = false; ///< The log is not the one this desk knew: a check of it says what is wrong.
};

struct SignIn
{
    std::string user;
    crypto::SecretBytes password;
    crypto::SecretBytes keyFile; ///< Contents of the key file; empty without one.
    std::string code;            ///< One-time code, or a recovery code; empty without one.
};

struct NewDesk
{
    std::string admin;
    crypto::SecretBytes password;
    crypto::SecretBytes keyFile;
    std::vector<std::string> profiles; ///< Ids of shipped profiles, or JSON texts.
    bool rehearsal = false;
};

/// Told once, when a desk is made; kept nowhere.
struct CreatedDesk
{
    std::string totpSecret;  ///< Base32; empty on a rehearsal desk.
    std::string totpUri;     ///< otpauth:// for an authenticator's camera.
    std::string recoveryKit; ///< The passphrase that opens the desk when nobody else can.
};

} // namespace desk
