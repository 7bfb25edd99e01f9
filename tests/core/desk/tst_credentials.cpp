// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in on a real desk: passwords that expire, codes that count once, recovery codes, key files,
// waiting.
#include "core/desk/local_desk.h"
#include "tests/core/desk/staff_fixture.h"
#include "tests/support/desk_fixture.h"

namespace desk::test::credentials {
namespace {

constexpr std::string_view second = "Battery-staple-8";
constexpr std::string_view third = "Anchor-window-9!";

class Credentials : public StaffFixture
{
protected:
    OwnSecrets own(std::string_view password = firstPassword, crypto::SecretBytes keyFile = {})
    {
        return {secret(password), std::move(keyFile)};
    }
    /// Somebody whose first password Ada chose, who has changed it since.
    void settle(const std::string &name)
    {
        ASSERT_NO_FATAL_FAILURE(become(name));
        ASSERT_OK(work::changePassword(desk(), own(), secret(second)));
    }
};

TEST_F(Credentials, MH_S2_aPasswordThatAnotherChoseOrThatIsOldOpensNothingButItsChange)
{
    ASSERT_NO_FATAL_FAILURE(found(false, {"merchant-hub"}));
    EXPECT_FALSE(desk().session().passwordExpired) << "the founder chose it";
    EXPECT_EQ(desk().passwordDemands()->mostDays, 90) << "as the policy promises";
    ASSERT_NO_FATAL_FAILURE(hire("Bea", {Role::DataProtection}));
    ASSERT_NO_FATAL_FAILURE(become("Bea"));
    EXPECT_TRUE(desk().session().passwordExpired);
    EXPECT_FAILS(desk().refuseUnlessSettled(), ErrorCode::NotPermitted);
    EXPECT_FAILS(work::changePassword(desk(), own(second), secret(third)), ErrorCode::WrongPassword);
    EXPECT_FAILS(work::changePassword(desk(), own(), secret("Password-2026!")), ErrorCode::InvalidArgument);
    EXPECT_FAILS(work::changePassword(desk(), own(), secret(firstPassword)),
                 ErrorCode::InvalidArgument); // the same again
    const auto before = *desk().staff();
    ASSERT_OK(work::changePassword(desk(), own(), secret(second)));
    EXPECT_OK(desk().refuseUnlessSettled());
    EXPECT_TRUE(desk().staff()->signing.seed == before.signing.seed);
    EXPECT_TRUE(desk().staff()->agreement.privateKey == before.agreement.privateKey);
    EXPECT_FAILS(tryAs("Bea", firstPassword), ErrorCode::WrongPassword);
    ASSERT_NO_FATAL_FAILURE(become("Bea", second));
    EXPECT_FALSE(desk().session().passwordExpired);
    // Neither the one in use nor the one before it.
    EXPECT_FAILS(work::changePassword(desk(), own(second), secret(firstPassword)),
                 ErrorCode::InvalidArgument);
    EXPECT_EQ(logged(audit::Event::PasswordChanged), 1);
    m_clock.advance(std::chrono::hours(24) * 89);
    ASSERT_NO_FATAL_FAILURE(become("Bea", second));
    EXPECT_FALSE(desk().session().passwordExpired);
    m_clock.advance(std::chrono::hours(24));
    ASSERT_NO_FATAL_FAILURE(become("Bea", second));
    EXPECT_TRUE(desk().session().passwordExpired);
    ASSERT_OK(work::changePassword(desk(), own(second), secret(third)));
    EXPECT_FALSE(desk().session().passwordExpired);
}

TEST_F(Credentials, theDeskShortensAndNeverLengthens)
{
    ASSERT_NO_FATAL_FAILURE(found(true, {"merchant-hub"}));
    EXPECT_EQ(work::setPasswordDays(desk(), 30).value(), 30);
    EXPECT_EQ(work::setPasswordDays(desk(), 365).value(), 90);
    EXPECT_EQ(work::setPasswordDays(desk(), 0).value(), 90);
    EXPECT_FAILS(work::setPasswordDays(desk(), -1), ErrorCode::InvalidArgument);
    EXPECT_EQ(logged(audit::Event::PasswordRuleSet), 3);
    m_clock.advance(std::chrono::hours(24) * 1000);
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    EXPECT_FALSE(desk().session().passwordExpired) << "a rehearsal";
}

TEST_F(Credentials, aCodeCountsOnceAndOneStepAroundItsTime)
{
    ASSERT_NO_FATAL_FAILURE(found(false, {"rugs"}));
    const auto at = [&](int steps) {
        const Bytes key = fromBase32(m_codes["Ada"]).value();
        // tryAs() signs in half a minute later.
        return crypto::hotp(key,
                            crypto::totpStep(m_clock.now() + std::chrono::seconds(30)) +
                                static_cast<std::uint64_t>(steps),
                            6, crypto::MacHash::Sha1);
    };
    EXPECT_FAILS(tryAs("Ada", firstPassword, ""), ErrorCode::CodeRequired);
    EXPECT_FAILS(tryAs("Ada", firstPassword, at(2)), ErrorCode::WrongCode);
    EXPECT_FAILS(tryAs("Ada", firstPassword, at(-2)), ErrorCode::WrongCode);
    EXPECT_OK(tryAs("Ada", firstPassword, at(1)));
    EXPECT_FAILS(tryAs("Ada", firstPassword, at(0)),
                 ErrorCode::WrongCode); // that step was taken, a minute early
    EXPECT_OK(tryAs("Ada", firstPassword, at(0)));
    m_clock.advance(std::chrono::minutes(5));
    EXPECT_OK(tryAs("Ada", firstPassword, at(-1)));
    EXPECT_OK(tryAs("Ada", firstPassword, at(0)));
}

TEST_F(Credentials, aNewAuthenticatorCountsOnceACodeOfItWasGiven)
{
    ASSERT_NO_FATAL_FAILURE(found(false, {"rugs"}));
    EXPECT_FAILS(work::confirmEnrolment(desk(), own(), "123456"), ErrorCode::Conflict);
    EXPECT_FAILS(work::beginEnrolment(desk(), own(second)), ErrorCode::WrongPassword);
    const auto begun = work::beginEnrolment(desk(), own());
    ASSERT_OK(begun);
    ASSERT_NE(begun->secret, m_codes["Ada"]);
    ASSERT_NO_FATAL_FAILURE(become("Ada")); // with the old one, and what was begun is kept
    const std::string wrong = code("Ada");
    EXPECT_FAILS(work::confirmEnrolment(desk(), own(), wrong), ErrorCode::WrongCode);
    const std::string old = std::exchange(m_codes["Ada"], begun->secret);
    const std::string used = code("Ada");
    ASSERT_OK(work::confirmEnrolment(desk(), own(), used));
    m_clock.advance(std::chrono::seconds(-30));
    EXPECT_FAILS(tryAs("Ada", firstPassword, used), ErrorCode::WrongCode); // it counted already
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    m_codes["Ada"] = old;
    EXPECT_FAILS(tryAs("Ada", firstPassword), ErrorCode::WrongCode);
    m_codes["Ada"] = begun->secret;
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    EXPECT_EQ(logged(audit::Event::CodeEnrolled), 2);
}

TEST_F(Credentials, aRecoveryCodeCountsOnce)
{
    ASSERT_NO_FATAL_FAILURE(found(false, {"rugs"}));
    const auto codes = work::renewRecoveryCodes(desk(), own());
    ASSERT_OK(codes);
    ASSERT_EQ(codes->size(), 10U);
    EXPECT_EQ((std::set<std::string>(codes->begin(), codes->end()).size()), 10U);
    for (const std::string &file : desk().keyringFile().paths()) {
        for (const std::string &each : *codes)
            EXPECT_EQ(readFile(file).find(each), std::string::npos);
    }
    const std::string small = QString::fromStdString(codes->at(3)).toLower().remove('-').toStdString();
    EXPECT_OK(tryAs("Ada", firstPassword, small)); // as people type it
    EXPECT_EQ(desk().staff()->kept.recoveryCodes.size(), 9U);
    EXPECT_EQ(logged(audit::Event::RecoveryCodeUsed), 1);
    EXPECT_FAILS(tryAs("Ada", firstPassword, codes->at(3)), ErrorCode::WrongCode);
    EXPECT_FAILS(tryAs("Ada", second, codes->at(4)), ErrorCode::WrongPassword)
        << "it takes no password's place";
    EXPECT_OK(tryAs("Ada", firstPassword, codes->at(4)));
    const auto again = work::renewRecoveryCodes(desk(), own());
    ASSERT_OK(again);
    EXPECT_FAILS(tryAs("Ada", firstPassword, codes->at(5)), ErrorCode::WrongCode);
    EXPECT_OK(tryAs("Ada", firstPassword, again->at(5)));
}

TEST_F(Credentials, aLostAuthenticatorTakesTwoPeople)
{
    ASSERT_NO_FATAL_FAILURE(found(false, {"rugs"}));
    ASSERT_NO_FATAL_FAILURE(hire("Bea", {Role::DataProtection}));
    EXPECT_FAILS(work::resetCode(desk(), "Bea"), ErrorCode::Conflict); // there is nobody else who could agree
    ASSERT_NO_FATAL_FAILURE(settle("Bea"));
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    const auto cy = add("Cy", {Role::CustomerService});
    ASSERT_OK(cy);
    ASSERT_NO_FATAL_FAILURE(become("Bea", second));
    ASSERT_OK(work::approveProposal(desk(), *cy->proposal));
    ASSERT_NO_FATAL_FAILURE(settle("Cy"));
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    const auto reset = work::resetCode(desk(), "Cy");
    ASSERT_OK(reset);
    EXPECT_FAILS(tryAs("Cy", second, ""), ErrorCode::CodeRequired);
    ASSERT_NO_FATAL_FAILURE(become("Bea", second));
    ASSERT_OK(work::approveProposal(desk(), *reset->proposal));
    EXPECT_FAILS(tryAs("Cy", firstPassword, ""), ErrorCode::WrongPassword);
    ASSERT_OK(tryAs("Cy", second, ""));
    EXPECT_TRUE(desk().session().codeDue);
    EXPECT_FAILS(desk().refuseUnlessSettled(), ErrorCode::NotPermitted);
    const auto begun = work::beginEnrolment(desk(), own(second));
    ASSERT_OK(begun);
    m_codes["Cy"] = begun->secret;
    ASSERT_OK(work::confirmEnrolment(desk(), own(second), code("Cy")));
    EXPECT_OK(desk().refuseUnlessSettled());
    EXPECT_FAILS(tryAs("Cy", second, ""), ErrorCode::CodeRequired) << "once";
    EXPECT_OK(tryAs("Cy", second));
}

TEST_F(Credentials, fiveTroublesHaveFiveMessages)
{
    ASSERT_NO_FATAL_FAILURE(found(false, {"rugs"}));
    const crypto::SecretBytes file = secret("0123456789abcdef0123456789abcdef");
    EXPECT_FAILS(work::setKeyFile(desk(), own(), secret("short")), ErrorCode::InvalidArgument);
    EXPECT_FAILS(work::setKeyFile(desk(), own(), {}), ErrorCode::Conflict);
    ASSERT_OK(work::setKeyFile(desk(), own(), file));
    std::set<std::string> messages;
    const auto trouble = [&](const Result<bool> &tried, ErrorCode expected) {
        ASSERT_FALSE(tried.ok());
        EXPECT_EQ(tried.error().code, expected) << tried.error().message;
        messages.insert(tried.error().message);
    };
    trouble(tryAs("Ada", firstPassword), ErrorCode::KeyFileRequired);
    trouble(tryAs("Ada", firstPassword, std::nullopt, secret("fedcba9876543210fedcba9876543210")),
            ErrorCode::WrongKeyFile);
    trouble(tryAs("Ada", second, std::nullopt, file), ErrorCode::WrongPassword);
    trouble(tryAs("Ada", firstPassword, "", file), ErrorCode::CodeRequired);
    trouble(tryAs("Ada", firstPassword, "000000", file), ErrorCode::WrongCode);
    EXPECT_EQ(messages.size(), 5U);
    trouble(tryAs("Nobody", firstPassword, std::nullopt, file), ErrorCode::WrongPassword);
    EXPECT_EQ(messages.size(), 5U) << "an unknown name is told like a wrong password";
    ASSERT_OK(tryAs("Ada", firstPassword, std::nullopt, file));
    EXPECT_FAILS(work::setKeyFile(desk(), own(), {}), ErrorCode::KeyFileRequired); // asked for once more
    ASSERT_OK(work::setKeyFile(desk(), own(firstPassword, file), {}));
    EXPECT_OK(tryAs("Ada", firstPassword));
    EXPECT_EQ(logged(audit::Event::KeyFileChanged), 2);
}

TEST_F(Credentials, waitingGrowsOutlivesARestartAndAClockThatIsSetBack)
{
    ASSERT_NO_FATAL_FAILURE(found(true, {"rugs"}));
    for (int i = 0; i < 5; ++i)
        EXPECT_FAILS(tryAs("Ada", second), ErrorCode::WrongPassword);
    EXPECT_FAILS(tryAs("Ada", second), ErrorCode::WrongPassword); // the sixth: half a minute from now
    m_clock.advance(std::chrono::seconds(-1));                    // tryAs() goes on by half a minute
    EXPECT_FAILS(tryAs("Ada", firstPassword), ErrorCode::Locked);
    m_clock.advance(std::chrono::seconds(-29));
    EXPECT_FAILS(tryAs("Ada", second),
                 ErrorCode::WrongPassword); // half a minute is over: now it is a whole one
    const Instant locked = m_clock.now();
    EXPECT_FAILS(tryAs("Ada", firstPassword), ErrorCode::Locked);
    for (const int back : {1, 24, 24 * 365}) {
        m_clock.set(locked - std::chrono::hours(back));
        EXPECT_FAILS(tryAs("Ada", firstPassword), ErrorCode::Locked) << back;
    }
    m_clock.set(locked + std::chrono::seconds(29));
    EXPECT_FAILS(tryAs("Ada", firstPassword), ErrorCode::Locked);
    m_clock.set(locked + std::chrono::seconds(30));
    EXPECT_OK(tryAs("Ada", firstPassword));
    EXPECT_EQ(number("SELECT failures FROM staff_state"), 0);
    // Somebody who found the desk open is slowed down likewise.
    for (int i = 0; i < 6; ++i)
        EXPECT_FAILS(work::changePassword(desk(), own(second), secret(third)), ErrorCode::WrongPassword);
    EXPECT_FAILS(work::changePassword(desk(), own(), secret(third)), ErrorCode::Locked);
}

TEST_F(Credentials, aKeyringWithoutItsSignatureIsNoticed)
{
    ASSERT_NO_FATAL_FAILURE(found(true, {"rugs"}));
    keys::Keyring bare = desk().keyring();
    m_open.reset();
    bare.hasHead = false;
    const Bytes bytes = keys::encodeKeyring(bare);
    for (const std::string &name : keys::KeyringFile(where().keyring).paths()) {
        QFile file(QString::fromStdString(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(reinterpret_cast<const char *>(bytes.data()), static_cast<qint64>(bytes.size()));
    }
    EXPECT_FAILS(tryAs("Ada", firstPassword), ErrorCode::Tampered);
    // A desk of the first format has no such note; its keyring is signed at the first sign-in.
    ASSERT_NO_FATAL_FAILURE(edit("DELETE FROM meta WHERE name = 'keyring_signed'"));
    ASSERT_NO_FATAL_FAILURE(become("Ada"));
    EXPECT_TRUE(desk().keyring().hasHead);
    EXPECT_TRUE(keys::KeyringFile(where().keyring).load()->hasHead);
}

TEST_F(Credentials, everyServiceRefusesWhileThePasswordHasExpired)
{
    ASSERT_NO_FATAL_FAILURE(found(false, {"rugs"}));
    m_clock.set(SystemClock().now());
    ASSERT_NO_FATAL_FAILURE(hire("Bea", {Role::DataProtection}));
    const PlatformId rugs = platform("rugs");
    m_open.reset();
    LocalDesk local(LocalDeskOptions{});
    const Services services = local.services();
    m_clock.set(SystemClock().now());
    const auto session =
        wait(services.session.signIn(where(), {"Bea", secret(firstPassword), {}, code("Bea")}));
    ASSERT_OK(session);
    EXPECT_TRUE(session->passwordExpired);
    EXPECT_FAILS(wait(services.staff.list()), ErrorCode::NotPermitted);
    EXPECT_FAILS(wait(services.subjects.find(rugs, FindBy::Order, "x", "")), ErrorCode::NotPermitted);
    EXPECT_FAILS(wait(services.audit.entries(5)), ErrorCode::NotPermitted);
    EXPECT_FAILS(wait(services.guard.view()), ErrorCode::NotPermitted);
    EXPECT_FAILS(wait(services.requests.list({}, 5, "")), ErrorCode::NotPermitted);
    ASSERT_OK(wait(services.credentials.changePassword(own(), secret(second))));
    EXPECT_OK(wait(services.staff.list()));
    EXPECT_OK(wait(services.subjects.find(rugs, FindBy::Order, "x", "")));
    EXPECT_OK(wait(services.session.lock()));
}

} // namespace
} // namespace desk::test::credentials
