// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/workspace_model.h"

namespace desk::ui {

WorkspaceModel::WorkspaceModel(RequestService &requests, AdministrationService &administration,
                               QObject *parent)
    : QObject(parent)
    , m_requests(requests)
    , m_administration(administration)
{
}

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
    m_profileTurn.next();
    m_profile.reset();
    m_profileOf = {};
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
    whenStillWanted(this, m_detailsTurn, m_requests.details(m_reference),
                    [this](Result<RequestDetails> details) {
                        if (!details) {
                            Q_EMIT failed(Step::Receive, details.error());
                            return;
                        }
                        m_details = std::move(details).value();
                        readProfile();
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

void WorkspaceModel::readProfile()
{
    const PlatformId platform = m_details->summary.platform;
    if (platform == m_profileOf)
        return;
    m_profileOf = platform;
    whenStillWanted(this, m_profileTurn, m_administration.profile(platform),
                    [this](Result<policy::Profile> profile) {
                        // Without it the desk's own labels are shown: no reason to stop anybody's work.
                        if (profile) {
                            m_profile = std::move(profile).value();
                            Q_EMIT changed();
                        }
                    });
}

const policy::LocalText *WorkspaceModel::categoryLabel(const std::string &category) const
{
    const policy::Category *found = m_profile ? policy::findCategory(*m_profile, category) : nullptr;
    return found ? &found->label : nullptr;
}

const policy::LocalText *WorkspaceModel::orderFieldLabel(const std::string &field) const
{
    if (!m_profile || !m_profile->verification.orderFacts)
        return nullptr;
    const policy::Category *orders =
        policy::findCategory(*m_profile, m_profile->verification.orderFacts->category);
    const policy::Field *found = orders ? policy::findField(*orders, field) : nullptr;
    return found ? &found->label : nullptr;
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
        take<RequestSummary>(Step::Receive, m_requests.assign(m_reference, name, m_details->summary.revision),
                             {});
}

void WorkspaceModel::assignToMe()
{
    assign(m_session.name);
}
void WorkspaceModel::giveBack()
{
    assign({});
}
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
    take<PlanView>(Step::Plan, m_requests.plan(m_reference),
                   [this](const PlanView &plan) { Q_EMIT planned(plan); });
}

QFuture<Result<PackageResult>> WorkspaceModel::writePackage(const std::string &path)
{
    const Answer<PackageResult> answer = m_requests.writePackage(m_reference, path);
    take<PackageResult>(Step::Package, answer,
                        [this](const PackageResult &package) { Q_EMIT packaged(package); });
    return answer;
}

void WorkspaceModel::close()
{
    take<RequestSummary>(Step::Close, m_requests.close(m_reference), {});
}

} // namespace desk::ui
