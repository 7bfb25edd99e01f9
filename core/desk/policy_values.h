// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of a platform's policy and what changed between them, as an interface sees it.
#pragma once

#include "core/base/id.h"

#include <QDate>

#include <string>
#include <vector>

namespace desk {

struct PolicyVersionView
{
    int ordinal = 0; ///< From 1.
    std::string version;
    QDate effective;
};

struct PolicyChangeView
{
    std::string kind;  ///< Stable word, e.g. purpose-added.
    std::string place; ///< Like a JSON pointer, with ids in place of numbers.
    bool material = false;
    std::string reason;
};

struct PolicyComparison
{
    PolicyVersionView older;
    PolicyVersionView newer;
    std::vector<PolicyChangeView> changes;
    std::vector<std::string> consentAgain; ///< Purposes whose consent has to be asked for again.
};

/// What access finds and what deletion touches in one category.
struct CoverageLine
{
    std::string category;
    std::string label;
    std::string access;   ///< Stable words of policy::CoverageReason.
    std::string deletion;
    bool unexplained = false; ///< They differ and no rule says why: nothing is closed while this is so.
};

} // namespace desk
