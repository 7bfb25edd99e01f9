// SPDX-License-Identifier: GPL-3.0-or-later
// Requests: who asks.
#include "app/command_line/request_target.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr std::string_view methodHelp = "none account registered-contact one-time-code order-facts call-back "
                                        "through-merchant document-seen";

constexpr std::array challengeOptions{
    OptionSpec{"method", "METHOD", "one-time-code or call-back"},
    OptionSpec{"contact", "KIND", "which stored contact it goes to: email or phone"},
};
constexpr std::array verifyOptions{
    OptionSpec{"method", "METHOD", methodHelp},
    OptionSpec{"claim", "FIELD=VALUE", "what the person said", true},
    OptionSpec{"code", "CODE", "one-time-code: what the person said back"},
    OptionSpec{"identifier", "KIND",
               "which identifier it proves, where the method leaves that open: email phone account order"},
};

/// One word of a closed list.
template <typename E>
Attempt<E> oneWord(const Arguments &arguments, std::string_view option)
{
    const std::string name = "--" + std::string(option);
    DESK_TRY(const auto words, parseWords<E>(arguments.all(option), name));
    if (words.size() != 1)
        return usageError("One at a time.", name);
    return words.front();
}

Outcome challenge(Context &context, const Arguments &arguments)
{
    using policy::IdentifierKind;
    DESK_TRY(const auto method, oneWord<policy::VerificationMethod>(arguments, "method"));
    DESK_TRY(const auto contact, oneWord<IdentifierKind>(arguments, "contact"));
    if (contact != IdentifierKind::Email && contact != IdentifierKind::Phone)
        return usageError("This takes one of: email, phone.", "--contact");
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const Challenge made,
             await(desk.services.verification.challenge(arguments.positional()[0], method, contact)));
    context.output.object({{"method", policy::spelling(made.method)},
                           {"contact", policy::spelling(made.contact)},
                           {"to", made.to},
                           {"code", made.code},
                           {"expires_at", toRfc3339(made.expiresAt)}});
    context.output.facts(
        {{"Reach them at", made.to}, {"Code", made.code}, {"Until", shownTime(made.expiresAt)}});
    context.output.line(made.code.empty() ? "Call this number and no other."
                                          : "Send the code there and nowhere else; it is told once.");
    return ExitStatus::Done;
}

Attempt<VerificationAttempt> attemptOf(const Arguments &arguments)
{
    VerificationAttempt attempt;
    DESK_TRY(attempt.method, oneWord<policy::VerificationMethod>(arguments, "method"));
    DESK_TRY(attempt.claims, pairsOf(arguments, "claim"));
    attempt.code = arguments.get("code");
    if (arguments.has("identifier")) {
        DESK_TRY(attempt.identifier, oneWord<policy::IdentifierKind>(arguments, "identifier"));
    }
    return attempt;
}

Outcome verify(Context &context, const Arguments &arguments)
{
    DESK_TRY(const VerificationAttempt attempt, attemptOf(arguments));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const VerificationResult result,
             await(desk.services.verification.verify(arguments.positional()[0], attempt)));
    context.output.object(
        {{"proven", result.proven},
         {"attempts_left", result.attemptsLeft},
         {"expires_at", result.proven ? Json(toRfc3339(result.expiresAt)) : Json(nullptr)}});
    if (!result.proven)
        return fail(ErrorCode::Unverified, "This does not prove who asks; attempts left: " +
                                               std::to_string(result.attemptsLeft) + ".");
    context.output.line("Proven, until " + shownTime(result.expiresAt) + ".");
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{
        "request challenge", "REF", 1, 1,
        "Make a one-time code for a stored contact, or look up the number to call; you deliver it.",
        "request challenge RU-2026-000123-7 --method one-time-code --contact email --desk ./desk --user Li",
        challengeOptions, challenge},
    Command{"request verify", "REF", 1, 1, "Try to prove who asks.",
            "request verify RU-2026-000123-7 --method order-facts --claim order_number=RG-100234 "
            "--claim placed_on=2026-01-02 --claim total=129.00 --desk ./desk --user Li",
            verifyOptions, verify},
};

} // namespace

std::span<const Command> requestProofCommands()
{
    return commands;
}

} // namespace desk::command_line
