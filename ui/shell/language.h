// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

#include <vector>

namespace desk::ui {

/// The language of the window. Every open widget learns of a change through QEvent::LanguageChange.
class Language final : public QObject
{
    Q_OBJECT

public:
    struct Choice
    {
        QString id;   ///< e.g. zh_CN
        QString name; ///< In that language itself, e.g. 简体中文.
    };
    static const std::vector<Choice> &choices();

    explicit Language(QObject *parent = nullptr);
    /// One of choices(); anything else, and an empty id, means the system's language or else English.
    void choose(const QString &id);
    QString current() const { return m_current; }

Q_SIGNALS:
    void changed();

private:
    QTranslator m_own;
    QTranslator m_qt;
    QString m_current;
};

} // namespace desk::ui
