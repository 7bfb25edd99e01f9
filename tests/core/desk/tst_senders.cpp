// SPDX-License-Identifier: GPL-3.0-or-later
// Senders of signed messages: their keys prove what comes in, and are never told.
#include "core/crypto/digest.h"
#include "core/crypto/key_pair.h"
#include "tests/core/desk/rights_fixture.h"
#include "tests/support/json_vectors.h"

namespace desk::test {
namespace {

using policy::Role;

constexpr std::string_view redaction =
    R"({"shop_id":1,"shop_domain":"s.example","customer":{"id":2,"email":"ana@example.com","phone":""},)"
    R"("orders_to_redact":[]})";
constexpr std::string_view drpMessage =
    R"({"agent-id":"GOOD_AGENT","business-id":"ROSE_SHOP","issued-at":"2026-11-20T08:59:00Z",)"
    R"("expires-at":"2026-11-20T09:09:00Z","agent-request-id":"r-1","drp.version":"1.0",)"
    R"("exercise":"deletion","regime":"ccpa","name":"Ana Ebert","email":"ana@example.com","email_verified":true})";

crypto::SigningKeyPair agentKey(std::uint8_t fill)
{
    return crypto::SigningKeyPair::fromSeed(crypto::Key::fromBytes(Bytes(crypto::Key::size, fill)).value());
}

std::string publicKeyOf(std::uint8_t fill)
{
    return toBase64(agentKey(fill).publicKey);
}

class Senders : public RightsDesk
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(open(marketplaceShop())); }

    Result<SenderView> add(SenderKind kind, const std::string &name, std::string_view key,
                           const std::string &business = {})
    {
        return wait(services().intake.addSender(
            {m_desk.platform(), kind, name, business, crypto::toSecret(asBytes(key))}));
    }
    Result<std::vector<SenderView>> all() { return wait(services().intake.senders(m_desk.platform())); }
    Result<IntakeReading> read(std::string_view bytes, const std::string &headers = {})
    {
        Incoming out;
        out.platform = m_desk.platform();
        out.name = "message";
        out.bytes = std::string(bytes);
        out.headers = headers;
        return wait(services().intake.read(out));
    }
    static std::string webhookHeaders(std::string_view secret)
    {
        return "X-Shopify-Hmac-SHA256: " + toBase64(crypto::hmacSha256(asBytes(secret), asBytes(redaction))) +
               "\n";
    }
    static std::string signedBy(std::uint8_t fill, std::string_view message)
    {
        Bytes out = toBytes(crypto::sign(agentKey(fill), asBytes(message)));
        append(out, asBytes(message));
        return toBase64(out);
    }
};

TEST_F(Senders, aWebhookIsProvenByAKeyThatIsKept)
{
    EXPECT_FAILS(read(redaction, webhookHeaders("hush")), ErrorCode::InvalidArgument);
    ASSERT_OK(add(SenderKind::Shopify, "Another shop", "another"));
    EXPECT_FAILS(read(redaction, webhookHeaders("hush")), ErrorCode::Tampered);
    ASSERT_OK(add(SenderKind::Shopify, "Rose", " hush\n"));
    EXPECT_OK(read(redaction, webhookHeaders("hush")));
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    EXPECT_OK(read(redaction, webhookHeaders("hush"))) << "it is kept";
    m_desk.become("Bea");
    EXPECT_OK(read(redaction, webhookHeaders("hush")))
        << "whoever takes requests in needs no key of their own";
    EXPECT_FAILS(read(redaction, webhookHeaders("whisper")), ErrorCode::Tampered);
}

TEST_F(Senders, aKeyThatIsGivenComesBeforeThoseThatAreKept)
{
    ASSERT_OK(add(SenderKind::Shopify, "Rose", "hush"));
    Incoming out;
    out.platform = m_desk.platform();
    out.bytes = std::string(redaction);
    out.headers = webhookHeaders("hush");
    out.keys.webhookSecret = "whisper";
    EXPECT_FAILS(wait(services().intake.read(out)), ErrorCode::Tampered);
}

TEST_F(Senders, anAgentIsFoundAmongSeveral)
{
    ASSERT_OK(add(SenderKind::DataRights, "OTHER_AGENT", publicKeyOf(2), "ROSE_SHOP"));
    const auto good = add(SenderKind::DataRights, "GOOD_AGENT", publicKeyOf(1), "ROSE_SHOP");
    ASSERT_OK(good);
    EXPECT_EQ(good->fingerprint.size(), 39U) << good->fingerprint;
    EXPECT_OK(read(signedBy(1, drpMessage)));
    EXPECT_FALSE(read(signedBy(2, drpMessage)).ok()) << "another agent's key";
    ASSERT_OK(wait(services().intake.removeSender(m_desk.platform(), good->id)));
    EXPECT_FALSE(read(signedBy(1, drpMessage)).ok());
    ASSERT_OK(all());
    EXPECT_EQ(all()->size(), 1U);
}

