// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/signers.h"

#include <algorithm>

namespace desk::audit {

void Signers::add(StaffId staff, const crypto::PublicKey &key, std::uint64_t until)
{
    m_known[staff].push_back({key, until});
}

bool Signers::signedBy(StaffId staff, std::uint64_t entry, ByteView message, ByteView signature) const
{
    const auto known = m_known.find(staff);
    return known != m_known.end() &&
           std::any_of(known->second.begin(), known->second.end(), [&](const Known &each) {
               return entry < each.until && crypto::verify(each.key, message, signature);
           });
}

} // namespace desk::audit
