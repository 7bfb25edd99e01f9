// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QCoreApplication;

namespace desk::printing {

/**
 * The application object of a program without windows that prints letters: it lays text out and needs no
 * screen. `argc` and `argv` are main()'s and outlive it. Main thread; before any other application object is
 * made.
 */
std::unique_ptr<QCoreApplication> makePrintApplication(int &argc, char **argv);

} // namespace desk::printing
