// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/trust_pane.h"

#include "ui/shell/error_presenter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"

#include <QScrollArea>

namespace desk::ui {

TrustPane::TrustPane(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_title(makeLabel(TextType::Page, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_actions(new QHBoxLayout)
    , m_notice(new Notice(this))
    , m_body(nullptr)
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    auto *inside = new QWidget(this);
    m_body = new QVBoxLayout(inside);
    m_body->setContentsMargins(0, 0, 3 * unit, 3 * unit);
    m_body->setSpacing(2 * unit);
    m_body->addStretch(1);
    auto *rest = new QVBoxLayout;
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *words = new QVBoxLayout;
    words->setSpacing(half);
    words->addWidget(m_title);
    words->addWidget(m_lead);
    m_actions->setSpacing(unit);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 3 * unit, 0);
    top->setSpacing(unit);
    top->addLayout(words, 1);
    top->addLayout(m_actions);
    rest->setContentsMargins(0, 0, 3 * unit, 0);
    rest->addWidget(m_notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 0, 0);
    layout->setSpacing(2 * unit);
    layout->addLayout(top);
    layout->addLayout(rest);
    layout->addWidget(scroll, 1);
}

void TrustPane::enter(const SessionInfo &session)
{
    m_session = session;
}

void TrustPane::wipe()
{
    m_stepTurn.next();
    m_busy = false;
    m_session = {};
    clearNotice();
}

void TrustPane::addAction(QPushButton *button)
{
    m_actions->addWidget(button, 0, Qt::AlignTop);
}

void TrustPane::add(QWidget *part)
{
    // What is left of the height stays under the last part.
    m_body->insertWidget(m_body->count() - 1, part);
}

void TrustPane::setHead(const QString &title, const QString &lead)
{
    m_title->setText(title);
    m_lead->setText(lead);
}

void TrustPane::say(const QString &tone, Sentence sentence)
{
    m_tone = tone;
    m_said = std::move(sentence);
    m_notice->say(m_tone, m_said());
}

void TrustPane::fail(const Error &error)
{
    say(QStringLiteral("bad"), [this, error] {
        const QString here = explain(error);
        return here.isEmpty() ? ErrorPresenter::sentence(error) : here;
    });
}

void TrustPane::clearNotice()
{
    m_said = {};
    m_notice->clear();
}

void TrustPane::retranslate()
{
    if (m_said)
        m_notice->say(m_tone, m_said());
    follow();
}

QString TrustPane::busy() const
{
    return m_busy ? tr("The desk is working on it.") : QString();
}

QString TrustPane::firstOf(std::initializer_list<QString> reasons)
{
    for (const QString &reason : reasons)
        if (!reason.isEmpty())
            return reason;
    return {};
}

} // namespace desk::ui
