// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/staff_keys.h"

#include <string>

namespace desk::keys {

/**
 * The keyring on disk: two copies, `keyring-a` and `keyring-b`, in a folder apart from the data.
 *
 * A write overwrites the older copy in place, forces it to the disk, reads it back and compares; a crash in the
 * middle leaves the newer copy as it was. One process at a time (the desk's lock sees to that).
 */
class KeyringFile
{
public:
    explicit KeyringFile(std::string folder) : m_folder(std::move(folder)) {}

    /// From here on these sign what is written: whoever works at the desk.
    void signAs(const StaffKeys &who);

    /// Makes the folder (readable by its owner alone) and both copies. AlreadyExists when a copy is there.
    Result<void> create(Keyring &keyring);
    /// The copy with the highest generation. NotFound: no copy. Tampered: a copy was signed by nobody of this desk.
    /// Otherwise as decodeKeyring() when neither is good.
    Result<Keyring> load() const;
    /// Writes `keyring` as the next generation, which is set and signed in it. NotSignedIn: nobody is there to sign.
    Result<void> save(Keyring &keyring);
    /// save(), then the other copy too: nothing of the earlier generation is left in either file.
    Result<void> saveBoth(Keyring &keyring);

    /// After save() or saveBoth() failed: the newest copy, where it holds what `keyring` holds all the same, so that it is
    /// what anybody will read from now on.
    std::optional<Keyring> survivor(const Keyring &keyring) const;

    /// Whether both copies are readable and hold what `keyring` holds, whatever their generations. Io.
    Result<bool> bothHold(const Keyring &keyring) const;
    /// The files of both copies.
    std::vector<std::string> paths() const { return {path(0), path(1)}; }

    const std::string &folder() const { return m_folder; }

private:
    Result<void> sign(Keyring &keyring) const;
    Result<void> writeCopy(int copy, const Keyring &keyring);
    Result<Keyring> readCopy(int copy) const;
    std::string path(int copy) const;

    std::string m_folder;
    StaffId m_signer;
    std::optional<crypto::SigningKeyPair> m_signing;
};

} // namespace desk::keys
