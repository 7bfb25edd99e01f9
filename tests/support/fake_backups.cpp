// SPDX-License-Identifier: GPL-3.0-or-later
// The backups of a FakeDesk.
#include "tests/support/fake_answer.h"

namespace desk::test {

class FakeBackups final : public BackupService
{
public:
    explicit FakeBackups(FakeDesk &desk) : m_desk(desk) {}
    Answer<BackupView> create(const BackupOrder &order) override
    {
        return m_desk.longAnswer<BackupView>("createBackup", [this, order] {
            m_desk.m_lastWords = order.data + " " + order.keystore;
            BackupView made;
            made.id = std::string(32, '0');
            made.madeAt = m_desk.m_clock.now();
            made.data = order.data;
            made.keystore = order.keystore;
            made.keystoreUntil = made.madeAt + std::chrono::hours(24 * m_desk.m_backupPlan.snapshotDays);
            made.whole = made.keystoreAlive = true;
            m_desk.m_backups.insert(m_desk.m_backups.begin(), made);
            return made;
        });
    }
    Answer<BackupCheck> verify(const std::string &path) override
    {
        return m_desk.longAnswer<BackupCheck>("verifyBackup", [this, path] {
            m_desk.m_lastWords = path;
            BackupCheck out;
            out.kind = "data";
            out.opened = out.isSigned = !m_desk.m_user.empty();
            return out;
        });
    }
    Answer<std::vector<BackupView>> list() override
    {
        return m_desk.answer<std::vector<BackupView>>("backups", [this] { return m_desk.m_backups; });
    }
    Answer<BackupPlanView> plan() override
    {
        return m_desk.answer<BackupPlanView>("backupPlan", [this] { return view(); });
    }
    Answer<BackupPlanView> setPlan(const BackupPlan &plan) override
    {
        return m_desk.answer<BackupPlanView>("setBackupPlan", [this, plan] {
            m_desk.m_backupPlan = plan;
            return view();
        });
    }
    Answer<std::vector<BackupView>> runDue() override
    {
        return m_desk.answer<std::vector<BackupView>>("runDueBackup",
                                                      [] { return std::vector<BackupView>(); });
    }
    Answer<RestoreReport> restore(const RestoreOrder &order) override
    {
        return m_desk.longAnswer<RestoreReport>("restoreBackup", [this, order] {
            m_desk.m_lastWords = order.file + " " + order.keystore + " " + order.into.data;
            return RestoreReport();
        });
    }
    Answer<RehearsalReport> rehearse(const std::string &file, const std::string &keystore) override
    {
        return m_desk.longAnswer<RehearsalReport>("rehearseRestore", [this, file, keystore] {
            m_desk.m_lastWords = file + " " + keystore;
            return RehearsalReport();
        });
    }

private:
    BackupPlanView view() const
    {
        BackupPlanView out;
        out.plan = m_desk.m_backupPlan;
        if (!m_desk.m_backups.empty())
            out.last = m_desk.m_backups.front().madeAt;
        out.due = m_desk.backupDue;
        return out;
    }

    FakeDesk &m_desk;
};

std::unique_ptr<BackupService> makeFakeBackups(FakeDesk &desk)
{
    return std::make_unique<FakeBackups>(desk);
}

} // namespace desk::test
