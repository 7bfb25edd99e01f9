// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/controller_key.h"

#include "core/exporting/age_key.h"

namespace desk {

std::optional<std::string> controllerKeyFingerprint(std::string_view line)
{
    const auto key = exporting::readAgeRecipient(line);
    if (!key)
        return std::nullopt;
    return exporting::ageFingerprint(*key);
}

} // namespace desk
