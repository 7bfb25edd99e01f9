// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/widgets/page.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace desk::ui {

class FormField;
class Notice;

/// Finds the person whose data must stay, and asks for law, reason and end. Shown with open(); deleted when
/// closed.
class HoldDialog final : public QDialog
{
    Q_OBJECT

public:
    HoldDialog(const Context &context, PlatformId platform, QWidget *parent);

Q_SIGNALS:
    void chosen(const desk::HoldOrder &order);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void retranslate();
    void fillKinds();
    void find();
    void follow();

    Context m_context;
    PlatformId m_platform;
    Turn m_turn;
    std::vector<FoundSubject> m_found;
    bool m_searched = false;
    QLabel *m_title;
    QLabel *m_lead;
    QComboBox *m_by;
    QLineEdit *m_value;
    QPushButton *m_find;
    QLabel *m_person;
    QLineEdit *m_law;
    QPlainTextEdit *m_reason;
    QCheckBox *m_open;
    QDateEdit *m_until;
    FormField *m_byField;
    FormField *m_valueField;
    FormField *m_lawField;
    FormField *m_reasonField;
    FormField *m_untilField;
    Notice *m_notice;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace desk::ui
