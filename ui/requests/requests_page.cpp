// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/requests_page.h"

#include "ui/models/display.h"
#include "ui/models/words.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/theme.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/notice.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <array>
#include <numeric>

namespace desk::ui {

namespace {

constexpr int openOnly = -1;
constexpr int everything = 0;

/// What a look at the queue is limited to besides the state.
enum Whose
{
    Everybodys,
    Mine,
    Overdue,
    DueSoon
};
constexpr int soonDays = 7;

} // namespace

RequestsPage::RequestsPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new RequestListModel(context.services.requests, context.clock, this))
    , m_title(makeLabel(TextType::Page, this))
    , m_count(makeLabel(TextType::Muted, this))
    , m_search(new QLineEdit(this))
    , m_state(new QComboBox(this))
    , m_platform(new QComboBox(this))
    , m_whose(new QComboBox(this))
    , m_new(makeButton(ButtonKind::Primary, QStringLiteral("newRequest"), QStringLiteral("plus"), this))
    , m_clear(makeButton(ButtonKind::Ordinary, QStringLiteral("clearFilters"), {}, this))
    , m_first(makeButton(ButtonKind::Primary, QStringLiteral("firstRequest"), QStringLiteral("plus"), this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_nothing(new EmptyState(QStringLiteral("inbox"), m_first, this))
    , m_noMatch(new EmptyState(QStringLiteral("search"), m_clear, this))
    , m_notice(new Notice(this))
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_count->setObjectName(QStringLiteral("requestCount"));
    m_search->setObjectName(QStringLiteral("referenceSearch"));
    m_state->setObjectName(QStringLiteral("stateFilter"));
    m_platform->setObjectName(QStringLiteral("platformFilter"));
    m_whose->setObjectName(QStringLiteral("whoseFilter"));
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(24 * unit);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 3 * unit);
    layout->setSpacing(2 * unit);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addStretch(1);
    top->addWidget(m_new);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(unit);
    filters->addWidget(m_search);
    filters->addWidget(m_state);
    filters->addWidget(m_whose);
    filters->addWidget(m_platform);
    filters->addStretch(1);
    m_count->setWordWrap(false);
    filters->addWidget(m_count);
    layout->addLayout(top);
    layout->addLayout(filters);
    layout->addWidget(m_notice);
    layout->addWidget(makeTable(), 1);

    connectControls();
    retranslate();
    showState();
}

void RequestsPage::connectControls()
{
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(250);
    connect(m_search, &QLineEdit::textEdited, pause, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, &RequestsPage::load);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &now) {
        if (now.isEmpty())
            load();
    });
    connect(m_state, &QComboBox::currentIndexChanged, this, &RequestsPage::load);
    connect(m_platform, &QComboBox::currentIndexChanged, this, &RequestsPage::load);
    connect(m_whose, &QComboBox::currentIndexChanged, this, &RequestsPage::load);
    connect(m_new, &QPushButton::clicked, this, &RequestsPage::newRequestWanted);
    connect(m_first, &QPushButton::clicked, this, &RequestsPage::newRequestWanted);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_search->clear();
        m_state->setCurrentIndex(m_state->findData(everything));
        m_platform->setCurrentIndex(0);
        m_whose->setCurrentIndex(Everybodys);
        load();
    });
    connect(m_model, &RequestListModel::loadingChanged, this, &RequestsPage::showState);
    connect(m_model, &RequestListModel::failed, this, [this](const Error &error) {
        m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(error));
    });
    connect(&m_context.theme, &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
}

QWidget *RequestsPage::makeTable()
{
    QFrame *card = makeCard(this);
    card->layout()->setContentsMargins(1, 1, 1, 1);
    card->layout()->addWidget(m_stack);
    m_table->setObjectName(QStringLiteral("requestTable"));
    dressTable(m_table, m_context.theme, {});
    m_table->setProperty("inside", QStringLiteral("card"));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_noMatch);
    const auto open = [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        m_selected = m_model->row(index.row()).reference;
        Q_EMIT requestChosen(m_selected);
    };
    connect(m_table, &QTableView::activated, this, open);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int) {
        if (first > 0)
            return;
        fitColumns();
        const std::vector<RequestSummary> &rows = m_model->rows();
        const auto at = std::find_if(rows.begin(), rows.end(), [this](const RequestSummary &each) {
            return each.reference == m_selected;
        });
        m_table->setCurrentIndex(
            m_model->index(at == rows.end() ? 0 : static_cast<int>(at - rows.begin()), 0));
    });
    return card;
}

void RequestsPage::fitColumns()
{
    // Every column gets what its words need; what is left over goes where words vary most.
    // A reference is what people read out: it is never cut off, whatever the font.
    const int reference =
        m_table->fontMetrics().horizontalAdvance(QStringLiteral("MW-2026-000000-0")) + 8 * half;
    int state = 0;
    for (const RequestState each : {RequestState::Received, RequestState::Verified, RequestState::Planned,
                                    RequestState::Approved, RequestState::Fulfilled, RequestState::Closed})
        state = std::max(state, m_table->fontMetrics().horizontalAdvance(Words::state(each)) + 6 * unit);
    const QDate day(2000, 1, 1);
    const int due = m_table->fontMetrics().horizontalAdvance(Words::due(day, day.addDays(100))) + 6 * unit;
    const std::array needed{reference, 104, 96, state, due, due, 72};
    static constexpr std::array share{0, 7, 3, 0, 0, 0, 1};
    const int room = m_table->width() - m_table->verticalScrollBar()->sizeHint().width() - half;
    const int spare = std::max(0, room - std::accumulate(needed.begin(), needed.end(), 0));
    const int shares = std::accumulate(share.begin(), share.end(), 0);
    for (std::size_t column = 0; column < needed.size(); ++column)
        m_table->setColumnWidth(static_cast<int>(column), needed[column] + spare * share[column] / shares);
}

void RequestsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitColumns();
}

void RequestsPage::enter(const SessionInfo &session)
{
    m_platforms = session.platforms;
    m_me = session.name;
    m_model->setPlatforms(m_platforms);
    setFilters();
}

void RequestsPage::refresh()
{
    load();
    m_table->setFocus();
}

void RequestsPage::wipe()
{
    m_platforms.clear();
    m_me.clear();
    m_whose->setCurrentIndex(Everybodys);
    m_selected.clear();
    m_model->clear();
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    setFilters();
    m_notice->clear();
}

void RequestsPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void RequestsPage::load()
{
    if (m_platforms.empty())
        return;
    m_notice->clear();
    RequestFilter filter;
    const int state = m_state->currentData().toInt();
    filter.openOnly = state == openOnly;
    if (state > everything)
        filter.state = static_cast<RequestState>(state);
    if (const int platform = m_platform->currentIndex(); platform > 0)
        filter.platform = m_platforms.at(static_cast<std::size_t>(platform - 1)).id;
    const QDate today = localDay(m_context.clock);
    switch (m_whose->currentIndex()) {
    case Mine:
        filter.assignee = m_me;
        break;
    case Overdue:
        filter.dueBefore = today;
        break;
    case DueSoon:
        filter.dueBefore = today.addDays(soonDays);
        break;
    default:
        break;
    }
    filter.reference = m_search->text().trimmed().toUpper().toStdString();
    if (!filter.reference.empty()) {
        // Whoever types a reference wants that request, whatever has become of it.
        const std::string reference = filter.reference;
        filter = {};
        filter.reference = reference;
    }
    m_model->load(filter);
}

bool RequestsPage::isFiltered() const
{
    return !m_search->text().isEmpty() || m_platform->currentIndex() > 0 ||
           m_whose->currentIndex() > Everybodys || m_state->currentData().toInt() != everything;
}

void RequestsPage::showState()
{
    const int rows = m_model->rowCount();
    if (m_model->isLoading())
        m_count->setText(tr("Loading…"));
    else if (m_model->isComplete())
        m_count->setText(tr("%n request(s)", nullptr, rows));
    else
        m_count->setText(tr("%n request(s), more below", nullptr, rows));
    if (rows > 0 || m_model->isLoading())
        m_stack->setCurrentWidget(m_table);
    else
        m_stack->setCurrentWidget(isFiltered() ? m_noMatch : m_nothing);
}

void RequestsPage::setFilters()
{
    const QSignalBlocker quietState(m_state);
    const QSignalBlocker quietPlatform(m_platform);
    const int state = m_state->count() > 0 ? m_state->currentData().toInt() : openOnly;
    const int platform = m_platform->currentIndex();
    m_state->clear();
    m_state->addItem(tr("Open requests"), openOnly);
    m_state->addItem(tr("All requests"), everything);
    for (const RequestState each : {RequestState::Received, RequestState::Verified, RequestState::Planned,
                                    RequestState::Approved, RequestState::Fulfilled, RequestState::Closed})
        m_state->addItem(Words::state(each), static_cast<int>(each));
    m_state->setCurrentIndex(m_state->findData(state));
    const QSignalBlocker quietWhose(m_whose);
    const int whose = std::max(0, m_whose->currentIndex());
    m_whose->clear();
    for (const QString &each : {tr("Everybody's"), tr("Mine"), tr("Overdue"), tr("Due within a week")})
        m_whose->addItem(each);
    m_whose->setCurrentIndex(whose);
    m_platform->clear();
    m_platform->addItem(tr("All platforms"));
    for (const PlatformInfo &each : m_platforms)
        m_platform->addItem(text(each.name));
    m_platform->setCurrentIndex(platform > 0 && platform < m_platform->count() ? platform : 0);
}

void RequestsPage::retranslate()
{
    m_title->setText(tr("Requests"));
    setButtonText(m_new, tr("&New request"));
    setButtonText(m_first, tr("Take the first one in"));
    setButtonText(m_clear, tr("Show all requests"));
    m_search->setPlaceholderText(tr("Find by reference"));
    m_search->setAccessibleName(tr("Find by reference"));
    m_state->setAccessibleName(tr("State of the requests shown"));
    m_whose->setAccessibleName(tr("Whose requests are shown, and how urgent"));
    m_platform->setAccessibleName(tr("Platform of the requests shown"));
    m_table->setAccessibleName(tr("Requests"));
    m_nothing->setTexts(tr("No requests yet"),
                        tr("When somebody asks for their data, take the letter, call or message in here. "
                           "Press Ctrl+N at any time."));
    m_noMatch->setTexts(tr("No request fits"),
                        tr("Nothing fits the filter above. Widen it to see the others."));
    m_model->retranslate();
    setFilters();
    showState();
}

} // namespace desk::ui
