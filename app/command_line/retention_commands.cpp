// SPDX-License-Identifier: GPL-3.0-or-later
// What may not be erased yet, what falls due, what was erased.
#include "app/command_line/private_file.h"
#include "app/command_line/request_target.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr OptionSpec platformOption{"platform", "ID", "the platform; your only one when not given"};

constexpr std::array addOptions{
    platformOption,
    OptionSpec{"subject", "ID", "the person; `subject find` prints the id"},
    OptionSpec{"law", "T", "what demands it, e.g. \"ZPO 142\""},
    OptionSpec{"reason", "TEXT", "why"},
    OptionSpec{"until", "DATE", "when it ends; until it is released when not given"},
};
constexpr std::array releaseOptions{
    platformOption,
    OptionSpec{"reason", "TEXT", "why it may end"},
};
constexpr std::array listOptions{platformOption};
constexpr std::array certificateOptions{
    OptionSpec{"out", "FILE", "the certificate, a ZIP file; must not exist"},
};
constexpr std::array rowsOptions{
    platformOption,
    OptionSpec{"category", "ID", "the category whose rows are wanted"},
};
constexpr std::array retentionOptions{
    OptionSpec{"platform", "ID", "only this platform; all of yours when not given"},
};

Json holdJson(const HoldView &hold)
{
    return {{"id", hold.id},
            {"platform", hold.platform.text()},
            {"subject", hold.subject.text()},
            {"law", hold.law},
            {"reason", hold.reason},
            {"since", dayJson(hold.since)},
            {"until", dayJson(hold.until)},
            {"by", hold.by}};
}

Outcome addHold(Context &context, const Arguments &arguments)
{
    HoldOrder order;
    DESK_TRY(const std::string subject, arguments.required("subject"));
    DESK_TRY(order.law, arguments.required("law"));
    DESK_TRY(order.reason, arguments.required("reason"));
    DESK_TRY(order.until, optionalDay(arguments, "until"));
    const Result<SubjectId> id = SubjectId::parse(subject);
    if (!id)
        return usageError("A person's id is 32 hexadecimal digits; `subject find` prints it.", "--subject");
    order.subject = *id;
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformOf(desk.info, arguments));
    order.platform = platform.id;
    DESK_TRY(const HoldView hold, await(desk.services.retention.addHold(order)));
    context.output.object(holdJson(hold));
    context.output.facts({{"Hold", hold.id},
                          {"Law", hold.law},
                          {"Reason", hold.reason},
                          {"Since", shownDay(hold.since)},
                          {"Until", shownDay(hold.until)}});
    return ExitStatus::Done;
}

Outcome releaseHold(Context &context, const Arguments &arguments)
{
    const std::string &id = arguments.positional()[0];
    DESK_TRY(const std::string reason, arguments.required("reason"));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformOf(desk.info, arguments));
    DESK_CHECK(await(desk.services.retention.releaseHold(platform.id, id, reason)));
    context.output.object({{"id", id}, {"released", true}});
    context.output.line("Released.");
    return ExitStatus::Done;
}

Outcome listHolds(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformOf(desk.info, arguments));
    DESK_TRY(const std::vector<HoldView> holds, await(desk.services.retention.holds(platform.id)));
    std::vector<std::vector<std::string>> rows;
    for (const HoldView &hold : holds) {
        context.output.object(holdJson(hold));
        rows.push_back({hold.id, hold.subject.text(), hold.law, hold.reason, shownDay(hold.since),
                        shownDay(hold.until), hold.by});
    }
    context.output.table({"Hold", "Person", "Law", "Reason", "Since", "Until", "By"}, rows,
                         "Nothing is held back from erasure.");
    return ExitStatus::Done;
}

Json reportJson(const PlatformInfo &platform, const RetentionReport &report)
{
    Json due = Json::array();
    for (const RetentionLine &line : report.due)
        due.push_back({{"rule", line.rule},
                       {"category", line.category},
                       {"action", line.action},
                       {"records", line.records},
                       {"people", line.people},
                       {"earliest", dayJson(line.earliest)}});
    return {{"platform", platform.id.text()},
            {"profile", platform.profile},
            {"examined", report.examined},
            {"held", report.held},
            {"waiting", report.waiting},
            {"done", report.done},
            {"due", due}};
}

void showReport(Output &output, const PlatformInfo &platform, const RetentionReport &report)
{
    output.line(platform.name.en + " (" + platform.profile + ")");
    std::vector<std::vector<std::string>> rows;
    for (const RetentionLine &line : report.due)
        rows.push_back({line.rule, line.category, line.action, std::to_string(line.records),
                        std::to_string(line.people), shownDay(line.earliest)});
    output.table({"Rule", "Category", "Action", "Records", "People", "Overdue since"}, rows,
                 "Nothing falls due.");
    output.facts({{"Examined", std::to_string(report.examined)},
                  {"Held back", std::to_string(report.held)},
                  {"Without a date", std::to_string(report.waiting)},
                  {"Done", std::to_string(report.done)}});
}

using AskRetention = Answer<RetentionReport> (RetentionService::*)(PlatformId platform);

