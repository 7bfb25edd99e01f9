// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace desk::ui {

/// Beside which field of the sign-in form a trouble stands.
enum class UnlockField
{
    None, ///< It is about none of them.
    Desk,
    Keys,
    User,
    Password,
    KeyFile,
    Code
};

struct UnlockTrouble
{
    UnlockField field = UnlockField::None;
    QString sentence; ///< What is wrong and what to do, in the language of the window.
};

/// Why a desk did not open. The same code means another thing here than in the middle of the work: what was
/// not found is the desk itself, and what conflicts is another program.
UnlockTrouble unlockTrouble(const Error &error);

} // namespace desk::ui
