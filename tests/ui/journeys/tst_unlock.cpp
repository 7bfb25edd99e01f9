// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever keeps a desk shut says at its own field what it is and what to do: over real desks, by keyboard.
#include "tests/ui/journeys/real_desk.h"

#include <QDir>
#include <QLabel>

namespace desk::test {
namespace {

constexpr std::string_view keyFileBytes = "a key file of thirty-two bytes!!";
constexpr int attemptsBeforeTheWait = 6;

/// A desk with a founder, and what a row of the table does to it before somebody comes.
class ShutDesk : public RealWindow
{
public:
    explicit ShutDesk(bool rehearsal)
        : RealWindow(look(), rehearsal ? standingStill() : LocalDeskOptions())
        , m_rehearsal(rehearsal)
    {
    }

    void create(std::string_view keyFile = {}) { createIn(where(), keyFile); }
    void createIn(const DeskLocation &place, std::string_view keyFile = {})
    {
        NewDesk desk;
        desk.admin = founderName;
        desk.password = password(founderPassword);
        desk.keyFile = password(keyFile);
        desk.rehearsal = m_rehearsal;
        desk.profiles = {"rugs"};
        ASSERT_OK(wait(services().session.create(place, desk)));
    }
    Result<SessionInfo> tryAs(std::string_view user, std::string_view secret)
    {
        return wait(services().session.signIn(where(), {std::string(user), password(secret), {}, {}}));
    }
    void lose(const std::string &folder)
    {
        ASSERT_TRUE(QDir(QString::fromStdString(folder)).removeRecursively());
    }

private:
    bool m_rehearsal;
};

void isLockedOut(ShutDesk &desk)
{
    desk.create();
    for (int i = 0; i < attemptsBeforeTheWait; ++i)
        EXPECT_FAILS(desk.tryAs(founderName, "Not-my-password-1"), ErrorCode::WrongPassword);
}

void isDisabled(ShutDesk &desk)
{
    desk.create();
    ASSERT_OK(desk.tryAs(founderName, founderPassword));
    ASSERT_OK(wait(desk.services().staff.add(
        {"Cy", {policy::Role::CustomerService}, {}, password(founderPassword), false})));
    ASSERT_OK(wait(desk.services().staff.disable("Cy")));
    ASSERT_OK(wait(desk.services().session.lock()));
}

void hasKeysOfAnother(ShutDesk &desk)
{
    desk.create();
    desk.createIn({desk.path("other"), desk.path("other-keys")});
    desk.lose(desk.where().keyring);
    ASSERT_TRUE(QDir().rename(QString::fromStdString(desk.path("other-keys")),
                              QString::fromStdString(desk.where().keyring)));
}

void hasDamagedKeys(ShutDesk &desk)
{
    desk.create();
    const QDir keys(QString::fromStdString(desk.where().keyring));
    for (const QString &name : keys.entryList(QDir::Files))
        ASSERT_TRUE(QFile::resize(keys.filePath(name), 100)) << name.toStdString();
}

struct Trouble
{
    const char *name;
    void (*prepare)(ShutDesk &desk);
    const char *field; ///< Beside which it is said.
    const char *says;  ///< Part of it.
    const char *user = "Ada";
    const char *password = "Correct-horse-7";
    const char *keyFile = "";
    const char *code = "";
    bool rehearsal = true;
};

std::ostream &operator<<(std::ostream &out, const Trouble &trouble)
{
    return out << trouble.name;
}

class Unlock : public testing::TestWithParam<Trouble>
{
};

TEST_P(Unlock, SaysWhatIsWrongAndWhatToDo)
{
    const Trouble &trouble = GetParam();
    ShutDesk desk(trouble.rehearsal);
    trouble.prepare(desk);
    if (HasFatalFailure())
        return;
    desk.write("wrong.key", "another file of thirty-two bytes");
    desk.show();
    Keyboard keys(desk.window());
    keys.waitForFocus(QStringLiteral("user"));
    const auto fill = [&](char key, const char *name, const QString &text) {
        if (text.isEmpty())
            return;
        keys.alt(key);
        keys.waitForFocus(QString::fromLatin1(name));
        keys.write(text);
    };
    const auto come = [&] {
        fill('U', "user", QString::fromLatin1(trouble.user));
        fill('F', "keyFile",
             *trouble.keyFile ? QString::fromStdString(desk.path(trouble.keyFile)) : QString());
        if (keys.seen(QStringLiteral("code")))
            fill('O', "code", QString::fromLatin1(trouble.code));
        fill('P', "password", QString::fromLatin1(trouble.password));
        keys.press(Qt::Key_Return);
    };
    const QString fault = QString::fromLatin1(trouble.field) + QStringLiteral("Fault");
    const auto said = [&] {
        const auto *label = qobject_cast<QLabel *>(keys.seen(fault));
        return label ? label->text() : QString();
    };
    come();
    if (*trouble.code) {
        keys.waitForFocus(QStringLiteral("code")); // asked for once the password was right
        come();
    }
    keys.waitFor("it is said", [&] { return said().contains(QLatin1String(trouble.says)); });
    EXPECT_EQ(keys.focus().toStdString(), trouble.field) << "where it can be mended";
    EXPECT_NE(keys.seen(QStringLiteral("signIn")), nullptr);
}

constexpr std::array troubles{
    Trouble{"wrong_password", [](ShutDesk &desk) { desk.create(); }, "password",
            "password is wrong. Try again", "Ada", "Not-my-password-1"},
    Trouble{"unknown_user", [](ShutDesk &desk) { desk.create(); }, "password", "User or password is wrong",
            "Nobody"},
    Trouble{"code_missing", [](ShutDesk &desk) { desk.create(); }, "code", "Enter the one that", "Ada",
            "Correct-horse-7", "", "", false},
    Trouble{"code_wrong", [](ShutDesk &desk) { desk.create(); }, "code", "Wait for the next one", "Ada",
            "Correct-horse-7", "", "wrong", false},
    Trouble{"key_file_missing", [](ShutDesk &desk) { desk.create(keyFileBytes); }, "keyFile", "Choose it"},
    Trouble{"key_file_wrong", [](ShutDesk &desk) { desk.create(keyFileBytes); }, "keyFile", "Choose another",
            "Ada", "Correct-horse-7", "wrong.key"},
    Trouble{"locked_out", isLockedOut, "user", "Wait 1 minute"},
    Trouble{"disabled", isDisabled, "user", "An administrator can", "Cy"},
    Trouble{"no_desk", [](ShutDesk &) {}, "deskFolder", "There is no desk in this folder"},
    Trouble{"no_keys",
            [](ShutDesk &desk) {
                desk.create();
                desk.lose(desk.where().keyring);
            },
            "keysFolder", "There are no keys in this folder"},
    Trouble{"keys_of_another_desk", hasKeysOfAnother, "keysFolder", "belong to another desk"},
    Trouble{"damaged_keys", hasDamagedKeys, "keysFolder", "Put its newest copy back"}};

INSTANTIATE_TEST_SUITE_P(Troubles, Unlock, testing::ValuesIn(troubles),
                         [](const testing::TestParamInfo<Trouble> &row) {
                             return std::string(row.param.name);
                         });

TEST(UnlockOnce, SaysWhatElseHasTheDeskOpen)
{
    ShutDesk desk(true);
    ASSERT_NO_FATAL_FAILURE(desk.create());
    LocalDesk other({});
    ASSERT_OK(wait(other.services().session.signIn(
        desk.where(), {std::string(founderName), password(founderPassword), {}, {}})));
    desk.show();
    Keyboard keys(desk.window());
    keys.waitForFocus(QStringLiteral("user"));
    keys.write(QString::fromLatin1("Ada"));
    keys.press(Qt::Key_Tab);
    keys.write(QString::fromLatin1(founderPassword.data()));
    keys.press(Qt::Key_Return);
    keys.waitFor("it is said", [&] {
        const auto *label = qobject_cast<QLabel *>(keys.seen(QStringLiteral("deskFolderFault")));
        return label && label->text().contains(QLatin1String("Another program has this desk open"));
    });
}

TEST(UnlockOnce, NoticesCapsLock)
{
    ShutDesk desk(true);
    desk.show();
    Keyboard keys(desk.window());
    keys.waitForFocus(QStringLiteral("user"));
    keys.alt('P');
    const auto warns = [&] {
        for (const QLabel *label : desk.window().findChildren<QLabel *>())
            if (label->isVisible() && label->text() == QLatin1String("Caps Lock is on."))
                return true;
        return false;
    };
    keys.type(QLatin1Char('a'));
    EXPECT_FALSE(warns());
    keys.type(QLatin1Char('A')); // a capital, and nobody holds Shift
    EXPECT_TRUE(warns());
    keys.type(QLatin1Char('b'));
    EXPECT_FALSE(warns());
}

} // namespace
} // namespace desk::test
