// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <QCoreApplication>
#include <QString>

#include <array>

namespace desk::ui {

enum class Step
{
    Receive,
    Verify,
    Plan,
    Package,
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

/// Where a request stands, told in words. Pure: the desk decides, this only tells.
class WorkspaceSteps
{
    Q_DECLARE_TR_FUNCTIONS(desk::ui::WorkspaceSteps)

public:
    static std::array<StepView, 5> of(const RequestDetails &details);
    /// The step to take now; Close when all is done.
    static Step current(const RequestDetails &details);
    /// What happens next, as a sentence.
    static QString next(const RequestDetails &details);
    /// Whose turn it is, as a sentence. `me` is who is signed in.
    static QString turn(const RequestDetails &details, const std::string &me);
    /// Why a step cannot be taken now, as a sentence; empty when it can.
    static QString blocked(Step step, const RequestDetails &details);
    /// Why verification cannot be tried now; empty when it can.
    static QString verifyBlocked(const RequestDetails &details);
    static QString planBlocked(const RequestDetails &details);
    static QString packageBlocked(const RequestDetails &details);
    static QString closeBlocked(const RequestDetails &details);

private:
    static QString sentence(Step step, StepState state, const RequestDetails &details);
};

} // namespace desk::ui
