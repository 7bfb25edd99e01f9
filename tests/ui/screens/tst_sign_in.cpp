// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/window_fixture.h"
#include "ui/shell/error_presenter.h"
#include "ui/unlock/unlock_trouble.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

namespace {

using namespace desk;
using test::WindowFixture;

void enterUser(WindowFixture &fixture, const char *password)
{
    fixture.type("user", "agent");
    fixture.type("password", password);
}

struct FaultCase
{
    ErrorCode code;
    const char *fault;
    const char *place = "";
};

void PrintTo(const FaultCase &each, std::ostream *out)
{
    *out << errorCodeName(each.code);
}

class SignInFault : public testing::TestWithParam<FaultCase>
{
};

TEST_P(SignInFault, IsToldBesideItsField)
{
    WindowFixture fixture(test::look());
    enterUser(fixture, "whatever");
    fixture.desk().failNext("signIn", GetParam().code, GetParam().place);
    fixture.click("signIn");
    fixture.settle();
    EXPECT_EQ(fixture.text(GetParam().fault),
              ui::unlockTrouble({GetParam().code, {}, GetParam().place}).sentence);
    EXPECT_EQ(fixture.find<QLineEdit>("password")->text(), QString()) << "a password stays in no form";
    EXPECT_TRUE(fixture.isShown("signIn"));
}

INSTANTIATE_TEST_SUITE_P(All, SignInFault,
                         testing::Values(FaultCase{ErrorCode::WrongPassword, "passwordFault"},
                                         FaultCase{ErrorCode::KeyFileRequired, "keyFileFault"},
                                         FaultCase{ErrorCode::WrongKeyFile, "keyFileFault"},
                                         FaultCase{ErrorCode::CodeRequired, "codeFault"},
                                         FaultCase{ErrorCode::WrongCode, "codeFault"},
                                         FaultCase{ErrorCode::Locked, "userFault"},
                                         FaultCase{ErrorCode::Tampered, "deskFolderFault"},
                                         FaultCase{ErrorCode::Damaged, "deskFolderFault"},
                                         FaultCase{ErrorCode::NewerFormat, "deskFolderFault"},
                                         FaultCase{ErrorCode::Locked, "userFault", "user"},
                                         FaultCase{ErrorCode::Locked, "userFault", "7 min"},
                                         FaultCase{ErrorCode::NotFound, "deskFolderFault", "desk"},
                                         FaultCase{ErrorCode::NotFound, "keysFolderFault", "keyring"},
                                         FaultCase{ErrorCode::Conflict, "deskFolderFault", "desk"},
                                         FaultCase{ErrorCode::Tampered, "keysFolderFault", "keyring"},
                                         FaultCase{ErrorCode::Damaged, "keysFolderFault", "keyring"}));

TEST(SignIn, EveryTroubleReadsDifferently)
{
    using enum ErrorCode;
    QStringList sentences;
    for (const auto &[code, place] :
         std::initializer_list<std::pair<ErrorCode, const char *>>{{WrongPassword, ""},
                                                                   {KeyFileRequired, ""},
                                                                   {WrongKeyFile, ""},
                                                                   {CodeRequired, ""},
                                                                   {WrongCode, ""},
                                                                   {Locked, ""},
                                                                   {Locked, "user"},
                                                                   {Locked, "7 min"},
                                                                   {NotFound, "desk"},
                                                                   {NotFound, "keyring"},
                                                                   {Conflict, "desk"},
                                                                   {Tampered, ""},
                                                                   {Tampered, "keyring"},
                                                                   {Damaged, ""},
                                                                   {Damaged, "keyring"},
                                                                   {NewerFormat, ""},
                                                                   {Io, ""}}) {
        const QString sentence = ui::unlockTrouble({code, "raw", place}).sentence;
        EXPECT_GE(sentence.count(QLatin1Char('.')), 2) << "what to do: " << sentence.toStdString();
        sentences << sentence;
    }
    EXPECT_EQ(sentences.removeDuplicates(), 0);
    EXPECT_TRUE(sentences.join(QLatin1Char(' ')).contains(QLatin1String("Wait 7 minutes")));
}

TEST(SignIn, EveryErrorHasASentenceOfItsOwn)
{
    QStringList sentences;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Cancelled); ++code) {
        const QString sentence = ui::ErrorPresenter::sentence({static_cast<ErrorCode>(code), "raw", {}});
        EXPECT_FALSE(sentence.isEmpty()) << code;
        EXPECT_FALSE(sentence.contains(QLatin1String("raw"))) << "the error's own English is for logs";
        sentences << sentence;
    }
    EXPECT_EQ(sentences.removeDuplicates(), 0);
}

