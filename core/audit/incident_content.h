// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the register of incidents: what is sealed, as bytes.
#pragma once

#include "core/audit/incident.h"

namespace desk::audit {

Bytes encodeIncident(const Incident &incident);
/// Fills the sealed part. Damaged.
Result<void> decodeIncident(ByteView content, Incident &incident);

} // namespace desk::audit
