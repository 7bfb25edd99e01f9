// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/private_file.h"
#include "app/command_line/sealed_file.h"
#include "core/exporting/desk_key_file.h"
#include "core/exporting/evidence_verifier.h"

#include <array>
#include <charconv>

namespace desk::command_line {

namespace {

constexpr std::size_t maxKeyFile = 4096;
constexpr std::size_t maxCheckpoint = 64 << 10;

constexpr std::array verifyOptions{
    OptionSpec{"checkpoint", "FILE",
               "a checkpoint of this log, e.g. of a package: the log has to continue it"},
};
constexpr std::array showOptions{
    OptionSpec{"limit", "N", "at most N; 50 when not given"},
    OptionSpec{"subject", "ID", "only entries about this person and their requests"},
    OptionSpec{"platform", "ID", "the person's platform; your only one when not given"},
};
constexpr std::array outOptions{
    OptionSpec{"out", "FILE", "into a new file; to standard output when not given"},
};
constexpr std::array exportOptions{
    OptionSpec{"passphrase-out", "FILE", "its passphrase, to be told by another channel; must not exist"},
    OptionSpec{"subject", "ID", "only entries about this person and their requests, each with a proof"},
    OptionSpec{"platform", "ID", "the person's platform; your only one when not given"},
};
constexpr std::array checkOptions{
    OptionSpec{"passphrase-file", "FILE", "the passphrase in its first line, where the file is sealed"},
    OptionSpec{"desk-key", "FILE", "the desk's published key: shows who made it; a single proof needs it"},
};

/// The person that --subject names, if it does.
Attempt<std::optional<AuditSubject>> namedSubject(const SignedIn &desk, const Arguments &arguments)
{
    if (!arguments.has("subject"))
        return std::optional<AuditSubject>();
    const Result<SubjectId> id = SubjectId::parse(arguments.get("subject"));
    if (!id)
        return usageError("A person's id is 32 hexadecimal digits; `subject find` prints it.", "--subject");
    DESK_TRY(const PlatformInfo platform, platformOf(desk.info, arguments));
    return std::optional(AuditSubject{platform.id, *id});
}

Outcome verify(Context &context, const Arguments &arguments)
{
    std::string checkpoint;
    if (arguments.has("checkpoint")) {
        DESK_TRY(checkpoint, readTextFile(arguments.get("checkpoint"), maxCheckpoint));
    }
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    const Result<AuditReport> checked = await(
        checkpoint.empty() ? desk.services.audit.verify() : desk.services.audit.verifyAgainst(checkpoint),
        progressOn(context, "Checking the log"));
    endProgress(context);
    DESK_CHECK(checked);
    const Result<RowReport> rows = await(desk.services.audit.verifyRows(), progressOn(context, "Counting the records"));
    endProgress(context);
    DESK_CHECK(rows);
    context.output.object({{"ok", true},
                           {"entries", checked->entries},
                           {"platforms", rows->platforms},
                           {"root", checked->root},
                           {"remembered", checked->remembered},
                           {"clock_went_back", checked->clockWentBack},
                           {"doubted", checked->doubted}});
    context.output.line("The log is whole: " + std::to_string(checked->entries) + " entries checked.");
    context.output.line("Every row that is there was put there, and none is missing; platforms: " + std::to_string(rows->platforms) + ".");
    if (rows->unknown > 0)
        context.output.line("Remark: of " + std::to_string(rows->unknown) +
                            " of them nothing is known yet; the next import makes their sum.");
    if (checked->remembered > 0)
        context.output.line("It continues what is remembered of it: " + std::to_string(checked->remembered) +
                            " entries.");
    if (!checked->clockWentBack.empty())
        context.output.line("Remark: the clock stood earlier than before at " +
                            std::to_string(checked->clockWentBack.size()) +
                            " entries, the first of them entry " +
                            std::to_string(checked->clockWentBack.front()) + ".");
    if (!checked->doubted.empty())
        context.output.line("Remark: at entry " + std::to_string(checked->doubted.front()) +
                            " the desk found another log than it knew.");
    return ExitStatus::Done;
}

Outcome show(Context &context, const Arguments &arguments)
{
    DESK_TRY(const int limit, arguments.number("limit", 50, 1, 100'000));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const std::optional<AuditSubject> about, namedSubject(desk, arguments));
    DESK_TRY(
        const std::vector<AuditLine> entries,
        await(about ? desk.services.audit.entriesAbout(*about, limit) : desk.services.audit.entries(limit)));
    std::vector<std::vector<std::string>> rows;
    for (const AuditLine &entry : entries) {
        context.output.object({{"index", entry.index},
                               {"at", toRfc3339(entry.at)},
                               {"by", entry.by},
                               {"event", entry.event},
                               {"subject", entry.subject}});
        rows.push_back(
            {std::to_string(entry.index), shownTime(entry.at), entry.by, entry.event, entry.subject});
    }
    context.output.table({"Entry", "When", "Who", "What", "About"}, rows, "The log has nothing about this.");
    return ExitStatus::Done;
}

/// Text for other programs: word for word on standard output, or into a new file.
Outcome tellText(Context &context, const Arguments &arguments, const char *name, const std::string &text)
{
    if (arguments.has("out")) {
        DESK_CHECK(writePrivateFile(absolutePath(arguments.get("out")), text));
        context.output.object({{"path", absolutePath(arguments.get("out"))}});
        context.output.line("Written.");
    } else if (context.output.json()) {
        context.output.object({{name, text}});
    } else {
        context.output.plain(text);
    }
    return ExitStatus::Done;
}

Result<void> checkOut(const Arguments &arguments)
{
    return arguments.has("out") ? checkNewFile(arguments.get("out")) : Result<void>();
}

Outcome checkpoint(Context &context, const Arguments &arguments)
{
    DESK_CHECK(checkOut(arguments));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const std::string note, await(desk.services.audit.checkpoint()));
    return tellText(context, arguments, "checkpoint", note);
}

Outcome key(Context &context, const Arguments &arguments)
{
    DESK_CHECK(checkOut(arguments));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const std::string line, await(desk.services.audit.deskKey()));
    return tellText(context, arguments, "desk_key", line);
}

Outcome proof(Context &context, const Arguments &arguments)
{
    const std::string &word = arguments.positional()[0];
    std::uint64_t entry = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), entry);
    if (read.ec != std::errc() || read.ptr != word.data() + word.size())
        return usageError("An entry has a number, as `audit show` prints it.", "N");
    DESK_CHECK(checkOut(arguments));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const std::string text, await(desk.services.audit.proof(entry)));
    return tellText(context, arguments, "proof", text);
}

