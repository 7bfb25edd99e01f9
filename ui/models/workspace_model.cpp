// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/workspace_model.h"

#include "ui/models/display.h"

#include <algorithm>

namespace desk::ui {

namespace {

/// What is done there is a step towards the answer; the rest can be done at any time.
bool leadsOn(Pane pane)
{
    return pane == Pane::Identity || pane == Pane::Plan || pane == Pane::Decision ||
           pane == Pane::Fulfilment || pane == Pane::Recipients;
}

} // namespace

WorkspaceModel::WorkspaceModel(Services &services, QObject *parent) : QObject(parent), m_services(services) {}

void WorkspaceModel::open(const std::string &reference, const SessionInfo &session)
{
    clear();
    m_reference = reference;
    m_session = session;
    readStaff();
    reload();
}

void WorkspaceModel::clear()
{
    m_visitNumber = m_visit.next();
    for (Turn *turn : {&m_detailsTurn, &m_timelineTurn, &m_profileTurn, &m_clockTurn, &m_staffTurn})
        turn->next();
    m_profile.reset();
    m_profileOf = {};
    m_reference.clear();
    m_details.reset();
    m_timeline.clear();
    m_clocks.clear();
    m_staff.clear();
    m_plans.clear();
    m_selected.reset();
    m_session = {};
    m_busy = 0;
    Q_EMIT changed();
    Q_EMIT timelineChanged();
    Q_EMIT clockChanged();
    Q_EMIT busyChanged();
}

void WorkspaceModel::reload()
{
    if (m_reference.empty())
        return;
    whenStillWanted(this, m_detailsTurn, m_services.requests.details(m_reference),
                    [this](Result<RequestDetails> details) {
                        if (!details) {
                            Q_EMIT failed(Pane::Request, details.error());
                            return;
                        }
                        m_details = std::move(details).value();
                        readProfile();
                        Q_EMIT changed();
                    });
    whenStillWanted(this, m_timelineTurn, m_services.requests.timeline(m_reference),
                    [this](Result<std::vector<TimelineEntry>> timeline) {
                        if (!timeline) {
                            Q_EMIT failed(Pane::Request, timeline.error());
                            return;
                        }
                        m_timeline = std::move(timeline).value();
                        Q_EMIT timelineChanged();
                    });
    readClock();
}

void WorkspaceModel::readClock()
{
    whenStillWanted(this, m_clockTurn, m_services.clocks.chain(m_reference, windowLanguage()),
                    [this](Result<std::vector<ActionClock>> clocks) {
                        // The days that bind stand in the details as well: without a chain work goes on.
                        m_clocks = clocks ? std::move(clocks).value() : std::vector<ActionClock>();
                        Q_EMIT clockChanged();
                    });
}

void WorkspaceModel::readStaff()
{
    whenStillWanted(this, m_staffTurn, m_services.staff.list(),
                    [this](const Result<std::vector<StaffInfo>> &staff) {
                        m_staff.clear();
                        for (const StaffInfo &each : staff ? staff.value() : std::vector<StaffInfo>())
                            if (each.enabled && !each.recovery)
                                m_staff.push_back(each.name);
                        Q_EMIT changed();
                    });
}

void WorkspaceModel::readProfile()
{
    const PlatformId platform = m_details->summary.platform;
    if (platform == m_profileOf)
        return;
    m_profileOf = platform;
    whenStillWanted(this, m_profileTurn, m_services.administration.profile(platform),
                    [this](Result<policy::Profile> profile) {
                        // Without it the desk's own labels are shown: no reason to stop anybody's work.
                        if (profile) {
                            m_profile = std::move(profile).value();
                            Q_EMIT changed();
                        }
                    });
}

const ActionView *WorkspaceModel::action() const
{
    if (!m_details || m_details->actions.empty())
        return nullptr;
    const std::vector<ActionView> &all = m_details->actions;
    const auto at = std::find_if(all.begin(), all.end(), [this](const ActionView &each) {
        return m_selected && each.right == *m_selected;
    });
    return at == all.end() ? &all.front() : &*at;
}

void WorkspaceModel::select(policy::Right right)
{
    m_selected = right;
    Q_EMIT changed();
    Q_EMIT clockChanged();
}

policy::Right WorkspaceModel::right() const
{
    const ActionView *const now = action();
    return now ? now->right : policy::Right{};
}

const PlanView *WorkspaceModel::lastPlan() const
{
    const auto at = m_plans.find(right());
    return at == m_plans.end() ? nullptr : &at->second;
}

const ActionClock *WorkspaceModel::clock() const
{
    const auto at = std::find_if(m_clocks.begin(), m_clocks.end(),
                                 [now = right()](const ActionClock &each) { return each.right == now; });
    return at == m_clocks.end() ? nullptr : &*at;
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
void WorkspaceModel::take(Pane beside, const Answer<T> &answer, std::function<void(const T &)> done)
{
    ++m_busy;
    Q_EMIT busyChanged();
    whenAnswered(this, answer,
                 [this, beside, visit = m_visitNumber, done = std::move(done)](Result<T> result) {
                     if (!m_visit.isCurrent(visit))
                         return;
                     --m_busy;
                     if (!result)
                         Q_EMIT failed(beside, result.error());
                     else if (done)
                         done(*result);
                     if (result && leadsOn(beside))
                         Q_EMIT stepTaken();
                     Q_EMIT busyChanged();
                     reload();
                 });
}

void WorkspaceModel::assign(const std::string &name)
{
    if (m_details)
        take<RequestSummary>(Pane::Request,
                             m_services.requests.assign(m_reference, name, m_details->summary.revision), {});
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
    take<RequestSummary>(Pane::Request, m_services.requests.note(m_reference, text), {});
}
void WorkspaceModel::chooseSubject(SubjectId subject)
{
    take<RequestSummary>(Pane::Identity, m_services.requests.chooseSubject(m_reference, subject), {});
}
void WorkspaceModel::changeReceipt(QDate day, const std::string &reason)
{
    take<RequestSummary>(Pane::Request, m_services.requests.changeReceipt(m_reference, day, reason), {});
}
void WorkspaceModel::link(const std::string &other, const std::string &kind)
{
    take<RequestSummary>(Pane::Related, m_services.requests.link(m_reference, other, kind), {});
}
void WorkspaceModel::merge(const std::string &into)
{
    take<RequestSummary>(Pane::Related, m_services.requests.merge(m_reference, into), {});
}
void WorkspaceModel::unmerge()
{
    take<RequestSummary>(Pane::Related, m_services.requests.unmerge(m_reference), {});
}
void WorkspaceModel::split()
{
    take<RequestSummary>(Pane::Related, m_services.requests.split(m_reference, right()),
                         [this](const RequestSummary &made) { Q_EMIT splitOff(made.reference); });
}
void WorkspaceModel::close()
{
    take<RequestSummary>(Pane::Fulfilment, m_services.requests.close(m_reference), {});
}

void WorkspaceModel::challenge(policy::VerificationMethod method, policy::IdentifierKind contact)
{
    take<Challenge>(Pane::Identity, m_services.verification.challenge(m_reference, method, contact),
                    [this](const Challenge &made) { Q_EMIT challenged(made); });
}
void WorkspaceModel::verify(const VerificationAttempt &attempt)
{
    take<VerificationResult>(Pane::Identity, m_services.verification.verify(m_reference, attempt),
                             [this](const VerificationResult &result) { Q_EMIT verified(result); });
}
void WorkspaceModel::setBehalf(const OnBehalf &behalf)
{
    take<RequestDetails>(Pane::Identity, m_services.verification.setBehalf(m_reference, behalf), {});
}

void WorkspaceModel::takePlan(Pane beside, const Answer<PlanView> &answer)
{
    take<PlanView>(beside, answer, [this, of = right()](const PlanView &plan) {
        m_plans[of] = plan;
        Q_EMIT planned(plan);
    });
}
void WorkspaceModel::plan()
{
    takePlan(Pane::Plan, m_services.actions.plan(m_reference, right()));
}
void WorkspaceModel::correct(const std::vector<FieldCorrection> &changes)
{
    takePlan(Pane::Plan, m_services.actions.correct(m_reference, changes));
}
void WorkspaceModel::refuse(const RefusalOrder &refusal)
{
    takePlan(Pane::Decision, m_services.actions.refuse(m_reference, right(), refusal));
}
void WorkspaceModel::approve()
{
    if (const ActionView *const now = action())
        take<RequestDetails>(Pane::Decision, m_services.actions.approve(m_reference, now->right, now->digest),
                             {});
}
void WorkspaceModel::sendBack(const std::string &reason)
{
    m_plans.erase(right());
    take<RequestDetails>(Pane::Decision, m_services.actions.sendBack(m_reference, right(), reason), {});
}
QFuture<Result<FulfilResult>> WorkspaceModel::fulfil(const FulfilOrder &order)
{
    const Answer<FulfilResult> answer = m_services.actions.fulfil(m_reference, right(), order);
    take<FulfilResult>(Pane::Fulfilment, answer,
                       [this](const FulfilResult &result) { Q_EMIT carriedOut(result); });
    return answer;
}
void WorkspaceModel::withdraw(const std::string &reason)
{
    take<RequestDetails>(Pane::Decision, m_services.actions.withdraw(m_reference, right(), reason), {});
}
void WorkspaceModel::assignAction(const std::string &name)
{
    take<RequestDetails>(Pane::Request, m_services.actions.assign(m_reference, right(), name), {});
}
void WorkspaceModel::notice(const NoticeOrder &notice)
{
    take<RequestDetails>(Pane::Recipients, m_services.actions.notice(m_reference, right(), notice), {});
}
void WorkspaceModel::liftRestriction(QDate noticeSentOn)
{
    take<RequestDetails>(Pane::Fulfilment, m_services.actions.liftRestriction(m_reference, noticeSentOn), {});
}
void WorkspaceModel::extend(const ExtensionOrder &extension)
{
    take<RequestDetails>(Pane::Clock, m_services.clocks.extend(m_reference, right(), extension), {});
}
void WorkspaceModel::pause(const std::string &reason)
{
    take<RequestDetails>(Pane::Clock, m_services.clocks.pause(m_reference, right(), reason), {});
}
void WorkspaceModel::resume()
{
    take<RequestDetails>(Pane::Clock, m_services.clocks.resume(m_reference, right()), {});
}

void WorkspaceModel::sendLetter(const LetterOrder &order, std::function<void(const letters::Letter &)> done)
{
    take<letters::Letter>(Pane::Letters, m_services.letters.send(m_reference, order), std::move(done));
}
Answer<LetterDraft> WorkspaceModel::draftLetter(const LetterOrder &order)
{
    return m_services.letters.draft(m_reference, order);
}

} // namespace desk::ui
