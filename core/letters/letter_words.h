// SPDX-License-Identifier: GPL-3.0-or-later
// The closed lists of words that letters are chosen and made by.
#pragma once

#include "core/policy/spelling.h"

#include <cstdint>

namespace desk::letters {

/// What a letter is for. The spellings stand in templates and commands.
enum class LetterKind : std::uint8_t
{
    Acknowledgement = 1,
    IdentityQuestion, ///< Asks who writes, or asks for one more proof.
    Clarification,    ///< Asks what is meant.
    Extension,        ///< A later day, with its reason.
    Grant,            ///< Carried out in full; says what was done.
    PartialGrant,
    Refusal,
    RestrictionLifted, ///< Sent before the lock is taken off (GDPR Art. 18(3)).
    RecipientNotice,   ///< To a carrier or other holder, not to the person (GDPR Art. 19).
    ComplaintAnswer,
};

/// How the action ended. `Pending` belongs to letters that are written on the way.
enum class LetterOutcome : std::uint8_t
{
    Pending = 1,
    Granted,
    Partial,
    Refused,
};

/// What became of the data of one category; the words of the table in a letter.
enum class CategoryOutcome : std::uint8_t
{
    Disclosed = 1,
    Corrected,
    Deleted,
    Masked, ///< The row stays, and names nobody any more.
    Restricted,
    Stopped, ///< No longer used for the purpose.
    Kept,
    NothingHeld,
};

/// The languages of letters. Numbers index the texts of a template.
enum class LetterLanguage : std::uint8_t
{
    English = 0,
    Chinese, ///< Simplified, zh-CN.
    German,
    French,
    Spanish,
};
inline constexpr std::size_t letterLanguageCount = 5;

/// Circumstances that the caller knows and that decide about blocks.
enum class LetterFlag : std::uint8_t
{
    NothingHeld = 1,     ///< A search found no data of this person.
    NoIdentityDocuments, ///< The platform never asks for identity documents.
    NoLossOfService,     ///< The platform promises that nobody is worse off.
    AggregatesStay,      ///< Totals that name nobody stay behind.
    NoRecipients,        ///< Nobody else had the data.
    FreeOfCharge,        ///< The platform promises it beyond the law.
};

enum class BlockForm : std::uint8_t
{
    Address = 1, ///< Who writes: `texts` are the lines.
    Heading,     ///< One text.
    Paragraph,   ///< `texts` are its lines.
    List,        ///< `texts` are its items.
    Details,     ///< `rows` of label and value, without a head.
    Table,       ///< `columns` and `rows`.
    Signature,   ///< `texts` are the lines.
};

} // namespace desk::letters

namespace desk::policy {

template <>
std::span<const Spelling<letters::LetterKind>> spellings<letters::LetterKind>();
template <>
std::span<const Spelling<letters::LetterOutcome>> spellings<letters::LetterOutcome>();
template <>
std::span<const Spelling<letters::CategoryOutcome>> spellings<letters::CategoryOutcome>();
template <>
std::span<const Spelling<letters::LetterLanguage>> spellings<letters::LetterLanguage>();
template <>
std::span<const Spelling<letters::LetterFlag>> spellings<letters::LetterFlag>();
template <>
std::span<const Spelling<letters::BlockForm>> spellings<letters::BlockForm>();

} // namespace desk::policy
