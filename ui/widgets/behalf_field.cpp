// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/behalf_field.h"

#include "ui/models/display.h"
#include "ui/models/words.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace desk::ui {

BehalfField::BehalfField(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_kind(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_authority(new QLineEdit(this))
    , m_scope(new QLineEdit(this))
    , m_seen(new QCheckBox(this))
{
    m_kind->setObjectName(QStringLiteral("behalfKind"));
    m_name->setObjectName(QStringLiteral("behalfName"));
    m_authority->setObjectName(QStringLiteral("behalfAuthority"));
    m_scope->setObjectName(QStringLiteral("behalfScope"));
    m_seen->setObjectName(QStringLiteral("behalfSeen"));
    m_kindField = new FormField(m_kind, nullptr, this);
    m_nameField = new FormField(m_name, nullptr, this);
    m_authorityField = new FormField(m_authority, nullptr, this);
    m_scopeField = new FormField(m_scope, nullptr, this);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * unit);
    grid->setVerticalSpacing(12);
    grid->addWidget(m_kindField, 0, 0);
    grid->addWidget(m_nameField, 0, 1);
    grid->addWidget(m_authorityField, 1, 0);
    grid->addWidget(m_scopeField, 1, 1);
    grid->addWidget(m_seen, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        follow();
        m_kindField->setUnderstood(false);
        Q_EMIT changed();
    });
    for (QLineEdit *edit : {m_name, m_authority, m_scope})
        connect(edit, &QLineEdit::textChanged, this, &BehalfField::changed);
    connect(m_seen, &QCheckBox::toggled, this, &BehalfField::changed);
    fillKinds();
    follow();
}

void BehalfField::fillKinds()
{
    const QSignalBlocker quiet(m_kind);
    const int before = m_kind->currentIndex();
    m_kind->clear();
    m_kind->addItem(Words::behalf({}), QString());
    for (const std::string &word : behalfWords())
        m_kind->addItem(Words::behalf(word), text(word));
    m_kind->setCurrentIndex(before < 0 ? 0 : before);
}

void BehalfField::follow()
{
    const bool other = m_kind->currentIndex() > 0;
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_nameField, m_authorityField, m_scopeField, m_seen})
        each->setVisible(other);
}

OnBehalf BehalfField::value() const
{
    OnBehalf out;
    out.kind = m_kind->currentData().toString().toStdString();
    if (out.kind.empty())
        return out;
    out.name = m_name->text().trimmed().toStdString();
    out.authority = m_authority->text().trimmed().toStdString();
    out.scope = m_scope->text().trimmed().toStdString();
    if (m_seen->isChecked())
        out.seenOn = m_seenOn.isValid() ? m_seenOn : localDay(m_clock);
    return out;
}

void BehalfField::setValue(const OnBehalf &behalf)
{
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(text(behalf.kind))));
    m_name->setText(text(behalf.name));
    m_authority->setText(text(behalf.authority));
    m_scope->setText(text(behalf.scope));
    m_seenOn = behalf.seenOn;
    m_seen->setChecked(behalf.seenOn.isValid());
}

void BehalfField::setFault(const QString &sentence)
{
    m_nameField->setFault(sentence);
}

void BehalfField::setUnderstood(bool understood)
{
    m_kindField->setUnderstood(understood);
}

QWidget *BehalfField::nameControl() const
{
    return m_name;
}

void BehalfField::retranslate()
{
    m_kindField->setTexts(tr("&Who asks"), {});
    m_nameField->setTexts(tr("Their &name"), {});
    m_authorityField->setTexts(tr("What shows that they may"),
                               tr("E.g. a power of attorney. No copy is kept."));
    m_scopeField->setTexts(tr("What it lets them do"), {});
    m_seen->setText(tr("I have seen it"));
    m_seen->setAccessibleName(tr("I have seen what shows that they may ask"));
    fillKinds();
}

} // namespace desk::ui
