// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/command_line/fake_answers.h"

namespace desk::test {

/// Backups: keeps what it was asked, answers what a test put into it.
class FakeBackups final : public BackupService
{
public:
    explicit FakeBackups(FakeAnswers &answers) : m_answers(answers) {}

    bool oneVolume = false; ///< Refuses until it is said that one volume is meant.
    BackupOrder order;
    BackupPlanView planned;
    BackupView made;
    BackupCheck check;
    RestoreOrder restoring;
    RestoreReport restored;
    RehearsalReport rehearsed;
    bool due = false;

    Answer<BackupView> create(const BackupOrder &wanted) override
    {
        order = wanted;
        if (oneVolume && !wanted.sameVolume)
            return ready<BackupView>(fail(ErrorCode::Conflict, "One volume.", "keystore"));
        return m_answers.answer("backup", made);
    }
    Answer<BackupCheck> verify(const std::string &path) override
    {
        return m_answers.answer("verify " + path, check);
    }
    Answer<std::vector<BackupView>> list() override { return m_answers.answer("backups", std::vector{made}); }
    Answer<BackupPlanView> plan() override { return m_answers.answer("plan", planned); }
    Answer<BackupPlanView> setPlan(const BackupPlan &plan) override
    {
        planned.plan = plan;
        return m_answers.answer("setPlan", planned);
    }
    Answer<std::vector<BackupView>> runDue() override
    {
        return m_answers.answer("runDue", due ? std::vector{made} : std::vector<BackupView>());
    }
    Answer<RestoreReport> restore(const RestoreOrder &wanted) override
    {
        restoring = wanted;
        return m_answers.answer("restore", restored);
    }
    Answer<RehearsalReport> rehearse(const std::string &file, const std::string &keystore) override
    {
        return m_answers.answer("rehearse " + file + " " + keystore, rehearsed);
    }

private:
    FakeAnswers &m_answers;
};

} // namespace desk::test
