// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace desk::store {

/// Whether Qt's driver for the engine is installed; without it no desk can be opened.
bool isDriverAvailable();

/// The version of the engine, e.g. "SQLite 3.40.1".
std::string engineVersion();

} // namespace desk::store
