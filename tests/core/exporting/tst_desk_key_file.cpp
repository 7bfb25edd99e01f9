// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/desk_key_file.h"
#include "tests/core/exporting/package_fixture.h"

#include <QDir>

using namespace desk;
using namespace desk::exporting;

TEST(DeskKeyFile, RoundTrip)
{
    const crypto::PublicKey key = exporting::test::deskKey().publicKey;
    const std::string line = printDeskKey(key);
    EXPECT_TRUE(line.starts_with("rightsdesk-desk-key-v1 "));
    EXPECT_TRUE(line.ends_with("=\n"));
    const auto parsed = parseDeskKey(" \n" + line + "\r\n");
    ASSERT_OK(parsed);
    EXPECT_EQ(*parsed, key);
}

TEST(DeskKeyFile, RefusesEverythingElse)
{
    const std::string good = printDeskKey(exporting::test::deskKey().publicKey);
    const std::string base64 = good.substr(23, 44);
    for (const std::string &bad : std::vector<std::string>{
             std::string(), base64, "rightsdesk-desk-key-v1", "rightsdesk-desk-key-v1 " + base64.substr(1),
             good + good, "rightsdesk-desk-key-v1  " + base64, "rightsdesk-desk-key-v1 AAAA", "x" + good,
             "rightsdesk-desk-key-vX " + base64})
        EXPECT_FAILS(parseDeskKey(bad), ErrorCode::InvalidInput);
    EXPECT_FAILS(parseDeskKey("rightsdesk-desk-key-v2 " + base64), ErrorCode::NewerFormat);
}

TEST(DeskKeyFile, FingerprintIsTheDigestOfTheKey)
{
    const crypto::PublicKey key = exporting::test::deskKey().publicKey;
    EXPECT_EQ(keyFingerprint(key), toHex(crypto::sha256Of({key})));
    EXPECT_EQ(keyFingerprint(key).size(), 64U);
}
