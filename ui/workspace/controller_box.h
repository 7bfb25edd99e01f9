// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/action_values.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace desk::ui {

class FormField;

/// Whether a portability package goes straight to another controller (GDPR Art. 20(2)): who they are, where
/// that was confirmed, and the key that opens it. What is typed is checked here; nobody is asked.
class ControllerBox final : public QWidget
{
    Q_OBJECT

public:
    explicit ControllerBox(QWidget *parent);
    bool isChosen() const;
    /// Nothing: it is the person's own, or something is missing or wrong.
    std::optional<ControllerOrder> controller() const;
    /// Why a package for a controller cannot be written yet; empty where it can.
    QString blocked() const;
    void wipe();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void follow();

    QCheckBox *m_choose;
    QWidget *m_fields;
    QLineEdit *m_name;
    FormField *m_nameField;
    QLineEdit *m_contact;
    FormField *m_contactField;
    QLineEdit *m_key;
    FormField *m_keyField;
    QLabel *m_fingerprint;
};

} // namespace desk::ui
