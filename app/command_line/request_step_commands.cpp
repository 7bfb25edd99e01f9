// SPDX-License-Identifier: GPL-3.0-or-later
// Requests: the steps of one right, from the plan to the end.
#include "app/command_line/request_target.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr std::array planOptions{actionOption};
constexpr std::array correctOptions{
    OptionSpec{"record", "ID", "the record that the changes are in; `subject show` prints it"},
    OptionSpec{"set", "[ID/]FIELD=VALUE", "what a field is to be; with ID/ in front: in that record", true},
};
constexpr std::array approveOptions{
    actionOption,
    OptionSpec{"digest", "D", "of the plan that you looked at; `request plan` prints it"},
};
constexpr std::array reasonOptions{
    actionOption,
    OptionSpec{"reason", "TEXT", "why; stays on the timeline"},
};
constexpr std::array refuseOptions{
    actionOption,
    OptionSpec{"ground", "CODE", "the ground that the law names, e.g. gdpr.12.5.excessive"},
    OptionSpec{"reason", "TEXT", "what the person is told"},
};
constexpr std::array recipientOptions{
    actionOption,
    OptionSpec{"recipient", "R", "id in the platform's policy"},
    OptionSpec{"sent", "DATE", "the day the notice went"},
    OptionSpec{"acknowledged", "DATE", "the day they confirmed it"},
    OptionSpec{"not-needed", "REASON", "why no notice is needed"},
};
constexpr std::array liftOptions{
    OptionSpec{"notice-sent", "DATE", "the day the person was told that the restriction ends"},
};

Outcome plan(Context &context, const Arguments &arguments)
{
    DESK_TRY(AtRight at, enterRight(context, arguments));
    const Result<PlanView> view =
        await(at.desk.services.actions.plan(at.reference, at.right), progressOn(context, "Planning"));
    endProgress(context);
    return tellPlan(context, view);
}

Attempt<RecordId> recordOf(const std::string &text, const std::string &option)
{
    const Result<RecordId> record = RecordId::parse(text);
    if (!record)
        return usageError("A record's id is 32 hexadecimal digits; `subject show --json` prints it.", option);
    return *record;
}

/// A change's record is the one before the slash, or the one of --record.
Attempt<std::vector<FieldCorrection>> correctionsOf(const Arguments &arguments)
{
    DESK_TRY(const auto pairs, pairsOf(arguments, "set"));
    if (pairs.empty())
        return usageError("This command needs this option.", "--set");
    std::vector<FieldCorrection> changes;
    for (const auto &[name, value] : pairs) {
        const std::size_t slash = name.find('/');
        FieldCorrection change;
        change.value = value;
        change.field = slash == std::string::npos ? name : name.substr(slash + 1);
        if (change.field.empty())
            return usageError("A change names a field.", "--set");
        if (slash == std::string::npos) {
            DESK_TRY(const std::string record, arguments.required("record"));
            DESK_TRY(change.record, recordOf(record, "--record"));
        } else {
            DESK_TRY(change.record, recordOf(name.substr(0, slash), "--set"));
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

Outcome correct(Context &context, const Arguments &arguments)
{
    DESK_TRY(const auto changes, correctionsOf(arguments));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    return tellPlan(context, await(desk.services.actions.correct(arguments.positional()[0], changes)));
}

Outcome approve(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string digest, arguments.required("digest"));
    DESK_TRY(AtRight at, enterRight(context, arguments));
    return tellDetails(context, await(at.desk.services.actions.approve(at.reference, at.right, digest)));
}

Outcome sendBack(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string reason, arguments.required("reason"));
    DESK_TRY(AtRight at, enterRight(context, arguments));
    return tellDetails(context, await(at.desk.services.actions.sendBack(at.reference, at.right, reason)));
}

Outcome refuse(Context &context, const Arguments &arguments)
{
    RefusalOrder refusal;
    DESK_TRY(refusal.ground, arguments.required("ground"));
    DESK_TRY(refusal.reason, arguments.required("reason"));
    DESK_TRY(AtRight at, enterRight(context, arguments));
    return tellPlan(context, await(at.desk.services.actions.refuse(at.reference, at.right, refusal)));
}

Outcome withdraw(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string reason, arguments.required("reason"));
    DESK_TRY(AtRight at, enterRight(context, arguments));
    return tellDetails(context, await(at.desk.services.actions.withdraw(at.reference, at.right, reason)));
}

