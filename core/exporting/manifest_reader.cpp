// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/manifest_reader.h"

#include "core/exporting/package_format.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace desk::exporting {

namespace {

using Json = nlohmann::json;

/// Reads members and remembers whether all of them were there and of the right type.
class Members
{
public:
    explicit Members(const Json &object) : m_object(object), m_ok(object.is_object()) {}

    const Json &any(const char *name)
    {
        static const Json none;
        if (m_ok && m_object.contains(name))
            return m_object[name];
        m_ok = false;
        return none;
    }
    std::string text(const char *name)
    {
        const Json &value = any(name);
        m_ok = m_ok && value.is_string();
        return m_ok ? value.get<std::string>() : std::string();
    }
    std::uint64_t number(const char *name)
    {
        const Json &value = any(name);
        m_ok = m_ok && value.is_number_unsigned();
        return m_ok ? value.get<std::uint64_t>() : 0;
    }
    const Json &array(const char *name)
    {
        static const Json none = Json::array();
        const Json &value = any(name);
        m_ok = m_ok && value.is_array();
        return m_ok ? value : none;
    }
    template <std::size_t N>
    std::array<std::uint8_t, N> bytes(const Result<Bytes> &raw)
    {
        std::array<std::uint8_t, N> out{};
        m_ok = m_ok && raw && raw->size() == N;
        if (m_ok)
            std::copy(raw->begin(), raw->end(), out.begin());
        return out;
    }
    bool has(const char *name) const { return m_object.is_object() && m_object.contains(name); }
    bool ok() const { return m_ok; }
    void demand(bool condition) { m_ok = m_ok && condition; }

private:
    const Json &m_object;
    bool m_ok;
};

Json parse(std::string_view text)
{
    return Json::parse(text.begin(), text.end(), nullptr, false);
}

bool readFile(const Json &json, ManifestFile &file)
{
    Members members(json);
    file.path = members.text("path");
    file.bytes = members.number("bytes");
    file.sha256 = members.bytes<32>(fromHex(members.text("sha256")));
    if (members.has("records"))
        file.records = members.number("records");
    return members.ok();
}

} // namespace

Result<Manifest> readManifest(std::string_view text)
{
    const Error bad = fail(ErrorCode::InvalidInput, "manifest.json is not the manifest of a package.");
    const Json json = parse(text);
    Members members(json);
    members.demand(members.text("format") == "rightsdesk-package");
    const std::uint64_t version = members.number("version");
    if (members.ok() && version > packageFormatVersion)
        return fail(ErrorCode::NewerFormat, "The package was written by a later version of the program.");
    members.demand(version == packageFormatVersion);

    Manifest manifest;
    manifest.reference = members.text("reference");
    manifest.right = members.text("right");
    manifest.policyVersion = members.text("policyVersion");
    manifest.created = members.text("created");
    Members platform(members.any("platform"));
    manifest.platformId = platform.text("id");
    if (members.has("pageSha256"))
        manifest.page = members.bytes<32>(fromHex(members.text("pageSha256")));
    Members key(members.any("deskKey"));
    manifest.deskKey = key.bytes<32>(fromBase64(key.text("publicKey")));
    for (const Json &each : members.array("files")) {
        ManifestFile file;
        members.demand(readFile(each, file));
        manifest.files.push_back(std::move(file));
    }
    const Result<Instant> created = instantFromRfc3339(manifest.created);
    if (!members.ok() || !platform.ok() || !key.ok() || !created)
        return bad;
    manifest.createdAt = *created;
    return manifest;
}

Result<ManifestSignature> readSignature(std::string_view text)
{
    const Error bad = fail(ErrorCode::InvalidInput, "manifest.sig is not the signature of a package.");
    const Json json = parse(text);
    Members members(json);
    members.demand(members.text("algorithm") == "Ed25519");
    ManifestSignature out;
    out.keyFingerprint = members.text("keyFingerprint");
    const Result<Bytes> raw = fromBase64(members.text("signature"));
    if (!members.ok() || !raw)
        return bad;
    out.signature = *raw;
    return out;
}

Result<Inclusion> readInclusion(std::string_view text)
{
    const Json json = parse(text);
    Members members(json);
    Inclusion out;
    out.logIndex = members.number("logIndex");
    out.leafHash = members.bytes<32>(fromBase64(members.text("leafHash")));
    for (const Json &each : members.array("hashes")) {
        members.demand(each.is_string());
        if (members.ok())
            out.hashes.push_back(members.bytes<32>(fromBase64(each.get_ref<const std::string &>())));
    }
    if (!members.ok())
        return fail(ErrorCode::InvalidInput, "audit/inclusion.json is not an inclusion proof.");
    return out;
}

} // namespace desk::exporting
