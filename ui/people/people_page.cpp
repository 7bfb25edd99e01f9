// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_page.h"

#include "ui/models/display.h"
#include "ui/models/words.h"
#include "ui/people/subject_pane.h"
#include "ui/shell/error_presenter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace desk::ui {

PeoplePage::PeoplePage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_title(makeLabel(TextType::Page, this))
    , m_platform(new QComboBox(this))
    , m_by(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_second(new QLineEdit(this))
    , m_find(makeButton(ButtonKind::Primary, QStringLiteral("findPeople"), QStringLiteral("search"), this))
    , m_notice(new Notice(this))
    , m_stack(new QStackedWidget(this))
    , m_start(new EmptyState(QStringLiteral("people"), nullptr, this))
    , m_nobody(new EmptyState(QStringLiteral("search"), nullptr, this))
    , m_subject(new SubjectPane(context, this))
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_platform->setObjectName(QStringLiteral("findPlatform"));
    m_by->setObjectName(QStringLiteral("findBy"));
    m_value->setObjectName(QStringLiteral("findValue"));
    m_second->setObjectName(QStringLiteral("findPostcode"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 3 * unit);
    layout->setSpacing(2 * unit);
    layout->addWidget(m_title);
    layout->addWidget(makeSearch());
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_nobody);
    m_stack->addWidget(makeResults());
    m_stack->addWidget(m_subject);
    connect(m_by, &QComboBox::currentIndexChanged, this, &PeoplePage::followKind);
    connect(m_find, &QPushButton::clicked, this, &PeoplePage::find);
    for (QLineEdit *edit : {m_value, m_second}) {
        connect(edit, &QLineEdit::textChanged, this, [this] { setBlocked(m_find, findBlocked()); });
        connect(edit, &QLineEdit::returnPressed, this, &PeoplePage::find);
    }
    connect(m_subject, &SubjectPane::closeWanted, this, [this] {
        m_subject->wipe();
        m_stack->setCurrentWidget(m_results);
    });
    connect(m_subject, &SubjectPane::requestWanted, this, &PeoplePage::requestWanted);
    retranslate();
}

QWidget *PeoplePage::makeSearch()
{
    QFrame *card = makeCard(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_platformField = new FormField(m_platform, nullptr, this);
    m_byField = new FormField(m_by, nullptr, this);
    m_valueField = new FormField(m_value, nullptr, this);
    m_secondField = new FormField(m_second, nullptr, this);
    row->addWidget(m_platformField, 3);
    row->addWidget(m_byField, 3);
    row->addWidget(m_valueField, 5);
    row->addWidget(m_secondField, 2);
    row->addWidget(m_find, 0, Qt::AlignBottom);
    qobject_cast<QVBoxLayout *>(card->layout())->addLayout(row);
    return card;
}

QWidget *PeoplePage::makeResults()
{
    auto *inside = new QWidget(this);
    m_resultTitle = makeLabel(TextType::Label, inside);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(unit);
    layout->addWidget(m_resultTitle);
    layout->addLayout(m_cards);
    layout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    m_results = scroll;
    return scroll;
}

void PeoplePage::enter(const SessionInfo &session)
{
    m_platforms = session.platforms;
    m_subject->enter(session);
    fillChoices();
}

void PeoplePage::refresh()
{
    m_value->setFocus();
}

void PeoplePage::wipe()
{
    m_turn.next();
    m_platforms.clear();
    m_found.clear();
    m_searched = {};
    m_value->clear();
    m_second->clear();
    m_subject->wipe();
    m_subject->enter({});
    emptyLayout(m_cards);
    m_notice->clear();
    m_stack->setCurrentWidget(m_start);
    fillChoices();
}

PlatformId PeoplePage::platform() const
{
    const int at = m_platform->currentIndex();
    return at < 0 ? PlatformId() : m_platforms.at(static_cast<std::size_t>(at)).id;
}

FindBy PeoplePage::kind() const
{
    return static_cast<FindBy>(m_by->currentData().toInt());
}

void PeoplePage::followKind()
{
    const bool name = kind() == FindBy::NameAndPostcode;
    m_secondField->setVisible(name);
    m_valueField->setTexts(name ? tr("N&ame") : Words::findBy(kind()), {});
    m_value->clear();
    m_second->clear();
    setBlocked(m_find, findBlocked());
}

QString PeoplePage::findBlocked() const
{
    if (m_platforms.empty())
        return tr("You may enter no platform. Ask an administrator.");
    if (m_value->text().trimmed().isEmpty())
        return tr("Enter what to look for first.");
    if (kind() == FindBy::NameAndPostcode && m_second->text().trimmed().isEmpty())
        return tr("A name alone finds nobody: enter the postcode as well.");
    return {};
}

void PeoplePage::find()
{
    if (!m_find->isEnabled())
        return;
    m_notice->clear();
    m_subject->wipe();
    m_searched = platform();
    const std::string value = m_value->text().trimmed().toStdString();
    const std::string second = m_second->text().trimmed().toStdString();
    whenStillWanted(this, m_turn, m_context.services.subjects.find(m_searched, kind(), value, second),
                    [this](const Result<std::vector<FoundSubject>> &found) {
                        m_value->clear();
                        m_second->clear();
                        if (!found) {
                            m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(found.error()));
                            return;
                        }
                        m_found = *found;
                        showFound();
                        if (auto *first = findChild<QPushButton *>(QStringLiteral("openSubject0"));
                            !m_found.empty())
                            first->setFocus();
                        else
                            m_value->setFocus();
                    });
}

