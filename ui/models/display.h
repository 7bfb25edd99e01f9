// SPDX-License-Identifier: GPL-3.0-or-later
// How values read on screen: the reader's language and date order, nothing longer than it need be.
#pragma once

#include "core/base/clock.h"
#include "core/policy/profile.h"

#include <QDateTime>
#include <QString>

#include <cstdint>
#include <string>

namespace desk::ui {

inline QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}
/// In the language of the window.
QString text(const policy::LocalText &both);
QString day(QDate date);    ///< e.g. 21 Nov 2026; empty for no date.
QString moment(Instant at); ///< Day and minute in local time; empty for the epoch.
QString count(std::uint64_t number);
QString size(std::uint64_t bytes);
QString shortId(const std::string &hex); ///< The last eight digits: enough to tell two apart, e.g. …1f2e3d4c.
QString shortDigest(const QString &hex); ///< First and last eight digits.
/// With places to break a line in words that are longer than a line may be, such as addresses of web pages.
QString breakable(const QString &text);
/// A stable word of the desk that has no text of its own here, its dashes as spaces.
QString spaced(const std::string &word);
/// BCP 47 tag of the window's language, "en" or "zh-CN".
std::string windowLanguage();
/// An instant in local time, for controls that edit one.
QDateTime localMoment(Instant at);
/// The day at this clock in local time.
QDate localDay(const Clock &clock);

} // namespace desk::ui
