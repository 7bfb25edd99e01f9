// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of a comparison collect what they find.
#pragma once

#include "core/policy/change.h"
#include "core/policy/profile.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace desk::policy {

/// A pair of kinds: what is found when something comes, and when it goes.
struct ChangePair
{
    ChangeKind more{};
    ChangeKind less{};
};

class ChangeList
{
public:
    void add(ChangeKind kind, std::string place);
    /// `pair.more` when `grown` is positive, `pair.less` when it is negative, nothing otherwise.
    void addBySign(int grown, const ChangePair &pair, std::string place);
    std::vector<Change> take() { return std::move(m_changes); }

private:
    std::vector<Change> m_changes;
};

/// The sign of `newer` - `older`.
template <typename T>
int growth(const T &older, const T &newer)
{
    return older < newer ? 1 : newer < older ? -1 : 0;
}

inline std::string textOf(const std::string &id)
{
    return id;
}

template <typename E>
std::string textOf(E member)
{
    return std::string(spelling(member));
}

/// What a list has that the other has not, each under `place`/element.
template <typename T>
void compareLists(const std::vector<T> &older, const std::vector<T> &newer, const ChangePair &pair,
                  const std::string &place, ChangeList &changes)
{
    const auto missing = [](const std::vector<T> &all, const T &one) {
        return std::find(all.begin(), all.end(), one) == all.end();
    };
    for (const T &each : newer)
        if (missing(older, each))
            changes.add(pair.more, place + "/" + textOf(each));
    for (const T &each : older)
        if (missing(newer, each))
            changes.add(pair.less, place + "/" + textOf(each));
}

/// The element with the same id; null when there is none.
template <typename T>
const T *sameId(const std::vector<T> &all, const T &one)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const T &each) { return each.id == one.id; });
    return found == all.end() ? nullptr : &*found;
}

/// The same list in both versions.
template <typename T>
struct Versions
{
    const std::vector<T> &older;
    const std::vector<T> &newer;
};

/// Elements that came or went by id, each under `place`/id; one that stayed goes to `both` with its place.
template <typename T, typename Both>
void compareById(const Versions<T> &of, const ChangePair &pair, const std::string &place, ChangeList &changes,
                 const Both &both)
{
    for (const T &each : of.newer)
        if (const T *before = sameId(of.older, each); before != nullptr)
            both(*before, each, place + "/" + each.id);
        else
            changes.add(pair.more, place + "/" + each.id);
    for (const T &each : of.older)
        if (sameId(of.newer, each) == nullptr)
            changes.add(pair.less, place + "/" + each.id);
}

void compareCategories(const Profile &older, const Profile &newer, ChangeList &changes);
void comparePurposes(const Profile &older, const Profile &newer, ChangeList &changes);
void compareRights(const Profile &older, const Profile &newer, ChangeList &changes);
void compareVerification(const Profile &older, const Profile &newer, ChangeList &changes);
void compareTerms(const Profile &older, const Profile &newer, ChangeList &changes);
void compareRecipients(const Profile &older, const Profile &newer, ChangeList &changes);
void comparePromises(const Profile &older, const Profile &newer, ChangeList &changes);
void compareSecurity(const Profile &older, const Profile &newer, ChangeList &changes);

} // namespace desk::policy
