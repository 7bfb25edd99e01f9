// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <string>

namespace desk::command_line {

/// The person at the keyboard, if there is one. Blocks while they think; the program's main thread only.
class Terminal
{
public:
    virtual ~Terminal() = default;
    /// Whether questions can be asked: standard input and standard error are both a terminal.
    virtual bool canAsk() const = 0;
    /// Asks on standard error and reads one line without echo. NotSignedIn when nobody can be asked.
    virtual Result<crypto::SecretBytes> askSecret(const std::string &question) = 0;
    /// Asks a question that only "yes" answers with yes; no when nobody can be asked.
    virtual bool confirm(const std::string &question) = 0;
    /// One line from standard input, without its end and at most 4096 bytes; what follows stays unread. Io,
    /// LimitExceeded.
    virtual Result<crypto::SecretBytes> readLine() = 0;
};

/// The terminal the program was started in.
class SystemTerminal final : public Terminal
{
public:
    bool canAsk() const override;
    Result<crypto::SecretBytes> askSecret(const std::string &question) override;
    bool confirm(const std::string &question) override;
    Result<crypto::SecretBytes> readLine() override;
};

/// The first line of a file, without its end. NotFound, Io, LimitExceeded; InvalidInput when it is empty.
Result<crypto::SecretBytes> readSecretFile(const std::string &path, Terminal &terminal);

/// A whole small file (a key file, at most 1 MiB). NotFound, Io, LimitExceeded; InvalidInput when it is
/// empty.
Result<crypto::SecretBytes> readKeyFile(const std::string &path);

} // namespace desk::command_line
