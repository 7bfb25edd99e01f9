// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/staff_keys.h"

#include <algorithm>

namespace desk::keys {

bool StaffKeys::hasRole(std::uint8_t role) const
{
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

bool StaffKeys::mayEnter(PlatformId platform) const
{
    return platforms.empty() || std::find(platforms.begin(), platforms.end(), platform) != platforms.end();
}

Result<OpenedKey> StaffKeys::version(const KeyName &name, std::uint16_t wanted) const
{
    const auto found = m_keys.find({name, wanted});
    if (found == m_keys.end())
        return fail(ErrorCode::KeyUnavailable,
                    "Your role does not hold the key for this; ask data protection.");
    return found->second;
}

Result<OpenedKey> StaffKeys::current(const KeyName &name) const
{
    const auto found = m_current.find(name);
    return version(name, found == m_current.end() ? std::uint16_t{0} : found->second);
}

std::vector<OpenedKey> StaffKeys::versions(const KeyName &name) const
{
    std::vector<OpenedKey> out;
    const auto today = m_current.find(name);
    if (today == m_current.end())
        return out;
    for (auto each = m_keys.lower_bound({name, 0}); each != m_keys.end() && each->first.first == name; ++each) {
        const bool isToday = each->first.second == today->second;
        out.insert(isToday ? out.begin() : out.end(), each->second);
    }
    return out;
}

Result<crypto::SigningKeyPair> StaffKeys::deskSigning() const
{
    DESK_TRY(const OpenedKey seed, current({KeyPurpose::DeskSigning, {}, 0}));
    return crypto::SigningKeyPair::fromSeed(seed.key);
}

void StaffKeys::add(const KeyName &name, const OpenedKey &key, bool isCurrent)
{
    m_keys.insert_or_assign({name, key.version}, key);
    if (isCurrent)
        m_current.insert_or_assign(name, key.version);
}

} // namespace desk::keys
