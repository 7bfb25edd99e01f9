// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/compare.h"

#include "core/policy/change_list.h"

#include <set>

namespace desk::policy {
namespace {

bool serves(const Category &category, const std::string &purpose)
{
    const auto in = [&](const std::vector<std::string> &all) {
        return std::find(all.begin(), all.end(), purpose) != all.end();
    };
    return in(category.purposes) && !in(category.forbiddenPurposes);
}

bool holdsSome(const Recipient &recipient, const std::string &categoryId)
{
    return std::any_of(recipient.holds.begin(), recipient.holds.end(),
                       [&](const Holding &each) { return each.category == categoryId; });
}

/// What a purpose touches: categories, the personal fields in them, and who outside holds some of them.
std::set<std::string> reachOf(const Profile &profile, const std::string &purpose)
{
    std::set<std::string> reach;
    for (const Category &category : profile.categories) {
        if (!serves(category, purpose))
            continue;
        reach.insert(category.id);
        for (const Field &field : category.fields)
            if (field.sensitivity != Sensitivity::Ordinary)
                reach.insert(category.id + "/" + field.id);
        for (const Recipient &recipient : profile.recipients)
            if (holdsSome(recipient, category.id))
                reach.insert(category.id + ">" + recipient.id);
    }
    return reach;
}

bool mustAskAgain(const Profile &older, const Profile &newer, const Purpose &purpose)
{
    if (!purpose.needsConsent)
        return false;
    const Purpose *before = findPurpose(older, purpose.id);
    const bool agreed = before != nullptr && before->needsConsent;
    const std::set<std::string> was = agreed ? reachOf(older, purpose.id) : std::set<std::string>();
    const std::set<std::string> now = reachOf(newer, purpose.id);
    return !std::includes(was.begin(), was.end(), now.begin(), now.end());
}

} // namespace

void comparePurposes(const Profile &older, const Profile &newer, ChangeList &changes)
{
    using enum ChangeKind;
    compareById(Versions<Purpose>{older.purposes, newer.purposes}, {PurposeAdded, PurposeRemoved},
                "/purposes", changes,
                [&](const Purpose &before, const Purpose &after, const std::string &place) {
                    changes.addBySign(growth(before.needsConsent, after.needsConsent),
                                      {ConsentRequired, ConsentDropped}, place + "/needsConsent");
                    changes.addBySign(growth(before.objectable, after.objectable),
                                      {ObjectionAllowed, ObjectionDropped}, place + "/objectable");
                });
}

bool Comparison::isMaterial() const
{
    return std::any_of(changes.begin(), changes.end(), [](const Change &each) { return each.material; });
}

Comparison compareProfiles(const Profile &older, const Profile &newer)
{
    ChangeList changes;
    if (older.establishment != newer.establishment)
        changes.add(ChangeKind::EstablishmentChanged, "/establishment");
    comparePurposes(older, newer, changes);
    compareCategories(older, newer, changes);
    compareRights(older, newer, changes);
    compareVerification(older, newer, changes);
    compareTerms(older, newer, changes);
    compareRecipients(older, newer, changes);
    comparePromises(older, newer, changes);
    compareSecurity(older, newer, changes);
    Comparison out{changes.take(), {}};
    for (const Purpose &each : newer.purposes)
        if (mustAskAgain(older, newer, each))
            out.consentAgain.push_back(each.id);
    return out;
}

} // namespace desk::policy
