// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <QCoreApplication>
#include <QStringList>
#include <QVariant>

#include <vector>

namespace desk::ui {

/// The columns of the queue, in the order in which they stand at first.
struct RequestColumns
{
    enum Column
    {
        Reference,
        Rights,
        Platform,
        State,
        Assignee,
        Law,
        Internal,
        Due,
        Risk,
        Waits,
        Received,
        ColumnCount
    };
};

/// One line of the queue as a table shows it, column by column.
class RequestCells
{
    Q_DECLARE_TR_FUNCTIONS(desk::ui::RequestCells)

public:
    /// How many days before a due day a request is at risk.
    static constexpr int atRiskDays = desk::atRiskDays;

    static QStringList headers();
    static QVariant cell(const RequestSummary &request, int column, int role, QDate today,
                         const std::vector<PlatformInfo> &platforms);
    /// Overdue, at risk or on track; empty where nothing is open.
    static QString risk(QDate dueOn, QDate today);
    static QString riskTone(QDate dueOn, QDate today);
    /// How far off a day is, in fewer words than Words::due() has.
    static QString due(QDate on, QDate today);
    /// A law as people abbreviate it, e.g. EU GDPR.
    static QString law(const std::string &id);

private:
    static QString display(const RequestSummary &request, int column, QDate today,
                           const std::vector<PlatformInfo> &platforms);
    static QVariant chips(const RequestSummary &request, int column, const QString &words);
    static QString tone(const RequestSummary &request, int column, QDate today);
};

} // namespace desk::ui
