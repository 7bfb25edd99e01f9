// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "tests/support/public_data.h"

#include <nlohmann/json.hpp>

// Published test vectors as JSON. A malformed file throws, which fails the test.
namespace desk::test {

inline nlohmann::json readJson(const std::string &path)
{
    return nlohmann::json::parse(readFile(path));
}

/// The bytes of a member that holds hexadecimal digits.
inline Bytes hexOf(const nlohmann::json &object, const char *member)
{
    return fromHex(object.at(member).get<std::string>()).value();
}

/// The bytes of a member that holds base64.
inline Bytes base64Of(const nlohmann::json &object, const char *member)
{
    return fromBase64(object.at(member).get<std::string>()).value();
}

} // namespace desk::test
