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
constexpr std::array renewOptions{
    OptionSpec{"initial-password-file", "FILE", "their new first password; asked for on a terminal otherwise"},
    OptionSpec{"without-code", "", "no one-time code; rehearsal desks only"},
};
constexpr std::array roleOptions{OptionSpec{"role", "ROLE", "what they are to be from then on", true}};
constexpr std::array revokeOptions{OptionSpec{"platform", "ID", "the platform they may enter no longer"}};
constexpr std::array ruleOptions{OptionSpec{"days", "N", "how long a password lasts; 0: as the policies say"}};

const char *kindWord(ProposalKind kind)
{
    switch (kind) {
    case ProposalKind::Add: return "add";
    case ProposalKind::Roles: return "roles";
    case ProposalKind::Grant: return "grant";
    case ProposalKind::Enable: return "enable";
    case ProposalKind::ResetCode: return "reset-code";
    case ProposalKind::Renew: return "renew";
    }
    return "unknown";
}

const char *stateWord(ProposalState state)
{
    return state == ProposalState::Open ? "open" : state == ProposalState::Approved ? "approved" : "rejected";
}

Outcome tell(Context &context, const std::string &name, const StaffChange &change)
{
    context.output.object({{"name", name},
                           {"proposal", change.proposal ? Json(change.proposal->text()) : Json()},
                           {"alone", change.alone},
                           {"keys_given", change.keysGiven},
                           {"keys_taken", change.keysTaken},
                           {"totp_secret", change.totpSecret},
                           {"totp_uri", change.totpUri}});
    if (change.proposal)
        context.output.line("Another person has to agree: staff approve " + change.proposal->text());
    else
        context.output.line("Done. Keys given: " + std::to_string(change.keysGiven) +
                            ", taken: " + std::to_string(change.keysTaken));
    if (change.alone)
        context.output.line("Done by one person, for nobody else could agree. Appoint a second administrator "
                            "or data protection.");
    if (!change.totpSecret.empty()) {
        context.output.line("The authenticator secret is told once; hand it over safely.");
        context.output.facts(
            {{"Authenticator secret", change.totpSecret}, {"Authenticator link", change.totpUri}});
    }
    return ExitStatus::Done;
}

Outcome addStaff(Context &context, const Arguments &arguments)
{
    NewStaffMember staff;
    staff.name = arguments.positional()[0];
    staff.withCode = !arguments.has("without-code");
    DESK_TRY(staff.roles, parseWords<policy::Role>(arguments.all("role"), "--role"));
    if (const auto wrong = bothFromInput(arguments, "initial-password-file"))
        return *wrong;
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    for (const std::string &word : arguments.all("platform")) {
        DESK_TRY(const PlatformInfo platform, platformNamed(desk.info, word));
        staff.platforms.push_back(platform.id);
    }
    DESK_TRY(staff.password, newPassword(context, arguments.get("initial-password-file"), staff.name));
    DESK_TRY(const StaffChange change, await(desk.services.staff.add(staff)));
    return tell(context, staff.name, change);
}

Outcome renew(Context &context, const Arguments &arguments)
{
    RenewalOrder order;
    order.name = arguments.positional()[0];
    order.withCode = !arguments.has("without-code");
    if (const auto wrong = bothFromInput(arguments, "initial-password-file"))
        return *wrong;
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(order.password, newPassword(context, arguments.get("initial-password-file"), order.name));
    DESK_TRY(const StaffChange change, await(desk.services.staff.renew(order)));
    return tell(context, order.name, change);
}

/// What people have to know about who holds what; nothing where all is well.
void tellHolding(Output &output, const KeyHolding &held)
{
    if (held.approvers < 2)
        output.line("Only one person could agree to a change of staff: it is done by one alone.");
    if (!held.few.empty())
        output.line(std::to_string(held.few.size()) + " keys have one living holder besides the recovery kit.");
    if (!held.kit)
        output.line("There is no recovery kit; make one with `staff recovery-kit`.");
    if (held.rotationsDue > 0)
        output.line(std::to_string(held.rotationsDue) + " keys of people who left, or got new ones, have to be replaced: key rotate --due");
}

