// SPDX-License-Identifier: GPL-3.0-or-later
// Letters, retention and policy versions of a FakeDesk.
#include "tests/support/fake_answer.h"

namespace desk::test {

class FakeLetters final : public LetterService
{
public:
    explicit FakeLetters(FakeDesk &desk) : m_desk(desk) {}
    Answer<LetterDraft> draft(const std::string &reference, const LetterOrder &order) override
    {
        return m_desk.aboutAction<LetterDraft>(
            "draftLetter", reference, order.right,
            [=, this](FakeDesk::Held &held, ActionView &) { return compose(held, order); });
    }
    Answer<letters::Letter> send(const std::string &reference, const LetterOrder &order) override
    {
        m_desk.m_lastLetter = order;
        return m_desk.aboutAction<letters::Letter>(
            "sendLetter", reference, order.right,
            [=, this](FakeDesk::Held &held, ActionView &action) -> Result<letters::Letter> {
                const LetterDraft draft = compose(held, order);
                if (!draft.unfilled.empty())
                    return fail(ErrorCode::InvalidInput, "A field is not filled.", draft.unfilled.front());
                action.letters.push_back({order.kind, utcDay(m_desk.m_clock.now())});
                m_desk.note(held, "letter-written", order.kind);
                return draft.letter;
            });
    }

private:
    LetterDraft compose(const FakeDesk::Held &held, const LetterOrder &order) const
    {
        using letters::BlockForm;
        LetterDraft out;
        letters::Letter &letter = out.letter;
        letter.right = order.right;
        letter.law = "eu-gdpr";
        letter.language = order.language.empty() ? held.details.language : order.language;
        letter.reference = held.details.summary.reference;
        const bool chinese = letter.language == "zh-CN";
        letter.subject = (chinese ? "关于您的请求 " : "Your request ") + letter.reference;
        letter.blocks = {
            {"sender",
             BlockForm::Address,
             true,
             {m_desk.profileOf(held.details.summary.platform).name.in(letter.language)},
             {},
             {},
             {}},
            {"greeting", BlockForm::Paragraph, false, {chinese ? "您好：" : "Hello,"}, {}, {}, {}},
            {"what",
             BlockForm::Paragraph,
             true,
             {chinese ? "我们已收到您的请求 <" + letter.reference + ">。"
                      : "We have received your request <" + letter.reference + ">."},
             {},
             {},
             {}},
            {"facts",
             BlockForm::Details,
             true,
             {},
             {},
             {{chinese ? "编号" : "Reference", letter.reference}},
             {}},
            {"remedy-authority",
             BlockForm::List,
             true,
             {chinese ? "您可以向监管机构投诉。" : "You may complain to a supervisory authority."},
             {},
             {},
             {"complaint"}},
            {"closing", BlockForm::Signature, false, {chinese ? "此致" : "Kind regards"}, {}, {}, {}}};
        for (const auto &[block, text] : order.edits)
            for (letters::LetterBlock &each : letter.blocks)
                if (each.id == block && !each.locked)
                    each.texts = {text};
        if (order.kind == "clarification") {
            const bool filled = std::any_of(order.fields.begin(), order.fields.end(), [](const auto &each) {
                return each.first == "question" && !each.second.empty();
            });
            if (!filled)
                out.unfilled.push_back("question");
        }
        return out;
    }
    FakeDesk &m_desk;
};

class FakeRetention final : public RetentionService
{
public:
    explicit FakeRetention(FakeDesk &desk) : m_desk(desk)
    {
        const QDate today = utcDay(desk.m_clock.now());
        HoldView hold{
            PlatformId(),       SubjectId(),        "hold-1",    "ZPO § 142", "A lawsuit is pending.",
            today.addDays(-40), today.addMonths(6), "supervisor"};
        hold.subject.bytes[15] = 0x4d;
        desk.m_holds = {hold};
        ErasureView proven{
            "erasure-2", SubjectId(), "RU-2026-000812-3", desk.m_clock.now() - std::chrono::hours(30),
            true,        128};
        proven.subject.bytes[15] = 0x2e;
        ErasureView waiting{
            "erasure-3", SubjectId(), "", desk.m_clock.now() - std::chrono::hours(2), false, 9};
        waiting.subject.bytes[15] = 0x5a;
        desk.m_erasures = {waiting, proven};
        desk.m_retentionDue = 1;
    }
    Answer<HoldView> addHold(const HoldOrder &order) override
    {
        return m_desk.answer<HoldView>("addHold", [=, this] {
            HoldView view{order.platform, order.subject, "hold-" + std::to_string(m_desk.m_holds.size() + 1),
                          order.law,      order.reason,  utcDay(m_desk.m_clock.now()),
                          order.until,    m_desk.m_user};
            m_desk.m_holds.push_back(view);
            return view;
        });
    }
    Answer<bool> releaseHold(PlatformId, const std::string &id, const std::string &reason) override
    {
        m_desk.m_lastWords = id + " " + reason;
        return m_desk.answer<bool>("releaseHold", [=, this] {
            std::erase_if(m_desk.m_holds, [&](const HoldView &each) { return each.id == id; });
            return true;
        });
    }
    Answer<std::vector<HoldView>> holds(PlatformId) override
    {
        return m_desk.answer<std::vector<HoldView>>("holds", [this] { return m_desk.m_holds; });
    }
    Answer<RetentionReport> preview(PlatformId platform) override
    {
        return m_desk.longAnswer<RetentionReport>("previewRetention", [=, this] { return report(platform); });
    }
    Answer<RetentionReport> run(PlatformId platform) override
    {
        return m_desk.longAnswer<RetentionReport>("runRetention", [=, this] {
            RetentionReport out = report(platform);
            for (const RetentionLine &line : out.due)
                out.done += line.records;
            m_desk.m_retentionDue = 0;
            return out;
        });
    }
    Answer<DeidentifiedView> deidentified(PlatformId, const std::string &, const std::string &) override
    {
        return m_desk.answer<DeidentifiedView>("deidentified", [] { return DeidentifiedView(); });
    }
    Answer<std::vector<ErasureView>> erasures(PlatformId) override
    {
        return m_desk.answer<std::vector<ErasureView>>("erasures", [this] { return m_desk.m_erasures; });
    }

private:
    RetentionReport report(PlatformId platform) const
    {
        RetentionReport out;
        out.examined = 48210;
        out.held = 3;
        out.waiting = 17;
        std::uint64_t number = 0;
        for (const policy::RetentionRule &rule : m_desk.profileOf(platform).retention) {
            static constexpr const char *actions[] = {"erase", "deidentify", "archive", "protect"};
            ++number;
            if (m_desk.m_retentionDue > 0 && !rule.categories.empty())
                out.due.push_back({rule.id, rule.label, rule.categories.front(), actions[number % 4],
                                   number * 41, number * 7,
                                   utcDay(m_desk.m_clock.now()).addDays(-static_cast<int>(number) * 3)});
        }
        return out;
    }
    FakeDesk &m_desk;
};

class FakePolicies final : public PolicyService
{
public:
    explicit FakePolicies(FakeDesk &desk) : m_desk(desk) {}
    Answer<std::vector<PolicyVersionView>> versions(PlatformId) override
    {
        return m_desk.answer<std::vector<PolicyVersionView>>("versions", [] {
            return std::vector<PolicyVersionView>{{1, "2024-05", QDate(2024, 5, 1)},
                                                  {2, "2026-01", QDate(2026, 1, 15)}};
        });
    }
    Answer<PolicyComparison> addVersion(PlatformId, const std::string &json) override
    {
        return m_desk.answer<PolicyComparison>("addVersion", [json]() -> Result<PolicyComparison> {
            if (json.empty() || json.front() != '{')
                return fail(ErrorCode::InvalidInput, "This is no profile.", "line 1");
            return compared(2, 3);
        });
    }
    Answer<PolicyComparison> compare(PlatformId, int older, int newer) override
    {
        return m_desk.answer<PolicyComparison>("compare", [older, newer] { return compared(older, newer); });
    }
    Answer<std::vector<CoverageLine>> coverage(PlatformId platform) override
    {
        return m_desk.answer<std::vector<CoverageLine>>("coverage", [=, this] {
            std::vector<CoverageLine> out;
            for (const policy::Category &each : m_desk.profileOf(platform).categories)
                out.push_back({each.id, each.label.en, each.anonymous ? "anonymous" : "covered",
                               each.anonymous         ? "anonymous"
                               : each.number % 3 == 0 ? "partly-kept"
                                                      : "covered",
                               false});
            return out;
        });
    }

private:
    static PolicyComparison compared(int older, int newer)
    {
        return {{older, "2024-05", QDate(2024, 5, 1)},
                {newer, "2026-01", QDate(2026, 1, 15)},
                {{"purpose-added", "/purposes/profiling", true, "Data is used for something new."},
                 {"retention-shorter", "/retention/messages", false, "Data stays for a shorter time."}},
                {"marketing"}};
    }
    FakeDesk &m_desk;
};

std::unique_ptr<LetterService> makeFakeLetters(FakeDesk &desk)
{
    return std::make_unique<FakeLetters>(desk);
}
std::unique_ptr<RetentionService> makeFakeRetention(FakeDesk &desk)
{
    return std::make_unique<FakeRetention>(desk);
}
std::unique_ptr<PolicyService> makeFakePolicies(FakeDesk &desk)
{
    return std::make_unique<FakePolicies>(desk);
}

} // namespace desk::test
