// SPDX-License-Identifier: GPL-3.0-or-later
// How an open desk changes its keyring: what is in memory is what the next program would read.
#include "core/desk/open_desk.h"

namespace desk {

Result<void> OpenDesk::saveKeyring()
{
    return replaceKeyring(m_keyring, false);
}

Result<void> OpenDesk::replaceKeyring(keys::Keyring changed, bool bothCopies)
{
    keys::KeyringFile &file = m_files->keyringFile();
    const Result<void> saved = bothCopies ? file.saveBoth(changed) : file.save(changed);
    if (!saved.ok()) {
        std::optional<keys::Keyring> written = file.survivor(changed);
        if (!written)
            return saved;
        changed = std::move(*written);
    }
    m_keyring = std::move(changed);
    DESK_CHECK(store::writeMeta(connection(), "keyring_generation", std::to_string(m_keyring.generation)));
    DESK_TRY(m_staff, keys::reopen(m_keyring, *m_staff));
    DESK_CHECK(loadPlatforms());
    return saved;
}

Result<void> OpenDesk::replaceOwn(keys::StaffKeysPointer staff, keys::Keyring changed)
{
    const keys::StaffKeysPointer before = m_staff;
    const std::uint64_t generation = m_keyring.generation;
    adopt(std::move(staff));
    const Result<void> replaced = replaceKeyring(std::move(changed), true);
    if (!replaced.ok() && m_keyring.generation == generation)
        adopt(before);
    return replaced;
}

} // namespace desk
