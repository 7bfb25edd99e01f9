// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/wordpress_reader.h"

#include "core/formats/table_reader.h"
#include "core/intake/wire_document.h"
#include "core/intake/wire_rows.h"
#include "core/subjects/identifier.h"

#include <array>
#include <charconv>
#include <set>

namespace desk::intake {

namespace {

using formats::Cell;
using formats::SourceRow;
using policy::IdentifierKind;
using policy::Right;
using wire::filledCell;

struct WordPressAction
{
    std::string_view word;
    Right right;
};
constexpr std::array wordPressActions{WordPressAction{"export_personal_data", Right::Access},
                                      WordPressAction{"remove_personal_data", Right::Deletion}};

struct WordPressStatus
{
    std::string_view word;
    std::string_view doubt; ///< Empty: becomes a draft.
};
constexpr std::array wordPressStatuses{
    WordPressStatus{"request-confirmed", ""},
    WordPressStatus{"request-pending",
                    "The person has not confirmed this by mail; it counts from the day it came "
                    "all the same, so ask them or open it by hand."},
    WordPressStatus{"request-failed", "The confirmation failed or came too late; ask the person."},
    WordPressStatus{"request-completed",
                    "WordPress has carried this out in its own data; find out whether it was "
                    "carried out here, too."}};

/// Unix seconds; nothing for 0 and for what no calendar of ours holds.
std::optional<QDate> dayOfSeconds(std::string_view digits)
{
    constexpr std::int64_t endOfYear9999 = 253'402'300'799;
    std::int64_t seconds = 0;
    const auto [rest, state] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    if (state != std::errc() || rest != digits.data() + digits.size() || seconds <= 0 ||
        seconds > endOfYear9999)
        return std::nullopt;
    return utcDay(Instant(std::chrono::seconds(seconds)));
}

/// The day of "YYYY-MM-DD hh:mm:ss"; nothing for the zeros that stand for no date.
std::optional<QDate> dayOfMysql(std::string_view text)
{
    constexpr std::size_t whole = 19;
    constexpr std::size_t day = 10;
    if (text.size() != whole || text[day] != ' ')
        return std::nullopt;
    const Result<QDate> date = dateFromIso(text.substr(0, day));
    return date ? std::optional<QDate>(*date) : std::nullopt;
}

std::string wordPressPlace(const SourceRow &row, const Cell *cell)
{
    std::string place = "line " + std::to_string(row.line);
    return cell == nullptr ? place : place + ", " + cell->name;
}

void readWordPressDay(const SourceRow &row, Draft &draft)
{
    struct Source
    {
        std::string_view column;
        bool seconds;
        Certainty certainty; // post_date is in the site's own time zone
    };
    for (const Source &each : {Source{"created_timestamp", true, Certainty::Certain},
                               Source{"post_date_gmt", false, Certainty::Certain},
                               Source{"post_date", false, Certainty::Likely}}) {
        const Cell *const cell = filledCell(row, {each.column});
        if (cell == nullptr)
            continue;
        const std::string_view text = wire::trimmed(cell->value.text);
        if (const auto day = each.seconds ? dayOfSeconds(text) : dayOfMysql(text)) {
            draft.receivedOn = *day;
            draft.receivedBecause = wire::foundAt(each.certainty, wordPressPlace(row, cell));
            return;
        }
    }
    wire::addDoubt(draft, wordPressPlace(row, nullptr), "The file does not say when the request was made.");
}

class WordPressReading
{
public:
    explicit WordPressReading(std::string_view site) : m_site(site) {}

    void add(const SourceRow &row)
    {
        if (row.fault) {
            m_out.doubts.push_back({row.fault->place, row.fault->message, {}});
            return;
        }
        const Cell *const type = filledCell(row, {"post_type"});
        const Cell *const action = filledCell(row, {"action_name", "post_name"});
        const WordPressAction *const known = actionOf(action);
        if ((type != nullptr && type->value.text != "user_request") ||
            (action != nullptr && known == nullptr)) {
            ++m_out.passedOver;
            return;
        }
        const Cell *const status = filledCell(row, {"status", "post_status"});
        const Cell *const email = filledCell(row, {"user_email", "email", "post_title"});
        if (action == nullptr || status == nullptr || email == nullptr) {
            doubt(row, nullptr, "The row has no action, no status or no e-mail address.");
            return;
        }
        m_anyRequest = true;
        if (isOpen(row, *status) && isUsable(row, *email) && isNew(row, *known))
            m_out.drafts.push_back(draftOf(row, *known, *action, *email));
    }

