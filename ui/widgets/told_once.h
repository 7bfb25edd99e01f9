// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

#include <functional>

class QLabel;
class QPushButton;

namespace desk::ui {

class CopyButton;
class Notice;
class QrCode;

/// What is told once.
struct ToldSecret
{
    std::function<QString()> title;
    std::function<QString()> caution; ///< Where to keep it, and what it opens.
    QStringList lines;
    std::string uri;     ///< Shown as a QR code; empty without one.
    bool hidden = false; ///< The lines are shown only when somebody asks for them.
};

/// A card that tells a secret once: gone when its page is left, the desk locked, or "Done" pressed.
class ToldOnce final : public QFrame
{
    Q_OBJECT

public:
    explicit ToldOnce(QWidget *parent);
    void tell(ToldSecret secret);
    void wipe();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();

    ToldSecret m_secret;
    QLabel *m_title;
    QrCode *m_code;
    QLabel *m_text;
    QPushButton *m_show;
    CopyButton *m_copy;
    Notice *m_caution;
    QPushButton *m_done;
};

} // namespace desk::ui
