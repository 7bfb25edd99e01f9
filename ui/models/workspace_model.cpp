// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/workspace_model.h"

namespace desk::ui {

WorkspaceModel::WorkspaceModel(RequestService &requests, QObject *parent) : QObject(parent), m_requests(requests) {}

void WorkspaceModel::open(const std::string &reference, const SessionInfo &session)
{
    clear();
    m_reference = reference;
    m_session = session;
    reload();
}

void WorkspaceModel::clear()
{
    m_visitNumber = m_visit.next();
    m_detailsTurn.next();
    m_timelineTurn.next();
    m_reference.clear();
    m_details.reset();
    m_timeline.clear();
    m_session = {};
    m_busy = 0;
    Q_EMIT changed();
    Q_EMIT timelineChanged();
    Q_EMIT busyChanged();
}

void WorkspaceModel::reload()
{
    if (m_reference.empty())
        return;
    whenStillWanted(this, m_detailsTurn, m_requests.details(m_reference), [this](Result<RequestDetails> details) {
        if (!details) {
            Q_EMIT failed(Step::Receive, details.error());
            return;
        }
        m_details = std::move(details).value();
        Q_EMIT changed();
    });
    whenStillWanted(this, m_timelineTurn, m_requests.timeline(m_reference),
                    [this](Result<std::vector<TimelineEntry>> timeline) {
                        if (!timeline) {
                            Q_EMIT failed(Step::Receive, timeline.error());
                            return;
                        }
                        m_timeline = std::move(timeline).value();
                        Q_EMIT timelineChanged();
                    });
}

template <typename T>
void WorkspaceModel::take(Step step, const Answer<T> &answer, std::function<void(const T &)> done)
{
    ++m_busy;
    Q_EMIT busyChanged();
    whenAnswered(this, answer, [this, step, visit = m_visitNumber, done = std::move(done)](Result<T> result) {
        if (!m_visit.isCurrent(visit))
            return;
        --m_busy;
        if (!result)
            Q_EMIT failed(step, result.error());
        else if (done)
            done(*result);
        Q_EMIT busyChanged();
        reload();
    });
}

void WorkspaceModel::assign(const std::string &name)
{
    if (m_details)
        take<RequestSummary>(Step::Receive, m_requests.assign(m_reference, name, m_details->summary.revision), {});
}

void WorkspaceModel::assignToMe() { assign(m_session.name); }
void WorkspaceModel::giveBack() { assign({}); }
void WorkspaceModel::note(const std::string &text)
{
    take<RequestSummary>(Step::Receive, m_requests.note(m_reference, text), {});
}

void WorkspaceModel::chooseSubject(SubjectId subject)
{
    take<RequestSummary>(Step::Receive, m_requests.chooseSubject(m_reference, subject), {});
}

void WorkspaceModel::verify(const VerificationAttempt &attempt)
{
    take<VerificationResult>(Step::Verify, m_requests.verify(m_reference, attempt),
                             [this](const VerificationResult &result) { Q_EMIT verified(result); });
}

void WorkspaceModel::plan()
{
    take<PlanView>(Step::Plan, m_requests.plan(m_reference), [this](const PlanView &plan) { Q_EMIT planned(plan); });
}

QFuture<Result<PackageResult>> WorkspaceModel::writePackage(const std::string &path)
{
    const Answer<PackageResult> answer = m_requests.writePackage(m_reference, path);
    take<PackageResult>(Step::Package, answer, [this](const PackageResult &package) { Q_EMIT packaged(package); });
    return answer;
}

void WorkspaceModel::close()
{
    take<RequestSummary>(Step::Close, m_requests.close(m_reference), {});
}

} // namespace desk::ui
