// SPDX-License-Identifier: GPL-3.0-or-later
// What a caller can put into a letter. The list is closed: a template that names anything else is refused.
#pragma once

#include "core/base/result.h"
#include "core/letters/letter_words.h"

#include <QDate>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace desk::letters {

/// Texts and days that the caller gives. The spelling stands in templates between double braces.
enum class Field : std::uint8_t
{
    Reference = 1,
    PlatformName,
    Contact, ///< Of the controller; several lines.
    PersonName,
    SentOn,
    ReceivedOn,
    DueOn,
    NewDueOn,
    AnswerBy,
    LiftedOn,
    Reason, ///< In the person's case, by the agent.
    Question,
    VerificationSteps,
    HowToAnswer,
    Delivery, ///< How the copy reaches the person.
    Purposes,
    Recipients, ///< Who was told.
    RecipientName,
    RecipientItems, ///< What the recipient finds the person by, e.g. tracking numbers.
    Findings,
    Measures,
    Specialist,
    Signature,
};

enum class FieldForm : std::uint8_t
{
    Line = 1, ///< One line.
    Text,     ///< May have several lines.
    Day
};

FieldForm fieldForm(Field field);

/// Whether a letter can show this: UTF-8, lines only where the form has them, no other control characters.
/// What an agent writes has no open field either. InvalidArgument with `name` as its place. Thread-safe.
Result<void> checkFieldText(std::string_view text, FieldForm form, const std::string &name);

/// What became of one category of data: a row of the table of outcomes.
struct OutcomeRow
{
    std::string category; ///< In the person's language.
    CategoryOutcome outcome{};
    std::string reason; ///< Required when something is kept; with the law that says so.
    std::optional<QDate> eraseOn;
    std::string until{}; ///< In place of the day while that is not known; in the person's language.
};

/// A field that was corrected.
struct CorrectionRow
{
    std::string field; ///< In the person's language.
    std::string before;
    std::string after;
};

struct LetterFields
{
    std::map<Field, std::string> texts; ///< An empty text counts as one that was not given.
    std::map<Field, QDate> days;        ///< A day that is not valid, too.
    std::vector<OutcomeRow> outcomes;
    std::vector<CorrectionRow> corrections;
};

} // namespace desk::letters

namespace desk::policy {

template <>
std::span<const Spelling<letters::Field>> spellings<letters::Field>();

} // namespace desk::policy
