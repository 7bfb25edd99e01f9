// SPDX-License-Identifier: GPL-3.0-or-later
// Requests: taking in, and what was said of them at the door.
#include "app/command_line/request_target.h"

#include <algorithm>
#include <array>

namespace desk::command_line {

namespace {

constexpr std::size_t maxLetter = 1 << 20;
constexpr std::array<std::string_view, 8> channels{"email",    "phone",     "letter", "chat",
                                                   "web-form", "dashboard", "agent",  "api"};
constexpr std::array<std::string_view, 4> behalfs{"agent", "parent", "lawyer", "merchant"};

constexpr std::array openOptions{
    OptionSpec{"platform", "ID", "whom the request is addressed to"},
    OptionSpec{"right", "RIGHT,...",
               "access correction deletion portability objection restriction consent-withdrawal complaint "
               "account-cancellation; an authority asks for authority-disclosure",
               true},
    OptionSpec{"channel", "CHANNEL", "email phone letter chat web-form dashboard agent api"},
    OptionSpec{"received", "DATE", "the day it reached an official channel, YYYY-MM-DD"},
    OptionSpec{"residence", "CC",
               "where the person lives: ISO 3166-1, with a region where law differs (US-CA)"},
    OptionSpec{"email", "VALUE", "the person's e-mail address"},
    OptionSpec{"phone", "VALUE", "the person's telephone number"},
    OptionSpec{"order", "VALUE", "an order number"},
    OptionSpec{"account", "VALUE", "an account number"},
    OptionSpec{"language", "TAG", "the person's language, e.g. de"},
    OptionSpec{"text", "FILE", "what the person wrote; - is standard input"},
    OptionSpec{"on-behalf-of", "KIND", "who writes for the person: agent parent lawyer merchant"},
    OptionSpec{"name", "NAME", "with --on-behalf-of: who that is"},
    OptionSpec{"authority", "TEXT", "with --on-behalf-of: what showed that they may; needs --seen"},
    OptionSpec{"scope", "TEXT", "with --on-behalf-of: what their authority covers"},
    OptionSpec{"seen", "DATE", "the day their authority was seen"},
    OptionSpec{"purpose", "P", "objection, consent-withdrawal: to which purpose; all when not given", true},
    OptionSpec{"case", "N", "authority-disclosure: which of the policy's cases, by its number from 1"},
};
constexpr std::array authorityOptions{
    OptionSpec{"kind", "KIND", "agent parent lawyer merchant"},
    OptionSpec{"name", "NAME", "who asks for the person"},
    OptionSpec{"authority", "TEXT", "what was seen, e.g. a signed mandate; it is not kept itself"},
    OptionSpec{"scope", "TEXT", "what it covers"},
    OptionSpec{"seen", "DATE", "the day it was seen"},
};
constexpr std::array receiptOptions{
    OptionSpec{"received", "DATE", "the day it reached an official channel"},
    OptionSpec{"reason", "TEXT", "why the day was wrong; stays on the timeline"},
};

Attempt<std::string> oneOf(const Arguments &arguments, std::string_view option,
                           std::span<const std::string_view> words)
{
    DESK_TRY(std::string word, arguments.required(option));
    if (std::find(words.begin(), words.end(), word) == words.end())
        return usageError(
            "This takes one of: " + joined(std::vector<std::string>(words.begin(), words.end())) + ".",
            "--" + std::string(option));
    return word;
}

Attempt<OnBehalf> behalfOf(const Arguments &arguments)
{
    OnBehalf behalf;
    if (!arguments.has("on-behalf-of")) {
        for (const std::string_view option : {"name", "authority", "scope", "seen"})
            if (arguments.has(option))
                return usageError("This goes with --on-behalf-of.", "--" + std::string(option));
        return behalf;
    }
    DESK_TRY(behalf.kind, oneOf(arguments, "on-behalf-of", behalfs));
    behalf.name = arguments.get("name");
    behalf.authority = arguments.get("authority");
    behalf.scope = arguments.get("scope");
    DESK_TRY(behalf.seenOn, optionalDay(arguments, "seen"));
    if (behalf.authority.empty() == behalf.seenOn.isValid())
        return usageError("An authority and the day it was seen go together.",
                          behalf.authority.empty() ? "--authority" : "--seen");
    return behalf;
}

Attempt<NewRequest> newRequestOf(const Arguments &arguments)
{
    NewRequest request;
    DESK_TRY(request.rights, parseWords<policy::Right>(arguments.all("right"), "--right"));
    DESK_TRY(request.channel, oneOf(arguments, "channel", channels));
    DESK_TRY(request.receivedOn, requiredDay(arguments, "received"));
    DESK_TRY(request.residence, arguments.required("residence"));
    request.language = arguments.get("language");
    request.email = arguments.get("email");
    request.phone = arguments.get("phone");
    request.order = arguments.get("order");
    request.account = arguments.get("account");
    request.purposes = arguments.all("purpose");
    DESK_TRY(request.behalf, behalfOf(arguments));
    if (arguments.has("case")) {
        DESK_TRY(const int number, arguments.number("case", 1, 1, 99));
        request.disclosureCase = std::to_string(number);
    }
    return request;
}

Outcome openRequest(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string word, arguments.required("platform"));
    DESK_TRY(NewRequest request, newRequestOf(arguments));
    if (arguments.get("text") == "-" && arguments.get("password-file") == "-")
        return usageError("Standard input can be used for one thing only.", "--text");
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    if (arguments.has("text")) {
        DESK_TRY(request.text, readTextFile(arguments.get("text"), maxLetter));
    }
    DESK_TRY(const PlatformInfo platform, platformNamed(desk.info, word));
    request.platform = platform.id;
    return tellRequest(context, await(desk.services.requests.open(request)));
}

Outcome setAuthority(Context &context, const Arguments &arguments)
{
    OnBehalf behalf;
    DESK_TRY(behalf.kind, oneOf(arguments, "kind", behalfs));
    DESK_TRY(behalf.name, arguments.required("name"));
    DESK_TRY(behalf.authority, arguments.required("authority"));
    DESK_TRY(behalf.seenOn, requiredDay(arguments, "seen"));
    behalf.scope = arguments.get("scope");
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    return tellDetails(context,
                       await(desk.services.verification.setBehalf(arguments.positional()[0], behalf)));
}

Outcome changeReceipt(Context &context, const Arguments &arguments)
{
    DESK_TRY(const QDate day, requiredDay(arguments, "received"));
    DESK_TRY(const std::string reason, arguments.required("reason"));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    return tellRequest(context,
                       await(desk.services.requests.changeReceipt(arguments.positional()[0], day, reason)));
}

Outcome choose(Context &context, const Arguments &arguments)
{
    const Result<SubjectId> subject = SubjectId::parse(arguments.positional()[1]);
    if (!subject)
        return usageError("A person's id is 32 hexadecimal digits; `request show` prints it.", "ID");
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    return tellRequest(context,
                       await(desk.services.requests.chooseSubject(arguments.positional()[0], *subject)));
}

constexpr std::array commands{
    Command{"request open", "", 0, 0, "Take in a request, for one right or several.",
            "request open --platform rugs --right access,deletion --channel email --received 2026-01-31 "
            "--residence DE --order RG-100234 --desk ./desk --user Li",
            openOptions, openRequest},
    Command{
        "request authority", "REF", 1, 1, "Record that the authority of somebody who asks was seen.",
        "request authority RU-2026-000123-7 --kind lawyer --name \"K. Roth\" --authority \"signed mandate\" "
        "--seen 2026-02-03 --desk ./desk --user Li",
        authorityOptions, setAuthority},
    Command{"request receipt", "REF", 1, 1, "Correct the receipt day; every date is worked out anew.",
            "request receipt RU-2026-000123-7 --received 2026-01-30 --reason \"The letter lay in the post "
            "room\" --desk ./desk --user Ada",
            receiptOptions, changeReceipt},
    Command{"request choose",
            "REF ID",
            2,
            2,
            "Say which of several found people is meant.",
            "request choose RU-2026-000123-7 0190c0ffee00700080000000000000aa --desk ./desk --user Li",
            {},
            choose},
};

} // namespace

std::span<const Command> requestIntakeCommands()
{
    return commands;
}

} // namespace desk::command_line