Outcome listStaff(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const std::vector<StaffInfo> staff, await(desk.services.staff.list()));
    DESK_TRY(const KeyHolding held, await(desk.services.staff.holding()));
    std::vector<std::vector<std::string>> rows;
    for (const StaffInfo &each : staff) {
        context.output.object({{"id", each.id.text()},
                               {"name", each.name},
                               {"roles", spelled(each.roles)},
                               {"enabled", each.enabled},
                               {"awaited", each.awaited},
                               {"recovery", each.recovery},
                               {"keys_held", each.keysHeld},
                               {"keys_due", each.keysDue}});
        rows.push_back({each.name, joined(spelled(each.roles)),
                        each.awaited ? "not agreed to" : each.enabled ? "enabled" : "disabled",
                        std::to_string(each.keysHeld) + " of " + std::to_string(each.keysDue)});
    }
    context.output.table({"Name", "Roles", "State", "Keys"}, rows, "There is nobody.");
    tellHolding(context.output, held);
    return ExitStatus::Done;
}

Outcome showKeys(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const KeyHolding held, await(desk.services.staff.holding()));
    Json few = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const FewHeldKey &each : held.few) {
        few.push_back({{"key", each.what}, {"holder", each.holder}, {"in_kit", each.inKit}});
        rows.push_back({each.what, each.holder, each.inKit ? "yes" : "NO"});
    }
    context.output.object({{"few", few},
                           {"kit", held.kit},
                           {"approvers", held.approvers},
                           {"rotations_due", held.rotationsDue},
                           {"password_days", held.passwordDays}});
    context.output.table({"Key", "Only holder", "In the kit"}, rows, "Every key has two holders.");
    tellHolding(context.output, held);
    return ExitStatus::Done;
}

Outcome changeRoles(Context &context, const Arguments &arguments)
{
    RolesOrder order;
    order.name = arguments.positional()[0];
    DESK_TRY(order.roles, parseWords<policy::Role>(arguments.all("role"), "--role"));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const StaffChange change, await(desk.services.staff.changeRoles(order)));
    return tell(context, order.name, change);
}

/// The commands that take a name and give somebody more.
template <Answer<StaffChange> (StaffService::*Ask)(const std::string &)>
Outcome changeOf(Context &context, const Arguments &arguments)
{
    const std::string &name = arguments.positional()[0];
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const StaffChange change, await((desk.services.staff.*Ask)(name)));
    return tell(context, name, change);
}

Outcome told(Context &context, const std::string &name, int taken)
{
    context.output.object({{"name", name}, {"keys_taken", taken}});
    context.output.line("Done, at once. Keys taken: " + std::to_string(taken));
    return ExitStatus::Done;
}

Outcome disable(Context &context, const Arguments &arguments)
{
    const std::string &name = arguments.positional()[0];
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const int taken, await(desk.services.staff.disable(name)));
    return told(context, name, taken);
}

Outcome revoke(Context &context, const Arguments &arguments)
{
    const std::string &name = arguments.positional()[0];
    DESK_TRY(const std::string word, arguments.required("platform"));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformNamed(desk.info, word));
    DESK_TRY(const int taken, await(desk.services.staff.revoke(name, platform.id)));
    return told(context, name, taken);
}

Outcome proposals(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const std::vector<ProposalView> all, await(desk.services.staff.proposals()));
    std::vector<std::vector<std::string>> rows;
    for (const ProposalView &each : all) {
        context.output.object({{"id", each.id.text()},
                               {"kind", kindWord(each.kind)},
                               {"state", stateWord(each.state)},
                               {"name", each.name},
                               {"roles", spelled(each.roles)},
                               {"proposer", each.proposer},
                               {"proposed_at", toRfc3339(each.proposedAt)},
                               {"mine", each.mine}});
        rows.push_back({each.id.text(), kindWord(each.kind), each.name, joined(spelled(each.roles)),
                        each.proposer, shownTime(each.proposedAt), stateWord(each.state)});
    }
    context.output.table({"Id", "What", "Whom", "Roles", "Proposed by", "At", "State"}, rows,
                         "Nothing was proposed.");
    return ExitStatus::Done;
}

