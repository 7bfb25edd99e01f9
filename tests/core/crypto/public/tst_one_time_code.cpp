// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/one_time_code.h"
#include "tests/support/json_vectors.h"

#include <map>

namespace desk::crypto {
namespace {

using nlohmann::json;

const std::map<std::string, MacHash> hashes{
    {"SHA1", MacHash::Sha1}, {"SHA256", MacHash::Sha256}, {"SHA512", MacHash::Sha512}};

json otpTable(const char *name)
{
    return test::readJson(test::publicData(std::string("otp-rfc/") + name));
}

std::string secretOf(const json &table, const json &row)
{
    return table.at("secrets_ascii").at(row.at("secret").get<std::string>()).get<std::string>();
}

// RFC 4226 Appendix D
TEST(OneTimeCode, hotpTable)
{
    const json table = otpTable("rfc4226_hotp.json");
    int run = 0;
    for (const json &row : table.at("vectors")) {
        ++run;
        const auto counter = row.at("counter").get<std::uint64_t>();
        EXPECT_EQ(hotp(asBytes(secretOf(table, row)), counter, 6, hashes.at(row.at("mode"))), row.at("totp"));
    }
    EXPECT_EQ(run, 10);
}

/// The table of RFC 6238 Appendix B; the file ends with three more rows, about neighbouring steps.
constexpr std::size_t appendixRows = 18;

Instant timeOf(const json &row)
{
    return Instant(std::chrono::seconds(row.at("time").get<std::int64_t>()));
}

/// Six digits are the last six of eight (RFC 4226 §5.3).
std::string sixDigits(const json &row)
{
    return row.at("totp").get<std::string>().substr(2);
}

TEST(OneTimeCode, totpTable)
{
    const json table = otpTable("rfc6238_totp.json");
    ASSERT_EQ(table.at("vectors").size(), appendixRows + 3);
    std::map<std::string, int> run;
    for (std::size_t i = 0; i < appendixRows; ++i) {
        const json &row = table.at("vectors")[i];
        ++run[row.at("mode").get<std::string>()];
        const std::string code =
            hotp(asBytes(secretOf(table, row)), totpStep(timeOf(row)), 8, hashes.at(row.at("mode")));
        EXPECT_EQ(code, row.at("totp"));
    }
    EXPECT_EQ(run, (std::map<std::string, int>{{"SHA1", 6}, {"SHA256", 6}, {"SHA512", 6}}));
}

TEST(OneTimeCode, aCodeCountsInItsStepAndTheNeighbours)
{
    const json table = otpTable("rfc6238_totp.json");
    int run = 0;
    for (std::size_t i = 0; i < appendixRows; ++i) {
        const json &row = table.at("vectors")[i];
        if (row.at("mode") != "SHA1")
            continue;
        ++run;
        const std::string secret = secretOf(table, row);
        const std::string code = sixDigits(row);
        const Instant at = timeOf(row);
        for (const int offset : {-1, 0, 1}) {
            const auto matched = matchTotp(asBytes(secret), code, at + std::chrono::seconds(30 * offset));
            ASSERT_OK(matched);
            EXPECT_EQ(*matched, totpStep(at));
        }
        EXPECT_FAILS(matchTotp(asBytes(secret), code, at + std::chrono::seconds(60)), ErrorCode::WrongCode);
        if (at >= Instant(std::chrono::seconds(60))) {
            EXPECT_FAILS(matchTotp(asBytes(secret), code, at - std::chrono::seconds(60)),
                         ErrorCode::WrongCode);
        }
        for (const std::string &wrong : {code.substr(1), code + "0", std::string(), std::string("00000a")})
            EXPECT_FAILS(matchTotp(asBytes(secret), wrong, at), ErrorCode::WrongCode);
    }
    EXPECT_EQ(run, 6);
}

// The three rows after the table: the code of second 59, shown at 29, 59 and 61.
TEST(OneTimeCode, totpRowsOfNeighbouringSteps)
{
    const json table = otpTable("rfc6238_totp.json");
    for (std::size_t i = appendixRows; i < table.at("vectors").size(); ++i) {
        const json &row = table.at("vectors")[i];
        const auto matched = matchTotp(asBytes(secretOf(table, row)), sixDigits(row), timeOf(row));
        ASSERT_OK(matched);
        EXPECT_EQ(*matched, 1U);
    }
}

} // namespace
} // namespace desk::crypto
