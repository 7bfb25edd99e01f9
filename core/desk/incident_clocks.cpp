// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/incident_clocks.h"

#include <algorithm>

namespace desk::work {

namespace {

using audit::Incident;
using audit::IncidentRisk;
using audit::NoticeTo;

constexpr std::chrono::hours authorityLimit{72};

bool concerns(const Incident &incident, PlatformId platform)
{
    return incident.platforms.empty() || std::find(incident.platforms.begin(), incident.platforms.end(),
                                                   platform) != incident.platforms.end();
}

/// The shortest promise of the platforms concerned; none where none of them promised anything in hours.
struct Promised
{
    int hours = 0;
    std::string source;
};
std::optional<Promised> shortestPromise(OpenDesk &desk, const Incident &incident)
{
    std::optional<Promised> out;
    for (const auto &[id, platform] : desk.platforms()) {
        if (!concerns(incident, id))
            continue;
        for (const policy::Promise &promise : platform.profile.promises) {
            const bool counts = promise.kind == policy::PromiseKind::IncidentNotified &&
                                promise.period.unit == policy::PeriodUnit::Hours;
            if (counts && (!out || promise.period.amount < out->hours))
                out = Promised{promise.period.amount, platform.info.name.en + ": " + promise.label.en};
        }
    }
    return out;
}

/// The first notice to them that went out.
std::optional<Instant> firstSent(const Incident &incident, NoticeTo to)
{
    std::optional<Instant> out;
    for (const audit::IncidentNotice &notice : incident.notices) {
        if (notice.to == to && notice.sentAt && (!out || *notice.sentAt < *out))
            out = notice.sentAt;
    }
    return out;
}

bool isNotNeeded(const Incident &incident, NoticeTo to)
{
    return std::any_of(incident.notNeeded.begin(), incident.notNeeded.end(),
                       [to](const audit::NotNeeded &each) { return each.to == to; });
}

IncidentClock clockOf(const OpenDesk &desk, const Incident &incident, NoticeTo to,
                      std::optional<std::chrono::hours> limit)
{
    IncidentClock out;
    out.to = noticeToWord(to);
    if (limit)
        out.dueAt = incident.detectedAt + *limit;
    out.metAt = firstSent(incident, to);
    if (out.metAt)
        out.state = out.dueAt && *out.metAt > *out.dueAt ? "late" : "met";
    else if (isNotNeeded(incident, to))
        out.state = "not-needed";
    else
        out.state = out.dueAt && desk.clock().now() > *out.dueAt ? "overdue" : "running";
    return out;
}

} // namespace

const char *noticeToWord(NoticeTo to)
{
    switch (to) {
    case NoticeTo::Authority:
        return "authority";
    case NoticeTo::People:
        return "people";
    case NoticeTo::Partner:
        return "partner";
    }
    return "";
}

std::optional<NoticeTo> noticeToFrom(std::string_view word)
{
    for (const NoticeTo to : {NoticeTo::Authority, NoticeTo::People, NoticeTo::Partner}) {
        if (word == noticeToWord(to))
            return to;
    }
    return std::nullopt;
}

std::vector<IncidentClock> incidentClocks(OpenDesk &desk, const Incident &incident)
{
    std::vector<IncidentClock> out;
    if (const auto promised = shortestPromise(desk, incident)) {
        IncidentClock clock = clockOf(desk, incident, NoticeTo::Partner, std::chrono::hours(promised->hours));
        clock.clock = "promise";
        clock.source = promised->source;
        out.push_back(std::move(clock));
    }
    IncidentClock authority = clockOf(desk, incident, NoticeTo::Authority, authorityLimit);
    authority.clock = "gdpr-33";
    authority.source = "GDPR Art. 33(1)";
    out.push_back(std::move(authority));
    if (incident.risk == IncidentRisk::High) {
        IncidentClock people = clockOf(desk, incident, NoticeTo::People, std::nullopt);
        people.clock = "gdpr-34";
        people.source = "GDPR Art. 34(1)";
        out.push_back(std::move(people));
    }
    return out;
}

} // namespace desk::work
