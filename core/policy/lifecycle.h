// SPDX-License-Identifier: GPL-3.0-or-later
// How long data stays, who else gets it, and by when something is promised.
#pragma once

#include "core/policy/lifecycle_words.h"
#include "core/policy/local_text.h"
#include "core/policy/request_words.h"

#include <string>
#include <vector>

namespace desk::policy {

struct Period
{
    int amount = 0;
    PeriodUnit unit = PeriodUnit::Days;
};

/**
 * A date, and how long after it. Without `category` it is the row's own field, and a row that has no value
 * waits. With it, it is that field in every row of `category` whose `match` field has the same value as this
 * row's: each must have a value and be past; no such row means there is nothing to wait for.
 */
struct RetentionCondition
{
    std::string field;
    Period period;
    std::string category;
    std::string match;
};

struct RetentionRule
{
    std::string id;
    LocalText label;
    std::vector<std::string> categories;
    std::vector<RetentionCondition> after; ///< All of them must be past.
    RetentionAction action{};
    std::vector<std::string> keep; ///< Deidentify: fields that stay, none of them personal.
    Facts facts;
};

/**
 * What a law orders or lets a company keep although its person asked for deletion. It holds until every
 * condition is past; a date that is missing or unreadable keeps the row and says so.
 */
struct LegalKeepingRule
{
    std::string id;
    LocalText label;
    std::vector<std::string> categories;
    std::vector<RetentionCondition> after; ///< As for retention; one at least reads the row's own date.
    std::vector<std::string> needs;        ///< Fields that must stay; empty: the whole row.
    std::string ground;                    ///< e.g. "gdpr.17.3.b": the refusal ground in a law's own data.
    LocalText law;                         ///< What the law is, as a letter says it.
    std::vector<Role> restrictTo;          ///< Who may still open it; empty: whoever could before (MH-T2).
    Facts facts;
};

/// Which fields of a category make up the totals that outlive a person (SK-R3). None of them is personal.
struct TotalRule
{
    std::string category;
    std::string amount;   ///< Decimal or integer; empty: rows are only counted.
    std::string times;    ///< Integer the amount is multiplied by, e.g. a quantity; may be empty.
    std::string currency; ///< Text; may be empty.
    std::string month;    ///< Date or date-time; may be empty.
    Facts facts;
};

/// How what a law orders to keep is handled (MH-T2).
struct LegalHoldRule
{
    bool coldStorage = false;
    std::vector<Role> readableBy;
    bool eraseAtEnd = true;
    Facts facts;
};

struct Holding
{
    std::string category;
    std::vector<std::string> fields; ///< Empty: the whole category.
};

struct Recipient
{
    std::string id;
    LocalText label;
    RecipientKind kind{};
    std::vector<Holding> holds; ///< Empty: nothing personal, so never told.
    std::vector<Right> toldOf;
    bool reviewFirst = false;     ///< An internal compliance review comes before any disclosure (RU-P1).
    std::vector<LocalText> cases; ///< Authorities: the only cases in which they get anything.
    Facts facts;
};

struct Promise
{
    std::string id;
    PromiseKind kind{};
    std::vector<Right> rights; ///< RightCarriedOut only.
    Period period;
    LocalText label;
    Facts facts;
};

} // namespace desk::policy
