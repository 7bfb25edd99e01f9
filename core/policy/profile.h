// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/category.h"
#include "core/policy/lifecycle.h"
#include "core/policy/rights.h"
#include "core/policy/security_rules.h"

#include <QDate>

#include <map>
#include <string>
#include <vector>

namespace desk::policy {

struct RoleEntry
{
    Role role{};
    LocalText label; ///< What this company calls the role.
    Facts facts;
};

struct PriorVersion
{
    std::string version;
    QDate effective;
    bool material = false; ///< The change that replaced it was a material one.
    LocalText change;
};

/// What happens when the policy changes (ALL-N1).
struct ChangeRules
{
    bool announce = true;
    bool consentAgain = false; ///< Asked for again where a material change touches it.
    Facts facts;
};

/**
 * One company's privacy promises as data. A plain value: copy it, share it between threads, change nothing in
 * place.
 *
 * Made by parseProfile() only, which makes sure that every id named anywhere is defined.
 */
struct Profile
{
    std::string id;     ///< Lower case, digits and dashes.
    std::string prefix; ///< Two capital letters, first part of a request's reference.
    LocalText name;
    LocalText description;
    std::string version;
    QDate effective;
    std::vector<PriorVersion> supersedes; ///< Oldest first, all before `effective`.
    ChangeRules changes;
    std::string defaultRegion;  ///< ISO 3166-1 alpha-2, for phone numbers written without a country code.
    std::string establishment;  ///< ISO 3166-1 alpha-2: where the controller sits; empty: not known.
    std::string holidayCountry; ///< Whose holidays promises in working days skip; empty: weekends only.
    std::vector<RoleEntry> roles;
    std::vector<Purpose> purposes;
    std::vector<Category> categories;
    std::vector<RightRule> rights;
    Verification verification;
    std::vector<RetentionRule> retention;
    std::vector<LegalKeepingRule> legalKeeping;
    LegalHoldRule legalHold;
    std::vector<TotalRule> totals;
    std::vector<Recipient> recipients;
    std::vector<Promise> promises;
    SecurityRules security;
    std::map<std::string, std::vector<std::string>>
        keptFacts; ///< Promise id to the pointers of what keeps it.
};

/// Null when there is none; the pointer lives as long as the profile.
const Category *findCategory(const Profile &profile, std::string_view id);
const Category *findCategoryByNumber(const Profile &profile, std::uint16_t number);
const Field *findField(const Category &category, std::string_view id);
const RightRule *findRight(const Profile &profile, Right right);
/// Whether the rule bears a condition of this kind, on whatever category.
bool hasCondition(const RightRule &rule, ConditionKind kind);
const Purpose *findPurpose(const Profile &profile, std::string_view id);
const LegalKeepingRule *findLegalKeeping(const Profile &profile, std::string_view id);
const TotalRule *findTotal(const Profile &profile, std::string_view categoryId);
const Recipient *findRecipient(const Profile &profile, std::string_view id);
bool mayRead(const Category &category, Role role);

/// The ladder for a right and a requester; null when the profile does not offer the right to them.
const VerificationLadder *findLadder(const Profile &profile, Right right, Requester requester);

/// The retention rules that speak of a category, in the profile's order.
std::vector<const RetentionRule *> retentionOf(const Profile &profile, std::string_view categoryId);

/// The legal-keeping rules that speak of a category, in the profile's order.
std::vector<const LegalKeepingRule *> legalKeepingOf(const Profile &profile, std::string_view categoryId);

/// Its key dies with a class that a law usually governs: tax or contract claims.
bool keptByLaw(const Category &category);

/// The version in force on the day a request came in; the oldest known one for days before all (ALL-N1).
const std::string &versionInForce(const Profile &profile, QDate received);

} // namespace desk::policy
