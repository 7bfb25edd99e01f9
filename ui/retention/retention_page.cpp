// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retention/retention_page.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/retention/holds_pane.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/theme.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/platform_box.h"

#include <QComboBox>
#include <QHeaderView>
#include <QScrollArea>
#include <QTableView>

#include <algorithm>

namespace desk::ui {

namespace {

/// In the archive by its date alone: there is nothing to run.
bool isArchive(const RetentionLine &line)
{
    return line.action == "archive";
}

} // namespace

RetentionPage::RetentionPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_due(new DueTable(
          [this](const std::string &category) -> const policy::LocalText * {
              const policy::Category *found =
                  m_profile ? policy::findCategory(*m_profile, category) : nullptr;
              return found ? &found->label : nullptr;
          },
          this))
    , m_erasures(new ErasureTable(this))
    , m_title(makeLabel(TextType::Page, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_platform(new PlatformBox("retentionPlatform", this))
    , m_look(makeButton(ButtonKind::Ordinary, QStringLiteral("previewRetention"), QStringLiteral("search"),
                        this))
    , m_run(makeButton(ButtonKind::Primary, QStringLiteral("runRetention"), QStringLiteral("clock"), this))
    , m_notice(new Notice(this))
    , m_dueTitle(makeLabel(TextType::Section, this))
    , m_sum(makeLabel(TextType::Muted, this))
    , m_dueView(makeTable("retentionTable", m_due))
    , m_holds(new HoldsPane(context, this))
    , m_erasuresTitle(makeLabel(TextType::Section, this))
    , m_noErasures(makeLabel(TextType::Muted, this))
    , m_erasuresView(makeTable("erasuresTable", m_erasures))
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_sum->setObjectName(QStringLiteral("retentionSum"));
    makeLayout();
    connect(m_platform, &QComboBox::currentIndexChanged, this, &RetentionPage::changePlatform);
    connect(m_look, &QPushButton::clicked, this, &RetentionPage::look);
    connect(m_run, &QPushButton::clicked, this, &RetentionPage::confirmRun);
    retranslate();
}

QTableView *RetentionPage::makeTable(const char *name, QAbstractItemModel *model)
{
    auto *view = new QTableView(this);
    view->setObjectName(QString::fromLatin1(name));
    dressTable(view, m_context.theme, {});
    view->setProperty("inside", QStringLiteral("card"));
    view->setModel(model);
    connect(&m_context.theme, &Theme::changed, view->viewport(), qOverload<>(&QWidget::update));
    return view;
}

void RetentionPage::makeLayout()
{
    auto *inside = new QWidget(this);
    auto *body = new QVBoxLayout(inside);
    body->setContentsMargins(0, 0, 3 * unit, 3 * unit);
    body->setSpacing(2 * unit);
    const auto card = [&](std::initializer_list<QWidget *> parts) {
        QFrame *made = makeCard(inside);
        for (QWidget *each : parts)
            made->layout()->addWidget(each);
        body->addWidget(made);
    };
    card({m_dueTitle, m_sum, m_dueView});
    body->addWidget(m_holds);
    card({m_erasuresTitle, m_noErasures, m_erasuresView});
    body->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 3 * unit, 0);
    top->setSpacing(unit);
    auto *words = new QVBoxLayout;
    words->setSpacing(half);
    words->addWidget(m_title);
    words->addWidget(m_lead);
    top->addLayout(words, 1);
    for (QWidget *each : std::initializer_list<QWidget *>{m_platform, m_look, m_run})
        top->addWidget(each, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 0, 0);
    layout->setSpacing(2 * unit);
    layout->addLayout(top);
    auto *notice = new QHBoxLayout;
    notice->setContentsMargins(0, 0, 3 * unit, 0);
    notice->addWidget(m_notice);
    layout->addLayout(notice);
    layout->addWidget(scroll, 1);
}

void RetentionPage::enter(const SessionInfo &session)
{
    m_session = session;
    m_platform->fill(m_session.platforms);
}

void RetentionPage::refresh()
{
    if (m_session.platforms.empty())
        return;
    readProfile();
    // What the role may not see is not asked for: every refusal is logged.
    if (Permissions::seeErasures(m_session.roles).isEmpty())
        readErasures();
    m_holds->open(m_platform->platform(), m_session.roles);
    if (Permissions::wholeFile(m_session.roles).isEmpty())
        look();
    follow();
    m_platform->setFocus();
}

void RetentionPage::changePlatform()
{
    m_profile.reset();
    m_report.reset();
    m_due->setRows({});
    refresh();
}

void RetentionPage::readProfile()
{
    whenStillWanted(this, m_profileTurn, m_context.services.administration.profile(m_platform->platform()),
                    [this](Result<policy::Profile> profile) {
                        if (profile)
                            m_profile = std::move(profile).value();
                        m_due->retranslate();
                    });
}

void RetentionPage::readErasures()
{
    whenStillWanted(this, m_erasuresTurn, m_context.services.retention.erasures(m_platform->platform()),
                    [this](Result<std::vector<ErasureView>> erasures) {
                        if (!erasures)
                            return fail(erasures.error());
                        m_erasures->setRows(std::move(erasures).value());
                        follow();
                    });
}

void RetentionPage::look()
{
    m_notice->clear();
    take(m_context.services.retention.preview(m_platform->platform()), false);
}

void RetentionPage::confirmRun()
{
    std::uint64_t records = 0;
    std::uint64_t people = 0;
    for (const RetentionLine &line : m_report->due) {
        if (isArchive(line))
            continue;
        records += line.records;
        people += line.people;
    }
    AskDialog::ask(
        this,
        [records, people, held = m_report->held] {
            AskTexts texts;
            texts.title = tr("Run the retention rules");
            //: %1 is a number of records, %2 of people, %3 of records held back.
            texts.lead = tr("%1 records of %2 people are erased, de-identified or protected as "
                            "listed. %3 stay because of a hold. "
                            "What is erased cannot be brought back.")
                             .arg(count(records), count(people), count(held));
            texts.button = tr("&Run it now");
            return texts;
        },
        localDay(m_context.clock), [this](const AskAnswer &) { run(); });
}

void RetentionPage::run()
{
    m_notice->clear();
    take(m_context.services.retention.run(m_platform->platform()), true);
}

void RetentionPage::take(const Answer<RetentionReport> &answer, bool done)
{
    m_busy = true;
    follow();
    if (done)
        m_context.strip.watch([] { return tr("Running the retention rules"); }, QFuture<void>(answer));
    else
        m_context.strip.watch([] { return tr("Looking for what falls due"); }, QFuture<void>(answer));
    whenStillWanted(this, m_reportTurn, answer, [this, done](Result<RetentionReport> report) {
        m_busy = false;
        if (!report) {
            fail(report.error());
            return follow();
        }
        m_report = std::move(report).value();
        m_ran = done;
        showReport();
        if (done) {
            m_notice->say(QStringLiteral("ok"),
                          tr("Done: %n record(s).", nullptr, static_cast<int>(m_report->done)));
            readErasures();
        }
        follow();
    });
}

void RetentionPage::showReport()
{
    m_due->setRows(m_report && !m_ran ? m_report->due : std::vector<RetentionLine>());
    m_dueView->resizeColumnsToContents();
    follow();
}

void RetentionPage::fail(const Error &error)
{
    m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(error));
}

