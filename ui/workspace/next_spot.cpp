// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/next_spot.h"

#include <QComboBox>
#include <QPlainTextEdit>

namespace desk::ui {

namespace {

Spot closingSpot(const ActionView &action)
{
    for (std::size_t i = 0; i < action.notices.size(); ++i)
        if (action.notices[i].state == "due")
            return {recipientsTab, {QStringLiteral("writeNotice%1").arg(i)}};
    if (action.state == RequestState::Fulfilled && !WorkspaceSteps::isAnswered(action))
        return {lettersTab, {QStringLiteral("letterKind")}};
    return {workTab, {QStringLiteral("closeRequest")}};
}

} // namespace

Spot spotOf(Step step, const ActionView &action)
{
    if (action.blockedBecause == "redactions-undecided" && (step == Step::Approve || step == Step::Fulfil))
        return {redactionsTab, {QStringLiteral("redactionTable")}};
    switch (step) {
    case Step::Receive:
        return {workTab, {QStringLiteral("chooseSubject0"), QStringLiteral("setBehalf")}};
    case Step::Verify:
        break;
    case Step::Plan:
        if (action.right == policy::Right::Correction && action.changes.empty())
            return {workTab, {QStringLiteral("correctFields")}};
        return {workTab, {QStringLiteral("workOutPlan")}};
    case Step::Approve:
        return {workTab, {QStringLiteral("approvePlan"), QStringLiteral("sendBack")}};
    case Step::Fulfil:
        return {
            workTab,
            {QStringLiteral("specialist"), QStringLiteral("complaintAnswer"), QStringLiteral("carryOut")}};
    case Step::Close:
        return closingSpot(action);
    }
    return {};
}

bool isOpenSpot(const QWidget *control)
{
    if (!control || !control->isVisible() || !control->isEnabled())
        return false;
    if (const auto *box = qobject_cast<const QComboBox *>(control); box && !box->isEditable())
        return box->currentIndex() < 0 || box->objectName() == QLatin1String("letterKind");
    const auto *edit = qobject_cast<const QPlainTextEdit *>(control);
    return !edit || edit->document()->isEmpty();
}

} // namespace desk::ui
