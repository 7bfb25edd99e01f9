// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/requests_page.h"

#include "ui/models/display.h"
#include "ui/models/list_export.h"
#include "ui/models/permissions.h"
#include "ui/requests/queue_filters.h"
#include "ui/requests/queue_table.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace desk::ui {

RequestsPage::RequestsPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new RequestListModel(context.services.requests, context.clock, this))
    , m_views(new SavedViewsModel(context.services.requests, context.clock, this))
    , m_title(makeLabel(TextType::Page, this))
    , m_count(makeLabel(TextType::Muted, this))
    , m_filters(new QueueFilters(this))
    , m_new(makeButton(ButtonKind::Primary, QStringLiteral("newRequest"), QStringLiteral("plus"), this))
    , m_case(makeButton(ButtonKind::Ordinary, QStringLiteral("takeCaseOver"), QStringLiteral("import"), this))
    , m_clear(makeButton(ButtonKind::Ordinary, QStringLiteral("clearFilters"), {}, this))
    , m_first(makeButton(ButtonKind::Primary, QStringLiteral("firstRequest"), QStringLiteral("plus"), this))
    , m_assign(
          makeButton(ButtonKind::Ordinary, QStringLiteral("assignRequests"), QStringLiteral("user"), this))
    , m_note(makeButton(ButtonKind::Ordinary, QStringLiteral("noteRequests"), QStringLiteral("note"), this))
    , m_export(makeButton(ButtonKind::Ordinary, QStringLiteral("exportList"), QStringLiteral("file"), this))
    , m_columns(
          makeButton(ButtonKind::Ordinary, QStringLiteral("chooseColumns"), QStringLiteral("list"), this))
    , m_side(new QTableView(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QueueTable(*m_model, context.theme, context.settings, this))
    , m_nothing(new EmptyState(QStringLiteral("inbox"), m_first, this))
    , m_noMatch(new EmptyState(QStringLiteral("search"), m_clear, this))
    , m_notice(new Notice(this))
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_count->setObjectName(QStringLiteral("requestCount"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 3 * unit);
    layout->setSpacing(2 * unit);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addStretch(1);
    top->addWidget(m_case);
    top->addWidget(m_new);
    layout->addLayout(top);
    auto *body = new QHBoxLayout;
    body->setSpacing(2 * unit);
    body->addWidget(makeViews());
    auto *right = new QVBoxLayout;
    right->setSpacing(unit + half);
    right->addWidget(m_filters);
    right->addWidget(makeTools());
    right->addWidget(m_notice);
    right->addWidget(makeTable(), 1);
    body->addLayout(right, 1);
    layout->addLayout(body, 1);
    makeActions();
    connectControls();
    retranslate();
    showState();
}

QWidget *RequestsPage::makeViews()
{
    QFrame *card = makeCard(this);
    card->setFixedWidth(24 * unit);
    card->layout()->setContentsMargins(1, half, 1, half);
    card->layout()->addWidget(m_side);
    m_side->setObjectName(QStringLiteral("savedViews"));
    dressTable(m_side, m_context.theme, {});
    m_side->setProperty("inside", QStringLiteral("card"));
    m_side->setModel(m_views);
    m_side->horizontalHeader()->hide();
    m_side->horizontalHeader()->setStretchLastSection(false);
    m_side->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_side->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->setColumnWidth(1, fontMetrics().horizontalAdvance(ui::count(999)) + 3 * unit + half);
    return card;
}

QWidget *RequestsPage::makeTools()
{
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(unit);
    m_count->setWordWrap(false);
    row->addWidget(m_count, 1);
    for (QPushButton *button : {m_assign, m_note, m_export, m_columns}) {
        setStyleProperty(button, "place", QStringLiteral("card"));
        row->addWidget(button);
    }
    m_columns->setMenu(m_table->columnMenu());
    return tools;
}

QWidget *RequestsPage::makeTable()
{
    QFrame *card = makeCard(this);
    card->layout()->setContentsMargins(1, 1, 1, 1);
    card->layout()->addWidget(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_noMatch);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const RequestSummary *request = m_model->at(index.row());
        if (!request)
            return;
        m_selected = request->reference;
        Q_EMIT requestChosen(m_selected);
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int) {
        if (first == 0)
            followRows();
    });
    return card;
}

