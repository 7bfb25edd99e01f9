// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/draft_steps.h"

#include <algorithm>
#include <utility>

namespace desk::ui {

void DraftSteps::begin(IntakeReading reading)
{
    m_reading = std::move(reading);
    m_taken.assign(m_reading.drafts.size(), false);
    m_at = 0;
}

void DraftSteps::clear()
{
    begin({});
}

const IntakeDraft *DraftSteps::current() const
{
    return m_at < m_taken.size() && !m_taken[m_at] ? &m_reading.drafts[m_at] : nullptr;
}

int DraftSteps::taken() const
{
    return static_cast<int>(std::count(m_taken.begin(), m_taken.end(), true));
}

bool DraftSteps::hasNext() const
{
    return total() - taken() > 1;
}

void DraftSteps::keep(const NewRequest &request)
{
    if (current())
        m_reading.drafts[m_at].request = request;
}

void DraftSteps::next()
{
    for (std::size_t step = 1; step < m_taken.size(); ++step) {
        const std::size_t at = (m_at + step) % m_taken.size();
        if (!m_taken[at]) {
            m_at = at;
            return;
        }
    }
}

void DraftSteps::took()
{
    if (!current())
        return;
    m_taken[m_at] = true;
    next();
}

} // namespace desk::ui
