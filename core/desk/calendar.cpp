// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/calendar.h"

#include "core/policy/spelling.h"

#include <QDateTime>

#include <array>

namespace desk {

namespace {

constexpr std::size_t longestLine = 75;
constexpr std::array daysBefore{7, 2, 0};

/// RFC 5545 §3.1: a longer line goes on behind a line end and a space; characters stay whole.
void addLine(std::string &out, std::string_view line)
{
    std::size_t room = longestLine;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80)
            --cut;
        out.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = longestLine - 1;
    }
    out.append(line).append("\r\n");
}

/// RFC 5545 §3.3.11.
std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '\\' || c == ';' || c == ',')
            out += '\\';
        out += c;
    }
    return out;
}

std::string basicDay(QDate day)
{
    return day.toString(QStringLiteral("yyyyMMdd")).toStdString();
}

std::string basicTime(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC)
        .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"))
        .toStdString();
}

std::string rightsOf(const RequestSummary &request)
{
    std::string out;
    for (const policy::Right right : request.rights)
        out += (out.empty() ? "" : ", ") + std::string(policy::spelling(right));
    return out;
}

void addReminders(std::string &out, const std::string &summary)
{
    for (const int days : daysBefore) {
        addLine(out, "BEGIN:VALARM");
        addLine(out, "ACTION:DISPLAY");
        addLine(out, "DESCRIPTION:" + summary);
        // From the beginning of the day: nine o'clock.
        addLine(out, days == 0 ? "TRIGGER:PT9H" : "TRIGGER:-P" + std::to_string(days - 1) + "DT15H");
        addLine(out, "END:VALARM");
    }
}

void addEvent(std::string &out, const RequestSummary &request, Instant made)
{
    const bool open = request.state != RequestState::Closed && request.dueOn.isValid();
    const QDate day = request.dueOn.isValid() ? request.dueOn : request.receivedOn;
    const std::string summary = escaped(request.reference + ": answer due (" + rightsOf(request) + ")");
    addLine(out, "BEGIN:VEVENT");
    addLine(out, "UID:" + request.reference + "@rightsdesk");
    addLine(out, "DTSTAMP:" + basicTime(made));
    addLine(out, "SEQUENCE:" + std::to_string(request.revision));
    addLine(out, "DTSTART;VALUE=DATE:" + basicDay(day));
    addLine(out, "DTEND;VALUE=DATE:" + basicDay(day.addDays(1)));
    addLine(out, "SUMMARY:" + summary);
    addLine(out, "TRANSP:TRANSPARENT");
    addLine(out, open ? "STATUS:CONFIRMED" : "STATUS:CANCELLED");
    if (open)
        addReminders(out, summary);
    addLine(out, "END:VEVENT");
}

} // namespace

std::string calendarOf(const std::vector<RequestSummary> &requests, Instant made)
{
    std::string out;
    addLine(out, "BEGIN:VCALENDAR");
    addLine(out, "VERSION:2.0");
    addLine(out, "PRODID:-//Rightsdesk//Rightsdesk//EN");
    addLine(out, "CALSCALE:GREGORIAN");
    addLine(out, "METHOD:PUBLISH");
    for (const RequestSummary &request : requests)
        addEvent(out, request, made);
    addLine(out, "END:VCALENDAR");
    return out;
}

} // namespace desk
