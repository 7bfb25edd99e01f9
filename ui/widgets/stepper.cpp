// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stepper.h"

#include "ui/widgets/basics.h"

namespace desk::ui {

namespace {

QString stateName(StepState state)
{
    static const char *const names[] = {"done", "current", "blocked", "ahead"};
    return QString::fromLatin1(names[static_cast<int>(state)]);
}

} // namespace

Stepper::Stepper(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * unit);
}

void Stepper::makeParts(std::size_t count)
{
    auto *row = qobject_cast<QHBoxLayout *>(layout());
    emptyLayout(row);
    m_parts.assign(count, {});
    for (Part &part : m_parts) {
        part = {new QLabel(this), new QLabel(this), new QLabel(this)};
        part.circle->setProperty("step", QStringLiteral("circle"));
        part.circle->setAlignment(Qt::AlignCenter);
        part.title->setProperty("step", QStringLiteral("title"));
        part.sentence->setProperty("step", QStringLiteral("sentence"));
        part.sentence->setWordWrap(true);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(part.title);
        words->addWidget(part.sentence);
        words->addStretch(1);
        auto *both = new QHBoxLayout;
        both->setSpacing(unit);
        both->addWidget(part.circle, 0, Qt::AlignTop);
        both->addLayout(words, 1);
        row->addLayout(both, 1);
    }
}

void Stepper::setSteps(const std::vector<StepView> &steps)
{
    if (steps.size() != m_parts.size())
        makeParts(steps.size());
    auto *row = qobject_cast<QHBoxLayout *>(layout());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const StepView &step = steps[i];
        const Part &part = m_parts[i];
        const QString state = stateName(step.state);
        part.circle->setText(step.state == StepState::Done      ? QStringLiteral("✓")
                             : step.state == StepState::Blocked ? QStringLiteral("!")
                                                                : QString::number(i + 1));
        part.title->setText(step.title);
        part.sentence->setText(step.sentence);
        for (QLabel *label : {part.circle, part.title, part.sentence})
            setStyleProperty(label, "state", state);
        part.title->setAccessibleName(step.title + QStringLiteral(": ") + step.sentence);
        // The step in hand gets the room its sentence needs.
        const bool inHand = step.state == StepState::Current || step.state == StepState::Blocked;
        row->setStretch(static_cast<int>(i), inHand ? 9 : 4);
    }
}

} // namespace desk::ui
