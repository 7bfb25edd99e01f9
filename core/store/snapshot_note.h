// SPDX-License-Identifier: GPL-3.0-or-later
// How long a copy of the desk's keys that the desk itself made can be opened: an erasure writes it into its
// ledger.
#pragma once

#include "core/store/connection.h"

#include <QDate>

namespace desk::store {

/// The last day on which any copy of the keys made so far opens; invalid: none was ever made. Damaged.
Result<QDate> keySnapshotsUntil(Connection &connection);
/// To be called by whoever makes such a copy, in the transaction that records it. An earlier day than noted
/// changes nothing.
Result<void> noteKeySnapshot(Connection &connection, QDate until);

} // namespace desk::store
