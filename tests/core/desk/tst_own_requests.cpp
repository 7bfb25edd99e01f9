// SPDX-License-Identifier: GPL-3.0-or-later
// A person's earlier requests are part of what access hands over: all of theirs, none of anybody else's.
#include "tests/core/desk/rights_fixture.h"
#include "tests/support/package_contents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace desk::test {
namespace {

using policy::Right;

class OwnRequests : public RightsDesk
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(
            open({"marketplace",
                  {{"account", "account_id,email,name\n"
                               "A-1,ana@example.com,Ana Ebert\nA-2,ben@example.com,Ben Udo\n"},
                   {"usage-logs", "account_id,occurred_at,page\nA-1,2026-10-01T10:00:00Z,/lamps\n"}},
                  {}}));
    }
    /// A letter of this account's holder; its reference.
    Result<std::string> write(const std::string &account, const std::vector<Right> &rights,
                              const std::string &text, bool proven = true)
    {
        NewRequest request = newRequest(m_desk.platform(), rights.front(), accountHolder(account));
        request.rights = rights;
        request.text = text;
        return test::ask(m_desk, request, proven ? accountHolder(account) : Asker{account, {}, {}, {}});
    }
    std::map<std::string, std::string> answer(const std::string &reference, Right right = Right::Access)
    {
        const auto planned = plan(reference, right);
        EXPECT_OK(planned);
        const std::string file = m_desk.path("answer-" + std::to_string(++m_packages) + ".zip");
        const auto done = fulfil(reference, right, {file, {}, {}});
        EXPECT_OK(done);
        if (!planned.ok() || !done.ok())
            return {};
        EXPECT_EQ(planned->records, done->records);
        return packageContents(done->path, done->passphrase);
    }
    /// A package of who has this account, asked for anew.
    std::map<std::string, std::string> packageOf(const std::string &account)
    {
        const auto reference = write(account, {Right::Access}, "Everything, please.");
        EXPECT_OK(reference);
        m_last = reference.ok() ? *reference : std::string();
        return answer(m_last);
    }
    static QJsonArray recordsIn(const std::map<std::string, std::string> &package)
    {
        const auto file = package.find("data/requests.json");
        if (file == package.end())
            return {};
        return QJsonDocument::fromJson(QByteArray::fromStdString(file->second)).object()["records"].toArray();
    }
    static QJsonArray withheldIn(const std::map<std::string, std::string> &package)
    {
        QJsonArray out;
        for (const QJsonValue &each :
             QJsonDocument::fromJson(QByteArray::fromStdString(package.at("withheld.json")))
                 .object()["withheld"]
                 .toArray())
            if (each.toObject()["category"] == "requests")
                out.append(each);
        return out;
    }
    /// In none of the files that hold anything of anybody; keys and proofs are numbers.
    static void expectNowhere(const std::map<std::string, std::string> &package, const std::string &text)
    {
        for (const auto &[name, content] : package) {
            if (name.starts_with("data/") || name == "index.html" || name == "withheld.json" ||
                name == "datapackage.json") {
                EXPECT_EQ(content.find(text), std::string::npos) << name << " holds " << text;
            }
        }
    }
    static QJsonObject json(const char *text) { return QJsonDocument::fromJson(text).object(); }

    std::string m_last;
    int m_packages = 0;
};

TEST_F(OwnRequests, whoNeverAskedForAnythingElseGetsNoFileOfThem)
{
    const auto package = packageOf("A-1");
    EXPECT_FALSE(package.contains("data/requests.json"));
    EXPECT_TRUE(package.contains("data/account.json"));
    EXPECT_TRUE(withheldIn(package).isEmpty());
}

