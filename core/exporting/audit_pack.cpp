// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/audit_pack.h"

#include "core/exporting/evidence_format.h"
#include "core/exporting/evidence_page.h"
#include "core/exporting/package_format.h"
#include "core/exporting/produced_source.h"

#include <nlohmann/json.hpp>

namespace desk::exporting {

namespace {

using OrderedJson = nlohmann::ordered_json;

const char *payloadWord(audit::PayloadState state)
{
    switch (state) {
    case audit::PayloadState::Readable:
        return "readable";
    case audit::PayloadState::Erased:
        return "erased";
    case audit::PayloadState::NotYours:
        return "not-permitted";
    }
    return "";
}

template <typename AnyId>
std::string shownId(const AnyId &id)
{
    return id.isNull() ? std::string() : id.text();
}

std::string lineOf(const EvidenceEntry &entry)
{
    const audit::Entry &said = entry.stored.entry;
    OrderedJson line{{"index", said.index},
                     {"at", toRfc3339(said.at)},
                     {"event", audit::eventName(said.event)},
                     {"actor", shownId(said.actor)},
                     {"platform", shownId(said.platform)},
                     {"about", shownId(said.about)},
                     {"clockWentBack", said.clockWentBack},
                     {"content", payloadWord(entry.payload.state)}};
    if (entry.payload.state == audit::PayloadState::Readable)
        line["text"] = entry.payload.text;
    line["header"] = toBase64(entry.stored.header);
    line["signature"] = toBase64(entry.stored.signature);
    if (!entry.proof.empty()) {
        OrderedJson hashes = OrderedJson::array();
        for (const crypto::Digest256 &hash : entry.proof)
            hashes.push_back(toBase64(hash));
        line["proof"] = hashes;
    }
    return line.dump(-1, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

/// entries.ndjson, one entry at a time.
class EntriesSource final : public ProducedSource
{
public:
    EntriesSource(EntryCursor &entries, std::uint64_t total, Progress &progress)
        : m_entries(entries)
        , m_total(total)
        , m_progress(progress)
    {
    }

private:
    Result<bool> produce() override
    {
        DESK_TRY(const std::optional<EvidenceEntry> entry, m_entries.next());
        if (!entry)
            return false;
        put(lineOf(*entry));
        m_done += 1;
        if (!m_progress.report(m_done, m_total))
            return fail(ErrorCode::Cancelled, "Writing the evidence was stopped; nothing was left behind.");
        return true;
    }

    EntryCursor &m_entries;
    std::uint64_t m_total;
    std::uint64_t m_done = 0;
    Progress &m_progress;
};

void putKey(OrderedJson &object, const EvidenceKey &key)
{
    object["signingKey"] = toBase64(key.key);
    object["certifiedBy"] = key.certifiedBy.text();
    object["certificate"] = toBase64(key.certificate);
    object["signature"] = toBase64(key.signature);
}

std::string keysJson(const AuditPack &pack)
{
    OrderedJson staff = OrderedJson::array();
    for (const EvidenceSigner &signer : pack.signers) {
        OrderedJson one{
            {"staff", signer.staff.text()}, {"roles", signer.roles}, {"enabled", signer.enabled}};
        putKey(one, signer.today);
        for (const EvidenceKey &each : signer.earlier) {
            OrderedJson earlier{{"until", each.until}};
            putKey(earlier, each);
            one["earlier"].push_back(std::move(earlier));
        }
        staff.push_back(std::move(one));
    }
    const OrderedJson keys{{"complete", pack.complete},
                           {"entries", pack.entries},
                           {"root", toBase64(pack.root)},
                           {"staff", staff}};
    return keys.dump(2) + "\n";
}

} // namespace

std::vector<EvidenceFile> auditPackFiles(const AuditPack &pack, EntryCursor &entries, Progress &progress)
{
    std::vector<EvidenceFile> files;
    files.push_back(
        {std::string(entriesName), std::make_unique<EntriesSource>(entries, pack.entries, progress)});
    files.push_back(textFile(std::string(keysName), keysJson(pack)));
    files.push_back(textFile(std::string(logCheckpointName), pack.checkpoint));
    return files;
}

Result<EvidenceReceipt> writeAuditPack(const AuditPack &pack, EntryCursor &entries,
                                       const PackageTarget &target, const crypto::SigningKeyPair &deskKey,
                                       Progress &progress)
{
    std::vector<EvidenceFile> files;
    files.push_back(textFile(std::string(indexName), auditPackPage(pack, deskKey.publicKey)));
    for (EvidenceFile &file : auditPackFiles(pack, entries, progress))
        files.push_back(std::move(file));
    return writeEvidence({auditLogKind, pack.createdAt, pack.origin}, std::move(files), target, deskKey);
}

} // namespace desk::exporting
