// SPDX-License-Identifier: GPL-3.0-or-later
// The register of incidents as a list, and its words.
#pragma once

#include "core/desk/incident_values.h"
#include "ui/models/value_table.h"

#include <QCoreApplication>

namespace desk {
class Clock;
}

namespace desk::ui {

/// The register's stable words, and what its clocks say. A word that this version does not know is shown as
/// it is.
class IncidentWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::ui::IncidentWords)

public:
    static QString risk(const std::string &word);
    static QString riskTone(const std::string &word);
    static QString nature(const std::string &word);
    static QString to(const std::string &word);
    /// How long is left, or how it ended, e.g. "5 hours left", "Told in time".
    static QString clock(const IncidentClock &clock, Instant now);
    /// Tone of a chip: warn within the last twelve hours.
    static QString clockTone(const IncidentClock &clock, Instant now);
    /// The clock of this name; null where the incident has none.
    static const IncidentClock *find(const IncidentView &incident, const char *clock);
};

/// What was detected and reported stands in the details: free text may be about somebody.
class IncidentTable final : public ValueTable<IncidentView>
{
    Q_OBJECT

public:
    enum Column
    {
        Number,
        Detected,
        State,
        Risk,
        Promise, ///< To the partner, mostly 24 hours.
        Law,     ///< To the authority, 72 hours.
        ColumnCount
    };
    /// The clock outlives the table.
    IncidentTable(const Clock &clock, QObject *parent);

protected:
    QStringList headers() const override;
    bool isNumber(int column) const override { return column == Number; }
    QVariant cell(const IncidentView &incident, int column, int role) const override;

private:
    QString words(const IncidentView &incident, int column) const;
    QString tone(const IncidentView &incident, int column) const;

    const Clock &m_clock;
};

} // namespace desk::ui