Outcome exportLog(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string passphraseOut, arguments.required("passphrase-out"));
    EvidenceOrder order;
    order.path = absolutePath(arguments.positional()[0]);
    const std::string passphraseFile = absolutePath(passphraseOut);
    if (order.path == passphraseFile)
        return usageError("The evidence and its passphrase go into two files.", "--passphrase-out");
    DESK_CHECK(checkNewFile(order.path));
    DESK_CHECK(checkNewFile(passphraseOut));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(order.about, namedSubject(desk, arguments));
    const Result<EvidenceResult> written =
        await(desk.services.audit.exportEvidence(order), progressOn(context, "Writing the evidence"));
    endProgress(context);
    DESK_CHECK(written);
    return keepSealedFile(context, *written, passphraseFile, {"Evidence", "Entries", "evidence"});
}

void tellEvidence(Output &output, const exporting::EvidenceReport &report)
{
    Json checks = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const exporting::PackageCheck &check : report.checks) {
        checks.push_back({{"check", check.check}, {"ok", check.ok}, {"detail", check.detail}});
        rows.push_back({check.ok ? "ok" : "FAILED", check.check, check.detail});
    }
    output.object({{"ok", report.ok()},
                   {"kind", report.kind},
                   {"desk", report.origin},
                   {"created_at", report.createdAt},
                   {"entries", report.entries},
                   {"key_fingerprint", report.keyFingerprint},
                   {"key_pinned", report.keyPinned},
                   {"checks", checks}});
    output.table({"Result", "Check", "What was found"}, rows, "Nothing could be checked.");
    output.line();
    output.facts({{"Kind", report.kind},
                  {"Desk", report.origin},
                  {"Made at", report.createdAt},
                  {"Entries", std::to_string(report.entries)},
                  {"Desk key", report.keyFingerprint},
                  {"Key known before", report.keyPinned ? "yes" : "no: compare it with the published one"}});
}

