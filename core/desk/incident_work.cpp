// SPDX-License-Identifier: GPL-3.0-or-later
// The register of incidents: taken in, looked into, told, closed.
#include "core/desk/incident_clocks.h"
#include "core/desk/work.h"

#include <algorithm>
#include <array>

namespace desk::work {

namespace {

using audit::Incident;
using audit::IncidentRisk;
using audit::IncidentState;
using policy::Role;

constexpr std::size_t longestText = 20000;
constexpr std::array<const char *, 4> riskWords{"unassessed", "unlikely", "likely", "high"};

audit::IncidentRegister registerOf(OpenDesk &desk)
{
    return {desk.connection(), desk.keyring().store, desk.log(), desk.random()};
}

Result<void> checkText(const std::string &text, const char *place)
{
    if (text.find_first_not_of(" \t\r\n") == std::string::npos || text.size() > longestText)
        return fail(ErrorCode::InvalidArgument, "Write a text of at most 20000 bytes.", place);
    return {};
}

Result<void> checkMoment(OpenDesk &desk, const Incident &incident, Instant at, const char *place)
{
    if (at > desk.clock().now() || at < incident.detectedAt)
        return fail(ErrorCode::InvalidArgument,
                    "This moment lies in the future, or before the incident was detected.", place);
    return {};
}

IncidentView viewOf(OpenDesk &desk, const Incident &incident)
{
    IncidentView out;
    out.number = incident.number;
    out.open = incident.state == IncidentState::Open;
    out.what = incident.what;
    out.detectedAt = incident.detectedAt;
    out.openedAt = incident.openedAt;
    out.openedBy = desk.staffName(incident.openedBy);
    out.risk = riskWords[static_cast<std::size_t>(incident.risk)];
    for (const auto &[is, word] :
         {std::pair(incident.confidentiality, "confidentiality"), std::pair(incident.integrity, "integrity"),
          std::pair(incident.availability, "availability")}) {
        if (is)
            out.natures.emplace_back(word);
    }
    out.platforms = incident.platforms;
    out.categories = incident.categories;
    out.people = incident.people;
    out.records = incident.records;
    out.clocks = incidentClocks(desk, incident);
    for (const audit::IncidentNote &note : incident.notes) {
        IncidentNoteView view{note.at, desk.staffName(note.by), note.text, {}};
        for (const audit::EvidenceLink &link : note.evidence)
            view.entries.push_back(link.entry);
        out.notes.push_back(std::move(view));
    }
    for (const audit::IncidentNotice &notice : incident.notices)
        out.notices.push_back({noticeToWord(notice.to), notice.text, notice.draftedAt,
                               desk.staffName(notice.draftedBy), notice.sentAt,
                               notice.sentAt ? desk.staffName(notice.sentBy) : std::string(),
                               notice.lateReason});
    for (const audit::NotNeeded &each : incident.notNeeded)
        out.notes.push_back({each.at,
                             desk.staffName(each.by),
                             std::string("No notice to ") + noticeToWord(each.to) + ": " + each.reason,
                             {}});
    out.closedAt = incident.closedAt;
    out.closedBy = incident.closedAt ? desk.staffName(incident.closedBy) : std::string();
    out.cause = incident.cause;
    out.measures = incident.measures;
    return out;
}

/// Whoever looks into incidents.
Result<Incident> openIncident(OpenDesk &desk, std::uint32_t number, std::initializer_list<Role> roles)
{
    DESK_CHECK(desk.require(roles));
    DESK_TRY(Incident incident, registerOf(desk).load(*desk.staff(), number));
    if (incident.state != IncidentState::Open)
        return fail(ErrorCode::Conflict,
                    "The incident is closed; open another one for what became known since.", "incident");
    return incident;
}

/// An entry of the log as evidence: its leaf goes along, so that a change of the one shows at the other.
Result<audit::EvidenceLink> linkTo(OpenDesk &desk, std::uint64_t entry)
{
    DESK_TRY(const std::uint64_t size, desk.log().size());
    if (entry >= size)
        return fail(ErrorCode::NotFound, "The log has no entry of this number.", "entry");
    DESK_TRY(const audit::Inclusion inclusion, desk.log().inclusion(entry));
    return audit::EvidenceLink{entry, inclusion.leaf};
}

/// The evidence is still what it was when it was linked.
Result<void> checkEvidence(OpenDesk &desk, const Incident &incident)
{
    for (const audit::IncidentNote &note : incident.notes) {
        for (const audit::EvidenceLink &link : note.evidence) {
            const auto now = linkTo(desk, link.entry);
            if (!now.ok() || now->leaf != link.leaf)
                return fail(ErrorCode::Tampered,
                            "An entry of the log that is evidence of an incident was changed; check the log.",
                            "entry " + std::to_string(link.entry));
        }
    }
    return {};
}

/// Takes a draft, or sends the last one.
Result<void> addNotice(OpenDesk &desk, Incident &incident, audit::NoticeTo to,
                       const IncidentNoticeOrder &order)
{
    const Instant now = desk.clock().now();
    if (!order.text.empty()) {
        DESK_CHECK(checkText(order.text, "text"));
        incident.notices.push_back({to, order.text, now, desk.staff()->staff, {}, {}, {}});
    }
    if (!order.sentAt)
        return order.text.empty()
                   ? Result<void>(fail(ErrorCode::InvalidArgument,
                                       "Give the text of the notice, or when it was sent.", "text"))
                   : Result<void>();
    const auto draft =
        std::find_if(incident.notices.rbegin(), incident.notices.rend(),
                     [to](const audit::IncidentNotice &each) { return each.to == to && !each.sentAt; });
    if (draft == incident.notices.rend())
        return fail(ErrorCode::Conflict, "There is no draft of this notice; write its text first.", "text");
    DESK_CHECK(checkMoment(desk, incident, *order.sentAt, "sent"));
    draft->sentAt = order.sentAt;
    draft->sentBy = desk.staff()->staff;
    draft->lateReason = order.lateReason;
    const auto clocks = incidentClocks(desk, incident);
    const bool late = std::any_of(clocks.begin(), clocks.end(), [to](const IncidentClock &clock) {
        return clock.to == noticeToWord(to) && clock.state == "late";
    });
    if (late && order.lateReason.empty())
        return fail(ErrorCode::InvalidArgument,
                    "The notice went out after its time; say why (GDPR Art. 33(1)).", "late-reason");
    return {};
}

Result<void> refuseNotice(OpenDesk &desk, Incident &incident, audit::NoticeTo to, const std::string &reason)
{
    DESK_CHECK(checkText(reason, "not-needed"));
    // Art. 33(1): only where a risk to people is unlikely; Art. 34(3) has grounds of its own, which the
    // reason names.
    if (to == audit::NoticeTo::Authority && incident.risk != IncidentRisk::Unlikely)
        return fail(ErrorCode::Conflict,
                    "The authority need not be told only where a risk is unlikely; assess the risk first.",
                    "risk");
    incident.notNeeded.push_back({to, reason, desk.clock().now(), desk.staff()->staff});
    return {};
}

} // namespace

Result<IncidentView> openIncidentReport(OpenDesk &desk, const NewIncident &order)
{
    DESK_CHECK(checkText(order.what, "what"));
    Incident incident;
    incident.id = makeId<audit::IncidentId>(desk.clock(), desk.random());
    incident.openedAt = desk.clock().now();
    incident.detectedAt = order.detectedAt.value_or(incident.openedAt);
    if (incident.detectedAt > incident.openedAt)
        return fail(ErrorCode::InvalidArgument, "An incident cannot be detected in the future.", "detected");
    for (const PlatformId platform : order.platforms)
        DESK_CHECK(desk.platform(platform));
    incident.openedBy = desk.staff()->staff;
    incident.what = order.what;
    incident.confidentiality = order.confidentiality;
    incident.integrity = order.integrity;
    incident.availability = order.availability;
    incident.platforms = order.platforms;
    incident.categories = order.categories;
    incident.people = order.people;
    incident.records = order.records;
    DESK_CHECK(registerOf(desk).add(*desk.staff(), incident));
    return viewOf(desk, incident);
}

Result<std::vector<IncidentView>> listIncidents(OpenDesk &desk)
{
    DESK_CHECK(desk.require({Role::Supervisor, Role::DataProtection, Role::Administrator, Role::Auditor}));
    DESK_TRY(const std::vector<Incident> all, registerOf(desk).all(*desk.staff()));
    std::vector<IncidentView> out;
    for (const Incident &incident : all)
        out.push_back(viewOf(desk, incident));
    std::reverse(out.begin(), out.end());
    return out;
}

Result<IncidentView> incidentDetails(OpenDesk &desk, std::uint32_t number)
{
    DESK_CHECK(desk.require({Role::Supervisor, Role::DataProtection, Role::Administrator, Role::Auditor}));
    DESK_TRY(const Incident incident, registerOf(desk).load(*desk.staff(), number));
    DESK_CHECK(checkEvidence(desk, incident));
    return viewOf(desk, incident);
}

Result<IncidentView> noteIncident(OpenDesk &desk, std::uint32_t number, const IncidentNoteOrder &order)
{
    DESK_TRY(Incident incident,
             openIncident(desk, number, {Role::Supervisor, Role::DataProtection, Role::Administrator}));
    DESK_CHECK(checkText(order.text, "text"));
    audit::IncidentNote note{desk.clock().now(), desk.staff()->staff, order.text, {}};
    for (const std::uint64_t entry : order.entries) {
        DESK_TRY(const audit::EvidenceLink link, linkTo(desk, entry));
        note.evidence.push_back(link);
    }
    if (!order.risk.empty()) {
        const auto word = std::find(riskWords.begin() + 1, riskWords.end(), order.risk);
        if (word == riskWords.end())
            return fail(ErrorCode::InvalidArgument, "The risk is unlikely, likely or high.", "risk");
        incident.risk = static_cast<IncidentRisk>(word - riskWords.begin());
    }
    if (order.people)
        incident.people = order.people;
    if (order.records)
        incident.records = order.records;
    incident.notes.push_back(std::move(note));
    DESK_CHECK(registerOf(desk).save(*desk.staff(), incident, audit::Event::IncidentNoted));
    return viewOf(desk, incident);
}

Result<IncidentView> noticeIncident(OpenDesk &desk, std::uint32_t number, const IncidentNoticeOrder &order)
{
    DESK_TRY(Incident incident, openIncident(desk, number, {Role::Supervisor, Role::DataProtection}));
    const auto to = noticeToFrom(order.to);
    if (!to)
        return fail(ErrorCode::InvalidArgument, "A notice is for the authority, people or a partner.", "to");
    if (order.notNeededReason.empty())
        DESK_CHECK(addNotice(desk, incident, *to, order));
    else
        DESK_CHECK(refuseNotice(desk, incident, *to, order.notNeededReason));
    DESK_CHECK(registerOf(desk).save(*desk.staff(), incident, audit::Event::IncidentNotice));
    return viewOf(desk, incident);
}

Result<IncidentView> closeIncident(OpenDesk &desk, std::uint32_t number, const IncidentClosing &closing)
{
    DESK_TRY(Incident incident, openIncident(desk, number, {Role::Supervisor, Role::DataProtection}));
    DESK_CHECK(checkText(closing.cause, "cause"));
    DESK_CHECK(checkText(closing.measures, "measures"));
    if (incident.risk == IncidentRisk::Unassessed)
        return fail(ErrorCode::Conflict, "The risk to people has not been assessed yet.", "risk");
    for (const IncidentClock &clock : incidentClocks(desk, incident)) {
        if (clock.state == "running" || clock.state == "overdue")
            return fail(ErrorCode::Conflict,
                        "Somebody has not been told yet; record the notice, or why none is needed.",
                        clock.clock);
    }
    incident.state = IncidentState::Closed;
    incident.closedAt = desk.clock().now();
    incident.closedBy = desk.staff()->staff;
    incident.cause = closing.cause;
    incident.measures = closing.measures;
    DESK_CHECK(registerOf(desk).save(*desk.staff(), incident, audit::Event::IncidentClosed));
    return viewOf(desk, incident);
}

} // namespace desk::work
