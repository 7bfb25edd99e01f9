// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/request_widths.h"

#include "ui/models/display.h"
#include "ui/models/words.h"
#include "ui/widgets/basics.h"

#include <QFontMetrics>

#include <algorithm>

namespace desk::ui {

std::array<int, RequestColumns::ColumnCount> requestWidths(const QFontMetrics &metrics)
{
    const auto wide = [&metrics](const QString &words) {
        return metrics.horizontalAdvance(words);
    };
    int state = 0;
    for (const RequestState each : {RequestState::Received, RequestState::Verified, RequestState::Planned,
                                    RequestState::Approved, RequestState::Fulfilled, RequestState::Closed})
        state = std::max(state, wide(Words::state(each)) + 6 * unit - half);
    const QDate today(2000, 1, 1);
    const int late = wide(RequestCells::due(today, today.addDays(99)));
    const int due = std::max(late, wide(RequestCells::due(today.addDays(99), today))) + 6 * unit - half;
    int risk = 0;
    for (const int ahead : {-1, 0, 99})
        risk = std::max(risk, wide(RequestCells::risk(today.addDays(ahead), today)) + 6 * unit - half);
    const int received = wide(day(QDate(2028, 12, 28))) + 3 * unit + half;
    // A reference is what people read out: it is never cut off, whatever the font.
    const int reference = wide(QStringLiteral("MW-2026-000000-0")) + 3 * unit + half;
    return {reference, 100, 120, state, 84, 104, due, due, risk, 128, received};
}

} // namespace desk::ui
