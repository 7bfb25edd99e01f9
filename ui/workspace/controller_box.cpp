// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/controller_box.h"

#include "core/desk/controller_key.h"
#include "ui/models/display.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_field.h"

#include <QCheckBox>
#include <QLineEdit>

namespace desk::ui {

ControllerBox::ControllerBox(QWidget *parent)
    : QWidget(parent)
    , m_choose(new QCheckBox(this))
    , m_fields(new QWidget(this))
    , m_name(makeLineEdit("controllerName", m_fields))
    , m_nameField(new FormField(m_name, nullptr, m_fields))
    , m_contact(makeLineEdit("controllerContact", m_fields))
    , m_contactField(new FormField(m_contact, nullptr, m_fields))
    , m_key(makeLineEdit("controllerKey", m_fields))
    , m_keyField(new FormField(m_key, nullptr, m_fields))
    , m_fingerprint(makeLabel(TextType::Code, m_fields))
{
    setObjectName(QStringLiteral("controllerBox"));
    m_choose->setObjectName(QStringLiteral("toController"));
    m_fingerprint->setObjectName(QStringLiteral("controllerFingerprint"));
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(unit);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * unit);
    row->addWidget(m_nameField, 1);
    row->addWidget(m_contactField, 1);
    fields->addLayout(row);
    fields->addWidget(m_keyField);
    fields->addWidget(m_fingerprint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    layout->addWidget(m_choose);
    layout->addWidget(m_fields);
    connect(m_choose, &QCheckBox::toggled, this, &ControllerBox::follow);
    for (QLineEdit *edit : {m_name, m_contact, m_key})
        connect(edit, &QLineEdit::textChanged, this, &ControllerBox::follow);
    retranslate();
}

bool ControllerBox::isChosen() const
{
    return m_choose->isChecked();
}

std::optional<ControllerOrder> ControllerBox::controller() const
{
    if (!isChosen() || !blocked().isEmpty())
        return std::nullopt;
    return ControllerOrder{m_name->text().trimmed().toStdString(), m_contact->text().trimmed().toStdString(),
                           m_key->text().trimmed().toStdString()};
}

QString ControllerBox::blocked() const
{
    if (!isChosen())
        return {};
    if (m_name->text().trimmed().isEmpty() || m_contact->text().trimmed().isEmpty())
        return tr("Say first who the controller is and where that was confirmed.");
    if (!controllerKeyFingerprint(m_key->text().toStdString()))
        return tr("Give the controller's age key first.");
    return {};
}

void ControllerBox::wipe()
{
    for (QLineEdit *edit : {m_name, m_contact, m_key})
        edit->clear();
    m_choose->setChecked(false);
    follow();
}

void ControllerBox::retranslate()
{
    m_choose->setText(tr("Send to another controller, as the person asked"));
    m_choose->setAccessibleName(m_choose->text());
    m_nameField->setTexts(tr("Controller"), tr("Under this name the request remembers whom to tell."));
    m_contactField->setTexts(tr("Where name and key were confirmed"),
                             tr("An address or a number that is published."));
    m_keyField->setTexts(tr("Their age key"),
                         tr("The line that begins with age1. Only its owner opens the file."));
    follow();
}

void ControllerBox::follow()
{
    const std::string key = m_key->text().toStdString();
    const std::optional<std::string> fingerprint = controllerKeyFingerprint(key);
    m_fields->setVisible(isChosen());
    m_keyField->setFault(fingerprint || m_key->text().trimmed().isEmpty()
                             ? QString()
                             : tr("This is no age key as its owner has it: ask for the age1… line again."));
    m_fingerprint->setVisible(fingerprint.has_value());
    //: %1 is groups of letters and digits.
    m_fingerprint->setText(
        fingerprint ? tr("Fingerprint, to be compared with theirs: %1").arg(text(*fingerprint)) : QString());
    Q_EMIT changed();
}

} // namespace desk::ui
