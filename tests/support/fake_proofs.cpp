// SPDX-License-Identifier: GPL-3.0-or-later
// The log and the incidents of a FakeDesk.
#include "tests/support/fake_answer.h"

#include <algorithm>
#include <tuple>

namespace desk::test {

class FakeAudit final : public AuditService
{
public:
    explicit FakeAudit(FakeDesk &desk) : m_desk(desk) {}
    Answer<std::vector<AuditLine>> entries(int limit) override
    {
        return m_desk.answer<std::vector<AuditLine>>("entries", [this, limit] {
            std::vector<AuditLine> lines = m_desk.m_audit;
            lines.resize(std::min(lines.size(), static_cast<std::size_t>(limit)));
            return lines;
        });
    }
    Answer<std::vector<AuditLine>> entriesAbout(const AuditSubject &about, int) override
    {
        return m_desk.answer<std::vector<AuditLine>>("entriesAbout", [this, about] {
            std::vector<AuditLine> lines = m_desk.m_audit;
            std::erase_if(lines, [&](const AuditLine &line) { return line.subject != about.subject.text(); });
            return lines;
        });
    }
    Answer<RowReport> verifyRows() override
    {
        return m_desk.answer<RowReport>("verifyRows", [] { return RowReport{5, 0}; });
    }
    Answer<AuditReport> verifyAgainst(const std::string &) override { return verify(); }
    Answer<AuditReport> verify() override
    {
        return m_desk.longAnswer<AuditReport>("auditVerify", [this] {
            AuditReport report;
            report.entries = m_desk.m_audit.size();
            report.remembered = report.entries;
            return report;
        });
    }
    Answer<std::string> proof(std::uint64_t) override
    {
        return m_desk.answer<std::string>("auditProof",
                                          [] { return std::string("c2sp.org/tlog-proof@v1\n"); });
    }
    Answer<std::string> checkpoint() override
    {
        return m_desk.answer<std::string>("auditCheckpoint", [] { return std::string("rightsdesk/fake\n"); });
    }
    Answer<std::string> deskKey() override
    {
        return m_desk.answer<std::string>("deskKey",
                                          [] { return std::string("rightsdesk-desk-key-v1 x\n"); });
    }
    Answer<EvidenceResult> exportEvidence(const EvidenceOrder &order) override
    {
        m_desk.evidenceAbout = order.about;
        return m_desk.longAnswer<EvidenceResult>("exportEvidence", [this, order] {
            return EvidenceResult{order.path, "amber-violin-7", "00", 4096, m_desk.m_audit.size()};
        });
    }
    Answer<EvidenceResult> certificate(const std::string &reference, const std::string &path) override
    {
        return m_desk.about<EvidenceResult>("certificate", reference, [path](FakeDesk::Held &) {
            return EvidenceResult{path, "", "00", 2048, 1};
        });
    }
    Answer<EvidenceResult> exportCase(const std::string &reference, const std::string &path) override
    {
        return m_desk.about<EvidenceResult>("exportCase", reference, [path](FakeDesk::Held &) {
            return EvidenceResult{path, "amber-violin-7", "00", 8192, 12};
        });
    }
    Answer<ForensicReport> searchErased(const std::vector<std::string> &) override
    {
        return m_desk.longAnswer<ForensicReport>("searchErased", [this] {
            ForensicReport report;
            report.erasures = m_desk.m_erasures.size();
            report.files = m_desk.foundFiles;
            return report;
        });
    }

private:
    FakeDesk &m_desk;
};

class FakeIncidents final : public IncidentService
{
public:
    explicit FakeIncidents(FakeDesk &desk) : m_desk(desk) {}
    Answer<IncidentView> open(const NewIncident &order) override
    {
        return m_desk.answer<IncidentView>("openIncident", [this, order] {
            IncidentView incident;
            incident.number = static_cast<std::uint32_t>(m_desk.m_incidents.size()) + 1;
            incident.what = order.what;
            incident.detectedAt = order.detectedAt.value_or(m_desk.m_clock.now());
            incident.openedAt = m_desk.m_clock.now();
            incident.openedBy = m_desk.m_user;
            incident.risk = "unassessed";
            incident.platforms = order.platforms;
            incident.people = order.people;
            incident.records = order.records;
            if (order.confidentiality)
                incident.natures.emplace_back("confidentiality");
            for (const auto &[clock, to, hours] :
                 {std::tuple("promise", "partner", 24), std::tuple("gdpr-33", "authority", 72)})
                incident.clocks.push_back({clock,
                                           to,
                                           "GDPR Art. 33(1)",
                                           incident.detectedAt + std::chrono::hours(hours),
                                           "running",
                                           {}});
            m_desk.m_incidents.push_back(incident);
            return incident;
        });
    }
    Answer<std::vector<IncidentView>> list() override
    {
        return m_desk.answer<std::vector<IncidentView>>("incidents", [this] {
            return std::vector<IncidentView>(m_desk.m_incidents.rbegin(), m_desk.m_incidents.rend());
        });
    }
    Answer<IncidentView> details(std::uint32_t number) override
    {
        return about("incident", number, [](IncidentView &) {});
    }
    Answer<IncidentView> note(std::uint32_t number, const IncidentNoteOrder &order) override
    {
        return about("noteIncident", number, [this, order](IncidentView &incident) {
            incident.notes.push_back({m_desk.m_clock.now(), m_desk.m_user, order.text, order.entries});
            incident.risk = order.risk.empty() ? incident.risk : order.risk;
        });
    }
    Answer<IncidentView> notice(std::uint32_t number, const IncidentNoticeOrder &order) override
    {
        return about("noticeIncident", number, [this, order](IncidentView &incident) {
            for (IncidentClock &clock : incident.clocks) {
                if (clock.to != order.to)
                    continue;
                if (!order.notNeededReason.empty())
                    clock.state = "not-needed";
                if (order.sentAt)
                    clock.state = *order.sentAt > *clock.dueAt ? "late" : "met";
                clock.metAt = order.sentAt;
            }
            if (!order.notNeededReason.empty())
                return;
            incident.notices.push_back({order.to,
                                        order.text,
                                        m_desk.m_clock.now(),
                                        m_desk.m_user,
                                        order.sentAt,
                                        {},
                                        order.lateReason});
        });
    }
    Answer<IncidentView> close(std::uint32_t number, const IncidentClosing &closing) override
    {
        const auto isDue = [](const IncidentClock &clock) {
            return clock.state == "running";
        };
        if (number > 0 && number <= m_desk.m_incidents.size()) {
            const std::vector<IncidentClock> &clocks = m_desk.m_incidents[number - 1].clocks;
            if (const auto due = std::find_if(clocks.begin(), clocks.end(), isDue); due != clocks.end())
                m_desk.failNext("closeIncident", ErrorCode::Conflict, due->clock);
        }
        return about("closeIncident", number, [this, closing](IncidentView &incident) {
            incident.open = false;
            incident.closedAt = m_desk.m_clock.now();
            incident.cause = closing.cause;
            incident.measures = closing.measures;
        });
    }

private:
    Answer<IncidentView> about(const std::string &operation, std::uint32_t number,
                               std::function<void(IncidentView &)> work)
    {
        return m_desk.answer<IncidentView>(
            operation, [this, number, work = std::move(work)]() -> Result<IncidentView> {
                if (number == 0 || number > m_desk.m_incidents.size())
                    return fail(ErrorCode::NotFound, "The register has no incident of this number.",
                                "incident");
                IncidentView &incident = m_desk.m_incidents[number - 1];
                work(incident);
                return incident;
            });
    }

    FakeDesk &m_desk;
};

std::unique_ptr<AuditService> makeFakeAudit(FakeDesk &desk)
{
    return std::make_unique<FakeAudit>(desk);
}
std::unique_ptr<IncidentService> makeFakeIncidents(FakeDesk &desk)
{
    return std::make_unique<FakeIncidents>(desk);
}

} // namespace desk::test
