// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/due_strip.h"

#include "ui/widgets/basics.h"

#include <QEvent>

namespace desk::ui {

DueStrip::DueStrip(QWidget *parent)
    : QFrame(parent)
    , m_text(makeLabel(TextType::Body, this))
    , m_check(makeButton(ButtonKind::Link, QStringLiteral("checkLog"), {}, this))
    , m_backUp(makeButton(ButtonKind::Link, QStringLiteral("seeToBackup"), {}, this))
{
    setObjectName(QStringLiteral("dueStrip"));
    m_text->setObjectName(QStringLiteral("dueText"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3 * unit, unit, 3 * unit, unit);
    row->setSpacing(2 * unit);
    row->addWidget(m_text, 1);
    row->addWidget(m_check);
    row->addWidget(m_backUp);
    connect(m_check, &QPushButton::clicked, this, &DueStrip::checkWanted);
    connect(m_backUp, &QPushButton::clicked, this, &DueStrip::backupWanted);
    retranslate();
}

void DueStrip::show(const DueCounts &counts, bool maySeeTo)
{
    m_counts = counts;
    m_maySeeTo = maySeeTo;
    retranslate();
}

void DueStrip::wipe()
{
    show({}, false);
}

void DueStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void DueStrip::retranslate()
{
    m_text->setText(DueWords::standing(m_counts));
    setStyleProperty(this, "notice", m_counts.logDoubted ? QStringLiteral("bad") : QStringLiteral("warn"));
    for (QWidget *each : std::initializer_list<QWidget *>{m_text, m_check, m_backUp})
        repolish(each);
    setButtonText(m_check, tr("Check the log"));
    setButtonText(m_backUp, tr("Back up"));
    m_check->setVisible(m_counts.logDoubted);
    m_backUp->setVisible(m_counts.backupDue && m_maySeeTo);
    setVisible(!m_text->text().isEmpty());
}

} // namespace desk::ui
