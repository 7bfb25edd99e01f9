// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFont>
#include <QLineEdit>
#include <QPalette>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>

#include <memory>

namespace desk::ui {

namespace {

QString read(const QString &name)
{
    QFile file(QStringLiteral(":/style/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void readTokens(const QString &name, QHash<QString, QString> &into)
{
    const QStringList lines = read(name).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const qsizetype space = line.indexOf(QLatin1Char(' '));
        if (!line.startsWith(QLatin1Char('#')) && space > 0)
            into.insert(line.left(space), line.mid(space + 1).trimmed());
    }
}

QString substituted(const QString &sheet, const QHash<QString, QString> &tokens)
{
    static const QRegularExpression token(QStringLiteral("@([a-z-]+)@"));
    QString out;
    qsizetype from = 0;
    auto matches = token.globalMatch(sheet);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        out += sheet.mid(from, match.capturedStart() - from) + tokens.value(match.captured(1));
        from = match.capturedEnd();
    }
    return out + sheet.mid(from);
}

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

Theme::Theme(QApplication &application)
    : QObject(&application)
    , m_application(application)
    , m_startedDark(isDarkPalette(application.palette()))
{
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font;
    // Inter has no Chinese: the rest of the list is asked glyph by glyph.
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK SC"),
                      QStringLiteral("Noto Sans"), QStringLiteral("sans-serif")});
    font.setPointSizeF(10);
    application.setFont(font);
    application.installEventFilter(this);
    apply();
}

void Theme::choose(Choice choice)
{
    m_choice = choice;
    apply();
}

QColor Theme::color(const QString &token) const
{
    return QColor(m_tokens.value(token));
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_choice == Choice::System && !m_applying &&
        systemIsDark() != m_dark)
        QMetaObject::invokeMethod(this, &Theme::apply, Qt::QueuedConnection);
    if (event->type() == QEvent::Polish || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::Show)
        dressPlaceholder(qobject_cast<QWidget *>(watched));
    return QObject::eventFilter(watched, event);
}

void Theme::dressPlaceholder(QWidget *field) const
{
    if (!qobject_cast<QLineEdit *>(field) && !qobject_cast<QPlainTextEdit *>(field))
        return;
    // A style sheet makes it half as strong as the text, which is too faint to be read on our surfaces.
    QPalette palette = field->palette();
    const QColor wanted = color(QStringLiteral("muted"));
    if (palette.color(QPalette::PlaceholderText) == wanted)
        return;
    palette.setColor(QPalette::PlaceholderText, wanted);
    field->setPalette(palette);
}

bool Theme::systemIsDark() const
{
    // Fusion asks the platform for its appearance; platforms that tell it only by their palette are known
    // from the palette the program started with.
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
    return m_startedDark || isDarkPalette(fusion->standardPalette());
}

void Theme::apply()
{
    m_applying = true;
    m_dark = m_choice == Choice::Dark || (m_choice == Choice::System && systemIsDark());
    m_tokens.clear();
    readTokens(QStringLiteral("scale.tokens"), m_tokens);
    readTokens(m_dark ? QStringLiteral("dark.tokens") : QStringLiteral("light.tokens"), m_tokens);

    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const char *token) {
        palette.setColor(role, color(QString::fromLatin1(token)));
    };
    set(QPalette::Window, "window");
    set(QPalette::WindowText, "text");
    set(QPalette::Base, "surface");
    set(QPalette::AlternateBase, "sunken");
    set(QPalette::Text, "text");
    set(QPalette::Button, "surface");
    set(QPalette::ButtonText, "text");
    set(QPalette::BrightText, "danger");
    set(QPalette::PlaceholderText, "muted");
    set(QPalette::ToolTipBase, "surface");
    set(QPalette::ToolTipText, "text");
    set(QPalette::Highlight, "accent");
    set(QPalette::HighlightedText, "accent-text");
    set(QPalette::Link, "accent");
    set(QPalette::LinkVisited, "accent");
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(QStringLiteral("muted")));
    m_application.setPalette(palette);
    m_application.setStyleSheet(substituted(read(QStringLiteral("window.qss")), m_tokens));
    m_applying = false;
    Q_EMIT changed();
}

} // namespace desk::ui