void RequestsPage::followRows()
{
    const int row = m_selected.empty() ? 0 : m_model->rowOf(m_selected);
    m_table->setCurrentIndex(m_model->index(std::max(0, row), 0));
}

void RequestsPage::makeActions()
{
    const auto add = [this](const QString &name, auto what) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, what);
        addAction(action);
        return action;
    };
    for (const SavedView each : SavedViewsModel::all)
        add(QStringLiteral("view-") + SavedViewsModel::word(each), [this, each] {
            choose(each);
        })->setData(static_cast<int>(each));
    for (int column = 0; column < RequestListModel::ColumnCount; ++column) {
        const bool sorts = RequestListModel::orderOf(column) && column != RequestListModel::Risk;
        m_sortActions.push_back(
            sorts ? add(QStringLiteral("sort-%1").arg(column), [this, column] { m_table->sortBy(column); })
                  : nullptr);
    }
}

void RequestsPage::connectControls()
{
    connect(m_filters, &QueueFilters::changed, this, &RequestsPage::load);
    connect(m_table, &QueueTable::sortingChanged, this, &RequestsPage::load);
    connect(m_table, &QueueTable::selectedChanged, this, &RequestsPage::followSelection);
    connect(m_side->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RequestsPage::load);
    connect(m_case, &QPushButton::clicked, this, &RequestsPage::caseWanted);
    connect(m_new, &QPushButton::clicked, this, &RequestsPage::newRequestWanted);
    connect(m_first, &QPushButton::clicked, this, &RequestsPage::newRequestWanted);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_filters->reset();
        choose(SavedView::Everything);
        load();
    });
    connect(m_assign, &QPushButton::clicked, this, &RequestsPage::assignSelected);
    connect(m_note, &QPushButton::clicked, this, &RequestsPage::noteSelected);
    connect(m_export, &QPushButton::clicked, this, &RequestsPage::exportList);
    connect(m_model, &RequestListModel::loadingChanged, this, &RequestsPage::showState);
    connect(m_model, &RequestListModel::failed, this, [this](const Error &error) {
        m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(error));
    });
    connect(&m_context.theme, &Theme::changed, m_side->viewport(), qOverload<>(&QWidget::update));
}

void RequestsPage::enter(const SessionInfo &session)
{
    m_session = session;
    setBlocked(m_case, Permissions::approve(session.roles));
    m_loaded = false;
    m_model->setPlatforms(session.platforms);
    m_filters->setChoices(session.platforms, session.name, m_staff);
    askForStaff();
    const auto start = SavedViewsModel::fromWord(m_context.settings.startView());
    const QSignalBlocker quiet(m_side->selectionModel());
    m_views->show();
    goToRow(m_side, static_cast<int>(start.value_or(SavedView::AllOpen)));
}

void RequestsPage::askForStaff()
{
    if (!Permissions::seeStaff(m_session.roles).isEmpty())
        return;
    whenStillWanted(this, m_staffTurn, m_context.services.staff.list(),
                    [this](const Result<std::vector<StaffInfo>> &staff) {
                        if (!staff)
                            return; // whoever may not read the list can still take a request
                        m_staff.clear();
                        for (const StaffInfo &each : *staff)
                            if (each.enabled && !each.recovery && !each.awaited)
                                m_staff.push_back(each.name);
                        m_filters->setChoices(m_session.platforms, m_session.name, m_staff);
                    });
}

void RequestsPage::refresh()
{
    if (m_loaded) {
        m_model->reload();
        m_views->count(m_session.name);
    } else {
        load();
    }
    m_table->setFocus();
}

void RequestsPage::wipe()
{
    // What is under way for several requests ends with the session.
    qDeleteAll(findChildren<BatchWork *>());
    qDeleteAll(findChildren<ListExport *>());
    m_session = {};
    m_staff.clear();
    m_staffTurn.next();
    m_selected.clear();
    m_loaded = false;
    m_model->clear();
    {
        const QSignalBlocker quiet(m_side->selectionModel());
        m_views->clear();
    }
    m_filters->reset();
    m_filters->setChoices({}, {}, {});
    m_notice->clear();
}

void RequestsPage::focusSearch()
{
    m_filters->focusSearch();
}

void RequestsPage::choose(SavedView view)
{
    goToRow(m_side, static_cast<int>(view));
}

