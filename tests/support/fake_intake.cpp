// SPDX-License-Identifier: GPL-3.0-or-later
// What comes in to a FakeDesk.
#include "tests/support/fake_answer.h"

namespace desk::test {

namespace {

intake::Span wordsIn(const std::string &letter, const std::string &words)
{
    const std::size_t at = letter.find(words);
    return at == std::string::npos ? intake::Span{} : intake::Span{at, words.size()};
}

intake::Finding because(intake::Certainty certainty, const std::string &words)
{
    return {certainty, {wordsIn(madeUpLetter, words)}, {}, "made-up"};
}

} // namespace

// The letters outside of ASCII stand before the words that were found: a span counts bytes.
const char *const madeUpLetter =
    "Grüße aus Köln, 你好!\n\nUnder the GDPR, please send me all the data you hold about me.\n"
    "It would be good if it were gone afterwards.\n\n"
    "You can find me by jane@example.org, order R-1001.\n";

IntakeDraft madeUpDraft()
{
    using enum intake::Certainty;
    IntakeDraft out;
    intake::Draft &draft = out.draft;
    draft.format = intake::Format::Letter;
    draft.text = madeUpLetter;
    draft.channel = "letter";
    draft.language = "en";
    draft.residence = "DE";
    draft.receivedOn = QDate(2026, 11, 19);
    draft.receivedBecause = because(Certain, "Under the GDPR");
    draft.rights = {{policy::Right::Access, because(Certain, "send me all the data")},
                    {policy::Right::Deletion, because(Likely, "it were gone")}};
    draft.identifiers = {
        {policy::IdentifierKind::Email, "jane@example.org", because(Certain, "jane@example.org")},
        {policy::IdentifierKind::Order, "R-1001", because(Likely, "R-1001")}};
    draft.laws = {{"gdpr", because(Certain, "GDPR")}};
    draft.doubts = {{"text", "The letter is written in more than one language.", {}}};
    draft.attachments = {{"9.zip", "application/zip", std::string(2048, 'x')}};
    draft.original = madeUpLetter;
    out.request = requestFrom(draft, {});
    FoundSubject person;
    person.id.bytes[15] = 7;
    out.people = {person};
    return out;
}

IntakeDraft madeUpRow(int number)
{
    IntakeDraft out;
    intake::Draft &draft = out.draft;
    draft.format = intake::Format::Table;
    draft.source[0] = static_cast<std::uint8_t>(number);
    draft.channel = "email";
    draft.residence = "FR";
    draft.receivedOn = QDate(2026, 11, number);
    draft.receivedBecause = {intake::Certainty::Certain, {}, "received", {}};
    draft.rights = {{policy::Right::Deletion, {intake::Certainty::Certain, {}, "right", {}}}};
    draft.identifiers = {{policy::IdentifierKind::Email,
                          "row" + std::to_string(number) + "@example.org",
                          {intake::Certainty::Certain, {}, "email", {}}}};
    out.request = requestFrom(draft, {});
    return out;
}

class FakeIntake final : public IntakeService
{
public:
    explicit FakeIntake(FakeDesk &desk) : m_desk(desk) {}
    Answer<IntakeReading> read(const Incoming &incoming) override
    {
        m_desk.lastIncoming = incoming;
        return m_desk.answer<IntakeReading>("readIncoming", [this, incoming]() -> Result<IntakeReading> {
            if (incoming.bytes.empty())
                return fail(ErrorCode::InvalidInput, "The file is empty.", "file");
            IntakeReading out = m_desk.reading;
            if (out.drafts.empty() && out.doubts.empty())
                out.drafts = {madeUpDraft()};
            for (IntakeDraft &each : out.drafts)
                each.request.platform = incoming.platform;
            return out;
        });
    }
    Answer<RequestSummary> take(const IntakeOrder &order) override;
    Answer<TakenCase> takeCase(const CaseTaking &order) override
    {
        return m_desk.answer<TakenCase>("takeCase", [this, order]() -> Result<TakenCase> {
            if (order.passphrase.empty())
                return fail(ErrorCode::WrongPassword, "The evidence is sealed: its passphrase is needed.");
            return TakenCase{m_desk.m_requests.front().details.summary, "rightsdesk/other",
                             "RU-2026-000042-1", "00ff", !order.deskKey.empty()};
        });
    }
    Answer<std::vector<SourceView>> sources(const std::string &reference) override
    {
        return m_desk.about<std::vector<SourceView>>("sources", reference,
                                                     [this](FakeDesk::Held &) { return m_desk.sources; });
    }
    Answer<std::string> original(const std::string &reference, int number) override
    {
        return m_desk.about<std::string>(
            "original", reference, [=, this](FakeDesk::Held &) -> Result<std::string> {
                if (number < 1 || number > static_cast<int>(m_desk.sources.size()))
                    return fail(ErrorCode::NotFound, "There is no such file.");
                return m_desk.originalBytes;
            });
    }
    Answer<StatusMessage> status(const std::string &reference, const StatusOrder &) override
    {
        return m_desk.about<StatusMessage>(
            "status", reference, [](FakeDesk::Held &) -> Result<StatusMessage> {
                return fail(ErrorCode::NotFound, "The request did not come in this format.", "format");
            });
    }

    Answer<std::vector<SenderView>> senders(PlatformId platform) override
    {
        return m_desk.answer<std::vector<SenderView>>("senders", [this, platform]() -> Result<std::vector<SenderView>> {
            return m_desk.senders[platform];
        });
    }
    Answer<SenderView> addSender(const NewSender &sender) override
    {
        m_desk.lastSender = sender;
        return m_desk.answer<SenderView>("addSender", [this, sender]() -> Result<SenderView> {
            if (sender.kind == SenderKind::DataRights && sender.key.size() != 44)
                return fail(ErrorCode::InvalidArgument, "This is no Ed25519 public key.", "key");
            std::vector<SenderView> &all = m_desk.senders[sender.platform];
            SenderView added{std::to_string(all.size() + 1), sender.kind, sender.name, sender.business, {}, QDate(2026, 11, 20), "supervisor"};
            if (sender.kind != SenderKind::Shopify)
                added.fingerprint = "1f2e 3d4c 5b6a 7988 9aab bccd deef f001";
            all.push_back(added);
            return added;
        });
    }
    Answer<bool> removeSender(PlatformId platform, const std::string &id) override
    {
        return m_desk.answer<bool>("removeSender", [this, platform, id]() -> Result<bool> {
            const auto gone = std::erase_if(m_desk.senders[platform], [&](const SenderView &each) { return each.id == id; });
            return gone > 0 ? Result<bool>(true) : fail(ErrorCode::NotFound, "There is no such sender.", "sender");
        });
    }

private:
    FakeDesk &m_desk;
};

Answer<RequestSummary> FakeIntake::take(const IntakeOrder &order)
{
    m_desk.lastOrder = order;
    return m_desk.answer<RequestSummary>("takeIn", [this, order]() -> Result<RequestSummary> {
        if (order.attachTo.empty())
            return m_desk.openNow(order.request);
        FakeDesk::Held *const held = m_desk.find(order.attachTo);
        if (!held)
            return fail(ErrorCode::NotFound, "There is no such request.");
        if (held->details.summary.state == RequestState::Closed)
            return fail(ErrorCode::Conflict, "The request is closed.", "attach");
        m_desk.note(*held, "original-kept", order.draft.text);
        return held->details.summary;
    });
}

std::unique_ptr<IntakeService> makeFakeIntake(FakeDesk &desk)
{
    return std::make_unique<FakeIntake>(desk);
}

} // namespace desk::test
