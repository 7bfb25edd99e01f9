// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/erasure_work.h"

namespace desk::work {

Result<std::vector<fulfilment::ErasureEntry>> runErasures(OpenDesk &desk, PlatformId platform,
                                                          std::span<const fulfilment::ErasureOrder> orders,
                                                          const fulfilment::ErasureHooks &hooks)
{
    DESK_TRY(const OpenPlatform *const of, desk.platform(platform));
    desk.forgetKeys();
    keys::StaffKeysPointer staff = desk.staff();
    const fulfilment::ErasureDesk lent{desk.connection(), desk.keyring(), desk.keyringFile(), staff,
                                       desk.clock(),      desk.random()};
    auto done = fulfilment::runErasures(lent, of->context, orders, hooks);
    DESK_CHECK(desk.takeKeys(std::move(staff)));
    return done;
}

Result<std::size_t> resumeErasures(OpenDesk &desk)
{
    desk.forgetKeys();
    keys::StaffKeysPointer staff = desk.staff();
    const fulfilment::ErasureDesk lent{desk.connection(), desk.keyring(), desk.keyringFile(), staff,
                                       desk.clock(),      desk.random()};
    NoProgress silent;
    auto resumed = fulfilment::resumeErasures(lent, {silent, {}});
    if (staff != desk.staff())
        DESK_CHECK(desk.takeKeys(std::move(staff)));
    if (!resumed.ok() && resumed.error().code == ErrorCode::Tampered)
        return std::size_t{0};
    return resumed;
}

} // namespace desk::work
