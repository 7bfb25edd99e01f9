// SPDX-License-Identifier: GPL-3.0-or-later
// Imports that were made, and the last of a category taken back.
#include "app/command_line/present.h"
#include "app/command_line/session.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr std::array listOptions{OptionSpec{"platform", "ID", "the platform the data belongs to"}};
constexpr std::array undoOptions{
    OptionSpec{"platform", "ID", "the platform the data belongs to"},
    OptionSpec{"dry-run", "", "say what would go and come back, change nothing"},
};

const char *stateOf(const ImportRunView &run)
{
    return run.undoneAt ? "taken-back" : run.finished ? "taken-in" : "broken-off";
}

Outcome listImports(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformOf(desk.info, arguments));
    DESK_TRY(const std::vector<ImportRunView> runs, await(desk.services.subjects.imports(platform.id)));
    std::vector<std::vector<std::string>> rows;
    for (const ImportRunView &run : runs) {
        context.output.object({{"import", run.id.text()},
                               {"category", run.category},
                               {"file", run.file},
                               {"at", toRfc3339(run.at)},
                               {"state", stateOf(run)},
                               {"added", run.added},
                               {"updated", run.updated},
                               {"unchanged", run.unchanged},
                               {"faulty", run.faulty},
                               {"new_subjects", run.people},
                               {"last_of_category", run.isLast}});
        rows.push_back({run.id.text(), shownTime(run.at), run.category, run.file, std::to_string(run.added),
                        std::to_string(run.updated), std::to_string(run.faulty), stateOf(run)});
    }
    context.output.table({"Import", "When", "Category", "File", "Added", "Updated", "Faulty", "State"}, rows,
                         "Nothing has been imported yet.");
    return ExitStatus::Done;
}

void tellUndo(Output &output, ImportId import, const UndoReport &report, bool dryRun)
{
    output.object({{"import", import.text()},
                   {"dry_run", dryRun},
                   {"removed", report.removed},
                   {"restored", report.restored},
                   {"people_removed", report.people}});
    output.facts({{dryRun ? "Records to remove" : "Records removed", std::to_string(report.removed)},
                  {dryRun ? "Records to put back" : "Records put back", std::to_string(report.restored)},
                  {dryRun ? "People of whom nothing would be left" : "People of whom nothing is left",
                   std::to_string(report.people)}});
}

Outcome undoImport(Context &context, const Arguments &arguments)
{
    const Result<ImportId> import = ImportId::parse(arguments.positional()[0]);
    if (!import)
        return usageError("An import's id is 32 hexadecimal digits; `import list` prints it.", "ID");
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformOf(desk.info, arguments));
    DESK_TRY(UndoReport report, await(desk.services.subjects.previewUndo(platform.id, *import)));
    if (arguments.has("dry-run")) {
        tellUndo(context.output, *import, report, true);
        return ExitStatus::Done;
    }
    const std::string question = std::to_string(report.removed) + " records will be removed, " +
                                 std::to_string(report.restored) + " will read as before, and of " +
                                 std::to_string(report.people) + " people nothing will be left.";
    if (!arguments.has("yes") && !context.terminal.confirm(question))
        return fail(ErrorCode::Cancelled, "Nothing was changed.");
    const Result<UndoReport> undone =
        await(desk.services.subjects.undoImport(platform.id, *import), progressOn(context, "Taking back"));
    endProgress(context);
    DESK_CHECK(undone);
    tellUndo(context.output, *import, *undone, false);
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{"import list", "", 0, 0, "List the imports of a platform, newest first, with what each brought.",
            "import list --platform rugs --desk ./desk --user Ada", listOptions, listImports},
    Command{"import undo", "ID", 1, 1,
            "Take the last import of a category back, while nothing depends on it.",
            "import undo 0190c0ffee00700080000000000000aa --platform rugs --desk ./desk --user Ada",
            undoOptions, undoImport},
};

} // namespace

std::span<const Command> importCommands()
{
    return commands;
}

} // namespace desk::command_line
