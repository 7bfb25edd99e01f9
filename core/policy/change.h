// SPDX-License-Identifier: GPL-3.0-or-later
// The ways in which two versions of a policy can differ, and what each means for people.
#pragma once

#include "core/policy/spelling.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace desk::policy {

enum class ChangeKind : std::uint8_t
{
    CategoryAdded = 1,
    CategoryRemoved,
    AnonymityLost,
    AnonymityGained,
    SharingOpened,
    SharingClosed,
    ReaderAdded,
    ReaderRemoved,
    CategoryPurposeAdded,
    CategoryPurposeRemoved,
    PurposeAllowed, ///< Was forbidden.
    PurposeForbidden,
    OrdinaryFieldAdded,
    OrdinaryFieldRemoved,
    PersonalFieldAdded,
    PersonalFieldRemoved,
    CoreFieldAdded, ///< Core or secret.
    CoreFieldRemoved,
    SensitivityLowered,
    SensitivityRaised,
    PurposeAdded,
    PurposeRemoved,
    ConsentDropped,
    ConsentRequired,
    ObjectionDropped,
    ObjectionAllowed,
    RightAdded,
    RightRemoved,
    RightWidened,
    RightNarrowed,
    VerificationLoosened,
    VerificationTightened,
    MethodAllowed, ///< A way of proof that the profile had ruled out.
    MethodForbidden,
    RetentionAdded,
    RetentionRemoved,
    RetentionLonger,
    RetentionShorter,
    RetentionChanged, ///< Neither longer nor shorter: another action, other fields that stay.
    KeepingAdded,
    KeepingRemoved,
    KeepingLonger,
    KeepingShorter,
    KeepingChanged,
    RecipientAdded,
    RecipientRemoved,
    RecipientHoldsMore,
    RecipientHoldsLess,
    PromiseAdded,
    PromiseRemoved,
    PromiseLonger,
    PromiseShorter,
    SecurityLoosened,
    SecurityTightened,
    EstablishmentChanged,
};

template <>
std::span<const Spelling<ChangeKind>> spellings<ChangeKind>();

/// What a kind of change means for people. `reverse` is the kind found when the versions change places.
struct ChangeMeaning
{
    ChangeKind kind{};
    ChangeKind reverse{};
    bool material = false;
    std::string_view reason; ///< One English sentence.
};

/// One entry for each kind, in order of declaration.
std::span<const ChangeMeaning> changeMeanings();
const ChangeMeaning &meaningOf(ChangeKind kind);

struct Change
{
    ChangeKind kind{};
    std::string
        place; ///< Like a JSON pointer, with ids in place of indices: "/categories/orders/fields/phone".
    bool material = false;
    std::string_view reason;
};

} // namespace desk::policy