void PeoplePage::showFound()
{
    emptyLayout(m_cards);
    std::size_t number = 0;
    for (const FoundSubject &found : m_found)
        m_cards->addWidget(makeFound(found, number++));
    m_resultTitle->setText(tr("%n person(s) found", nullptr, static_cast<int>(m_found.size())));
    m_stack->setCurrentWidget(m_found.empty() ? static_cast<QWidget *>(m_nobody) : m_results);
}

QWidget *PeoplePage::makeFound(const FoundSubject &found, std::size_t number)
{
    QFrame *card = makeCard(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *words = new QVBoxLayout;
    auto *id = makeLabel(TextType::Code, card);
    id->setText(shortId(found.id.text()));
    auto *holdings = makeLabel(TextType::Muted, card);
    holdings->setText(Words::holdings(found.holdings));
    words->addWidget(id);
    words->addWidget(holdings);
    row->addLayout(words, 1);
    if (found.candidate)
        row->addWidget(makeChip(tr("Similar only"), QStringLiteral("warn"), card));
    auto *open = makeButton(ButtonKind::Ordinary, QStringLiteral("openSubject%1").arg(number),
                            QStringLiteral("user"), card);
    open->setText(tr("Open, masked"));
    open->setAccessibleName(tr("Open the person %1, masked").arg(shortId(found.id.text())));
    connect(open, &QPushButton::clicked, this, [this, subject = found.id] {
        m_subject->open(m_searched, subject);
        m_stack->setCurrentWidget(m_subject);
    });
    row->addWidget(open);
    qobject_cast<QVBoxLayout *>(card->layout())->addLayout(row);
    return card;
}

void PeoplePage::fillChoices()
{
    const QSignalBlocker quietPlatform(m_platform);
    const QSignalBlocker quietBy(m_by);
    const int platform = m_platform->currentIndex();
    const int by = m_by->currentIndex();
    m_platform->clear();
    for (const PlatformInfo &each : m_platforms)
        m_platform->addItem(text(each.name));
    if (platform >= 0 && platform < m_platform->count())
        m_platform->setCurrentIndex(platform);
    m_by->clear();
    for (const FindBy each :
         {FindBy::Email, FindBy::Phone, FindBy::Account, FindBy::Order, FindBy::NameAndPostcode})
        m_by->addItem(Words::findBy(each), static_cast<int>(each));
    m_by->setCurrentIndex(std::max(by, 0));
    m_secondField->setVisible(kind() == FindBy::NameAndPostcode);
    m_valueField->setTexts(kind() == FindBy::NameAndPostcode ? tr("N&ame") : Words::findBy(kind()), {});
    setBlocked(m_find, findBlocked());
}

void PeoplePage::retranslate()
{
    m_title->setText(tr("People"));
    m_platformField->setTexts(tr("&Platform"), {});
    m_byField->setTexts(tr("Find &by"), {});
    m_secondField->setTexts(tr("Postc&ode"), {});
    setButtonText(m_find, tr("&Find"));
    m_start->setTexts(
        tr("Find somebody"),
        tr("Search by something only that person has. There is no list of everybody, and what you "
           "type is not kept; that you searched is logged."));
    m_nobody->setTexts(
        tr("Nobody was found"),
        tr("Try another identifier: an older address, the account, or an order number. Guests are "
           "found by their orders."));
    fillChoices();
    if (!m_found.empty()) {
        QWidget *current = m_stack->currentWidget();
        showFound();
        m_stack->setCurrentWidget(current);
    }
}

} // namespace desk::ui
