// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/evidence_manifest.h"

#include "core/exporting/evidence_format.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace desk::exporting {

Result<EvidenceManifest> readEvidenceManifest(std::string_view text)
{
    const Error bad = fail(ErrorCode::InvalidInput, "manifest.json is not the manifest of an evidence file.");
    const nlohmann::json json = nlohmann::json::parse(text.begin(), text.end(), nullptr, false);
    const auto word = [](const nlohmann::json &object, const char *name) {
        const auto found = object.is_object() ? object.find(name) : object.end();
        return object.is_object() && found != object.end() && found->is_string() ? found->get<std::string>()
                                                                                 : std::string();
    };
    if (word(json, "format") != evidenceFormatName || !json.contains("version") ||
        !json["version"].is_number_unsigned())
        return bad;
    if (json["version"].get<std::uint64_t>() > evidenceFormatVersion)
        return fail(ErrorCode::NewerFormat, "The evidence was written by a later version of the program.");
    EvidenceManifest out{word(json, "kind"), word(json, "created"), word(json, "desk"), {}, {}};
    const auto key = fromBase64(word(json.value("deskKey", nlohmann::json::object()), "publicKey"));
    if (!key.ok() || key->size() != out.deskKey.size() || !json.contains("files") ||
        !json["files"].is_array())
        return bad;
    std::copy(key->begin(), key->end(), out.deskKey.begin());
    for (const nlohmann::json &each : json["files"]) {
        ManifestFile file;
        file.path = word(each, "path");
        const auto digest = fromHex(word(each, "sha256"));
        if (file.path.empty() || !digest.ok() || digest->size() != file.sha256.size() ||
            !each.contains("bytes") || !each["bytes"].is_number_unsigned())
            return bad;
        file.bytes = each["bytes"].get<std::uint64_t>();
        std::copy(digest->begin(), digest->end(), file.sha256.begin());
        out.files.push_back(std::move(file));
    }
    return out;
}

} // namespace desk::exporting
