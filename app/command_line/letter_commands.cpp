// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/letter_file.h"
#include "app/command_line/private_file.h"
#include "app/command_line/request_target.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr std::array letterOptions{
    actionOption,
    OptionSpec{"kind", "KIND",
               "acknowledgement identity-question clarification extension grant partial-grant refusal "
               "restriction-lifted recipient-notice complaint-answer"},
    OptionSpec{"language", "TAG", "the language; the person's when not given"},
    OptionSpec{"field", "NAME=VALUE", "what only you know, e.g. what is asked back", true},
    OptionSpec{"edit", "BLOCK=TEXT", "your words in place of a block that is not locked", true},
    OptionSpec{"recipient", "R", "recipient-notice: to whom; id in the platform's policy"},
    OptionSpec{"to", "ADDRESS", "an .eml is addressed to; the address of the request when not given"},
    OptionSpec{"draft", "", "as it stands, unfilled fields and all; is not remembered as sent"},
    OptionSpec{"out", "FILE", "the letter: .txt, .html, .pdf or .eml; must not exist"},
};

Attempt<LetterOrder> orderOf(const Arguments &arguments)
{
    LetterOrder order;
    DESK_TRY(const auto kinds, parseWords<letters::LetterKind>(arguments.all("kind"), "--kind"));
    if (kinds.size() != 1)
        return usageError("One letter at a time.", "--kind");
    order.kind = policy::spelling(kinds.front());
    order.language = arguments.get("language");
    order.recipient = arguments.get("recipient");
    if (order.recipient.empty() == (kinds.front() == letters::LetterKind::RecipientNotice))
        return usageError("A recipient goes with --kind recipient-notice, and with no other.", "--recipient");
    DESK_TRY(order.fields, pairsOf(arguments, "field"));
    DESK_TRY(order.edits, pairsOf(arguments, "edit"));
    return order;
}

/// Where a mail goes: what --to says; a letter to the person themselves, to the address of the request.
Attempt<std::string> addressOf(const Arguments &arguments, const RequestDetails &details,
                               const LetterOrder &order)
{
    if (arguments.has("to"))
        return arguments.required("to");
    if (order.recipient.empty())
        for (const auto &[kind, value] : details.identifiers)
            if (kind == policy::IdentifierKind::Email)
                return value;
    return usageError("The request has no address for this mail; say where it goes.", "--to");
}

Outcome tellLetter(Context &context, const std::string &path, const letters::Letter &letter,
                   const std::vector<std::string> &unfilled, bool sent)
{
    context.output.object({{"path", path},
                           {"kind", policy::spelling(letter.kind)},
                           {"language", letter.language},
                           {"language_is_fallback", letter.languageIsFallback},
                           {"sent", sent},
                           {"unfilled", unfilled}});
    context.output.facts({{"Letter", path},
                          {"Kind", std::string(policy::spelling(letter.kind))},
                          {"Language", letter.language},
                          {"Unfilled", joined(unfilled)}});
    if (letter.languageIsFallback)
        context.output.remark("This language is not spoken here; the letter is in another.");
    context.output.line(sent ? "Remembered as sent today." : "A draft: it is not remembered as sent.");
    return ExitStatus::Done;
}

Outcome writeLetter(Context &context, const Arguments &arguments)
{
    DESK_TRY(LetterOrder order, orderOf(arguments));
    DESK_TRY(const std::string out, arguments.required("out"));
    const std::optional<LetterForm> form = letterFormOf(out);
    if (!form)
        return usageError("The end of the name says how the letter is written: .txt, .html, .pdf or .eml.",
                          "--out");
    DESK_CHECK(checkNewFile(out));
    DESK_TRY(AtAction at, enterAction(context, arguments));
    order.right = at.action.right;
    std::string to;
    if (*form == LetterForm::Mail) {
        DESK_TRY(to, addressOf(arguments, at.details, order));
    }
    const std::string &reference = at.details.summary.reference;
    DESK_TRY(LetterDraft letter, await(at.desk.services.letters.draft(reference, order)));
    DESK_TRY(std::string bytes, layOut(letter.letter, *form, to, context.print));
    const bool sends = !arguments.has("draft");
    if (sends) {
        // What cannot be laid out was found out before the desk remembers a letter as sent.
        DESK_TRY(letter.letter, await(at.desk.services.letters.send(reference, order)));
        DESK_TRY(bytes, layOut(letter.letter, *form, to, context.print));
        letter.unfilled.clear();
    }
    const std::string path = absolutePath(out);
    DESK_CHECK(writePrivateFile(path, bytes));
    return tellLetter(context, path, letter.letter, letter.unfilled, sends);
}

constexpr std::array commands{
    Command{"request letter", "REF", 1, 1,
            "Write a letter to the person or a recipient, and remember it as sent.",
            "request letter RU-2026-000123-7 --kind acknowledgement --out letter.pdf --desk ./desk --user Li",
            letterOptions, writeLetter},
};

} // namespace

std::span<const Command> letterCommands()
{
    return commands;
}

} // namespace desk::command_line
