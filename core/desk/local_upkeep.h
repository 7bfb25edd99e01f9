// SPDX-License-Identifier: GPL-3.0-or-later
// Letters, retention and policies, each call put onto the desk's own thread. Part of LocalDesk.
#pragma once

#include "core/desk/engine.h"
#include "core/desk/work.h"

namespace desk {

class LocalLetters final : public LetterService
{
public:
    explicit LocalLetters(Engine &engine) : m_engine(engine) {}

    Answer<LetterDraft> draft(const std::string &reference, const LetterOrder &order) override
    {
        return m_engine.call(work::viewDraft, reference, order);
    }
    Answer<letters::Letter> send(const std::string &reference, const LetterOrder &order) override
    {
        return m_engine.call(work::sendLetter, reference, order);
    }

private:
    Engine &m_engine;
};

class LocalRetention final : public RetentionService
{
public:
    explicit LocalRetention(Engine &engine) : m_engine(engine) {}

    Answer<HoldView> addHold(const HoldOrder &hold) override
    {
        return m_engine.call(work::addHold, hold);
    }
    Answer<bool> releaseHold(PlatformId platform, const std::string &id, const std::string &reason) override
    {
        return m_engine.call(work::releaseHold, platform, id, reason);
    }
    Answer<std::vector<HoldView>> holds(PlatformId platform) override
    {
        return m_engine.call(work::listHolds, platform);
    }
    Answer<RetentionReport> preview(PlatformId platform) override
    {
        return m_engine.call(work::previewRetention, platform);
    }
    Answer<RetentionReport> run(PlatformId platform) override
    {
        return m_engine.call(work::runRetention, platform);
    }
    Answer<std::vector<ErasureView>> erasures(PlatformId platform) override
    {
        return m_engine.call(work::listErasures, platform);
    }
    Answer<DeidentifiedView> deidentified(PlatformId platform, const std::string &category,
                                          const std::string &after) override
    {
        return m_engine.call(work::listDeidentified, platform, category, after);
    }

private:
    Engine &m_engine;
};

class LocalPolicies final : public PolicyService
{
public:
    explicit LocalPolicies(Engine &engine) : m_engine(engine) {}

    Answer<std::vector<PolicyVersionView>> versions(PlatformId platform) override
    {
        return m_engine.call(work::policyVersions, platform);
    }
    Answer<PolicyComparison> addVersion(PlatformId platform, const std::string &json) override
    {
        return m_engine.call(work::addPolicyVersion, platform, json);
    }
    Answer<PolicyComparison> compare(PlatformId platform, int older, int newer) override
    {
        return m_engine.call(work::comparePolicies, platform, older, newer);
    }
    Answer<std::vector<CoverageLine>> coverage(PlatformId platform) override
    {
        return m_engine.call(work::policyCoverage, platform);
    }

private:
    Engine &m_engine;
};

} // namespace desk
