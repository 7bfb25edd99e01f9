// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/sample_desk.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr std::array createOptions{
    OptionSpec{"admin", "NAME",
               "the founder: administrator, data protection and supervisor until others are"},
    OptionSpec{"platform", "PROFILE", "a shipped profile's id or a JSON file", true},
    OptionSpec{"rehearsal", "", "made-up people only; allows --now and needs no authenticator"},
};
constexpr std::array sampleOptions{
    OptionSpec{"people", "N", "how many customers each platform gets; 200 when not given"},
    OptionSpec{"seed", "N", "the same seed gives the same people; 1 when not given"},
};

Outcome create(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string admin, arguments.required("admin"));
    DESK_TRY(const std::optional<Instant> now, nowOf(arguments));
    if (now && !arguments.has("rehearsal"))
        return usageError("Only a desk made with --rehearsal takes another time than the machine's.",
                          "--now");
    DESK_TRY(const DeskLocation where, locationOf(arguments));
    NewDesk desk;
    desk.admin = admin;
    desk.rehearsal = arguments.has("rehearsal");
    for (const std::string &profile : arguments.all("platform")) {
        DESK_TRY(std::string text, readProfileArgument(profile));
        desk.profiles.push_back(std::move(text));
    }
    if (arguments.has("key-file")) {
        DESK_TRY(desk.keyFile, readKeyFile(arguments.get("key-file")));
    }
    DESK_TRY(desk.password, newPassword(context, arguments.get("password-file"), admin));
    Services services = context.open(now);
    DESK_TRY(const CreatedDesk created, await(services.session.create(where, desk)));
    context.output.object({{"desk", where.data},
                           {"keyring", where.keyring},
                           {"totp_secret", created.totpSecret},
                           {"totp_uri", created.totpUri},
                           {"recovery_kit", created.recoveryKit}});
    context.output.line("You are administrator, data protection and supervisor at once, and change staff alone until there is "
                        "a second administrator or data protection.");
    context.output.line("The desk is made. What follows is told once and kept nowhere: write it down now.");
    context.output.line();
    context.output.facts({{"Desk", where.data},
                          {"Keys", where.keyring},
                          {"Authenticator secret", created.totpSecret},
                          {"Authenticator link", created.totpUri},
                          {"Recovery kit", created.recoveryKit}});
    return ExitStatus::Done;
}

/// The desk a sample goes into, with somebody signed in; nobody where it has yet to be made.
Attempt<bool> enterSample(Context &context, const Arguments &arguments, Services &services,
                          const DeskLocation &where)
{
    if (arguments.has("user")) {
        DESK_TRY(const SignedIn desk, signInAt(context, arguments, services, where));
        return true;
    }
    DESK_TRY(const bool there, isSampleDesk(services, where));
    if (there)
        DESK_CHECK(await(services.session.signInRehearsal(where, std::string(sampleSupervisor))));
    return there;
}

Outcome sample(Context &context, const Arguments &arguments)
{
    DESK_TRY(const int people, arguments.number("people", 200, 1, 500'000));
    DESK_TRY(const int number, arguments.number("seed", 1, 0, 2'000'000'000));
    DESK_TRY(const std::optional<Instant> now, nowOf(arguments));
    DESK_TRY(const DeskLocation where, sampleLocation(arguments));
    const auto seed = static_cast<std::uint32_t>(number);
    Services services = context.open(now);
    DESK_TRY(const bool there, enterSample(context, arguments, services, where));
    const Result<int> filled = await(there ? services.administration.fillSample(people, seed)
                                           : context.sample.make(services, where, people, seed),
                                     progressOn(context, "Filling the sample desk"));
    endProgress(context);
    DESK_CHECK(filled);
    context.output.object(
        {{"desk", where.data}, {"keyring", where.keyring}, {"made", !there}, {"people", *filled}});
    context.output.facts(
        {{"Desk", where.data}, {"Keys", where.keyring}, {"People", std::to_string(*filled)}});
    context.output.line("Sign in with --user agent or --user supervisor; no password is needed.");
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{"create", "", 0, 0, "Make a new desk; prints the authenticator secret and the recovery kit once.",
            "create --desk ./desk --admin \"Ada\" --platform rugs --password-file ./password", createOptions,
            create},
    Command{"sample", "", 0, 0,
            "Fill a rehearsal desk with made-up shoppers and requests; makes the desk when there is none.",
            "sample --desk ./sample --people 200", sampleOptions, sample},
};

} // namespace

std::span<const Command> deskCommands()
{
    return commands;
}

} // namespace desk::command_line
