// SPDX-License-Identifier: GPL-3.0-or-later
// Senders of signed messages: listed, added, removed. Their keys are never told.
#include "core/crypto/certificate.h"
#include "core/desk/senders.h"
#include "core/formats/unicode.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;

constexpr std::size_t mostOfAKind = 8;
constexpr std::size_t longestSecret = 512;
constexpr std::size_t longestSenderName = 200;
constexpr std::size_t fingerprintBytes = 16;

Result<void> maySeeSenders(OpenDesk &desk)
{
    return desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection});
}

/// Who decides by whose word requests come in.
Result<void> mayKeepSenders(OpenDesk &desk)
{
    return desk.require({Role::Supervisor, Role::DataProtection});
}

bool isPlainLine(std::string_view text, std::size_t longest)
{
    return !text.empty() && text.size() <= longest && formats::isValidUtf8(text) &&
           std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 32 || c == 127; });
}

std::string_view withoutBlanks(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t from = text.find_first_not_of(blanks);
    return from == std::string_view::npos ? std::string_view()
                                          : text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

std::string groupsOf(const crypto::Digest256 &digest)
{
    const std::string digits = toHex(ByteView(digest).first(fingerprintBytes));
    std::string out;
    for (std::size_t i = 0; i < digits.size(); i += 4)
        out += (out.empty() ? "" : " ") + digits.substr(i, 4);
    return out;
}

Error wrongKey(const char *sentence)
{
    return fail(ErrorCode::InvalidArgument, sentence, "key");
}

/// The key as it is kept. InvalidArgument: none of this kind.
Result<crypto::SecretBytes> keptKey(const NewSender &sender)
{
    const std::string_view text = withoutBlanks(asText(sender.key));
    switch (sender.kind) {
    case SenderKind::Shopify:
        if (!isPlainLine(text, longestSecret))
            return wrongKey("Give the app's client secret, one line of text.");
        return crypto::toSecret(asBytes(text));
    case SenderKind::OpenDsr:
        if (!crypto::Certificate::read(sender.key))
            return wrongKey("This is no X.509 certificate with an RSA key, PEM or DER.");
        return sender.key;
    case SenderKind::DataRights:
        if (const auto key = fromBase64(text); !key || key->size() != crypto::PublicKey().size())
            return wrongKey("This is no Ed25519 public key, base64 of 32 bytes.");
        return crypto::toSecret(asBytes(text));
    }
    return fail(ErrorCode::InvalidArgument, "There is no such kind of sender.", "kind");
}

std::string fingerprintOf(const Sender &sender)
{
    if (sender.kind == SenderKind::OpenDsr) {
        const auto certificate = crypto::Certificate::read(sender.key);
        return certificate ? groupsOf(certificate->fingerprint()) : std::string();
    }
    if (sender.kind != SenderKind::DataRights)
        return {};
    const auto key = fromBase64(asText(sender.key));
    return key ? groupsOf(crypto::sha256Of({*key})) : std::string();
}

SenderView viewOf(OpenDesk &desk, const Sender &sender)
{
    return {toHex(sender.id),
            sender.kind,
            sender.name,
            sender.business,
            fingerprintOf(sender),
            utcDay(sender.addedAt),
            desk.staffName(sender.addedBy)};
}

Result<void> checkSender(const NewSender &sender, const std::vector<Sender> &others)
{
    if (!isPlainLine(sender.name, longestSenderName))
        return fail(ErrorCode::InvalidArgument, "Give the sender a name, one line of up to 200 bytes.",
                    "name");
    if (sender.kind == SenderKind::DataRights && !isPlainLine(sender.business, longestSenderName))
        return fail(ErrorCode::InvalidArgument, "Give the platform's id in the Data Rights Protocol.",
                    "business");
    std::size_t ofThisKind = 0;
    for (const Sender &each : others) {
        ofThisKind += each.kind == sender.kind ? 1 : 0;
        if (each.kind == sender.kind && each.name == sender.name)
            return fail(ErrorCode::AlreadyExists, "There is such a sender already; remove that one first.",
                        "name");
    }
    if (ofThisKind >= mostOfAKind)
        return fail(ErrorCode::LimitExceeded, "A platform keeps at most 8 senders of a kind.", "kind");
    return {};
}

Result<void> saveSenders(OpenDesk &desk, PlatformId platform, const std::vector<Sender> &senders,
                         audit::Event event, const std::string &id)
{
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(storeSenders(desk, platform, senders));
    DESK_CHECK(desk.log(event, platform, {}, "{\"sender\":\"" + id + "\"}", std::nullopt));
    return transaction.commit();
}

} // namespace

Result<std::vector<SenderView>> listSenders(OpenDesk &desk, PlatformId platform)
{
    DESK_CHECK(maySeeSenders(desk));
    DESK_CHECK(desk.platform(platform));
    DESK_TRY(const std::vector<Sender> senders, loadSenders(desk, platform));
    std::vector<SenderView> out;
    for (const Sender &each : senders)
        out.push_back(viewOf(desk, each));
    return out;
}

Result<SenderView> addSender(OpenDesk &desk, const NewSender &sender)
{
    DESK_CHECK(mayKeepSenders(desk));
    DESK_CHECK(desk.platform(sender.platform));
    DESK_TRY(std::vector<Sender> senders, loadSenders(desk, sender.platform));
    DESK_CHECK(checkSender(sender, senders));
    Sender added;
    DESK_TRY(added.key, keptKey(sender));
    desk.random().fill(added.id);
    added.kind = sender.kind;
    added.name = sender.name;
    added.business = sender.kind == SenderKind::DataRights ? sender.business : std::string();
    added.addedAt = desk.clock().now();
    added.addedBy = desk.staff()->staff;
    senders.push_back(added);
    DESK_CHECK(saveSenders(desk, sender.platform, senders, audit::Event::SenderAdded, toHex(added.id)));
    return viewOf(desk, added);
}

Result<bool> removeSender(OpenDesk &desk, PlatformId platform, const std::string &id)
{
    DESK_CHECK(mayKeepSenders(desk));
    DESK_CHECK(desk.platform(platform));
    DESK_TRY(std::vector<Sender> senders, loadSenders(desk, platform));
    if (std::erase_if(senders, [&](const Sender &each) { return toHex(each.id) == id; }) == 0)
        return fail(ErrorCode::NotFound, "There is no such sender.", "sender");
    DESK_CHECK(saveSenders(desk, platform, senders, audit::Event::SenderRemoved, id));
    return true;
}

} // namespace desk::work
