// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/present.h"
#include "app/command_line/session.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr std::array addOptions{
    OptionSpec{"role", "ROLE",
               "customer-service, fulfilment, finance, operation, supervisor, data-protection, "
               "administrator or auditor",
               true},
    OptionSpec{"platform", "ID", "a platform they may enter; all when not given", true},
    OptionSpec{"initial-password-file", "FILE", "their first password; asked for on a terminal otherwise"},
    OptionSpec{"without-code", "", "no one-time code; rehearsal desks only"},
};

Outcome addStaff(Context &context, const Arguments &arguments)
{
    NewStaffMember staff;
    staff.name = arguments.positional()[0];
    staff.withCode = !arguments.has("without-code");
    DESK_TRY(staff.roles, parseWords<policy::Role>(arguments.all("role"), "--role"));
    if (arguments.get("password-file") == "-" && arguments.get("initial-password-file") == "-")
        return usageError("Standard input can hold one of the two passwords only.",
                          "--initial-password-file");
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    for (const std::string &word : arguments.all("platform")) {
        DESK_TRY(const PlatformInfo platform, platformNamed(desk.info, word));
        staff.platforms.push_back(platform.id);
    }
    DESK_TRY(staff.password, newPassword(context, arguments.get("initial-password-file"), staff.name));
    DESK_TRY(const CreatedDesk created, await(desk.services.administration.addStaff(staff)));
    context.output.object(
        {{"name", staff.name}, {"totp_secret", created.totpSecret}, {"totp_uri", created.totpUri}});
    context.output.line(staff.withCode ? "Added. The authenticator secret is told once; hand it over safely."
                                       : "Added.");
    context.output.facts({{"Name", staff.name},
                          {"Roles", joined(spelled(staff.roles))},
                          {"Authenticator secret", created.totpSecret},
                          {"Authenticator link", created.totpUri}});
    return ExitStatus::Done;
}

Outcome listStaff(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const std::vector<StaffInfo> staff, await(desk.services.administration.staff()));
    std::vector<std::vector<std::string>> rows;
    for (const StaffInfo &each : staff) {
        context.output.object({{"id", each.id.text()},
                               {"name", each.name},
                               {"roles", spelled(each.roles)},
                               {"enabled", each.enabled},
                               {"recovery", each.recovery},
                               {"keys_held", each.keysHeld},
                               {"keys_due", each.keysDue}});
        rows.push_back({each.name, joined(spelled(each.roles)), each.enabled ? "enabled" : "disabled",
                        std::to_string(each.keysHeld) + " of " + std::to_string(each.keysDue)});
    }
    context.output.table({"Name", "Roles", "State", "Keys"}, rows, "There is nobody.");
    return ExitStatus::Done;
}

Outcome grantKeys(Context &context, const Arguments &arguments)
{
    const std::string &name = arguments.positional()[0];
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const int given, await(desk.services.administration.grant(name)));
    context.output.object({{"name", name}, {"keys_given", given}});
    context.output.line("Keys given: " + std::to_string(given));
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{"staff add", "NAME", 1, 1, "Add a member of staff and give the keys their roles call for.",
            "staff add Li --role customer-service --platform rugs --initial-password-file ./first --user Ada",
            addOptions, addStaff},
    Command{"staff list",
            "",
            0,
            0,
            "List the staff, their roles, and whether they hold the keys due to them.",
            "staff list --desk ./desk --user Ada",
            {},
            listStaff},
    Command{"staff grant",
            "NAME",
            1,
            1,
            "Give somebody the keys their roles call for and you hold.",
            "staff grant Li --desk ./desk --user Ada",
            {},
            grantKeys},
};

} // namespace

std::span<const Command> staffCommands()
{
    return commands;
}

} // namespace desk::command_line