TEST(SignIn, NeedsNoMouse)
{
    WindowFixture fixture(test::look());
    enterUser(fixture, fixture.desk().password.c_str());
    fixture.key(Qt::Key_Return);
    fixture.settle();
    EXPECT_TRUE(fixture.isShown("requestTable"));
    EXPECT_EQ(fixture.text("userName").toStdString(), "agent");
}

TEST(SignIn, AsksForACodeOnlyWhenTheDeskDoes)
{
    WindowFixture fixture(test::look());
    fixture.desk().codeNeeded = true;
    EXPECT_FALSE(fixture.isShown("code"));
    enterUser(fixture, fixture.desk().password.c_str());
    fixture.click("signIn");
    fixture.settle();
    ASSERT_TRUE(fixture.isShown("code"));
    fixture.type("password", fixture.desk().password.c_str());
    fixture.type("code", fixture.desk().code.c_str());
    fixture.key(Qt::Key_Return);
    fixture.settle();
    EXPECT_TRUE(fixture.isShown("requestTable"));
}

TEST(SignIn, SaysWhatIsMissingBeforeAskingTheDesk)
{
    WindowFixture fixture(test::look());
    fixture.click("signIn");
    EXPECT_FALSE(fixture.text("userFault").isEmpty());
    EXPECT_FALSE(fixture.text("passwordFault").isEmpty());
    EXPECT_EQ(fixture.desk().callsOf("signIn"), 0);
}

TEST(SignIn, IsBusyWithoutBlocking)
{
    WindowFixture fixture(test::look());
    fixture.desk().hold("signIn");
    enterUser(fixture, fixture.desk().password.c_str());
    fixture.click("signIn");
    fixture.settle();
    auto *button = fixture.find<QPushButton>("signIn");
    EXPECT_FALSE(button->isEnabled());
    EXPECT_FALSE(button->toolTip().isEmpty());
    fixture.desk().release();
    fixture.settle();
    EXPECT_TRUE(fixture.isShown("requestTable"));
}

TEST(SignIn, OneClickOnARehearsalDesk)
{
    WindowFixture fixture(test::look());
    EXPECT_TRUE(fixture.isShown("rehearsalBanner"));
    fixture.click("lookAsSupervisor");
    fixture.settle();
    EXPECT_TRUE(fixture.isShown("requestTable"));
    EXPECT_EQ(fixture.text("userName").toStdString(), "supervisor");
    EXPECT_TRUE(fixture.isShown("rehearsalBanner"));
}

TEST(SignIn, NoOneClickOnARealDesk)
{
    WindowFixture fixture(test::look());
    fixture.desk().rehearsal = false;
    fixture.window().setLocation({"/desks/real", "/keys/real"});
    fixture.settle();
    EXPECT_FALSE(fixture.isShown("lookAsAgent"));
    EXPECT_FALSE(fixture.isShown("rehearsalBanner"));
}

TEST(SignIn, RefusesAKeyFileThatCannotBeRead)
{
    WindowFixture fixture(test::look());
    enterUser(fixture, "x");
    fixture.type("keyFile", "/nowhere/key");
    fixture.click("signIn");
    EXPECT_FALSE(fixture.text("keyFileFault").isEmpty());
    EXPECT_EQ(fixture.desk().callsOf("signIn"), 0);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("key")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("key");
    file.close();
    fixture.prompter().answer = {file.fileName()};
    fixture.click("chooseKeyFile");
    fixture.type("password", fixture.desk().password.c_str());
    fixture.click("signIn");
    fixture.settle();
    EXPECT_TRUE(fixture.isShown("requestTable"));
}

TEST(Lock, WipesTheWindowAtOnce)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().openRequest(fixture.desk().requestIn(RequestState::Received));
    fixture.settle();
    ASSERT_TRUE(fixture.text("identifiers").contains(QLatin1Char('@')));
    fixture.desk().hold("lock");
    fixture.window().newRequest();
    fixture.settle();
    fixture.window().lock();
    fixture.settle();
    EXPECT_TRUE(fixture.isShown("signIn")) << "locking does not wait for the desk";
    EXPECT_EQ(fixture.dialog(), nullptr);
    for (QWidget *each : fixture.window().findChildren<QWidget *>()) {
        if (auto *label = qobject_cast<QLabel *>(each)) {
            EXPECT_FALSE(label->text().contains(QLatin1Char('@'))) << label->text().toStdString();
            EXPECT_FALSE(label->text().contains(QLatin1String("-2026-"))) << label->text().toStdString();
        } else if (auto *table = qobject_cast<QTableView *>(each)) {
            EXPECT_EQ(table->model()->rowCount(), 0) << table->objectName().toStdString();
        }
    }
    fixture.window().openRequest("RU-2026-000123-7");
    fixture.window().go(ui::Place::People);
    EXPECT_TRUE(fixture.isShown("signIn")) << "nothing leads past a locked desk";
}

} // namespace
