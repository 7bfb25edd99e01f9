// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/present.h"
#include "app/command_line/session.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace desk::command_line {

namespace {

constexpr std::size_t maxMapping = 1 << 20;

constexpr std::array importOptions{
    OptionSpec{"platform", "ID", "the platform the data belongs to"},
    OptionSpec{"category", "CATEGORY",
               "the category of its profile; a mapping of several files knows its own"},
    OptionSpec{"mapping", "ID|FILE",
               "which column fills which field: a file, or the id of one that comes with the "
               "program; columns are named like fields otherwise"},
    OptionSpec{"passphrase-file", "FILE", "the passphrase in its first line, where a ZIP file is sealed"},
    OptionSpec{"dry-run", "", "read and check everything, change nothing"},
};
constexpr std::array findOptions{
    OptionSpec{"platform", "ID", "the platform"},
    OptionSpec{"email", "VALUE", "by e-mail address"},
    OptionSpec{"phone", "VALUE", "by telephone number"},
    OptionSpec{"order", "VALUE", "by order number"},
    OptionSpec{"account", "VALUE", "by account number"},
    OptionSpec{"name", "VALUE", "by name, together with --postcode"},
    OptionSpec{"postcode", "VALUE", "by postcode, together with --name"},
};
constexpr std::array showOptions{
    OptionSpec{"platform", "ID", "the platform; all of yours are looked through otherwise"},
    OptionSpec{"category", "C", "only this category"},
    OptionSpec{"reveal", "", "show what is masked; needs --reason and is logged"},
    OptionSpec{"reason", "TEXT", "why the masked values are needed"},
};

/// What a mapping of several files did with each, and what it had no word for.
void tellParts(Output &output, const std::string &file, const ImportReport &report)
{
    std::vector<std::vector<std::string>> rows;
    for (const ImportPart &part : report.parts)
        rows.push_back({part.file, part.category, std::to_string(part.rows), std::to_string(part.added),
                        std::to_string(part.faulty)});
    if (rows.size() > 1)
        output.table({"File", "Category", "Rows", "Added", "Faulty"}, rows, "");
    for (const std::string &column : report.unknown)
        output.remark(file + ": the mapping does not name the column " + column);
    for (const std::string &name : report.passedOver)
        output.remark(file + ": not read: " + name);
}

void tellImport(Output &output, const std::string &file, const ImportOrder &order, const ImportReport &report)
{
    Json faults = Json::array();
    Json parts = Json::array();
    for (const ImportPart &part : report.parts)
        parts.push_back({{"file", part.file},
                         {"category", part.category},
                         {"rows", part.rows},
                         {"added", part.added},
                         {"updated", part.updated},
                         {"faulty", part.faulty}});
    for (const ImportFault &fault : report.faults)
        faults.push_back({{"line", fault.line}, {"place", fault.place}, {"reason", fault.reason}});
    output.object({{"file", file},
                   {"category", order.category},
                   {"format", report.format},
                   {"dry_run", order.dryRun},
                   {"rows", report.rows},
                   {"added", report.added},
                   {"updated", report.updated},
                   {"unchanged", report.unchanged},
                   {"faulty", report.faulty},
                   {"new_subjects", report.newSubjects},
                   {"faults", faults},
                   {"parts", parts},
                   {"unknown_columns", report.unknown},
                   {"passed_over", report.passedOver}});
    output.facts({{"File", file + (order.dryRun ? " (checked only)" : "")},
                  {"Format", report.format},
                  {"Rows", std::to_string(report.rows)},
                  {"Added", std::to_string(report.added)},
                  {"Updated", std::to_string(report.updated)},
                  {"Unchanged", std::to_string(report.unchanged)},
                  {"New people", std::to_string(report.newSubjects)},
                  {"Faulty", std::to_string(report.faulty)}});
    tellParts(output, file, report);
    for (const ImportFault &fault : report.faults)
        output.remark(file + ":" + std::to_string(fault.line) + ": " + fault.reason +
                      (fault.place.empty() ? "" : " (" + fault.place + ")"));
    if (report.faulty > report.faults.size())
        output.remark(file + ": and " + std::to_string(report.faulty - report.faults.size()) +
                      " more faulty rows");
}

Outcome import(Context &context, const Arguments &arguments)
{
    const std::vector<std::string> &files = arguments.positional();
    std::string category = arguments.get("category");
    if (!arguments.has("mapping")) {
        DESK_TRY(category, arguments.required("category"));
    }
    DESK_TRY(const std::string word, arguments.required("platform"));
    const auto inputs = std::count(files.begin(), files.end(), "-");
    if (inputs > 1 || (inputs == 1 && arguments.get("password-file") == "-"))
        return usageError("Standard input can be used for one thing only.", "-");
    std::string mapping = arguments.get("mapping");
    if (QFile::exists(QString::fromStdString(mapping))) {
        DESK_TRY(mapping, readTextFile(mapping, maxMapping));
    }
    std::string passphrase;
    if (arguments.has("passphrase-file")) {
        DESK_TRY(const crypto::SecretBytes secret,
                 readSecretFile(arguments.get("passphrase-file"), context.terminal));
        passphrase = asText(secret);
    }
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformNamed(desk.info, word));
    for (const std::string &file : files) {
        const ImportOrder order{platform.id, category, mapping, absolutePath(file), arguments.has("dry-run"),
                                passphrase};
        const Result<ImportReport> report =
            await(desk.services.subjects.import(order), progressOn(context, "Importing"));
        endProgress(context);
        DESK_CHECK(report);
        tellImport(context.output, file, order, *report);
    }
    return ExitStatus::Done;
}

