// SPDX-License-Identifier: GPL-3.0-or-later
// A package holds nothing of other people that somebody decided to strike, and none is made before all is
// decided.
#include "tests/core/desk/rights_fixture.h"
#include "tests/support/package_contents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace desk::test {
namespace {

using policy::Right;

constexpr const char *orderRows = "order_number,email,phone,buyer_name,placed_on,total\n"
                                  "F-1,ana@example.com,+49 30 1234501,Ana Ebert,2026-10-01,49.90\n"
                                  "F-2,ana@example.com,+49 30 1234501,Ana Ebert,2026-10-02,20.00\n";
/// Nobody said that F-2 was a gift, but it went to somebody else.
constexpr const char *logisticsRows =
    "order_number,buyer_email,is_gift,recipient_name,recipient_phone,address_line_1,city,postcode\n"
    "F-1,ana@example.com,false,Ana Ebert,+49 30 1234501,Alte Gasse 1,Berlin,10115\n"
    "F-2,ana@example.com,false,Maria López,+49 30 7654321,Lange Gasse 17,Ulm,89073\n";
constexpr const char *caseRows =
    "case_number,order_number,email,opened_on,kind,description,conversation\n"
    "C-1,F-2,ana@example.com,2026-10-05,question,"
    "\"Ana Ebert writes from ANA@example.com: my sister MARIA LOPEZ (030 765-43-21, maria@example.org) had "
    "nothing\","
    "\"[{\"\"by\"\":\"\"agent\"\",\"\"text\"\":\"\"We called Mrs L\\u00f3pez\"\"}]\"\n";

class Redactions : public RightsDesk
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(
            open({"fragrance",
                  {{"orders", orderRows}, {"logistics", logisticsRows}, {"after-sales", caseRows}},
                  {}}));
        const auto asked = ask(Right::Access, fragranceShop().who);
        ASSERT_OK(asked);
        m_reference = *asked;
    }
    ActionService &actions() { return m_desk.services().actions; }
    RedactionList list()
    {
        const auto all = wait(actions().redactions(m_reference));
        EXPECT_OK(all);
        return all.ok() ? *all : RedactionList();
    }
    RedactionList revealed()
    {
        const auto all = wait(actions().revealRedactions(m_reference, "A test looks."));
        EXPECT_OK(all);
        return all.ok() ? *all : RedactionList();
    }
    Result<RedactionList> strikeAll(const std::string &ground = "others-rights")
    {
        RedactionOrder order;
        for (const RedactionView &each : list().redactions)
            if (each.state == "undecided")
                order.ids.push_back(each.id);
        order.reason = ground;
        return wait(actions().redact(m_reference, order));
    }
    FulfilOrder to(const std::string &name) const { return {m_desk.path(name), {}, {}}; }
    std::map<std::string, std::string> package()
    {
        const auto done =
            fulfil(m_reference, Right::Access, to("answer-" + std::to_string(++m_packages) + ".zip"));
        EXPECT_OK(done);
        return done.ok() ? packageContents(done->path, done->passphrase)
                         : std::map<std::string, std::string>();
    }
    std::string stateNow()
    {
        const auto now = action(m_reference);
        EXPECT_OK(now);
        return now.ok() ? now->nextStep + " " + now->blockedBecause : std::string();
    }

    std::string m_reference;
    int m_packages = 0;
};

TEST_F(Redactions, theFileItselfSaysWhoElseItNames)
{
    std::vector<std::string> found;
    for (const RedactionView &each : revealed().redactions)
        found.push_back(each.category + "." + each.field + " " + each.kind + " " + each.because + " " +
                        each.text);
    std::sort(found.begin(), found.end());
    const std::vector<std::string> expected{
        "after-sales.conversation name named-in-file L\\u00f3pez",
        "after-sales.description email not-theirs maria@example.org",
        "after-sales.description name named-in-file MARIA LOPEZ",
        "after-sales.description telephone named-in-file 030 765-43-21",
        "logistics.address_line_1 address other-party Lange Gasse 17",
        "logistics.city words other-party Ulm",
        "logistics.postcode address other-party 89073",
        "logistics.recipient_name name other-party Maria López",
        "logistics.recipient_phone telephone other-party +49 30 7654321",
    };
    EXPECT_EQ(found, expected);
}

