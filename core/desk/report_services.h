// SPDX-License-Identifier: GPL-3.0-or-later
// Figures: part of services.h, whose first lines say what holds for every call.
#pragma once

#include "core/desk/answer.h"
#include "core/desk/metrics_values.h"

namespace desk {

/// For supervisors and data protection, over the platforms they may enter. Opens nobody's file.
class ReportService
{
public:
    virtual ~ReportService() = default;
    /// InvalidArgument: no period, or one that ends before it begins or spans more than ten years. NotFound:
    /// no such law.
    virtual Answer<MetricsReport> metrics(const MetricsOrder &order) = 0;
    /// Who has how much on their desk today.
    virtual Answer<Workload> workload() = 0;
};

} // namespace desk
