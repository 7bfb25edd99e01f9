// SPDX-License-Identifier: GPL-3.0-or-later
// When an action must be answered, as an interface sees it.
#pragma once

#include "core/base/id.h"
#include "core/policy/profile.h"

#include <QDate>

#include <string>
#include <vector>

namespace desk {

/// One of the days that hold for an action, and the chain of rules that leads to it.
struct DueStep
{
    std::string rule;    ///< Stable word, e.g. receipt, month, clamp, roll, extension, pause.
    QDate day;           ///< Where the step leads.
    std::string text;    ///< In a sentence, in the language asked for.
    std::string article;
    std::string source;
};

struct DueView
{
    std::string kind; ///< legal acknowledgement promise internal paused-beside
    std::string law;  ///< Id of the law, or of the platform's promise.
    std::string name;
    QDate day;        ///< Invalid where the law gives no number.
    bool binding = false; ///< This is the day that binds.
    std::vector<DueStep> chain;
};

struct ActionClock
{
    policy::Right right{};
    std::vector<DueView> days;
};

} // namespace desk