TEST_F(Redactions, whatIsListedIsMaskedUntilItIsRevealedForAReason)
{
    for (const RedactionView &each : list().redactions) {
        EXPECT_TRUE(each.before.empty() && each.after.empty());
        for (const char *clear : {"aria", "ópez", "7654", "Gasse", "89073", "example.org"})
            EXPECT_EQ(each.text.find(clear), std::string::npos) << each.text;
    }
    EXPECT_EQ(wait(actions().revealRedactions(m_reference, "  ")).error().code, ErrorCode::InvalidArgument);
    const RedactionList clear = revealed();
    const auto mail = std::find_if(clear.redactions.begin(), clear.redactions.end(),
                                   [](const RedactionView &each) { return each.kind == "email"; });
    ASSERT_NE(mail, clear.redactions.end());
    EXPECT_TRUE(mail->before.ends_with("(030 765-43-21, "));
    EXPECT_EQ(mail->after, ") had nothing");
    const auto entries = wait(m_desk.services().audit.entries(20));
    ASSERT_OK(entries);
    EXPECT_EQ(std::count_if(entries->begin(), entries->end(),
                            [](const AuditLine &line) { return line.event == "subject-revealed"; }),
              1);
}

TEST_F(Redactions, whatIsUndecidedHindersThePackage)
{
    const auto planned = plan(m_reference, Right::Access);
    ASSERT_OK(planned);
    EXPECT_EQ(planned->undecided, 9U);
    EXPECT_EQ(stateNow(), "fulfil redactions-undecided");
    const auto refused = fulfil(m_reference, Right::Access, to("no.zip"));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
    EXPECT_TRUE(refused.error().message.starts_with("9 places")) << refused.error().message;
    EXPECT_FALSE(QFile::exists(QString::fromStdString(m_desk.path("no.zip"))));
}

TEST_F(Redactions, whatWasStruckIsInNoFileAndTheirOwnStays)
{
    const auto struck = strikeAll();
    ASSERT_OK(struck);
    EXPECT_EQ(struck->undecided, 0U);
    ASSERT_OK(plan(m_reference, Right::Access));
    const auto files = package();
    ASSERT_TRUE(files.contains("data/after-sales.json"));
    for (const auto &[name, content] : files)
        for (const char *gone :
             {"MARIA", "Maria", "LOPEZ", "pez", "765-43-21", "7654321", "maria@", "Lange Gasse", "Ulm"})
            EXPECT_EQ(content.find(gone), std::string::npos) << name << " holds " << gone;
    const std::string &cases = files.at("data/after-sales.json");
    EXPECT_NE(cases.find("Ana Ebert writes from ANA@example.com: my sister [███ rights of others] ([███ "
                         "rights of others], "
                         "[███ rights of others]) had nothing"),
              std::string::npos)
        << cases;
    EXPECT_NE(files.at("data/logistics.json").find("Alte Gasse 1"), std::string::npos);
    EXPECT_NE(files.at("data/orders.csv").find("Ana Ebert"), std::string::npos);

    int lines = 0;
    const QJsonArray withheld = QJsonDocument::fromJson(QByteArray::fromStdString(files.at("withheld.json")))
                                    .object()["withheld"]
                                    .toArray();
    for (const QJsonValue &each : withheld) {
        if (each.toObject()["ground"] != "others-rights")
            continue;
        ++lines;
        EXPECT_EQ(each.toObject()["reason"], "other-person");
        if (each.toObject()["field"] == "description") {
            EXPECT_EQ(each.toObject()["places"].toInt(), 3);
        }
    }
    EXPECT_EQ(lines, 7) << "a line for each field";
}

