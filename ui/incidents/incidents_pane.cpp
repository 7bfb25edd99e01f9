// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/incidents_pane.h"

#include "core/base/clock.h"
#include "ui/incidents/incident_card.h"
#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/table_card.h"

#include <QTableView>

namespace desk::ui {

IncidentsPane::IncidentsPane(const Context &context, QWidget *parent)
    : TrustPane(context, parent)
    , m_table(new IncidentTable(context.clock, this))
    , m_report(
          makeButton(ButtonKind::Primary, QStringLiteral("reportIncident"), QStringLiteral("plus"), this))
    , m_note(makeButton(ButtonKind::Ordinary, QStringLiteral("noteIncident"), QStringLiteral("note"), this))
    , m_notice(makeButton(ButtonKind::Ordinary, QStringLiteral("noticeIncident"), {}, this))
    , m_close(
          makeButton(ButtonKind::Ordinary, QStringLiteral("closeIncident"), QStringLiteral("check"), this))
    , m_list(new TableCard(context.theme, QStringLiteral("incidentTable"), m_table, this))
    , m_card(new IncidentCard(
          context.clock,
          [this](const PlatformId &platform) {
              for (const PlatformInfo &each : m_session.platforms)
                  if (each.id == platform)
                      return text(each.name);
              return shortId(platform.text());
          },
          this))
{
    addAction(m_report);
    for (QPushButton *each : {m_note, m_notice, m_close})
        m_card->addButton(each);
    add(m_list);
    add(m_card);
    connect(m_report, &QPushButton::clicked, this, &IncidentsPane::askToReport);
    connect(m_note, &QPushButton::clicked, this, &IncidentsPane::askForNote);
    connect(m_notice, &QPushButton::clicked, this, &IncidentsPane::askForNotice);
    connect(m_close, &QPushButton::clicked, this, &IncidentsPane::askToClose);
    connect(m_list, &TableCard::currentChanged, this, &IncidentsPane::openCurrent);
    retranslate();
}

void IncidentsPane::refresh()
{
    follow();
    // What the role may not see is not asked for: every refusal is logged.
    if (!Permissions::oversee(m_session.roles).isEmpty())
        return;
    whenStillWanted(this, m_listTurn, m_context.services.incidents.list(),
                    [this](Result<std::vector<IncidentView>> all) {
                        if (!all)
                            return fail(all.error());
                        const std::uint32_t before = m_shown;
                        m_table->setRows(std::move(all).value());
                        m_list->fit();
                        for (int row = 0; row < m_table->rowCount(); ++row)
                            if (m_table->row(row).number == before)
                                goToRow(m_list->view(), row);
                        follow();
                    });
}

void IncidentsPane::openCurrent()
{
    if (m_list->current() < 0)
        return;
    m_shown = m_table->row(m_list->current()).number;
    whenStillWanted(this, m_detailTurn, m_context.services.incidents.details(m_shown),
                    [this](const Result<IncidentView> &incident) {
                        if (!incident)
                            return fail(incident.error());
                        m_card->show(*incident);
                        follow();
                    });
}

void IncidentsPane::taken(const IncidentView &incident)
{
    m_shown = incident.number;
    if (Permissions::oversee(m_session.roles).isEmpty())
        m_card->show(incident);
    refresh();
}

void IncidentsPane::askToReport()
{
    FormDialog::ask(
        this, m_context.prompter,
        [this, now = localMoment(m_context.clock.now())] {
            FormTexts texts;
            texts.title = tr("Report an incident");
            texts.lead = tr("From the moment of detection the clocks run: 72 hours for the authority (GDPR "
                            "Art. 33), and what was promised to partners. More can follow as notes.");
            texts.button = tr("&Report it");
            FormEntry platform{QStringLiteral("incidentPlatform"), FormKind::Choice, tr("&Platform")};
            platform.choices.emplace_back(QString(), tr("All of them, or not known"));
            for (const PlatformInfo &each : m_session.platforms)
                platform.choices.emplace_back(text(each.id.text()), text(each.name));
            texts.entries = {
                {QStringLiteral("incidentWhat"), FormKind::Text, tr("&What happened"),
                 tr("Without names and addresses of those concerned.")},
                {QStringLiteral("incidentDetected"), FormKind::Moment, tr("&Detected at"), {}, true, now},
                platform,
                {QStringLiteral("incidentPeople"),
                 FormKind::Number,
                 tr("P&eople concerned, if known"),
                 {},
                 false},
                {QStringLiteral("incidentRecords"), FormKind::Number, tr("Re&cords, if known"), {}, false},
                {QStringLiteral("incidentSeen"), FormKind::Check, tr("Somebody could &see data")},
                {QStringLiteral("incidentChanged"), FormKind::Check, tr("Data was chan&ged")},
                {QStringLiteral("incidentLost"), FormKind::Check, tr("Data was &lost or not there")},
            };
            return texts;
        },
        [this](const FormDialog &form) { report(form); });
}

void IncidentsPane::report(const FormDialog &form)
{
    NewIncident incident;
    incident.what = form.words("incidentWhat");
    incident.detectedAt = form.moment("incidentDetected");
    if (const auto platform = PlatformId::parse(form.words("incidentPlatform")); platform.ok())
        incident.platforms = {*platform};
    incident.people = form.number("incidentPeople");
    incident.records = form.number("incidentRecords");
    incident.confidentiality = form.isChecked("incidentSeen");
    incident.integrity = form.isChecked("incidentChanged");
    incident.availability = form.isChecked("incidentLost");
    take(m_context.services.incidents.open(incident), [this](const IncidentView &opened) {
        taken(opened);
        //: %1 is the number of an incident.
        say(QStringLiteral("ok"), [number = opened.number] {
            return tr("Taken in as incident %1. Those who answer for the desk see it.").arg(count(number));
        });
    });
}

void IncidentsPane::askForNote()
{
    FormDialog::ask(
        this, m_context.prompter,
        [] {
            FormTexts texts;
            texts.title = tr("Note on the incident");
            texts.button = tr("&Add the note");
            FormEntry risk{QStringLiteral("noteRisk"), FormKind::Choice, tr("&Risk to people")};
            risk.choices.emplace_back(QString(), tr("As before"));
            for (const char *word : {"unlikely", "likely", "high"})
                risk.choices.emplace_back(QString::fromLatin1(word), IncidentWords::risk(word));
            texts.entries = {
                {QStringLiteral("noteText"), FormKind::Text, tr("&What became known")},
                risk,
                {QStringLiteral("notePeople"),
                 FormKind::Number,
                 tr("&People concerned, if known"),
                 {},
                 false},
                {QStringLiteral("noteRecords"), FormKind::Number, tr("Re&cords, if known"), {}, false},
                {QStringLiteral("noteEntry"),
                 FormKind::Number,
                 tr("&Entry of the log as evidence"),
                 {},
                 false},
            };
            return texts;
        },
        [this](const FormDialog &form) {
            IncidentNoteOrder order;
            order.text = form.words("noteText");
            order.risk = form.words("noteRisk");
            order.people = form.number("notePeople");
            order.records = form.number("noteRecords");
            if (const auto entry = form.number("noteEntry"))
                order.entries = {*entry};
            take(m_context.services.incidents.note(m_shown, order),
                 [this](const IncidentView &incident) { taken(incident); });
        });
}

void IncidentsPane::askForNotice()
{
    auto *dialog = FormDialog::ask(
        this, m_context.prompter,
        [now = localMoment(m_context.clock.now())] {
            FormTexts texts;
            texts.title = tr("Notice about the incident");
            texts.lead = tr("This program sends nothing: it keeps what was written, and when it went out.");
            texts.button = tr("&Record it");
            FormEntry to{QStringLiteral("noticeTo"), FormKind::Choice, tr("&To")};
            for (const char *word : {"authority", "people", "partner"})
                to.choices.emplace_back(QString::fromLatin1(word), IncidentWords::to(word));
            FormEntry step{QStringLiteral("noticeStep"), FormKind::Choice, tr("&What became of it")};
            step.choices = {{QStringLiteral("draft"), tr("It was drafted")},
                            {QStringLiteral("sent"), tr("It was sent")},
                            {QStringLiteral("not-needed"), tr("It is not needed")}};
            texts.entries = {
                to,
                step,
                {QStringLiteral("noticeWords"), FormKind::Text, tr("Te&xt, or why it is not needed"),
                 tr("Empty where the last draft went out as it was."), false},
                {QStringLiteral("noticeSent"), FormKind::Moment, tr("&Sent at"), {}, true, now},
                {QStringLiteral("noticeLate"), FormKind::Line, tr("Why it is &late, where it is"), {}, false},
            };
            return texts;
        },
        [this](const FormDialog &form) {
            const QString step = form.line("noticeStep");
            IncidentNoticeOrder order;
            order.to = form.words("noticeTo");
            if (step == QLatin1String("not-needed")) {
                order.notNeededReason = form.words("noticeWords");
            } else {
                order.text = form.words("noticeWords");
                order.lateReason = form.words("noticeLate");
                if (step == QLatin1String("sent"))
                    order.sentAt = form.moment("noticeSent");
            }
            take(m_context.services.incidents.notice(m_shown, order),
                 [this](const IncidentView &incident) { taken(incident); });
        });
    dialog->setCheck([](const FormDialog &form) {
        const bool sent = form.line("noticeStep") == QLatin1String("sent");
        return sent || !form.line("noticeWords").isEmpty() ? QString()
                                                           : tr("Write the text or the reason first.");
    });
}

void IncidentsPane::askToClose()
{
    FormDialog::ask(
        this, m_context.prompter,
        [] {
            FormTexts texts;
            texts.title = tr("Close the incident");
            texts.lead = tr("Nothing can be added afterwards. Every notice must be sent or found not needed, "
                            "and the risk assessed.");
            texts.button = tr("&Close it");
            texts.entries = {{QStringLiteral("closeCause"), FormKind::Text, tr("C&ause")},
                             {QStringLiteral("closeMeasures"), FormKind::Text, tr("&Measures taken")}};
            return texts;
        },
        [this](const FormDialog &form) {
            take(m_context.services.incidents.close(m_shown,
                                                    {form.words("closeCause"), form.words("closeMeasures")}),
                 [this](const IncidentView &incident) { taken(incident); });
        });
}

QString IncidentsPane::explain(const Error &error) const
{
    if (error.code == ErrorCode::Conflict && error.place == "risk")
        return tr("Assess the risk to people first, with a note. That the authority need not be told is only "
                  "possible where a risk is unlikely.");
    if (error.code == ErrorCode::Conflict && error.place == "text")
        return tr("There is no draft of this notice. Write its text as well.");
    if (error.code == ErrorCode::Conflict)
        return tr("A notice is still due, or the incident was closed meanwhile.");
    if (error.place == "late-reason")
        return tr("The notice went out after its time. Say why (GDPR Art. 33(1)).");
    if (error.code == ErrorCode::NotFound && error.place == "entry")
        return tr("The log has no entry of this number.");
    return {};
}

void IncidentsPane::wipe()
{
    m_listTurn.next();
    m_detailTurn.next();
    m_shown = 0;
    m_table->setRows({});
    m_list->fit();
    m_card->wipe();
    TrustPane::wipe();
    follow();
}

void IncidentsPane::retranslate()
{
    setHead(tr("Incidents"),
            tr("What went wrong with people's data, whom it was told, and when that is due."));
    setButtonText(m_report, tr("Re&port an incident…"));
    setButtonText(m_note, tr("&Note…"));
    setButtonText(m_notice, tr("N&otice…"));
    setButtonText(m_close, tr("&Close…"));
    m_table->retranslate();
    m_card->retranslate();
    TrustPane::retranslate();
}

QString IncidentsPane::closedAlready() const
{
    return m_card->incident() && m_card->incident()->open ? QString() : tr("The incident is closed.");
}

void IncidentsPane::follow()
{
    const QString seeing = Permissions::oversee(m_session.roles);
    m_list->setTexts(tr("Register"), {},
                     seeing.isEmpty()
                         ? tr("No incident was reported. Report one as soon as somebody notices it.")
                         : tr("You may report an incident. Those who answer for the desk see the "
                              "register."));
    setBlocked(m_report, busy());
    setBlocked(m_note, firstOf({Permissions::answerFor(m_session.roles), closedAlready(), busy()}));
    for (QPushButton *each : {m_notice, m_close})
        setBlocked(each, firstOf({Permissions::approve(m_session.roles), closedAlready(), busy()}));
}

} // namespace desk::ui
