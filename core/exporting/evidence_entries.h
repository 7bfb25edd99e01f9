// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the check of evidence: the entries of an audit pack, read piece by piece.
#pragma once

#include "core/audit/log.h"
#include "core/audit/signers.h"

namespace desk::exporting {

/// keys.json, checked: who signs with which key. Tampered: a certificate does not lead to the root.
/// InvalidInput.
struct EvidenceKeys
{
    bool complete = false;
    std::uint64_t entries = 0;
    audit::Signers signers;
};
Result<EvidenceKeys> readEvidenceKeys(std::string_view json);

/**
 * Takes entries.ndjson in pieces and checks every entry: its signature, that the readable part says what was
 * signed, its number, and its place in the tree. Remembers the first thing that is wrong.
 */
class EntryChecker
{
public:
    EntryChecker(const EvidenceKeys &keys, const audit::TreeHead &head) : m_keys(keys), m_head(head) {}

    void feed(std::string_view piece);
    /// After the last piece. Tampered: the first fault, or entries that are missing.
    Result<void> finish();
    std::uint64_t entries() const { return m_entries; }

private:
    Result<void> check(std::string_view line);

    const EvidenceKeys &m_keys;
    audit::TreeHead m_head;
    std::string m_line;
    audit::Frontier m_frontier;
    std::uint64_t m_entries = 0;
    std::optional<std::uint64_t> m_last;
    std::optional<Error> m_fault;
};

} // namespace desk::exporting
