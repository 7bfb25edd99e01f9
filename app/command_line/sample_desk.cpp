// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/sample_desk.h"

#include "core/desk/local_desk.h"

#include <algorithm>

namespace desk::command_line {

Result<DeskLocation> sampleLocation(const Arguments &arguments)
{
    if (arguments.has("desk") || arguments.has("keyring"))
        return locationOf(arguments);
    return sampleDeskLocation();
}

Result<bool> isSampleDesk(Services &services, const DeskLocation &where)
{
    DESK_TRY(const std::vector<std::string> users, await(services.session.rehearsalUsers(where)));
    const auto has = [&](std::string_view name) {
        return std::find(users.begin(), users.end(), name) != users.end();
    };
    return has(sampleAgent) && has(sampleSupervisor);
}

} // namespace desk::command_line