TEST_F(Senders, aProcessorIsKnownByItsCertificate)
{
    const auto vector = readJson(sourceFile("tests/core/intake/data/opendsr_signed.json"));
    const auto text = [&](const char *name) {
        return vector.at(name).get<std::string>();
    };
    const std::string headers =
        "X-OpenDSR-Processor-Domain: dsr.processor.example\nX-OpenDSR-Signature: " + text("signature") + "\n";
    const auto unproven = read(text("body"), headers);
    ASSERT_OK(unproven);
    EXPECT_FALSE(unproven->drafts.front().draft.doubts.empty()) << "nobody proved it";
    ASSERT_OK(add(SenderKind::OpenDsr, "Processor", text("certificate")));
    const auto proven = read(text("body"), headers);
    ASSERT_OK(proven);
    EXPECT_LT(proven->drafts.front().draft.doubts.size(), unproven->drafts.front().draft.doubts.size());
    EXPECT_FAILS(read(text("body") + " ", headers), ErrorCode::Tampered);
    const auto other =
        read(text("body"),
             "X-OpenDSR-Processor-Domain: other.example\nX-OpenDSR-Signature: " + text("signature") + "\n");
    ASSERT_OK(other);
    EXPECT_EQ(other->drafts.front().draft.doubts.size(), unproven->drafts.front().draft.doubts.size())
        << "as if nobody had signed it";
    EXPECT_OK(read(text("body"))) << "saved without its headers";
}

TEST_F(Senders, whatIsNoKeyOfItsKindIsNotKept)
{
    EXPECT_FAILS(add(SenderKind::Shopify, "Rose", "  \n"), ErrorCode::InvalidArgument);
    EXPECT_FAILS(add(SenderKind::Shopify, "Rose", "two\nlines"), ErrorCode::InvalidArgument);
    EXPECT_FAILS(add(SenderKind::Shopify, "", "hush"), ErrorCode::InvalidArgument);
    EXPECT_FAILS(add(SenderKind::DataRights, "GOOD_AGENT", "AAAA", "ROSE_SHOP"), ErrorCode::InvalidArgument);
    EXPECT_FAILS(add(SenderKind::DataRights, "GOOD_AGENT", publicKeyOf(1)), ErrorCode::InvalidArgument);
    EXPECT_FAILS(add(SenderKind::OpenDsr, "Processor", "-----BEGIN CERTIFICATE-----"),
                 ErrorCode::InvalidArgument);
    EXPECT_FAILS(add(static_cast<SenderKind>(9), "Rose", "hush"), ErrorCode::InvalidArgument);
    ASSERT_OK(add(SenderKind::Shopify, "Rose", "hush"));
    EXPECT_FAILS(add(SenderKind::Shopify, "Rose", "hush"), ErrorCode::AlreadyExists);
    for (int i = 2; i <= 8; ++i)
        ASSERT_OK(add(SenderKind::Shopify, "Rose " + std::to_string(i), "hush"));
    EXPECT_FAILS(add(SenderKind::Shopify, "Rose 9", "hush"), ErrorCode::LimitExceeded);
    EXPECT_FAILS(wait(services().intake.removeSender(m_desk.platform(), "00")), ErrorCode::NotFound);
}

TEST_F(Senders, onlyWhoAnswersForThePlatformChangesThem)
{
    const auto rose = add(SenderKind::Shopify, "Rose", "hush");
    ASSERT_OK(rose);
    EXPECT_EQ(rose->fingerprint, "") << "nothing of a secret is told";
    m_desk.become("Bea");
    EXPECT_OK(all());
    EXPECT_FAILS(add(SenderKind::Shopify, "Lily", "hush"), ErrorCode::NotPermitted);
    EXPECT_FAILS(wait(services().intake.removeSender(m_desk.platform(), rose->id)), ErrorCode::NotPermitted);
    m_desk.become("Cleo");
    EXPECT_OK(add(SenderKind::Shopify, "Lily", "hush"));
    EXPECT_OK(wait(services().intake.removeSender(m_desk.platform(), rose->id)));
    m_desk.become("Olga");
    EXPECT_FAILS(all(), ErrorCode::NotPermitted);
    m_desk.become("Ada");
    const auto log = wait(services().audit.entries(40));
    ASSERT_OK(log);
    for (const auto &[event, times] : {std::pair{"sender-added", 2}, std::pair{"sender-removed", 1}})
        EXPECT_EQ(std::count_if(log->begin(), log->end(),
                                [event = event](const AuditLine &line) { return line.event == event; }),
                  times)
            << event;
}

TEST_F(Senders, nothingOfAKeyStandsInTheStore)
{
    ASSERT_OK(add(SenderKind::Shopify, "Rosewater", "very-secret-indeed"));
    m_desk.close();
    for (const char *file : {"data/desk.db", "data/desk.db-wal"}) {
        if (!QFile::exists(QString::fromStdString(m_desk.path(file))))
            continue;
        const std::string bytes = readFile(m_desk.path(file));
        EXPECT_EQ(bytes.find("very-secret-indeed"), std::string::npos) << file;
        EXPECT_EQ(bytes.find("Rosewater"), std::string::npos) << file;
    }
    m_desk.start();
    ASSERT_NO_FATAL_FAILURE(m_desk.enter("Ada", founderPassword));
    ASSERT_OK(all());
    EXPECT_EQ(all()->front().name, "Rosewater");
}

TEST_F(Senders, theyOutliveTheReplacementOfTheKeyTheyAreSealedUnder)
{
    ASSERT_OK(add(SenderKind::Shopify, "Rose", "hush"));
    ASSERT_OK(wait(services().keys.rotate({PlatformId(), RotatedKey::StaffNames, {}, false})));
    m_desk.become("Bea");
    EXPECT_OK(read(redaction, webhookHeaders("hush")));
    m_desk.become("Ada");
    ASSERT_OK(add(SenderKind::Shopify, "Lily", "whisper"));
    EXPECT_EQ(all()->size(), 2U);
}

} // namespace
} // namespace desk::test
