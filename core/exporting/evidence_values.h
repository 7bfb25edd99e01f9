// SPDX-License-Identifier: GPL-3.0-or-later
// What evidence files say.
#pragma once

#include "core/audit/tlog_proof.h"

#include <QDate>

namespace desk::exporting {

/// A key that signs entries, with the certificate that says whose it is.
struct EvidenceKey
{
    crypto::PublicKey key{};
    StaffId certifiedBy;
    Bytes certificate; ///< What the certifier signed.
    crypto::Signature signature{};
    std::uint64_t until = 0; ///< Of an earlier key: the first entry that it signs no longer.
};

/// A member of staff who may sign entries.
struct EvidenceSigner
{
    StaffId staff;
    std::vector<std::string> roles;
    bool enabled = true;
    EvidenceKey today;
    std::vector<EvidenceKey> earlier; ///< Of key pairs that were replaced.
};

struct EvidenceEntry
{
    audit::StoredEntry stored;
    audit::Payload payload;
    audit::Proof proof; ///< Where not the whole log goes along.
};

/// What a pack says beside its entries.
struct AuditPack
{
    Instant createdAt{};
    std::string origin;
    bool complete = true; ///< Every entry of the log is there.
    std::uint64_t entries = 0;
    std::string checkpoint;
    crypto::PublicKey root{}; ///< The founder's, which all certificates lead to.
    std::vector<EvidenceSigner> signers;
    std::vector<std::uint64_t> clockWentBack;
    std::vector<audit::Entry> newest; ///< For the page: at most a few hundred.
};

/// What became of one category.
struct CertifiedCategory
{
    std::string category;
    std::string label;
    std::string outcome; ///< granted partial refused not-applicable
    std::string ground;  ///< Why something stays.
    QDate eraseOn;       ///< When it goes; invalid: all gone, or not known yet.
    std::uint64_t records = 0;
};

/// One run of an erasure, and that it stands in the log.
struct CertifiedErasure
{
    std::string id;
    Instant at{};
    Instant provenAt{};
    std::uint64_t erased = 0;
    std::uint64_t masked = 0;
    std::uint64_t kept = 0;
    std::vector<std::string> destroyedClasses;
    std::uint32_t rootKeyId = 0;   ///< The shred root's id in the keyring,
    std::uint16_t rootVersion = 0; ///< and its version that ended.
    std::string planDigest;
    std::string search;            ///< whole pages unrecorded
    std::uint64_t searchedFor = 0; ///< Samples.
    bool copiesKnown = false;      ///< Whether the desk recorded its copies of keys then.
    QDate copiesUntil; ///< The last day on which a copy of the keys that the desk had made could open
                       ///< something; invalid: none was made.
    audit::TlogProof proof;
};

/// Who did what, by id and role: a certificate names nobody.
struct CertifiedAct
{
    std::string act; ///< planned approved carried-out certified
    StaffId staff;
    std::vector<std::string> roles;
};

struct ErasureCertificate
{
    std::string reference;
    std::string right;
    std::string platformId;
    std::string platformName;
    std::string policyVersion;
    QDate receivedOn;
    Instant createdAt{};
    std::string origin;
    std::vector<CertifiedCategory> categories;
    std::vector<CertifiedErasure> erasures;
    std::vector<CertifiedAct> acts;
};

} // namespace desk::exporting