TEST_F(Redactions, aDecisionTakesThePlanBackAndChangesItsDigest)
{
    const auto first = plan(m_reference, Right::Access);
    ASSERT_OK(first);
    ASSERT_OK(strikeAll());
    EXPECT_EQ(stateNow(), "plan ") << "it has to be planned anew";
    EXPECT_EQ(fulfil(m_reference, Right::Access, to("no.zip")).error().code, ErrorCode::Conflict);
    const auto second = plan(m_reference, Right::Access);
    ASSERT_OK(second);
    EXPECT_NE(second->digest, first->digest);
    EXPECT_EQ(second->undecided, 0U);
    const auto again = plan(m_reference, Right::Access);
    ASSERT_OK(again);
    EXPECT_EQ(again->digest, second->digest);
}

/// A disclosure needs another person's consent.
class ApprovedRedactions : public Redactions
{
protected:
    void SetUp() override
    {
        Shop shop = rugShop();
        shop.files[2].rows = "order_number,email,is_gift,consignee_name,address_line_1,city\n"
                             "R-1,ana@example.com,false,Maria López,Lange Gasse 17,Ulm\n";
        ASSERT_NO_FATAL_FAILURE(open(shop));
    }
};

TEST_F(ApprovedRedactions, anApprovalIsOfWhatWasDecidedThen)
{
    NewRequest request =
        newRequest(m_desk.platform(), Right::AuthorityDisclosure, {{}, "ana@example.com", {}, {}});
    request.disclosureCase = "1";
    const auto opened = wait(m_desk.services().requests.open(request));
    ASSERT_OK(opened);
    m_reference = opened->reference;
    const auto found = wait(m_desk.services().requests.details(m_reference));
    ASSERT_OK(found);
    ASSERT_OK(wait(m_desk.services().requests.chooseSubject(m_reference, found->subjects.front().id)));
    ASSERT_OK(plan(m_reference, Right::AuthorityDisclosure));
    EXPECT_EQ(stateNow(), "approve needs-another-person");
    const auto early = plan(m_reference, Right::AuthorityDisclosure);
    ASSERT_OK(early);
    m_desk.become("Cleo");
    EXPECT_EQ(wait(actions().approve(m_reference, Right::AuthorityDisclosure, early->digest)).error().place,
              "redactions");
    m_desk.become("Ada");
    ASSERT_OK(strikeAll());
    const auto planned = plan(m_reference, Right::AuthorityDisclosure);
    ASSERT_OK(planned);
    m_desk.become("Cleo");
    ASSERT_OK(wait(actions().approve(m_reference, Right::AuthorityDisclosure, planned->digest)));
    m_desk.become("Ada");
    RedactionOrder back;
    back.ids = {list().redactions.front().id};
    back.strike = false;
    back.reason = "consent";
    ASSERT_OK(wait(actions().redact(m_reference, back)));
    const auto now = action(m_reference);
    ASSERT_OK(now);
    EXPECT_TRUE(now->approvedBy.empty());
    EXPECT_FALSE(fulfil(m_reference, Right::AuthorityDisclosure, to("no.zip")).ok());
}

TEST_F(Redactions, oneStringCanBeDecidedWhereverItStands)
{
    const RedactionList clear = revealed();
    const auto phone = std::find_if(clear.redactions.begin(), clear.redactions.end(),
                                    [](const RedactionView &each) { return each.field == "recipient_name"; });
    ASSERT_NE(phone, clear.redactions.end());
    RedactionOrder order{{phone->id}, true, "no-consent", true};
    const auto after = wait(actions().redact(m_reference, order));
    ASSERT_OK(after);
    EXPECT_EQ(after->undecided, 7U) << "the name in the description went with it";
}

TEST_F(Redactions, whatIsLeftForAReasonStays)
{
    RedactionOrder order;
    for (const RedactionView &each : list().redactions)
        order.ids.push_back(each.id);
    order.strike = false;
    order.reason = "told-by-person";
    ASSERT_OK(wait(actions().redact(m_reference, order)));
    ASSERT_OK(plan(m_reference, Right::Access));
    EXPECT_NE(package().at("data/after-sales.json").find("MARIA LOPEZ"), std::string::npos);
}

