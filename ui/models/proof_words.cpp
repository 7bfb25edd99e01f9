// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/proof_words.h"

#include "ui/models/display.h"

namespace desk::ui {

namespace {

int asInt(std::uint64_t number)
{
    return static_cast<int>(number);
}

} // namespace

QString ProofWords::verified(const AuditReport &log, const RowReport &rows)
{
    QStringList out{
        tr("%n entry(s) verified: none was changed, removed or put in.", nullptr, asInt(log.entries)),
        tr("The records of %n platform(s) were counted: none was taken out or put back.", nullptr,
           asInt(rows.platforms - rows.unknown))};
    if (rows.unknown > 0)
        out << tr("%n platform(s) can be counted after the next import only.", nullptr, asInt(rows.unknown));
    if (!log.clockWentBack.empty())
        //: %1 is the number of an entry.
        out << tr("The clock of this machine once went back, first at entry %1.")
                   .arg(count(log.clockWentBack.front()));
    if (!log.doubted.empty())
        //: %1 is the number of an entry.
        out << tr("At entry %1 the log was not the one this desk knew.").arg(count(log.doubted.front()));
    return out.join(QLatin1Char(' '));
}

QString ProofWords::badLog(const Error &error)
{
    //: %1 is the place of the first bad entry.
    return tr("The log was changed. The first bad entry: %1. Stop working and tell whoever looks after the "
              "desk.")
        .arg(text(error.place));
}

QString ProofWords::badRows(const Error &error)
{
    //: %1 is the place of the first bad record: platform, category, person.
    return tr("Every entry of the log is right, but records were taken out, doubled or put back underneath "
              "the "
              "desk. The first place: %1. Stop working and tell whoever looks after the desk.")
        .arg(text(error.place));
}

QString ProofWords::searched(const ForensicReport &report)
{
    QStringList out{//: Numbers: %1 of files, %2 of erasures.
                    tr("Files searched: %1. Erasures whose traces were looked for: %2.")
                        .arg(count(report.files.size()), count(report.erasures))};
    out << (report.clean() ? tr("Nothing of erased people was found.")
                           : tr("Something was found, could not be read, or is not finished."));
    if (report.pending > 0)
        out << tr("%n erasure(s) are not finished: sign in again to complete them.", nullptr,
                  asInt(report.pending));
    if (report.withoutTraces > 0)
        out << tr("Of %n erasure(s) nothing is known to look for in files.", nullptr,
                  asInt(report.withoutTraces));
    return out.join(QLatin1Char(' '));
}

void ForensicTable::setReport(const ForensicReport &report)
{
    std::vector<ForensicFinding> rows;
    for (const ForensicLeftover &each : report.leftovers)
        rows.push_back({ForensicFinding::Kind::Leftover, each.what, each.count, true});
    for (const ForensicFile &each : report.files)
        if (each.found > 0)
            rows.push_back({ForensicFinding::Kind::Traces, each.path, each.found, each.ours});
    for (const std::string &each : report.unreadable)
        rows.push_back({ForensicFinding::Kind::Unreadable, each, 0, false});
    setRows(std::move(rows));
}

QStringList ForensicTable::headers() const
{
    return {tr("What was found"), tr("Traces"), tr("Where")};
}

QVariant ForensicTable::cell(const ForensicFinding &finding, int column, int role) const
{
    using Kind = ForensicFinding::Kind;
    const QString what = finding.kind == Kind::Unreadable ? tr("Could not be read")
                         : finding.kind == Kind::Leftover ? tr("Left in the desk")
                         : finding.ours                   ? tr("In a file of the desk")
                                                          : tr("In another file");
    if (column == What && role == ChipsRole)
        return QStringList{what};
    if (column == What && role == ToneRole)
        return finding.kind == Kind::Unreadable ? QStringLiteral("warn") : QStringLiteral("bad");
    if (role != Qt::DisplayRole)
        return {};
    if (column == What)
        return what;
    if (column == Count)
        return finding.kind == Kind::Unreadable ? QString() : count(finding.count);
    return text(finding.where);
}

} // namespace desk::ui
