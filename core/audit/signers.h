// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/crypto/key_pair.h"

#include <limits>
#include <map>
#include <vector>

namespace desk::audit {

/// Who signs entries of the log with which keys. A member of staff who got new key pairs signed earlier entries with
/// the ones before. Whose the keys are is the business of who adds them.
class Signers
{
public:
    static constexpr std::uint64_t stillSigns = std::numeric_limits<std::uint64_t>::max();

    /// A key that signs entries before number `until`.
    void add(StaffId staff, const crypto::PublicKey &key, std::uint64_t until = stillSigns);

    /// Whether somebody signed a message as entry number `entry`, with a key that signed such entries.
    bool signedBy(StaffId staff, std::uint64_t entry, ByteView message, ByteView signature) const;

private:
    struct Known
    {
        crypto::PublicKey key{};
        std::uint64_t until = 0;
    };
    std::map<StaffId, std::vector<Known>> m_known;
};

} // namespace desk::audit
