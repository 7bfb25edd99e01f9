// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/case_file.h"

#include "core/exporting/case_json.h"
#include "core/exporting/evidence_format.h"
#include "core/exporting/package_format.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace desk::exporting {

namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::size_t mostOriginals = std::size_t{64} << 20; ///< Bytes, of all of them.

/// A Data Package 2.0 descriptor of what is there already; logs and proofs are named by the manifest.
std::string describe(const CaseContents &contents, const std::string &json)
{
    const auto resource = [](const std::string &path, std::string_view title, std::string_view type,
                             ByteView bytes) {
        std::string name = path;
        std::replace(name.begin(), name.end(), '/', '-');
        return OrderedJson{{"name", name},          {"path", path},
                           {"title", title},        {"mediatype", type},
                           {"bytes", bytes.size()}, {"hash", "sha256:" + toHex(crypto::sha256Of({bytes}))}};
    };
    OrderedJson resources = OrderedJson::array();
    resources.push_back(resource(std::string(caseName), "The case", "application/json", asBytes(json)));
    for (std::size_t i = 0; i < contents.originals.size(); ++i)
        resources.push_back(resource(caseOriginalPath(i + 1), "As it came in", "application/octet-stream",
                                     contents.originals[i]));
    const OrderedJson out{{"$schema", "https://datapackage.org/profiles/2.0/datapackage.json"},
                          {"name", "case-file"},
                          {"title", contents.record.reference},
                          {"created", toRfc3339(contents.record.exportedAt)},
                          {"conformsTo", "https://w3id.org/dpv#RightExerciseRecord"},
                          {"resources", resources}};
    return out.dump(2) + "\n";
}

/// The first check that failed, as an error.
Error refusal(const EvidenceReport &report)
{
    for (const PackageCheck &check : report.checks) {
        if (check.ok)
            continue;
        const ErrorCode code = check.check == "key" ? ErrorCode::WrongKey : ErrorCode::Tampered;
        return fail(code, "The case file is not as it was written: " + check.detail, check.check);
    }
    return fail(ErrorCode::Tampered, "The case file is not as it was written.");
}

Result<std::vector<Bytes>> originalsOf(const CaseRecord &record,
                                       const std::map<std::string, std::string> &files)
{
    std::vector<Bytes> out;
    for (const CaseOriginal &original : record.originals) {
        if (original.path.empty())
            continue;
        const auto file = files.find(original.path);
        const bool whole = file != files.end() && file->second.size() == original.bytes &&
                           toHex(crypto::sha256Of({asBytes(file->second)})) == original.sha256;
        if (!whole)
            return fail(ErrorCode::Tampered, "An original is not the one that the case names.",
                        caseOriginalPath(out.size() + 1));
        out.push_back(toBytes(asBytes(file->second)));
    }
    return out;
}

} // namespace

std::string caseOriginalPath(std::size_t number)
{
    return "originals/" + std::to_string(number);
}

Result<EvidenceReceipt> writeCaseFile(const CaseContents &contents, EntryCursor &entries,
                                      const PackageTarget &target, const crypto::SigningKeyPair &deskKey,
                                      Progress &progress)
{
    std::size_t bytes = 0;
    for (const Bytes &original : contents.originals)
        bytes += original.size();
    if (bytes > mostOriginals)
        return fail(ErrorCode::LimitExceeded, "What came in with this request is too large for a case file.");
    const std::string json = caseJson(contents.record);
    std::vector<EvidenceFile> files;
    files.push_back(textFile(std::string(caseName), json));
    for (std::size_t i = 0; i < contents.originals.size(); ++i)
        files.push_back(textFile(caseOriginalPath(i + 1), std::string(asText(contents.originals[i]))));
    files.push_back(textFile(std::string(dataPackageName), describe(contents, json)));
    for (EvidenceFile &file : auditPackFiles(contents.log, entries, progress))
        files.push_back(std::move(file));
    return writeEvidence({caseFileKind, contents.record.exportedAt, contents.record.desk}, std::move(files),
                         target, deskKey);
}

Result<OpenCase> openCaseFile(const std::string &path, const std::string &passphrase,
                              const std::optional<crypto::PublicKey> &pinned)
{
    OpenCase out;
    std::map<std::string, std::string> files;
    DESK_TRY(out.report, readEvidence(path, passphrase, pinned, files));
    if (!out.report.ok())
        return refusal(out.report);
    if (out.report.kind != caseFileKind)
        return fail(ErrorCode::InvalidInput, "This is evidence, but not of a case.");
    out.json = std::move(files[std::string(caseName)]);
    DESK_TRY(out.record, readCase(out.json));
    if (out.record.desk != out.report.origin)
        return fail(ErrorCode::Tampered, "The case is another desk's than the one that signed it.",
                    std::string(caseName));
    DESK_TRY(out.originals, originalsOf(out.record, files));
    return out;
}

} // namespace desk::exporting
