// SPDX-License-Identifier: GPL-3.0-or-later
// New versions of keys in the keyring, and the end of old ones.
#include "core/keys/staff.h"

#include <algorithm>
#include <limits>

namespace desk::keys {

namespace {

std::uint16_t nextVersion(std::uint16_t version)
{
    return version == std::numeric_limits<std::uint16_t>::max() ? std::uint16_t{1}
                                                                : static_cast<std::uint16_t>(version + 1);
}

Error noSuchName()
{
    return fail(ErrorCode::NotFound, "The keyring has no key of this name.");
}

/// Who holds a version and may still sign in.
std::vector<StaffId> enabledHolders(const Keyring &keyring, const KeyEntry &key)
{
    std::vector<StaffId> out;
    for (const Grant &grant : keyring.grants) {
        const StaffSlot *slot = keyring.findStaff(grant.to);
        if (grant.keyId == key.id && grant.keyVersion == key.version && slot != nullptr &&
            slot->certificate.state == SlotState::Enabled)
            out.push_back(grant.to);
    }
    return out;
}

} // namespace

bool isEarlierVersion(std::uint16_t version, std::uint16_t than)
{
    return static_cast<std::int16_t>(version - than) < 0;
}

Result<OpenedKey> replaceKey(Keyring &keyring, const StaffKeys &maker, const KeyName &name,
                             const Clock &clock, RandomSource &random)
{
    const auto entry = std::find_if(keyring.keys.begin(), keyring.keys.end(),
                                    [&](const KeyEntry &key) { return key.name == name; });
    if (entry == keyring.keys.end())
        return noSuchName();
    DESK_CHECK(maker.version(name, entry->version)); // nobody can give on what they do not hold
    const OpenedKey made{entry->id, nextVersion(entry->version), crypto::Key::random(random)};
    const std::size_t before = keyring.grants.size();
    for (const StaffId &holder : enabledHolders(keyring, *entry)) {
        if (auto granted = grantKey(keyring, maker, made, holder, clock, random); !granted.ok()) {
            keyring.grants.resize(before);
            return std::move(granted).error();
        }
    }
    entry->version = made.version;
    return made;
}

Result<std::size_t> dropVersions(Keyring &keyring, const KeyName &name, std::uint16_t below)
{
    return retireVersions(keyring, name, below, {});
}

Result<std::size_t> retireVersions(Keyring &keyring, const KeyName &name, std::uint16_t below,
                                   const std::vector<StaffId> &keepers)
{
    const KeyEntry *entry = keyring.find(name);
    if (entry == nullptr)
        return noSuchName();
    if (isEarlierVersion(entry->version, below))
        return fail(ErrorCode::InvalidArgument,
                    "The version of a key that seals today cannot be dropped; replace the key first.");
    return std::erase_if(keyring.grants, [&](const Grant &grant) {
        return grant.keyId == entry->id && isEarlierVersion(grant.keyVersion, below) &&
               std::find(keepers.begin(), keepers.end(), grant.to) == keepers.end();
    });
}

} // namespace desk::keys
