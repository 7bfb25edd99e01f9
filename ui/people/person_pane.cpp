// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_pane.h"

#include "ui/models/display.h"
#include "ui/shell/error_presenter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table_card.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>

namespace desk::ui {

PersonPane::PersonPane(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_requests(new PersonRequestTable(this))
    , m_standing(new StandingTable(this))
    , m_told(new ToldTable(this))
    , m_elsewhere(new ElsewhereTable(this))
    , m_notice(new Notice(this))
    , m_stack(new QStackedWidget(this))
    , m_requestCard(new TableCard(context.theme, QStringLiteral("personRequests"), m_requests, this))
    , m_standingCard(new TableCard(context.theme, QStringLiteral("personStanding"), m_standing, this))
    , m_toldCard(new TableCard(context.theme, QStringLiteral("personTold"), m_told, this))
    , m_elsewhereCard(new TableCard(context.theme, QStringLiteral("personElsewhere"), m_elsewhere, this))
    , m_openRequest(makeButton(ButtonKind::Ordinary, QStringLiteral("openPersonRequest"), {}, this))
    , m_look(
          makeButton(ButtonKind::Ordinary, QStringLiteral("lookElsewhere"), QStringLiteral("search"), this))
    , m_openPerson(
          makeButton(ButtonKind::Ordinary, QStringLiteral("openElsewhere"), QStringLiteral("user"), this))
{
    m_requestCard->addButton(m_openRequest);
    m_elsewhereCard->addButton(m_openPerson);
    m_elsewhereCard->addButton(m_look);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    for (TableCard *card : {m_requestCard, m_standingCard, m_toldCard, m_elsewhereCard}) {
        auto *scroll = new QScrollArea(this);
        auto *inside = new QWidget(scroll);
        auto *column = new QVBoxLayout(inside);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(card);
        column->addStretch(1);
        scroll->setWidgetResizable(true);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(inside);
        m_stack->addWidget(scroll);
        connect(card, &TableCard::currentChanged, this, &PersonPane::follow);
    }
    connect(m_requestCard->view(), &QTableView::activated, this, &PersonPane::openRequest);
    connect(m_openRequest, &QPushButton::clicked, this, &PersonPane::openRequest);
    connect(m_elsewhereCard->view(), &QTableView::activated, this, &PersonPane::openPerson);
    connect(m_openPerson, &QPushButton::clicked, this, &PersonPane::openPerson);
    connect(m_look, &QPushButton::clicked, this, &PersonPane::lookElsewhere);
    retranslate();
}

void PersonPane::setPlatforms(std::vector<PlatformInfo> platforms)
{
    m_platforms = std::move(platforms);
    follow();
}

void PersonPane::open(PlatformId platform, SubjectId subject)
{
    wipe();
    m_platform = platform;
    m_id = subject;
    load();
}

void PersonPane::show(Part part)
{
    m_stack->setCurrentIndex(part);
}

void PersonPane::wipe()
{
    m_turn.next();
    m_elsewhereTurn.next();
    m_platform = {};
    m_id = {};
    m_looked = false;
    m_requests->setRows({});
    m_standing->setRows({});
    m_told->setRows({});
    m_elsewhere->setRows({});
    m_notice->clear();
    follow();
}

void PersonPane::load()
{
    m_requests->setToday(localDay(m_context.clock));
    whenStillWanted(this, m_turn, m_context.services.subjects.about(m_platform, m_id, windowLanguage()),
                    [this](Result<PersonView> person) {
                        if (!person)
                            return m_notice->say(QStringLiteral("bad"),
                                                 ErrorPresenter::sentence(person.error()));
                        m_requests->setRows(std::move(person->requests));
                        m_standing->setRows(std::move(person->standing));
                        m_told->setRows(std::move(person->told));
                        follow();
                    });
}

void PersonPane::lookElsewhere()
{
    m_notice->clear();
    whenStillWanted(this, m_elsewhereTurn, m_context.services.subjects.elsewhere(m_platform, m_id),
                    [this](const Result<std::vector<ElsewhereView>> &found) {
                        if (!found)
                            return m_notice->say(QStringLiteral("bad"),
                                                 ErrorPresenter::sentence(found.error()));
                        m_looked = true;
                        m_elsewhere->show(*found, m_platforms);
                        follow();
                        if (m_elsewhere->rowCount() > 0)
                            m_elsewhereCard->view()->setFocus();
                    });
}

void PersonPane::openRequest()
{
    if (const int row = m_requestCard->current(); row >= 0)
        Q_EMIT requestWanted(m_requests->row(row).reference);
}

void PersonPane::openPerson()
{
    if (const int row = m_elsewhereCard->current(); row >= 0)
        Q_EMIT personWanted(m_elsewhere->row(row).platform, m_elsewhere->row(row).person.id);
}

QString PersonPane::title(Part part) const
{
    const auto counted = [](const QString &name, int rows) {
        //: %1 is the name of a part of a person's page, %2 how many lines it has.
        return rows == 0 ? name : tr("%1  (%2)").arg(name, count(static_cast<std::uint64_t>(rows)));
    };
    switch (part) {
    case Requests:
        return counted(tr("Requests"), m_requests->rowCount());
    case Standing:
        return counted(tr("What holds"), m_standing->rowCount());
    case Told:
        return counted(tr("Recipients told"), m_told->rowCount());
    default:
        return counted(tr("Other platforms"), m_elsewhere->rowCount());
    }
}

void PersonPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (!m_id.isNull())
            load(); // labels come from the desk in the language asked for
    }
    QWidget::changeEvent(event);
}

void PersonPane::retranslate()
{
    m_requestCard->setTexts(
        tr("Their requests"), {},
        tr("None that is known to be theirs. One whose person was not found yet is not here."));
    m_standingCard->setTexts(
        tr("What holds for them"), {},
        tr("Nothing: no hold, no restriction, no purpose stopped, nothing corrected or kept by law."));
    m_toldCard->setTexts(tr("Recipients told of them"), {},
                         tr("No request of theirs had a recipient to be told."));
    setButtonText(m_openRequest, tr("Open the re&quest"));
    setButtonText(m_look, tr("&Look there"));
    setButtonText(m_openPerson, tr("Open, &masked"));
    m_notice->clear();
    for (QAbstractItemModel *table :
         std::initializer_list<QAbstractItemModel *>{m_requests, m_standing, m_told, m_elsewhere})
        Q_EMIT table->headerDataChanged(Qt::Horizontal, 0, table->columnCount() - 1);
    follow();
}

void PersonPane::follow()
{
    m_elsewhereCard->setTexts(
        tr("The same person on other platforms"),
        tr("Looks for their e-mail addresses and telephones on every other platform you may enter. Each is a "
           "search: logged there, and counted against your limit."),
        m_looked ? tr("No other platform knows them by these.") : QString());
    for (TableCard *card : {m_requestCard, m_standingCard, m_toldCard})
        card->fit();
    setBlocked(m_openRequest,
               m_requestCard->current() < 0 ? tr("Choose a request in the list first.") : QString());
    setBlocked(m_openPerson,
               m_elsewhereCard->current() < 0 ? tr("Choose somebody in the list first.") : QString());
    setBlocked(m_look, m_platforms.size() < 2 ? tr("You may enter no other platform.") : QString());
    Q_EMIT changed();
}

} // namespace desk::ui
