// SPDX-License-Identifier: GPL-3.0-or-later
// What comes in becomes a request, with its bytes in the request's file, and the same thing only once.
#include "core/crypto/digest.h"
#include "core/store/connection.h"
#include "tests/core/desk/rights_fixture.h"

namespace desk::test {
namespace {

using policy::Right;

constexpr std::string_view letterText =
    "Dear Sir or Madam,\n\nI request access to my personal data under Art. 15 GDPR and a copy of it. My "
    "address with you is ana@example.com.\n\nYours sincerely,\nAna Ebert\n";
constexpr std::string_view reminderText =
    "Dear Sir or Madam,\n\nI refer to my access request of 2 November, to which I have received no answer "
    "so far. I remind you of it. My address is ana@example.com.\n\nAna Ebert\n";

class Intake : public RightsDesk
{
protected:
    Incoming incoming(std::string_view bytes, const std::string &name = "letter.txt")
    {
        Incoming out;
        out.platform = m_desk.platform();
        out.name = name;
        out.bytes = std::string(bytes);
        return out;
    }
    static std::string mail(std::string_view id, std::string_view text)
    {
        return "Received: from mx.example by desk.example; Mon, 02 Nov 2026 09:00:00 +0100\r\nFrom: "
               "ana@example.com\r\nMessage-ID: <" +
               std::string(id) + "@example.com>\r\nSubject: My data\r\n\r\n" + std::string(text);
    }
    Result<IntakeDraft> readOne(const Incoming &what)
    {
        DESK_TRY(const IntakeReading reading, wait(services().intake.read(what)));
        if (reading.drafts.size() != 1)
            return fail(ErrorCode::NotFound, std::to_string(reading.drafts.size()) + " drafts");
        return reading.drafts.front();
    }
    Result<RequestSummary> take(const IntakeDraft &draft, const std::string &attachTo = {})
    {
        IntakeOrder order{draft.request, draft.draft, "letter", attachTo};
        order.request.residence = "DE";
        if (!order.request.receivedOn.isValid())
            order.request.receivedOn = QDate(2026, 11, 2);
        return wait(services().intake.take(order));
    }
    std::int64_t number(const std::string &sql)
    {
        const auto connection = store::Connection::open(m_desk.database(), store::OpenMode::Existing);
        store::Query query(**connection, sql);
        return query.next().value() ? query.integer(0) : -1;
    }
};

TEST_F(Intake, aLetterBecomesARequestThatKeepsItsBytes)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto read = readOne(incoming(letterText));
    ASSERT_OK(read);
    EXPECT_EQ(read->request.rights, std::vector{Right::Access});
    EXPECT_EQ(read->request.email, "ana@example.com");
    ASSERT_EQ(read->people.size(), 1U);
    EXPECT_TRUE(read->others.empty());
    EXPECT_EQ(read->cameAs, "");
    const auto opened = take(*read);
    ASSERT_OK(opened);
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    const auto sources = wait(services().intake.sources(opened->reference));
    ASSERT_OK(sources);
    ASSERT_EQ(sources->size(), 1U);
    EXPECT_EQ(sources->front().format, "letter");
    EXPECT_EQ(sources->front().bytes, letterText.size());
    EXPECT_EQ(sources->front().sha256, toHex(crypto::sha256Of({asBytes(letterText)})));
    EXPECT_EQ(wait(services().intake.original(opened->reference, 1)).value(), letterText);
    for (const int none : {-1, 0, 2})
        EXPECT_FAILS(wait(services().intake.original(opened->reference, none)), ErrorCode::NotFound);
    const auto details = wait(services().requests.details(opened->reference));
    ASSERT_OK(details);
    EXPECT_EQ(details->text, letterText);
    EXPECT_EQ(details->subjects.size(), 1U);
    EXPECT_OK(wait(services().audit.verify()));
    EXPECT_OK(wait(services().audit.verifyRows()));
}

TEST_F(Intake, theSameMessageComesInOnce)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto first = readOne(incoming(mail("one", letterText), "one.eml"));
    ASSERT_OK(first);
    EXPECT_EQ(first->request.receivedOn, QDate(2026, 11, 2));
    const auto opened = take(*first);
    ASSERT_OK(opened);
    const auto again = readOne(incoming(mail("one", letterText), "copy.eml"));
    ASSERT_OK(again);
    EXPECT_EQ(again->cameAs, opened->reference);
    const auto twice = take(*again);
    ASSERT_FALSE(twice.ok());
    EXPECT_EQ(twice.error().code, ErrorCode::AlreadyExists);
    EXPECT_EQ(twice.error().place, opened->reference);
    // Another message of the same words is another request, and a likely duplicate.
    const auto other = readOne(incoming(mail("two", letterText), "two.eml"));
    ASSERT_OK(other);
    EXPECT_EQ(other->cameAs, "");
    ASSERT_EQ(other->others.size(), 1U);
    EXPECT_EQ(other->others.front().kind, "duplicate");

