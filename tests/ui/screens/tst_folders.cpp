// SPDX-License-Identifier: GPL-3.0-or-later
// Folders that are watched for letters: told of, looked at, and put aside once they are requests.
#include "tests/ui/support/window_fixture.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace {

using namespace desk;
using test::WindowFixture;

/// A folder with letters in it, watched for the second platform.
class Folder
{
public:
    explicit Folder(WindowFixture &fixture) : m_fixture(fixture) {}
    void put(const char *name)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("Please send me my data.");
    }
    QStringList left() const { return QDir(m_folder.path()).entryList(QDir::Files, QDir::Name); }
    QStringList taken() const
    {
        return QDir(m_folder.filePath(QStringLiteral("taken"))).entryList(QDir::Files, QDir::Name);
    }
    void watchIt()
    {
        m_fixture.key(Qt::Key_Comma, Qt::ControlModifier);
        m_fixture.settle();
        m_fixture.find<QComboBox>("folderPlatform")->setCurrentIndex(1);
        m_fixture.prompter().answer = {m_folder.path()};
        m_fixture.click("chooseFolder");
        m_fixture.click("closePreferences");
        m_fixture.settle(200);
    }
    QString path() const { return m_folder.path(); }

private:
    WindowFixture &m_fixture;
    QTemporaryDir m_folder;
};

TEST(Folders, SayHowManyLettersWaitAndNothingElse)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsAgent");
    Folder folder(fixture);
    folder.put("complaint of Ana Ebert.eml");
    folder.put("second.txt");
    folder.put("second.txt.headers");
    folder.put(".hidden");
    EXPECT_FALSE(fixture.isShown("folderStrip"));
    folder.watchIt();
    ASSERT_TRUE(fixture.isShown("folderStrip"));
    EXPECT_TRUE(fixture.text("folderText").startsWith(QLatin1String("2 new letters")))
        << fixture.text("folderText").toStdString();
    for (QLabel *label : fixture.window().findChildren<QLabel *>())
        EXPECT_FALSE(label->text().contains(QLatin1String("Ana Ebert")));
    EXPECT_EQ(fixture.desk().callsOf("readIncoming"), 0) << "nothing is opened before somebody asks for it";
    folder.put("third.txt");
    fixture.settle(300);
    EXPECT_TRUE(fixture.text("folderText").startsWith(QLatin1String("3 new letters")))
        << "the system said that it changed";
    fixture.window().lock();
    fixture.settle();
    EXPECT_FALSE(fixture.isShown("folderStrip"));
}

TEST(Folders, ALetterIsLookedAtAndPutAsideOnceItIsARequest)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsAgent");
    Folder folder(fixture);
    folder.put("a.txt");
    folder.put("a.txt.headers");
    folder.put("b.txt");
    folder.watchIt();
    fixture.click("takeIn");
    fixture.settle(200);
    EXPECT_EQ(fixture.desk().lastIncoming.name, "a.txt");
    EXPECT_EQ(fixture.desk().lastIncoming.bytes, "Please send me my data.");
    EXPECT_EQ(fixture.desk().lastIncoming.platform, fixture.desk().platforms().at(1).id);
    EXPECT_EQ(fixture.desk().callsOf("takeIn"), 0) << "an agent looks first";
    EXPECT_EQ(folder.left().size(), 3);
    fixture.click("saveRequest");
    fixture.settle(300);
    EXPECT_EQ(fixture.desk().callsOf("takeIn"), 1);
    EXPECT_EQ(folder.left(), QStringList{QStringLiteral("b.txt")});
    EXPECT_EQ(folder.taken(), (QStringList{QStringLiteral("a.txt"), QStringLiteral("a.txt.headers")}));
    EXPECT_TRUE(fixture.text("folderText").startsWith(QLatin1String("1 new letter")))
        << fixture.text("folderText").toStdString();
}

TEST(Folders, WhatIsNotTakenInStays)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsAgent");
    Folder folder(fixture);
    folder.put("a.txt");
    folder.watchIt();
    fixture.click("takeIn");
    fixture.settle(200);
    fixture.click("cancelRequest");
    fixture.settle(200);
    EXPECT_EQ(folder.left(), QStringList{QStringLiteral("a.txt")});
    EXPECT_TRUE(fixture.isShown("folderStrip"));
    // A letter that is typed after the file was forgotten is not the file.
    fixture.click("takeIn");
    fixture.settle(200);
    fixture.click("forgetLetter");
    fixture.type("letter", "Please send me my data.");
    fixture.click("readLetter");
    fixture.settle(200);
    fixture.click("saveRequest");
    fixture.settle(300);
    EXPECT_EQ(fixture.desk().callsOf("takeIn"), 1);
    EXPECT_EQ(folder.left(), QStringList{QStringLiteral("a.txt")});
}

TEST(Folders, AFileOfSeveralRequestsStaysUntilTheLastIsTaken)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsAgent");
    fixture.desk().reading.drafts = {test::madeUpRow(1), test::madeUpRow(2)};
    Folder folder(fixture);
    folder.put("rows.csv");
    folder.watchIt();
    fixture.click("takeIn");
    fixture.settle(200);
    fixture.click("saveRequest");
    fixture.settle(200);
    EXPECT_EQ(folder.left(), QStringList{QStringLiteral("rows.csv")});
    fixture.click("saveRequest");
    fixture.settle(300);
    EXPECT_TRUE(folder.left().isEmpty());
    EXPECT_EQ(folder.taken(), QStringList{QStringLiteral("rows.csv")});
}

TEST(Folders, AreRememberedAndCanBeForgotten)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsAgent");
    Folder folder(fixture);
    folder.put("a.txt");
    folder.watchIt();
    fixture.window().lock();
    fixture.settle();
    fixture.signIn("lookAsAgent");
    fixture.settle(200);
    EXPECT_TRUE(fixture.isShown("folderStrip"));
    fixture.key(Qt::Key_Comma, Qt::ControlModifier);
    fixture.settle();
    fixture.find<QComboBox>("folderPlatform")->setCurrentIndex(1);
    EXPECT_EQ(fixture.find<QLineEdit>("preferFolder")->text(), QDir::toNativeSeparators(folder.path()));
    fixture.click("clearFolder");
    EXPECT_FALSE(fixture.widget("clearFolder")->isEnabled());
    fixture.click("closePreferences");
    fixture.settle(200);
    EXPECT_FALSE(fixture.isShown("folderStrip"));
}

} // namespace