Outcome approve(Context &context, const Arguments &arguments)
{
    DESK_TRY(const ProposalId id, ProposalId::parse(arguments.positional()[0]));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const StaffChange change, await(desk.services.staff.approve(id)));
    return tell(context, arguments.positional()[0], change);
}

Outcome reject(Context &context, const Arguments &arguments)
{
    DESK_TRY(const ProposalId id, ProposalId::parse(arguments.positional()[0]));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_CHECK(await(desk.services.staff.reject(id)));
    context.output.object({{"proposal", id.text()}, {"rejected", true}});
    context.output.line("Rejected.");
    return ExitStatus::Done;
}

Outcome recoveryKit(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const std::string kit, await(desk.services.staff.renewKit()));
    context.output.object({{"recovery_kit", kit}});
    context.output.line("The old kit opens nothing any more. The new one is told once and kept nowhere:");
    context.output.facts({{"Recovery kit", kit}});
    return ExitStatus::Done;
}

Outcome passwordRule(Context &context, const Arguments &arguments)
{
    DESK_TRY(const int days, arguments.number("days", 0, 0, 3650));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const int inForce, await(desk.services.staff.setPasswordDays(days)));
    context.output.object({{"days", inForce}});
    context.output.line(inForce == 0 ? "Passwords do not expire."
                                     : "A password lasts " + std::to_string(inForce) + " days.");
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{"staff add", "NAME", 1, 1, "Propose a member of staff; another person has to agree.",
            "staff add Li --role customer-service --platform rugs --initial-password-file ./first --user Ada",
            addOptions, addStaff},
    Command{"staff list", "", 0, 0,
            "List the staff, their roles, and whether they hold the keys due to them.",
            "staff list --desk ./desk --user Ada", {}, listStaff},
    Command{"staff keys", "", 0, 0, "List the keys that only one person holds, and whether there is a recovery kit.",
            "staff keys --desk ./desk --user Ada", {}, showKeys},
    Command{"staff proposals", "", 0, 0, "List what was proposed about staff.",
            "staff proposals --desk ./desk --user Ada", {}, proposals},
    Command{"staff approve", "ID", 1, 1, "Agree to what another person proposed; your keys are given.",
            "staff approve 01930000-0000-7000-8000-000000000000 --user Bea", {}, approve},
    Command{"staff reject", "ID", 1, 1, "Refuse a proposal, or take your own back.",
            "staff reject 01930000-0000-7000-8000-000000000000 --user Bea", {}, reject},
    Command{"staff roles", "NAME", 1, 1, "Propose other roles for somebody.",
            "staff roles Li --role supervisor --user Ada", roleOptions, changeRoles},
    Command{"staff grant", "NAME", 1, 1, "Propose to give somebody the keys their roles call for.",
            "staff grant Li --desk ./desk --user Ada", {}, changeOf<&StaffService::grant>},
    Command{"staff enable", "NAME", 1, 1, "Propose to let somebody in again who was disabled.",
            "staff enable Li --desk ./desk --user Ada", {}, changeOf<&StaffService::enable>},
    Command{"staff reset-code", "NAME", 1, 1, "Propose to let somebody in once who lost their authenticator.",
            "staff reset-code Li --desk ./desk --user Ada", {}, changeOf<&StaffService::resetCode>},
    Command{"staff renew", "NAME", 1, 1,
            "Propose new keys and a new first password: they forgot it, or another may have their keys.",
            "staff renew Li --initial-password-file ./first --user Ada", renewOptions, renew},
    Command{"staff disable", "NAME", 1, 1, "Shut somebody out, at once.", "staff disable Li --user Ada", {},
            disable},
    Command{"staff revoke", "NAME", 1, 1, "Shut somebody out of one platform, at once.",
            "staff revoke Li --platform rugs --user Ada", revokeOptions, revoke},
    Command{"staff recovery-kit", "", 0, 0, "Make a new recovery kit; the old one opens nothing any more.",
            "staff recovery-kit --desk ./desk --user Ada", {}, recoveryKit},
    Command{"staff password-rule", "", 0, 0, "Set after how many days a password has to be changed.",
            "staff password-rule --days 60 --user Ada", ruleOptions, passwordRule},
};

} // namespace

std::span<const Command> staffCommands()
{
    return commands;
}

} // namespace desk::command_line
