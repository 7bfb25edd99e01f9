// SPDX-License-Identifier: GPL-3.0-or-later
// What was understood of something that came in: the draft of a request, which somebody reads before it
// becomes one.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/crypto/digest.h"
#include "core/policy/vocabulary.h"

#include <QDate>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace desk::intake {

/// What a file is. Values go into the store: never renumber.
enum class Format : std::uint8_t
{
    Letter = 1,         ///< Plain text, as pasted or typed.
    Mail,               ///< One message (RFC 5322).
    OpenDsr,            ///< OpenDSR 2.0, also OpenGDPR 1.0.
    DataRightsProtocol, ///< Data Rights Protocol 1.0, signed in combined mode.
    Shopify,            ///< One of Shopify's compliance webhooks, as a saved body.
    WordPress,          ///< A request as WordPress lists or exports it.
    Table,              ///< A row of a CSV file of requests.
    CaseFile            ///< The case file of another desk; never read as a draft.
};

/// How sure a rule is. What is only likely is shown as a question and never becomes an action by itself.
enum class Certainty : std::uint8_t
{
    Likely = 1,
    Certain
};

/// Bytes of Draft::text. A structured source has none and names the place in Finding::place instead.
struct Span
{
    std::size_t from = 0;
    std::size_t length = 0;
    bool operator==(const Span &) const = default;
};

/// Why something is believed: the words that led to it, or the field that said so.
struct Finding
{
    Certainty certainty = Certainty::Likely;
    std::vector<Span> words; ///< In the order in which they stand.
    std::string place;       ///< A JSON pointer, a column, a header: where a structured source says it.
    std::string rule; ///< Id of the rule in resources/intake that fired; empty for a structured source.
};

struct RightFinding
{
    policy::Right right{};
    Finding because;
};

struct IdentifierFinding
{
    policy::IdentifierKind kind{};
    std::string value;
    Finding because;
};

/// A word that stands for itself, such as a law ("gdpr") or a country ("DE").
struct WordFinding
{
    std::string word;
    Finding because;
};

/// What a letter says about an earlier one.
enum class Follows : std::uint8_t
{
    Nothing = 0,
    Reminder, ///< The answer is late.
    Complaint ///< The answer, or its absence, is complained of.
};

/// What was not understood, or is missing, in one English sentence without personal data.
struct Doubt
{
    std::string place;
    std::string sentence;
    std::vector<Span> words;
};

/// A file that a message carried. Its name is somebody else's: shown, never used as a path.
struct Attachment
{
    std::string name;
    std::string mediaType;
    std::string content;
};

/**
 * The draft. A plain value; holds personal data, so it is never logged.
 *
 * Nothing is guessed silently: what is not certain says so, and each suggestion bears the words or the place
 * that led to it.
 */
struct Draft
{
    Format format = Format::Letter;
    crypto::Digest256 source{}; ///< SHA-256 of the bytes that came in; for a row, of that row.
    std::string externalId;     ///< The sender's own id of the request: the same id twice is one request.
    std::string channel;        ///< A word of `request open --channel`.

    QDate receivedOn;        ///< Invalid: the source does not say; the agent does.
    Finding receivedBecause; ///< For mail the topmost Received, never Date.

    std::string text;      ///< What the person wrote, UTF-8; empty for a structured source.
    std::string language;  ///< BCP 47 tag; empty: not recognised.
    std::string residence; ///< ISO 3166-1 alpha-2, with a region where law differs; empty: not said.

    std::vector<RightFinding> rights;           ///< No right twice.
    std::vector<IdentifierFinding> identifiers; ///< In the order in which they stand.
    std::vector<WordFinding> laws;              ///< Ids of laws as core/laws names them.
    Follows follows = Follows::Nothing;
    Finding followsBecause;
    std::optional<std::string> behalfKind; ///< agent, parent, lawyer, merchant: who writes for the person.
    Finding behalfBecause;
    std::string behalfName;

    /// https addresses where the sender wants to hear of it. Shown, never called.
    std::vector<std::string> callbacks;
    std::vector<Attachment> attachments;
    std::string original; ///< The bytes that came in, where they are this request's alone; else empty.
    std::vector<Doubt> doubts;
};

/// Stable words: "letter", "mail", "opendsr", "drp", "shopify", "wordpress", "table".
std::string_view formatWord(Format format);
std::optional<Format> formatFromWord(std::string_view word);

/// The rights that are certain: what may be opened without a further question.
std::vector<policy::Right> certainRights(const Draft &draft);

} // namespace desk::intake
