// SPDX-License-Identifier: GPL-3.0-or-later
// Requests: the steps towards the answer.
#include "app/command_line/package_file.h"
#include "app/command_line/present.h"
#include "app/command_line/session.h"

#include <QFile>
#include <QFileInfo>

#include <array>

namespace desk::command_line {

namespace {

constexpr std::array assignOptions{
    OptionSpec{"revision", "N", "the request's revision as you read it; the newest when not given"},
};
constexpr std::array verifyOptions{
    OptionSpec{"method", "METHOD",
               "none account registered-contact one-time-code order-facts call-back "
               "through-merchant document-seen"},
    OptionSpec{"claim", "FIELD=VALUE", "what the person said", true},
};
constexpr std::array packageOptions{
    OptionSpec{"out", "FILE", "the package; must not exist"},
    OptionSpec{"passphrase-out", "FILE", "its passphrase, to be told by another channel; must not exist"},
};

Outcome tellRequest(Context &context, const RequestSummary &request)
{
    context.output.object(toJson(request));
    showRequest(context.output, request);
    return ExitStatus::Done;
}

Outcome assign(Context &context, const Arguments &arguments)
{
    const std::string &reference = arguments.positional()[0];
    DESK_TRY(const int given, arguments.number("revision", -1, 0, 2'000'000'000));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    auto revision = static_cast<std::uint64_t>(given);
    if (given < 0) {
        DESK_TRY(const RequestDetails details, await(desk.services.requests.details(reference)));
        revision = details.summary.revision;
    }
    DESK_TRY(const RequestSummary request,
             await(desk.services.requests.assign(reference, arguments.positional()[1], revision)));
    return tellRequest(context, request);
}

Outcome note(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const RequestSummary request,
             await(desk.services.requests.note(arguments.positional()[0], arguments.positional()[1])));
    return tellRequest(context, request);
}

Outcome choose(Context &context, const Arguments &arguments)
{
    const Result<SubjectId> subject = SubjectId::parse(arguments.positional()[1]);
    if (!subject)
        return usageError("A person's id is 32 hexadecimal digits; `request show` prints it.", "ID");
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const RequestSummary request,
             await(desk.services.requests.chooseSubject(arguments.positional()[0], *subject)));
    return tellRequest(context, request);
}

Attempt<VerificationAttempt> attemptOf(const Arguments &arguments)
{
    DESK_TRY(const auto methods, parseWords<policy::VerificationMethod>(arguments.all("method"), "--method"));
    if (methods.size() != 1)
        return usageError("One method at a time.", "--method");
    VerificationAttempt attempt{methods.front(), {}};
    for (const std::string &claim : arguments.all("claim")) {
        const std::size_t equals = claim.find('=');
        if (equals == 0 || equals == std::string::npos)
            return usageError("A claim is FIELD=VALUE.", "--claim");
        attempt.claims.emplace_back(claim.substr(0, equals), claim.substr(equals + 1));
    }
    return attempt;
}

Outcome verify(Context &context, const Arguments &arguments)
{
    DESK_TRY(const VerificationAttempt attempt, attemptOf(arguments));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const VerificationResult result,
             await(desk.services.requests.verify(arguments.positional()[0], attempt)));
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

Outcome plan(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    const Result<PlanView> view =
        await(desk.services.requests.plan(arguments.positional()[0]), progressOn(context, "Planning"));
    endProgress(context);
    DESK_CHECK(view);
    context.output.object(toJson(*view));
    showPlan(context.output, *view);
    return ExitStatus::Done;
}

Outcome package(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string out, arguments.required("out"));
    DESK_TRY(const std::string passphraseOut, arguments.required("passphrase-out"));
    const std::string path = absolutePath(out);
    if (path == absolutePath(passphraseOut))
        return usageError("The package and its passphrase go into two files.", "--passphrase-out");
    if (QFile::exists(QString::fromStdString(passphraseOut)))
        return fail(ErrorCode::AlreadyExists, "There is a file of this name already; choose another.",
                    passphraseOut);
    if (!QFileInfo(QFileInfo(QString::fromStdString(absolutePath(passphraseOut))).path()).isWritable())
        return fail(ErrorCode::Io, "The folder for the passphrase is not there or cannot be written.",
                    passphraseOut);
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    const Result<PackageResult> written =
        await(desk.services.requests.writePackage(arguments.positional()[0], path),
              progressOn(context, "Writing the package"));
    endProgress(context);
    DESK_CHECK(written);
    // Told once: a package whose passphrase could not be kept opens for nobody, so it does not stay.
    if (const Result<void> kept = writeSecretFile(passphraseOut, written->passphrase); !kept) {
        QFile::remove(QString::fromStdString(written->path));
        return kept.error();
    }
    context.output.object({{"path", written->path},
                           {"passphrase_file", absolutePath(passphraseOut)},
                           {"bytes", written->bytes},
                           {"records", written->records},
                           {"sha256", written->sha256}});
    context.output.facts({{"Package", written->path},
                          {"Passphrase in", absolutePath(passphraseOut)},
                          {"Records", std::to_string(written->records)},
                          {"Bytes", std::to_string(written->bytes)},
                          {"SHA-256", written->sha256}});
    context.output.line("Send the passphrase by another channel than the package.");
    return ExitStatus::Done;
}

Outcome close(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const RequestSummary request, await(desk.services.requests.close(arguments.positional()[0])));
    return tellRequest(context, request);
}

constexpr std::array commands{
    Command{"request assign", "REF NAME", 2, 2,
            "Give a request to a member of staff; an empty NAME gives it back.",
            "request assign RU-2026-000123-7 Li --desk ./desk --user Ada", assignOptions, assign},
    Command{"request note",
            "REF TEXT",
            2,
            2,
            "Write a note on the request's timeline.",
            "request note RU-2026-000123-7 \"Called back, no answer\" --desk ./desk --user Li",
            {},
            note},
    Command{"request choose",
            "REF ID",
            2,
            2,
            "Say which of several found people is meant.",
            "request choose RU-2026-000123-7 0190c0ffee00700080000000000000aa --desk ./desk --user Li",
            {},
            choose},
    Command{"request verify", "REF", 1, 1, "Try to prove who asks.",
            "request verify RU-2026-000123-7 --method order-facts --claim order_number=RG-100234 "
            "--claim placed_on=2026-01-02 --claim total=129.00 --desk ./desk --user Li",
            verifyOptions, verify},
    Command{"request plan",
            "REF",
            1,
            1,
            "Work out what fulfilment would do, and print its digest.",
            "request plan RU-2026-000123-7 --desk ./desk --user Li",
            {},
            plan},
    Command{"request package", "REF", 1, 1, "Write the package of a verified, planned access request.",
            "request package RU-2026-000123-7 --out answer.zip --passphrase-out ./passphrase --user Ada",
            packageOptions, package},
    Command{"request close",
            "REF",
            1,
            1,
            "Close a request that is answered.",
            "request close RU-2026-000123-7 --desk ./desk --user Li",
            {},
            close},
};

} // namespace

std::span<const Command> requestStepCommands()
{
    return commands;
}

} // namespace desk::command_line
