// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form_field.h"

#include "ui/widgets/basics.h"

namespace desk::ui {

FormField::FormField(QWidget *control, QWidget *row, QWidget *parent)
    : QWidget(parent)
    , m_control(control)
    , m_label(makeLabel(TextType::Label, this))
    , m_mark(makeLabel(TextType::Mark, this))
    , m_help(makeLabel(TextType::Caption, this))
    , m_fault(makeLabel(TextType::Fault, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(half);
    auto *top = new QHBoxLayout;
    top->setSpacing(unit);
    top->addWidget(m_label);
    top->addWidget(m_mark);
    top->addStretch(1);
    layout->addLayout(top);
    layout->addWidget(row ? row : control);
    layout->addWidget(m_help);
    layout->addWidget(m_fault);
    layout->addStretch(1);
    m_label->setBuddy(control);
    m_fault->setObjectName(control->objectName() + QStringLiteral("Fault"));
    m_mark->setObjectName(control->objectName() + QStringLiteral("Mark"));
    m_mark->hide();
    m_help->hide();
    m_fault->hide();
}

void FormField::setTexts(const QString &label, const QString &help)
{
    m_label->setText(label);
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty() && m_fault->text().isEmpty());
    m_control->setAccessibleName(plain(label));
    setUnderstood(!m_mark->text().isEmpty());
}

void FormField::setFault(const QString &sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
    m_help->setVisible(sentence.isEmpty() && !m_help->text().isEmpty());
    setStyleProperty(m_control, "faulty",
                     sentence.isEmpty() ? QStringLiteral("false") : QStringLiteral("true"));
    describe();
}

QString FormField::fault() const
{
    return m_fault->text();
}

void FormField::setUnderstood(bool understood)
{
    //: Stands beside a field that was filled in from a letter.
    m_mark->setText(understood ? tr("Understood") : QString());
    m_mark->setVisible(understood);
    describe();
}

void FormField::describe()
{
    QStringList parts{m_mark->text(), m_fault->text().isEmpty() ? m_help->text() : m_fault->text()};
    parts.removeAll(QString());
    m_control->setAccessibleDescription(parts.join(QStringLiteral(". ")));
}

} // namespace desk::ui
