// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace desk::ui {

enum class Step
{
    Receive,
    Verify,
    Plan,
    Approve,
    Fulfil,
    Close
};
enum class StepState
{
    Done,
    Current,
    Blocked,
    Ahead
};

struct StepView
{
    Step step{};
    StepState state = StepState::Ahead;
    QString title;
    QString sentence; ///< What it needs, why it is blocked, or that it is done.
};

/**
 * Where an action of a request stands, told in words. Pure: the desk decides, this only tells. `action` is
 * one of the request's.
 */
class WorkspaceSteps
{
    Q_DECLARE_TR_FUNCTIONS(desk::ui::WorkspaceSteps)

public:
    /// Approve only where another person has to agree, Verify only where proof is needed.
    static std::vector<StepView> of(const RequestDetails &details, const ActionView &action);
    /// The step to take now; Close when all is done.
    static Step current(const RequestDetails &details, const ActionView &action);
    /// The letter that tells the person what became of it, as letterWords() has it.
    static const char *answerKind(const ActionView &action);
    static bool isAnswered(const ActionView &action);
    /// What happens next, as a sentence.
    static QString next(const RequestDetails &details, const ActionView &action);
    /// Whose turn it is, as a sentence. `me` is who is signed in.
    static QString turn(const RequestDetails &details, const ActionView &action, const std::string &me);
    /// Why a step cannot be taken now, as a sentence; empty when it can.
    static QString blocked(Step step, const RequestDetails &details, const ActionView &action);
    /// Why verification cannot be tried now; empty when it can.
    static QString verifyBlocked(const RequestDetails &details, const ActionView &action);
    static QString planBlocked(const RequestDetails &details, const ActionView &action);
    static QString approveBlocked(const ActionView &action);
    static QString fulfilBlocked(const ActionView &action);
    /// Of the whole request: it is closed at once with all its actions.
    static QString closeBlocked(const RequestDetails &details);
    /// Nothing is left to be carried out in it.
    static bool isDone(const ActionView &action);

private:
    static QString sentence(Step step, StepState state, const RequestDetails &details,
                            const ActionView &action);
    static QString toDo(Step step, const ActionView &action);
};

} // namespace desk::ui
