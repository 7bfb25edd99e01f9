// SPDX-License-Identifier: GPL-3.0-or-later
// Requests: what a package would tell of other people, and striking it out.
#include "app/command_line/request_target.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace desk::command_line {

namespace {

constexpr std::size_t longestText = 4000;

constexpr std::array listOptions{
    OptionSpec{"reveal", "", "show what is masked; needs --reason and is logged"},
    OptionSpec{"reason", "TEXT", "why the masked values are needed"},
};
constexpr std::array redactOptions{
    OptionSpec{"accept", "N", "strike this one of the list out: its number, or its id", true},
    OptionSpec{"decline", "N", "leave this one as it is", true},
    OptionSpec{"everywhere", "", "the same wherever else that string waits for a decision"},
    OptionSpec{"strike", "CATEGORY.RECORD.FIELD", "strike out what nobody proposed; --text-file says what"},
    OptionSpec{"text-file", "FILE",
               "what to strike, a file or `-`; never an argument, for it names somebody"},
    OptionSpec{"ground", "GROUND", "why it is struck: others-rights, confidentiality, no-consent or safety"},
    OptionSpec{"reason", "REASON", "why it stays: own, consent, public or told-by-person"},
};

Json redactionJson(const RedactionView &view, std::size_t number)
{
    return {{"number", number},        {"id", view.id},         {"category", view.category},
            {"record", view.record},   {"field", view.field},   {"kind", view.kind},
            {"because", view.because}, {"state", view.state},   {"reason", view.reason},
            {"by", view.by},           {"places", view.places}, {"before", view.before},
            {"text", view.text},       {"after", view.after}};
}

Outcome tellRedactions(Context &context, const Result<RedactionList> &list)
{
    DESK_CHECK(list);
    Json all = Json::array();
    std::vector<std::vector<std::string>> rows;
    std::size_t number = 0;
    for (const RedactionView &view : list->redactions) {
        all.push_back(redactionJson(view, ++number));
        rows.push_back({std::to_string(number), view.state + (view.reason.empty() ? "" : ": " + view.reason),
                        view.kind, view.category + "." + view.record + "." + view.field, view.because,
                        list->revealed ? view.before + ">>" + view.text + "<<" + view.after : view.text});
    }
    context.output.object({{"undecided", list->undecided},
                           {"revealed", list->revealed},
                           {"whole", list->whole},
                           {"redactions", all}});
    context.output.table({"No.", "State", "Kind", "Place", "Because", "Text"}, rows,
                         "Nothing in the package is known to speak of somebody else.");
    if (list->undecided > 0)
        context.output.line(std::to_string(list->undecided) + " wait for a decision.");
    if (!list->whole)
        context.output.remark("Your role cannot read all of the package; somebody who can has to look, too.");
    return ExitStatus::Done;
}

Outcome redactions(Context &context, const Arguments &arguments)
{
    if (arguments.has("reveal") && arguments.get("reason").empty())
        return usageError("Say why the data is revealed; the reason is logged.", "--reason");
    if (arguments.has("reason") && !arguments.has("reveal"))
        return usageError("A reason is needed only with --reveal.", "--reason");
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    ActionService &actions = desk.services.actions;
    const std::string &reference = arguments.positional()[0];
    return tellRedactions(context, await(arguments.has("reveal")
                                             ? actions.revealRedactions(reference, arguments.get("reason"))
                                             : actions.redactions(reference)));
}

/// The id of what is meant by a number of the list; an id is itself.
Attempt<std::string> idOf(const RedactionList &list, const std::string &word, const std::string &option)
{
    const auto known = std::any_of(list.redactions.begin(), list.redactions.end(),
                                   [&](const RedactionView &each) { return each.id == word; });
    if (known)
        return word;
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool whole = error == std::errc() && end == word.data() + word.size();
    if (!whole || number == 0 || number > list.redactions.size())
        return usageError("The list has no such number; `request redactions` prints it.", option);
    return list.redactions[number - 1].id;
}

/// CATEGORY.RECORD.FIELD: ids of categories and records hold no dot, a field may.
Attempt<StrikeOrder> strikeOf(const Arguments &arguments)
{
    StrikeOrder order;
    const std::string place = arguments.get("strike");
    const std::size_t first = place.find('.');
    const std::size_t second = first == std::string::npos ? first : place.find('.', first + 1);
    if (second == std::string::npos || second + 1 == place.size())
        return usageError("Name a field of a record as CATEGORY.RECORD.FIELD.", "--strike");
    order.category = place.substr(0, first);
    order.record = place.substr(first + 1, second - first - 1);
    order.field = place.substr(second + 1);
    DESK_TRY(order.ground, arguments.required("ground"));
    DESK_TRY(const std::string file, arguments.required("text-file"));
    if (file == "-" && arguments.get("password-file") == "-")
        return usageError("Standard input can be used for one thing only.", "-");
    DESK_TRY(order.text, readTextFile(file, longestText));
    while (order.text.ends_with('\n') || order.text.ends_with('\r'))
        order.text.pop_back();
    return order;
}

Outcome decide(Context &context, const Arguments &arguments)
{
    RedactionOrder order;
    order.strike = arguments.has("accept");
    order.everywhere = arguments.has("everywhere");
    DESK_TRY(order.reason, arguments.required(order.strike ? "ground" : "reason"));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    const std::string &reference = arguments.positional()[0];
    DESK_TRY(const RedactionList list, await(desk.services.actions.redactions(reference)));
    const std::string option = order.strike ? "accept" : "decline";
    for (const std::string &word : arguments.all(option)) {
        DESK_TRY(std::string id, idOf(list, word, "--" + option));
        order.ids.push_back(std::move(id));
    }
    return tellRedactions(context, await(desk.services.actions.redact(reference, order)));
}

Outcome redact(Context &context, const Arguments &arguments)
{
    const int said = (arguments.has("accept") ? 1 : 0) + (arguments.has("decline") ? 1 : 0) +
                     (arguments.has("strike") ? 1 : 0);
    if (said != 1)
        return usageError("Say one of --accept N, --decline N and --strike CATEGORY.RECORD.FIELD.");
    if (arguments.has(arguments.has("decline") ? "ground" : "reason"))
        return usageError("What is struck has a --ground; what stays has a --reason.");
    if (!arguments.has("strike"))
        return decide(context, arguments);
    DESK_TRY(const StrikeOrder order, strikeOf(arguments));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    return tellRedactions(context, await(desk.services.actions.strike(arguments.positional()[0], order)));
}

constexpr std::array commands{
    Command{"request redactions", "REF", 1, 1,
            "List what a package would tell of other people, and what was decided; masked unless revealed.",
            "request redactions RU-2026-000123-7 --desk ./desk --user Li", listOptions, redactions},
    Command{"request redact", "REF", 1, 1,
            "Strike something out of a package, or say why it stays; takes the plan back.",
            "request redact RU-2026-000123-7 --accept 1 --ground others-rights --desk ./desk --user Li",
            redactOptions, redact},
};

} // namespace

std::span<const Command> redactionCommands()
{
    return commands;
}

} // namespace desk::command_line
