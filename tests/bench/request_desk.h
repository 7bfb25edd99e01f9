// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/crypto/system_random.h"
#include "core/desk/open_desk.h"

#include <QDate>

#include <functional>
#include <random>

namespace desk::bench {

/// What a row is made of beside what a benchmark chooses itself.
struct RequestRow
{
    int number = 0;   ///< From 0.
    int requests = 0; ///< How many there will be.
    PlatformId platform;
    RequestId id;
    std::span<const std::uint8_t> sealed; ///< About as long as a letter with its actions; nothing is in it.
};

/// A rehearsal desk with the five shipped platforms, and as many requests as wanted: rows as the store of
/// requests writes them, without sealing each. Made in a folder where there is none yet; a benchmark keeps
/// the folder to take it up again.
class RequestDesk
{
public:
    using Insert = std::function<void(RequestDesk &desk, const RequestRow &row)>;

    RequestDesk(const std::string &folder, int requests, const Insert &insert);
    OpenDesk &desk() { return *m_desk; }
    QDate today() const;
    /// The same numbers at every run.
    std::int64_t below(int limit);

private:
    void fill(int requests, const Insert &insert);

    SystemClock m_clock;
    crypto::SystemRandom m_random;
    std::mt19937 m_draw{1};
    std::unique_ptr<OpenDesk> m_desk;
};

/// YYYYMMDD, as the columns beside a request spell a day.
std::int64_t dayNumber(QDate on);

/// Prints what tell() has to tell: the milliseconds of a first time, the median of five more, and of these
/// the median of the processor's time, which a busy machine leaves alone.
void tellHead();
void tell(const char *what, const std::function<void()> &work);

} // namespace desk::bench
