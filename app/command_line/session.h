// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line/await.h"
#include "app/command_line/command.h"

namespace desk::command_line {

/// A member of staff at an open desk.
struct SignedIn
{
    Services services;
    DeskLocation where;
    SessionInfo info;
    OwnSecrets own; ///< What they signed in with, for what asks once more; empty after one click.
};

/// The folders that --desk and --keyring name. InvalidArgument when the keys would lie inside the data
/// folder.
Result<DeskLocation> locationOf(const Arguments &arguments);

/// The time that --now names, if it does.
Attempt<std::optional<Instant>> nowOf(const Arguments &arguments);

/// Opens the desk for --user, asking for what is missing where somebody can be asked.
Attempt<SignedIn> signIn(Context &context, const Arguments &arguments);

/// What --user, --password-file, --key-file and --otp say, asking for what is missing where somebody can be asked.
Result<SignIn> credentialsOf(Context &context, const Arguments &arguments);

/// The same at a desk whose services are open already.
Attempt<SignedIn> signInAt(Context &context, const Arguments &arguments, Services &services,
                           const DeskLocation &where);

/// The platform that a word names: its id, its profile, or its prefix. NotFound.
Result<PlatformInfo> platformNamed(const SessionInfo &session, std::string_view word);

/// The word of --platform; the session's only platform where it is not given.
Result<PlatformInfo> platformOf(const SessionInfo &session, const Arguments &arguments);

/// What is wrong where the sign-in and the option of another password both ask for standard input, which holds one.
std::optional<UsageError> bothFromInput(const Arguments &arguments, const std::string &option);

/// The password of --password-file, or the one typed twice at the terminal.
Result<crypto::SecretBytes> newPassword(Context &context, const std::string &file, const std::string &whose);

/// A path of the command line as services want it; "-" stays.
std::string absolutePath(const std::string &path);

/// Bytes of a profile's file, at most.
inline constexpr std::size_t maxProfile = 4 << 20;

/// The id of a shipped profile, or the text of a profile's file. NotFound names what is shipped.
Attempt<std::string> readProfileArgument(const std::string &word);

/// A whole text file, or standard input for "-". NotFound, Io, LimitExceeded.
Result<std::string> readTextFile(const std::string &path, std::size_t most);

/// Shows progress on the terminal's own line; nothing where nobody looks.
ShowProgress progressOn(Context &context, const std::string &what);
/// Clears that line.
void endProgress(Context &context);

/// The moment as people read it: UTC, to the minute.
std::string shownTime(Instant at);

} // namespace desk::command_line
