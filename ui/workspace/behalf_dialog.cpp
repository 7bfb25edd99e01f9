// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/behalf_dialog.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/behalf_field.h"

#include <QEvent>

namespace desk::ui {

BehalfDialog::BehalfDialog(WorkspaceModel &model, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_title(makeLabel(TextType::Section, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_behalf(new BehalfField(clock, this))
    , m_save(makeButton(ButtonKind::Primary, QStringLiteral("saveBehalf"), QStringLiteral("check"), this))
    , m_cancel(makeButton(ButtonKind::Ordinary, QStringLiteral("cancelBehalf"), {}, this))
{
    setObjectName(QStringLiteral("behalfDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_lead);
    layout->addWidget(m_behalf);
    layout->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    layout->addLayout(foot);
    setFixedWidth(80 * unit);
    m_save->setDefault(true);
    if (model.details())
        m_behalf->setValue(model.details()->behalf);
    connect(m_behalf, &BehalfField::changed, this, &BehalfDialog::follow);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this, &model] {
        model.setBehalf(m_behalf->value());
        accept();
    });
    retranslate();
}

void BehalfDialog::follow()
{
    const OnBehalf behalf = m_behalf->value();
    const bool incomplete = !behalf.kind.empty() &&
                            (behalf.name.empty() || (behalf.seenOn.isValid() && behalf.authority.empty()));
    setBlocked(m_save, incomplete ? tr("Enter who it is, and what you saw.") : QString());
    // Another kind may show more fields: the dialog grows with them.
    layout()->activate();
    setMinimumHeight(layout()->totalHeightForWidth(width()));
}

void BehalfDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void BehalfDialog::retranslate()
{
    setWindowTitle(tr("Who asks for whom"));
    m_title->setText(tr("Who asks for whom"));
    m_lead->setText(tr("Nothing goes on until what shows that they may ask has been seen. The document "
                       "itself is not kept."));
    m_behalf->retranslate();
    setButtonText(m_save, tr("&Save"));
    setButtonText(m_cancel, tr("Cancel"));
    follow();
}

} // namespace desk::ui
