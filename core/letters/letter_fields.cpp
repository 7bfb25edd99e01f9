// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letters/letter_fields.h"

#include "core/formats/utf8.h"

#include <algorithm>
#include <array>

namespace desk::letters {

FieldForm fieldForm(Field field)
{
    switch (field) {
    case Field::SentOn:
    case Field::ReceivedOn:
    case Field::DueOn:
    case Field::NewDueOn:
    case Field::AnswerBy:
    case Field::LiftedOn:
        return FieldForm::Day;
    case Field::Reference:
    case Field::PlatformName:
    case Field::PersonName:
    case Field::RecipientName:
    case Field::Specialist:
        return FieldForm::Line;
    case Field::Contact:
    case Field::Reason:
    case Field::Question:
    case Field::VerificationSteps:
    case Field::HowToAnswer:
    case Field::Delivery:
    case Field::Purposes:
    case Field::Recipients:
    case Field::RecipientItems:
    case Field::Findings:
    case Field::Measures:
    case Field::Signature:
        return FieldForm::Text;
    }
    return FieldForm::Line;
}

Result<void> checkFieldText(std::string_view text, FieldForm form, const std::string &name)
{
    const bool control = std::any_of(text.begin(), text.end(), [form](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && !(c == '\n' && form == FieldForm::Text)) || byte == 0x7F;
    });
    if (control || formats::firstInvalidUtf8(text) != std::string_view::npos)
        return fail(ErrorCode::InvalidArgument,
                    "\"" + name + "\" holds characters that a letter cannot show: take them out.", name);
    if (form == FieldForm::Text && text.find("{{") != std::string_view::npos)
        return fail(ErrorCode::InvalidArgument,
                    "\"" + name + "\" holds a field that nobody filled in: write what belongs there.", name);
    return {};
}

} // namespace desk::letters

namespace desk::policy {

using letters::Field;

template <>
std::span<const Spelling<Field>> spellings<Field>()
{
    static constexpr std::array<Spelling<Field>, 23> table{{
        {Field::Reference, "reference"},
        {Field::PlatformName, "platform-name"},
        {Field::Contact, "contact"},
        {Field::PersonName, "person-name"},
        {Field::SentOn, "sent-on"},
        {Field::ReceivedOn, "received-on"},
        {Field::DueOn, "due-on"},
        {Field::NewDueOn, "new-due-on"},
        {Field::AnswerBy, "answer-by"},
        {Field::LiftedOn, "lifted-on"},
        {Field::Reason, "reason"},
        {Field::Question, "question"},
        {Field::VerificationSteps, "verification-steps"},
        {Field::HowToAnswer, "how-to-answer"},
        {Field::Delivery, "delivery"},
        {Field::Purposes, "purposes"},
        {Field::Recipients, "recipients"},
        {Field::RecipientName, "recipient-name"},
        {Field::RecipientItems, "recipient-items"},
        {Field::Findings, "findings"},
        {Field::Measures, "measures"},
        {Field::Specialist, "specialist"},
        {Field::Signature, "signature"},
    }};
    return table;
}

} // namespace desk::policy
