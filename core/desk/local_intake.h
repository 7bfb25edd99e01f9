// SPDX-License-Identifier: GPL-3.0-or-later
// The service about what comes in, each call put onto the desk's own thread. Part of LocalDesk.
#pragma once

#include "core/desk/engine.h"
#include "core/desk/intake_services.h"
#include "core/desk/intake_work.h"
#include "core/desk/senders.h"

namespace desk {

class LocalIntake final : public IntakeService
{
public:
    explicit LocalIntake(Engine &engine) : m_engine(engine) {}

    Answer<IntakeReading> read(const Incoming &incoming) override
    {
        return m_engine.call(work::readIncoming, incoming);
    }
    Answer<RequestSummary> take(const IntakeOrder &order) override
    {
        return m_engine.call(work::takeIn, order);
    }
    Answer<TakenCase> takeCase(const CaseTaking &order) override { return m_engine.call(work::takeCase, order); }
    Answer<std::vector<SourceView>> sources(const std::string &reference) override
    {
        return m_engine.call(work::requestSources, reference);
    }
    Answer<std::string> original(const std::string &reference, int number) override
    {
        return m_engine.call(work::requestOriginal, reference, number);
    }
    Answer<StatusMessage> status(const std::string &reference, const StatusOrder &order) override
    {
        return m_engine.call(work::statusFor, reference, order);
    }
    Answer<std::vector<SenderView>> senders(PlatformId platform) override { return m_engine.call(work::listSenders, platform); }
    Answer<SenderView> addSender(const NewSender &sender) override { return m_engine.call(work::addSender, sender); }
    Answer<bool> removeSender(PlatformId platform, const std::string &id) override
    {
        return m_engine.call(work::removeSender, platform, id);
    }

private:
    Engine &m_engine;
};

} // namespace desk
