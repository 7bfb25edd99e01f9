// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/change_list.h"
#include "core/policy/term.h"

#include <set>

namespace desk::policy {
namespace {

using enum ChangeKind;

struct TermKinds
{
    ChangePair rule;
    ChangePair length;
    ChangeKind changed{};
};

constexpr TermKinds retentionKinds{
    {RetentionAdded, RetentionRemoved}, {RetentionLonger, RetentionShorter}, RetentionChanged};
constexpr TermKinds keepingKinds{
    {KeepingAdded, KeepingRemoved}, {KeepingLonger, KeepingShorter}, KeepingChanged};

/// Periods of different units, made comparable on a day from which no month is short.
QDate lengthOf(const Period &period)
{
    return dayAfter(QDate(2001, 1, 1), period);
}

bool isSameDate(const RetentionCondition &one, const RetentionCondition &other)
{
    return one.field == other.field && one.category == other.category && one.match == other.match;
}

const RetentionCondition *sameDate(const std::vector<RetentionCondition> &all, const RetentionCondition &one)
{
    for (const RetentionCondition &each : all)
        if (isSameDate(each, one))
            return &each;
    return nullptr;
}

std::string conditionPlace(const std::string &place, const RetentionCondition &condition)
{
    const std::string from = condition.category.empty() ? std::string() : condition.category + "/";
    return place + "/after/" + from + condition.field;
}

/// One more date to wait for makes a term longer, one less shorter.
void compareConditions(const Versions<RetentionCondition> &of, const ChangePair &length,
                       const std::string &place, ChangeList &changes)
{
    for (const RetentionCondition &each : of.newer)
        if (const RetentionCondition *was = sameDate(of.older, each); was != nullptr)
            changes.addBySign(growth(lengthOf(was->period), lengthOf(each.period)), length,
                              conditionPlace(place, each));
        else
            changes.add(length.more, conditionPlace(place, each));
    for (const RetentionCondition &each : of.older)
        if (sameDate(of.newer, each) == nullptr)
            changes.add(length.less, conditionPlace(place, each));
}

template <typename T>
bool sameMembers(const std::vector<T> &one, const std::vector<T> &other)
{
    return std::set<T>(one.begin(), one.end()) == std::set<T>(other.begin(), other.end());
}

bool sameEffect(const RetentionRule &before, const RetentionRule &after)
{
    return before.action == after.action && sameMembers(before.keep, after.keep);
}

bool sameEffect(const LegalKeepingRule &before, const LegalKeepingRule &after)
{
    return sameMembers(before.needs, after.needs) && before.ground == after.ground &&
           sameMembers(before.restrictTo, after.restrictTo);
}

template <typename Rule>
void compareTermRules(const Versions<Rule> &of, const TermKinds &kinds, const std::string &place,
                      ChangeList &changes)
{
    compareById(
        of, kinds.rule, place, changes, [&](const Rule &before, const Rule &after, const std::string &at) {
            compareLists(before.categories, after.categories, kinds.rule, at + "/categories", changes);
            compareConditions({before.after, after.after}, kinds.length, at, changes);
            if (!sameEffect(before, after))
                changes.add(kinds.changed, at);
        });
}

/// Every field a recipient was given, as "category/field".
std::vector<std::string> givenTo(const Recipient &recipient, const Profile &profile)
{
    std::vector<std::string> given;
    for (const Holding &holding : recipient.holds) {
        for (const std::string &field : holding.fields)
            given.push_back(holding.category + "/" + field);
        const Category *category = findCategory(profile, holding.category);
        if (!holding.fields.empty() || category == nullptr)
            continue;
        for (const Field &field : category->fields)
            given.push_back(category->id + "/" + field.id);
    }
    return given;
}

} // namespace

void compareTerms(const Profile &older, const Profile &newer, ChangeList &changes)
{
    compareTermRules(Versions<RetentionRule>{older.retention, newer.retention}, retentionKinds, "/retention",
                     changes);
    compareTermRules(Versions<LegalKeepingRule>{older.legalKeeping, newer.legalKeeping}, keepingKinds,
                     "/legalKeeping", changes);
}

void compareRecipients(const Profile &older, const Profile &newer, ChangeList &changes)
{
    compareById(
        Versions<Recipient>{older.recipients, newer.recipients}, {RecipientAdded, RecipientRemoved},
        "/recipients", changes,
        [&](const Recipient &before, const Recipient &after, const std::string &place) {
            const ChangePair holds{RecipientHoldsMore, RecipientHoldsLess};
            compareLists(givenTo(before, older), givenTo(after, newer), holds, place + "/holds", changes);
            changes.addBySign(growth(before.cases.size(), after.cases.size()), holds, place + "/cases");
            compareLists(before.toldOf, after.toldOf, {RightWidened, RightNarrowed}, place + "/toldOf",
                         changes);
            changes.addBySign(growth(before.reviewFirst, after.reviewFirst),
                              {SecurityTightened, SecurityLoosened}, place + "/reviewFirst");
        });
}

void comparePromises(const Profile &older, const Profile &newer, ChangeList &changes)
{
    const ChangePair promises{PromiseAdded, PromiseRemoved};
    compareById(Versions<Promise>{older.promises, newer.promises}, promises, "/promises", changes,
                [&](const Promise &before, const Promise &after, const std::string &place) {
                    changes.addBySign(growth(lengthOf(before.period), lengthOf(after.period)),
                                      {PromiseLonger, PromiseShorter}, place + "/period");
                    compareLists(before.rights, after.rights, promises, place + "/rights", changes);
                });
    changes.addBySign(growth(older.changes.announce, newer.changes.announce), promises, "/changes/announce");
    changes.addBySign(growth(older.changes.consentAgain, newer.changes.consentAgain), promises,
                      "/changes/consentAgain");
}

} // namespace desk::policy
