// SPDX-License-Identifier: GPL-3.0-or-later
// How a company promises to keep data safe.
#pragma once

#include "core/policy/local_text.h"
#include "core/policy/request_words.h"

#include <optional>
#include <string>
#include <vector>

namespace desk::policy {

struct PasswordRule
{
    int minimumLength = 12;
    bool upper = false;
    bool lower = false;
    bool digit = false;
    bool symbol = false;
    int maximumAgeDays = 0; ///< 0: never expires.
    Facts facts;
};

struct AccessRules
{
    bool uniqueUserIds = true;
    bool secondFactor = false;
    bool leastPrivilege = true;
    bool logEveryRead = false;
    bool maskCore = true;
    bool tenantIsolation = false;
    Facts facts;
};

/// What keeps staff from carrying data off.
struct LeakRules
{
    bool staffCopies = false;     ///< Private copies, exports and shares by staff.
    std::vector<Role> changeCore; ///< Who may change fields of sensitivity Core.
    std::vector<Role> download;   ///< Who may write a package to a file.
    int filesPerHour = 0;         ///< People's files one member of staff may open; 0: the desk sets the limit.
    int revealsPerHour = 0;       ///< Masked values one member of staff may reveal; 0: the desk sets the limit.
    bool emergencyCutOff = false;
    Facts facts;
};

struct StorageRules
{
    std::string atRest = "AES-256-GCM";
    bool keysApart = true;
    std::string transport = "TLS1.2"; ///< Lowest version in transit.
    bool secondLayer = false;
    Facts facts;
};

struct PaymentRules
{
    bool refuseCardNumbers = true; ///< Import refuses a file that holds full card numbers (FR-T2).
    Facts facts;
};

struct BackupRules
{
    bool encrypted = true;
    int everyDays = 0;          ///< 0: only by hand.
    int rehearseEveryDays = 0;  ///< Restore rehearsals; 0: none promised.
    bool erasureReaches = true; ///< A deletion reaches the backups too (MH-T3).
    Facts facts;
};

struct IncidentRules
{
    bool recorded = true;
    bool evidenceChain = false;
    Facts facts;
};

struct SecurityRules
{
    AccessRules access;
    std::optional<PasswordRule> password;
    LeakRules leaks;
    StorageRules storage;
    PaymentRules payment;
    BackupRules backups;
    IncidentRules incidents;
};

} // namespace desk::policy
