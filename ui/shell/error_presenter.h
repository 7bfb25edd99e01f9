// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QString>

namespace desk::ui {

/// The one place where an error becomes a text for people. Never shows the error's own English message.
class ErrorPresenter
{
    Q_DECLARE_TR_FUNCTIONS(desk::ui::ErrorPresenter)

public:
    /// What is wrong and what to do, as one or two sentences, with the place where the error names one.
    static QString sentence(const Error &error);
};

} // namespace desk::ui
