// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"

#include "ui/models/answers.h"
#include "ui/models/words.h"
#include "ui/shell/desktop_notifier.h"
#include "ui/shell/dialog_prompter.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>
#include <QSettings>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace desk::desktop {

namespace {

constexpr std::array themes{std::pair{"system", ui::Theme::Choice::System},
                            std::pair{"light", ui::Theme::Choice::Light},
                            std::pair{"dark", ui::Theme::Choice::Dark}};

std::optional<ui::Theme::Choice> themeNamed(const QString &name)
{
    for (const auto &[word, choice] : themes)
        if (name == QLatin1String(word))
            return choice;
    return std::nullopt;
}

QString themeName(ui::Theme::Choice wanted)
{
    for (const auto &[word, choice] : themes)
        if (choice == wanted)
            return QString::fromLatin1(word);
    return {};
}

std::string absolute(const QString &folder)
{
    return folder.isEmpty() ? std::string() : QDir(folder).absolutePath().toStdString();
}

/// Leads the window to the sample desk, which is made first where there is none.
void openSample(ui::MainWindow &window, const Parts &parts)
{
    const DeskLocation where = parts.sample;
    ui::whenAnswered(&window, parts.services.session.rehearsalUsers(where),
                     [&window, &parts, where](const Result<std::vector<std::string>> &users) {
                         if (users && !users->empty()) {
                             window.setLocation(where);
                             return;
                         }
                         QDir().mkpath(QString::fromStdString(where.data));
                         QDir().mkpath(QString::fromStdString(where.keyring));
                         const Answer<int> making = parts.makeSample(where);
                         window.showWork([] { return ui::Words::makingSample(); }, QFuture<void>(making));
                         ui::whenAnswered(&window, making, [&window, where](const Result<int> &made) {
                             if (made)
                                 window.setLocation(where);
                             else
                                 window.showError(made.error());
                         });
                     });
}

[[noreturn]] void refuse(const char *sentence)
{
    std::fprintf(stderr, "rightsdesk: %s\n", sentence);
    std::exit(2);
}

} // namespace

Options prepare(QApplication &application)
{
    QApplication::setApplicationName(QStringLiteral("rightsdesk"));
    QApplication::setApplicationDisplayName(QStringLiteral("Rightsdesk"));
    QApplication::setOrganizationName(QStringLiteral("rightsdesk"));
    QApplication::setDesktopFileName(QStringLiteral("rightsdesk"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/rightsdesk.svg")));

    const QCommandLineOption desk(QStringLiteral("desk"), QStringLiteral("Folder of the desk."),
                                  QStringLiteral("DIR"));
    const QCommandLineOption keyring(QStringLiteral("keyring"), QStringLiteral("Folder of the keys."),
                                     QStringLiteral("DIR"));
    const QCommandLineOption sample(
        QStringLiteral("sample"),
        QStringLiteral("Open the sample desk with made-up people; make it if need be."));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("en or zh_CN."),
                                      QStringLiteral("LANGUAGE"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("system, light or dark."),
                                   QStringLiteral("THEME"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A desktop desk for data-subject requests."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({desk, keyring, sample, language, theme});
    parser.process(application);
    if (parser.isSet(theme) && !themeNamed(parser.value(theme)))
        refuse("--theme takes system, light or dark.");
    if (parser.isSet(sample) && (parser.isSet(desk) || parser.isSet(keyring)))
        refuse("--sample has folders of its own: leave --desk and --keyring out.");
    return {{absolute(parser.value(desk)), absolute(parser.value(keyring))},
            parser.isSet(sample),
            parser.value(language),
            parser.value(theme)};
}

int run(QApplication &application, const Parts &parts, const Options &options)
{
    QSettings settings;
    const auto chosen = [&settings](const QString &option, const char *key) {
        return option.isEmpty() ? settings.value(QLatin1String(key)).toString() : option;
    };
    ui::Language language;
    language.choose(chosen(options.language, "language"));
    ui::Theme theme(application);
    theme.choose(themeNamed(chosen(options.theme, "theme")).value_or(ui::Theme::Choice::System));
    ui::DialogPrompter prompter;
    ui::DesktopNotifier notifier;
    ui::Settings remembered(settings);
    ui::MainWindow window({parts.services, parts.clock, prompter, theme, language, parts.press, parts.random,
                           remembered, &notifier});
    DeskLocation where = options.where;
    if (options.sample) {
        openSample(window, parts);
    } else if (where.data.empty()) {
        where.data = settings.value(QStringLiteral("desk")).toString().toStdString();
        where.keyring = settings.value(QStringLiteral("keyring")).toString().toStdString();
    }
    if (!options.sample)
        window.setLocation(where);
    QObject::connect(&language, &ui::Language::changed, &window,
                     [&] { settings.setValue(QStringLiteral("language"), language.current()); });
    QObject::connect(&theme, &ui::Theme::changed, &window,
                     [&] { settings.setValue(QStringLiteral("theme"), themeName(theme.choice())); });
    QObject::connect(&window, &ui::MainWindow::locationChanged, &window, [&](const DeskLocation &opened) {
        if (options.sample)
            return;
        settings.setValue(QStringLiteral("desk"), QString::fromStdString(opened.data));
        settings.setValue(QStringLiteral("keyring"), QString::fromStdString(opened.keyring));
    });
    window.show();
    return QApplication::exec();
}

} // namespace desk::desktop
