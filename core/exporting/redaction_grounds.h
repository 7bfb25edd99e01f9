// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace desk::exporting {

/// Why something that speaks of somebody else is struck out of a package.
struct RedactionGround
{
    std::string_view code;
    std::string_view dpv;  ///< Justification in the Data Privacy Vocabulary.
    std::string_view mark; ///< What stands in place of what was struck.
    std::string_view chineseMark;
    std::string_view explanation; ///< For the person.
    std::string_view chineseExplanation;
};

/// The one table of them. A test holds each term against the published vocabulary.
inline constexpr std::array<RedactionGround, 4> redactionGrounds{{
    {"others-rights", "https://w3id.org/dpv/justifications#ThirdPartyRightsImpaired",
     "[███ rights of others]", "[███ 他人权利]",
     "Struck out, for it would adversely affect the rights and freedoms of others.",
     "已遮盖：提供该内容会对他人的权利和自由造成不利影响。"},
    {"confidentiality", "https://w3id.org/dpv/justifications#ConfidentialityObligationCompromised",
     "[███ confidential]", "[███ 保密]",
     "Struck out, for somebody else was promised that it stays confidential.",
     "已遮盖：已向他人承诺对该内容保密。"},
    {"no-consent", "https://w3id.org/dpv/justifications#ThirdPartyRightsImpaired", "[███ no consent]",
     "[███ 未获同意]", "Struck out, for the person whom it speaks of did not agree.",
     "已遮盖：该内容所涉及的人未同意提供。"},
    {"safety", "https://w3id.org/dpv/justifications#SecurityImpaired", "[███ safety of others]",
     "[███ 他人安全]", "Struck out, for it could put somebody else in danger.",
     "已遮盖：提供该内容可能危及他人安全。"},
}};

/// Why something that was proposed is left as it is.
inline constexpr std::array<std::string_view, 4> redactionReasons{"own", "consent", "public",
                                                                  "told-by-person"};

/// Null: there is no such ground.
constexpr const RedactionGround *redactionGround(std::string_view code)
{
    for (const RedactionGround &each : redactionGrounds)
        if (each.code == code)
            return &each;
    return nullptr;
}

constexpr bool isRedactionReason(std::string_view code)
{
    for (const std::string_view each : redactionReasons)
        if (each == code)
            return true;
    return false;
}

} // namespace desk::exporting