struct Search
{
    FindBy by{};
    std::string value;
    std::string second;
};

Attempt<Search> searchOf(const Arguments &arguments)
{
    constexpr std::array<std::pair<std::string_view, FindBy>, 5> ways{{{"email", FindBy::Email},
                                                                       {"phone", FindBy::Phone},
                                                                       {"order", FindBy::Order},
                                                                       {"account", FindBy::Account},
                                                                       {"name", FindBy::NameAndPostcode}}};
    std::optional<Search> search;
    for (const auto &[option, by] : ways) {
        if (!arguments.has(option))
            continue;
        if (search)
            return usageError("Search by one thing at a time.", "--" + std::string(option));
        DESK_TRY(const std::string value, arguments.required(option));
        search = Search{by, value, {}};
    }
    if (!search)
        return usageError(
            "Say what to search by: --email, --phone, --order, --account, or --name with --postcode.");
    if (search->by == FindBy::NameAndPostcode) {
        DESK_TRY(search->second, arguments.required("postcode"));
    } else if (arguments.has("postcode")) {
        return usageError("A postcode finds somebody only together with --name.", "--postcode");
    }
    return *search;
}

Outcome findSubject(Context &context, const Arguments &arguments)
{
    DESK_TRY(const Search search, searchOf(arguments));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformOf(desk.info, arguments));
    DESK_TRY(const std::vector<FoundSubject> found,
             await(desk.services.subjects.find(platform.id, search.by, search.value, search.second)));
    for (const FoundSubject &subject : found)
        context.output.object(toJson(subject));
    showFound(context.output, found);
    return ExitStatus::Done;
}

Result<SubjectView> openFile(SignedIn &desk, const Arguments &arguments, SubjectId subject)
{
    std::vector<PlatformInfo> platforms = desk.info.platforms;
    if (arguments.has("platform")) {
        DESK_TRY(const PlatformInfo platform, platformNamed(desk.info, arguments.get("platform")));
        platforms = {platform};
    }
    const std::string category = arguments.get("category");
    for (const PlatformInfo &platform : platforms) {
        Result<SubjectView> view =
            arguments.has("reveal")
                ? await(desk.services.subjects.reveal(platform.id, subject, category, "en",
                                                      arguments.get("reason")))
                : await(desk.services.subjects.show(platform.id, subject, category, "en"));
        if (view || view.error().code != ErrorCode::NotFound)
            return view;
    }
    return fail(ErrorCode::NotFound, "None of your platforms has a person of this id.", "ID");
}

Outcome showSubject(Context &context, const Arguments &arguments)
{
    const Result<SubjectId> subject = SubjectId::parse(arguments.positional()[0]);
    if (!subject)
        return usageError("A person's id is 32 hexadecimal digits; `subject find` prints it.", "ID");
    if (arguments.has("reveal") && arguments.get("reason").empty())
        return usageError("Say why with --reason: it is logged.", "--reason");
    if (arguments.has("reason") && !arguments.has("reveal"))
        return usageError("A reason is needed only with --reveal.", "--reason");
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const SubjectView view, openFile(desk, arguments, *subject));
    context.output.object(toJson(view));
    for (const CategoryView &category : view.categories) {
        context.output.line(category.label + " (" + category.category + "), " +
                            std::to_string(category.total) +
                            (category.readable ? "" : ", not readable by you") +
                            (category.archived == 0 ? std::string()
                                                    : ", of them " + std::to_string(category.archived) +
                                                          " in the archive, shown to data protection only"));
        for (const RecordView &record : category.records) {
            std::vector<std::pair<std::string, std::string>> facts;
            for (const FieldView &field : record.fields)
                facts.emplace_back("  " + field.label, field.secret ? "(never shown)" : field.text);
            context.output.facts(facts);
            context.output.line();
        }
    }
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{
        "import", "FILE...", 1, anyNumber,
        "Take in a shop's export: CSV, JSON or NDJSON, a folder or ZIP file of them; - is standard input.",
        "import --platform rugs --category orders orders.csv --desk ./desk --user Ada", importOptions,
        import},
    Command{"subject find", "", 0, 0, "Find a person by one identifier: ids and counts, nothing personal.",
            "subject find --platform rugs --order RG-100234 --desk ./desk --user Li", findOptions,
            findSubject},
    Command{"subject show", "ID", 1, 1, "Show what is held about a person; masked unless revealed.",
            "subject show 0190c0ffee00700080000000000000aa --desk ./desk --user Li", showOptions,
            showSubject},
};

} // namespace

std::span<const Command> subjectCommands()
{
    return commands;
}

} // namespace desk::command_line