    // Of somebody whom nobody knows, it is found by its day.
    const std::string stranger = mail("three", "Please delete my data, stranger@example.net.");
    const auto unknown = readOne(incoming(stranger, "three.eml"));
    ASSERT_OK(unknown);
    IntakeOrder order{unknown->request, unknown->draft, "three.eml", {}};
    order.request.email = "stranger@example.net";
    order.request.residence = "DE";
    order.request.rights = {Right::Deletion};
    ASSERT_OK(wait(services().intake.take(order)));
    EXPECT_FAILS(wait(services().intake.take(order)), ErrorCode::AlreadyExists);
}

TEST_F(Intake, aReminderIsAttachedToTheRequestItIsAbout)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto first = readOne(incoming(letterText));
    ASSERT_OK(first);
    const auto opened = take(*first);
    ASSERT_OK(opened);
    const auto reminder = readOne(incoming(mail("four", reminderText), "reminder.eml"));
    ASSERT_OK(reminder);
    EXPECT_EQ(reminder->draft.follows, intake::Follows::Reminder);
    ASSERT_EQ(reminder->others.size(), 1U);
    const auto attached = take(*reminder, opened->reference);
    ASSERT_OK(attached);
    EXPECT_EQ(attached->reference, opened->reference);
    const auto sources = wait(services().intake.sources(opened->reference));
    ASSERT_OK(sources);
    ASSERT_EQ(sources->size(), 2U);
    EXPECT_EQ(sources->back().format, "mail");
    EXPECT_EQ(wait(services().intake.original(opened->reference, 2)).value(), mail("four", reminderText));
    EXPECT_EQ(number("SELECT COUNT(*) FROM request"), 1);
    const auto events = wait(services().requests.timeline(opened->reference));
    ASSERT_OK(events);
    EXPECT_EQ(std::count_if(events->begin(), events->end(),
                            [](const TimelineEntry &each) { return each.event == "original-kept"; }),
              2);

    // Neither to another person's request nor to one that is closed.
    NewRequest others = newRequest(m_desk.platform(), Right::Objection, endCustomer());
    const auto bens = wait(services().requests.open(others));
    ASSERT_OK(bens);
    IntakeDraft fresh = *reminder;
    fresh.draft.externalId = "five@example.com";
    EXPECT_FAILS(take(fresh, bens->reference), ErrorCode::Conflict);
    ASSERT_OK(wait(services().actions.withdraw(opened->reference, Right::Access, "They called.")));
    EXPECT_FAILS(take(fresh, opened->reference), ErrorCode::Conflict);
    EXPECT_EQ(number("SELECT COUNT(*) FROM original"), 2);
}

TEST_F(Intake, anOriginalThatWasChangedOrTakenOutIsNoticed)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto opened = take(*readOne(incoming(letterText)));
    ASSERT_OK(opened);
    m_desk.close();
    {
        const auto connection = store::Connection::open(m_desk.database(), store::OpenMode::Existing);
        ASSERT_OK(connection);
        ASSERT_OK((*connection)->execute("DELETE FROM original"));
    }
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    EXPECT_FAILS(wait(services().audit.verifyRows()), ErrorCode::Tampered);
    EXPECT_FAILS(wait(services().intake.original(opened->reference, 1)), ErrorCode::NotFound);
}

