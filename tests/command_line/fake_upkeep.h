// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/command_line/fake_answers.h"

namespace desk::test {

/// Holds, retention, versions of a policy and keys: keeps what it was asked, answers what a test put into it.
class FakeUpkeep final : public RetentionService, public PolicyService, public KeyService
{
public:
    explicit FakeUpkeep(FakeAnswers &answers) : m_answers(answers) {}

    HoldOrder hold;
    std::vector<HoldView> held;
    RetentionReport report;
    std::vector<ErasureView> erased;
    std::vector<PolicyVersionView> known;
    PolicyComparison comparison;
    std::vector<CoverageLine> covered;
    std::vector<KeyLine> keyLines;
    std::vector<RotationOrder> rotations;
    RotationReport rotation{2, 5};

    Answer<HoldView> addHold(const HoldOrder &order) override
    {
        hold = order;
        HoldView view;
        view.id = "h1";
        view.law = order.law;
        return m_answers.answer("addHold " + order.law, view);
    }
    Answer<bool> releaseHold(PlatformId, const std::string &id, const std::string &reason) override
    {
        return m_answers.answer("releaseHold " + id + " " + reason, true);
    }
    Answer<std::vector<KeyLine>> list(PlatformId) override { return m_answers.answer("keys", keyLines); }
    Answer<RotationReport> rotate(const RotationOrder &order) override
    {
        rotations.push_back(order);
        return m_answers.answer("rotate", rotation);
    }
    Answer<std::vector<HoldView>> holds(PlatformId) override { return m_answers.answer("holds", held); }
    Answer<RetentionReport> preview(PlatformId) override { return m_answers.answer("preview", report); }
    Answer<RetentionReport> run(PlatformId) override { return m_answers.answer("run", report); }
    Answer<std::vector<ErasureView>> erasures(PlatformId) override
    {
        return m_answers.answer("erasures", erased);
    }
    /// One page, and a second one that is the last.
    Answer<DeidentifiedView> deidentified(PlatformId, const std::string &category, const std::string &after) override
    {
        DeidentifiedView page;
        page.rows = {{{"transaction_id", after.empty() ? "T-1" : "T-2"}}};
        page.next = after.empty() ? "page-2" : "";
        return m_answers.answer("deidentified " + category + " " + after, page);
    }

    Answer<std::vector<PolicyVersionView>> versions(PlatformId) override
    {
        return m_answers.answer("versions", known);
    }
    Answer<PolicyComparison> addVersion(PlatformId, const std::string &json) override
    {
        return m_answers.answer("addVersion " + json, comparison);
    }
    Answer<PolicyComparison> compare(PlatformId, int older, int newer) override
    {
        return m_answers.answer("compare " + std::to_string(older) + " " + std::to_string(newer), comparison);
    }
    Answer<std::vector<CoverageLine>> coverage(PlatformId) override
    {
        return m_answers.answer("coverage", covered);
    }

private:
    FakeAnswers &m_answers;
};

} // namespace desk::test
