// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/fault.h"
#include "core/policy/profile.h"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace desk::policy {

using Faults = std::vector<Fault>;

template <typename T>
bool contains(const std::vector<T> &all, const T &one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// `pointer` of element `index` of the array `name`.
inline std::string element(const std::string &pointer, std::string_view name, std::size_t index)
{
    return std::string(pointer).append("/").append(name).append("/").append(std::to_string(index));
}

/// A fault at the id of every element that an earlier one has already.
template <typename T>
void checkUniqueIds(const std::vector<T> &all, const std::string &arrayPointer, Faults &faults)
{
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (all[i].id == all[j].id) {
                faults.push_back({arrayPointer + "/" + std::to_string(i) + "/id", "This id is used before."});
                break;
            }
}

/// A fault at every element of the array at `arrayPointer` for which `known` is false.
template <typename T, typename Known>
void checkKnown(const std::vector<T> &all, const std::string &arrayPointer, const Known &known,
                std::string_view message, Faults &faults)
{
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!known(all[i]))
            faults.push_back({arrayPointer + "/" + std::to_string(i), std::string(message)});
}

inline bool roleIsDefined(const Profile &profile, Role role)
{
    return std::any_of(profile.roles.begin(), profile.roles.end(),
                       [&](const RoleEntry &each) { return each.role == role; });
}

inline void checkRoleList(const Profile &profile, const std::vector<Role> &roles, const std::string &pointer,
                          Faults &faults)
{
    checkKnown(
        roles, pointer, [&](Role role) { return roleIsDefined(profile, role); },
        "The profile does not define this role.", faults);
}

inline void checkPurposeList(const Profile &profile, const std::vector<std::string> &ids,
                             const std::string &pointer, Faults &faults)
{
    checkKnown(
        ids, pointer, [&](const std::string &id) { return findPurpose(profile, id) != nullptr; },
        "The profile does not define this purpose.", faults);
}

inline void checkCategoryList(const Profile &profile, const std::vector<std::string> &ids,
                              const std::string &pointer, Faults &faults)
{
    checkKnown(
        ids, pointer, [&](const std::string &id) { return findCategory(profile, id) != nullptr; },
        "The profile does not define this category.", faults);
}

inline void checkFieldList(const Category &category, const std::vector<std::string> &ids,
                           const std::string &pointer, Faults &faults)
{
    checkKnown(
        ids, pointer, [&](const std::string &id) { return findField(category, id) != nullptr; },
        "The category does not define this field.", faults);
}

inline bool isDate(const Field &field)
{
    return field.type == FieldType::Date || field.type == FieldType::DateTime;
}

/// A fault at `pointer` unless the category has the field and it holds dates.
inline void checkDateField(const Category &category, const std::string &id, const std::string &pointer,
                           Faults &faults)
{
    const Field *field = findField(category, id);
    if (field == nullptr)
        faults.push_back({pointer, "The category does not define this date field."});
    else if (!isDate(*field))
        faults.push_back({pointer, "The field holds no dates."});
}

} // namespace desk::policy
