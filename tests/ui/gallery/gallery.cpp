// SPDX-License-Identifier: GPL-3.0-or-later
// ui_gallery FOLDER [WIDTH HEIGHT [STOP]]: pictures of every stop of the tour over made-up data, in both
// themes and languages, to be looked at while a page is built.
#include "tests/ui/support/tour.h"

#include <QDir>
#include <QPixmap>

#include <cstdio>

namespace {

using namespace desk;
using test::WindowFixture;

QString fileName(int number, const char *stop, ui::Theme::Choice theme, const char *language)
{
    QString words = QString::fromLatin1(stop).remove(QLatin1Char(','));
    return QStringLiteral("%1-%2-%3-%4.png")
        .arg(number, 2, 10, QLatin1Char('0'))
        .arg(words.replace(QLatin1Char(' '), QLatin1Char('-')),
             theme == ui::Theme::Choice::Dark ? QStringLiteral("dark") : QStringLiteral("light"),
             QString::fromLatin1(language));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: ui_gallery FOLDER [WIDTH HEIGHT [STOP]]\n");
        return 2;
    }
    const QSize size =
        arguments.size() > 3 ? QSize(arguments[2].toInt(), arguments[3].toInt()) : QSize(1280, 800);
    QDir().mkpath(arguments[1]);
    test::Look look(application);
    bool saved = true;
    for (const auto theme : {ui::Theme::Choice::Light, ui::Theme::Choice::Dark}) {
        for (const char *language : {"en", "zh_CN"}) {
            look.theme.choose(theme);
            look.language.choose(QString::fromLatin1(language));
            WindowFixture fixture(look);
            fixture.window().resize(size);
            int number = 0;
            test::walk(fixture, [&](const char *stop) {
                ++number;
                if (arguments.size() > 4 && arguments[4] != QLatin1String(stop))
                    return;
                const QString path = QDir(arguments[1]).filePath(fileName(number, stop, theme, language));
                saved = test::pictureOf(fixture).save(path) && saved;
            });
        }
    }
    return saved ? 0 : 1;
}
