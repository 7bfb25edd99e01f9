// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/icons.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

namespace desk::ui {

namespace {

/// By their numbers, which their keys have too.
constexpr std::array icons{"inbox", "people", "import", "clock", "shield", "activity", "key", "chart"};
constexpr std::array objects{"goRequests", "goPeople",   "goImport", "goRetention",
                             "goPolicies", "goActivity", "goTrust",  "goSupervision"};
/// From top to bottom.
constexpr std::array shown{Place::Requests,  Place::Supervision, Place::People,   Place::Import,
                           Place::Retention, Place::Policies,    Place::Activity, Place::Trust};

} // namespace

Navigation::Navigation(Theme &theme, Language &language, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_language(language)
    , m_product(makeLabel(TextType::Section, this))
    , m_user(makeLabel(TextType::Body, this))
    , m_roles(makeLabel(TextType::Caption, this))
    , m_look(makeButton(ButtonKind::Quiet, QStringLiteral("lookMenu"), QStringLiteral("sliders"), this))
    , m_lock(makeButton(ButtonKind::Quiet, QStringLiteral("lock"), QStringLiteral("lock"), this))
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("navigation"));
    setFixedWidth(26 * unit);
    m_product->setObjectName(QStringLiteral("productName"));
    m_product->setText(QStringLiteral("Rightsdesk"));
    auto *mark = new QLabel(this);
    mark->setPixmap(QIcon(QStringLiteral(":/icons/rightsdesk.svg")).pixmap(24, 24));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 2 * unit, 12, 12);
    layout->setSpacing(half);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(unit, half, 0, 2 * unit);
    head->setSpacing(unit);
    head->addWidget(mark);
    head->addWidget(m_product, 1);
    layout->addLayout(head);
    for (const Place place : shown) {
        const auto i = static_cast<std::size_t>(place);
        m_places[i] = makeButton(ButtonKind::Quiet, QString::fromLatin1(objects[i]),
                                 QString::fromLatin1(icons[i]), this);
        m_places[i]->setIconSize({26, 18});
        connect(m_places[i], &QPushButton::clicked, this, [this, place] { Q_EMIT wanted(place); });
        layout->addWidget(m_places[i]);
    }
    layout->addStretch(1);
    m_user->setObjectName(QStringLiteral("userName"));
    m_user->setContentsMargins(unit, 0, 0, 0);
    m_roles->setContentsMargins(unit, 0, 0, unit);
    layout->addWidget(m_user);
    layout->addWidget(m_roles);
    layout->addWidget(makeLine(this));
    layout->addSpacing(half);
    for (QPushButton *button : {m_look, m_lock}) {
        button->setIconSize({26, 18});
        layout->addWidget(button);
    }
    connect(m_lock, &QPushButton::clicked, this, &Navigation::lockWanted);
    connect(m_look, &QPushButton::clicked, this,
            [this] { m_menu->popup(m_look->mapToGlobal(QPoint(0, -m_menu->sizeHint().height()))); });
    makeMenu();
    retranslate();
}

void Navigation::makeMenu()
{
    m_menu->clear();
    delete m_themes;
    m_themes = new QActionGroup(this);
    const std::array looks{std::pair{Theme::Choice::System, tr("Look of the system")},
                           std::pair{Theme::Choice::Light, tr("Light")},
                           std::pair{Theme::Choice::Dark, tr("Dark")}};
    for (const auto &[choice, name] : looks) {
        QAction *action = m_menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(m_theme.choice() == choice);
        m_themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice = choice] { m_theme.choose(choice); });
    }
    m_menu->addSeparator();
    auto *languages = new QActionGroup(m_themes);
    for (const Language::Choice &choice : Language::choices()) {
        QAction *action = m_menu->addAction(choice.name);
        action->setCheckable(true);
        action->setChecked(m_language.current() == choice.id);
        languages->addAction(action);
        // The menu is made anew by the change of language: let it close first.
        connect(
            action, &QAction::triggered, &m_language, [this, id = choice.id] { m_language.choose(id); },
            Qt::QueuedConnection);
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Keyboard shortcuts (F1)")), &QAction::triggered, this,
            &Navigation::shortcutsWanted);
    connect(m_menu->addAction(tr("Preferences…")), &QAction::triggered, this, &Navigation::preferencesWanted);
}

void Navigation::setCurrent(Place place)
{
    m_current = place;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const bool current = static_cast<Place>(i) == place;
        setStyleProperty(m_places[i], "current", current ? QStringLiteral("true") : QStringLiteral("false"));
        m_places[i]->setAccessibleDescription(current ? tr("You are here") : m_blockedBy);
        const QString name = QString::fromLatin1(icons[i]);
        m_places[i]->setIcon(current ? accentIcon(name) : icon(name));
    }
}

void Navigation::showPlace(Place place, bool shown)
{
    m_places.at(static_cast<std::size_t>(place))->setVisible(shown);
}

void Navigation::setBlockedBy(const QString &reason)
{
    m_blockedBy = reason;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        setBlocked(m_places[i], reason);
        if (reason.isEmpty())
            m_places[i]->setToolTip(QStringLiteral("Ctrl+%1").arg(i + 1));
    }
    setCurrent(m_current);
}

void Navigation::setUser(const QString &name, const QString &roles)
{
    m_user->setText(name);
    m_roles->setText(roles);
}

void Navigation::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void Navigation::retranslate()
{
    const std::array names{tr("Requests"), tr("People"),       tr("Import"), tr("Retention"),
                           tr("Policies"), tr("Activity log"), tr("Trust"),  tr("Supervision")};
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        setButtonText(m_places[i], names[i]);
        m_places[i]->setToolTip(m_blockedBy.isEmpty() ? QStringLiteral("Ctrl+%1").arg(i + 1) : m_blockedBy);
    }
    setButtonText(m_look, tr("Look and language"));
    setButtonText(m_lock, tr("Lock"));
    m_lock->setToolTip(QStringLiteral("Ctrl+L"));
    makeMenu();
    setCurrent(m_current);
}

} // namespace desk::ui
