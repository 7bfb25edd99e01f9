// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/**
 * What finds a person, in the one spelling that goes into the blind index.
 *
 * Pure functions over UTF-8, total on arbitrary bytes, safe on any thread. Each returns nothing where the
 * text cannot be an identifier of that kind: not UTF-8, longer than maxIdentifierBytes, or what its own lines
 * name. White space and invisible format characters at either end never count.
 *
 * Two spellings of one identifier may stay apart (somebody looks twice); two identifiers may never become one
 * in EmailStrict, Phone, Account and Order. The others find candidates, which are compared after decryption.
 */
namespace desk::subjects {

/// The kind of an index entry. The numbers are part of index tokens on disk: never changed, never used again.
enum class IdentifierField : std::uint16_t
{
    EmailStrict = 1,
    EmailRelaxed = 2,
    Phone = 3,
    PhoneTail = 4,
    Account = 5,
    Order = 6,
    NamePostcode = 7,
    SourceRow = 8, ///< Category, key and party of a row whose person has no identifier that is theirs alone.
};

/// Part of index tokens, too: raised with every change to what a function below returns, and the index
/// rebuilt.
constexpr std::uint8_t normalisationVersion = 1;
constexpr std::size_t maxIdentifierBytes = 1024;

/**
 * The mailbox of an addr-spec (RFC 5322 §3.4.1 with the internationalised forms of RFC 6531).
 *
 * NFC. The domain becomes lower-case A-labels (UTS #46, non-transitional, STD3 rules). The local part becomes
 * lower case: RFC 5321 §2.4 lets a host tell cases apart, no mail system in use does. Comments and spaces
 * around words are not part of the mailbox and go; quotes go where the words need none ("a.b"@c is a.b@c),
 * else the shortest quoting stays. A domain literal keeps its spelling, in lower case.
 *
 * Nothing for: what RFC 5322 does not allow, control characters anywhere inside (a folded header is unfolded
 * first), invisible characters or Unicode spaces in the local part, spaces or backslashes in a domain
 * literal, domains that DNS cannot hold, display names, more than 320 bytes.
 */
std::optional<std::string> normaliseEmailStrict(std::string_view text);

/**
 * As normaliseEmailStrict, then without `+tag`; at gmail.com and googlemail.com (one service) also without
 * dots.
 *
 * A local part that needs quotes stays as it is.
 */
std::optional<std::string> normaliseEmailRelaxed(std::string_view text);

/**
 * E.164 with `;ext=` and the digits of the extension where there is one (RFC 3966 §5.3), e.g.
 * "+493012345;ext=7".
 *
 * `defaultRegion` is the ISO 3166-1 alpha-2 code of the country whose spelling is meant when the text has no
 * country code; empty when there is none. Nothing for numbers that are too short or too long for their
 * country, for those that are complete only within one town: they would be somebody else's elsewhere, and for
 * those whose international form would be read as another number, such as with two zeros in front.
 */
std::optional<std::string> normalisePhone(std::string_view text, std::string_view defaultRegion);

/**
 * The last eight digits of the national number, without extension: finds a number whose country is in doubt.
 *
 * Nothing where normalisePhone gives nothing, or where the national number has fewer than eight digits.
 */
std::optional<std::string> normalisePhoneTail(std::string_view text, std::string_view defaultRegion);

/// An account's id as it stands, NFC. Case and inner white space count. Nothing when empty.
std::optional<std::string> normaliseAccount(std::string_view text);

/**
 * An order's number: NFKC, upper case, without white space and leading '#'. Leading zeros, dashes and dots
 * count.
 *
 * Full-width digits are digits (input methods write them). Nothing when nothing is left.
 */
std::optional<std::string> normaliseOrder(std::string_view text);

/**
 * `surname|initial|postcode`: the last word of the family name, the first letter of the first given name, the
 * first three letters or digits of the postcode; NFKD, case-folded, without marks and punctuation.
 *
 * A comma puts the family name first ("Gute, Claire" is "Claire Gute"). A single word is a family name
 * without initial. A name with Chinese, Japanese or Korean letters is kept whole, without spaces and without
 * initial, for nothing tells where its family name ends. A country prefix ("D-10115") is not part of a
 * postcode. Nothing without any letter in the name or with fewer than three letters or digits in the
 * postcode.
 */
std::optional<std::string> normaliseNamePostcode(std::string_view name, std::string_view postcode);

} // namespace desk::subjects
