// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <string>
#include <vector>

namespace desk::test {

/// Takes the tables of today back to what they were after so many steps of resources/schema, of the last seven:
/// a new step is undone here and nowhere else.
inline Result<void> takeSchemaBack(store::Connection &connection, int steps)
{
    const auto without = [](const std::string &table, const std::vector<std::string> &columns) {
        std::string out;
        for (const std::string &column : columns)
            out += "ALTER TABLE " + table + " DROP COLUMN " + column + ";";
        return out;
    };
    // The last first.
    const std::vector<std::pair<int, std::string>> undone{
        {14, without("staff_proposal", {"pending"})},
        {13,
         "DROP TABLE import_change;" + without("import_run", {"changes", "people", "undone_at", "latest"})},
        {12, "DROP INDEX action_figures; DROP INDEX action_received;"
             "CREATE INDEX action_due ON action (platform, state, due_on);" +
                 without("action", {"received_day", "laws", "waited", "ground", "marks"})},
        {11, "DROP TABLE original;"},
        {10, "DROP TABLE rotation_holder;"},
        {9, "DROP INDEX request_by_due; DROP INDEX request_by_internal; DROP INDEX request_by_receipt;"
            "DROP INDEX request_by_reference; DROP INDEX request_by_stage; DROP INDEX request_by_assignee;" +
                without("request", {"stage", "due_day", "internal_day", "rights", "waits"})}};
    for (const auto &[step, statements] : undone)
        if (step > steps)
            DESK_CHECK(connection.execute(statements));
    return store::writeMeta(connection, "schema", std::to_string(steps));
}

} // namespace desk::test
