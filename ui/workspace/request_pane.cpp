// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/request_pane.h"

#include "ui/models/display.h"
#include "ui/models/residences.h"
#include "ui/models/words.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/person_evidence.h"
#include "ui/workspace/case_box.h"
#include "ui/workspace/sources_box.h"

#include <QEvent>
#include <QGridLayout>

namespace desk::ui {

namespace {

bool isDigest(const std::string &note)
{
    return note.size() == 64 && note.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// Of a plan the digest is noted, of a letter its kind: the one is for comparing, the other has a word of its own.
QString whatHappened(const TimelineEntry &entry)
{
    const QString event = Words::event(entry.event);
    if (entry.note.empty() || isDigest(entry.note))
        return event;
    if (entry.event == "request-noted")
        return text(entry.note);
    const QString note = entry.event == "letter-written" ? Words::letterKind(entry.note) : text(entry.note);
    //: On the timeline. %1 is what happened, %2 what was noted about it.
    return RequestPane::tr("%1: %2").arg(event, note);
}

} // namespace

RequestPane::RequestPane(WorkspaceModel &model, const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_factsTitle(makeLabel(TextType::Section, this))
    , m_facts(new QGridLayout)
    , m_letterTitle(makeLabel(TextType::Label, this))
    , m_letter(makeLabel(TextType::Body, this))
    , m_sources(new SourcesBox(model, context, this))
    , m_case(new CaseBox(model, context, this))
    , m_timelineTitle(makeLabel(TextType::Section, this))
    , m_evidence(new PersonEvidence(context, this))
    , m_timeline(new QVBoxLayout)
    , m_note(makeTextEdit(QStringLiteral("noteText"), 2, this))
    , m_addNote(makeButton(ButtonKind::Ordinary, QStringLiteral("addNote"), QStringLiteral("note"), this))
{
    m_letter->setObjectName(QStringLiteral("letterText"));
    m_letter->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setHorizontalSpacing(2 * unit);
    m_facts->setVerticalSpacing(half);
    m_facts->setColumnStretch(1, 1);
    m_timeline->setSpacing(unit);
    setKind(m_evidence->button(), ButtonKind::Link, QStringLiteral("package"));
    QFrame *request = makeCard(this);
    auto *facts = qobject_cast<QVBoxLayout *>(request->layout());
    facts->addWidget(m_factsTitle);
    facts->addLayout(m_facts);
    facts->addSpacing(half);
    facts->addWidget(m_letterTitle);
    facts->addWidget(m_letter);
    facts->addWidget(m_sources);
    facts->addWidget(m_case);
    QFrame *history = makeCard(this);
    auto *timeline = qobject_cast<QVBoxLayout *>(history->layout());
    auto *top = new QHBoxLayout;
    top->addWidget(m_timelineTitle, 1);
    top->addWidget(m_evidence->button());
    timeline->addLayout(top);
    timeline->addWidget(m_evidence);
    timeline->addWidget(m_note);
    timeline->addWidget(m_addNote, 0, Qt::AlignRight);
    timeline->addLayout(m_timeline);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * unit);
    layout->addWidget(request);
    layout->addWidget(history);
    layout->addStretch(1);
    connect(m_note, &QPlainTextEdit::textChanged, this, &RequestPane::updateNote);
    connect(m_addNote, &QPushButton::clicked, this, [this] {
        m_model.note(m_note->toPlainText().trimmed().toStdString());
        m_note->clear();
    });
    connect(&m_model, &WorkspaceModel::changed, this, &RequestPane::updateFacts);
    connect(&m_model, &WorkspaceModel::changed, this, &RequestPane::updateNote);
    connect(&m_model, &WorkspaceModel::changed, this, &RequestPane::updateEvidence);
    connect(&m_model, &WorkspaceModel::timelineChanged, this, &RequestPane::updateTimeline);
    retranslate();
}

void RequestPane::setPlatformName(const QString &name)
{
    if (name == m_platform)
        return;
    m_platform = name;
    updateFacts();
}

void RequestPane::wipe()
{
    m_platform.clear();
    m_note->clear();
    m_letter->clear();
    m_sources->wipe();
    m_case->wipe();
    m_evidence->wipe();
    updateFacts();
    updateTimeline();
}

void RequestPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RequestPane::retranslate()
{
    m_factsTitle->setText(tr("The request"));
    m_letterTitle->setText(tr("What they wrote"));
    m_timelineTitle->setText(tr("Timeline"));
    m_sources->retranslate();
    m_case->retranslate();
    m_evidence->retranslate();
    m_note->setPlaceholderText(tr("A note for whoever works on this next"));
    m_note->setAccessibleName(tr("A note for whoever works on this next"));
    setButtonText(m_addNote, tr("&Add the note"));
    updateFacts();
    updateTimeline();
    updateNote();
}

void RequestPane::updateNote()
{
    QString why;
    if (!m_model.details())
        why = tr("The request is being read.");
    else if (m_note->toPlainText().trimmed().isEmpty())
        why = tr("Write something first.");
    setBlocked(m_addNote, why);
}

void RequestPane::updateEvidence()
{
    const std::optional<RequestDetails> &details = m_model.details();
    m_evidence->setRoles(m_model.session().roles);
    if (details && details->subjects.size() == 1 && !details->subjects.front().candidate)
        return m_evidence->setPerson(AuditSubject{details->summary.platform, details->subjects.front().id},
                                     text(m_model.reference()), {});
    m_evidence->setPerson({}, {},
                          details ? tr("It is not settled yet whose request this is.")
                                  : tr("The request is being read."));
}

void RequestPane::updateFacts()
{
    emptyLayout(m_facts);
    const std::optional<RequestDetails> &details = m_model.details();
    m_letterTitle->setVisible(details && !details->text.empty());
    m_letter->setVisible(details && !details->text.empty());
    if (!details)
        return;
    const RequestSummary &summary = details->summary;
    const std::array<std::pair<QString, QString>, 6> facts{{
        {tr("Platform"), m_platform},
        {tr("Arrived"), day(summary.receivedOn)},
        {tr("Channel"), Words::channel(summary.channel)},
        {tr("Residence"), Residences::label(summary.residence)},
        {tr("Language"),
         details->language.empty() ? tr("The platform's own") : Words::language(details->language)},
        {tr("Assigned to"), summary.assignee.empty() ? tr("Nobody") : text(summary.assignee)},
    }};
    int row = 0;
    for (const auto &[name, value] : facts) {
        auto *title = makeLabel(TextType::Label, this);
        title->setText(name);
        auto *content = makeLabel(TextType::Body, this);
        content->setText(value);
        m_facts->addWidget(title, row, 0, Qt::AlignTop);
        m_facts->addWidget(content, row++, 1);
    }
    m_letter->setText(breakable(text(details->text)));
}

void RequestPane::updateTimeline()
{
    emptyLayout(m_timeline);
    const std::vector<TimelineEntry> &entries = m_model.timeline();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        auto *what = makeLabel(TextType::Body, this);
        what->setText(breakable(whatHappened(*entry)));
        what->setToolTip(isDigest(entry->note) ? text(entry->note) : QString());
        auto *when = makeLabel(TextType::Caption, this);
        //: %1 is a moment, %2 the name of a member of staff.
        when->setText(entry->by.empty() ? moment(entry->at)
                                        : tr("%1, %2").arg(moment(entry->at), text(entry->by)));
        auto *both = new QVBoxLayout;
        both->setSpacing(0);
        both->addWidget(what);
        both->addWidget(when);
        m_timeline->addLayout(both);
    }
}

} // namespace desk::ui
