// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/outcome_list.h"

#include "ui/models/display.h"
#include "ui/models/words.h"
#include "ui/widgets/basics.h"

namespace desk::ui {

OutcomeList::OutcomeList(WorkspaceModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_title(makeLabel(TextType::Label, this))
    , m_lines(new QVBoxLayout)
{
    setObjectName(QStringLiteral("outcomeList"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    layout->addWidget(m_title);
    m_lines->setSpacing(half);
    layout->addLayout(m_lines);
}

void OutcomeList::retranslate()
{
    m_title->setText(tr("What became of it"));
}

void OutcomeList::add(const QString &what, ActionOutcome outcome)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *words = makeLabel(TextType::Body, line);
    words->setText(what);
    row->addWidget(words, 1);
    row->addWidget(makeChip(Words::outcome(outcome), Words::outcomeTone(outcome), line));
    m_lines->addWidget(line);
}

void OutcomeList::show(const ActionView *action)
{
    emptyLayout(m_lines);
    const bool any = action && WorkspaceSteps::isDone(*action) && action->outcome != ActionOutcome::None;
    setVisible(any);
    if (!any)
        return;
    add(Words::right(action->right), action->outcome);
    for (const CategoryOutcomeView &each : action->outcomes) {
        const policy::LocalText *label = m_model.categoryLabel(each.category);
        //: %1 is a category of data, %2 a number of records.
        QString what = tr("%1: %2").arg(label ? text(*label) : text(each.label), count(each.records));
        if (each.eraseOn.isValid())
            //: Follows a category and a number; %1 is a day.
            what += QStringLiteral("  ·  ") + tr("kept until %1").arg(day(each.eraseOn));
        add(what, each.outcome);
    }
    if (!action->answer.empty()) {
        auto *answer = makeLabel(TextType::Muted, this);
        //: %1 is the name of a member of staff, %2 what they answered.
        answer->setText(tr("%1 answered: %2").arg(text(action->specialist), text(action->answer)));
        m_lines->addWidget(answer);
    }
}

} // namespace desk::ui
