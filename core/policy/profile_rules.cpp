// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/profile_rules.h"

#include "core/policy/rule_helpers.h"

namespace desk::policy {

void checkVersions(const Profile &profile, Faults &faults)
{
    if (!profile.effective.isValid())
        faults.push_back({"/effective", "There is no such day."});
    for (std::size_t i = 0; i < profile.supersedes.size(); ++i) {
        const PriorVersion &prior = profile.supersedes[i];
        const std::string pointer = element("", "supersedes", i);
        const bool last = i + 1 == profile.supersedes.size();
        const QDate next = last ? profile.effective : profile.supersedes[i + 1].effective;
        if (!prior.effective.isValid())
            faults.push_back({pointer + "/effective", "There is no such day."});
        else if (next.isValid() && prior.effective >= next)
            faults.push_back({pointer + "/effective", "The next version must have come later."});
        bool used = prior.version == profile.version;
        for (std::size_t j = 0; j < i; ++j)
            used = used || profile.supersedes[j].version == prior.version;
        if (used)
            faults.push_back({pointer + "/version", "Another version has this name."});
    }
}

void checkRolesAndPurposes(const Profile &profile, Faults &faults)
{
    for (std::size_t i = 0; i < profile.roles.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (profile.roles[i].role == profile.roles[j].role)
                faults.push_back({element("", "roles", i) + "/role", "This role is defined before."});
    checkUniqueIds(profile.purposes, "/purposes", faults);
}

void checkPromises(const Profile &profile, Faults &faults)
{
    checkUniqueIds(profile.promises, "/promises", faults);
    for (std::size_t i = 0; i < profile.promises.size(); ++i) {
        const Promise &promise = profile.promises[i];
        const std::string pointer = element("", "promises", i);
        if (promise.period.amount == 0)
            faults.push_back({pointer + "/period/amount", "A promise needs a time longer than nothing."});
        if (promise.kind == PromiseKind::RightCarriedOut && promise.rights.empty())
            faults.push_back({pointer, "The promise does not say for which rights it is."});
        if (promise.kind != PromiseKind::RightCarriedOut && !promise.rights.empty())
            faults.push_back({pointer + "/rights", "Only a promise to carry out a right names rights."});
        checkKnown(
            promise.rights, pointer + "/rights",
            [&](Right right) { return findRight(profile, right) != nullptr; },
            "The profile does not offer this right.", faults);
        if (promise.kind == PromiseKind::ComplaintAnswered && findRight(profile, Right::Complaint) == nullptr)
            faults.push_back({pointer + "/kind", "The profile takes no complaints."});
    }
}

void checkSecurity(const Profile &profile, Faults &faults)
{
    const LeakRules &leaks = profile.security.leaks;
    checkRoleList(profile, leaks.changeCore, "/security/leaks/changeCore", faults);
    checkRoleList(profile, leaks.download, "/security/leaks/download", faults);
    checkRoleList(profile, profile.legalHold.readableBy, "/legalHold/readableBy", faults);
    bool marked = false;
    for (const Category &category : profile.categories)
        for (const Field &field : category.fields)
            marked = marked || field.secondLayer;
    if (profile.security.storage.secondLayer && !marked)
        faults.push_back({"/security/storage/secondLayer", "No field is marked for the second layer."});
    if (!profile.security.storage.secondLayer && marked)
        faults.push_back(
            {"/security/storage/secondLayer", "Fields are marked for a second layer that is off."});
}

std::vector<Fault> meaningFaults(const Profile &profile)
{
    Faults faults = storedMeaningFaults(profile);
    checkObligations(profile, faults);
    return faults;
}

std::vector<Fault> storedMeaningFaults(const Profile &profile)
{
    Faults faults;
    checkVersions(profile, faults);
    checkRolesAndPurposes(profile, faults);
    checkCategories(profile, faults);
    checkRights(profile, faults);
    checkVerification(profile, faults);
    checkRetention(profile, faults);
    checkLegalKeeping(profile, faults);
    checkTotals(profile, faults);
    checkRecipients(profile, faults);
    checkPromises(profile, faults);
    checkSecurity(profile, faults);
    return faults;
}

} // namespace desk::policy