TEST_F(Intake, isForWhoeverTakesRequestsInAndReadsAreRationed)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Olga"));
    EXPECT_FAILS(wait(services().intake.read(incoming(letterText))), ErrorCode::NotPermitted);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Ada"));
    ReadingLimits limits;
    limits.searches = 2;
    ASSERT_OK(wait(services().guard.setLimits(limits)));
    EXPECT_OK(readOne(incoming(letterText)));
    EXPECT_OK(readOne(incoming(letterText)));
    EXPECT_FAILS(readOne(incoming(letterText)), ErrorCode::LimitExceeded);
}

TEST_F(Intake, aRowOfATableAndAWebhookBecomeRequests)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto table = wait(
        services().intake.read(incoming("right,channel,received,residence,email,external id\n"
                                        "\"access,deletion\",web-form,2026-11-02,DE,ana@example.com,T-1\n"
                                        "flying,web-form,2026-11-02,DE,ben@example.com,T-2\n",
                                        "requests.csv")));
    ASSERT_OK(table);
    ASSERT_EQ(table->drafts.size(), 1U);
    EXPECT_FALSE(table->failedRows.empty());
    EXPECT_FALSE(table->doubts.empty());
    const auto opened = take(table->drafts.front());
    ASSERT_OK(opened);
    EXPECT_EQ(opened->rights, (std::vector{Right::Access, Right::Deletion}));
    const auto sources = wait(services().intake.sources(opened->reference));
    ASSERT_OK(sources);
    ASSERT_EQ(sources->size(), 1U);
    EXPECT_EQ(sources->front().externalId, "T-1");
    EXPECT_EQ(sources->front().bytes, 0U) << "a row is kept as what was understood of it";
    EXPECT_FAILS(wait(services().intake.original(opened->reference, 1)), ErrorCode::NotFound);

    Incoming forged = incoming(R"({"shop_id":1,"shop_domain":"s.example","customer":{"id":2,)"
                               R"("email":"ana@example.com","phone":""},"orders_to_redact":[]})",
                               "redact.json");
    forged.keys.webhookSecret = "hush";
    forged.headers = "X-Shopify-Hmac-Sha256: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
    EXPECT_FAILS(wait(services().intake.read(forged)), ErrorCode::Tampered);
    const auto log = wait(services().audit.entries(3));
    ASSERT_OK(log);
    EXPECT_TRUE(std::any_of(log->begin(), log->end(),
                            [](const AuditLine &line) { return line.event == "trouble-found"; }));
}

TEST_F(Intake, originalsStandUnderTheNextKey)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto opened = take(*readOne(incoming(letterText)));
    ASSERT_OK(opened);
    ASSERT_OK(wait(services().keys.rotate({m_desk.platform(), RotatedKey::Requests, {}, false})));
    EXPECT_EQ(wait(services().intake.original(opened->reference, 1)).value(), letterText);
    EXPECT_OK(wait(services().audit.verifyRows()));
}

TEST_F(Intake, whoSentARequestByAProgramIsToldWhereItStandsInItsWords)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto read = readOne(incoming(
        R"({"regulation":"gdpr","subject_request_id":"a7551968-d5d6-44b2-9831-815ac9017798","subject_request_type":"erasure",)"
        R"("submitted_time":"2026-11-02T15:00:00Z","subject_identities":[{"identity_type":"email","identity_value":"ana@example.com","identity_format":"raw"}],"api_version":"2.0"})",
        "request.json"));
    ASSERT_OK(read);
    const auto opened = take(*read);
    ASSERT_OK(opened);
    StatusOrder order{Right::Deletion, intake::Format::OpenDsr, {}, {}, {}};
    const auto status = wait(services().intake.status(opened->reference, order));
    ASSERT_OK(status);
    EXPECT_NE(status->json.find("a7551968-d5d6-44b2-9831-815ac9017798"), std::string::npos) << status->json;
    EXPECT_EQ(status->json.find("ana@"), std::string::npos);
    order.format = intake::Format::DataRightsProtocol;
    EXPECT_FAILS(wait(services().intake.status(opened->reference, order)), ErrorCode::NotFound);
    order.format = intake::Format::Letter;
    EXPECT_FAILS(wait(services().intake.status(opened->reference, order)), ErrorCode::InvalidArgument);
}

} // namespace
} // namespace desk::test
