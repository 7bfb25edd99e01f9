// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/draft.h"

#include <array>

namespace desk::intake {

namespace {

struct FormatWord
{
    Format format;
    std::string_view word;
};

constexpr std::array formatWords{
    FormatWord{Format::Letter, "letter"},   FormatWord{Format::Mail, "mail"},
    FormatWord{Format::OpenDsr, "opendsr"}, FormatWord{Format::DataRightsProtocol, "drp"},
    FormatWord{Format::Shopify, "shopify"}, FormatWord{Format::WordPress, "wordpress"},
    FormatWord{Format::Table, "table"},
    FormatWord{Format::CaseFile, "case-file"}};

} // namespace

std::string_view formatWord(Format format)
{
    for (const FormatWord &each : formatWords) {
        if (each.format == format)
            return each.word;
    }
    return {};
}

std::optional<Format> formatFromWord(std::string_view word)
{
    for (const FormatWord &each : formatWords) {
        if (each.word == word)
            return each.format;
    }
    return std::nullopt;
}

std::vector<policy::Right> certainRights(const Draft &draft)
{
    std::vector<policy::Right> rights;
    for (const RightFinding &found : draft.rights) {
        if (found.because.certainty == Certainty::Certain)
            rights.push_back(found.right);
    }
    return rights;
}

} // namespace desk::intake
