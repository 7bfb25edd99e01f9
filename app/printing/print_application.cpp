// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/print_application.h"

#include <QGuiApplication>

namespace desk::printing {

std::unique_ptr<QCoreApplication> makePrintApplication(int &argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace desk::printing
