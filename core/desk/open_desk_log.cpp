// SPDX-License-Identifier: GPL-3.0-or-later
// What an open desk remembers of its log, and writes into it by itself.
#include "core/desk/open_desk.h"

#include <charconv>

namespace desk {

namespace {

constexpr std::chrono::minutes viewLasts{15};

/// The generation of the keyring as the store noted it.
Result<std::uint64_t> notedGeneration(store::Connection &connection)
{
    DESK_TRY(const auto text, store::readMeta(connection, "keyring_generation"));
    std::uint64_t out = 0;
    if (text)
        std::from_chars(text->data(), text->data() + text->size(), out);
    return out;
}

/// Which entry a failure is; none for what anybody may get wrong.
std::optional<audit::Event> eventOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotPermitted:
    case ErrorCode::KeyUnavailable:
    case ErrorCode::Restricted:
        return audit::Event::Refused;
    case ErrorCode::Tampered:
    case ErrorCode::Damaged:
    case ErrorCode::WrongKey:
    case ErrorCode::Io:
        return audit::Event::TroubleFound;
    default:
        return std::nullopt;
    }
}

} // namespace

Result<std::vector<audit::KnownHead>> OpenDesk::knownHeads()
{
    std::vector<audit::KnownHead> out;
    DESK_TRY(const auto pin, m_pinFile.load(*m_staff));
    if (!pin)
        return out;
    DESK_TRY(const std::uint64_t noted, notedGeneration(connection()));
    out.push_back({pin->head, noted < pin->generation});
    return out;
}

Result<void> OpenDesk::comparePin()
{
    DESK_TRY(const auto known, knownHeads());
    DESK_TRY(const std::uint64_t size, m_log.size());
    // Where the tree lacks what the entries need, nothing can be added any more: then it is said what
    // happened.
    if (const auto head = m_log.head(); !head.ok()) {
        NoProgress silent;
        DESK_TRY(const audit::LogReport report, audit::checkLog(connection(), m_keyring, known, silent));
        return report.fault ? audit::faultError(*report.fault) : head.error();
    }
    m_logDoubted = false;
    for (const audit::KnownHead &each : known) {
        m_logDoubted = each.head.size > size || each.storeWasNewer;
        if (!m_logDoubted) {
            const auto root = m_log.rootAt(each.head.size);
            m_logDoubted = !root.ok() || *root != each.head.root;
        }
    }
    if (!m_logDoubted)
        return {};
    DESK_CHECK(log(audit::Event::LogDoubted, {}, {}, "{}", std::nullopt));
    return {};
}

void OpenDesk::pinLog()
{
    const auto size = m_log.size();
    if (m_logDoubted || !size.ok() || *size == m_pinnedSize)
        return;
    const auto head = m_log.head();
    const auto generation = notedGeneration(connection());
    // A pin that cannot be written stays behind, which is no fault of the log; the next one catches up.
    if (head.ok() && generation.ok() && m_pinFile.save(*m_staff, {*head, *generation}).ok())
        m_pinnedSize = *size;
}

void OpenDesk::logFailure(const Error &error)
{
    const std::optional<audit::Event> event = eventOf(error.code);
    if (!event)
        return;
    const std::string payload = std::string("{\"code\":\"") + errorCodeName(error.code) + "\"}";
    // Where not even this can be written, the failure itself is what the caller has to hear.
    [[maybe_unused]] const auto logged = log(*event, {}, {}, payload, std::nullopt);
}

bool OpenDesk::isNewView(keys::OwnerId owner)
{
    const Instant now = m_clock.now();
    const auto seen = m_viewed.find(owner);
    if (seen != m_viewed.end() && now - seen->second < viewLasts && now >= seen->second)
        return false;
    m_viewed[owner] = now;
    return true;
}

} // namespace desk
