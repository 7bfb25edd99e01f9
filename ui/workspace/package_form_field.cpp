// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/package_form_field.h"

#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace desk::ui {

PackageFormField::PackageFormField(QWidget *parent)
    : QWidget(parent)
    , m_form(new QComboBox(this))
    , m_field(new FormField(m_form, nullptr, this))
{
    m_form->setObjectName(QStringLiteral("packageForm"));
    for (std::size_t i = 0; i < exporting::packageFormNames.size(); ++i)
        m_form->addItem({});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field);
    connect(m_form, &QComboBox::currentIndexChanged, this, &PackageFormField::retranslate);
    retranslate();
}

exporting::PackageForm PackageFormField::form() const
{
    return static_cast<exporting::PackageForm>(m_form->currentIndex());
}

void PackageFormField::retranslate()
{
    m_form->setItemText(0, tr("ZIP file with a passphrase"));
    m_form->setItemText(1, tr("Page that opens in any browser"));
    m_form->setItemText(2, tr("age file with a passphrase"));
    m_field->setTexts(tr("Form"), whoOpensIt());
}

QString PackageFormField::whoOpensIt() const
{
    switch (form()) {
    case exporting::PackageForm::Html:
        return tr("Asks for the passphrase and shows the data, on a phone as well. Nothing has to be "
                  "installed.");
    case exporting::PackageForm::Age:
        return tr("Opens with the program age and its like. For people who asked for it.");
    case exporting::PackageForm::Zip:
        break;
    }
    return tr("Opens with 7-Zip, WinZip or Keka; not by a double click in Windows. For other "
              "programs to read.");
}

} // namespace desk::ui