void RequestsPage::showOwner(const std::string &owner)
{
    m_filters->chooseOwner(owner);
    const QSignalBlocker quiet(m_side->selectionModel());
    choose(SavedView::AllOpen);
    load();
}

SavedView RequestsPage::view() const
{
    return SavedViewsModel::all.at(static_cast<std::size_t>(std::max(0, m_side->currentIndex().row())));
}

RequestFilter RequestsPage::filter() const
{
    RequestFilter out =
        m_filters->applied(SavedViewsModel::filterOf(view(), m_session.name, localDay(m_context.clock)));
    out.order = m_table->order();
    out.descending = m_table->isDescending();
    return out;
}

void RequestsPage::load()
{
    if (m_session.platforms.empty())
        return;
    m_notice->clear();
    m_loaded = true;
    m_model->load(filter());
    m_views->count(m_session.name);
}

void RequestsPage::showState()
{
    const int rows = m_model->rowCount();
    if (m_model->isLoading() || !m_model->isCounted())
        m_count->setText(tr("Loading…"));
    else
        m_count->setText(tr("%n request(s)", nullptr, rows));
    if (rows > 0 || m_model->isLoading())
        m_stack->setCurrentWidget(m_table);
    else
        m_stack->setCurrentWidget(m_filters->isNarrowed() || view() != SavedView::Everything ? m_noMatch
                                                                                             : m_nothing);
    followSelection();
}

void RequestsPage::followSelection()
{
    const int selected = m_table->selectedCount();
    if (selected > 1 && m_model->isCounted())
        //: How many of the requests are selected; %1 is how many there are.
        m_count->setText(tr("%n of %1 selected", nullptr, selected)
                             .arg(count(static_cast<std::uint64_t>(m_model->rowCount()))));
    else if (m_model->isCounted() && !m_model->isLoading())
        m_count->setText(tr("%n request(s)", nullptr, m_model->rowCount()));
    QString why;
    if (selected == 0)
        why = tr("Select a request first; Ctrl and Shift select several.");
    else if (selected > QueueTable::mostSelected)
        why = tr("Select at most %n request(s).", nullptr, QueueTable::mostSelected);
    else if (m_table->selectedRequests().empty())
        why = tr("The selected requests are being loaded.");
    const QString may = Permissions::work(m_session.roles);
    setBlocked(m_assign, may.isEmpty() ? why : may);
    setBlocked(m_note, may.isEmpty() ? why : may);
    // One that is selected, or all of them, mean the list as it is shown.
    const bool some = selected > 1 && selected < m_model->rowCount();
    setBlocked(m_export, m_model->rowCount() == 0 ? tr("There is nothing to export.")
                         : some                   ? why
                                                  : QString());
}

void RequestsPage::retranslate()
{
    m_title->setText(tr("Requests"));
    setButtonText(m_case, tr("&Take over a case…"));
    setBlocked(m_case, Permissions::approve(m_session.roles));
    setButtonText(m_new, tr("&New request"));
    setButtonText(m_first, tr("Take the first one in"));
    setButtonText(m_clear, tr("Show all requests"));
    setButtonText(m_assign, tr("&Assign…"));
    setButtonText(m_note, tr("N&ote…"));
    setButtonText(m_export, tr("E&xport…"));
    setButtonText(m_columns, tr("&Columns"));
    m_side->setAccessibleName(tr("Saved views"));
    m_nothing->setTexts(tr("No requests yet"),
                        tr("When somebody asks for their data, take the letter, call or message in here. "
                           "Press Ctrl+N at any time."));
    m_noMatch->setTexts(tr("No request fits"),
                        tr("Nothing fits this view and the filter above. Widen it to see the others."));
    for (QAction *each : actions())
        if (each->data().isValid())
            //: %1 is the name of a saved view of the queue.
            each->setText(
                tr("Show: %1").arg(SavedViewsModel::name(static_cast<SavedView>(each->data().toInt()))));
    for (std::size_t column = 0; column < m_sortActions.size(); ++column)
        if (QAction *each = m_sortActions[column])
            //: %1 is the name of a column.
            each->setText(
                tr("Sort by: %1")
                    .arg(m_model->headerData(static_cast<int>(column), Qt::Horizontal, Qt::DisplayRole)
                             .toString()));
    m_model->retranslate();
    m_views->retranslate();
    m_table->retranslate();
    m_filters->retranslate();
    showState();
}

} // namespace desk::ui