    Result<WordPressRequests> finish()
    {
        if (!m_anyRequest && m_out.passedOver == 0)
            return fail(ErrorCode::InvalidInput,
                        "There is no request in the file: it needs an action, a status and an "
                        "e-mail address, as WordPress or WP-CLI list them.");
        return std::move(m_out);
    }

private:
    static const WordPressAction *actionOf(const Cell *cell)
    {
        for (const WordPressAction &each : wordPressActions) {
            if (cell != nullptr && each.word == wire::trimmed(cell->value.text))
                return &each;
        }
        return nullptr;
    }

    void doubt(const SourceRow &row, const Cell *cell, std::string_view sentence)
    {
        m_out.doubts.push_back({wordPressPlace(row, cell), std::string(sentence), {}});
    }

    bool isOpen(const SourceRow &row, const Cell &status)
    {
        for (const WordPressStatus &each : wordPressStatuses) {
            if (each.word != wire::trimmed(status.value.text))
                continue;
            if (!each.doubt.empty())
                doubt(row, &status, each.doubt);
            return each.doubt.empty();
        }
        doubt(row, &status, "WordPress itself has no such status; look where the request was made.");
        return false;
    }

    bool isUsable(const SourceRow &row, const Cell &email)
    {
        if (subjects::normaliseEmailStrict(email.value.text))
            return true;
        doubt(row, &email, "This is no e-mail address, so nothing says whose request it is.");
        return false;
    }

    bool isNew(const SourceRow &row, const WordPressAction &action)
    {
        const Cell *const id = filledCell(row, {"id"});
        if (id == nullptr || m_seen.insert(std::string(action.word) + ' ' + id->value.text).second)
            return true;
        doubt(row, id, "The same request stands above.");
        return false;
    }

    Draft draftOf(const SourceRow &row, const WordPressAction &known, const Cell &action,
                  const Cell &email) const
    {
        Draft draft;
        draft.format = Format::WordPress;
        draft.source = wire::digestOf(row);
        draft.channel = "web-form";
        wire::addRight(draft, known.right, Certainty::Certain, wordPressPlace(row, &action));
        wire::addIdentifier(draft, IdentifierKind::Email, std::string(wire::trimmed(email.value.text)),
                            Certainty::Certain, wordPressPlace(row, &email));
        const Cell *const user = filledCell(row, {"user_id", "post_author"});
        if (user != nullptr && wire::isOneLine(user->value.text) && user->value.text != "0")
            wire::addIdentifier(draft, IdentifierKind::Account, user->value.text, Certainty::Likely,
                                wordPressPlace(row, user)); // the site's number, not the shop's of a customer
        const Cell *const id = filledCell(row, {"id"});
        if (id != nullptr && !m_site.empty() && wire::isOneLine(id->value.text))
            draft.externalId = std::string(m_site) + '/' + id->value.text;
        readWordPressDay(row, draft);
        return draft;
    }

    std::string_view m_site;
    WordPressRequests m_out;
    std::set<std::string> m_seen;
    bool m_anyRequest = false;
};

} // namespace

Result<WordPressRequests> readWordPress(formats::ByteSource &source, std::string_view site)
{
    DESK_TRY(auto table, formats::openTable(source, wire::rowOptions()));
    WordPressReading reading(site);
    for (std::size_t rows = 0;; ++rows) {
        DESK_TRY(const auto row, table->next());
        if (!row)
            return reading.finish();
        DESK_CHECK(wire::checkExtent(*table, rows));
        reading.add(*row);
    }
}

} // namespace desk::intake
