// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/command_line/fake_answers.h"

namespace desk::test {

/// Figures: keeps what it was asked, answers what a test put into it.
class FakeReports final : public ReportService
{
public:
    explicit FakeReports(FakeAnswers &answers) : m_answers(answers) {}

    MetricsOrder order;
    MetricsReport report;

    Answer<MetricsReport> metrics(const MetricsOrder &wanted) override
    {
        order = wanted;
        return m_answers.answer("metrics " + wanted.law, report);
    }
    Answer<Workload> workload() override { return m_answers.answer<Workload>("workload", {}); }

private:
    FakeAnswers &m_answers;
};

} // namespace desk::test
