// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/profile_parser.h"

#include "core/policy/json_check.h"
#include "core/policy/profile_reader.h"
#include "core/policy/profile_rules.h"

namespace desk::policy {
namespace {

constexpr std::string_view profileSchema = "json-schemas/policy-profile.schema.json";

struct ExaminedProfile
{
    Profile profile;
    std::vector<Fault> faults;
};

using MeaningCheck = std::vector<Fault> (*)(const Profile &);

ExaminedProfile examineProfile(std::string_view text, MeaningCheck meaning)
{
    CheckedJson checked = checkedJson(text, profileSchema);
    if (!checked.faults.empty())
        return {{}, std::move(checked.faults)};
    Profile profile = readProfile(checked.value);
    std::vector<Fault> faults = meaning(profile);
    return {std::move(profile), std::move(faults)};
}

Result<Profile> profileOrFault(std::string_view text, MeaningCheck meaning)
{
    ExaminedProfile examined = examineProfile(text, meaning);
    if (!examined.faults.empty())
        return faultError(examined.faults, "policy profile");
    return std::move(examined.profile);
}

} // namespace

std::vector<Fault> checkProfile(std::string_view json)
{
    return examineProfile(json, meaningFaults).faults;
}

Result<Profile> parseProfile(std::string_view json)
{
    return profileOrFault(json, meaningFaults);
}

Result<Profile> parseStoredProfile(std::string_view json)
{
    return profileOrFault(json, storedMeaningFaults);
}

} // namespace desk::policy
