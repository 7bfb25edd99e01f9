// SPDX-License-Identifier: GPL-3.0-or-later
// What in a package may speak of other people, and what was decided of it, as an interface sees it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace desk {

/// A string in a field of a record. What is masked holds nothing of it but what policy::maskValue() leaves.
struct RedactionView
{
    std::string id;       ///< Names it in a RedactionOrder; the same as long as the place is the same.
    std::string category;
    std::string label;    ///< Of the category, in the request's language.
    std::string record;   ///< Hexadecimal.
    std::string field;
    std::string fieldLabel;
    std::string kind;     ///< words name email telephone address
    std::string because;  ///< other-party named-in-file not-theirs struck-elsewhere by-hand
    std::string state;    ///< undecided struck left
    std::string reason;   ///< Struck: a ground; left: a reason; see RedactionOrder.
    std::string by;       ///< Who decided; empty where nobody did.
    std::uint64_t places = 1; ///< How often it stands in the field.
    std::string before;   ///< What stands around the first of them; empty while masked.
    std::string text;
    std::string after;
};

struct RedactionList
{
    std::vector<RedactionView> redactions; ///< In the order of the package.
    std::uint64_t undecided = 0;
    bool revealed = false;
    bool whole = true; ///< False: this role cannot read every category of the package.
};

struct RedactionOrder
{
    std::vector<std::string> ids;
    bool strike = true;
    /// Strike: others-rights confidentiality no-consent safety. Else why it stays: own consent public
    /// told-by-person.
    std::string reason;
    bool everywhere = false; ///< Also wherever else the same string waits for a decision.
};

/// A string that nobody proposed.
struct StrikeOrder
{
    std::string category;
    std::string record;
    std::string field;
    std::string text; ///< As it stands there, or in another spelling.
    std::string ground;
};

} // namespace desk
