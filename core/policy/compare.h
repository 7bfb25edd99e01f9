// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two versions of a profile, and which of it people must hear of (ALL-N1).
#pragma once

#include "core/policy/profile.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

struct Comparison
{
    std::vector<Change> changes;
    std::vector<std::string> consentAgain; ///< Purposes, in the newer version's order.

    bool isMaterial() const;
};

/**
 * Compares what two versions of one profile say; texts and labels do not count. Consent is asked for again
 * for each purpose that needs it and now reaches further than people agreed to: another category, another
 * personal field of one, another recipient who holds some of one, or a purpose that is new or had needed no
 * consent. Thread-safe.
 */
Comparison compareProfiles(const Profile &older, const Profile &newer);

} // namespace desk::policy
