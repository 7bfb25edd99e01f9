// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/workspace_steps.h"

#include <QFuture>

#include <functional>
#include <optional>

namespace desk::ui {

/**
 * One request while somebody works on it: reads it, takes its steps, and reads it again after each.
 *
 * Answers for a request that has been left meanwhile are dropped. Never keeps a passphrase: packaged() tells
 * it once.
 */
class WorkspaceModel final : public QObject
{
    Q_OBJECT

public:
    WorkspaceModel(RequestService &requests, AdministrationService &administration,
                   QObject *parent = nullptr);

    void open(const std::string &reference, const SessionInfo &session);
    void clear();
    void reload();

    const std::optional<RequestDetails> &details() const { return m_details; }
    const std::vector<TimelineEntry> &timeline() const { return m_timeline; }
    const std::string &reference() const { return m_reference; }
    const SessionInfo &session() const { return m_session; }
    /// In the language of the window; null until the platform's profile has been read.
    const policy::LocalText *categoryLabel(const std::string &category) const;
    /// Of a field of the category that proves an order.
    const policy::LocalText *orderFieldLabel(const std::string &field) const;
    /// A step is under way.
    bool isBusy() const { return m_busy > 0; }

    void assignToMe();
    void giveBack();
    void note(const std::string &text);
    void chooseSubject(SubjectId subject);
    void verify(const VerificationAttempt &attempt);
    void plan();
    /// The future shows progress and can be cancelled.
    QFuture<Result<PackageResult>> writePackage(const std::string &path);
    void close();

Q_SIGNALS:
    void changed();
    void timelineChanged();
    void busyChanged();
    void verified(const desk::VerificationResult &result);
    void planned(const desk::PlanView &plan);
    void packaged(const desk::PackageResult &package);
    /// `step` says beside what the error belongs.
    void failed(desk::ui::Step step, const desk::Error &error);

private:
    template <typename T>
    void take(Step step, const Answer<T> &answer, std::function<void(const T &)> done);
    void assign(const std::string &name);

    void readProfile();

    RequestService &m_requests;
    AdministrationService &m_administration;
    std::optional<policy::Profile> m_profile;
    PlatformId m_profileOf;
    SessionInfo m_session;
    std::string m_reference;
    std::optional<RequestDetails> m_details;
    std::vector<TimelineEntry> m_timeline;
    Turn m_visit;
    Turn m_detailsTurn;
    Turn m_timelineTurn;
    Turn m_profileTurn;
    int m_visitNumber = 0;
    int m_busy = 0;
};

} // namespace desk::ui
