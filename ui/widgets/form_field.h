// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace desk::ui {

/// A labelled control with room for what is wrong with it. Names the control for screen readers and
/// mnemonics.
class FormField final : public QWidget
{
    Q_OBJECT

public:
    /// `control` is what the label belongs to; `row` is what stands under the label, the control itself if
    /// null.
    FormField(QWidget *control, QWidget *row, QWidget *parent);

    /// `label` with its mnemonic; `help` may be empty.
    void setTexts(const QString &label, const QString &help);
    /// Empty: nothing is wrong.
    void setFault(const QString &sentence);
    QString fault() const;
    /// Marks the value as understood from what came in: somebody has to look whether it is right.
    void setUnderstood(bool understood);
    QWidget *control() const { return m_control; }

private:
    void describe();

    QWidget *m_control;
    QLabel *m_label;
    QLabel *m_mark;
    QLabel *m_help;
    QLabel *m_fault;
};

} // namespace desk::ui
