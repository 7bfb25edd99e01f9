// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/command_line/fake_answers.h"

namespace desk::test {

/// What comes in: keeps what it was asked, answers what a test put into it.
class FakeIntake final : public IntakeService
{
public:
    explicit FakeIntake(FakeAnswers &answers) : m_answers(answers) {}

    std::vector<Incoming> incoming;
    std::vector<IntakeOrder> orders;
    IntakeReading reading;
    std::vector<SourceView> kept;
    std::string bytes;
    StatusOrder statusOrder;
    StatusMessage message;
    CaseTaking taking; ///< The last one.
    TakenCase takenCase;
    std::vector<SenderView> known;
    NewSender added; ///< The last one.

    Answer<IntakeReading> read(const Incoming &what) override
    {
        incoming.push_back(what);
        return m_answers.answer("read " + what.name, reading);
    }
    Answer<RequestSummary> take(const IntakeOrder &order) override
    {
        orders.push_back(order);
        RequestSummary opened;
        opened.reference = order.attachTo.empty() ? "RU-2026-000009-1" : order.attachTo;
        return m_answers.answer("take " + order.name, opened);
    }
    Answer<TakenCase> takeCase(const CaseTaking &order) override
    {
        taking = order;
        return m_answers.answer("takeCase", takenCase);
    }
    Answer<std::vector<SourceView>> sources(const std::string &reference) override
    {
        return m_answers.answer("sources " + reference, kept);
    }
    Answer<std::string> original(const std::string &reference, int number) override
    {
        return m_answers.answer("original " + reference + " " + std::to_string(number), bytes);
    }
    Answer<StatusMessage> status(const std::string &reference, const StatusOrder &order) override
    {
        statusOrder = order;
        return m_answers.answer("status " + reference, message);
    }
    Answer<std::vector<SenderView>> senders(PlatformId) override { return m_answers.answer("senders", known); }
    Answer<SenderView> addSender(const NewSender &sender) override
    {
        added = sender;
        return m_answers.answer("addSender " + sender.name, known.empty() ? SenderView() : known.front());
    }
    Answer<bool> removeSender(PlatformId, const std::string &id) override
    {
        return m_answers.answer("removeSender " + id, true);
    }

private:
    FakeAnswers &m_answers;
};

} // namespace desk::test