Attempt<NoticeOrder> noticeOf(const Arguments &arguments)
{
    NoticeOrder notice;
    DESK_TRY(notice.recipient, arguments.required("recipient"));
    DESK_TRY(notice.sentOn, optionalDay(arguments, "sent"));
    DESK_TRY(notice.acknowledgedOn, optionalDay(arguments, "acknowledged"));
    notice.notNeeded = arguments.get("not-needed");
    const int said = (notice.sentOn.isValid() ? 1 : 0) + (notice.acknowledgedOn.isValid() ? 1 : 0) +
                     (notice.notNeeded.empty() ? 0 : 1);
    if (said != 1)
        return usageError("Say one of --sent DATE, --acknowledged DATE and --not-needed REASON.");
    return notice;
}

Outcome recipient(Context &context, const Arguments &arguments)
{
    DESK_TRY(const NoticeOrder notice, noticeOf(arguments));
    DESK_TRY(AtRight at, enterRight(context, arguments));
    return tellDetails(context, await(at.desk.services.actions.notice(at.reference, at.right, notice)));
}

Outcome lift(Context &context, const Arguments &arguments)
{
    DESK_TRY(const QDate told, requiredDay(arguments, "notice-sent"));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    return tellDetails(context,
                       await(desk.services.actions.liftRestriction(arguments.positional()[0], told)));
}

Outcome close(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    return tellRequest(context, await(desk.services.requests.close(arguments.positional()[0])));
}

constexpr std::array commands{
    Command{"request plan", "REF", 1, 1, "Work out what fulfilment would do, and print its digest.",
            "request plan RU-2026-000123-7 --action deletion --desk ./desk --user Li", planOptions, plan},
    Command{"request correct", "REF", 1, 1,
            "Say which fields are to change, and to what; replaces what was said before.",
            "request correct RU-2026-000123-7 --record 0190c0ffee00700080000000000000aa --set city=Bonn "
            "--desk ./desk --user Li",
            correctOptions, correct},
    Command{"request approve", "REF", 1, 1, "Agree to somebody else's plan, by its digest.",
            "request approve RU-2026-000123-7 --action deletion --digest 5f2a... --desk ./desk --user Ada",
            approveOptions, approve},
    Command{
        "request send-back", "REF", 1, 1, "Hand a plan back to whoever made it.",
        "request send-back RU-2026-000123-7 --reason \"Look at the second order\" --desk ./desk --user Ada",
        reasonOptions, sendBack},
    Command{"request refuse", "REF", 1, 1, "Plan to refuse a right; another person has to agree.",
            "request refuse RU-2026-000123-7 --action deletion --ground gdpr.17.3.b "
            "--reason \"The invoices must be kept\" --desk ./desk --user Li",
            refuseOptions, refuse},
    Command{"request withdraw", "REF", 1, 1, "Record that the person no longer asks for it.",
            "request withdraw RU-2026-000123-7 --action deletion --reason \"Called on 3 May\" --desk ./desk "
            "--user Li",
            reasonOptions, withdraw},
    Command{
        "request recipient", "REF", 1, 1,
        "Record word to a recipient of the data: sent, acknowledged, or why none is needed.",
        "request recipient RU-2026-000123-7 --recipient logistics-providers --sent 2026-02-03 --desk ./desk "
        "--user Li",
        recipientOptions, recipient},
    Command{"request lift", "REF", 1, 1, "End a restriction, once the person was told so.",
            "request lift RU-2026-000123-7 --notice-sent 2026-02-03 --desk ./desk --user Ada", liftOptions,
            lift},
    Command{"request close",
            "REF",
            1,
            1,
            "Close a request that is answered.",
            "request close RU-2026-000123-7 --desk ./desk --user Li",
            {},
            close},
};

} // namespace

std::span<const Command> requestStepCommands()
{
    return commands;
}

} // namespace desk::command_line
