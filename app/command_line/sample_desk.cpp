// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/sample_desk.h"

#include "core/policy/shipped.h"

#include <QStandardPaths>

#include <algorithm>

namespace desk::command_line {

namespace {

// What signInRehearsal() knows: the names and the password of the two people one may look around as.
constexpr std::string_view rehearsalAgent = "agent";
constexpr std::string_view rehearsalSupervisor = "supervisor";
constexpr std::string_view rehearsalPassword = "Rehearsal-only-1";

} // namespace

Result<DeskLocation> sampleLocation(const Arguments &arguments)
{
    if (arguments.has("desk") || arguments.has("keyring"))
        return locationOf(arguments);
    const auto in = [](QStandardPaths::StandardLocation kind, const char *folder) {
        return QStandardPaths::writableLocation(kind).toStdString() + folder;
    };
    return DeskLocation{in(QStandardPaths::GenericDataLocation, "/rightsdesk/sample/desk"),
                        in(QStandardPaths::GenericConfigLocation, "/rightsdesk/sample/keys")};
}

Result<bool> isSampleDesk(Services &services, const DeskLocation &where)
{
    DESK_TRY(const std::vector<std::string> users, await(services.session.rehearsalUsers(where)));
    const auto has = [&](std::string_view name) {
        return std::find(users.begin(), users.end(), name) != users.end();
    };
    return has(rehearsalAgent) && has(rehearsalSupervisor);
}

Result<void> makeSampleDesk(Services &services, const DeskLocation &where)
{
    NewDesk desk;
    desk.admin = rehearsalSupervisor;
    desk.password = crypto::toSecret(asBytes(rehearsalPassword));
    desk.rehearsal = true;
    for (const std::string_view id : policy::shippedProfileIds())
        desk.profiles.emplace_back(id);
    DESK_CHECK(await(services.session.create(where, desk)));
    DESK_CHECK(await(services.session.signInRehearsal(where, std::string(rehearsalSupervisor))));
    DESK_TRY(const std::vector<StaffInfo> staff, await(services.administration.staff()));
    const bool hasAgent = std::any_of(staff.begin(), staff.end(),
                                      [](const StaffInfo &each) { return each.name == rehearsalAgent; });
    if (!hasAgent) {
        NewStaffMember agent;
        agent.name = rehearsalAgent;
        agent.roles = {policy::Role::CustomerService};
        agent.password = crypto::toSecret(asBytes(rehearsalPassword));
        agent.withCode = false;
        DESK_CHECK(await(services.administration.addStaff(agent)));
    }
    DESK_CHECK(await(services.session.lock()));
    return {};
}

} // namespace desk::command_line
