// SPDX-License-Identifier: GPL-3.0-or-later
// The services about requests, each call put onto the desk's own thread. Part of LocalDesk.
#pragma once

#include "core/desk/engine.h"
#include "core/desk/work.h"

namespace desk {

class LocalRequests final : public RequestService
{
public:
    explicit LocalRequests(Engine &engine) : m_engine(engine) {}

    Answer<RequestSummary> open(const NewRequest &request) override
    {
        return m_engine.call(work::openRequest, request);
    }
    Answer<RequestPage> list(const RequestFilter &filter, int limit, const std::string &after) override
    {
        return m_engine.call(work::listRequests, filter, limit, after);
    }
    Answer<std::vector<std::uint64_t>> count(const std::vector<RequestFilter> &filters) override
    {
        return m_engine.call(work::countRequests, filters);
    }
    Answer<RequestDetails> details(const std::string &reference) override
    {
        return m_engine.call(work::viewRequest, reference);
    }
    Answer<std::vector<TimelineEntry>> timeline(const std::string &reference) override
    {
        return m_engine.call(work::viewTimeline, reference);
    }
    Answer<RequestSummary> assign(const std::string &reference, const std::string &name, std::uint64_t revision) override
    {
        return m_engine.call(work::assign, reference, name, revision);
    }
    Answer<RequestSummary> note(const std::string &reference, const std::string &text) override
    {
        return m_engine.call(work::note, reference, text);
    }
    Answer<RequestSummary> chooseSubject(const std::string &reference, SubjectId subject) override
    {
        return m_engine.call(work::chooseSubject, reference, subject);
    }
    Answer<RequestSummary> changeReceipt(const std::string &reference, QDate day, const std::string &reason) override
    {
        return m_engine.call(work::changeReceipt, reference, day, reason);
    }
    Answer<RequestSummary> link(const std::string &reference, const std::string &other, const std::string &kind) override
    {
        return m_engine.call(work::link, reference, other, kind);
    }
    Answer<RequestSummary> merge(const std::string &reference, const std::string &into) override
    {
        return m_engine.call(work::merge, reference, into);
    }
    Answer<RequestSummary> unmerge(const std::string &reference) override
    {
        return m_engine.call(work::unmerge, reference);
    }
    Answer<RequestSummary> split(const std::string &reference, policy::Right right) override
    {
        return m_engine.call(work::split, reference, right);
    }
    Answer<RequestSummary> close(const std::string &reference) override
    {
        return m_engine.call(work::closeRequest, reference);
    }

private:
    Engine &m_engine;
};

class LocalVerification final : public VerificationService
{
public:
    explicit LocalVerification(Engine &engine) : m_engine(engine) {}

    Answer<Challenge> challenge(const std::string &reference, policy::VerificationMethod method, policy::IdentifierKind contact) override
    {
        return m_engine.call(work::challenge, reference, method, contact);
    }
    Answer<VerificationResult> verify(const std::string &reference, const VerificationAttempt &attempt) override
    {
        return m_engine.call(work::verify, reference, attempt);
    }
    Answer<RequestDetails> setBehalf(const std::string &reference, const OnBehalf &behalf) override
    {
        return m_engine.call(work::setBehalf, reference, behalf);
    }

private:
    Engine &m_engine;
};

class LocalActions final : public ActionService
{
public:
    explicit LocalActions(Engine &engine) : m_engine(engine) {}

    Answer<PlanView> plan(const std::string &reference, policy::Right right) override
    {
        return m_engine.call(work::plan, reference, right);
    }
    Answer<PlanView> correct(const std::string &reference, const std::vector<FieldCorrection> &changes) override
    {
        return m_engine.call(work::correct, reference, changes);
    }
    Answer<PlanView> refuse(const std::string &reference, policy::Right right, const RefusalOrder &refusal) override
    {
        return m_engine.call(work::refuse, reference, right, refusal);
    }
    Answer<RequestDetails> approve(const std::string &reference, policy::Right right, const std::string &digest) override
    {
        return m_engine.call(work::approve, reference, right, digest);
    }
    Answer<RequestDetails> sendBack(const std::string &reference, policy::Right right, const std::string &reason) override
    {
        return m_engine.call(work::sendBack, reference, right, reason);
    }
    Answer<FulfilResult> fulfil(const std::string &reference, policy::Right right, const FulfilOrder &order) override
    {
        return m_engine.call(work::fulfil, reference, right, order);
    }
    Answer<RequestDetails> withdraw(const std::string &reference, policy::Right right, const std::string &reason) override
    {
        return m_engine.call(work::withdraw, reference, right, reason);
    }
    Answer<RequestDetails> assign(const std::string &reference, policy::Right right, const std::string &name) override
    {
        return m_engine.call(work::assignAction, reference, right, name);
    }
    Answer<RequestDetails> notice(const std::string &reference, policy::Right right, const NoticeOrder &notice) override
    {
        return m_engine.call(work::notice, reference, right, notice);
    }
    Answer<RedactionList> redactions(const std::string &reference) override
    {
        return m_engine.call(work::viewRedactions, reference);
    }
    Answer<RedactionList> revealRedactions(const std::string &reference, const std::string &reason) override
    {
        return m_engine.call(work::revealRedactions, reference, reason);
    }
    Answer<RedactionList> redact(const std::string &reference, const RedactionOrder &order) override
    {
        return m_engine.call(work::redact, reference, order);
    }
    Answer<RedactionList> strike(const std::string &reference, const StrikeOrder &order) override
    {
        return m_engine.call(work::strikeByHand, reference, order);
    }
    Answer<RequestDetails> liftRestriction(const std::string &reference, QDate noticeSentOn) override
    {
        return m_engine.call(work::liftRestriction, reference, noticeSentOn);
    }

private:
    Engine &m_engine;
};

class LocalClocks final : public ClockService
{
public:
    explicit LocalClocks(Engine &engine) : m_engine(engine) {}

    Answer<std::vector<ActionClock>> chain(const std::string &reference, const std::string &language) override
    {
        return m_engine.call(work::clockChain, reference, language);
    }
    Answer<RequestDetails> extend(const std::string &reference, policy::Right right, const ExtensionOrder &extension) override
    {
        return m_engine.call(work::extend, reference, right, extension);
    }
    Answer<RequestDetails> pause(const std::string &reference, policy::Right right, const std::string &reason) override
    {
        return m_engine.call(work::pauseClock, reference, right, reason);
    }
    Answer<RequestDetails> resume(const std::string &reference, policy::Right right) override
    {
        return m_engine.call(work::resumeClock, reference, right);
    }

private:
    Engine &m_engine;
};

} // namespace desk
