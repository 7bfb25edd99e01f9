// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/change_list.h"

#include <array>
#include <limits>

namespace desk::policy {
namespace {

using enum ChangeKind;

/// Something promised as a number that is the greater, the better data is guarded.
struct Guard
{
    std::string_view place;
    int (*strength)(const Profile &profile);
};

/// How strict a limit is: 0 is no limit at all.
int strictness(int limit)
{
    return limit == 0 ? std::numeric_limits<int>::min() : -limit;
}

PasswordRule passwordOf(const Profile &profile)
{
    PasswordRule none;
    none.minimumLength = 0;
    return profile.security.password.value_or(none);
}

constexpr std::array<Guard, 28> guards{{
    {"/security/access/uniqueUserIds",
     [](const Profile &p) {
         return int{p.security.access.uniqueUserIds};
     }},
    {"/security/access/secondFactor",
     [](const Profile &p) {
         return int{p.security.access.secondFactor};
     }},
    {"/security/access/leastPrivilege",
     [](const Profile &p) {
         return int{p.security.access.leastPrivilege};
     }},
    {"/security/access/logEveryRead",
     [](const Profile &p) {
         return int{p.security.access.logEveryRead};
     }},
    {"/security/access/maskCore",
     [](const Profile &p) {
         return int{p.security.access.maskCore};
     }},
    {"/security/access/tenantIsolation",
     [](const Profile &p) {
         return int{p.security.access.tenantIsolation};
     }},
    {"/security/password/minimumLength",
     [](const Profile &p) {
         return passwordOf(p).minimumLength;
     }},
    {"/security/password/upper",
     [](const Profile &p) {
         return int{passwordOf(p).upper};
     }},
    {"/security/password/lower",
     [](const Profile &p) {
         return int{passwordOf(p).lower};
     }},
    {"/security/password/digit",
     [](const Profile &p) {
         return int{passwordOf(p).digit};
     }},
    {"/security/password/symbol",
     [](const Profile &p) {
         return int{passwordOf(p).symbol};
     }},
    {"/security/password/maximumAgeDays",
     [](const Profile &p) {
         return strictness(passwordOf(p).maximumAgeDays);
     }},
    {"/security/leaks/staffCopies",
     [](const Profile &p) {
         return int{!p.security.leaks.staffCopies};
     }},
    {"/security/leaks/filesPerHour",
     [](const Profile &p) {
         return strictness(p.security.leaks.filesPerHour);
     }},
    {"/security/leaks/revealsPerHour",
     [](const Profile &p) {
         return strictness(p.security.leaks.revealsPerHour);
     }},
    {"/security/leaks/emergencyCutOff",
     [](const Profile &p) {
         return int{p.security.leaks.emergencyCutOff};
     }},
    {"/security/storage/keysApart",
     [](const Profile &p) {
         return int{p.security.storage.keysApart};
     }},
    {"/security/storage/secondLayer",
     [](const Profile &p) {
         return int{p.security.storage.secondLayer};
     }},
    {"/security/storage/transport",
     [](const Profile &p) {
         return int{p.security.storage.transport != "TLS1.2"};
     }},
    {"/security/payment/cardNumber",
     [](const Profile &p) {
         return int{p.security.payment.refuseCardNumbers};
     }},
    {"/security/backups/encrypted",
     [](const Profile &p) {
         return int{p.security.backups.encrypted};
     }},
    {"/security/backups/everyDays",
     [](const Profile &p) {
         return strictness(p.security.backups.everyDays);
     }},
    {"/security/backups/rehearseEveryDays",
     [](const Profile &p) {
         return strictness(p.security.backups.rehearseEveryDays);
     }},
    {"/security/backups/erasureReaches",
     [](const Profile &p) {
         return int{p.security.backups.erasureReaches};
     }},
    {"/security/incidents/recorded",
     [](const Profile &p) {
         return int{p.security.incidents.recorded};
     }},
    {"/security/incidents/evidenceChain",
     [](const Profile &p) {
         return int{p.security.incidents.evidenceChain};
     }},
    {"/legalHold/coldStorage",
     [](const Profile &p) {
         return int{p.legalHold.coldStorage};
     }},
    {"/legalHold/eraseAtEnd",
     [](const Profile &p) {
         return int{p.legalHold.eraseAtEnd};
     }},
}};

} // namespace

void compareSecurity(const Profile &older, const Profile &newer, ChangeList &changes)
{
    for (const Guard &each : guards)
        changes.addBySign(growth(each.strength(older), each.strength(newer)),
                          {SecurityTightened, SecurityLoosened}, std::string(each.place));
    const ChangePair people{SecurityLoosened, SecurityTightened};
    const LeakRules &before = older.security.leaks;
    const LeakRules &after = newer.security.leaks;
    compareLists(before.changeCore, after.changeCore, people, "/security/leaks/changeCore", changes);
    compareLists(before.download, after.download, people, "/security/leaks/download", changes);
    compareLists(older.legalHold.readableBy, newer.legalHold.readableBy, people, "/legalHold/readableBy",
                 changes);
}

} // namespace desk::policy
