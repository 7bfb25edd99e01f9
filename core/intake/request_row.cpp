// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/request_row.h"

#include "core/intake/wire_document.h"
#include "core/intake/wire_rows.h"
#include "core/subjects/identifier.h"

#include <algorithm>
#include <array>

namespace desk::intake {

namespace {

using policy::IdentifierKind;
using policy::Right;

constexpr std::array<std::string_view, 8> channelWords{"email",    "phone",     "letter", "chat",
                                                       "web-form", "dashboard", "agent",  "api"};
constexpr std::size_t longestRequestText = std::size_t{64} << 10;

bool isTagLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isTagLetterOrDigit(char c)
{
    return isTagLetter(c) || (c >= '0' && c <= '9');
}

std::string cellInCase(std::string_view text, char first, char last, int by)
{
    std::string out(text);
    for (char &c : out)
        c = c >= first && c <= last ? static_cast<char>(c + by) : c;
    return out;
}

/// ISO 3166-1 alpha-2, or 3166-2 with one to three letters or digits.
bool isResidenceCode(std::string_view code)
{
    if (code.size() < 2 || !isTagLetter(code[0]) || !isTagLetter(code[1]))
        return false;
    const std::string_view region = code.substr(2);
    return region.empty() || (region.size() >= 2 && region.size() <= 4 && region[0] == '-' &&
                              std::all_of(region.begin() + 1, region.end(), isTagLetterOrDigit));
}

/// Parts of one to eight letters or digits with dashes between them, the first of letters (RFC 5646 §2.1).
bool isLanguageTag(std::string_view tag)
{
    constexpr std::size_t longestPart = 8;
    bool first = true;
    for (std::string_view rest = tag;; first = false) {
        const std::string_view part = rest.substr(0, rest.find('-'));
        const bool fits = !part.empty() && part.size() <= longestPart && (!first || part.size() >= 2) &&
                          std::all_of(part.begin(), part.end(), first ? isTagLetter : isTagLetterOrDigit);
        if (!fits)
            return false;
        if (part.size() == rest.size())
            return true;
        rest.remove_prefix(part.size() + 1);
    }
}

/// Reads the cells of one row and notes everything that is wrong with them.
class RowReading
{
public:
    RowReading(const RequestRow &row, std::vector<Doubt> &faults) : m_row(row), m_faults(faults) {}

    std::string cell(std::string_view name) const
    {
        const auto found = m_row.cells.find(name);
        return found == m_row.cells.end() ? std::string() : std::string(wire::trimmed(found->second));
    }

    void fault(std::string_view column, std::string sentence)
    {
        m_faults.push_back({std::string(column), std::move(sentence), {}});
    }

    /// A cell of one line; empty, and perhaps a fault, otherwise.
    std::string line(std::string_view name, std::string_view shownName)
    {
        std::string text = cell(name);
        if (text.empty() || wire::isOneLine(text))
            return text;
        fault(shownName, "This has to be one line of at most 2048 bytes.");
        return {};
    }
    std::string line(std::string_view name) { return line(name, name); }

    void rights(Draft &draft)
    {
        const std::string all = line("right");
        std::size_t at = 0;
        while (at < all.size()) {
            const std::size_t end = std::min(all.find_first_of(",;", at), all.size());
            const std::string word =
                cellInCase(wire::trimmed(std::string_view(all).substr(at, end - at)), 'A', 'Z', 'a' - 'A');
            at = end + 1;
            const auto right = policy::fromSpelling<Right>(word);
            if (right && *right != Right::AuthorityDisclosure)
                wire::addRight(draft, *right, Certainty::Certain, "right");
            else if (!word.empty())
                return fault("right",
                             "Write access, correction, deletion, portability, objection, restriction, "
                             "consent-withdrawal, complaint or account-cancellation, with commas between "
                             "several.");
        }
        if (draft.rights.empty())
            fault("right", "Say which right is exercised.");
    }

    void channel(Draft &draft)
    {
        draft.channel = cellInCase(line("channel"), 'A', 'Z', 'a' - 'A');
        if (!isChannel(draft.channel))
            fault("channel", "Write email, phone, letter, chat, web-form, dashboard, agent or api.");
    }

    void received(Draft &draft, QDate today)
    {
        const Result<QDate> day = dateFromIso(line("received"));
        if (!day)
            return fault("received", "Write the day on which it came in as YYYY-MM-DD, such as 2026-01-31.");
        if (*day > today)
            return fault("received", "The day lies in the future; write the day on which it came in.");
        draft.receivedOn = *day;
        draft.receivedBecause = wire::foundAt(Certainty::Certain, "received");
    }

    void residence(Draft &draft)
    {
        draft.residence = cellInCase(line("residence"), 'a', 'z', 'A' - 'a');
        if (!isResidenceCode(draft.residence))
            fault("residence", "Write a country such as DE, with a region where law differs, such as US-CA.");
    }

    void identifiers(Draft &draft)
    {
        std::string email = line("email");
        if (!email.empty() && !subjects::normaliseEmailStrict(email))
            fault("email",
                  "This is no e-mail address; write one such as name@mail.example, or leave it empty.");
        else if (!email.empty())
            wire::addIdentifier(draft, IdentifierKind::Email, std::move(email), Certainty::Certain, "email");
        const std::string phone = line("phone");
        const std::string_view country = std::string_view(draft.residence).substr(0, 2);
        auto number = phone.empty() ? std::nullopt : subjects::normalisePhone(phone, country);
        if (number)
            wire::addIdentifier(draft, IdentifierKind::Phone, std::move(*number), Certainty::Certain,
                                "phone");
        else if (!phone.empty())
            fault("phone",
                  "This is no telephone number of the residence; write it with + and its country's code.");
        const std::string order = line("order");
        if (!order.empty())
            wire::addIdentifier(draft, IdentifierKind::Order, order, Certainty::Certain, "order");
        const std::string account = line("account");
        if (!account.empty())
            wire::addIdentifier(draft, IdentifierKind::Account, account, Certainty::Certain, "account");
        const bool anyFilled = !(cell("email").empty() && phone.empty() && order.empty() && account.empty());
        if (!anyFilled)
            fault("email", "Fill in email, phone, order or account: something has to find the person.");
    }

    void words(Draft &draft)
    {
        draft.language = line("language");
        if (!draft.language.empty() && !isLanguageTag(draft.language))
            fault("language", "Write a language such as en, de or zh-CN, or leave it empty.");
        draft.externalId = line("external_id", "external id");
        draft.text = cell("text");
        const bool controls = std::any_of(draft.text.begin(), draft.text.end(), [](char c) {
            return (static_cast<std::uint8_t>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F;
        });
        if (controls || draft.text.size() > longestRequestText)
            fault("text", "The text is longer than 64 KiB or holds control characters; shorten or clean it.");
    }

private:
    const RequestRow &m_row;
    std::vector<Doubt> &m_faults;
};

} // namespace

bool isChannel(std::string_view word)
{
    return std::find(channelWords.begin(), channelWords.end(), word) != channelWords.end();
}

Draft readRequestRow(const RequestRow &row, QDate today, std::vector<Doubt> &faults)
{
    Draft draft;
    draft.format = Format::Table;
    RowReading reading(row, faults);
    reading.rights(draft);
    reading.channel(draft);
    reading.received(draft, today);
    reading.residence(draft);
    reading.identifiers(draft);
    reading.words(draft);
    return draft;
}

} // namespace desk::intake
