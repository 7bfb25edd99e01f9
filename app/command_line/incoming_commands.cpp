// SPDX-License-Identifier: GPL-3.0-or-later
// What comes in as files: understood, opened, and given back as it came.
#include "app/command_line/present_draft.h"
#include "app/command_line/private_file.h"
#include "app/command_line/request_target.h"
#include "core/desk/incoming_folder.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace desk::command_line {

namespace {

constexpr std::size_t largestFile = std::size_t{64} << 20;
constexpr std::size_t largestKey = 1 << 16;

constexpr std::array intakeOptions{
    OptionSpec{"platform", "ID", "whom it is addressed to; your only one when not given"},
    OptionSpec{"folder", "DIR",
               "read every file of this folder; with --open, what was taken in goes to DIR/taken"},
    OptionSpec{"open", "", "open what is certain, or attach it to the request that it reminds of"},
    OptionSpec{"received", "DATE", "the day of what does not say itself when it came"},
    OptionSpec{"residence", "CC", "where the person lives, where the letter does not say: DE, US-CA"},
    OptionSpec{"failed-out", "FILE", "where rows of a table go that failed, to be mended and read again"},
    OptionSpec{"webhook-secret-file", "FILE",
               "Shopify: the app's client secret; headers lie beside a body as NAME.headers"},
    OptionSpec{"agent", "ID=FILE", "Data Rights Protocol: an agent and the file with its public key, base64"},
    OptionSpec{"business", "ID", "Data Rights Protocol: the platform's id"},
    OptionSpec{"certificate", "FILE", "OpenDSR: the processor's certificate, PEM or DER"},
    OptionSpec{"site", "HOST", "WordPress: the site whose requests these are"},
};
constexpr std::array sourceOptions{
    OptionSpec{"number", "N", "which one, from 1"},
    OptionSpec{"out", "FILE", "write it there, byte for byte; must not exist"},
};

constexpr std::array statusOptions{
    actionOption,
    OptionSpec{"for", "FORMAT", "opendsr or drp: the one that the request came in"},
    OptionSpec{"out", "FILE", "the message; must not exist"},
    OptionSpec{"callback", "URL", "OpenDSR: writes a callback to this address instead of a reply"},
    OptionSpec{"results", "URL", "where the results can be had"},
    OptionSpec{"details", "TEXT", "Data Rights Protocol: for the person, without their data"},
};

struct Wanted
{
    PlatformId platform;
    IntakeKeys keys;
    QDate receivedOn;
    std::string residence;
    bool open = false;
    std::string failedOut;
};

Attempt<std::string> textOf(const Arguments &arguments, std::string_view option, std::size_t most)
{
    if (!arguments.has(option))
        return std::string();
    DESK_TRY(std::string text, readTextFile(arguments.get(option), most));
    return text;
}

std::string trimmed(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' '))
        text.pop_back();
    return text;
}

Attempt<IntakeKeys> keysOf(const Arguments &arguments)
{
    IntakeKeys keys;
    DESK_TRY(std::string secret, textOf(arguments, "webhook-secret-file", largestKey));
    keys.webhookSecret = trimmed(std::move(secret));
    DESK_TRY(keys.certificate, textOf(arguments, "certificate", largestKey));
    keys.businessId = arguments.get("business");
    keys.site = arguments.get("site");
    DESK_TRY(const auto agents, pairsOf(arguments, "agent"));
    if (!agents.empty()) {
        keys.agentId = agents.front().first;
        DESK_TRY(std::string key, readTextFile(agents.front().second, largestKey));
        keys.agentKey = trimmed(std::move(key));
    }
    return keys;
}

/// The one open request that a reminder or a complaint can be about.
std::string remindedOf(const IntakeDraft &draft)
{
    std::string out;
    for (const OtherRequest &other : draft.others) {
        if (other.summary.state == RequestState::Closed)
            continue;
        if (!out.empty())
            return {};
        out = other.summary.reference;
    }
    return out;
}

std::string missingIn(const NewRequest &request)
{
    if (request.rights.empty())
        return "No right is certain; open it by hand.";
    if (!request.receivedOn.isValid())
        return "It does not say when it came in; give --received.";
    if (request.residence.empty())
        return "It does not say where the person lives; give --residence.";
    if (request.email.empty() && request.phone.empty() && request.account.empty() && request.order.empty())
        return "It names no identifier; ask the person for one.";
    return {};
}

