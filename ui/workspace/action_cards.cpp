// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/action_cards.h"

#include "ui/models/display.h"
#include "ui/models/words.h"
#include "ui/widgets/basics.h"

namespace desk::ui {

ActionCards::ActionCards(WorkspaceModel &model, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_clock(clock)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(unit);
    connect(&m_model, &WorkspaceModel::changed, this, &ActionCards::follow);
}

void ActionCards::follow()
{
    // A card that is pressed is made anew: whoever works by keyboard stays on it.
    const bool focused = isAncestorOf(window()->focusWidget());
    emptyLayout(m_row);
    const std::optional<RequestDetails> &details = m_model.details();
    setVisible(details && !details->actions.empty());
    if (!details)
        return;
    for (const ActionView &action : details->actions) {
        QWidget *const card = makeCard(action, &action == m_model.action());
        m_row->addWidget(card);
        if (focused && &action == m_model.action())
            card->findChild<QPushButton *>()->setFocus();
    }
    m_row->addStretch(1);
}

QWidget *ActionCards::makeCard(const ActionView &action, bool chosen)
{
    auto *card = new QFrame(this);
    card->setProperty("card", QStringLiteral("option"));
    card->setProperty("chosen", chosen ? QStringLiteral("true") : QStringLiteral("false"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(half, half, 12, unit);
    layout->setSpacing(half);
    auto *button = makeButton(ButtonKind::Quiet,
                              QStringLiteral("action%1").arg(static_cast<int>(action.right)), {}, card);
    setButtonText(button, Words::right(action.right));
    setStyleProperty(button, "place", QStringLiteral("card"));
    connect(button, &QPushButton::clicked, &m_model, [this, right = action.right] { m_model.select(right); });
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(12, 0, 0, 0);
    chips->setSpacing(unit);
    const bool ended = action.outcome != ActionOutcome::None;
    const QString state = ended ? Words::outcome(action.outcome) : Words::state(action.state);
    chips->addWidget(
        makeChip(state, ended ? Words::outcomeTone(action.outcome) : Words::stateTone(action.state), card));
    const QDate today = localDay(m_clock);
    QString story = state;
    if (!WorkspaceSteps::isDone(action) && action.dueOn.isValid()) {
        auto *due = makeChip(Words::due(action.dueOn, today), Words::dueTone(action.dueOn, today), card);
        due->setToolTip(day(action.dueOn));
        chips->addWidget(due);
        story += QStringLiteral(", ") + due->text();
    }
    chips->addStretch(1);
    button->setAccessibleDescription(story);
    layout->addWidget(button, 0, Qt::AlignLeft);
    layout->addLayout(chips);
    return card;
}

} // namespace desk::ui
