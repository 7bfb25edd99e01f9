// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/vocabulary.h"

#include <QDate>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/**
 * Made-up shoppers and letters for a rehearsal desk.
 *
 * Pure functions, safe on any thread: the same arguments give the same bytes on every machine. Nothing
 * belongs to a living person: mailboxes are under example.com, example.org and example.net (RFC 2606 §3),
 * network addresses are for documentation (RFC 5737, RFC 3849), and phone numbers come from the ranges that
 * regulators keep for fiction (NANPA 555-01XX, Ofcom, Bundesnetzagentur, Arcep, ACMA) or, where a country
 * keeps none, from blocks of the right length that its numbering plan does not give out.
 */
namespace desk::sample {

/// One category of a platform as a shop would export it: RFC 4180, UTF-8, columns named like the fields.
struct SampleTable
{
    std::string category;
    std::string csv;
};

/**
 * A table for every category of a shipped profile, in an order in which each row finds what it refers to.
 *
 * `people` (1 to 500 000; others count as the nearest of these) are customers; whom gifts go to, and the
 * rehearsal guest with friends, come on top. At the merchant hub they are merchants' contacts, staff and end
 * customers together. A person is the same whatever `people` is. Dates lie in the six years before `today`,
 * none after it, but for the rehearsal guest's. No tables for an id that is not shipped.
 */
std::vector<SampleTable> sampleTables(std::string_view profileId, int people, std::uint32_t seed,
                                      QDate today);

/// A letter as it reached the desk. Texts that are not known are empty.
struct SampleRequest
{
    std::string profile;
    policy::Right right = policy::Right::Access;
    std::string channel;   ///< "email", "letter" or "web-form".
    std::string residence; ///< ISO 3166-1 alpha-2.
    std::string language;  ///< "en", "de", "fr", "es" or "zh-CN".
    std::string email;
    std::string order;
    std::string account;
    std::string text;
    int daysAgo = 0;          ///< How long before `today` it came, in days.
    bool findsNobody = false; ///< True where no person of sampleTables() has these identifiers.
};

/// 12 + people / 20 letters about the people of sampleTables() with the same arguments, all asking for
/// access; newest first. About one in ten finds nobody.
std::vector<SampleRequest> sampleRequests(int people, std::uint32_t seed, QDate today);

/// What a guest of the rugs platform knows of an order of theirs: enough to prove it.
struct RehearsalGuest
{
    std::string orderNumber;
    std::string email;
    std::string placedOn; ///< ISO 8601; fixed, in 2025, whatever the day of the rehearsal is.
    std::string total;    ///< With a dot and two decimals.
    std::string billingPostcode;
    std::string buyerName;
};

/**
 * Somebody without an account who is in every sampleTables("rugs", …, seed, …) and has a rich file: two
 * orders of their own and one sent to another person as a gift, deliveries, payments, a consultation, an
 * after-sales case and a review. Somebody else sent them a gift, too. The order named is the first of their
 * own.
 */
RehearsalGuest rehearsalGuest(std::uint32_t seed);

} // namespace desk::sample
