// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/request_target.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr std::size_t largestCheckpoint = 64 << 10;
constexpr int mostHours = 24 * 31;

constexpr std::array createOptions{
    OptionSpec{"keystore", "FILE", "the snapshot of the keys, on another volume; must not exist"},
};
constexpr std::array runOptions{OptionSpec{"due", "", "only look whether one is due"}};
constexpr std::array planOptions{
    OptionSpec{"every-hours", "N", "how often; 0: not by itself"},
    OptionSpec{"data-folder", "DIR", "where the data goes"},
    OptionSpec{"keystore-folder", "DIR", "where the snapshots of the keys go; on another volume"},
    OptionSpec{"keep-days", "N", "how many days keep a backup; 7"},
    OptionSpec{"keep-weeks", "N", "how many weeks keep one; 4"},
    OptionSpec{"keep-months", "N", "how many months keep one; 12"},
    OptionSpec{"snapshot-days", "N", "how long a snapshot of the keys opens; 14"},
    OptionSpec{"snapshots", "N", "how many may be alive at once; 3"},
};
constexpr std::array restoreOptions{
    OptionSpec{"keystore", "FILE",
               "the newest snapshot of the keys; not needed where the desk's own folders are there"},
    OptionSpec{"recovery-kit", "FILE", "the recovery kit in its first line, in place of --user"},
    OptionSpec{"into", "DIR", "a new folder for the desk; its keys go into DIR.keys"},
    OptionSpec{"ledger", "FILE", "a newer data backup, or a desk's data folder: what it knows of erasures",
               true},
    OptionSpec{"checkpoint", "FILE", "a checkpoint of the log, e.g. of a package: shows what a ledger lacks"},
    OptionSpec{"accept-gap", "REASON",
               "restore although erasures are known to lack in the ledger; it is logged"},
};
constexpr std::array rehearseOptions{
    OptionSpec{"keystore", "FILE", "the snapshot of the keys; the desk's own keys when not given"},
};

Json toJson(const BackupView &backup)
{
    return {{"id", backup.id},
            {"at", toRfc3339(backup.madeAt)},
            {"data", backup.data},
            {"keystore", backup.keystore},
            {"opener", backup.opener},
            {"bytes", backup.bytes},
            {"rows", backup.rows},
            {"sha256", backup.sha256},
            {"keystore_until", toRfc3339(backup.keystoreUntil)},
            {"whole", backup.whole},
            {"keystore_alive", backup.keystoreAlive}};
}

void tellMade(Context &context, const BackupView &made)
{
    context.output.object(toJson(made));
    context.output.facts({{"Data", made.data},
                          {"Keys", made.keystore},
                          {"Opener of the keys", made.opener},
                          {"Rows", std::to_string(made.rows)},
                          {"Bytes", std::to_string(made.bytes)},
                          {"SHA-256 of the data", made.sha256},
                          {"The keys open until", shownTime(made.keystoreUntil)}});
    context.output.line(
        "Read back whole. Keep data and opener apart from the keys: together they are the desk.");
}

Outcome create(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string keystore, arguments.required("keystore"));
    BackupOrder order{absolutePath(arguments.positional()[0]), absolutePath(keystore), arguments.has("yes")};
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    Result<BackupView> made = await(desk.services.backups.create(order), progressOn(context, "Backing up"));
    endProgress(context);
    const bool oneVolume =
        !made.ok() && made.error().code == ErrorCode::Conflict && made.error().place == "keystore";
    if (oneVolume && context.terminal.canAsk() &&
        context.terminal.confirm("Data and keys would lie on one volume and be lost or stolen together.")) {
        order.sameVolume = true;
        made = await(desk.services.backups.create(order), progressOn(context, "Backing up"));
        endProgress(context);
    }
    DESK_CHECK(made);
    tellMade(context, *made);
    return ExitStatus::Done;
}

Outcome verify(Context &context, const Arguments &arguments)
{
    const std::string path = absolutePath(arguments.positional()[0]);
    DESK_TRY(const std::optional<Instant> now, nowOf(arguments));
    Services services = context.open(now);
    if (!arguments.get("user").empty()) {
        DESK_TRY(const DeskLocation where, locationOf(arguments));
        DESK_CHECK(signInAt(context, arguments, services, where));
    }
    const Result<BackupCheck> check =
        await(services.backups.verify(path), progressOn(context, "Reading the backup"));
    endProgress(context);
    DESK_CHECK(check);
    Json tables = Json::object();
    for (const BackupTable &table : check->tables)
        tables[table.name] = table.rows;
    context.output.object({{"kind", check->kind},
                           {"id", check->id},
                           {"at", toRfc3339(check->madeAt)},
                           {"bytes", check->bytes},
                           {"opened", check->opened},
                           {"signed", check->isSigned},
                           {"rows", check->rows},
                           {"erasures", check->erasures},
                           {"log_entries", check->logEntries},
                           {"sha256", check->sha256},
                           {"tables", tables}});
    context.output.facts({{"Kind", check->kind},
                          {"Made", shownTime(check->madeAt)},
                          {"Bytes", std::to_string(check->bytes)},
                          {"Rows", check->opened ? std::to_string(check->rows) : std::string()},
                          {"SHA-256", check->sha256}});
    context.output.line(check->opened
                            ? "Every chunk was opened and counted, and the manifest is signed by this desk."
                            : "The head and the length are right. What is inside and who made it cannot be "
                              "checked without the "
                              "desk's keys: give --desk and --user.");
    return ExitStatus::Done;
}

