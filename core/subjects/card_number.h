// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace desk::subjects {

/**
 * Whether a text holds a full payment card number (FR-T2): 12 to 19 digits, alone or in groups divided by single
 * spaces or dashes, that begin like a card of a known scheme (ISO/IEC 7812-1 issuer numbers of Visa, Mastercard,
 * American Express, Discover, Diners, JCB, UnionPay, Maestro), have one of its lengths and pass the Luhn check.
 */
bool holdsCardNumber(std::string_view text);

} // namespace desk::subjects
