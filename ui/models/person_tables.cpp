// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/person_tables.h"

#include "ui/models/display.h"
#include "ui/models/words.h"

#include <algorithm>

namespace desk::ui {

namespace {

/// One column of these tables is drawn as a chip; the others are plain words.
QVariant wordsOrChip(bool isChip, const QString &words, const QString &tone, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return words;
    case ChipsRole:
        return isChip ? QVariant(QStringList{words}) : QVariant();
    case ToneRole:
        return isChip ? QVariant(tone) : QVariant();
    default:
        return {};
    }
}

} // namespace

QStringList PersonRequestTable::headers() const
{
    return {tr("Reference"), tr("Rights"), tr("State"), tr("Received"), tr("Due")};
}

QVariant PersonRequestTable::cell(const RequestSummary &request, int column, int role) const
{
    const auto words = [&]() -> QString {
        switch (column) {
        case Reference:
            return text(request.reference);
        case Rights:
            return Words::rights(request.rights).join(QStringLiteral(", "));
        case State:
            return Words::state(request.state);
        case Received:
            return day(request.receivedOn);
        case Due:
            return Words::due(request.dueOn, m_today);
        default:
            return {};
        }
    };
    if (role == Qt::ToolTipRole && column == Due)
        return day(request.dueOn);
    const bool isDue = column == Due && request.dueOn.isValid();
    return wordsOrChip(column == State || isDue, words(),
                       isDue ? Words::dueTone(request.dueOn, m_today) : Words::stateTone(request.state),
                       role);
}

QStringList StandingTable::headers() const
{
    return {tr("What holds"), tr("Of what"), tr("Since"), tr("Until"), tr("Request")};
}

QVariant StandingTable::cell(const StandingView &standing, int column, int role) const
{
    if (role == Qt::ToolTipRole && column == About)
        return text(standing.reason);
    const bool blocks = standing.kind == "hold" || standing.kind == "restriction";
    return wordsOrChip(column == What, display(standing, column),
                       blocks ? QStringLiteral("warn") : QStringLiteral("info"), role);
}

QString StandingTable::display(const StandingView &standing, int column) const
{
    switch (column) {
    case What:
        return Words::standing(standing.kind);
    case About:
        //: %1 is the name of a category, %n how many of its records.
        return standing.kind == "kept" ? tr("%1: %n record(s)", nullptr, static_cast<int>(standing.records))
                                             .arg(text(standing.label))
                                       : text(standing.label);
    case Since:
        return day(standing.since);
    case Until:
        return standing.until.isValid()  ? day(standing.until)
               : standing.kind == "hold" ? tr("Until released")
               : standing.kind == "kept" ? tr("Not known yet")
                                         : QString();
    case Reference:
        return text(standing.reference);
    default:
        return {};
    }
}

QStringList ToldTable::headers() const
{
    return {tr("Recipient"), tr("State"), tr("On"), tr("About"), tr("Request")};
}

QVariant ToldTable::cell(const ToldView &told, int column, int role) const
{
    const auto words = [&]() -> QString {
        switch (column) {
        case Recipient:
            return text(told.recipient);
        case State:
            return Words::noticeState(told.state);
        case On:
            return day(told.on);
        case Right:
            return Words::right(told.right);
        case Reference:
            return text(told.reference);
        default:
            return {};
        }
    };
    return wordsOrChip(column == State, words(), Words::noticeTone(told.state), role);
}

void ElsewhereTable::show(const std::vector<ElsewhereView> &found, const std::vector<PlatformInfo> &platforms)
{
    std::vector<ElsewhereRow> rows;
    for (const ElsewhereView &each : found) {
        const auto known =
            std::find_if(platforms.begin(), platforms.end(),
                         [&](const PlatformInfo &platform) { return platform.id == each.platform; });
        for (const FoundSubject &person : each.people)
            rows.push_back(
                {each.platform, known == platforms.end() ? policy::LocalText() : known->name, person});
    }
    setRows(std::move(rows));
}

QStringList ElsewhereTable::headers() const
{
    return {tr("Platform"), tr("Person"), tr("How sure"), tr("What is held")};
}

QVariant ElsewhereTable::cell(const ElsewhereRow &row, int column, int role) const
{
    const auto words = [&]() -> QString {
        switch (column) {
        case Platform:
            return text(row.name);
        case Person:
            return shortId(row.person.id.text());
        case Certainty:
            return row.person.candidate ? tr("Similar only") : tr("Same e-mail address");
        case Holdings:
            return Words::holdings(row.person.holdings);
        default:
            return {};
        }
    };
    return wordsOrChip(column == Certainty, words(),
                       row.person.candidate ? QStringLiteral("warn") : QStringLiteral("ok"), role);
}

} // namespace desk::ui
