// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QObject>
#include <QString>

class QApplication;

namespace desk::ui {

/**
 * The look of the window: Fusion, a palette and one style sheet, both made from the tokens in
 * resources/style.
 *
 * Whoever paints by hand asks for colours here at paint time, so a change of theme needs no more than a
 * repaint.
 */
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Choice
    {
        System,
        Light,
        Dark
    };
    Q_ENUM(Choice)

    /// Takes over the look of `application` at once, following the system.
    explicit Theme(QApplication &application);

    void choose(Choice choice);
    Choice choice() const { return m_choice; }
    bool isDark() const { return m_dark; }
    /// A colour by its token, e.g. "accent" or "warn-back".
    QColor color(const QString &token) const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool systemIsDark() const;
    void dressPlaceholder(QWidget *field) const;
    void apply();

    QApplication &m_application;
    QHash<QString, QString> m_tokens;
    Choice m_choice = Choice::System;
    bool m_startedDark = false;
    bool m_dark = false;
    bool m_applying = false;
};

} // namespace desk::ui
