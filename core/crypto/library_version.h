// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace desk::crypto {

/// The version of the cryptographic library that runs now, e.g. "OpenSSL 3.0.15 3 Sep 2024".
std::string libraryVersion();

} // namespace desk::crypto
