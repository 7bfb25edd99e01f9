// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>

#include <chrono>
#include <string>
#include <string_view>

namespace desk {

/// A moment in UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// Where time comes from. A parameter everywhere, so that tests and rehearsals hold it. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    Instant now() const override;
};

/// A clock that stands still until it is told: for rehearsals (`--now`) and tests.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(Instant at) : m_now(at) {}
    Instant now() const override { return m_now; }
    void set(Instant at) { m_now = at; }
    void advance(std::chrono::milliseconds by) { m_now += by; }

private:
    Instant m_now;
};

std::string toRfc3339(Instant at);                        ///< e.g. 2026-11-21T22:54:25.123Z
Result<Instant> instantFromRfc3339(std::string_view text);  ///< With any offset; InvalidInput otherwise.
QDate utcDay(Instant at);
std::string toIsoDate(QDate day);                         ///< YYYY-MM-DD
Result<QDate> dateFromIso(std::string_view text);         ///< YYYY-MM-DD exactly; InvalidInput otherwise.

} // namespace desk
