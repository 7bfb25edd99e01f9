// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace desk::ui {

/// What stands where a list has nothing to show: what is missing, and what to do about it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    /// `action` may be null; it is moved in here.
    EmptyState(const QString &iconName, QPushButton *action, QWidget *parent);
    void setTexts(const QString &title, const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_sentence;
};

} // namespace desk::ui
