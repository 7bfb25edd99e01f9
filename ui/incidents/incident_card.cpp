// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/incident_card.h"

#include "core/base/clock.h"
#include "ui/models/display.h"
#include "ui/models/incident_table.h"
#include "ui/widgets/basics.h"

namespace desk::ui {

namespace {

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace

IncidentCard::IncidentCard(const Clock &clock, PlatformName name, QWidget *parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_name(std::move(name))
    , m_title(makeLabel(TextType::Section, this))
    , m_buttons(new QHBoxLayout)
    , m_lines(new QVBoxLayout)
{
    setObjectName(QStringLiteral("incidentCard"));
    setProperty("card", QStringLiteral("true"));
    m_title->setObjectName(QStringLiteral("incidentTitle"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(unit);
    auto *top = new QHBoxLayout;
    m_buttons->setSpacing(unit);
    top->addWidget(m_title, 1);
    top->addLayout(m_buttons);
    m_lines->setSpacing(unit);
    layout->addLayout(top);
    layout->addLayout(m_lines);
    hide();
}

void IncidentCard::addButton(QPushButton *button)
{
    m_buttons->addWidget(button);
}

void IncidentCard::show(const IncidentView &incident)
{
    m_incident = incident;
    fill();
    setVisible(true);
}

void IncidentCard::wipe()
{
    m_incident.reset();
    m_title->clear();
    emptyLayout(m_lines);
    hide();
}

void IncidentCard::retranslate()
{
    if (m_incident)
        fill();
}

void IncidentCard::addLine(const QString &label, const QString &words)
{
    if (words.isEmpty())
        return;
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * unit);
    auto *name = makeLabel(TextType::Label, line);
    name->setText(label);
    name->setFixedWidth(20 * unit);
    auto *value = makeLabel(TextType::Body, line);
    value->setText(words);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(value, 1);
    m_lines->addWidget(line);
}

void IncidentCard::addClock(const IncidentClock &clock)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * unit);
    auto *name = makeLabel(TextType::Label, line);
    name->setText(IncidentWords::to(clock.to));
    name->setFixedWidth(20 * unit);
    auto *chip = makeChip(IncidentWords::clock(clock, m_clock.now()),
                          IncidentWords::clockTone(clock, m_clock.now()), line);
    chip->setObjectName(QStringLiteral("clock_") + text(clock.clock));
    auto *source = makeLabel(TextType::Muted, line);
    QStringList parts{text(clock.source)};
    if (clock.dueAt)
        //: %1 is a moment.
        parts << tr("due %1").arg(moment(*clock.dueAt));
    if (clock.metAt)
        //: %1 is a moment.
        parts << tr("told %1").arg(moment(*clock.metAt));
    source->setText(joined(parts));
    row->addWidget(name);
    row->addWidget(chip);
    row->addWidget(source, 1);
    m_lines->addWidget(line);
}

void IncidentCard::addNotice(const IncidentNoticeView &notice)
{
    QStringList head{IncidentWords::to(notice.to)};
    head << (notice.sentAt
                 //: %1 is a moment, %2 the name of a member of staff.
                 ? tr("sent %1 by %2").arg(moment(*notice.sentAt), text(notice.sentBy))
                 : tr("drafted %1 by %2").arg(moment(notice.draftedAt), text(notice.draftedBy)));
    QString words = joined(head) + QLatin1Char('\n') + text(notice.text);
    if (!notice.lateReason.empty())
        //: %1 is the reason why a notice went out late.
        words += QLatin1Char('\n') + tr("Late because: %1").arg(text(notice.lateReason));
    addLine(tr("Notice"), words);
}

void IncidentCard::addNote(const IncidentNoteView &note)
{
    QString words = joined({moment(note.at), text(note.by)}) + QLatin1Char('\n') + text(note.text);
    QStringList entries;
    for (const std::uint64_t entry : note.entries)
        entries << count(entry);
    if (!entries.isEmpty())
        //: %1 is a list of numbers of entries.
        words += QLatin1Char('\n') + tr("Entries of the log: %1").arg(entries.join(QStringLiteral(", ")));
    addLine(tr("Note"), words);
}

QString IncidentCard::extent() const
{
    QStringList parts;
    for (const std::string &each : m_incident->natures)
        parts << IncidentWords::nature(each);
    if (m_incident->people)
        parts << tr("%n person(s)", nullptr, static_cast<int>(*m_incident->people));
    if (m_incident->records)
        parts << tr("%n record(s)", nullptr, static_cast<int>(*m_incident->records));
    for (const PlatformId &each : m_incident->platforms)
        parts << m_name(each);
    for (const std::string &each : m_incident->categories)
        parts << text(each);
    return joined(parts);
}

void IncidentCard::fill()
{
    const IncidentView &incident = *m_incident;
    //: %1 is a number.
    m_title->setText(tr("Incident %1").arg(count(incident.number)));
    emptyLayout(m_lines);
    for (const IncidentClock &clock : incident.clocks)
        addClock(clock);
    addLine(tr("What happened"), text(incident.what));
    addLine(tr("Detected"), moment(incident.detectedAt));
    //: %1 is a moment, %2 the name of a member of staff.
    addLine(tr("Reported"), tr("%1 by %2").arg(moment(incident.openedAt), text(incident.openedBy)));
    addLine(tr("Risk to people"), IncidentWords::risk(incident.risk));
    addLine(tr("Extent"), extent());
    for (const IncidentNoticeView &notice : incident.notices)
        addNotice(notice);
    for (const IncidentNoteView &note : incident.notes)
        addNote(note);
    if (!incident.closedAt)
        return;
    addLine(tr("Closed"), tr("%1 by %2").arg(moment(*incident.closedAt), text(incident.closedBy)));
    addLine(tr("Cause"), text(incident.cause));
    addLine(tr("Measures"), text(incident.measures));
}

} // namespace desk::ui
