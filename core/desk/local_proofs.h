// SPDX-License-Identifier: GPL-3.0-or-later
// The log and the register of incidents, each call put onto the desk's own thread. Part of LocalDesk.
#pragma once

#include "core/desk/engine.h"
#include "core/desk/work.h"

namespace desk {

class LocalAudit final : public AuditService
{
public:
    explicit LocalAudit(Engine &engine) : m_engine(engine) {}

    Answer<std::vector<AuditLine>> entries(int limit) override
    {
        return m_engine.callWhileStopped(work::auditEntries, limit);
    }
    Answer<std::vector<AuditLine>> entriesAbout(const AuditSubject &about, int limit) override
    {
        return m_engine.callWhileStopped(work::auditEntriesAbout, about, limit);
    }
    Answer<AuditReport> verify() override { return m_engine.callWhileStopped(work::verifyLog, std::string()); }
    Answer<RowReport> verifyRows() override { return m_engine.call(work::verifyRows); }
    Answer<AuditReport> verifyAgainst(const std::string &checkpoint) override
    {
        return m_engine.callWhileStopped(work::verifyLog, checkpoint);
    }
    Answer<std::string> proof(std::uint64_t entry) override { return m_engine.callWhileStopped(work::auditProof, entry); }
    Answer<std::string> checkpoint() override { return m_engine.callWhileStopped(work::auditCheckpoint); }
    Answer<std::string> deskKey() override { return m_engine.callWhileStopped(work::deskKey); }
    Answer<EvidenceResult> exportEvidence(const EvidenceOrder &order) override
    {
        return m_engine.callWhileStopped(work::exportEvidence, order);
    }
    Answer<EvidenceResult> certificate(const std::string &reference, const std::string &path) override
    {
        return m_engine.callWhileStopped(work::certifyErasure, reference, path);
    }
    Answer<EvidenceResult> exportCase(const std::string &reference, const std::string &path) override
    {
        return m_engine.call(work::exportCase, reference, path);
    }
    Answer<ForensicReport> searchErased(const std::vector<std::string> &folders) override
    {
        return m_engine.callWhileStopped(work::searchErased, folders);
    }

private:
    Engine &m_engine;
};

class LocalIncidents final : public IncidentService
{
public:
    explicit LocalIncidents(Engine &engine) : m_engine(engine) {}

    Answer<IncidentView> open(const NewIncident &incident) override
    {
        return m_engine.callWhileStopped(work::openIncidentReport, incident);
    }
    Answer<std::vector<IncidentView>> list() override { return m_engine.callWhileStopped(work::listIncidents); }
    Answer<IncidentView> details(std::uint32_t number) override
    {
        return m_engine.callWhileStopped(work::incidentDetails, number);
    }
    Answer<IncidentView> note(std::uint32_t number, const IncidentNoteOrder &note) override
    {
        return m_engine.callWhileStopped(work::noteIncident, number, note);
    }
    Answer<IncidentView> notice(std::uint32_t number, const IncidentNoticeOrder &notice) override
    {
        return m_engine.callWhileStopped(work::noticeIncident, number, notice);
    }
    Answer<IncidentView> close(std::uint32_t number, const IncidentClosing &closing) override
    {
        return m_engine.callWhileStopped(work::closeIncident, number, closing);
    }

private:
    Engine &m_engine;
};

} // namespace desk
