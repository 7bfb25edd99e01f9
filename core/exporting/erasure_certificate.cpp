// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/erasure_certificate.h"

#include "core/exporting/evidence_format.h"
#include "core/exporting/evidence_page.h"
#include "core/exporting/package_format.h"

#include <nlohmann/json.hpp>

namespace desk::exporting {

namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson dayOrNull(QDate day)
{
    return day.isValid() ? OrderedJson(toIsoDate(day)) : OrderedJson();
}

OrderedJson erasureJson(const CertifiedErasure &erasure, std::size_t number)
{
    return {
        {"id", erasure.id},
        {"at", toRfc3339(erasure.at)},
        {"provenAt", toRfc3339(erasure.provenAt)},
        {"records", {{"erased", erasure.erased}, {"masked", erasure.masked}, {"kept", erasure.kept}}},
        {"destroyed",
         {{"keyClasses", erasure.destroyedClasses},
          {"rootKey", erasure.rootKeyId},
          {"rootVersion", erasure.rootVersion}}},
        {"planDigest", erasure.planDigest},
        {"search", {{"of", erasure.search}, {"samples", erasure.searchedFor}, {"found", 0}}},
        {"copiesOfKeys", {{"recorded", erasure.copiesKnown}, {"openUntil", dayOrNull(erasure.copiesUntil)}}},
        {"log", {{"entry", erasure.proof.index}, {"proof", proofName(number)}}}};
}

} // namespace

std::string certificateJson(const ErasureCertificate &certificate)
{
    OrderedJson categories = OrderedJson::array();
    for (const CertifiedCategory &each : certificate.categories)
        categories.push_back({{"category", each.category},
                              {"outcome", each.outcome},
                              {"ground", each.ground},
                              {"eraseOn", dayOrNull(each.eraseOn)},
                              {"records", each.records}});
    OrderedJson erasures = OrderedJson::array();
    for (std::size_t i = 0; i < certificate.erasures.size(); ++i)
        erasures.push_back(erasureJson(certificate.erasures[i], i + 1));
    OrderedJson acts = OrderedJson::array();
    for (const CertifiedAct &act : certificate.acts)
        acts.push_back({{"act", act.act}, {"staff", act.staff.text()}, {"roles", act.roles}});
    const OrderedJson out{{"reference", certificate.reference},
                          {"right", certificate.right},
                          {"platform", {{"id", certificate.platformId}, {"name", certificate.platformName}}},
                          {"policyVersion", certificate.policyVersion},
                          {"receivedOn", dayOrNull(certificate.receivedOn)},
                          {"issued", toRfc3339(certificate.createdAt)},
                          {"desk", certificate.origin},
                          {"categories", categories},
                          {"erasures", erasures},
                          {"acts", acts}};
    return out.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

Result<EvidenceReceipt> writeCertificate(const ErasureCertificate &certificate, const std::string &path,
                                         const crypto::SigningKeyPair &deskKey)
{
    std::vector<EvidenceFile> files;
    files.push_back(textFile(std::string(indexName), certificatePage(certificate, deskKey.publicKey)));
    files.push_back(textFile(std::string(certificateName), certificateJson(certificate)));
    for (std::size_t i = 0; i < certificate.erasures.size(); ++i)
        files.push_back(textFile(proofName(i + 1), audit::printTlogProof(certificate.erasures[i].proof)));
    return writeEvidence({certificateKind, certificate.createdAt, certificate.origin}, std::move(files),
                         {path, {}}, deskKey);
}

} // namespace desk::exporting
