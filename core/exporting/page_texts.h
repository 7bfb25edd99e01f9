// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/vocabulary.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace desk::exporting {

/// What the page says in one language. {0}, {1} stand for what fill() puts there.
struct PageTexts
{
    std::string_view language;              ///< BCP 47, for the lang attribute.
    std::string_view title;                 ///< {0} platform
    std::array<std::string_view, 10> rights; ///< By number of policy::Right, from Access on.
    std::string_view leadAccess;
    std::string_view leadPortability;
    std::string_view leadOther;
    std::string_view leadDisclosure; ///< To an authority, not to the person.
    std::string_view reference;
    std::string_view right;
    std::string_view created;
    std::string_view received;
    std::string_view policyVersion;
    std::string_view preparedBy;
    std::string_view whatHeading;
    std::vector<std::string_view> what;
    std::string_view letter; ///< {0}: the letter's file.
    std::string_view contents;
    std::string_view oneRecord;
    std::string_view manyRecords; ///< {0} number
    std::string_view noRecords;
    std::string_view usedFor;
    std::string_view receivedBy;
    std::string_view noPurposes;
    std::string_view noRecipients;
    std::array<std::string_view, 3> provenances; ///< By number of policy::Provenance, from Provided on.
    std::string_view recordNumber;               ///< {0} number
    std::string_view shortened;
    std::string_view onlySome; ///< {0} shown, {1} all, {2} and {3} the files
    std::string_view allIn;    ///< {0} and {1} the files
    std::string_view withheldHeading;
    std::string_view withheldNothing;
    std::string_view withheldLead;
    std::string_view whole; ///< Instead of a field's name.
    std::string_view checkHeading;
    std::vector<std::string_view> check;
    std::string_view rightsHeading;
    std::vector<std::string_view> complain;
};

/// Simplified Chinese for tags that begin with "zh", English for all others.
const PageTexts &pageTexts(std::string_view language);

/// `text` with {0}, {1} … replaced; the arguments are not looked into.
std::string fill(std::string_view text, const std::vector<std::string> &arguments);

/// The style sheet: light and dark, phones, paper.
std::string_view pageStyle();

} // namespace desk::exporting
