// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

namespace desk::ui {

/// Adds what became of one file to the sum over several; the format is the last file's.
inline void addReport(ImportReport &total, const ImportReport &report)
{
    total.rows += report.rows;
    total.added += report.added;
    total.updated += report.updated;
    total.unchanged += report.unchanged;
    total.faulty += report.faulty;
    total.newSubjects += report.newSubjects;
    total.format = report.format;
    for (const auto &[from, to] :
         {std::pair{&report.unknown, &total.unknown}, {&report.passedOver, &total.passedOver}})
        to->insert(to->end(), from->begin(), from->end());
    total.parts.insert(total.parts.end(), report.parts.begin(), report.parts.end());
    total.faults.insert(total.faults.end(), report.faults.begin(), report.faults.end());
}

} // namespace desk::ui
