// SPDX-License-Identifier: GPL-3.0-or-later
// Backups, each call put onto the desk's own thread. Part of LocalDesk.
#pragma once

#include "core/desk/backup_work.h"
#include "core/desk/engine.h"

namespace desk {

class LocalBackups final : public BackupService
{
public:
    explicit LocalBackups(Engine &engine) : m_engine(engine) {}

    Answer<BackupView> create(const BackupOrder &order) override
    {
        return m_engine.call(work::createBackup, order);
    }
    Answer<BackupCheck> verify(const std::string &path) override
    {
        return m_engine.run<BackupCheck>([path](std::unique_ptr<OpenDesk> &open, Progress &progress) {
            return work::verifyBackup(open.get(), path, progress);
        });
    }
    Answer<std::vector<BackupView>> list() override { return m_engine.call(work::listBackups); }
    Answer<BackupPlanView> plan() override { return m_engine.call(work::backupPlan); }
    Answer<BackupPlanView> setPlan(const BackupPlan &plan) override
    {
        return m_engine.call(work::setBackupPlan, plan);
    }
    Answer<std::vector<BackupView>> runDue() override { return m_engine.call(work::runDueBackup); }
    Answer<RestoreReport> restore(const RestoreOrder &order) override
    {
        return m_engine.run<RestoreReport>([this, order](std::unique_ptr<OpenDesk> &, Progress &progress) {
            return work::restoreBackup(order, m_engine.clock(), m_engine.random(), progress);
        });
    }
    Answer<RehearsalReport> rehearse(const std::string &file, const std::string &keystore) override
    {
        return m_engine.call(work::rehearseRestore, file, keystore);
    }

private:
    Engine &m_engine;
};

} // namespace desk
