// SPDX-License-Identifier: GPL-3.0-or-later
// Which rights a company grants on what, and how who asks proves it.
#pragma once

#include "core/policy/data_words.h"
#include "core/policy/local_text.h"
#include "core/policy/request_words.h"

#include <optional>
#include <string>
#include <vector>

namespace desk::policy {

struct RightCondition
{
    ConditionKind kind{};
    std::string category;            ///< Empty: every category the right covers.
    std::vector<std::string> fields; ///< Empty: every field of the category.
    std::string dateField;           ///< OnlyBeforeShipment: filled once shipped.
};

struct RightRule
{
    Right right{};
    std::vector<std::string> categories; ///< What it covers; may be empty for a complaint.
    std::vector<Requester> requesters;
    std::vector<Provenance> provenances; ///< Empty: all. Portability: Provided, Observed.
    std::vector<std::string> purposes;   ///< Objection and consent withdrawal: to which.
    std::vector<RightCondition> conditions;
    LocalText note; ///< May be empty.
    Facts facts;
};

/// Proof of an order: its number plus `required` of `details`.
struct OrderFactsRule
{
    std::string category;
    std::string numberField;
    std::vector<std::string> details;
    int required = 1;
    Facts facts;
};

/// For these rights and requesters any `required` of `methods` prove who asks; listed as they should be
/// tried.
struct VerificationLadder
{
    std::vector<Right> rights;
    std::vector<Requester> requesters;
    std::vector<VerificationMethod> methods;
    int required = 1;
    Facts facts;
};

struct Verification
{
    std::vector<VerificationLadder> ladders;
    std::vector<VerificationMethod> forbidden;
    std::optional<OrderFactsRule> orderFacts;
    Facts facts;
};

} // namespace desk::policy
