// SPDX-License-Identifier: GPL-3.0-or-later
// Which key of a member of staff signs which entry.
#include "core/audit/signers.h"
#include "core/base/random.h"
#include "tests/support/public_data.h"
#include "tests/support/random_sources.h"

namespace desk::audit {
namespace {

TEST(Signers, anEarlierKeySignsNoLaterEntries)
{
    desk::test::SeededRandom random{8};
    const auto pair = [&] { return crypto::SigningKeyPair::generate(random); };
    const crypto::SigningKeyPair first = pair();
    const crypto::SigningKeyPair second = pair();
    const crypto::SigningKeyPair today = pair();
    const StaffId ada{{1}};
    const StaffId bo{{2}};
    Signers signers;
    signers.add(ada, today.publicKey);
    signers.add(ada, first.publicKey, 10);
    signers.add(ada, second.publicKey, 20);
    signers.add(bo, pair().publicKey);
    const Bytes message = toBytes(asBytes("an entry"));
    struct Case
    {
        const crypto::SigningKeyPair &key;
        std::uint64_t entry;
        bool counts;
    };
    for (const Case &each : {Case{first, 0, true}, Case{first, 9, true}, Case{first, 10, false},
                             Case{second, 10, true}, Case{second, 19, true}, Case{second, 20, false},
                             Case{today, 20, true}, Case{today, 1'000'000, true},
                             // A desk that was put back to before writes entries of those numbers anew.
                             Case{today, 9, true}, Case{second, 9, true}}) {
        const crypto::Signature signature = crypto::sign(each.key, message);
        EXPECT_EQ(signers.signedBy(ada, each.entry, message, signature), each.counts) << each.entry;
        EXPECT_FALSE(signers.signedBy(bo, each.entry, message, signature));
        EXPECT_FALSE(signers.signedBy(StaffId{{3}}, each.entry, message, signature));
        EXPECT_FALSE(signers.signedBy(ada, each.entry, Bytes{1}, signature));
    }
}

} // namespace
} // namespace desk::audit
