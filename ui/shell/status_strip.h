// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QFuture>
#include <QFutureWatcher>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace desk::ui {

/// The strip at the foot of the window: long work with its progress and a way to cancel it, or what was just
/// done. Hidden while there is nothing to say. Texts are asked for, so that they follow the language.
class StatusStrip final : public QFrame
{
    Q_OBJECT

public:
    using Text = std::function<QString()>;

    explicit StatusStrip(QWidget *parent);
    /// Shows this work until it ends. One at a time: newer work takes the strip over.
    void watch(Text what, const QFuture<void> &work);
    /// Says something for some seconds.
    void say(Text what);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showProgress();

    Text m_what;
    QFutureWatcher<void> m_watcher;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QTimer *m_timer;
};

} // namespace desk::ui
