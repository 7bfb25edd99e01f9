// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letters/letter_words.h"

#include <array>

namespace desk::policy {

using namespace desk::letters;

template <>
std::span<const Spelling<LetterKind>> spellings<LetterKind>()
{
    static constexpr std::array<Spelling<LetterKind>, 10> table{{
        {LetterKind::Acknowledgement, "acknowledgement"},
        {LetterKind::IdentityQuestion, "identity-question"},
        {LetterKind::Clarification, "clarification"},
        {LetterKind::Extension, "extension"},
        {LetterKind::Grant, "grant"},
        {LetterKind::PartialGrant, "partial-grant"},
        {LetterKind::Refusal, "refusal"},
        {LetterKind::RestrictionLifted, "restriction-lifted"},
        {LetterKind::RecipientNotice, "recipient-notice"},
        {LetterKind::ComplaintAnswer, "complaint-answer"},
    }};
    return table;
}

template <>
std::span<const Spelling<LetterOutcome>> spellings<LetterOutcome>()
{
    static constexpr std::array<Spelling<LetterOutcome>, 4> table{{
        {LetterOutcome::Pending, "pending"},
        {LetterOutcome::Granted, "granted"},
        {LetterOutcome::Partial, "partial"},
        {LetterOutcome::Refused, "refused"},
    }};
    return table;
}

template <>
std::span<const Spelling<CategoryOutcome>> spellings<CategoryOutcome>()
{
    static constexpr std::array<Spelling<CategoryOutcome>, 8> table{{
        {CategoryOutcome::Disclosed, "disclosed"},
        {CategoryOutcome::Corrected, "corrected"},
        {CategoryOutcome::Deleted, "deleted"},
        {CategoryOutcome::Masked, "masked"},
        {CategoryOutcome::Restricted, "restricted"},
        {CategoryOutcome::Stopped, "stopped"},
        {CategoryOutcome::Kept, "kept"},
        {CategoryOutcome::NothingHeld, "nothing-held"},
    }};
    return table;
}

template <>
std::span<const Spelling<LetterLanguage>> spellings<LetterLanguage>()
{
    static constexpr std::array<Spelling<LetterLanguage>, letterLanguageCount> table{{
        {LetterLanguage::English, "en"},
        {LetterLanguage::Chinese, "zh-CN"},
        {LetterLanguage::German, "de"},
        {LetterLanguage::French, "fr"},
        {LetterLanguage::Spanish, "es"},
    }};
    return table;
}

template <>
std::span<const Spelling<LetterFlag>> spellings<LetterFlag>()
{
    static constexpr std::array<Spelling<LetterFlag>, 6> table{{
        {LetterFlag::NothingHeld, "nothing-held"},
        {LetterFlag::NoIdentityDocuments, "no-identity-documents"},
        {LetterFlag::NoLossOfService, "no-loss-of-service"},
        {LetterFlag::AggregatesStay, "aggregates-stay"},
        {LetterFlag::NoRecipients, "no-recipients"},
        {LetterFlag::FreeOfCharge, "free-of-charge"},
    }};
    return table;
}

template <>
std::span<const Spelling<BlockForm>> spellings<BlockForm>()
{
    static constexpr std::array<Spelling<BlockForm>, 7> table{{
        {BlockForm::Address, "address"},
        {BlockForm::Heading, "heading"},
        {BlockForm::Paragraph, "paragraph"},
        {BlockForm::List, "list"},
        {BlockForm::Details, "details"},
        {BlockForm::Table, "table"},
        {BlockForm::Signature, "signature"},
    }};
    return table;
}

} // namespace desk::policy
