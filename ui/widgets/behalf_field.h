// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace desk {
class Clock;
}

namespace desk::ui {

class FormField;

/// In whose name somebody asks: the person, or somebody else with an authority that was seen or is still to
/// be.
class BehalfField final : public QWidget
{
    Q_OBJECT

public:
    BehalfField(const Clock &clock, QWidget *parent);
    void retranslate();
    OnBehalf value() const;
    void setValue(const OnBehalf &behalf);
    void setFault(const QString &sentence);
    /// As FormField::setUnderstood().
    void setUnderstood(bool understood);
    QWidget *nameControl() const;

Q_SIGNALS:
    void changed();

private:
    void fillKinds();
    void follow();

    const Clock &m_clock;
    QComboBox *m_kind;
    QLineEdit *m_name;
    QLineEdit *m_authority;
    QLineEdit *m_scope;
    QCheckBox *m_seen;
    FormField *m_kindField;
    FormField *m_nameField;
    FormField *m_authorityField;
    FormField *m_scopeField;
    QDate m_seenOn; ///< When it was seen, where that was before today.
};

} // namespace desk::ui
