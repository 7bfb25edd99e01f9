// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/policy/fault.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace desk::policy {

/// A checked document, or what is wrong with it. `value` may be used only while `faults` is empty.
struct CheckedJson
{
    nlohmann::json value;
    std::vector<Fault> faults;
};

/**
 * Parses (RFC 8259, members named once) and validates against an embedded draft-07 schema, given by its name
 * below resources/. Documents over 1 MiB, texts over 2000 bytes and nesting over 32 levels are faults.
 * Thread-safe.
 */
CheckedJson checkedJson(std::string_view json, std::string_view schemaName);

/// `pointer` with one more RFC 6901 reference token, escaped.
std::string pointerTo(const std::string &pointer, std::string_view token);

/// InvalidInput made of the first fault; `what` names the kind of file, e.g. "policy profile".
Error faultError(const std::vector<Fault> &faults, std::string_view what);

} // namespace desk::policy
