// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/vocabulary.h"

#include <string_view>

namespace desk::exporting {

// Our words in the Data Privacy Vocabulary (https://w3id.org/dpv, version 2), for programs that know it. A
// test holds every one against the published tables.

inline constexpr std::string_view dpvFulfilled = "https://w3id.org/dpv#RequestFulfilled";

/// The right of the GDPR that is nearest, whatever law the request was made under; empty where there is none.
constexpr std::string_view dpvOf(policy::Right right)
{
    switch (right) {
    case policy::Right::Access:
        return "https://w3id.org/dpv/legal/eu/gdpr#A15";
    case policy::Right::Correction:
        return "https://w3id.org/dpv/legal/eu/gdpr#A16";
    case policy::Right::Deletion:
    case policy::Right::AccountCancellation:
        return "https://w3id.org/dpv/legal/eu/gdpr#A17";
    case policy::Right::Portability:
        return "https://w3id.org/dpv/legal/eu/gdpr#A20";
    case policy::Right::Objection:
        return "https://w3id.org/dpv/legal/eu/gdpr#A21";
    case policy::Right::Restriction:
        return "https://w3id.org/dpv/legal/eu/gdpr#A18";
    case policy::Right::ConsentWithdrawal:
        return "https://w3id.org/dpv/legal/eu/gdpr#A7-3";
    case policy::Right::Complaint:
        return "https://w3id.org/dpv/legal/eu/gdpr#A77";
    case policy::Right::AuthorityDisclosure:
        break;
    }
    return {};
}

/// Of a reason why something is withheld (Withheld::reason); empty for one that DPV has no word for.
constexpr std::string_view dpvOfReason(std::string_view reason)
{
    if (reason == "secret")
        return "https://w3id.org/dpv/justifications#SecurityImpaired";
    if (reason == "joint" || reason == "other-person")
        return "https://w3id.org/dpv/justifications#ThirdPartyRightsImpaired";
    if (reason == "not-proven")
        return "https://w3id.org/dpv/justifications#IdentityVerificationFailure";
    if (reason == "not-covered" || reason == "not-provided")
        return "https://w3id.org/dpv/justifications#NotRequiredJustification";
    return {};
}

} // namespace desk::exporting
