// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line/output.h"
#include "core/exporting/package_verifier.h"

namespace desk::command_line {

/// exporting::verifyPackage(), with a file that is no whole package told as Damaged.
Result<exporting::PackageReport> checkPackage(const std::string &path, const std::string &passphrase,
                                              const std::optional<crypto::PublicKey> &deskKey);

/// Every check with its answer, and what the package says of itself.
void tellPackage(Output &output, const exporting::PackageReport &report);

} // namespace desk::command_line
