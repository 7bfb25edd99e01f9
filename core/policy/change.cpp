// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/change.h"

#include <array>

namespace desk::policy {
namespace {

constexpr bool isMaterial = true;
constexpr bool isMinor = false;

using enum ChangeKind;

constexpr std::array<ChangeMeaning, 55> meanings{{
    {CategoryAdded, CategoryRemoved, isMaterial, "Another kind of data is collected."},
    {CategoryRemoved, CategoryAdded, isMinor, "A kind of data is no longer collected."},
    {AnonymityLost, AnonymityGained, isMaterial, "Data that belonged to nobody is bound to people."},
    {AnonymityGained, AnonymityLost, isMinor, "Data is no longer bound to people."},
    {SharingOpened, SharingClosed, isMaterial, "Data that never left the company may be given away."},
    {SharingClosed, SharingOpened, isMinor, "Data no longer leaves the company."},
    {ReaderAdded, ReaderRemoved, isMinor,
     "Another role of the company may read the data for what it is held for."},
    {ReaderRemoved, ReaderAdded, isMinor, "Fewer people in the company may read the data."},
    {CategoryPurposeAdded, CategoryPurposeRemoved, isMaterial,
     "Data is used for something it was not collected for."},
    {CategoryPurposeRemoved, CategoryPurposeAdded, isMinor, "Data is used for less."},
    {PurposeAllowed, PurposeForbidden, isMaterial, "A use that was ruled out is ruled out no longer."},
    {PurposeForbidden, PurposeAllowed, isMinor, "A use is ruled out."},
    {OrdinaryFieldAdded, OrdinaryFieldRemoved, isMinor, "What is added says nothing about a person."},
    {OrdinaryFieldRemoved, OrdinaryFieldAdded, isMinor, "What is left out said nothing about a person."},
    {PersonalFieldAdded, PersonalFieldRemoved, isMaterial, "More is collected about a person."},
    {PersonalFieldRemoved, PersonalFieldAdded, isMinor, "Less is collected about a person."},
    {CoreFieldAdded, CoreFieldRemoved, isMaterial, "More is collected that needs the strictest care."},
    {CoreFieldRemoved, CoreFieldAdded, isMinor, "Less is collected that needs the strictest care."},
    {SensitivityLowered, SensitivityRaised, isMaterial, "A value is shown more openly than before."},
    {SensitivityRaised, SensitivityLowered, isMinor, "A value is handled with more care than before."},
    {PurposeAdded, PurposeRemoved, isMaterial, "Data may be used for something new."},
    {PurposeRemoved, PurposeAdded, isMinor, "A use is given up."},
    {ConsentDropped, ConsentRequired, isMaterial, "A use no longer waits for consent."},
    {ConsentRequired, ConsentDropped, isMaterial, "A use now waits for a consent that nobody has given."},
    {ObjectionDropped, ObjectionAllowed, isMaterial, "A use can no longer be objected to."},
    {ObjectionAllowed, ObjectionDropped, isMinor, "A use can be objected to."},
    {RightAdded, RightRemoved, isMinor, "People may ask for more."},
    {RightRemoved, RightAdded, isMaterial, "People lose a right that was promised."},
    {RightWidened, RightNarrowed, isMinor, "A right reaches further."},
    {RightNarrowed, RightWidened, isMaterial, "A right reaches less far."},
    {VerificationLoosened, VerificationTightened, isMaterial, "It takes less to pass for somebody else."},
    {VerificationTightened, VerificationLoosened, isMinor, "It takes more to pass for somebody else."},
    {MethodAllowed, MethodForbidden, isMaterial,
     "People may be asked for a proof that was never to be asked for."},
    {MethodForbidden, MethodAllowed, isMinor, "People are no longer asked for a proof."},
    {RetentionAdded, RetentionRemoved, isMinor, "Data goes at a day where none was set."},
    {RetentionRemoved, RetentionAdded, isMaterial, "Data has no day any more at which it goes."},
    {RetentionLonger, RetentionShorter, isMaterial, "Data is kept longer."},
    {RetentionShorter, RetentionLonger, isMinor, "Data is kept for a shorter time."},
    {RetentionChanged, RetentionChanged, isMaterial, "Something else becomes of old data."},
    {KeepingAdded, KeepingRemoved, isMaterial, "More stays after a deletion."},
    {KeepingRemoved, KeepingAdded, isMinor, "Less stays after a deletion."},
    {KeepingLonger, KeepingShorter, isMaterial, "What stays after a deletion stays longer."},
    {KeepingShorter, KeepingLonger, isMinor, "What stays after a deletion goes sooner."},
    {KeepingChanged, KeepingChanged, isMaterial,
     "Something else stays after a deletion, or other people may open it."},
    {RecipientAdded, RecipientRemoved, isMaterial, "Somebody else receives data."},
    {RecipientRemoved, RecipientAdded, isMinor, "Somebody no longer receives data."},
    {RecipientHoldsMore, RecipientHoldsLess, isMaterial, "A recipient receives more."},
    {RecipientHoldsLess, RecipientHoldsMore, isMinor, "A recipient receives less."},
    {PromiseAdded, PromiseRemoved, isMinor, "More is promised."},
    {PromiseRemoved, PromiseAdded, isMaterial, "A promise is taken back."},
    {PromiseLonger, PromiseShorter, isMaterial, "People wait longer than was promised."},
    {PromiseShorter, PromiseLonger, isMinor, "People wait for a shorter time."},
    {SecurityLoosened, SecurityTightened, isMaterial, "Data is guarded less than was promised."},
    {SecurityTightened, SecurityLoosened, isMinor, "Data is guarded better."},
    {EstablishmentChanged, EstablishmentChanged, isMaterial,
     "The company sits elsewhere: other laws and another authority may hold."},
}};

constexpr std::array<Spelling<ChangeKind>, 55> kindSpellings{{
    {CategoryAdded, "category-added"},
    {CategoryRemoved, "category-removed"},
    {AnonymityLost, "anonymity-lost"},
    {AnonymityGained, "anonymity-gained"},
    {SharingOpened, "sharing-opened"},
    {SharingClosed, "sharing-closed"},
    {ReaderAdded, "reader-added"},
    {ReaderRemoved, "reader-removed"},
    {CategoryPurposeAdded, "category-purpose-added"},
    {CategoryPurposeRemoved, "category-purpose-removed"},
    {PurposeAllowed, "purpose-allowed"},
    {PurposeForbidden, "purpose-forbidden"},
    {OrdinaryFieldAdded, "ordinary-field-added"},
    {OrdinaryFieldRemoved, "ordinary-field-removed"},
    {PersonalFieldAdded, "personal-field-added"},
    {PersonalFieldRemoved, "personal-field-removed"},
    {CoreFieldAdded, "core-field-added"},
    {CoreFieldRemoved, "core-field-removed"},
    {SensitivityLowered, "sensitivity-lowered"},
    {SensitivityRaised, "sensitivity-raised"},
    {PurposeAdded, "purpose-added"},
    {PurposeRemoved, "purpose-removed"},
    {ConsentDropped, "consent-dropped"},
    {ConsentRequired, "consent-required"},
    {ObjectionDropped, "objection-dropped"},
    {ObjectionAllowed, "objection-allowed"},
    {RightAdded, "right-added"},
    {RightRemoved, "right-removed"},
    {RightWidened, "right-widened"},
    {RightNarrowed, "right-narrowed"},
    {VerificationLoosened, "verification-loosened"},
    {VerificationTightened, "verification-tightened"},
    {MethodAllowed, "method-allowed"},
    {MethodForbidden, "method-forbidden"},
    {RetentionAdded, "retention-added"},
    {RetentionRemoved, "retention-removed"},
    {RetentionLonger, "retention-longer"},
    {RetentionShorter, "retention-shorter"},
    {RetentionChanged, "retention-changed"},
    {KeepingAdded, "keeping-added"},
    {KeepingRemoved, "keeping-removed"},
    {KeepingLonger, "keeping-longer"},
    {KeepingShorter, "keeping-shorter"},
    {KeepingChanged, "keeping-changed"},
    {RecipientAdded, "recipient-added"},
    {RecipientRemoved, "recipient-removed"},
    {RecipientHoldsMore, "recipient-holds-more"},
    {RecipientHoldsLess, "recipient-holds-less"},
    {PromiseAdded, "promise-added"},
    {PromiseRemoved, "promise-removed"},
    {PromiseLonger, "promise-longer"},
    {PromiseShorter, "promise-shorter"},
    {SecurityLoosened, "security-loosened"},
    {SecurityTightened, "security-tightened"},
    {EstablishmentChanged, "establishment-changed"},
}};

} // namespace

template <>
std::span<const Spelling<ChangeKind>> spellings<ChangeKind>()
{
    return kindSpellings;
}

std::span<const ChangeMeaning> changeMeanings()
{
    return meanings;
}

const ChangeMeaning &meaningOf(ChangeKind kind)
{
    return meanings.at(static_cast<std::size_t>(kind) - 1);
}

} // namespace desk::policy
