// SPDX-License-Identifier: GPL-3.0-or-later
// A portability package for another controller (GDPR Art. 20(2)). Nothing is sent by the desk.
#pragma once

#include "core/desk/request_access.h"
#include "core/exporting/package_writer.h"

namespace desk::work {

/// Who gets it, checked.
struct Controller
{
    std::string name;
    std::string contact;
    crypto::PublicKey key{};
};

/// Nothing where the package is the person's own. InvalidArgument: another right than portability, a name or
/// contact that is empty or too long, a name that a recipient of the policy has, no age key.
Result<std::optional<Controller>> controllerOf(const LoadedRequest &loaded, const requests::Action &action,
                                               const FulfilOrder &order);

/// Where and in what the package goes; `passphrase` is that of the person's own.
exporting::PackageTarget targetOf(const FulfilOrder &order, const std::optional<Controller> &controller,
                                  const std::string &passphrase);

/// Remembers them as a recipient to whom a file is due, and the file. Saves; inside the caller's transaction.
Result<void> rememberController(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action,
                                const Controller &controller, const std::string &sha256);

} // namespace desk::work
