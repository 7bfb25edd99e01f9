// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/evidence_writer.h"

#include "core/exporting/descriptors.h"
#include "core/exporting/desk_key_file.h"
#include "core/exporting/evidence_format.h"
#include "core/exporting/package_format.h"
#include "core/exporting/part_file.h"
#include "core/exporting/produced_source.h"
#include "core/exporting/zip_writer.h"

#include <QFile>

#include <nlohmann/json.hpp>

namespace desk::exporting {

namespace {

using OrderedJson = nlohmann::ordered_json;
constexpr int deflateLevel = 6;
constexpr int asItIs = 0; ///< Where no seal covers it, no bit may be one that means nothing.

std::string manifestOf(const EvidenceInfo &info, const std::vector<FileDigest> &written,
                       const crypto::PublicKey &deskKey)
{
    OrderedJson files = OrderedJson::array();
    for (const FileDigest &file : written)
        files.push_back({{"path", file.path}, {"bytes", file.bytes}, {"sha256", toHex(file.sha256)}});
    const OrderedJson manifest{{"format", evidenceFormatName},
                               {"version", evidenceFormatVersion},
                               {"kind", info.kind},
                               {"created", toRfc3339(info.createdAt)},
                               {"desk", info.origin},
                               {"files", files},
                               {"deskKey",
                                {{"algorithm", "Ed25519"},
                                 {"publicKey", toBase64(deskKey)},
                                 {"fingerprint", keyFingerprint(deskKey)}}}};
    return manifest.dump(2) + "\n";
}

} // namespace

EvidenceFile textFile(std::string name, std::string content)
{
    return {std::move(name),
            std::make_unique<TextSource>(
                [content = std::move(content)]() -> Result<std::string> { return content; })};
}

Result<EvidenceReceipt> writeEvidence(const EvidenceInfo &info, std::vector<EvidenceFile> files,
                                      const PackageTarget &target, const crypto::SigningKeyPair &deskKey)
{
    const QString path = QString::fromStdString(target.path);
    if (QFile::exists(path))
        return fail(ErrorCode::AlreadyExists, "There is already a file of that name.");
    DESK_TRY(PartFile part, PartFile::reserve(path));
    std::string manifest;
    {
        ZipWriter zip(part.path().toStdString(), target.passphrase, info.createdAt);
        const int level = target.passphrase.empty() ? asItIs : deflateLevel;
        for (EvidenceFile &file : files)
            DESK_CHECK(zip.add(file.name, std::move(file.source), level));
        const auto describe = [&]() -> Result<std::string> {
            manifest = manifestOf(info, zip.written(), deskKey.publicKey);
            return manifest;
        };
        DESK_CHECK(zip.add(std::string(manifestName), std::make_unique<TextSource>(describe), level));
        const auto sign = [&] {
            return signatureJson(deskKey, manifest);
        };
        DESK_CHECK(zip.add(std::string(signatureName), std::make_unique<TextSource>(sign), level));
        DESK_CHECK(zip.finish());
    }
    DESK_TRY(const FinishedFile finished, finishZip(part.path()));
    DESK_CHECK(part.moveTo(path));
    return EvidenceReceipt{target.path, finished.sha256, finished.bytes};
}

} // namespace desk::exporting
