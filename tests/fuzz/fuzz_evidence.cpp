// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence that somebody hands in, as any bytes: a proof, a list of keys, lines of entries. The first byte
// says which.
#include "core/audit/tlog_proof.h"
#include "core/exporting/evidence_entries.h"

#include <cstdlib>

namespace {

void proof(std::string_view text)
{
    const auto read = desk::audit::readTlogProof(text);
    if (!read.ok())
        return;
    if (desk::audit::printTlogProof(*read) != text)
        std::abort(); // what was read is what was there
    desk::crypto::PublicKey key{};
    key.fill(7);
    if (desk::audit::verifyTlogProof(*read, key).ok())
        std::abort(); // nobody has that key
}

void entries(std::string_view text)
{
    desk::exporting::EvidenceKeys keys;
    keys.complete = text.size() % 2 == 0;
    keys.entries = 3;
    desk::exporting::EntryChecker checker(keys, {3, {}});
    for (std::size_t at = 0; at < text.size(); at += 100)
        checker.feed(text.substr(at, 100));
    if (checker.finish().ok())
        std::abort(); // nobody may sign
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text = desk::asText({data + 1, size - 1});
    switch (data[0] % 3) {
    case 0:
        proof(text);
        break;
    case 1:
        entries(text);
        break;
    default: {
        const auto keys = desk::exporting::readEvidenceKeys(text);
        if (keys.ok() && keys->signers.signedBy(desk::StaffId(), 0, {}, {}))
            std::abort(); // nothing is no signature
    }
    }
    return 0;
}