std::vector<std::string> likelyRights(const intake::Draft &draft)
{
    std::vector<std::string> out;
    for (const intake::RightFinding &found : draft.rights) {
        if (found.because.certainty == intake::Certainty::Likely)
            out.emplace_back(policy::spelling(found.right));
    }
    return out;
}

DraftEnd openDraft(SignedIn &desk, const Wanted &wanted, const IntakeDraft &draft, const std::string &file)
{
    DraftEnd end;
    IntakeOrder order{draft.request, draft.draft, file, {}};
    if (!order.request.receivedOn.isValid())
        order.request.receivedOn = wanted.receivedOn;
    if (order.request.residence.empty())
        order.request.residence = wanted.residence;
    if (!draft.cameAs.empty()) {
        end.notOpened = "It came in before, as " + draft.cameAs + ".";
        return end;
    }
    if (draft.draft.follows != intake::Follows::Nothing)
        order.attachTo = remindedOf(draft);
    end.attached = !order.attachTo.empty();
    if (!end.attached)
        end.notOpened = missingIn(order.request);
    if (!end.notOpened.empty())
        return end;
    const Result<RequestSummary> taken = await(desk.services.intake.take(order));
    if (!taken.ok()) {
        end.notOpened = taken.error().message;
        return end;
    }
    end.reference = taken->reference;
    if (!end.attached)
        end.onlyLikely = likelyRights(draft.draft);
    return end;
}

/// Whether everything in the file was understood and, where that was asked, taken in.
Attempt<bool> takeFile(Context &context, SignedIn &desk, const Wanted &wanted, const std::string &path)
{
    Incoming incoming;
    incoming.platform = wanted.platform;
    incoming.keys = wanted.keys;
    incoming.name =
        path == "-" ? std::string() : QFileInfo(QString::fromStdString(path)).fileName().toStdString();
    DESK_TRY(incoming.bytes, readTextFile(path, largestFile));
    if (const QFileInfo headers(QString::fromStdString(path + headersEnding)); headers.exists()) {
        DESK_TRY(incoming.headers, readTextFile(headers.filePath().toStdString(), largestKey));
    }
    if (const QDateTime changed = QFileInfo(QString::fromStdString(path)).lastModified(); changed.isValid())
        incoming.arrivedAt = Instant(std::chrono::milliseconds(changed.toMSecsSinceEpoch()));
    const Result<IntakeReading> reading =
        await(desk.services.intake.read(incoming), progressOn(context, "Reading " + incoming.name));
    endProgress(context);
    DESK_CHECK(reading);
    bool whole = reading->failedRows.empty();
    for (const IntakeDraft &draft : reading->drafts) {
        const DraftEnd end = wanted.open ? openDraft(desk, wanted, draft, incoming.name) : DraftEnd();
        whole = whole && end.notOpened.empty();
        context.output.object(toJson(draft, incoming.name, end));
        showDraft(context.output, draft, incoming.name, end);
    }
    for (const intake::Doubt &doubt : reading->doubts) {
        context.output.object(toJson(doubt));
        context.output.line(doubt.place.empty() ? doubt.sentence : doubt.place + ": " + doubt.sentence);
    }
    if (!reading->failedRows.empty() && !wanted.failedOut.empty())
        DESK_CHECK(writePrivateFile(wanted.failedOut, reading->failedRows));
    return whole;
}

/// The same failure with the file that it is about.
Error inFile(Error error, const std::string &path)
{
    const bool more = !error.place.empty() && error.place != "file" && error.place != path;
    error.place = path + (more ? ", " + error.place : std::string());
    return error;
}

