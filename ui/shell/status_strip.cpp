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
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_watcher.cancel(); });
    connect(m_timer, &QTimer::timeout, this, &StatusStrip::clear);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &StatusStrip::showProgress);
    connect(&m_watcher, &QFutureWatcherBase::progressRangeChanged, this, &StatusStrip::showProgress);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        // Whoever started the work says how it ended.
        if (m_bar->isVisibleTo(this))
            clear();
    });
    retranslate();
    hide();
}

void StatusStrip::watch(Text what, const QFuture<void> &work)
{
    m_what = std::move(what);
    m_timer->stop();
    m_bar->show();
    m_cancel->show();
    m_watcher.setFuture(work);
    showProgress();
    retranslate();
    show();
}

void StatusStrip::say(Text what)
{
    m_what = std::move(what);
    m_bar->hide();
    m_cancel->hide();
    retranslate();
    show();
    m_timer->start(messageMilliseconds);
}

void StatusStrip::clear()
{
    m_what = {};
    m_timer->stop();
    m_bar->hide();
    m_cancel->hide();
    retranslate();
    hide();
}

void StatusStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void StatusStrip::retranslate()
{
    m_text->setText(m_what ? m_what() : QString());
    setButtonText(m_cancel, tr("Cancel"));
    m_bar->setAccessibleName(tr("Progress"));
}

void StatusStrip::showProgress()
{
    // An equal minimum and maximum makes Qt draw a bar that only moves: the length of the work is not known
    // yet.
    m_bar->setRange(m_watcher.progressMinimum(), m_watcher.progressMaximum());
    m_bar->setValue(m_watcher.progressValue());
}

} // namespace desk::ui
