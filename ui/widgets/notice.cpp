// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include "ui/widgets/basics.h"

#include <QAccessible>

namespace desk::ui {

Notice::Notice(QWidget *parent) : QFrame(parent), m_text(makeLabel(TextType::Body, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, unit, 12, unit);
    layout->addWidget(m_text);
    m_text->setObjectName(QStringLiteral("noticeText"));
    hide();
}

void Notice::say(const QString &tone, const QString &sentence)
{
    m_text->setText(sentence);
    setStyleProperty(this, "notice", tone);
    repolish(m_text);
    setVisible(!sentence.isEmpty());
    QAccessibleEvent event(m_text, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void Notice::clear()
{
    m_text->clear();
    hide();
}

QString Notice::text() const
{
    return m_text->text();
}

} // namespace desk::ui
