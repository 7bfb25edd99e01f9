// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/failed_sign_ins.h"

namespace desk {

Result<void> noteFailedSignIn(store::Connection &connection, StaffId staff, std::int64_t now)
{
    store::Query query(connection,
                       "INSERT INTO failed_sign_in (staff, times, last_at) VALUES (?, 1, ?) "
                       "ON CONFLICT (staff) DO UPDATE SET times = times + 1, last_at = excluded.last_at");
    return query.bind(staff.view()).bindInteger(now).run();
}

Result<void> logFailedSignIns(OpenDesk &desk)
{
    struct Failed
    {
        StaffId staff;
        std::int64_t times = 0;
        Instant last{};
    };
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    std::vector<Failed> all;
    {
        store::Query query(desk.connection(),
                           "SELECT staff, times, last_at FROM failed_sign_in ORDER BY last_at, staff");
        for (;;) {
            DESK_TRY(const bool found, query.next());
            if (!found)
                break;
            all.push_back({query.id<StaffId>(0), query.integer(1),
                           Instant(std::chrono::milliseconds(query.integer(2)))});
        }
    }
    for (const Failed &each : all) {
        const std::string payload =
            "{\"times\":" + std::to_string(each.times) + ",\"last\":\"" + toRfc3339(each.last) + "\"}";
        DESK_CHECK(
            desk.log(audit::Event::SignInsFailed, {}, keys::ownerOf(each.staff), payload, std::nullopt));
    }
    store::Query forget(desk.connection(), "DELETE FROM failed_sign_in");
    DESK_CHECK(forget.run());
    return transaction.commit();
}

} // namespace desk
