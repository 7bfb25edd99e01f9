// SPDX-License-Identifier: GPL-3.0-or-later
// The due days of a FakeDesk.
#include "tests/support/fake_answer.h"

namespace desk::test {

class FakeClocks final : public ClockService
{
public:
    explicit FakeClocks(FakeDesk &desk) : m_desk(desk) {}
    Answer<std::vector<ActionClock>> chain(const std::string &reference, const std::string &language) override
    {
        return m_desk.about<std::vector<ActionClock>>("chain", reference, [=](FakeDesk::Held &held) {
            const bool chinese = language == "zh-CN";
            const QDate receipt = held.details.summary.receivedOn;
            std::vector<ActionClock> out;
            for (const ActionView &action : held.details.actions) {
                DueView legal{"legal",
                              "eu-gdpr",
                              chinese ? "《通用数据保护条例》" : "General Data Protection Regulation",
                              action.dueOn,
                              true,
                              {}};
                legal.chain = {{"receipt", receipt, chinese ? "收到之日。" : "The day it was received.",
                                "Art. 12(3)", "Regulation (EU) 2016/679"},
                               {"add-months", receipt.addMonths(1),
                                chinese ? "加一个月。" : "One month later.", "Art. 12(3)",
                                "Regulation (EU) 2016/679"},
                               {"roll-sunday", action.dueOn,
                                chinese ? "顺延到下一个工作日。" : "Moved to the next working day.",
                                "Art. 3(4)", "Regulation (EEC, Euratom) 1182/71"}};
                DueView internal{"internal",        "eu-gdpr", chinese ? "内部目标" : "Internal target",
                                 action.internalOn, false,     {}};
                internal.chain = {{"internal-target", action.internalOn,
                                   chinese ? "收到后二十天。" : "Twenty days after receipt.", "", ""}};
                out.push_back({action.right, {legal, internal}});
            }
            return out;
        });
    }
    Answer<RequestDetails> extend(const std::string &reference, policy::Right right,
                                  const ExtensionOrder &extension) override
    {
        return change("extend", reference, right, [=](ActionView &action) {
            action.extensionReason = extension.reason;
            action.extensionNoticeOn = extension.noticeSentOn;
            action.dueOn = action.dueOn.addMonths(2);
        });
    }
    Answer<RequestDetails> pause(const std::string &reference, policy::Right right,
                                 const std::string &reason) override
    {
        return change("pause", reference, right, [=, this](ActionView &action) {
            action.pauses.push_back({reason, utcDay(m_desk.m_clock.now()), {}});
        });
    }
    Answer<RequestDetails> resume(const std::string &reference, policy::Right right) override
    {
        return change("resume", reference, right, [this](ActionView &action) {
            if (!action.pauses.empty())
                action.pauses.back().to = utcDay(m_desk.m_clock.now());
        });
    }

private:
    Answer<RequestDetails> change(const std::string &operation, const std::string &reference,
                                  policy::Right right, std::function<void(ActionView &)> work)
    {
        return m_desk.aboutAction<RequestDetails>(
            operation, reference, right, [=, this](FakeDesk::Held &held, ActionView &action) {
                work(action);
                m_desk.note(held, operation == "extend"  ? "clock-extended"
                                  : operation == "pause" ? "clock-paused"
                                                         : "clock-resumed");
                m_desk.settle(held);
                return held.details;
            });
    }
    FakeDesk &m_desk;
};

std::unique_ptr<ClockService> makeFakeClocks(FakeDesk &desk)
{
    return std::make_unique<FakeClocks>(desk);
}

} // namespace desk::test
