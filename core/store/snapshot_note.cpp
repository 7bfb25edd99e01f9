// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/snapshot_note.h"

#include "core/base/clock.h"

namespace desk::store {

namespace {

constexpr std::string_view untilName = "key_snapshots_until";

} // namespace

Result<QDate> keySnapshotsUntil(Connection &connection)
{
    DESK_TRY(const auto text, readMeta(connection, untilName));
    if (!text)
        return QDate();
    auto day = dateFromIso(*text);
    if (!day.ok())
        return fail(ErrorCode::Damaged,
                    "The store's note of copies of its keys is malformed; restore the desk from a backup.");
    return *day;
}

Result<void> noteKeySnapshot(Connection &connection, QDate until)
{
    DESK_TRY(const QDate known, keySnapshotsUntil(connection));
    if (known.isValid() && known >= until)
        return {};
    return writeMeta(connection, untilName, toIsoDate(until));
}

} // namespace desk::store