TEST_F(OwnRequests, everyEarlierRequestIsThereExactly)
{
    const auto first = write("A-1", {Right::Access}, "What do you know of me? – Ana");
    ASSERT_OK(first);
    answer(*first);
    ASSERT_OK(wait(services().letters.send(*first, {Right::Access, "grant", {}, {}, {}, {}})));
    ASSERT_OK(wait(services().requests.note(*first, "Bea says that Cleo knows her.")));
    ASSERT_OK(wait(services().requests.close(*first)));

    const auto package = packageOf("A-1");
    const QJsonArray records = recordsIn(package);
    ASSERT_EQ(records.size(), 1);
    QJsonObject expected =
        json(R"({"received_on": "2026-11-02", "channel": "email", "rights": ["access"], "state": "closed",
        "closed_on": "2026-11-20", "asked_by": "self", "account": "A-1", "text": "What do you know of me? – Ana",
        "outcomes": [{"right": "access", "outcome": "granted", "answered_on": "2026-11-20", "categories": [
            {"category": "Account", "outcome": "granted", "records": 1},
            {"category": "Usage logs", "outcome": "granted", "records": 1}]}],
        "letters": [{"right": "access", "letter": "grant", "sent_on": "2026-11-20"}]})");
    expected["reference"] = QString::fromStdString(*first);
    EXPECT_EQ(QJsonDocument(records.at(0).toObject()).toJson().toStdString(),
              QJsonDocument(expected).toJson().toStdString());

    // It stands beside the other categories everywhere.
    const QJsonObject described =
        QJsonDocument::fromJson(QByteArray::fromStdString(package.at("datapackage.json"))).object();
    int resources = 0;
    for (const QJsonValue &each : described["resources"].toArray())
        resources += each.toObject()["title"] == "Your requests" ? 1 : 0;
    EXPECT_EQ(resources, 2);
    EXPECT_NE(package.at("manifest.json").find("data/requests.csv"), std::string::npos);
    EXPECT_NE(package.at("index.html").find("Your requests"), std::string::npos);
    EXPECT_NE(package.at("data/requests.csv").find(*first), std::string::npos);

    // Notes are named as left out; no colleague is.
    const QJsonArray withheld = withheldIn(package);
    ASSERT_EQ(withheld.size(), 1);
    EXPECT_EQ(withheld.at(0).toObject()["field"].toString(), "notes");
    EXPECT_EQ(withheld.at(0).toObject()["records"].toInt(), 1);
    for (const char *name : {"Ada", "Bea", "Cleo"})
        expectNowhere(package, name);
}

TEST_F(OwnRequests, isInTheLanguageOfTheAnswer)
{
    ASSERT_OK(write("A-1", {Right::Correction}, "x"));
    NewRequest request = newRequest(m_desk.platform(), Right::Access, accountHolder("A-1"));
    request.language = "zh-CN";
    const auto reference = test::ask(m_desk, request, accountHolder("A-1"));
    ASSERT_OK(reference);
    const auto package = answer(*reference);
    EXPECT_NE(package.at("index.html").find("您的请求"), std::string::npos);
}

TEST_F(OwnRequests, nobodyElsesIsEverInIt)
{
    const auto his = write("A-2", {Right::Access}, "Ben's secret letter");
    ASSERT_OK(his);
    const auto hers = write("A-1", {Right::Correction}, "Ana's letter");
    ASSERT_OK(hers);
    // Even where somebody tied the two together.
    ASSERT_OK(wait(services().requests.link(*hers, *his, "related")));
    const auto package = packageOf("A-1");
    ASSERT_EQ(recordsIn(package).size(), 1);
    EXPECT_EQ(recordsIn(package).at(0).toObject()["reference"].toString().toStdString(), *hers);
    EXPECT_FALSE(recordsIn(package).at(0).toObject().contains("related"));
    for (const std::string &text : {*his, std::string("Ben"), std::string("ben@")})
        expectNowhere(package, text);
}

TEST_F(OwnRequests, ofWhatNobodyProvedOnlyTheRegisterIsTold)
{
    ASSERT_OK(write("A-1", {Right::Access}, "An impostor wrote this", false));
    const auto package = packageOf("A-1");
    ASSERT_EQ(recordsIn(package).size(), 1);
    const QJsonObject record = recordsIn(package).at(0).toObject();
    EXPECT_EQ(record["rights"].toArray(), QJsonArray{"access"});
    EXPECT_FALSE(record.contains("text"));
    EXPECT_FALSE(record.contains("account"));
    expectNowhere(package, "impostor");
    ASSERT_EQ(withheldIn(package).size(), 1);
    EXPECT_EQ(withheldIn(package).at(0).toObject()["reason"].toString(), "not-proven");
}

TEST_F(OwnRequests, whoAskedInTheirNameIsNotNamed)
{
    NewRequest request = newRequest(m_desk.platform(), Right::Correction, accountHolder("A-1"));
    request.behalf = {"lawyer", "Dr. Vera Stein", "mandate of 1 November", "everything", QDate(2026, 11, 3)};
    request.text = "I act for Ana. Yours, Stein";
    ASSERT_OK(test::ask(m_desk, request, accountHolder("A-1")));
    const auto package = packageOf("A-1");
    ASSERT_EQ(recordsIn(package).size(), 1);
    EXPECT_EQ(recordsIn(package).at(0).toObject()["asked_by"].toString(), "lawyer");
    expectNowhere(package, "Stein");
    ASSERT_EQ(withheldIn(package).size(), 1);
    EXPECT_EQ(withheldIn(package).at(0).toObject()["reason"].toString(), "other-person");
}