TEST_F(Redactions, whatNobodyProposedIsStruckByHandAndLookedForEverywhere)
{
    ASSERT_OK(strikeAll());
    const RedactionList before = list();
    const auto place = std::find_if(before.redactions.begin(), before.redactions.end(),
                                    [](const RedactionView &each) { return each.field == "description"; });
    ASSERT_NE(place, before.redactions.end());
    StrikeOrder order{place->category, place->record, "description", "my sister", "safety"};
    const auto after = wait(actions().strike(m_reference, order));
    ASSERT_OK(after);
    EXPECT_EQ(after->redactions.size(), before.redactions.size() + 1);
    EXPECT_EQ(after->undecided, 0U);
    order.text = "my brother";
    EXPECT_EQ(wait(actions().strike(m_reference, order)).error().code, ErrorCode::NotFound);
    order = {place->category, place->record, "description", "my sister", "no-such-ground"};
    EXPECT_EQ(wait(actions().strike(m_reference, order)).error().code, ErrorCode::InvalidArgument);
    ASSERT_OK(plan(m_reference, Right::Access));
    const auto files = package();
    EXPECT_NE(files.at("data/after-sales.json").find("[███ safety of others] [███ rights of others]"),
              std::string::npos);
    EXPECT_EQ(files.at("index.html").find("my sister"), std::string::npos);
}

TEST_F(Redactions, whatComesInLaterIsProposedAnew)
{
    ASSERT_OK(strikeAll());
    ASSERT_OK(plan(m_reference, Right::Access));
    ASSERT_OK(import("after-sales", "case_number,order_number,email,opened_on,kind,description\n"
                                    "C-2,F-2,ana@example.com,2026-10-06,question,Maria López again\n"));
    EXPECT_FALSE(fulfil(m_reference, Right::Access, to("no.zip")).ok());
    ASSERT_OK(plan(m_reference, Right::Access));
    EXPECT_EQ(stateNow(), "fulfil redactions-undecided");
    EXPECT_EQ(list().undecided, 1U);
}

TEST_F(Redactions, aStaleListIsRefusedAndAForeignReasonToo)
{
    EXPECT_EQ(wait(actions().redact(m_reference, {{"0123456789abcdef"}, true, "safety", false})).error().code,
              ErrorCode::Conflict);
    const std::string id = list().redactions.front().id;
    EXPECT_EQ(wait(actions().redact(m_reference, {{id}, true, "own", false})).error().code,
              ErrorCode::InvalidArgument);
    EXPECT_EQ(wait(actions().redact(m_reference, {{id}, false, "safety", false})).error().code,
              ErrorCode::InvalidArgument);
    m_desk.become("Olga");
    EXPECT_FALSE(wait(actions().redact(m_reference, {{id}, true, "safety", false})).ok());
}

TEST_F(Redactions, theLogSaysHowManyAndWhyAndNeverWhat)
{
    ASSERT_OK(strikeAll("confidentiality"));
    const auto timeline = wait(m_desk.services().requests.timeline(m_reference));
    ASSERT_OK(timeline);
    EXPECT_EQ(timeline->back().event, "redaction-decided");
    EXPECT_EQ(timeline->back().note, "9 struck: confidentiality");
    const auto isSealed = [&](const char *file) {
        const std::string bytes = readFile(m_desk.path(file));
        for (const char *clear : {"MARIA", "López", "7654321", "maria@example.org"})
            EXPECT_EQ(bytes.find(clear), std::string::npos) << file;
    };
    isSealed("data/desk.db-wal"); // gone once the desk is closed
    m_desk.close();
    isSealed("data/desk.db");
}

TEST_F(Redactions, inChineseTheMarkIsChinese)
{
    NewRequest request = newRequest(m_desk.platform(), Right::Access, fragranceShop().who);
    request.language = "zh-CN";
    const auto asked = test::ask(m_desk, request, fragranceShop().who);
    ASSERT_OK(asked);
    m_reference = *asked;
    ASSERT_OK(strikeAll());
    ASSERT_OK(plan(m_reference, Right::Access));
    EXPECT_NE(package().at("data/logistics.json").find("[███ 他人权利]"), std::string::npos);
}

} // namespace
} // namespace desk::test