Outcome overPlatforms(Context &context, const Arguments &arguments, AskRetention ask,
                      const std::string &doing)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    std::vector<PlatformInfo> platforms = desk.info.platforms;
    if (arguments.has("platform")) {
        DESK_TRY(const PlatformInfo platform, platformOf(desk.info, arguments));
        platforms = {platform};
    }
    for (const PlatformInfo &platform : platforms) {
        const Result<RetentionReport> report =
            await((desk.services.retention.*ask)(platform.id), progressOn(context, doing));
        endProgress(context);
        DESK_CHECK(report);
        context.output.object(reportJson(platform, *report));
        showReport(context.output, platform, *report);
    }
    return ExitStatus::Done;
}

Outcome preview(Context &context, const Arguments &arguments)
{
    return overPlatforms(context, arguments, &RetentionService::preview, "Looking for what falls due");
}

Outcome run(Context &context, const Arguments &arguments)
{
    DESK_CHECK(confirmed(context, arguments, "What falls due is erased for good."));
    return overPlatforms(context, arguments, &RetentionService::run, "Carrying out retention");
}

/// Every row that is left of a category, page by page: a table as wide as the category would help nobody.
Outcome listRows(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string category, arguments.required("category"));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformOf(desk.info, arguments));
    std::uint64_t shown = 0;
    for (std::string after;;) {
        DESK_TRY(const DeidentifiedView page,
                 await(desk.services.retention.deidentified(platform.id, category, after)));
        for (const DeidentifiedRowView &row : page.rows) {
            Json fields = Json::object();
            for (const auto &[field, text] : row)
                fields[field] = text;
            context.output.object(fields);
            context.output.facts(row);
            context.output.line();
        }
        shown += page.rows.size();
        after = page.next;
        if (after.empty())
            break;
    }
    if (shown == 0)
        context.output.line("No row of this category has lost its person yet.");
    return ExitStatus::Done;
}

Outcome listErasures(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformOf(desk.info, arguments));
    DESK_TRY(const std::vector<ErasureView> erasures, await(desk.services.retention.erasures(platform.id)));
    std::vector<std::vector<std::string>> rows;
    for (const ErasureView &erasure : erasures) {
        context.output.object({{"id", erasure.id},
                               {"subject", erasure.subject.text()},
                               {"reference", erasure.reference},
                               {"at", toRfc3339(erasure.at)},
                               {"proven", erasure.proven},
                               {"records", erasure.records}});
        rows.push_back({erasure.id, shownTime(erasure.at),
                        erasure.reference.empty() ? "retention" : erasure.reference,
                        std::to_string(erasure.records), erasure.proven ? "yes" : "not yet"});
    }
    context.output.table({"Erasure", "When", "Because of", "Records", "Proven"}, rows,
                         "Nothing was erased yet.");
    return ExitStatus::Done;
}

Outcome certificate(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string out, arguments.required("out"));
    DESK_CHECK(checkNewFile(out));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const EvidenceResult written,
             await(desk.services.audit.certificate(arguments.positional()[0], absolutePath(out))));
    context.output.object({{"path", written.path},
                           {"erasures", written.entries},
                           {"bytes", written.bytes},
                           {"sha256", written.sha256}});
    context.output.facts({{"Certificate", written.path},
                          {"Erasures", std::to_string(written.entries)},
                          {"SHA-256", written.sha256}});
    context.output.line("Whoever gets it can check it with `audit check`, without a desk.");
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{"hold add", "", 0, 0, "Keep a person's data from being erased, by name of law and reason.",
            "hold add --platform rugs --subject 0190c0ffee00700080000000000000aa --law \"ZPO 142\" --reason "
            "\"Lawsuit 3 O 12/26\" --desk ./desk --user Ada",
            addOptions, addHold},
    Command{"hold release", "ID", 1, 1, "End a hold.",
            "hold release 7f3a --platform rugs --reason \"Settled\" --desk ./desk --user Ada", releaseOptions,
            releaseHold},
    Command{"hold list", "", 0, 0, "List the holds of a platform.",
            "hold list --platform rugs --desk ./desk --user Ada", listOptions, listHolds},
    Command{"retention preview", "", 0, 0, "Show what falls due today, by which rule; changes nothing.",
            "retention preview --platform rugs --desk ./desk --user Ada", retentionOptions, preview},
    Command{"retention run", "", 0, 0, "Erase, de-identify or protect what falls due.",
            "retention run --yes --desk ./desk --user Ada", retentionOptions, run},
    Command{"retention rows", "", 0, 0, "Show what is left of rows that were de-identified; it names nobody.",
            "retention rows --platform marketplace --category purchases --desk ./desk --user Ada",
            rowsOptions, listRows},
    Command{"erasure list", "", 0, 0, "List what was erased, and whether it is proven gone.",
            "erasure list --platform rugs --desk ./desk --user Ada", listOptions, listErasures},
    Command{"erasure certificate", "REF", 1, 1,
            "Write a certificate of what was erased for a request, for people and machines.",
            "erasure certificate RU-2026-000123-7 --out certificate.zip --desk ./desk --user Ada",
            certificateOptions, certificate},
};

} // namespace

std::span<const Command> retentionCommands()
{
    return commands;
}

} // namespace desk::command_line
