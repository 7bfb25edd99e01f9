// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_strip.h"

#include "ui/widgets/basics.h"

#include <QEvent>
#include <QProgressBar>
#include <QTimer>

namespace desk::ui {

namespace {

constexpr int messageMilliseconds = 6000;

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QFrame(parent)
    , m_text(makeLabel(TextType::Body, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(makeButton(ButtonKind::Link, QStringLiteral("cancelWork"), QStringLiteral("close"), this))
    , m_more(makeButton(ButtonKind::Link, QStringLiteral("showTasks"), QStringLiteral("list"), this))
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("statusStrip"));
    m_text->setObjectName(QStringLiteral("statusText"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(28 * unit);
    m_timer->setSingleShot(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    row->setSpacing(2 * unit);
    row->addWidget(m_text, 1);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    row->addWidget(m_more);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_tasks.newest() >= 0)
            m_tasks.cancel(m_tasks.newest());
    });
    connect(m_more, &QPushButton::clicked, this, &StatusStrip::tasksWanted);
    connect(m_timer, &QTimer::timeout, this, [this] {
        m_said = {};
        follow();
    });
    connect(&m_tasks, &TaskTable::changed, this, &StatusStrip::follow);
    retranslate();
}

void StatusStrip::watch(Text what, const QFuture<void> &work)
{
    m_said = {};
    m_timer->stop();
    m_tasks.add(std::move(what), work);
}

void StatusStrip::say(Text what)
{
    m_said = std::move(what);
    m_timer->start(messageMilliseconds);
    follow();
}

void StatusStrip::clear()
{
    m_said = {};
    m_timer->stop();
    m_tasks.clear();
}

void StatusStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void StatusStrip::retranslate()
{
    setButtonText(m_cancel, tr("Cancel"));
    m_bar->setAccessibleName(tr("Progress"));
    m_tasks.retranslate();
    follow();
}

void StatusStrip::follow()
{
    // What was just done is said before what still runs is shown again.
    const int newest = m_tasks.newest();
    const bool works = newest >= 0 && !m_said;
    m_bar->setVisible(works);
    m_cancel->setVisible(works);
    m_more->setVisible(m_tasks.running() > 1);
    setButtonText(m_more, tr("%n task(s)", nullptr, m_tasks.running()));
    setVisible(works || m_said);
    if (!works)
        return m_text->setText(m_said ? m_said() : QString());
    const Task &task = m_tasks.row(newest);
    m_text->setText(task.what());
    // An equal minimum and maximum makes Qt draw a bar that only moves: the length of the work is not known
    // yet.
    m_bar->setRange(0, task.percent < 0 ? 0 : 100);
    m_bar->setValue(std::max(0, task.percent));
}

} // namespace desk::ui
