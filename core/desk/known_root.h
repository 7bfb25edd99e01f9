// SPDX-License-Identifier: GPL-3.0-or-later
// What the store knows of the keyring's root, so that nobody puts another keyring beside it. While a root takes the
// place of another, both are known: whichever of the two files a crash left behind, they belong together.
#pragma once

#include "core/keys/keyring.h"
#include "core/store/connection.h"

namespace desk {

/// Whether these keys are this store's. Tampered: of another desk. Damaged: the store knows no root.
Result<void> checkRoot(store::Connection &connection, const keys::Keyring &keyring);

/// Notes a root that is about to be the keyring's.
Result<void> expectRoot(store::Connection &connection, const crypto::PublicKey &next);

/// Knows the keyring's root and no other. True: one had been expected and is it, and nobody had said so yet.
Result<bool> settleRoot(store::Connection &connection, const keys::Keyring &keyring);

} // namespace desk