Outcome takeFiles(Context &context, const Arguments &arguments)
{
    const bool folder = arguments.has("folder");
    if (folder == !arguments.positional().empty())
        return usageError("Name files, or a folder with --folder.", "FILE");
    Wanted wanted;
    DESK_TRY(wanted.keys, keysOf(arguments));
    DESK_TRY(wanted.receivedOn, optionalDay(arguments, "received"));
    wanted.residence = arguments.get("residence");
    wanted.open = arguments.has("open");
    wanted.failedOut = arguments.get("failed-out");
    if (!wanted.failedOut.empty())
        DESK_CHECK(checkNewFile(wanted.failedOut));
    const QString dir = QString::fromStdString(arguments.get("folder"));
    if (folder && !QFileInfo(dir).isDir())
        return fail(ErrorCode::NotFound, "There is no such folder.", arguments.get("folder"));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformOf(desk.info, arguments));
    wanted.platform = platform.id;

    const std::vector<std::string> files = folder ? incomingFiles(dir.toStdString()) : arguments.positional();
    ExitStatus status = ExitStatus::Done;
    for (const std::string &path : files) {
        // One bad file is no reason to leave the others.
        const Attempt<bool> taken = takeFile(context, desk, wanted, path);
        if (!taken.ok()) {
            if (taken.error().failure())
                context.output.failure(inFile(*taken.error().failure(), path));
            status = taken.error().status();
        } else if (!taken.value()) {
            status = status == ExitStatus::Done ? ExitStatus::Failed : status;
        } else if (folder && wanted.open) {
            DESK_CHECK(putAside(path));
        }
    }
    if (files.empty())
        context.output.line("There is nothing in the folder.");
    return status;
}

Outcome showSources(Context &context, const Arguments &arguments)
{
    DESK_TRY(const int number, arguments.number("number", 1, 1, 9999));
    if (arguments.has("out"))
        DESK_CHECK(checkNewFile(arguments.get("out")));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    const std::string &reference = arguments.positional()[0];
    if (arguments.has("out")) {
        DESK_TRY(const std::string bytes, await(desk.services.intake.original(reference, number)));
        DESK_CHECK(writePrivateFile(arguments.get("out"), bytes));
        context.output.object({{"path", arguments.get("out")}, {"bytes", bytes.size()}});
        context.output.line("Written to " + arguments.get("out") + ".");
        return ExitStatus::Done;
    }
    DESK_TRY(const std::vector<SourceView> all, await(desk.services.intake.sources(reference)));
    std::vector<std::vector<std::string>> rows;
    for (const SourceView &each : all) {
        context.output.object({{"number", rows.size() + 1},
                               {"format", each.format},
                               {"name", each.name},
                               {"external_id", each.externalId},
                               {"sha256", each.sha256},
                               {"bytes", each.bytes}});
        rows.push_back({std::to_string(rows.size() + 1), each.format, each.name, std::to_string(each.bytes),
                        each.sha256});
    }
    context.output.table({"Number", "Format", "Name", "Bytes", "SHA-256"}, rows,
                         "The request was typed in: nothing came with it.");
    return ExitStatus::Done;
}

Outcome writeStatus(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string word, arguments.required("for"));
    const std::optional<intake::Format> format = intake::formatFromWord(word);
    if (!format || (*format != intake::Format::OpenDsr && *format != intake::Format::DataRightsProtocol))
        return usageError("This takes one of: opendsr, drp.", "--for");
    DESK_TRY(const std::string out, arguments.required("out"));
    DESK_CHECK(checkNewFile(out));
    DESK_TRY(AtRight at, enterRight(context, arguments));
    const StatusOrder order{at.right, *format, arguments.get("callback"), arguments.get("results"),
                            arguments.get("details")};
    DESK_TRY(const StatusMessage message, await(at.desk.services.intake.status(at.reference, order)));
    DESK_CHECK(writePrivateFile(out, message.json));
    context.output.object({{"path", out}, {"lost", message.lost}});
    context.output.line("Written to " + out + "; nothing is sent by itself.");
    for (const std::string &lost : message.lost)
        context.output.line("It does not say: " + lost);
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{"request intake", "FILE...", 0, anyNumber,
            "Read letters, mail, OpenDSR, Data Rights Protocol, Shopify, WordPress and tables: what was "
            "understood, and why.",
            "request intake --platform rugs letter.eml --open --residence DE --desk ./desk --user Li",
            intakeOptions, takeFiles},
    Command{"request source", "REF", 1, 1, "List what a request came in as, or write it out byte for byte.",
            "request source RU-2026-000123-7 --number 1 --out letter.eml --desk ./desk --user Li",
            sourceOptions, showSources},
    Command{"request status", "REF", 1, 1,
            "Write where a right stands for the program that sent the request: a file to send.",
            "request status RU-2026-000123-7 --for opendsr --out status.json --desk ./desk --user Li",
            statusOptions, writeStatus},
};

} // namespace

std::span<const Command> incomingCommands()
{
    return commands;
}

} // namespace desk::command_line
