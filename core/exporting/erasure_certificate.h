// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporting/evidence_values.h"
#include "core/exporting/evidence_writer.h"

namespace desk::exporting {

/// certificate.json.
std::string certificateJson(const ErasureCertificate &certificate);

/**
 * Writes the certificate as evidence of kind "erasure-certificate", open: it holds a reference, numbers and
 * ids. One file for people (index.html) and machines, which a PDF with a JSON beside it would not be. Errors
 * as writeEvidence().
 */
Result<EvidenceReceipt> writeCertificate(const ErasureCertificate &certificate, const std::string &path,
                                         const crypto::SigningKeyPair &deskKey);

} // namespace desk::exporting
