// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/sample_desk.h"

#include <QStandardPaths>

#include <algorithm>

namespace desk::command_line {

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
    return has(sampleAgent) && has(sampleSupervisor);
}

} // namespace desk::command_line
