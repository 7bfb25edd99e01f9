// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QRegularExpression>

namespace desk::test {

/// What the window may take, in MiB, with everything of the test around it.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr double mostResident = 8 * 250; // and what the sanitizer keeps about each byte
#else
inline constexpr double mostResident = 250;
#endif

/// MiB of this process in memory now; 0 where the system does not tell.
inline double residentMiB()
{
    static const QRegularExpression line(QStringLiteral("VmRSS:\\s+(\\d+) kB"));
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toDouble() / 1024;
}

} // namespace desk::test
