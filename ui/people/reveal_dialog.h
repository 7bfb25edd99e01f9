// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace desk::ui {

/// Asks why masked values are to be shown. Show with open(); says reasonGiven(reason) when somebody gave one.
class RevealDialog final : public QDialog
{
    Q_OBJECT

public:
    static constexpr int shortestReason = 10;

    explicit RevealDialog(QWidget *parent);

Q_SIGNALS:
    void reasonGiven(const QString &reason);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow();

    QLabel *m_title;
    QLabel *m_lead;
    QLabel *m_label;
    QPlainTextEdit *m_reason;
    QPushButton *m_reveal;
    QPushButton *m_cancel;
};

} // namespace desk::ui
