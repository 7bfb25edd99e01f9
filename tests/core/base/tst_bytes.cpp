// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytes.h"
#include "core/base/id.h"
#include "tests/support/public_data.h"

#include <set>

namespace desk {
namespace {

// RFC 4648 §10
TEST(Bytes, base64AndBase32FollowRfc4648)
{
    const std::array<std::array<const char *, 3>, 7> rows{{{"", "", ""},
                                                           {"f", "Zg==", "MY"},
                                                           {"fo", "Zm8=", "MZXQ"},
                                                           {"foo", "Zm9v", "MZXW6"},
                                                           {"foob", "Zm9vYg==", "MZXW6YQ"},
                                                           {"fooba", "Zm9vYmE=", "MZXW6YTB"},
                                                           {"foobar", "Zm9vYmFy", "MZXW6YTBOI"}}};
    for (const auto &[plain, base64, base32] : rows) {
        EXPECT_EQ(toBase64(asBytes(plain)), base64);
        EXPECT_EQ(toBase32(asBytes(plain)), base32);
        EXPECT_EQ(asText(fromBase64(base64).value()), plain);
        EXPECT_EQ(asText(fromBase32(base32).value()), plain);
    }
}

TEST(Bytes, malformedTextIsRefused)
{
    for (const char *bad : {"Zg=", "Zg", "Z===", "Zh==", "Zm9=", "Zg==Zg==", "Zm 9"})
        EXPECT_FALSE(fromBase64(bad).ok()) << bad;
    EXPECT_FALSE(fromHex("abc").ok());
    EXPECT_FALSE(fromHex("zz").ok());
    EXPECT_FALSE(fromBase32("1").ok());
}

TEST(Bytes, aReaderPastTheEndStaysFailed)
{
    const Bytes written = ByteWriter().u16(0x0102).sized("ab").u64(7).take();
    ByteReader reader(written);
    EXPECT_EQ(reader.u16(), 0x0102);
    EXPECT_EQ(reader.sizedText(), "ab");
    EXPECT_EQ(reader.u64(), 7U);
    EXPECT_TRUE(reader.atEnd());
    EXPECT_EQ(reader.u8(), 0);
    EXPECT_FALSE(reader.ok());
    const Bytes claimsTooMuch = ByteWriter().u32(0xFFFFFFFF).u8(1).take();
    ByteReader lying(claimsTooMuch);
    EXPECT_TRUE(lying.sized().empty());
    EXPECT_FALSE(lying.ok());
}

TEST(Id, isAUuidOfVersionSeven)
{
    struct Counting final : RandomSource
    {
        std::uint8_t next = 0;
        void fill(std::span<std::uint8_t> out) override
        {
            for (auto &byte : out)
                byte = next++;
        }
    } random;
    const FixedClock clock(Instant(std::chrono::milliseconds(0x0123456789AB)));
    const auto id = makeId<SubjectId>(clock, random);
    EXPECT_EQ(id.text(), "0123456789ab760788090a0b0c0d0e0f");
    EXPECT_EQ(SubjectId::parse("01234567-89AB-7607-8809-0a0b0c0d0e0f").value(), id);
    EXPECT_FALSE(SubjectId::parse("0123").ok());
}

TEST(Clock, readsOnlyWhatItWrites)
{
    const Instant at = instantFromRfc3339("2026-11-21T22:54:25.123Z").value();
    EXPECT_EQ(toRfc3339(at), "2026-11-21T22:54:25.123Z");
    EXPECT_EQ(instantFromRfc3339("2026-11-22T00:54:25.123+02:00").value(), at);
    EXPECT_FALSE(instantFromRfc3339("2026-11-21T22:54:25").ok()); // no offset: whose time would it be?
    EXPECT_EQ(dateFromIso("2024-02-29").value(), QDate(2024, 2, 29));
    for (const char *bad : {"2023-02-29", "2024-2-9", "2024-02-29T", "", "29.02.2024"})
        EXPECT_FALSE(dateFromIso(bad).ok()) << bad;
}

} // namespace
} // namespace desk
