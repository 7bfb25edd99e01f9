// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/workspace_steps.h"

#include "ui/models/display.h"
#include "ui/models/words.h"

#include <algorithm>
#include <initializer_list>

namespace desk::ui {

namespace {

bool personIsKnown(const RequestDetails &details)
{
    return details.subjects.size() == 1 && !details.subjects.front().candidate;
}

/// Nothing proven as far as this right warrants, or the proof has expired since.
bool needsProof(const ActionView &action)
{
    return action.needsProof && !action.proven && !WorkspaceSteps::isDone(action);
}

/// What holds before every step of an action that has not been carried out.
QString standsInTheWay(const ActionView &action)
{
    for (const char *word : {"merged", "authority-not-seen"})
        if (action.blockedBecause == word)
            return Words::blocked(action.blockedBecause);
    if (!needsProof(action))
        return {};
    return Words::blocked(action.blockedBecause.empty() ? "not-proven" : action.blockedBecause);
}

} // namespace

bool WorkspaceSteps::isDone(const ActionView &action)
{
    return action.state == RequestState::Fulfilled || action.state == RequestState::Closed;
}

const char *WorkspaceSteps::answerKind(const ActionView &action)
{
    if (action.outcome == ActionOutcome::Refused)
        return "refusal";
    if (action.right == policy::Right::Complaint)
        return "complaint-answer";
    return action.outcome == ActionOutcome::Partial ? "partial-grant" : "grant";
}

bool WorkspaceSteps::isAnswered(const ActionView &action)
{
    // It is not the person who asked, and what an authority gets is the package.
    if (action.right == policy::Right::AuthorityDisclosure)
        return true;
    return std::any_of(action.letters.begin(), action.letters.end(),
                       [&](const LetterMark &each) { return each.kind == answerKind(action); });
}

Step WorkspaceSteps::current(const RequestDetails &details, const ActionView &action)
{
    if (needsProof(action))
        return personIsKnown(details) ? Step::Verify : Step::Receive;
    switch (action.state) {
    case RequestState::Received:
    case RequestState::Verified:
        return Step::Plan;
    case RequestState::Planned:
        return action.needsApproval ? Step::Approve : Step::Fulfil;
    case RequestState::Approved:
        return Step::Fulfil;
    case RequestState::Fulfilled:
    case RequestState::Closed:
        break;
    }
    return Step::Close;
}

std::vector<StepView> WorkspaceSteps::of(const RequestDetails &details, const ActionView &action)
{
    std::vector<StepView> steps;
    const auto add = [&steps](Step step, const QString &title) {
        steps.push_back({step, StepState::Ahead, title, {}});
    };
    add(Step::Receive, tr("Receive"));
    if (action.needsProof)
        add(Step::Verify, tr("Verify"));
    add(Step::Plan, tr("Plan"));
    if (action.needsApproval)
        add(Step::Approve, tr("Approve"));
    add(Step::Fulfil, tr("Fulfil"));
    add(Step::Close, tr("Close"));
    const bool closed = action.state == RequestState::Closed;
    const Step now = current(details, action);
    for (StepView &view : steps) {
        if (closed || view.step < now)
            view.state = StepState::Done;
        else if (view.step > now)
            view.state = StepState::Ahead;
        else if (!blocked(view.step, details, action).isEmpty())
            view.state = StepState::Blocked;
        else
            view.state = StepState::Current;
        view.sentence = sentence(view.step, view.state, details, action);
    }
    return steps;
}

QString WorkspaceSteps::toDo(Step step, const ActionView &action)
{
    switch (step) {
    case Step::Receive:
        break;
    case Step::Verify:
        return tr("Prove who is asking");
    case Step::Plan:
        return tr("Work out what will be done");
    case Step::Approve:
        return tr("Look the plan over and agree");
    case Step::Fulfil:
        return Words::isHandedOver(action.right) && action.refusalGround.empty()
                   ? tr("Write the encrypted package")
                   : tr("Carry the plan out");
    case Step::Close:
        return tr("Answer, then close");
    }
    return {};
}

QString WorkspaceSteps::sentence(Step step, StepState state, const RequestDetails &details,
                                 const ActionView &action)
{
    if (state == StepState::Done)
        return tr("Done");
    if (state == StepState::Ahead)
        return tr("Later");
    if (state == StepState::Blocked)
        return blocked(step, details, action);
    return toDo(step, action);
}

QString WorkspaceSteps::next(const RequestDetails &details, const ActionView &action)
{
    if (action.state == RequestState::Closed)
        return tr("Nothing is left to do: this is closed.");
    const Step now = current(details, action);
    if (const QString why = blocked(now, details, action); !why.isEmpty())
        return why;
    switch (now) {
    case Step::Receive:
        break;
    case Step::Verify:
        return tr("Next: prove who is asking.");
    case Step::Plan:
        return tr("Next: work out what will be done with which records.");
    case Step::Approve:
        return tr("Next: look the plan over, then approve it or send it back.");
    case Step::Fulfil:
        if (!action.refusalGround.empty())
            return tr("Next: carry the refusal out, then write to the person.");
        return Words::isHandedOver(action.right) ? tr("Next: look the plan over, then write the package.")
                                                 : tr("Next: look the plan over, then carry it out.");
    case Step::Close:
        return Words::isHandedOver(action.right) && action.outcome != ActionOutcome::Refused
                   ? tr("Next: send the package and its passphrase by two different channels, then close "
                        "the request.")
                   : tr("Next: answer the person, then close the request.");
    }
    return {};
}

QString WorkspaceSteps::turn(const RequestDetails &details, const ActionView &action, const std::string &me)
{
    if (action.state == RequestState::Closed)
        return {};
    if (action.state == RequestState::Planned && action.needsApproval)
        return action.plannedBy == me ? tr("It is the turn of another supervisor or of data protection.")
                                      : tr("It is the turn of whoever may approve it.");
    const std::string &owner = action.assignee.empty() ? details.summary.assignee : action.assignee;
    if (owner.empty())
        return tr("Nobody has taken it yet.");
    if (owner == me)
        return tr("It is your turn.");
    //: %1 is the name of a member of staff.
    return tr("It is the turn of %1.").arg(text(owner));
}

QString WorkspaceSteps::blocked(Step step, const RequestDetails &details, const ActionView &action)
{
    switch (step) {
    case Step::Receive:
        if (details.subjects.empty())
            return Words::blocked("nobody-found");
        if (details.subjects.size() > 1)
            return Words::blocked("several-found");
        return details.subjects.front().candidate ? Words::blocked("candidate") : QString();
    case Step::Verify:
        return verifyBlocked(details, action);
    case Step::Plan:
        return planBlocked(details, action);
    case Step::Approve:
        return approveBlocked(action);
    case Step::Fulfil:
        return fulfilBlocked(action);
    case Step::Close:
        return action.state == RequestState::Fulfilled && !action.blockedBecause.empty()
                   ? Words::blocked(action.blockedBecause)
                   : closeBlocked(details);
    }
    return {};
}

QString WorkspaceSteps::verifyBlocked(const RequestDetails &details, const ActionView &action)
{
    if (action.blockedBecause == "merged" || action.blockedBecause == "authority-not-seen")
        return Words::blocked(action.blockedBecause);
    if (!action.needsProof)
        return tr("This right is answered without asking who somebody is.");
    if (!needsProof(action))
        return tr("Who is asking has been proven.");
    if (!personIsKnown(details))
        return tr("First it must be clear which person is meant.");
    if (details.options.empty())
        return Words::blocked("no-method");
    if (details.attemptsLeft <= 0)
        return Words::blocked("no-attempts-left");
    return {};
}

QString WorkspaceSteps::planBlocked(const RequestDetails &, const ActionView &action)
{
    if (isDone(action))
        return tr("It has been carried out: the plan has done its work.");
    // Carrying it out may need another role than planning it.
    return standsInTheWay(action);
}

QString WorkspaceSteps::approveBlocked(const ActionView &action)
{
    if (isDone(action))
        return tr("It has been carried out.");
    if (action.state == RequestState::Approved)
        return tr("It is approved already.");
    if (!action.needsApproval)
        return tr("This needs nobody else's approval.");
    if (const QString why = standsInTheWay(action); !why.isEmpty())
        return why;
    return action.state == RequestState::Planned ? Words::blocked(action.blockedBecause)
                                                 : Words::blocked("not-planned");
}

QString WorkspaceSteps::fulfilBlocked(const ActionView &action)
{
    if (isDone(action))
        return Words::isHandedOver(action.right) && action.outcome != ActionOutcome::Refused
                   ? tr("The package has been written.")
                   : tr("It has been carried out.");
    if (const QString why = standsInTheWay(action); !why.isEmpty())
        return why;
    if (action.state == RequestState::Received || action.state == RequestState::Verified)
        return Words::blocked("not-planned");
    if (action.state == RequestState::Planned && action.needsApproval)
        return Words::blocked("not-approved");
    return Words::blocked(action.blockedBecause);
}

QString WorkspaceSteps::closeBlocked(const RequestDetails &details)
{
    if (details.summary.state == RequestState::Closed)
        return tr("The request is closed.");
    for (const ActionView &action : details.actions) {
        if (!isDone(action))
            return details.actions.size() == 1
                       ? Words::blocked("not-fulfilled")
                       //: %1 is a right, e.g. Deletion.
                       : tr("%1 has not been carried out yet.").arg(Words::right(action.right));
    }
    for (const ActionView &action : details.actions)
        if (action.state == RequestState::Fulfilled && !action.blockedBecause.empty())
            return Words::blocked(action.blockedBecause);
    return {};
}

} // namespace desk::ui
