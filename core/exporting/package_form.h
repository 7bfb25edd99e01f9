// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace desk::exporting {

/// What a package is sealed in. The files inside are the same.
enum class PackageForm : std::uint8_t
{
    Zip,  ///< ZIP with AES-256 (WinZip AE-2): 7-Zip, WinZip, Keka.
    Html, ///< A page that any browser opens, see sealed_page.h.
    Age,  ///< An age file, see age_file.h: age, rage and their like.
};

/// By number of PackageForm; also what the files' names end in.
inline constexpr std::array<std::string_view, 3> packageFormNames{"zip", "html", "age"};

constexpr std::string_view packageFormName(PackageForm form)
{
    return packageFormNames[static_cast<std::size_t>(form)];
}

constexpr std::optional<PackageForm> packageFormNamed(std::string_view name)
{
    for (std::size_t i = 0; i < packageFormNames.size(); ++i)
        if (packageFormNames[i] == name)
            return static_cast<PackageForm>(i);
    return std::nullopt;
}

} // namespace desk::exporting