Outcome list(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const std::vector<BackupView> backups, await(desk.services.backups.list()));
    std::vector<std::vector<std::string>> rows;
    for (const BackupView &backup : backups) {
        context.output.object(toJson(backup));
        rows.push_back({shownTime(backup.madeAt), backup.whole ? "yes" : "no",
                        backup.keystoreAlive ? shownTime(backup.keystoreUntil) : "expired",
                        std::to_string(backup.bytes), backup.data});
    }
    context.output.table({"Made", "Whole", "Keys until", "Bytes", "Data"}, rows,
                         "There are no backups yet: `backup create`.");
    return ExitStatus::Done;
}

Outcome tellPlan(Context &context, const BackupPlanView &view)
{
    const BackupPlan &plan = view.plan;
    context.output.object({{"every_hours", plan.everyHours},
                           {"data_folder", plan.dataFolder},
                           {"keystore_folder", plan.keystoreFolder},
                           {"keep_days", plan.keepDays},
                           {"keep_weeks", plan.keepWeeks},
                           {"keep_months", plan.keepMonths},
                           {"snapshot_days", plan.snapshotDays},
                           {"snapshots", plan.snapshotsAtOnce},
                           {"last", view.last ? Json(toRfc3339(*view.last)) : Json()},
                           {"next_due", view.nextDue ? Json(toRfc3339(*view.nextDue)) : Json()},
                           {"due", view.due}});
    context.output.facts(
        {{"Every", plan.everyHours == 0 ? "not by itself" : std::to_string(plan.everyHours) + " hours"},
         {"Data", plan.dataFolder},
         {"Keys", plan.keystoreFolder},
         {"Kept", std::to_string(plan.keepDays) + " days, " + std::to_string(plan.keepWeeks) + " weeks, " +
                      std::to_string(plan.keepMonths) + " months"},
         {"Keys open for",
          std::to_string(plan.snapshotDays) + " days, " + std::to_string(plan.snapshotsAtOnce) + " at once"},
         {"Last", view.last ? shownTime(*view.last) : "never"},
         {"Next", view.nextDue ? shownTime(*view.nextDue) : std::string()}});
    if (view.due)
        context.output.line("One is due: `backup run`.");
    return ExitStatus::Done;
}

Outcome plan(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(BackupPlanView view, await(desk.services.backups.plan()));
    BackupPlan wanted = view.plan;
    const std::array numbers{
        std::pair("every-hours", &wanted.everyHours),     std::pair("keep-days", &wanted.keepDays),
        std::pair("keep-weeks", &wanted.keepWeeks),       std::pair("keep-months", &wanted.keepMonths),
        std::pair("snapshot-days", &wanted.snapshotDays), std::pair("snapshots", &wanted.snapshotsAtOnce)};
    for (const auto &[option, number] : numbers) {
        DESK_TRY(*number, arguments.number(option, *number, 0, mostHours));
    }
    if (arguments.has("data-folder"))
        wanted.dataFolder = absolutePath(arguments.get("data-folder"));
    if (arguments.has("keystore-folder"))
        wanted.keystoreFolder = absolutePath(arguments.get("keystore-folder"));
    wanted.sameVolume = wanted.sameVolume || arguments.has("yes");
    if (!(wanted == view.plan)) {
        DESK_TRY(view, await(desk.services.backups.setPlan(wanted)));
    }
    return tellPlan(context, view);
}

Outcome run(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    if (arguments.has("due")) {
        DESK_TRY(const BackupPlanView view, await(desk.services.backups.plan()));
        return tellPlan(context, view);
    }
    const Result<std::vector<BackupView>> made =
        await(desk.services.backups.runDue(), progressOn(context, "Backing up"));
    endProgress(context);
    DESK_CHECK(made);
    for (const BackupView &each : *made)
        tellMade(context, each);
    if (made->empty())
        context.output.line("No backup is due.");
    return ExitStatus::Done;
}

/// Who restores: the kit of --recovery-kit, or --user with a password.
Attempt<RestoreOrder> restorer(Context &context, const Arguments &arguments)
{
    RestoreOrder order;
    if (arguments.has("recovery-kit")) {
        DESK_TRY(order.recoveryKit, readSecretFile(arguments.get("recovery-kit"), context.terminal));
        return order;
    }
    if (arguments.get("user").empty())
        return fail(ErrorCode::NotSignedIn, "Say who you are with --user NAME, or give the recovery kit.",
                    "--user");
    DESK_TRY(order.who, credentialsOf(context, arguments));
    return order;
}

