// SPDX-License-Identifier: GPL-3.0-or-later
// The guard of a FakeDesk.
#include "tests/support/fake_answer.h"

namespace desk::test {

class FakeGuard final : public GuardService
{
public:
    explicit FakeGuard(FakeDesk &desk) : m_desk(desk) {}
    Answer<GuardView> view() override
    {
        return m_desk.answer<GuardView>("guard", [this] { return m_desk.m_guard; });
    }
    Answer<GuardView> setLimits(const ReadingLimits &limits) override
    {
        return m_desk.answer<GuardView>("setLimits", [this, limits] {
            m_desk.m_guard.limits = limits;
            return m_desk.m_guard;
        });
    }
    Answer<bool> stop(const std::string &reason) override
    {
        return m_desk.answer<bool>("stopDesk", [this, reason]() -> Result<bool> {
            if (m_desk.m_guard.stopped)
                return fail(ErrorCode::Conflict, "The desk is stopped already.");
            m_desk.m_lastReason = reason;
            m_desk.m_guard.stoppedAt = m_desk.m_clock.now();
            m_desk.m_guard.stopped = true;
            m_desk.m_guard.stoppedBy = m_desk.m_user;
            m_desk.m_user.clear();
            return true;
        });
    }
    Answer<GuardView> lift(const std::string &reason) override
    {
        return m_desk.answer<GuardView>("liftStop", [this, reason]() -> Result<GuardView> {
            if (!m_desk.m_guard.stopped || m_desk.m_guard.liftAskedBy == m_desk.m_user)
                return fail(ErrorCode::Conflict, "Another person has to lift the stop.");
            m_desk.m_lastReason = reason;
            const bool second = !m_desk.m_guard.liftAskedBy.empty();
            m_desk.m_guard.stopped = !second;
            m_desk.m_guard.liftAskedBy = second ? std::string() : m_desk.m_user;
            return m_desk.m_guard;
        });
    }

private:
    FakeDesk &m_desk;
};

std::unique_ptr<GuardService> makeFakeGuard(FakeDesk &desk)
{
    return std::make_unique<FakeGuard>(desk);
}

} // namespace desk::test