void RetentionPage::follow()
{
    const QString role = Permissions::wholeFile(m_session.roles);
    const auto fit = [](QTableView *view, int rows) {
        view->setVisible(rows > 0);
        view->resizeColumnsToContents();
        // The last column takes what is left only when it is told so afterwards.
        view->horizontalHeader()->setStretchLastSection(false);
        view->horizontalHeader()->setStretchLastSection(true);
        view->setFixedHeight(view->horizontalHeader()->sizeHint().height() + 2 +
                             rows * view->verticalHeader()->defaultSectionSize());
    };
    fit(m_dueView, m_due->rowCount());
    fit(m_erasuresView, m_erasures->rowCount());
    m_noErasures->setVisible(m_erasures->rowCount() == 0);
    if (!m_report)
        m_sum->setText(m_busy ? tr("Looking…") : role.isEmpty() ? tr("Not looked at yet.") : role);
    else if (m_due->rowCount() == 0)
        m_sum->setText(tr("Nothing falls due."));
    else
        //: Numbers of records: %1 looked at, %2 held back, %3 without the date their rule counts from.
        m_sum->setText(tr("%1 records looked at, %2 held back, %3 wait for a date.")
                           .arg(count(m_report->examined), count(m_report->held), count(m_report->waiting)));
    const QString busy = m_busy ? tr("The desk is working on it.") : QString();
    setBlocked(m_look, role.isEmpty() ? busy : role);
    const QString erasures = Permissions::seeErasures(m_session.roles);
    m_noErasures->setText(erasures.isEmpty() ? tr("Nothing has been erased on this platform.") : erasures);
    setBlocked(m_run,
               !role.isEmpty()   ? role
               : !busy.isEmpty() ? busy
               : !m_report || m_ran || std::all_of(m_report->due.begin(), m_report->due.end(), isArchive)
                   ? tr("Nothing falls due.")
                   : QString());
}

void RetentionPage::wipe()
{
    for (Turn *turn : {&m_profileTurn, &m_reportTurn, &m_erasuresTurn})
        turn->next();
    m_session = {};
    m_profile.reset();
    m_report.reset();
    m_busy = false;
    m_due->setRows({});
    m_erasures->setRows({});
    m_holds->wipe();
    m_notice->clear();
    m_platform->fill(m_session.platforms);
    follow();
}

void RetentionPage::retranslate()
{
    m_title->setText(tr("Retention"));
    m_lead->setText(
        tr("What the policy promises to let go of, what may not go yet, and the proof of what went."));
    m_dueTitle->setText(tr("Due now, by rule"));
    m_erasuresTitle->setText(tr("Erasures"));
    m_platform->setAccessibleName(tr("Platform"));
    m_dueView->setAccessibleName(tr("Due now, by rule"));
    m_erasuresView->setAccessibleName(tr("Erasures"));
    setButtonText(m_look, tr("Loo&k again"));
    setButtonText(m_run, tr("R&un it…"));
    m_notice->clear();
    m_due->retranslate();
    m_erasures->retranslate();
    m_platform->fill(m_session.platforms);
    follow();
}

} // namespace desk::ui
