// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/command_line/fake_answers.h"

namespace desk::test {

/// The log, the register of incidents and the guard: keeps what it was asked, answers what a test put into
/// it.
class FakeProofs final : public AuditService, public IncidentService, public GuardService
{
public:
    explicit FakeProofs(FakeAnswers &answers) : m_answers(answers) {}

    bool hangs = false; ///< The log's check does not end by itself.
    QPromise<Result<AuditReport>> hanging;
    AuditReport report{12, "00", 12, {}, {}};
    EvidenceOrder evidence;
    ForensicReport search;
    IncidentView incident;
    NewIncident opened;
    IncidentNoteOrder noted;
    IncidentNoticeOrder told;

    GuardView guard;
    std::string guardReason;

    Answer<GuardView> view() override { return m_answers.answer<GuardView>("guard", guard); }
    Answer<GuardView> setLimits(const ReadingLimits &limits) override
    {
        guard.limits = limits;
        return m_answers.answer<GuardView>("limits", guard);
    }
    Answer<bool> stop(const std::string &reason) override
    {
        guardReason = reason;
        return m_answers.answer<bool>("stop", true);
    }
    Answer<GuardView> lift(const std::string &reason) override
    {
        guardReason = reason;
        return m_answers.answer<GuardView>("lift", guard);
    }

    Answer<std::vector<AuditLine>> entries(int) override
    {
        return m_answers.answer<std::vector<AuditLine>>("entries", {});
    }
    Answer<std::vector<AuditLine>> entriesAbout(const AuditSubject &about, int limit) override
    {
        return m_answers.answer<std::vector<AuditLine>>(
            "entries about " + about.subject.text() + " " + std::to_string(limit), {});
    }
    Answer<RowReport> verifyRows() override { return m_answers.answer("verifyRows", RowReport{1, 0}); }
    Answer<AuditReport> verifyAgainst(const std::string &checkpoint) override
    {
        return m_answers.answer("verify against " + checkpoint, report);
    }
    Answer<AuditReport> verify() override
    {
        if (!hangs)
            return m_answers.answer("verify log", report);
        hanging.start();
        return hanging.future();
    }
    Answer<std::string> proof(std::uint64_t entry) override
    {
        return m_answers.answer<std::string>("proof " + std::to_string(entry), "a proof\n");
    }
    Answer<std::string> checkpoint() override
    {
        return m_answers.answer<std::string>("checkpoint", "a checkpoint\n");
    }
    Answer<std::string> deskKey() override
    {
        return m_answers.answer<std::string>("deskKey", "rightsdesk-desk-key-v1 x\n");
    }
    Answer<EvidenceResult> exportEvidence(const EvidenceOrder &order) override
    {
        evidence = order;
        return m_answers.answer<EvidenceResult>("export", {order.path, "aaaa-bbbb", "00", 1, 12});
    }
    Answer<EvidenceResult> certificate(const std::string &reference, const std::string &path) override
    {
        return m_answers.answer<EvidenceResult>("certificate " + reference, {path, "", "00", 1, 1});
    }
    Answer<EvidenceResult> exportCase(const std::string &reference, const std::string &path) override
    {
        return m_answers.answer<EvidenceResult>("exportCase " + reference, {path, "aaaa-bbbb", "00", 1, 3});
    }
    Answer<ForensicReport> searchErased(const std::vector<std::string> &folders) override
    {
        return m_answers.answer("search " + std::to_string(folders.size()), search);
    }

    Answer<IncidentView> open(const NewIncident &order) override
    {
        opened = order;
        return m_answers.answer("openIncident", incident);
    }
    Answer<std::vector<IncidentView>> list() override
    {
        return m_answers.answer<std::vector<IncidentView>>("incidents", {incident});
    }
    Answer<IncidentView> details(std::uint32_t number) override
    {
        return m_answers.answer("incident " + std::to_string(number), incident);
    }
    Answer<IncidentView> note(std::uint32_t number, const IncidentNoteOrder &order) override
    {
        noted = order;
        return m_answers.answer("noteIncident " + std::to_string(number), incident);
    }
    Answer<IncidentView> notice(std::uint32_t number, const IncidentNoticeOrder &order) override
    {
        told = order;
        return m_answers.answer("noticeIncident " + std::to_string(number), incident);
    }
    Answer<IncidentView> close(std::uint32_t number, const IncidentClosing &closing) override
    {
        return m_answers.answer("closeIncident " + std::to_string(number) + " " + closing.cause + " " +
                                    closing.measures,
                                incident);
    }

private:
    FakeAnswers &m_answers;
};

} // namespace desk::test
