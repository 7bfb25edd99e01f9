// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporting/package_form.h"

#include <QWidget>

class QComboBox;

namespace desk::ui {

class FormField;

/// In what form a package is written, and who opens it then.
class PackageFormField final : public QWidget
{
    Q_OBJECT

public:
    explicit PackageFormField(QWidget *parent);
    exporting::PackageForm form() const;
    void retranslate();

private:
    QString whoOpensIt() const;

    QComboBox *m_form; ///< Entries by number of exporting::PackageForm.
    FormField *m_field;
};

} // namespace desk::ui
