// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/print_application.h"

#include <QGuiApplication>
#include <QLoggingCategory>

namespace desk::printing {

std::unique_ptr<QCoreApplication> makePrintApplication(int &argc, char **argv)
{
    // Standard error belongs to the command: what Qt misses on a machine without a screen is no concern of a
    // script.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace desk::printing
