// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/senders.h"

#include "core/crypto/envelope.h"

#include <algorithm>

namespace desk::work {

namespace {

constexpr keys::KeyName sendersKey{keys::KeyPurpose::Directory, {}, 0};
constexpr std::uint8_t sendersLayout = 1;

std::string settingOf(PlatformId platform)
{
    return "senders_" + toHex(platform.view());
}

Bytes boundTo(OpenDesk &desk, PlatformId platform)
{
    return ByteWriter(64)
        .raw(asBytes("dsr1|senders"))
        .raw(desk.keyring().store.view())
        .raw(platform.view())
        .take();
}

crypto::EnvelopeHeader senderHeader(const keys::OpenedKey &key)
{
    return {crypto::ObjectType::Setting, false, key.version, key.id};
}

Error damagedSenders()
{
    return fail(ErrorCode::Damaged, "What is kept of the senders of signed messages cannot be read.",
                "senders");
}

Result<std::vector<Sender>> decodeSenders(ByteView content)
{
    ByteReader in(content);
    if (in.u8() != sendersLayout)
        return damagedSenders();
    std::vector<Sender> out;
    for (std::uint32_t left = in.u32(); left > 0 && in.ok(); --left) {
        Sender each;
        each.id = in.array<8>();
        each.kind = static_cast<SenderKind>(in.u8());
        each.name = in.sizedText();
        each.business = in.sizedText();
        each.key = crypto::toSecret(in.sized());
        each.addedAt = Instant(std::chrono::milliseconds(in.u64()));
        each.addedBy.bytes = in.array<16>();
        out.push_back(std::move(each));
    }
    if (!in.atEnd())
        return damagedSenders();
    return out;
}

/// The n-th sender of a kind, the first where there are not so many; null where there is none.
const Sender *nth(const std::vector<Sender> &senders, SenderKind kind, std::size_t n)
{
    const Sender *first = nullptr;
    for (const Sender &each : senders) {
        if (each.kind != kind)
            continue;
        first = first == nullptr ? &each : first;
        if (n-- == 0)
            return &each;
    }
    return first;
}

std::string textOf(const crypto::SecretBytes &key)
{
    return std::string(asText(key));
}

} // namespace

Result<std::vector<Sender>> loadSenders(OpenDesk &desk, PlatformId platform)
{
    DESK_TRY(const auto kept, store::readMeta(desk.connection(), settingOf(platform)));
    if (!kept || kept->empty())
        return std::vector<Sender>();
    const auto sealed = fromBase64(*kept);
    if (!sealed)
        return damagedSenders();
    DESK_TRY(const crypto::EnvelopeHeader header, crypto::readEnvelopeHeader(*sealed));
    DESK_TRY(const keys::OpenedKey key, desk.staff()->version(sendersKey, header.keyVersion));
    DESK_TRY(const crypto::SecretBytes content,
             crypto::openSingleUse(key.key, senderHeader(key), boundTo(desk, platform), *sealed));
    return decodeSenders(content);
}

Result<void> storeSenders(OpenDesk &desk, PlatformId platform, const std::vector<Sender> &senders)
{
    DESK_TRY(const keys::OpenedKey key, desk.staff()->current(sendersKey));
    ByteWriter content(1024);
    content.u8(sendersLayout).u32(static_cast<std::uint32_t>(senders.size()));
    for (const Sender &each : senders) {
        content.raw(each.id)
            .u8(static_cast<std::uint8_t>(each.kind))
            .sized(asBytes(each.name))
            .sized(asBytes(each.business));
        content.sized(each.key)
            .u64(static_cast<std::uint64_t>(each.addedAt.time_since_epoch().count()))
            .raw(each.addedBy.view());
    }
    Bytes plain = content.take();
    const Bytes sealed =
        crypto::sealSingleUse(key.key, senderHeader(key), boundTo(desk, platform), plain, desk.random());
    crypto::wipe(plain);
    return store::writeMeta(desk.connection(), settingOf(platform), toBase64(sealed));
}

std::vector<IntakeKeys> keysToTry(const Incoming &incoming, const std::vector<Sender> &senders)
{
    std::size_t most = 1;
    for (const SenderKind kind : {SenderKind::Shopify, SenderKind::OpenDsr, SenderKind::DataRights})
        most = std::max(most, static_cast<std::size_t>(
                                  std::count_if(senders.begin(), senders.end(),
                                                [kind](const Sender &each) { return each.kind == kind; })));
    std::vector<IntakeKeys> out;
    for (std::size_t i = 0; i < most; ++i) {
        IntakeKeys keys = incoming.keys;
        if (const Sender *shop = nth(senders, SenderKind::Shopify, i);
            shop != nullptr && keys.webhookSecret.empty())
            keys.webhookSecret = textOf(shop->key);
        // A message without its headers proves nothing, and is read as one that nobody signed.
        const bool isSigned = !incoming.headers.empty();
        if (const Sender *processor = nth(senders, SenderKind::OpenDsr, i);
            processor != nullptr && isSigned && keys.certificate.empty())
            keys.certificate = textOf(processor->key);
        if (const Sender *agent = nth(senders, SenderKind::DataRights, i);
            agent != nullptr && keys.agentId.empty()) {
            keys.agentId = agent->name;
            keys.agentKey = textOf(agent->key);
            if (keys.businessId.empty())
                keys.businessId = agent->business;
        }
        out.push_back(std::move(keys));
    }
    return out;
}

} // namespace desk::work
