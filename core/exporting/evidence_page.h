// SPDX-License-Identifier: GPL-3.0-or-later
// What people read of an evidence file: pages that need nothing else, load nothing and run nothing.
#pragma once

#include "core/exporting/evidence_values.h"

namespace desk::exporting {

std::string auditPackPage(const AuditPack &pack, const crypto::PublicKey &deskKey);
std::string certificatePage(const ErasureCertificate &certificate, const crypto::PublicKey &deskKey);

} // namespace desk::exporting
