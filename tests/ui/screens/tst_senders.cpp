// SPDX-License-Identifier: GPL-3.0-or-later
// Senders of signed messages: added, listed and removed, their keys never shown.
#include "tests/ui/support/window_fixture.h"
#include "ui/models/sender_table.h"
#include "ui/trust/trust_page.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTableView>

namespace {

using namespace desk;
using test::WindowFixture;

void openSenders(WindowFixture &fixture, const char *as = "lookAsSupervisor")
{
    fixture.signIn(as);
    fixture.window().go(ui::Place::Trust);
    fixture.settle();
    fixture.find<QTabBar>("trustTabs")->setCurrentIndex(static_cast<int>(ui::TrustTab::Senders));
    fixture.settle();
}

bool isAnywhere(WindowFixture &fixture, const QString &words)
{
    for (QLabel *label : fixture.window().findChildren<QLabel *>())
        if (label->text().contains(words))
            return true;
    for (QLineEdit *edit : fixture.window().findChildren<QLineEdit *>())
        if (edit->text().contains(words))
            return true;
    return false;
}

TEST(Senders, ASecretIsGivenOnceAndNeverShown)
{
    WindowFixture fixture(test::look());
    openSenders(fixture);
    fixture.click("addShop");
    fixture.settle();
    EXPECT_EQ(fixture.find<QLineEdit>("senderKey")->echoMode(), QLineEdit::Password);
    EXPECT_FALSE(fixture.widget("formGo")->isEnabled());
    fixture.type("senderName", "Rose");
    EXPECT_FALSE(fixture.widget("formGo")->isEnabled()) << "neither a key nor a file";
    fixture.type("senderKey", "hush-hush");
    fixture.click("formGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("addSender"), 1);
    EXPECT_EQ(asText(fixture.desk().lastSender.key), "hush-hush");
    EXPECT_EQ(fixture.desk().lastSender.kind, SenderKind::Shopify);
    auto *table = fixture.find<QTableView>("senderTable");
    ASSERT_EQ(table->model()->rowCount(), 1);
    EXPECT_EQ(table->model()->index(0, ui::SenderTable::Name).data().toString(), QStringLiteral("Rose"));
    EXPECT_FALSE(isAnywhere(fixture, QStringLiteral("hush-hush")));
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("Rose")));
}

TEST(Senders, AnAgentsKeyComesFromAFile)
{
    WindowFixture fixture(test::look());
    openSenders(fixture);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("agent.pub"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(43, 'A') + '=');
    file.close();
    fixture.click("addAgent");
    fixture.settle();
    fixture.type("senderName", "GOOD_AGENT");
    fixture.type("senderFile", path.toUtf8().constData());
    EXPECT_FALSE(fixture.widget("formGo")->isEnabled()) << "the platform's id is missing";
    fixture.type("senderBusiness", "ROSE_SHOP");
    fixture.type("senderKey", "AAAA");
    EXPECT_FALSE(fixture.widget("formGo")->isEnabled()) << "a key and a file";
    fixture.find<QLineEdit>("senderKey")->clear();
    fixture.click("formGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().lastSender.key.size(), 44U);
    EXPECT_EQ(fixture.desk().lastSender.business, "ROSE_SHOP");
    auto *table = fixture.find<QTableView>("senderTable");
    EXPECT_TRUE(table->model()
                    ->index(0, ui::SenderTable::Fingerprint)
                    .data()
                    .toString()
                    .startsWith(QLatin1String("1f2e")));
}

TEST(Senders, WhatIsNoKeyIsSaidAndNothingIsKept)
{
    WindowFixture fixture(test::look());
    openSenders(fixture);
    fixture.click("addAgent");
    fixture.settle();
    fixture.type("senderName", "GOOD_AGENT");
    fixture.type("senderBusiness", "ROSE_SHOP");
    fixture.type("senderKey", "AAAA");
    fixture.click("formGo");
    fixture.settle();
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("no key of its kind")));
    EXPECT_FALSE(fixture.isShown("senderTable")) << "there is none";
}

TEST(Senders, AreRemovedOnlyAfterAQuestion)
{
    WindowFixture fixture(test::look());
    for (const PlatformInfo &platform : fixture.desk().platforms())
        fixture.desk().senders[platform.id] = {
            {"1", SenderKind::Shopify, "Rose", {}, {}, QDate(2026, 11, 20), "supervisor"}};
    openSenders(fixture);
    EXPECT_FALSE(fixture.widget("removeSender")->isEnabled()) << "none is chosen";
    fixture.find<QTableView>("senderTable")->selectRow(0);
    fixture.click("removeSender");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("removeSender"), 0);
    fixture.click("formCancel");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("removeSender"), 0);
    fixture.click("removeSender");
    fixture.click("formGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("removeSender"), 1);
    EXPECT_FALSE(fixture.isShown("senderTable")) << "there is none";
}

TEST(Senders, AreNotAnAgentsToLookAfter)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsAgent");
    fixture.window().go(ui::Place::Trust);
    fixture.settle();
    EXPECT_FALSE(fixture.find<QTabBar>("trustTabs")->isTabVisible(static_cast<int>(ui::TrustTab::Senders)));
}

} // namespace
