// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <vector>

namespace desk::ui {

/// The drafts of one file while somebody goes through them: round and round those that were not taken yet.
/// Pure.
class DraftSteps
{
public:
    void begin(IntakeReading reading);
    void clear();
    /// Null before anything was read and when everything was taken.
    const IntakeDraft *current() const;
    int number() const { return static_cast<int>(m_at) + 1; } ///< From 1, of the current draft.
    int total() const { return static_cast<int>(m_reading.drafts.size()); }
    int taken() const;
    /// There is another draft that was not taken.
    bool hasNext() const;
    /// Keeps what somebody corrected in the current draft until they come back to it.
    void keep(const NewRequest &request);
    void next();
    /// The current draft became a request: on to the next.
    void took();
    const IntakeReading &reading() const { return m_reading; }

private:
    IntakeReading m_reading;
    std::vector<bool> m_taken;
    std::size_t m_at = 0;
};

} // namespace desk::ui
