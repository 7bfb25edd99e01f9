// SPDX-License-Identifier: GPL-3.0-or-later
// Making desks and platforms, and signing in. On the desk's own thread.
#pragma once

#include "core/desk/open_desk.h"

namespace desk {

/// Name and password of the two people one may look around as on a rehearsal desk. Its people are made up, and so is
/// its secrecy.
constexpr std::string_view rehearsalAgent = "agent";
constexpr std::string_view rehearsalSupervisor = "supervisor";
crypto::SecretBytes rehearsalPassword();

Result<CreatedDesk> foundDesk(const DeskLocation &where, const NewDesk &desk, const Clock &clock, RandomSource &random);
Result<PlatformInfo> addPlatform(OpenDesk &desk, const std::string &profile);
/// Signs a version of a platform's policy and stores it. Inside the caller's transaction.
Result<void> storePolicyVersion(OpenDesk &desk, PlatformId platform, int ordinal, const policy::Profile &profile, const std::string &document);
/// Makes the keys that a later version gave the desk and every platform, and gives them to whoever is due; how many were made.
/// For a desk that an earlier version founded: at the sign-in of an administrator.
Result<int> addMissingKeys(OpenDesk &desk);

/// Opens the desk for who signs in, with lock-out after wrong passwords and codes.
Result<std::unique_ptr<OpenDesk>> signIn(const DeskLocation &where, const SignIn &who, const Clock &clock, RandomSource &random);
Result<std::vector<std::string>> rehearsalUsers(const DeskLocation &where);

} // namespace desk
