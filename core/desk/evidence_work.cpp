// SPDX-License-Identifier: GPL-3.0-or-later
// The log for a regulator: entries, contents as far as they may be read, proofs, keys.
#include "core/crypto/passphrase.h"
#include "core/desk/audit_access.h"
#include "core/desk/role_keys.h"
#include "core/exporting/audit_pack.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;

constexpr int passphraseGroups = 5;
constexpr int pageSize = 500;
constexpr int shownOnPage = 300;

/// Opens what entries hold, as far as who exports may: a person's part with the key of their request file.
class PayloadReader
{
public:
    explicit PayloadReader(OpenDesk &desk) : m_desk(desk) {}

    Result<audit::Payload> read(const audit::StoredEntry &entry)
    {
        return m_desk.log().payload(
            *m_desk.staff(), entry, [this](PlatformId platform, keys::OwnerId owner) -> Result<crypto::Key> {
                DESK_TRY(OpenPlatform *const open, m_desk.platform(platform));
                return open->files->ownerKeys().key(
                    owner, static_cast<std::uint16_t>(policy::ShredClass::RequestFile), keys::Provision::No);
            });
    }

private:
    OpenDesk &m_desk;
};

/// Every entry of the log, page by page.
class WholeLog final : public exporting::EntryCursor
{
public:
    WholeLog(OpenDesk &desk, std::uint64_t entries) : m_desk(desk), m_payloads(desk), m_entries(entries) {}

    Result<std::optional<exporting::EvidenceEntry>> next() override
    {
        if (m_next == m_entries)
            return std::optional<exporting::EvidenceEntry>();
        if (m_used == m_page.size()) {
            DESK_TRY(m_page, m_desk.log().page(m_next, pageSize));
            m_used = 0;
        }
        if (m_page.empty())
            return fail(ErrorCode::Conflict, "The log changed while it was written out; try again.");
        exporting::EvidenceEntry out;
        out.stored = std::move(m_page[m_used++]);
        DESK_TRY(out.payload, m_payloads.read(out.stored));
        m_next += 1;
        return std::optional(std::move(out));
    }

private:
    OpenDesk &m_desk;
    PayloadReader m_payloads;
    std::uint64_t m_entries;
    std::uint64_t m_next = 0;
    std::vector<audit::StoredEntry> m_page;
    std::size_t m_used = 0;
};

/// Some entries, each with its proof.
class SomeEntries final : public exporting::EntryCursor
{
public:
    SomeEntries(OpenDesk &desk, std::vector<std::uint64_t> entries)
        : m_desk(desk)
        , m_payloads(desk)
        , m_entries(std::move(entries))
    {
    }

    Result<std::optional<exporting::EvidenceEntry>> next() override
    {
        if (m_next == m_entries.size())
            return std::optional<exporting::EvidenceEntry>();
        const std::uint64_t index = m_entries[m_next++];
        DESK_TRY(auto page, m_desk.log().page(index, 1));
        if (page.empty())
            return fail(ErrorCode::Conflict, "The log changed while it was written out; try again.");
        exporting::EvidenceEntry out;
        out.stored = std::move(page.front());
        DESK_TRY(out.payload, m_payloads.read(out.stored));
        DESK_TRY(const audit::Inclusion inclusion, m_desk.log().inclusion(index));
        out.proof = inclusion.proof;
        return std::optional(std::move(out));
    }

private:
    OpenDesk &m_desk;
    PayloadReader m_payloads;
    std::vector<std::uint64_t> m_entries;
    std::size_t m_next = 0;
};

std::vector<exporting::EvidenceSigner> signersOf(const keys::Keyring &keyring)
{
    std::vector<exporting::EvidenceSigner> out;
    const auto keyOf = [&keyring](const keys::StaffCertificate &who, std::uint64_t until) {
        return exporting::EvidenceKey{who.signing, who.certifiedBy, keys::certificateMessage(keyring, who),
                                      who.signature, until};
    };
    for (const keys::StaffSlot &slot : keyring.staff) {
        const keys::StaffCertificate &who = slot.certificate;
        exporting::EvidenceSigner signer{
            who.staff, {}, who.state == keys::SlotState::Enabled, keyOf(who, 0), {}};
        for (const Role role : rolesFrom(who.roles))
            signer.roles.emplace_back(policy::spelling(role));
        for (const keys::EarlierCertificate &each : keyring.earlierStaff) {
            if (each.certificate.staff == who.staff)
                signer.earlier.push_back(keyOf(each.certificate, each.until));
        }
        out.push_back(std::move(signer));
    }
    return out;
}

