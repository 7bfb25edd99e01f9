// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/window_fixture.h"

#include <functional>

namespace desk::test {

/// Goes through every page and dialog, in states that show as much of them as possible, and calls `look` with
/// the name of each.
void walk(WindowFixture &fixture, const std::function<void(const char *)> &look);

/// The dialog in front, else the window.
QWidget *front(WindowFixture &fixture);

} // namespace desk::test
