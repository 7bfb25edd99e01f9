// SPDX-License-Identifier: GPL-3.0-or-later
// Figures, each call put onto the desk's own thread. Part of LocalDesk.
#pragma once

#include "core/desk/engine.h"
#include "core/desk/work.h"

namespace desk {

class LocalReports final : public ReportService
{
public:
    explicit LocalReports(Engine &engine) : m_engine(engine) {}

    Answer<MetricsReport> metrics(const MetricsOrder &order) override
    {
        return m_engine.call(work::reportMetrics, order);
    }
    Answer<Workload> workload() override { return m_engine.call(work::reportWorkload); }

private:
    Engine &m_engine;
};

} // namespace desk
