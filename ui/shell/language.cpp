// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace desk::ui {

const std::vector<Language::Choice> &Language::choices()
{
    static const std::vector<Choice> all{{QStringLiteral("en"), QStringLiteral("English")},
                                         {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
    return all;
}

Language::Language(QObject *parent) : QObject(parent) {}

void Language::choose(const QString &id)
{
    const auto offered = [](const QString &wanted) {
        return std::any_of(choices().begin(), choices().end(),
                           [&](const Choice &each) { return each.id == wanted; });
    };
    m_current = id;
    if (!offered(m_current))
        m_current =
            QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");

    // Dates and numbers keep the order of the reader's own country where that speaks the window's language.
    const QLocale system = QLocale::system();
    const QLocale wanted(m_current);
    QLocale::setDefault(system.language() == wanted.language() && system != QLocale::c() ? system : wanted);

    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(QStringLiteral("qtbase_") + m_current, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/translations/rightsdesk_") + m_current))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT changed();
}

} // namespace desk::ui
