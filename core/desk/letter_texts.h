// SPDX-License-Identifier: GPL-3.0-or-later
// What a letter says where nobody says anything else, in the five languages of letters. An agent may give other words.
#pragma once

#include <string>
#include <string_view>

namespace desk::work {

enum class LetterText : unsigned char
{
    HowToAnswer,       ///< How the person reaches the platform about this request.
    Delivery,          ///< How the copy and its passphrase come.
    VerificationSteps, ///< How who asks can be proven.
    UntilReasonEnds,   ///< In place of a day that is not known yet.
    Department,        ///< Who writes, under the platform's name.
    LeftOut,           ///< Why a copy is given in part.
};

/// `language` is a BCP 47 tag; what is not spoken here is English.
std::string letterText(LetterText text, std::string_view language);

} // namespace desk::work
