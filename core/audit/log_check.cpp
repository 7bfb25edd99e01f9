// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/log_check.h"

#include "core/audit/entry_format.h"
#include "core/audit/signers.h"

#include <algorithm>

namespace desk::audit {

namespace {

constexpr std::uint64_t reportEvery = 256;

std::string entryText(std::uint64_t entry)
{
    return "Entry " + std::to_string(entry);
}

/// One pass over the log, oldest entry first.
class Check
{
public:
    Check(store::Connection &connection, const keys::Keyring &keyring, std::span<const KnownHead> known)
        : m_connection(connection)
        , m_keyring(keyring)
        , m_known(known.begin(), known.end())
    {
        std::sort(m_known.begin(), m_known.end(),
                  [](const KnownHead &a, const KnownHead &b) { return a.head.size < b.head.size; });
    }

    Result<LogReport> run(Progress &progress);

private:
    struct Row
    {
        std::uint64_t ordinal = 0;
        Bytes header;
        Bytes signature;
        Bytes payload;
    };

    Result<void> learnKeys();
    Result<void> examine(const Row &row);
    Result<void> misplaced(std::uint64_t expected, std::uint64_t foundIndex);
    Result<void> compareTree(const Digest256 &leaf);
    Result<bool> standsElsewhere(std::uint64_t index);
    Result<Bytes> keptNode(const NodeAddress &address);
    /// What was appended since a doubt is no part of what was known; `otherwise` without a doubt.
    std::uint64_t firstDoubt(std::uint64_t otherwise) const
    {
        return m_report.doubted.empty() ? otherwise : std::min(otherwise, m_report.doubted.front());
    }
    void compareKnown();
    void compareWithLater();
    Result<void> compareLeaves();
    void fault(Damage what, std::uint64_t entry, std::string message)
    {
        if (!m_report.fault)
            m_report.fault = LogFault{what, entry, std::move(message)};
    }

