// SPDX-License-Identifier: GPL-3.0-or-later
// The main job from the letter to the answer, on the sample desk, through the same services as every command.
#include "app/command_line/package_file.h"
#include "app/command_line/rehearse_walk.h"
#include "app/command_line/sample_desk.h"
#include "core/exporting/desk_key_file.h"
#include "core/keys/keyring_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace desk::command_line {

namespace {

constexpr std::uint32_t seed = 1;

constexpr std::array options{
    OptionSpec{"people", "N",
               "how many customers each platform gets where the desk is new; 200 when not given"},
    OptionSpec{"out", "DIR", "where the package goes; the folder `packages` beside the desk otherwise"},
};

Attempt<bool> guestIsThere(Walk &walk)
{
    DESK_TRY(const std::vector<FoundSubject> found,
             await(walk.services.subjects.find(walk.platform, FindBy::Order, walk.guest.orderNumber, "")));
    return !found.empty();
}

Outcome prepareDesk(Walk &walk, int people)
{
    DESK_TRY(const bool there, isSampleDesk(walk.services, walk.where));
    say(walk, there ? "The sample desk is there: " + walk.where.data
                    : "Making a sample desk with five platforms: " + walk.where.data);
    const ShowProgress show = progressOn(walk.context, "   Filling it with made-up people");
    if (!there) {
        const Result<int> made =
            await(walk.context.sample.make(walk.services, walk.where, people, seed), show);
        endProgress(walk.context);
        DESK_CHECK(made);
        add(walk, "Made-up customers on each platform: " + std::to_string(*made));
        return ExitStatus::Done;
    }
    if (Outcome entered = enter(walk, sampleSupervisor); entered.failure())
        return entered;
    DESK_TRY(const bool filled, guestIsThere(walk));
    if (!filled) {
        const Result<int> added = await(walk.services.administration.fillSample(people, seed), show);
        endProgress(walk.context);
        DESK_CHECK(added);
    }
    return ExitStatus::Done;
}

Outcome takeIn(Walk &walk)
{
    if (Outcome entered = changeTo(walk, sampleAgent); entered.failure())
        return entered;
    NewRequest request;
    request.platform = walk.platform;
    request.rights = {policy::Right::Access};
    request.channel = "email";
    request.receivedOn = walk.today;
    request.residence = "US-CA";
    request.language = "en";
    request.email = walk.guest.email;
    request.order = walk.guest.orderNumber;
    request.text = "I bought a rug as a guest. Please send me a copy of everything you hold about me.";
    DESK_TRY(const RequestSummary opened, await(walk.services.requests.open(request)));
    walk.reference = opened.reference;
    say(walk, "A guest asks for a copy of their data, by e-mail: request " + walk.reference + ", received " +
                  toIsoDate(walk.today) + ".");
    DESK_TRY(const RequestDetails details, await(walk.services.requests.details(walk.reference)));
    say(walk, "Who the order number and the e-mail address find: " + std::to_string(details.subjects.size()) +
                  " person. Ids and counts only; no file has been opened.");
    showFound(walk.context.output, details.subjects);
    if (details.subjects.size() != 1)
        return wentWrong("exactly one person should have been found.");
    return ExitStatus::Done;
}

Attempt<VerificationResult> tryFacts(Walk &walk, const std::string &placedOn, const std::string &total)
{
    return proveOrder(walk, walk.reference, {walk.guest.orderNumber, placedOn, total});
}

Outcome prove(Walk &walk)
{
    const Result<PlanView> tooEarly =
        await(walk.services.actions.plan(walk.reference, policy::Right::Access));
    const bool refused = !tooEarly && (tooEarly.error().code == ErrorCode::Unverified ||
                                       tooEarly.error().code == ErrorCode::Conflict);
    if (!refused)
        return wentWrong(
            "a plan was made, or refused for another reason, before anybody had proven who asks.");
    say(walk, "Planning before anything is proven is refused.");
    DESK_TRY(const VerificationResult wrong, tryFacts(walk, "2000-01-01", "0.01"));
    if (wrong.proven)
        return wentWrong("wrong order facts were accepted.");
    say(walk, "Wrong order facts are refused; attempts left: " + std::to_string(wrong.attemptsLeft) + ".");
    DESK_TRY(const VerificationResult right, tryFacts(walk, walk.guest.placedOn, walk.guest.total));
    if (!right.proven)
        return wentWrong("the right order facts were refused.");
    say(walk, "The order number with the day and the total of the order prove who asks (RU-V1), until " +
                  shownTime(right.expiresAt) + ".");
    return ExitStatus::Done;
}

Attempt<PlanView> makePlan(Walk &walk)
{
    DESK_TRY(PlanView plan, await(walk.services.actions.plan(walk.reference, policy::Right::Access)));
    if (plan.records == 0)
        return wentWrong("the plan holds no records.");
    say(walk, "What the answer will hold:");
    showPlan(walk.context.output, plan);
    if (Outcome told = tellClock(walk); told.failure())
        return told;
    return plan;
}

Attempt<FulfilResult> writePackage(Walk &walk, const Arguments &arguments, const PlanView &plan)
{
    if (Outcome entered = changeTo(walk, sampleSupervisor); entered.failure())
        return entered;
    const std::string beside =
        QFileInfo(QString::fromStdString(walk.where.data)).path().toStdString() + "/packages";
    const std::string folder = arguments.has("out") ? absolutePath(arguments.get("out")) : beside;
    if (!QDir().mkpath(QString::fromStdString(folder)))
        return fail(ErrorCode::Io, "The folder for the package cannot be made.", folder);
    FulfilOrder order;
    order.path = folder + "/" + walk.reference + ".zip";
    Result<FulfilResult> written =
        await(walk.services.actions.fulfil(walk.reference, policy::Right::Access, order),
              progressOn(walk.context, "   Writing the package"));
    endProgress(walk.context);
    if (!written)
        return std::move(written).error();
    if (written->records != plan.records)
        return wentWrong("the package holds another number of records than the plan.");
    say(walk, "The package is written: " + std::to_string(written->records) + " records, " +
                  std::to_string(written->bytes) + " bytes, sealed with AES-256.");
    return std::move(written).value();
}

/// A byte in the middle of a copy is changed; a receiver must notice.
Outcome spoilCopy(Walk &walk, const FulfilResult &package, const crypto::PublicKey &deskKey)
{
    const QString copy = QString::fromStdString(package.path + ".spoiled");
    QFile::remove(copy);
    QFile file(copy);
    if (!QFile::copy(QString::fromStdString(package.path), copy) || !file.open(QIODevice::ReadWrite))
        return fail(ErrorCode::Io, "A copy of the package cannot be written.", copy.toStdString());
    file.seek(file.size() / 2);
    char byte = 0;
    file.getChar(&byte);
    file.seek(file.size() / 2);
    file.putChar(static_cast<char>(byte ^ 1));
    file.close();
    const auto report = checkPackage(copy.toStdString(), package.passphrase, deskKey);
    QFile::remove(copy);
    if (report && report->ok())
        return wentWrong("a changed package was taken for the one that was issued.");
    say(walk, "A copy with one bit changed is refused.");
    return ExitStatus::Done;
}

Attempt<exporting::PackageReport> checkAnswer(Walk &walk, const FulfilResult &package)
{
    DESK_TRY(const keys::Keyring keyring, keys::KeyringFile(walk.where.keyring).load());
    DESK_TRY(exporting::PackageReport report,
             checkPackage(package.path, package.passphrase, keyring.deskSigning));
    say(walk, "The package as its receiver checks it, without a desk:");
    for (const exporting::PackageCheck &check : report.checks)
        add(walk, (check.ok ? "ok      " : "FAILED  ") + check.check + ": " + check.detail);
    if (!report.ok() || !report.keyPinned)
        return fail(ErrorCode::Tampered, "The package does not pass its own checks.", package.path);
    if (Outcome spoiled = spoilCopy(walk, package, keyring.deskSigning); spoiled.failure())
        return spoiled;
    return report;
}

/// From the letter to the checked answer; then what else a desk does.
Outcome walkAll(Walk &walk, const Arguments &arguments)
{
    if (Outcome opened = takeIn(walk); opened.failure())
        return opened;
    if (Outcome proven = prove(walk); proven.failure())
        return proven;
    DESK_TRY(const PlanView plan, makePlan(walk));
    DESK_TRY(const FulfilResult package, writePackage(walk, arguments, plan));
    DESK_TRY(const exporting::PackageReport report, checkAnswer(walk, package));
    DESK_TRY(const std::string objection, rehearseObjection(walk));
    DESK_TRY(const std::string deletion, rehearseDeletion(walk));
    DESK_TRY(const AuditReport log, await(walk.services.audit.verify()));
    const std::uint64_t entries = log.entries;
    say(walk, "The log is whole: " + std::to_string(entries) + " entries checked.");
    DESK_CHECK(await(walk.services.session.lock()));
    walk.context.output.object({{"ok", true},
                                {"reference", walk.reference},
                                {"package", package.path},
                                {"passphrase", package.passphrase},
                                {"sha256", package.sha256},
                                {"records", package.records},
                                {"key_fingerprint", report.keyFingerprint},
                                {"checks", report.checks.size()},
                                {"objection", objection},
                                {"deletion", deletion},
                                {"audit_entries", entries}});
    const std::string checks = std::to_string(report.checks.size());
    walk.context.output.line();
    walk.context.output.facts({{"Package", package.path},
                               {"Passphrase", package.passphrase},
                               {"Desk key", report.keyFingerprint},
                               {"Checks", checks + " of " + checks + " passed"}});
    return ExitStatus::Done;
}

Outcome rehearse(Context &context, const Arguments &arguments)
{
    DESK_TRY(const int people, arguments.number("people", 200, 1, 500'000));
    DESK_TRY(const std::optional<Instant> now, nowOf(arguments));
    DESK_TRY(const DeskLocation where, sampleLocation(arguments));
    Walk walk{context, context.open(now), where, utcDay(now.value_or(SystemClock().now())),
              context.sample.guest(seed)};
    if (Outcome prepared = prepareDesk(walk, people); prepared.failure())
        return prepared;
    return walkAll(walk, arguments);
}

constexpr std::array commands{
    Command{
        "rehearse", "", 0, 0,
        "Walk the main job on the sample desk: a copy, its clock, an objection, a deletion by two people.",
        "rehearse --people 100", options, rehearse},
};

} // namespace

void say(Walk &walk, const std::string &text)
{
    walk.context.output.line(std::to_string(++walk.step) + ". " + text);
}

void add(Walk &walk, const std::string &text)
{
    walk.context.output.line("   " + text);
}

Outcome wentWrong(const std::string &sentence)
{
    return fail(ErrorCode::InvalidArgument, "The rehearsal stopped: " + sentence);
}

Outcome enter(Walk &walk, std::string_view user)
{
    DESK_TRY(walk.session, await(walk.services.session.signInRehearsal(walk.where, std::string(user))));
    DESK_TRY(const PlatformInfo platform, platformNamed(walk.session, "rugs"));
    walk.platform = platform.id;
    return ExitStatus::Done;
}

Outcome changeTo(Walk &walk, std::string_view user)
{
    DESK_CHECK(await(walk.services.session.lock()));
    if (Outcome entered = enter(walk, user); entered.failure())
        return entered;
    say(walk, "Signed in as " + walk.session.name + " (" + joined(spelled(walk.session.roles)) + ").");
    return ExitStatus::Done;
}

std::span<const Command> rehearseCommands()
{
    return commands;
}

} // namespace desk::command_line