void tellRestored(Context &context, const RestoreReport &report)
{
    context.output.object({{"made_at", toRfc3339(report.madeAt)},
                           {"people", report.people},
                           {"records", report.records},
                           {"tokens", report.tokens},
                           {"erased_since", report.erasedSince},
                           {"rows_erased", report.rowsErased},
                           {"rows_keyless", report.rowsKeyless},
                           {"log_entries", report.logEntries},
                           {"ledger_until", toRfc3339(report.ledgerUntil)},
                           {"gap", report.gap}});
    context.output.facts({{"State of", shownTime(report.madeAt)},
                          {"People", std::to_string(report.people)},
                          {"Records", std::to_string(report.records)},
                          {"Erasures carried out again", std::to_string(report.erasedSince)},
                          {"Rows erased since", std::to_string(report.rowsErased)},
                          {"Erasures known until", shownTime(report.ledgerUntil)},
                          {"Gap", report.gap}});
    if (report.rowsKeyless > 0)
        context.output.remark(std::to_string(report.rowsKeyless) +
                              " rows have no key in this snapshot; use a newer one.");
}

Outcome restore(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string into, arguments.required("into"));
    DESK_TRY(const std::optional<Instant> now, nowOf(arguments));
    DESK_TRY(RestoreOrder order, restorer(context, arguments));
    order.file = absolutePath(arguments.positional()[0]);
    if (arguments.has("keystore"))
        order.keystore = absolutePath(arguments.get("keystore"));
    order.into = {absolutePath(into), absolutePath(into) + ".keys"};
    DESK_TRY(order.live, locationOf(arguments));
    for (const std::string &ledger : arguments.all("ledger"))
        order.ledgers.push_back(absolutePath(ledger));
    if (arguments.has("checkpoint")) {
        DESK_TRY(order.checkpoint, readTextFile(arguments.get("checkpoint"), largestCheckpoint));
    }
    order.acceptGap = arguments.get("accept-gap");
    Services services = context.open(now);
    const Result<RestoreReport> report =
        await(services.backups.restore(order), progressOn(context, "Restoring"));
    endProgress(context);
    DESK_CHECK(report);
    tellRestored(context, *report);
    context.output.line("The desk lies in " + order.into.data + ", its keys in " + order.into.keyring + ".");
    return ExitStatus::Done;
}

Outcome rehearse(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    const std::string keystore =
        arguments.has("keystore") ? absolutePath(arguments.get("keystore")) : std::string();
    const Result<RehearsalReport> report =
        await(desk.services.backups.rehearse(absolutePath(arguments.positional()[0]), keystore),
              progressOn(context, "Rehearsing"));
    endProgress(context);
    DESK_CHECK(report);
    context.output.object({{"good", report->good()},
                           {"people", report->restored.people},
                           {"records", report->restored.records},
                           {"compared", report->compared},
                           {"differing", report->differing},
                           {"tables", report->tables}});
    context.output.facts({{"People", std::to_string(report->restored.people)},
                          {"Records", std::to_string(report->restored.records)},
                          {"Compared with the desk", std::to_string(report->compared)},
                          {"Different", std::to_string(report->differing)},
                          {"Tables with other counts", joined(report->tables)}});
    if (!report->good())
        return fail(ErrorCode::Damaged,
                    "The backup does not come back as it was made; make a new one and look into it.");
    context.output.line("The backup comes back; what was restored to see that is removed again.");
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{"backup create", "FILE", 1, 1,
            "Write a backup: the data, and a snapshot of the keys that expires.",
            "backup create /mnt/a/monday.backup --keystore /mnt/b/monday.keystore --desk ./desk --user Ada",
            createOptions, create},
    Command{"backup verify",
            "FILE",
            1,
            1,
            "Read a backup to its end; without --user only what can be seen without keys.",
            "backup verify /mnt/a/monday.backup --desk ./desk --user Ada",
            {},
            verify},
    Command{"backup list",
            "",
            0,
            0,
            "List the backups of a desk, newest first.",
            "backup list --desk ./desk --user Ada",
            {},
            list},
    Command{
        "backup plan", "", 0, 0, "Show or change how often backups are made and which are kept.",
        "backup plan --every-hours 24 --data-folder /mnt/a --keystore-folder /mnt/b --desk ./desk --user Ada",
        planOptions, plan},
    Command{"backup run", "", 0, 0, "Make the backup that is due, and remove what the plan keeps no longer.",
            "backup run --desk ./desk --user Ada", runOptions, run},
    Command{"backup restore", "FILE", 1, 1, "Make a desk out of a backup, in a new folder.",
            "backup restore /mnt/a/monday.backup --keystore /mnt/b/monday.keystore --recovery-kit kit.txt "
            "--into ./restored",
            restoreOptions, restore},
    Command{"backup rehearse", "FILE", 1, 1, "Try a restore out beside the desk, compare, and remove it.",
            "backup rehearse /mnt/a/monday.backup --desk ./desk --user Ada", rehearseOptions, rehearse},
};

} // namespace

std::span<const Command> backupCommands()
{
    return commands;
}

} // namespace desk::command_line
