// SPDX-License-Identifier: GPL-3.0-or-later
// The guard, each call put onto the desk's own thread. Part of LocalDesk.
#pragma once

#include "core/desk/engine.h"
#include "core/desk/guard.h"

namespace desk {

class LocalGuard final : public GuardService
{
public:
    explicit LocalGuard(Engine &engine) : m_engine(engine) {}

    Answer<GuardView> view() override { return m_engine.callWhileStopped(work::viewGuard); }
    Answer<GuardView> setLimits(const ReadingLimits &limits) override
    {
        return m_engine.call(work::setReadingLimits, limits);
    }
    Answer<bool> stop(const std::string &reason) override
    {
        return m_engine.run<bool>([reason](std::unique_ptr<OpenDesk> &open, Progress &) -> Result<bool> {
            if (!open)
                return fail(ErrorCode::NotSignedIn, "Nobody is signed in; sign in first.");
            DESK_TRY(const bool stopped, work::stopDesk(*open, reason));
            open->pinLog();
            open.reset(); // and with it every key
            return stopped;
        });
    }
    Answer<GuardView> lift(const std::string &reason) override
    {
        return m_engine.callWhileStopped(work::liftStop, reason);
    }

private:
    Engine &m_engine;
};

} // namespace desk
