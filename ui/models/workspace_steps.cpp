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

bool isOneOf(const std::string &word, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&word](const char *each) { return word == each; });
}

/// Nothing proven, or the proof has expired since.
bool needsProof(const RequestDetails &details)
{
    return details.summary.state < RequestState::Fulfilled &&
           (details.summary.state == RequestState::Received ||
            isOneOf(details.blockedBecause, {"not-proven", "no-attempts-left", "no-method"}));
}

} // namespace

Step WorkspaceSteps::current(const RequestDetails &details)
{
    if (needsProof(details))
        return personIsKnown(details) ? Step::Verify : Step::Receive;
    switch (details.summary.state) {
    case RequestState::Received:
    case RequestState::Verified:
        return Step::Plan;
    case RequestState::Planned:
        return Step::Package;
    case RequestState::Fulfilled:
    case RequestState::Closed:
        break;
    }
    return Step::Close;
}

std::array<StepView, 5> WorkspaceSteps::of(const RequestDetails &details)
{
    const std::array titles{tr("Receive"), tr("Verify"), tr("Plan"), tr("Package"), tr("Close")};
    const bool closed = details.summary.state == RequestState::Closed;
    const Step now = current(details);
    std::array<StepView, 5> steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        StepView &view = steps[i];
        view.step = static_cast<Step>(i);
        view.title = titles[i];
        if (closed || view.step < now)
            view.state = StepState::Done;
        else if (view.step > now)
            view.state = StepState::Ahead;
        else if (!blocked(view.step, details).isEmpty())
            view.state = StepState::Blocked;
        else
            view.state = StepState::Current;
        view.sentence = sentence(view.step, view.state, details);
    }
    return steps;
}

QString WorkspaceSteps::sentence(Step step, StepState state, const RequestDetails &details)
{
    if (state == StepState::Done)
        return tr("Done");
    if (state == StepState::Ahead)
        return tr("Later");
    if (state == StepState::Blocked)
        return blocked(step, details);
    switch (step) {
    case Step::Receive:
        break;
    case Step::Verify:
        return tr("Prove who is asking");
    case Step::Plan:
        return tr("Work out what is handed over");
    case Step::Package:
        return tr("Write the encrypted package");
    case Step::Close:
        return tr("Send it, then close");
    }
    return {};
}

QString WorkspaceSteps::next(const RequestDetails &details)
{
    if (details.summary.state == RequestState::Closed)
        return tr("Nothing is left to do: this request is closed.");
    if (const QString why = blocked(current(details), details); !why.isEmpty())
        return why;
    switch (current(details)) {
    case Step::Receive:
        break;
    case Step::Verify:
        return tr("Next: prove who is asking.");
    case Step::Plan:
        return tr("Next: work out what will be handed over and what is withheld.");
    case Step::Package:
        return tr("Next: look the plan over, then write the package.");
    case Step::Close:
        return tr(
            "Next: send the package and its passphrase by two different channels, then close the request.");
    }
    return {};
}

QString WorkspaceSteps::turn(const RequestDetails &details, const std::string &me)
{
    if (details.summary.state == RequestState::Closed)
        return {};
    if (details.summary.assignee.empty())
        return tr("Nobody has taken it yet.");
    if (details.summary.assignee == me)
        return tr("It is your turn.");
    //: %1 is the name of a member of staff.
    return tr("It is the turn of %1.").arg(text(details.summary.assignee));
}

QString WorkspaceSteps::blocked(Step step, const RequestDetails &details)
{
    switch (step) {
    case Step::Receive:
        if (details.subjects.empty())
            return Words::blocked("nobody-found");
        if (details.subjects.size() > 1)
            return Words::blocked("several-found");
        return details.subjects.front().candidate ? Words::blocked("candidate") : QString();
    case Step::Verify:
        return verifyBlocked(details);
    case Step::Plan:
        return planBlocked(details);
    case Step::Package:
        return packageBlocked(details);
    case Step::Close:
        return closeBlocked(details);
    }
    return {};
}

QString WorkspaceSteps::verifyBlocked(const RequestDetails &details)
{
    if (!needsProof(details))
        return tr("Who is asking has been proven.");
    if (!personIsKnown(details))
        return tr("First it must be clear which person is meant.");
    if (details.options.empty())
        return Words::blocked("no-method");
    if (details.attemptsLeft <= 0)
        return Words::blocked("no-attempts-left");
    return {};
}

QString WorkspaceSteps::planBlocked(const RequestDetails &details)
{
    switch (details.summary.state) {
    case RequestState::Received:
        return Words::blocked("not-proven");
    case RequestState::Verified:
    case RequestState::Planned:
        // Writing the package may need another role than planning it.
        return needsProof(details) ? Words::blocked(details.blockedBecause) : QString();
    case RequestState::Fulfilled:
    case RequestState::Closed:
        break;
    }
    return tr("The package has been written: the plan has done its work.");
}

QString WorkspaceSteps::packageBlocked(const RequestDetails &details)
{
    switch (details.summary.state) {
    case RequestState::Received:
        return Words::blocked("not-proven");
    case RequestState::Verified:
        return Words::blocked("not-planned");
    case RequestState::Planned:
        return Words::blocked(details.blockedBecause);
    case RequestState::Fulfilled:
    case RequestState::Closed:
        break;
    }
    return tr("The package has been written.");
}

QString WorkspaceSteps::closeBlocked(const RequestDetails &details)
{
    if (details.summary.state == RequestState::Closed)
        return tr("The request is closed.");
    if (details.summary.state != RequestState::Fulfilled)
        return Words::blocked("not-packaged");
    return Words::blocked(details.blockedBecause);
}

} // namespace desk::ui