TEST_F(OwnRequests, mergedAndSplitOnesAreThereOnceAndSayWhatTheyBelongTo)
{
    const auto first = write("A-1", {Right::Correction}, "First letter");
    const auto again = write("A-1", {Right::Correction}, "Second letter, the same", false);
    const auto both = write("A-1", {Right::ConsentWithdrawal, Right::Complaint}, "Third letter", false);
    ASSERT_OK(first);
    ASSERT_OK(again);
    ASSERT_OK(both);
    ASSERT_OK(wait(services().requests.merge(*again, *first)));
    const auto split = wait(services().requests.split(*both, Right::Complaint));
    ASSERT_OK(split);
    const auto package = packageOf("A-1");
    std::map<std::string, QJsonObject> byReference;
    for (const QJsonValue &each : recordsIn(package))
        EXPECT_TRUE(
            byReference.emplace(each.toObject()["reference"].toString().toStdString(), each.toObject())
                .second);
    ASSERT_EQ(byReference.size(), 4U);
    const auto related = [&](const std::string &of) {
        const QJsonObject link = byReference[of]["related"].toArray().at(0).toObject();
        return link["as"].toString().toStdString() + " " + link["reference"].toString().toStdString();
    };
    EXPECT_EQ(related(*again), "merged-into " + *first);
    EXPECT_EQ(related(*first), "merged-from " + *again);
    EXPECT_EQ(related(*both), "split-into " + split->reference);
    EXPECT_EQ(related(split->reference), "split-from " + *both);
    EXPECT_EQ(byReference[*again]["text"].toString(), "Second letter, the same")
        << "proven with the one it went into";
}

TEST_F(OwnRequests, aPlanIsStaleOnceAnotherRequestOfTheirsChanged)
{
    const auto other = write("A-1", {Right::Access}, "Before");
    ASSERT_OK(other);
    const auto reference = write("A-1", {Right::Access}, "Now");
    ASSERT_OK(reference);
    ASSERT_OK(plan(*reference, Right::Access));
    ASSERT_OK(wait(services().actions.withdraw(*other, Right::Access, "She no longer wants it.")));
    EXPECT_FAILS(fulfil(*reference, Right::Access, {m_desk.path("stale.zip"), {}, {}}), ErrorCode::Conflict);
    const QJsonArray records = recordsIn(answer(*reference));
    ASSERT_EQ(records.size(), 1);
    EXPECT_EQ(records.at(0).toObject()["outcomes"].toArray().at(0).toObject()["outcome"].toString(),
              "withdrawn");
}

TEST_F(OwnRequests, portabilityHasNoneOfThem)
{
    // The marketplace promises no portability; the hub does.
    RehearsalDesk hub;
    ASSERT_NO_FATAL_FAILURE(hub.create({"merchant-hub"}));
    for (const ShopFile &file : merchantHub().files)
        ASSERT_OK(hub.import(file.category, hub.write("rows.csv", file.rows), ""));
    ASSERT_OK(test::ask(hub, newRequest(hub.platform(), Right::Access, accountHolder("A-1")),
                        accountHolder("A-1")));
    for (const auto &[right, there] :
         {std::pair{Right::Portability, false}, std::pair{Right::Access, true}}) {
        const auto asked =
            test::ask(hub, newRequest(hub.platform(), right, accountHolder("A-1")), accountHolder("A-1"));
        ASSERT_OK(asked);
        ASSERT_OK(wait(hub.services().actions.plan(*asked, right)));
        const auto done =
            wait(hub.services().actions.fulfil(*asked, right, {hub.path(there ? "a.zip" : "p.zip"), {}, {}}));
        ASSERT_OK(done);
        EXPECT_EQ(packageContents(done->path, done->passphrase).contains("data/requests.json"), there);
    }
}

TEST_F(OwnRequests, aForgottenCaseFileLeavesTheRegisterAndNothingInTheAnswer)
{
    const auto old = write("A-1", {Right::Access}, "An old letter");
    ASSERT_OK(old);
    answer(*old);
    ASSERT_OK(wait(services().requests.close(*old)));
    ASSERT_EQ(recordsIn(packageOf("A-1")).size(), 1);
    ASSERT_OK(wait(services().requests.close(m_last)));

    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2029-11-21"));
    ASSERT_OK(wait(services().retention.run(m_desk.platform())));
    const auto register_ = wait(services().requests.list({}, 10, {}));
    ASSERT_OK(register_);
    ASSERT_EQ(register_->requests.size(), 2U);
    const auto package = packageOf("A-1");
    EXPECT_FALSE(package.contains("data/requests.json"));
    expectNowhere(package, *old);
    expectNowhere(package, "An old letter");
}

} // namespace
} // namespace desk::test
