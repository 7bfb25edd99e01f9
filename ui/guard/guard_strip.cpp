// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/guard_strip.h"

#include "ui/models/permissions.h"
#include "ui/widgets/basics.h"

#include <QEvent>

namespace desk::ui {

GuardStrip::GuardStrip(GuardService &guard, QWidget *parent)
    : QFrame(parent)
    , m_guard(guard)
    , m_text(makeLabel(TextType::Body, this))
    , m_more(makeButton(ButtonKind::Link, QStringLiteral("openGuard"), {}, this))
{
    setObjectName(QStringLiteral("guardStrip"));
    m_text->setObjectName(QStringLiteral("guardText"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3 * unit, unit, 3 * unit, unit);
    row->setSpacing(2 * unit);
    row->addWidget(m_text, 1);
    row->addWidget(m_more);
    connect(m_more, &QPushButton::clicked, this, &GuardStrip::detailsWanted);
    retranslate();
}

void GuardStrip::look(const std::vector<policy::Role> &roles, std::function<void()> then)
{
    // What the role may not see is not asked for: every refusal is logged.
    if (!Permissions::oversee(roles).isEmpty()) {
        if (then)
            then();
        return;
    }
    whenStillWanted(this, m_turn, m_guard.view(),
                    [this, then = std::move(then)](const Result<GuardView> &view) {
                        if (view)
                            show(*view);
                        if (then)
                            then();
                    });
}

void GuardStrip::show(const GuardView &view)
{
    m_view = view;
    retranslate();
}

void GuardStrip::wipe()
{
    m_turn.next();
    m_view = {};
    retranslate();
}

void GuardStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void GuardStrip::retranslate()
{
    const QString words = GuardWords::strip(m_view);
    m_text->setText(words);
    setStyleProperty(this, "notice", GuardWords::tone(m_view));
    repolish(m_text);
    repolish(m_more);
    setButtonText(m_more, m_view.stopped ? tr("Lift the stop") : tr("See who"));
    setVisible(!words.isEmpty());
}

} // namespace desk::ui
