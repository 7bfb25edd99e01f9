// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/display.h"

#include <QLocale>

namespace desk::ui {

namespace {

bool isChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

} // namespace

QString text(const policy::LocalText &both)
{
    return text(isChinese() ? both.zhCN : both.en);
}

QString day(QDate date)
{
    if (!date.isValid())
        return {};
    return QLocale().toString(date,
                              isChinese() ? QStringLiteral("yyyy年M月d日") : QStringLiteral("d MMM yyyy"));
}

QString moment(Instant at)
{
    if (at == Instant{})
        return {};
    const QDateTime when = localMoment(at);
    return day(when.date()) + QLatin1Char(' ') + when.time().toString(QStringLiteral("HH:mm"));
}

QString count(std::uint64_t number)
{
    return QLocale().toString(static_cast<qulonglong>(number));
}
QString size(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes));
}

QString shortId(const std::string &hex)
{
    const QString all = text(hex);
    return all.size() <= 8 ? all : QStringLiteral("…") + all.right(8);
}

QString shortDigest(const QString &hex)
{
    return hex.size() <= 18 ? hex : hex.left(8) + QStringLiteral("…") + hex.right(8);
}

QString breakable(const QString &text)
{
    constexpr int longest = 30;
    constexpr char16_t firstOfEastAsia = 0x2E80; // from here on a line breaks anywhere
    const QChar zeroWidthSpace(0x200B);
    QString out;
    int run = 0;
    for (const QChar each : text) {
        run = each.isSpace() || each.unicode() >= firstOfEastAsia ? 0 : run + 1;
        if (run > longest && !each.isLowSurrogate() && !each.isMark()) {
            out.append(zeroWidthSpace);
            run = 1;
        }
        out.append(each);
    }
    return out;
}

QString spaced(const std::string &word)
{
    return text(word).replace(QLatin1Char('-'), QLatin1Char(' '));
}

std::string windowLanguage()
{
    return isChinese() ? "zh-CN" : "en";
}

QDateTime localMoment(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
}

QDate localDay(const Clock &clock)
{
    return localMoment(clock.now()).date();
}

} // namespace desk::ui
