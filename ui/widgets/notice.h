// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace desk::ui {

/// A tinted strip inside a page that says what happened or what stands in the way. Hidden while it says
/// nothing.
class Notice final : public QFrame
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent);
    /// Tones: info, ok, warn, bad.
    void say(const QString &tone, const QString &sentence);
    void clear();
    QString text() const;

private:
    QLabel *m_text;
};

} // namespace desk::ui
