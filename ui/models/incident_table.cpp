// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/incident_table.h"

#include "ui/models/display.h"

#include <algorithm>

namespace desk::ui {

namespace {

constexpr std::chrono::hours nearlyDue{12};

int hoursBetween(Instant from, Instant to)
{
    return static_cast<int>(std::chrono::duration_cast<std::chrono::hours>(to - from).count());
}

} // namespace

QString IncidentWords::risk(const std::string &word)
{
    return word == "unassessed" ? tr("Not assessed")
           : word == "unlikely" ? tr("Unlikely")
           : word == "likely"   ? tr("Likely")
           : word == "high"     ? tr("High")
                                : spaced(word);
}

QString IncidentWords::riskTone(const std::string &word)
{
    return word == "high"         ? QStringLiteral("bad")
           : word == "likely"     ? QStringLiteral("warn")
           : word == "unassessed" ? QStringLiteral("info")
                                  : QStringLiteral("neutral");
}

QString IncidentWords::nature(const std::string &word)
{
    return word == "confidentiality" ? tr("Confidentiality")
           : word == "integrity"     ? tr("Integrity")
           : word == "availability"  ? tr("Availability")
                                     : spaced(word);
}

QString IncidentWords::to(const std::string &word)
{
    return word == "authority" ? tr("Authority")
           : word == "people"  ? tr("People concerned")
           : word == "partner" ? tr("Partner")
                               : spaced(word);
}

QString IncidentWords::clock(const IncidentClock &clock, Instant now)
{
    if (clock.state == "met")
        return tr("Told in time");
    if (clock.state == "late")
        return tr("Told late");
    if (clock.state == "not-needed")
        return tr("Not needed");
    if (!clock.dueAt)
        return tr("Without undue delay");
    if (*clock.dueAt < now)
        return tr("Overdue by %n hour(s)", nullptr, hoursBetween(*clock.dueAt, now));
    return tr("%n hour(s) left", nullptr, hoursBetween(now, *clock.dueAt));
}

QString IncidentWords::clockTone(const IncidentClock &clock, Instant now)
{
    if (clock.state == "met")
        return QStringLiteral("ok");
    if (clock.state == "late")
        return QStringLiteral("warn");
    if (clock.state == "not-needed")
        return QStringLiteral("neutral");
    if (!clock.dueAt)
        return QStringLiteral("warn");
    return *clock.dueAt < now               ? QStringLiteral("bad")
           : *clock.dueAt - now < nearlyDue ? QStringLiteral("warn")
                                            : QStringLiteral("info");
}

const IncidentClock *IncidentWords::find(const IncidentView &incident, const char *clock)
{
    const auto at = std::find_if(incident.clocks.begin(), incident.clocks.end(),
                                 [clock](const IncidentClock &each) { return each.clock == clock; });
    return at == incident.clocks.end() ? nullptr : &*at;
}

IncidentTable::IncidentTable(const Clock &clock, QObject *parent) : ValueTable(parent), m_clock(clock) {}

QStringList IncidentTable::headers() const
{
    return {tr("Number"),
            tr("Detected"),
            tr("State"),
            tr("Risk to people"),
            tr("Promise to partners"),
            tr("Authority (72 hours)")};
}

QString IncidentTable::words(const IncidentView &incident, int column) const
{
    switch (column) {
    case Number:
        return count(incident.number);
    case Detected:
        return moment(incident.detectedAt);
    case State:
        return incident.open ? tr("Open") : tr("Closed");
    case Risk:
        return IncidentWords::risk(incident.risk);
    default:
        break;
    }
    const IncidentClock *clock = IncidentWords::find(incident, column == Law ? "gdpr-33" : "promise");
    return clock ? IncidentWords::clock(*clock, m_clock.now()) : tr("None was made");
}

QString IncidentTable::tone(const IncidentView &incident, int column) const
{
    if (column == State)
        return incident.open ? QStringLiteral("info") : QStringLiteral("neutral");
    if (column == Risk)
        return IncidentWords::riskTone(incident.risk);
    const IncidentClock *clock = IncidentWords::find(incident, column == Law ? "gdpr-33" : "promise");
    return clock ? IncidentWords::clockTone(*clock, m_clock.now()) : QStringLiteral("neutral");
}

QVariant IncidentTable::cell(const IncidentView &incident, int column, int role) const
{
    if (role == Qt::DisplayRole)
        return words(incident, column);
    if (column < State)
        return {};
    return role == ChipsRole  ? QVariant(QStringList{words(incident, column)})
           : role == ToneRole ? QVariant(tone(incident, column))
                              : QVariant();
}

} // namespace desk::ui