    store::Connection &m_connection;
    const keys::Keyring &m_keyring;
    std::vector<KnownHead> m_known; ///< The smallest first.
    std::size_t m_nextKnown = 0;
    Signers m_signers;
    Frontier m_frontier;
    Instant m_last{};
    LogReport m_report;
};

Result<void> Check::learnKeys()
{
    for (const keys::StaffSlot &slot : m_keyring.staff) {
        DESK_CHECK(keys::verifySlot(m_keyring, slot)); // else anybody could sign as anybody
        m_signers.add(slot.certificate.staff, slot.certificate.signing);
    }
    for (const keys::EarlierCertificate &each : m_keyring.earlierStaff)
        m_signers.add(each.certificate.staff, each.certificate.signing, each.until);
    return {};
}

Result<bool> Check::standsElsewhere(std::uint64_t index)
{
    store::Query query(m_connection, "SELECT COUNT(*) FROM audit_entry WHERE substr(header, ?, 8) = ?");
    query.bindInteger(headerIndexAt + 1).bind(ByteWriter(8).u64(index).view());
    DESK_TRY(const bool row, query.next());
    return row && query.integer(0) > 0;
}

Result<void> Check::misplaced(std::uint64_t expected, std::uint64_t foundIndex)
{
    if (foundIndex < expected) {
        fault(Damage::Added, expected, entryText(foundIndex) + " was put into the log a second time.");
        return {};
    }
    DESK_TRY(const bool elsewhere, standsElsewhere(expected));
    if (elsewhere)
        fault(Damage::Reordered, expected, entryText(expected) + " does not stand at its place.");
    else
        fault(Damage::Removed, expected, entryText(expected) + " was removed.");
    return {};
}

Result<Bytes> Check::keptNode(const NodeAddress &address)
{
    store::Query query(m_connection, "SELECT hash FROM audit_node WHERE level = ? AND ordinal = ?");
    query.bindInteger(address.level).bindInteger(static_cast<std::int64_t>(address.index));
    DESK_TRY(const bool found, query.next());
    return found ? query.bytes(0) : Bytes();
}

Result<void> Check::compareTree(const Digest256 &leaf)
{
    const std::uint64_t entry = m_frontier.size();
    for (const Node &node : m_frontier.append(leaf)) {
        DESK_TRY(const Bytes kept, keptNode(node.address));
        if (!std::equal(kept.begin(), kept.end(), node.hash.begin(), node.hash.end())) {
            fault(Damage::Changed, entry, entryText(entry) + " is not the one that the tree was built on.");
            return {};
        }
    }
    return {};
}

Result<void> Check::examine(const Row &row)
{
    const std::uint64_t expected = m_frontier.size();
    const auto header = decodeHeader(row.header);
    if (!header.ok()) {
        fault(Damage::Changed, expected, entryText(expected) + " was changed.");
        return {};
    }
    const Entry &entry = header->entry;
    if (!m_signers.signedBy(entry.actor, entry.index, row.header, row.signature)) {
        fault(Damage::Changed, expected, entryText(expected) + " was changed: who it names did not sign it.");
        return {};
    }
    if (row.ordinal != expected || header->entry.index != expected)
        return misplaced(expected, header->entry.index);
    if (!row.payload.empty() && crypto::sha256Of({row.payload}) != header->payload) {
        fault(Damage::Changed, expected,
              "The content of entry " + std::to_string(expected) + " was changed.");
        return {};
    }
    if (header->entry.clockWentBack || header->entry.at < m_last)
        m_report.clockWentBack.push_back(expected);
    m_last = header->entry.at;
    if (header->entry.event == Event::LogDoubted)
        m_report.doubted.push_back(expected);
    return compareTree(entryLeaf(row.header, row.signature));
}

/// Heads of exactly the size reached.
void Check::compareKnown()
{
    for (; m_nextKnown < m_known.size() && m_known[m_nextKnown].head.size <= m_frontier.size();
         ++m_nextKnown) {
        const TreeHead &head = m_known[m_nextKnown].head;
        if (head.size != m_frontier.size() || head.root == m_frontier.root())
            continue;
        const std::uint64_t entry = head.size == 0 ? 0 : head.size - 1;
        fault(Damage::Rewritten, firstDoubt(entry),
              "The log is not the one that was known: at entry " + std::to_string(entry) +
                  " or before it was written anew.");
    }
}

/// Whoever remembers more entries than there are.
void Check::compareWithLater()
{
    for (; m_nextKnown < m_known.size(); ++m_nextKnown) {
        const KnownHead &known = m_known[m_nextKnown];
        const std::uint64_t there = firstDoubt(m_frontier.size());
        const std::string size =
            std::to_string(there) + " of " + std::to_string(known.head.size) + " entries are there";
        if (known.storeWasNewer)
            fault(Damage::RolledBack, there, "The desk was put back to an earlier state: " + size + ".");
        else
            fault(Damage::Truncated, there, "The newest entries are missing: " + size + ".");
    }
}

/// A tree that knows more leaves than there are entries has lost its last ones.
Result<void> Check::compareLeaves()
{
    store::Query leaves(m_connection, "SELECT COUNT(*) FROM audit_node WHERE level = 0");
    DESK_TRY(const bool counted, leaves.next());
    const auto count = counted ? static_cast<std::uint64_t>(leaves.integer(0)) : 0;
    if (count > m_frontier.size())
        fault(Damage::Truncated, m_frontier.size(),
              "The newest entries are missing: " + std::to_string(m_frontier.size()) + " of " +
                  std::to_string(count) + " entries are there.");
    return {};
}

Result<LogReport> Check::run(Progress &progress)
{
    DESK_CHECK(learnKeys());
    std::uint64_t total = 0;
    {
        store::Query count(m_connection, "SELECT COUNT(*) FROM audit_entry");
        DESK_TRY(const bool counted, count.next());
        total = counted ? static_cast<std::uint64_t>(count.integer(0)) : 0;
    }
    store::Query query(m_connection,
                       "SELECT ordinal, header, signature, payload FROM audit_entry ORDER BY ordinal");
    compareKnown();
    while (!m_report.fault) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            break;
        DESK_CHECK(examine(
            {static_cast<std::uint64_t>(query.integer(0)), query.bytes(1), query.bytes(2), query.bytes(3)}));
        if (m_report.fault)
            break;
        m_report.entries = m_frontier.size();
        compareKnown();
        if (m_frontier.size() % reportEvery == 0 && !progress.report(m_frontier.size(), total))
            return fail(ErrorCode::Cancelled, "Checking the log was stopped before its end.");
    }
    m_report.head = {m_frontier.size(), m_frontier.root()};
    if (!m_report.fault) {
        compareWithLater();
        DESK_CHECK(compareLeaves());
    }
    return m_report;
}

} // namespace

const char *damageName(Damage damage)
{
    switch (damage) {
    case Damage::Changed:
        return "changed";
    case Damage::Removed:
        return "removed";
    case Damage::Reordered:
        return "reordered";
    case Damage::Added:
        return "added";
    case Damage::Truncated:
        return "truncated";
    case Damage::RolledBack:
        return "rolled-back";
    case Damage::Rewritten:
        return "rewritten";
    }
    return "unknown";
}

Error faultError(const LogFault &fault)
{
    return fail(ErrorCode::Tampered,
                "The activity log was tampered with (" + std::string(damageName(fault.what)) + "). " +
                    fault.message,
                "entry " + std::to_string(fault.entry));
}

Result<LogReport> checkLog(store::Connection &connection, const keys::Keyring &keyring,
                           std::span<const KnownHead> known, Progress &progress)
{
    return Check(connection, keyring, known).run(progress);
}

} // namespace desk::audit
