// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/keys: how a slot is locked and opened.
#pragma once

#include "core/keys/staff_keys.h"

namespace desk::keys {

/// What a slot of this desk has to cost at least.
crypto::ScryptCost costFor(const Keyring &keyring);

/// One answer for an unknown name and a wrong password.
Error wrongPassword();

/// Locks a slot: sets salt, cost and key file, seals the private keys and what is kept with them, signs the
/// whole.
Result<void> lockSlot(const Keyring &keyring, StaffSlot &slot, const StaffKeys &own,
                      const Credentials &credentials, RandomSource &random);

/// Takes as long as opening a slot would: a name that nobody has answers no faster than a wrong password.
void spendAsMuchAsOpening(const Keyring &keyring, const Credentials &credentials);

/// The private keys of a slot, and no grants. The cost is checked before scrypt runs. Errors as unlock().
Result<std::shared_ptr<StaffKeys>> openSlot(const Keyring &keyring, const StaffSlot &slot,
                                            const Credentials &credentials);

} // namespace desk::keys
