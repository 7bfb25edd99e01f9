// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the table of requests: what the cells of one row say.
#pragma once

#include "core/intake/draft.h"

#include <map>

namespace desk::intake {

/// The words of `request open --channel`.
bool isChannel(std::string_view word);

struct RequestRow
{
    std::map<std::string, std::string, std::less<>> cells; ///< By wire::columnName(); untrimmed.
};

/// The draft of a row, without its digest. Whatever is wrong goes to `faults`, all of it; then the draft is
/// of no use.
Draft readRequestRow(const RequestRow &row, QDate today, std::vector<Doubt> &faults);

} // namespace desk::intake
