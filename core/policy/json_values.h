// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/vocabulary.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace desk::policy {

/// Readers for members of an object that the schema has already been through: types are right, and a member
/// that is missing is one that may be.
inline std::string textAt(const nlohmann::json &object, const char *name)
{
    return object.value(name, std::string());
}

inline std::vector<std::string> textsAt(const nlohmann::json &object, const char *name)
{
    return object.value(name, std::vector<std::string>());
}

template <typename E>
E memberAt(const nlohmann::json &object, const char *name, E otherwise)
{
    const auto found = object.find(name);
    if (found == object.end())
        return otherwise;
    return fromSpelling<E>(found->template get_ref<const std::string &>()).value_or(otherwise);
}

template <typename E>
std::vector<E> membersAt(const nlohmann::json &object, const char *name)
{
    std::vector<E> members;
    for (const std::string &each : textsAt(object, name))
        if (const auto member = fromSpelling<E>(each))
            members.push_back(*member);
    return members;
}

/// Every element of an array member, read by `read`.
template <typename T>
std::vector<T> eachAt(const nlohmann::json &object, const char *name, T (*read)(const nlohmann::json &))
{
    std::vector<T> all;
    const auto found = object.find(name);
    if (found == object.end())
        return all;
    all.reserve(found->size());
    for (const nlohmann::json &each : *found)
        all.push_back(read(each));
    return all;
}

} // namespace desk::policy
