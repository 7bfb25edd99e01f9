// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/queue_filters.h"

#include "core/policy/vocabulary.h"
#include "ui/models/display.h"
#include "ui/models/words.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QTimer>

#include <algorithm>
#include <array>
#include <set>

namespace desk::ui {

namespace {

constexpr std::array allStates{RequestState::Received, RequestState::Verified,  RequestState::Planned,
                               RequestState::Approved, RequestState::Fulfilled, RequestState::Closed};
/// Data of the owners' box that is nobody's name: names have no blank at their beginning.
const QString nobodys = QStringLiteral(" nobody");
constexpr int typingPause = 250;

QComboBox *makeBox(const char *name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    return box;
}

} // namespace

QueueFilters::QueueFilters(QWidget *parent)
    : QWidget(parent)
    , m_search(makeLineEdit("referenceSearch", this))
    , m_states(
          makeButton(ButtonKind::Ordinary, QStringLiteral("stateFilter"), QStringLiteral("sliders"), this))
    , m_stateMenu(new QMenu(this))
    , m_right(makeBox("rightFilter", this))
    , m_owner(makeBox("whoseFilter", this))
    , m_platform(makeBox("platformFilter", this))
{
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_states->setMenu(m_stateMenu);
    setStyleProperty(m_states, "place", QStringLiteral("filter"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(unit);
    row->addWidget(m_search, 3);
    row->addWidget(m_states, 2);
    row->addWidget(m_right, 2);
    row->addWidget(m_owner, 2);
    row->addWidget(m_platform, 2);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(typingPause);
    connect(m_search, &QLineEdit::textEdited, pause, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, &QueueFilters::changed);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &now) {
        if (now.isEmpty())
            Q_EMIT changed();
    });
    for (QComboBox *box : {m_right, m_owner, m_platform})
        connect(box, &QComboBox::currentIndexChanged, this, &QueueFilters::changed);
    makeStates();
    retranslate();
}

void QueueFilters::makeStates()
{
    for (const RequestState each : allStates) {
        QAction *action = m_stateMenu->addAction(QString());
        action->setObjectName(QStringLiteral("state%1").arg(static_cast<int>(each)));
        action->setCheckable(true);
        action->setData(static_cast<int>(each));
        connect(action, &QAction::toggled, this, [this] {
            followStates();
            Q_EMIT changed();
        });
    }
}

std::vector<RequestState> QueueFilters::chosenStates() const
{
    std::vector<RequestState> out;
    for (const QAction *each : m_stateMenu->actions())
        if (each->isChecked())
            out.push_back(static_cast<RequestState>(each->data().toInt()));
    return out;
}

void QueueFilters::followStates()
{
    const std::vector<RequestState> chosen = chosenStates();
    setButtonText(m_states, chosen.empty() ? tr("&States")
                            : chosen.size() == 1
                                ? Words::state(chosen.front())
                                : tr("%n state(s)", nullptr, static_cast<int>(chosen.size())));
    m_states->setAccessibleName(tr("States of the requests shown"));
    m_states->setToolTip(tr("States of the requests shown"));
}

void QueueFilters::setChoices(const std::vector<PlatformInfo> &platforms, const std::string &me,
                              const std::vector<std::string> &staff)
{
    m_platforms = platforms;
    m_me = me;
    m_staff = staff;
    fill();
}

void QueueFilters::fill()
{
    const auto refill = [](QComboBox *box, const std::vector<std::pair<QString, QVariant>> &items) {
        const QSignalBlocker quiet(box);
        const QVariant before = box->currentData();
        box->clear();
        for (const auto &[name, value] : items)
            box->addItem(name, value);
        box->setCurrentIndex(std::max(0, box->findData(before)));
    };
    std::vector<std::pair<QString, QVariant>> rights{{tr("All rights"), -1}};
    for (const auto &each : policy::spellings<policy::Right>())
        rights.emplace_back(Words::right(each.value), static_cast<int>(each.value));
    refill(m_right, rights);
    std::vector<std::pair<QString, QVariant>> owners{{tr("All owners"), QString()},
                                                     {tr("Nobody's"), nobodys}};
    std::set<std::string> names(m_staff.begin(), m_staff.end());
    names.insert(m_me);
    names.erase(std::string());
    for (const std::string &name : names)
        owners.emplace_back(text(name), text(name));
    refill(m_owner, owners);
    std::vector<std::pair<QString, QVariant>> platforms{{tr("All platforms"), QString()}};
    for (const PlatformInfo &each : m_platforms)
        platforms.emplace_back(text(each.name), text(each.id.text()));
    refill(m_platform, platforms);
}

RequestFilter QueueFilters::applied(const RequestFilter &view) const
{
    RequestFilter out = view;
    const std::string reference = m_search->text().trimmed().toUpper().toStdString();
    if (!reference.empty()) {
        // Whoever types a reference wants that request, whatever has become of it.
        out = {};
        out.referencePrefix = reference;
        return out;
    }
    out.states = chosenStates();
    if (m_right->currentIndex() > 0)
        out.right = static_cast<policy::Right>(m_right->currentData().toInt());
    if (m_owner->currentIndex() > 0) {
        out.unassigned = m_owner->currentData().toString() == nobodys;
        out.assignee = out.unassigned ? std::string() : m_owner->currentData().toString().toStdString();
    }
    for (const PlatformInfo &each : m_platforms)
        if (text(each.id.text()) == m_platform->currentData().toString())
            out.platform = each.id;
    return out;
}

bool QueueFilters::isNarrowed() const
{
    return !m_search->text().isEmpty() || !chosenStates().empty() || m_right->currentIndex() > 0 ||
           m_owner->currentIndex() > 0 || m_platform->currentIndex() > 0;
}

void QueueFilters::reset()
{
    const QSignalBlocker quiet(this);
    m_search->clear();
    for (QAction *each : m_stateMenu->actions())
        each->setChecked(false);
    for (QComboBox *box : {m_right, m_owner, m_platform})
        box->setCurrentIndex(0);
}

void QueueFilters::chooseOwner(const std::string &name)
{
    reset();
    const QSignalBlocker quiet(m_owner);
    const QString wanted = name.empty() ? nobodys : text(name);
    // Whoever may not list the staff knows a name from the figures all the same.
    if (m_owner->findData(wanted) < 0)
        m_owner->addItem(wanted, wanted);
    m_owner->setCurrentIndex(m_owner->findData(wanted));
}

void QueueFilters::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void QueueFilters::retranslate()
{
    m_search->setPlaceholderText(tr("Find by reference"));
    m_search->setAccessibleName(tr("Find by reference"));
    m_right->setAccessibleName(tr("Right that the requests shown exercise"));
    m_owner->setAccessibleName(tr("Owner of the requests shown"));
    m_platform->setAccessibleName(tr("Platform of the requests shown"));
    const QList<QAction *> actions = m_stateMenu->actions();
    for (QAction *each : actions)
        each->setText(Words::state(static_cast<RequestState>(each->data().toInt())));
    followStates();
    fill();
}

} // namespace desk::ui
