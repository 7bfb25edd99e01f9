// SPDX-License-Identifier: GPL-3.0-or-later
// The answer comes with the package, as it will be sent.
#include "core/exporting/age_key.h"
#include "core/letters/render.h"
#include "core/policy/shipped.h"
#include "tests/core/desk/rights_fixture.h"
#include "tests/support/package_contents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace desk::test {
namespace {

using policy::Right;

constexpr std::string_view madeAt = "Made at ";
/// The marketplace, with a policy that does not give usage logs to who asks for access.
std::string withoutLogs()
{
    const std::string_view text = policy::shippedProfile("marketplace").value();
    QJsonObject profile =
        QJsonDocument::fromJson(QByteArray(text.data(), static_cast<int>(text.size()))).object();
    QJsonArray rights = profile["rights"].toArray();
    for (QJsonValueRef each : rights) {
        QJsonObject right = each.toObject();
        QJsonArray categories = right["categories"].toArray();
        for (int i = 0; i < categories.size(); ++i)
            if (right["right"] == "access" && categories[i] == "usage-logs")
                categories.removeAt(i);
        right["categories"] = categories;
        each = right;
    }
    profile["rights"] = rights;
    return QJsonDocument(profile).toJson().toStdString();
}

/// A desk whose letters are drawn as plain text, with the moment above it.
class PackageLetter : public RightsDesk
{
protected:
    void SetUp() override
    {
        m_desk.drawLettersWith([this](const letters::Letter &letter, Instant at) -> Result<Bytes> {
            if (m_noFonts)
                return fail(ErrorCode::Io, "There are no fonts.");
            const std::string text = std::string(madeAt) + toRfc3339(at) + "\n" + letters::renderText(letter);
            return Bytes(text.begin(), text.end());
        });
    }
    /// What is answered to a request that was proven and planned.
    Result<FulfilResult> answer(Right right, FulfilOrder order, const std::string &language = "en")
    {
        const Asker who = accountHolder("A-1");
        NewRequest request = newRequest(m_desk.platform(), right, who);
        request.language = language;
        DESK_TRY(m_reference, test::ask(m_desk, request, who));
        DESK_CHECK(plan(m_reference, right));
        order.path = m_desk.path("answer");
        return fulfil(m_reference, right, order);
    }
    /// The letter that an agent would send after it.
    std::string sent(Right right, const std::string &kind)
    {
        LetterOrder order;
        order.right = right;
        order.kind = kind;
        const auto letter = wait(services().letters.send(m_reference, order));
        EXPECT_OK(letter);
        return letter.ok() ? letters::renderText(*letter) : std::string();
    }
    bool m_noFonts = false; ///< Read on the desk's thread, between its pieces of work.
    std::string m_reference;
};

TEST_F(PackageLetter, itIsTheOneThatIsSent)
{
    ASSERT_NO_FATAL_FAILURE(open(marketplaceShop()));
    const auto done = answer(Right::Access, {});
    ASSERT_OK(done);
    const auto files = packageContents(done->path, done->passphrase);
    const std::string &letter = files.at("letter.pdf");
    const std::string head = std::string(madeAt) + "2026-11-20T09:00:00.000Z\n";
    ASSERT_TRUE(letter.starts_with(head)) << letter.substr(0, 60);
    EXPECT_EQ(letter.substr(head.size()), sent(Right::Access, "grant"));
    EXPECT_NE(letter.find(m_reference), std::string::npos);
    EXPECT_EQ(letter.find(done->passphrase), std::string::npos);
    EXPECT_NE(files.at("manifest.json").find("\"letter.pdf\""), std::string::npos);
    for (const char *program : {"7-Zip", "WinZip", "Keka", "browser", "age"})
        EXPECT_NE(letter.find(program), std::string::npos) << program;
}

TEST_F(PackageLetter, itSpeaksThePersonsLanguage)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto done = answer(Right::Portability, {}, "zh-CN");
    ASSERT_OK(done);
    const std::string letter = packageContents(done->path, done->passphrase).at("letter.pdf");
    EXPECT_NE(letter.find("副本的交付方式"), std::string::npos) << letter;
}

TEST_F(PackageLetter, aPartialAnswerSaysWhereTheReasonsStand)
{
    const std::string profile = withoutLogs();
    Shop shop = marketplaceShop();
    shop.profile = profile.c_str();
    ASSERT_NO_FATAL_FAILURE(open(shop));
    const auto done = answer(Right::Access, {});
    ASSERT_OK(done);
    ASSERT_EQ(done->outcome, ActionOutcome::Partial);
    const std::string letter = packageContents(done->path, done->passphrase).at("letter.pdf");
    EXPECT_NE(letter.find("What is held and not in the copy is named in it, each with its reason."),
              std::string::npos)
        << letter;
    EXPECT_EQ(letter.substr(letter.find('\n') + 1), sent(Right::Access, "partial-grant"));
}

TEST_F(PackageLetter, anotherControllerGetsNoLetterToThePerson)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    FulfilOrder order;
    const auto theirs = crypto::AgreementKeyPair::fromPrivate(crypto::Key(std::array<std::uint8_t, 32>{9}));
    order.controller =
        ControllerOrder{"Next Shop Ltd", "privacy@next.example", exporting::ageRecipient(theirs.publicKey)};
    bool drawn = false;
    m_desk.close();
    m_desk.drawLettersWith([&drawn](const letters::Letter &, Instant) -> Result<Bytes> {
        drawn = true;
        return Bytes{1};
    });
    ASSERT_NO_FATAL_FAILURE(m_desk.enter("Ada", founderPassword));
    ASSERT_OK(answer(Right::Portability, order));
    EXPECT_FALSE(drawn);
}

TEST_F(PackageLetter, whereNoLetterCanBeDrawnNothingIsHandedOut)
{
    ASSERT_NO_FATAL_FAILURE(open(marketplaceShop()));
    m_noFonts = true;
    EXPECT_FAILS(answer(Right::Access, {}), ErrorCode::Io);
    EXPECT_FALSE(QFile::exists(QString::fromStdString(m_desk.path("answer"))));
    const auto timeline = wait(services().requests.timeline(m_reference));
    ASSERT_OK(timeline);
    EXPECT_EQ(std::count_if(timeline->begin(), timeline->end(),
                            [](const auto &each) { return each.event == "package-written"; }),
              0);
    m_noFonts = false;
    EXPECT_OK(fulfil(m_reference, Right::Access, {m_desk.path("answer"), {}, {}}));
}

} // namespace
} // namespace desk::test