Outcome check(Context &context, const Arguments &arguments)
{
    const std::string &path = arguments.positional()[0];
    std::optional<crypto::PublicKey> deskKey;
    if (arguments.has("desk-key")) {
        DESK_TRY(const std::string text, readTextFile(arguments.get("desk-key"), maxKeyFile));
        DESK_TRY(deskKey, exporting::parseDeskKey(text));
    }
    crypto::SecretBytes passphrase;
    if (arguments.has("passphrase-file")) {
        DESK_TRY(passphrase, readSecretFile(arguments.get("passphrase-file"), context.terminal));
    }
    Result<exporting::EvidenceReport> report =
        exporting::verifyEvidence(absolutePath(path), std::string(asText(passphrase)), deskKey);
    if (!report && report.error().code == ErrorCode::WrongPassword && passphrase.empty() &&
        context.terminal.canAsk()) {
        DESK_TRY(passphrase, context.terminal.askSecret("Passphrase of the evidence: "));
        report = exporting::verifyEvidence(absolutePath(path), std::string(asText(passphrase)), deskKey);
    }
    if (!report && report.error().code == ErrorCode::InvalidInput)
        return fail(ErrorCode::Damaged, "This is no whole evidence file and no proof: ask for it again.",
                    path);
    DESK_CHECK(report);
    tellEvidence(context.output, *report);
    if (!report->ok())
        return fail(ErrorCode::Tampered, "The evidence is not as it was issued; the checks above say where.");
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{"audit verify", "", 0, 0, "Check that nobody changed the log.",
            "audit verify --desk ./desk --user Ada", verifyOptions, verify},
    Command{"audit show", "", 0, 0, "Show the log, the newest entry first.",
            "audit show --limit 20 --desk ./desk --user Ada", showOptions, show},
    Command{"audit checkpoint", "", 0, 0,
            "Print the log's head, signed (C2SP tlog-checkpoint); keep it outside the desk.",
            "audit checkpoint --out today.checkpoint --desk ./desk --user Ada", outOptions, checkpoint},
    Command{"audit proof", "N", 1, 1, "Print a proof that entry N is in the log (C2SP tlog-proof).",
            "audit proof 41 --out 41.tlog-proof --desk ./desk --user Ada", outOptions, proof},
    Command{"audit key", "", 0, 0, "Print the desk's public key, for those who check packages and evidence.",
            "audit key --out desk.key --desk ./desk --user Ada", outOptions, key},
    Command{"audit export", "FILE", 1, 1,
            "Write the log as evidence for a regulator. A broken log is not handed out.",
            "audit export log.zip --passphrase-out ./passphrase --desk ./desk --user Ada", exportOptions,
            exportLog},
    Command{"audit check", "FILE", 1, 1,
            "Check evidence, a certificate or a proof as its receiver would. Needs no desk.",
            "audit check log.zip --passphrase-file ./passphrase --desk-key desk.key", checkOptions, check},
};

} // namespace

std::span<const Command> auditCommands()
{
    return commands;
}

} // namespace desk::command_line
