// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/incident_values.h"

#include <QFrame>

#include <functional>
#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace desk {
class Clock;
}

namespace desk::ui {

/// One incident in full: its clocks as chips with their source, what happened, notices and notes.
class IncidentCard final : public QFrame
{
    Q_OBJECT

public:
    using PlatformName = std::function<QString(const PlatformId &)>;
    /// The clock outlives the card.
    IncidentCard(const Clock &clock, PlatformName name, QWidget *parent);
    void addButton(QPushButton *button);
    void show(const IncidentView &incident);
    void wipe();
    const std::optional<IncidentView> &incident() const { return m_incident; }
    void retranslate();

private:
    void fill();
    void addLine(const QString &label, const QString &words);
    void addClock(const IncidentClock &clock);
    void addNotice(const IncidentNoticeView &notice);
    void addNote(const IncidentNoteView &note);
    QString extent() const;

    const Clock &m_clock;
    PlatformName m_name;
    std::optional<IncidentView> m_incident;
    QLabel *m_title;
    QHBoxLayout *m_buttons;
    QVBoxLayout *m_lines;
};

} // namespace desk::ui
