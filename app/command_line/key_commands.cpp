// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and their replacement.
#include "app/command_line/session.h"

#include <algorithm>
#include <array>
#include <set>

namespace desk::command_line {

namespace {

struct KeyWord
{
    RotatedKey key;
    std::string_view word; ///< The option that names it.
    std::string_view what;
};

constexpr std::array keyWords{
    KeyWord{RotatedKey::Index, "index", "of what finds people"},
    KeyWord{RotatedKey::SecondLayer, "second-layer", "inside credentials, settlements and addresses"},
    KeyWord{RotatedKey::Requests, "requests", "of what people wrote, and notes about it"},
    KeyWord{RotatedKey::ImportFaults, "import-faults", "of rows that could not be taken in"},
    KeyWord{RotatedKey::PersonStates, "person-states", "of purposes stopped, restrictions and holds"},
    KeyWord{RotatedKey::Restriction, "restriction", "of data whose processing is restricted"},
    KeyWord{RotatedKey::Log, "log", "of new entries of the log; earlier ones stay as they are"},
    KeyWord{RotatedKey::Signing, "signing", "that signs packages, checkpoints and backups"},
    KeyWord{RotatedKey::StaffNames, "staff-names", "of the names of staff"},
    KeyWord{RotatedKey::Backups, "backups", "of new backups; earlier ones stay as they are"},
};

constexpr OptionSpec optionOf(const KeyWord &word)
{
    return {word.word, "", word.what};
}

constexpr OptionSpec platformOption{"platform", "ID", "the platform; your only one when not given"};

constexpr std::array rotateOptions{
    platformOption,
    OptionSpec{"category", "ID", "of this category's records", true},
    optionOf(keyWords[0]),
    optionOf(keyWords[1]),
    optionOf(keyWords[2]),
    optionOf(keyWords[3]),
    optionOf(keyWords[4]),
    optionOf(keyWords[5]),
    optionOf(keyWords[6]),
    optionOf(keyWords[7]),
    optionOf(keyWords[8]),
    optionOf(keyWords[9]),
    OptionSpec{"staff", "NAME", "every key that NAME holds, or held when they left, on all platforms"},
    OptionSpec{"due", "", "those that somebody held who may hold them no longer"},
    OptionSpec{"all", "", "every key of the platform, and the desk's own"},
    OptionSpec{"dry-run", "", "only say how many rows it would go through"},
};
constexpr std::array listOptions{platformOption};

std::string_view wordOf(RotatedKey key)
{
    const auto *found = std::find_if(keyWords.begin(), keyWords.end(),
                                     [key](const KeyWord &each) { return each.key == key; });
    return found == keyWords.end() ? std::string_view("category") : found->word;
}

std::string shownName(RotatedKey key, const std::string &category)
{
    return std::string(wordOf(key)) + (category.empty() ? std::string() : " " + category);
}

RotationOrder orderOf(PlatformId platform, RotatedKey key, std::string category)
{
    return {isDesksOwn(key) ? PlatformId() : platform, key, std::move(category), false};
}

/// The desk's own keys come with every platform, and are replaced once.
Attempt<std::vector<RotationOrder>> heldBy(const SignedIn &desk, const std::string &name)
{
    std::vector<RotationOrder> out;
    std::set<RotatedKey> own;
    for (const PlatformInfo &platform : desk.info.platforms) {
        DESK_TRY(const std::vector<KeyLine> lines, await(desk.services.keys.list(platform.id)));
        for (const KeyLine &line : lines) {
            const bool held = std::find(line.names.begin(), line.names.end(), name) != line.names.end();
            if (held && (!isDesksOwn(line.key) || own.insert(line.key).second))
                out.push_back(orderOf(platform.id, line.key, line.category));
        }
    }
    if (out.empty())
        return fail(ErrorCode::NotFound, "Nobody of this name holds a key, or held one when they left.",
                    "staff");
    return out;
}

Attempt<std::vector<RotationOrder>> wanted(const SignedIn &desk, const Arguments &arguments,
                                           PlatformId platform)
{
    if (arguments.has("staff"))
        return heldBy(desk, arguments.get("staff"));
    std::vector<RotationOrder> out;
    const bool all = arguments.has("all");
    if (all || arguments.has("due")) {
        DESK_TRY(const std::vector<KeyLine> lines, await(desk.services.keys.list(platform)));
        for (const KeyLine &line : lines) {
            if (all || line.due || line.unfinished)
                out.push_back(orderOf(platform, line.key, line.category));
        }
        return out;
    }
    for (const std::string &category : arguments.all("category"))
        out.push_back(orderOf(platform, RotatedKey::Category, category));
    for (const KeyWord &each : keyWords) {
        if (arguments.has(each.word))
            out.push_back(orderOf(platform, each.key, {}));
    }
    return out;
}

bool namesKey(const Arguments &arguments)
{
    return arguments.has("all") || arguments.has("due") || arguments.has("staff") ||
           arguments.has("category") ||
           std::any_of(keyWords.begin(), keyWords.end(),
                       [&](const KeyWord &each) { return arguments.has(each.word); });
}

void tell(Context &context, const RotationOrder &order, const RotationReport &report)
{
    const std::string name = shownName(order.key, order.category);
    context.output.object({{"key", wordOf(order.key)},
                           {"category", order.category},
                           {"version", report.version},
                           {"rows", report.rows},
                           {"dry_run", order.dryRun}});
    const std::string version = std::to_string(report.version);
    if (order.dryRun)
        context.output.line(name + ": version " + version + " would go through " +
                            std::to_string(report.rows) + " rows.");
    else
        context.output.line(name + ": version " + version + " seals now; " + std::to_string(report.rows) +
                            " rows were gone through.");
}

Outcome rotate(Context &context, const Arguments &arguments)
{
    if (!namesKey(arguments))
        return usageError("Say which key: --category ID, --index, another one, --staff NAME, --due or --all.",
                          "--category");
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformOf(desk.info, arguments));
    DESK_TRY(std::vector<RotationOrder> orders, wanted(desk, arguments, platform.id));
    for (RotationOrder &order : orders) {
        order.dryRun = arguments.has("dry-run");
        const auto report = await(desk.services.keys.rotate(order),
                                  progressOn(context, shownName(order.key, order.category)));
        endProgress(context);
        DESK_CHECK(report);
        tell(context, order, *report);
    }
    return ExitStatus::Done;
}

Outcome list(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformOf(desk.info, arguments));
    DESK_TRY(const std::vector<KeyLine> lines, await(desk.services.keys.list(platform.id)));
    std::vector<std::vector<std::string>> rows;
    for (const KeyLine &line : lines) {
        context.output.object({{"key", wordOf(line.key)},
                               {"category", line.category},
                               {"version", line.version},
                               {"holders", line.holders},
                               {"names", line.names},
                               {"due", line.due},
                               {"unfinished", line.unfinished}});
        rows.push_back({shownName(line.key, line.category), std::to_string(line.version),
                        std::to_string(line.holders),
                        line.unfinished ? "being replaced"
                        : line.due      ? "to be replaced"
                                        : ""});
    }
    context.output.table({"Key", "Version", "Holders", ""}, rows, "There are no keys.");
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{"key list", "", 0, 0, "List a platform's keys with their versions, and how many hold them.",
            "key list --platform rugs --desk ./desk --user Ada", listOptions, list},
    Command{"key rotate", "", 0, 0,
            "Replace keys: seal everything anew under a next version. Goes on where it was cut off.",
            "key rotate --platform rugs --category orders --desk ./desk --user Ada", rotateOptions, rotate},
};

} // namespace

std::span<const Command> keyCommands()
{
    return commands;
}

} // namespace desk::command_line
