// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/request_cells.h"

#include "ui/models/display.h"
#include "ui/models/value_table.h"
#include "ui/models/words.h"

namespace desk::ui {

QStringList RequestCells::headers()
{
    return {tr("Reference"),  tr("Rights"),     tr("Platform"), tr("State"), tr("Owner"),   tr("Law"),
            tr("Own target"), tr("Due by law"), tr("Risk"),     tr("Waits"), tr("Received")};
}

QString RequestCells::risk(QDate dueOn, QDate today)
{
    if (!dueOn.isValid())
        return {};
    if (dueOn < today)
        return tr("Overdue");
    return dueOn < today.addDays(atRiskDays) ? tr("At risk") : tr("On track");
}

QString RequestCells::riskTone(QDate dueOn, QDate today)
{
    if (!dueOn.isValid())
        return QStringLiteral("neutral");
    if (dueOn < today)
        return QStringLiteral("bad");
    return dueOn < today.addDays(atRiskDays) ? QStringLiteral("warn") : QStringLiteral("ok");
}

QString RequestCells::due(QDate on, QDate today)
{
    if (!on.isValid() || on >= today)
        return Words::due(on, today);
    return tr("%n day(s) late", nullptr, static_cast<int>(on.daysTo(today)));
}

QString RequestCells::law(const std::string &id)
{
    return text(id).toUpper().replace(QLatin1Char('-'), QLatin1Char(' '));
}

QString RequestCells::display(const RequestSummary &request, int column, QDate today,
                              const std::vector<PlatformInfo> &platforms)
{
    QStringList words;
    switch (column) {
    case RequestColumns::Reference:
        return text(request.reference);
    case RequestColumns::Rights:
        return Words::rights(request.rights).join(QStringLiteral(", "));
    case RequestColumns::Platform:
        for (const PlatformInfo &platform : platforms)
            if (platform.id == request.platform)
                return text(platform.name);
        return {};
    case RequestColumns::State:
        return Words::state(request.state);
    case RequestColumns::Assignee:
        return request.assignee.empty() ? tr("Nobody") : text(request.assignee);
    case RequestColumns::Law:
        for (const std::string &each : request.laws)
            words << law(each);
        return words.join(QStringLiteral(", "));
    case RequestColumns::Internal:
        return due(request.internalOn, today);
    case RequestColumns::Due:
        return due(request.dueOn, today);
    case RequestColumns::Risk:
        return risk(request.dueOn, today);
    case RequestColumns::Waits:
        return request.waitsForApproval ? tr("For approval")
               : request.waitsForPerson ? tr("For the person")
                                        : QString();
    case RequestColumns::Received:
        return day(request.receivedOn);
    default:
        return {};
    }
}

QVariant RequestCells::chips(const RequestSummary &request, int column, const QString &words)
{
    switch (column) {
    case RequestColumns::Rights:
        return Words::rights(request.rights);
    case RequestColumns::State:
    case RequestColumns::Internal:
    case RequestColumns::Due:
    case RequestColumns::Risk:
        return words.isEmpty() ? QVariant() : QVariant(QStringList{words});
    default:
        return {};
    }
}

QString RequestCells::tone(const RequestSummary &request, int column, QDate today)
{
    switch (column) {
    case RequestColumns::State:
        return Words::stateTone(request.state);
    case RequestColumns::Internal:
        return Words::dueTone(request.internalOn, today);
    case RequestColumns::Due:
        return Words::dueTone(request.dueOn, today);
    case RequestColumns::Risk:
        return riskTone(request.dueOn, today);
    default:
        return QStringLiteral("neutral");
    }
}

QVariant RequestCells::cell(const RequestSummary &request, int column, int role, QDate today,
                            const std::vector<PlatformInfo> &platforms)
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return display(request, column, today, platforms);
    case ChipsRole:
        return chips(request, column, display(request, column, today, platforms));
    case ToneRole:
        return tone(request, column, today);
    case Qt::ToolTipRole:
        return column == RequestColumns::Due        ? day(request.dueOn)
               : column == RequestColumns::Internal ? day(request.internalOn)
               : column == RequestColumns::Rights || column == RequestColumns::Law ||
                       column == RequestColumns::Platform
                   ? display(request, column, today, platforms)
                   : QVariant();
    case MutedRole:
        return (column == RequestColumns::Assignee && request.assignee.empty()) ||
               column == RequestColumns::Law || column == RequestColumns::Received;
    default:
        return {};
    }
}

} // namespace desk::ui
