// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/evidence_entries.h"

#include "core/audit/entry_format.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace desk::exporting {

namespace {

using Json = nlohmann::json;
constexpr std::size_t longestLine = std::size_t{1} << 20;

std::string textAt(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Bytes bytesAt(const Json &object, const char *name)
{
    auto bytes = fromBase64(textAt(object, name));
    return bytes.ok() ? std::move(*bytes) : Bytes();
}

template <std::size_t N>
bool copyInto(std::array<std::uint8_t, N> &out, const Bytes &from)
{
    if (from.size() != N)
        return false;
    std::copy(from.begin(), from.end(), out.begin());
    return true;
}

template <typename AnyId>
std::string idText(const AnyId &id)
{
    return id.isNull() ? std::string() : id.text();
}

struct Certified
{
    crypto::PublicKey key{};
    StaffId by;
    Bytes message;
    Bytes signature;
};

Error badKeys()
{
    return fail(ErrorCode::InvalidInput, "keys.json is not the list of an audit pack.");
}

/// Whether the certificate says what the list says: it holds this person's id and key.
bool says(const Bytes &message, StaffId staff, const crypto::PublicKey &key)
{
    const auto holds = [&message](ByteView part) {
        return std::search(message.begin(), message.end(), part.begin(), part.end()) != message.end();
    };
    return holds(staff.view()) && holds(key);
}

Result<void> leadsToRoot(StaffId staff, const Certified &certified, const std::map<StaffId, Certified> &all,
                         const crypto::PublicKey &root)
{
    const Error bad =
        fail(ErrorCode::Tampered, "The certificate of a member of staff does not lead to the founder's key.");
    const Certified *own = &certified;
    for (std::size_t steps = 0; steps <= all.size(); ++steps) {
        if (!says(own->message, staff, own->key))
            return bad;
        if (crypto::verify(root, own->message, own->signature))
            return {};
        const auto by = all.find(own->by);
        if (by == all.end() || !crypto::verify(by->second.key, own->message, own->signature))
            return bad;
        staff = by->first;
        own = &by->second;
    }
    return bad;
}

bool readCertified(const Json &object, Certified &out)
{
    const auto by = StaffId::parse(object.is_object() ? textAt(object, "certifiedBy") : std::string());
    if (!by.ok() || !copyInto(out.key, bytesAt(object, "signingKey")))
        return false;
    out.by = *by;
    out.message = bytesAt(object, "certificate");
    out.signature = bytesAt(object, "signature");
    return true;
}

/// A key pair that somebody had before.
struct EarlierCertified
{
    StaffId staff;
    Certified certified;
    std::uint64_t until = 0;
};

/// Those of one member of staff; nobody has to have any.
bool readEarlier(const Json &object, StaffId staff, std::vector<EarlierCertified> &out)
{
    const auto found = object.find("earlier");
    if (found == object.end())
        return true;
    if (!found->is_array())
        return false;
    for (const Json &each : *found) {
        EarlierCertified one;
        one.staff = staff;
        if (!readCertified(each, one.certified) || !each.contains("until") || !each["until"].is_number_unsigned())
            return false;
        one.until = each["until"].get<std::uint64_t>();
        out.push_back(std::move(one));
    }
    return true;
}

/// Whether the line says exactly this under a name; saying nothing is something else.
bool says(const Json &line, const char *name, const std::string &word)
{
    const auto found = line.find(name);
    return found != line.end() && found->is_string() && found->get<std::string>() == word;
}

/// The words beside the signed header; whoever reads them must not be told something else.
bool tells(const Json &line, const audit::Entry &entry)
{
    const auto index = line.find("index");
    const auto clock = line.find("clockWentBack");
    return index != line.end() && index->is_number_unsigned() && index->get<std::uint64_t>() == entry.index &&
           clock != line.end() && clock->is_boolean() && clock->get<bool>() == entry.clockWentBack &&
           says(line, "at", toRfc3339(entry.at)) && says(line, "event", audit::eventName(entry.event)) &&
           says(line, "actor", idText(entry.actor)) && says(line, "platform", idText(entry.platform)) &&
           says(line, "about", idText(entry.about));
}

bool readProof(const Json &line, audit::Proof &out)
{
    const auto found = line.find("proof");
    if (found == line.end())
        return true;
    if (!found->is_array() || found->size() > 64)
        return false;
    for (const Json &each : *found) {
        audit::Digest256 hash{};
        const auto bytes = fromBase64(each.is_string() ? each.get<std::string>() : std::string());
        if (!bytes.ok() || !copyInto(hash, *bytes))
            return false;
        out.push_back(hash);
    }
    return true;
}

} // namespace

Result<EvidenceKeys> readEvidenceKeys(std::string_view text)
{
    const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    if (!json.is_object() || !json.contains("complete") || !json["complete"].is_boolean() ||
        !json.contains("entries") || !json["entries"].is_number_unsigned() || !json.contains("staff") ||
        !json["staff"].is_array())
        return badKeys();
    EvidenceKeys out;
    out.complete = json["complete"].get<bool>();
    out.entries = json["entries"].get<std::uint64_t>();
    crypto::PublicKey root{};
    if (!copyInto(root, bytesAt(json, "root")))
        return badKeys();
    std::map<StaffId, Certified> all;
    std::vector<EarlierCertified> earlier;
    for (const Json &each : json["staff"]) {
        const auto staff = StaffId::parse(each.is_object() ? textAt(each, "staff") : std::string());
        Certified one;
        if (!staff.ok() || !readCertified(each, one) || !readEarlier(each, *staff, earlier))
            return badKeys();
        all.emplace(*staff, std::move(one));
    }
    for (const auto &[staff, one] : all) {
        DESK_CHECK(leadsToRoot(staff, one, all, root));
        out.signers.add(staff, one.key);
    }
    for (const EarlierCertified &each : earlier) {
        DESK_CHECK(leadsToRoot(each.staff, each.certified, all, root));
        out.signers.add(each.staff, each.certified.key, each.until);
    }
    return out;
}

void EntryChecker::feed(std::string_view piece)
{
    while (!piece.empty() && !m_fault) {
        const std::size_t end = piece.find('\n');
        m_line.append(piece.substr(0, end));
        if (m_line.size() > longestLine)
            m_fault = fail(ErrorCode::Tampered, "A line of entries.ndjson is longer than any entry is.");
        if (end == std::string_view::npos)
            return;
        piece.remove_prefix(end + 1);
        if (auto checked = check(m_line); !checked.ok())
            m_fault =
                fail(ErrorCode::Tampered, checked.error().message, "line " + std::to_string(m_entries + 1));
        m_line.clear();
        m_entries += 1;
    }
}

Result<void> EntryChecker::check(std::string_view text)
{
    const auto bad = [](const char *what) {
        return fail(ErrorCode::Tampered, what);
    };
    const Json line = Json::parse(text.begin(), text.end(), nullptr, false);
    if (!line.is_object())
        return bad("An entry cannot be read.");
    const Bytes encoded = bytesAt(line, "header");
    const Bytes signature = bytesAt(line, "signature");
    const auto header = audit::decodeHeader(encoded);
    if (!header.ok())
        return bad("An entry cannot be read.");
    const audit::Entry &entry = header->entry;
    if (!m_keys.signers.signedBy(entry.actor, entry.index, encoded, signature))
        return bad("An entry was not signed by who it names.");
    if (!tells(line, entry))
        return bad("An entry says something else than what was signed.");
    if (m_keys.complete ? entry.index != m_entries : m_last && entry.index <= *m_last)
        return bad("An entry is missing, or does not stand at its place.");
    m_last = entry.index;
    const audit::Digest256 leaf = audit::entryLeaf(encoded, signature);
    if (m_keys.complete) {
        m_frontier.append(leaf);
        return {};
    }
    audit::Proof proof;
    if (!readProof(line, proof))
        return bad("The proof of an entry cannot be read.");
    return audit::verifyInclusion(entry.index, leaf, proof, m_head);
}

Result<void> EntryChecker::finish()
{
    if (m_fault)
        return *m_fault;
    if (!m_line.empty() || m_entries != m_keys.entries)
        return fail(ErrorCode::Tampered, "The last entries are missing.");
    if (m_keys.complete && (m_frontier.size() != m_head.size || m_frontier.root() != m_head.root))
        return fail(ErrorCode::Tampered, "The entries are not those of the checkpoint.");
    return {};
}

} // namespace desk::exporting
