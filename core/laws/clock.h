// SPDX-License-Identifier: GPL-3.0-or-later
// When an action must be answered, and the chain of rules that led to the day.
#pragma once

#include "core/laws/clock_values.h"
#include "core/laws/law_book.h"

#include <QDate>

#include <string_view>
#include <vector>

namespace desk::laws {

/**
 * The laws in force on a day for a person's residence and a platform's establishment: either side may name
 * some. When neither does, the strict default is eu-gdpr. Never empty as long as the book has laws. Pure;
 * thread-safe.
 */
std::vector<HeldLaw> lawsFor(const LawBook &book, std::string_view residence, std::string_view establishment,
                             QDate day);

/**
 * Every day that follows from the input. Pure; thread-safe.
 *
 * InvalidArgument: no valid receipt day, or one outside 1900 to 2200; a pause that ends before it begins.
 * NotFound: a law the book does not have. An extension or pause a law does not know does not fail: the chain
 * of that law says why it does not count. Regulation (EEC, Euratom) 1182/71 for EU law.
 */
Result<ClockResult> dueDays(const LawBook &book, const ClockInput &input);

/**
 * Whether this law lets the answer be extended by this notice: a reason, once, sent between receipt and the
 * last day of the first period. InvalidArgument with the article; AlreadyExists for a second one.
 */
Result<void> mayExtend(const LawBook &book, const ClockInput &input, std::string_view law,
                       const ExtensionNotice &notice);

/// Whether this law gives waiting for such a reason any effect. InvalidArgument with the article.
Result<void> mayPause(const LawBook &book, const ClockInput &input, std::string_view law, PauseReason reason);

} // namespace desk::laws
