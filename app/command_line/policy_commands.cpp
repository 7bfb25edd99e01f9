// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of a platform's policy, and what its rights reach.
#include "app/command_line/present.h"
#include "app/command_line/session.h"

#include <array>
#include <charconv>

namespace desk::command_line {

namespace {

Json versionJson(const PolicyVersionView &version)
{
    return {{"ordinal", version.ordinal},
            {"version", version.version},
            {"effective", dayJson(version.effective)}};
}

void tellComparison(Output &output, const PolicyComparison &comparison)
{
    Json changes = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const PolicyChangeView &change : comparison.changes) {
        changes.push_back({{"kind", change.kind},
                           {"place", change.place},
                           {"material", change.material},
                           {"reason", change.reason}});
        rows.push_back({change.material ? "material" : "", change.kind, change.place, change.reason});
    }
    output.object({{"older", versionJson(comparison.older)},
                   {"newer", versionJson(comparison.newer)},
                   {"changes", changes},
                   {"consent_again", comparison.consentAgain}});
    const auto named = [](const PolicyVersionView &version) {
        return std::to_string(version.ordinal) + ": " + version.version + " of " +
               shownDay(version.effective);
    };
    output.facts({{"Older", named(comparison.older)}, {"Newer", named(comparison.newer)}});
    output.table({"Weight", "Change", "Place", "Why"}, rows, "The two say the same.");
    for (const std::string &purpose : comparison.consentAgain)
        output.line("Ask for consent again: " + purpose);
}

Attempt<int> ordinalOf(const std::string &word)
{
    int ordinal = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), ordinal);
    if (problem != std::errc() || end != word.data() + word.size() || ordinal < 1)
        return usageError("Versions are numbered from 1; `platform versions` lists them.", "OLD NEW");
    return ordinal;
}

Outcome listVersions(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformNamed(desk.info, arguments.positional()[0]));
    DESK_TRY(const std::vector<PolicyVersionView> versions,
             await(desk.services.policies.versions(platform.id)));
    std::vector<std::vector<std::string>> rows;
    for (const PolicyVersionView &version : versions) {
        context.output.object(versionJson(version));
        rows.push_back({std::to_string(version.ordinal), version.version, shownDay(version.effective)});
    }
    context.output.table({"Number", "Version", "In force from"}, rows, "The platform has no policy.");
    return ExitStatus::Done;
}

Outcome update(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string text, readTextFile(arguments.positional()[1], maxProfile));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformNamed(desk.info, arguments.positional()[0]));
    DESK_TRY(const PolicyComparison comparison, await(desk.services.policies.addVersion(platform.id, text)));
    tellComparison(context.output, comparison);
    return ExitStatus::Done;
}

Outcome compare(Context &context, const Arguments &arguments)
{
    const std::vector<std::string> &words = arguments.positional();
    DESK_TRY(const int older, ordinalOf(words[1]));
    DESK_TRY(const int newer, ordinalOf(words[2]));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformNamed(desk.info, words[0]));
    DESK_TRY(const PolicyComparison comparison,
             await(desk.services.policies.compare(platform.id, older, newer)));
    tellComparison(context.output, comparison);
    return ExitStatus::Done;
}

Outcome showCoverage(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformNamed(desk.info, arguments.positional()[0]));
    DESK_TRY(const std::vector<CoverageLine> lines, await(desk.services.policies.coverage(platform.id)));
    bool explained = true;
    std::vector<std::vector<std::string>> rows;
    for (const CoverageLine &line : lines) {
        explained = explained && !line.unexplained;
        context.output.object({{"category", line.category},
                               {"access", line.access},
                               {"deletion", line.deletion},
                               {"unexplained", line.unexplained}});
        rows.push_back({line.category, line.access, line.deletion, line.unexplained ? "UNEXPLAINED" : ""});
    }
    context.output.table({"Category", "Access", "Deletion", "Difference"}, rows,
                         "The profile has no categories.");
    return explained ? ExitStatus::Done : ExitStatus::Failed;
}

constexpr std::array mappingOptions{
    OptionSpec{"show", "MAPPING", "print this one's file, to copy and change"},
};

Outcome listMappings(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformNamed(desk.info, arguments.positional()[0]));
    DESK_TRY(const std::vector<MappingInfo> mappings, await(desk.services.subjects.mappings(platform.id)));
    const std::string wanted = arguments.get("show");
    std::vector<std::vector<std::string>> rows;
    for (const MappingInfo &mapping : mappings) {
        if (!wanted.empty() && mapping.id != wanted)
            continue;
        if (!wanted.empty()) {
            context.output.object(Json::parse(mapping.text));
            context.output.line(mapping.text);
            return ExitStatus::Done;
        }
        Json tables = Json::array();
        for (const MappingInfo::Table &table : mapping.tables) {
            tables.push_back({{"files", table.files}, {"category", table.category}});
            rows.push_back({mapping.id, table.category, table.files.front(), mapping.title.en});
        }
        context.output.object({{"id", mapping.id},
                               {"title", mapping.title.en},
                               {"description", mapping.description},
                               {"source", mapping.source},
                               {"tables", tables}});
    }
    if (!wanted.empty())
        return fail(ErrorCode::NotFound, "No mapping of this name is for this platform.", "--show");
    context.output.table({"Mapping", "Category", "Files", "What"}, rows, "None is for this platform.");
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{"platform mappings", "ID", 1, 1,
            "List the mappings of vendors' exports that come with the program.",
            "platform mappings rugs --desk ./desk --user Ada", mappingOptions, listMappings},
    Command{"platform versions",
            "ID",
            1,
            1,
            "List the versions of a platform's policy.",
            "platform versions rugs --desk ./desk --user Ada",
            {},
            listVersions},
    Command{"platform update",
            "ID FILE",
            2,
            2,
            "Add a later version of a platform's policy, and say what it changes.",
            "platform update rugs rugs-2.json --desk ./desk --user Ada",
            {},
            update},
    Command{"platform compare",
            "ID OLD NEW",
            3,
            3,
            "Compare two versions of a policy: what changed, and whose consent to ask for again.",
            "platform compare rugs 1 2 --desk ./desk --user Ada",
            {},
            compare},
    Command{"platform coverage",
            "ID",
            1,
            1,
            "Show what access finds and what deletion touches; fails on an unexplained difference.",
            "platform coverage rugs --desk ./desk --user Ada",
            {},
            showCoverage},
};

} // namespace

std::span<const Command> policyCommands()
{
    return commands;
}

} // namespace desk::command_line