/// The numbers of what the log has about these, rising.
Result<std::vector<std::uint64_t>> entriesAbout(OpenDesk &desk, std::span<const keys::OwnerId> owners)
{
    constexpr int all = std::numeric_limits<int>::max();
    DESK_TRY(const std::vector<audit::Entry> found, desk.log().newestAbout(owners, all));
    std::vector<std::uint64_t> out;
    for (const audit::Entry &entry : found)
        out.push_back(entry.index);
    std::reverse(out.begin(), out.end());
    return out;
}

Result<exporting::AuditPack> describePack(OpenDesk &desk, const audit::LogReport &report)
{
    exporting::AuditPack pack;
    pack.createdAt = desk.clock().now();
    pack.origin = desk.log().origin();
    pack.entries = report.entries;
    pack.root = desk.keyring().root;
    pack.signers = signersOf(desk.keyring());
    pack.clockWentBack = report.clockWentBack;
    DESK_TRY(pack.checkpoint, desk.log().checkpoint(*desk.staff()));
    return pack;
}

} // namespace

Result<LogPart> logAbout(OpenDesk &desk, std::span<const keys::OwnerId> owners, Progress &progress)
{
    DESK_TRY(const audit::LogReport report, checkWholeLog(desk, {}, progress));
    LogPart out;
    DESK_TRY(out.pack, describePack(desk, report));
    DESK_TRY(std::vector<std::uint64_t> numbers, entriesAbout(desk, owners));
    out.pack.complete = false;
    out.pack.entries = numbers.size();
    DESK_TRY(out.pack.newest, desk.log().newestAbout(owners, shownOnPage));
    out.entries = std::make_unique<SomeEntries>(desk, std::move(numbers));
    return out;
}

Result<EvidenceResult> exportEvidence(OpenDesk &desk, const EvidenceOrder &order, Progress &progress)
{
    DESK_CHECK(desk.require({Role::Supervisor, Role::DataProtection, Role::Administrator}));
    if (!order.about && !desk.staff()->platforms.empty())
        return fail(ErrorCode::NotPermitted,
                    "The whole log is for those who may enter every platform; name a person.");
    if (order.about)
        DESK_CHECK(desk.platform(order.about->platform));
    // The log knows before the file exists, and the file holds the entry about itself.
    const keys::OwnerId about = order.about ? keys::ownerOf(order.about->subject) : keys::OwnerId();
    const PlatformId platform = order.about ? order.about->platform : PlatformId();
    DESK_CHECK(desk.log(audit::Event::EvidenceExported, platform, about, "{\"log\":true}", std::nullopt));
    DESK_TRY(const crypto::SigningKeyPair deskKey, desk.staff()->deskSigning());

    EvidenceResult out;
    out.passphrase = crypto::generatePassphrase(desk.random(), passphraseGroups);
    LogPart part;
    if (order.about) {
        DESK_TRY(const std::vector<keys::OwnerId> owners, ownersAbout(desk, *order.about));
        DESK_TRY(part, logAbout(desk, owners, progress));
    } else {
        DESK_TRY(const audit::LogReport report, checkWholeLog(desk, {}, progress));
        DESK_TRY(part.pack, describePack(desk, report));
        DESK_TRY(part.pack.newest, desk.log().newest(shownOnPage));
        part.entries = std::make_unique<WholeLog>(desk, report.entries);
    }
    out.entries = part.pack.entries;
    DESK_TRY(const exporting::EvidenceReceipt receipt,
             exporting::writeAuditPack(part.pack, *part.entries, {order.path, out.passphrase}, deskKey, progress));
    out.path = receipt.path;
    out.bytes = receipt.bytes;
    out.sha256 = toHex(receipt.sha256);
    return out;
}

} // namespace desk::work
