// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/new_request_dialog.h"

#include "ui/intake/rights_field.h"
#include "ui/models/display.h"
#include "ui/models/residences.h"
#include "ui/models/words.h"
#include "ui/shell/error_presenter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/behalf_field.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimer>

#include <algorithm>

namespace desk::ui {

namespace {

template <typename Widget>
Widget *named(const char *name, QWidget *parent)
{
    auto *widget = new Widget(parent);
    widget->setObjectName(QString::fromLatin1(name));
    return widget;
}

std::string typed(const QLineEdit *edit)
{
    return edit->text().trimmed().toStdString();
}

} // namespace

NewRequestDialog::NewRequestDialog(const Context &context, const SessionInfo &session, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_session(session)
    , m_rights(new RightsField(this))
    , m_behalf(new BehalfField(context.clock, this))
    , m_title(makeLabel(TextType::Page, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_identifiers(makeLabel(TextType::Section, this))
    , m_platform(named<QComboBox>("platform", this))
    , m_channel(named<QComboBox>("channel", this))
    , m_received(named<QDateEdit>("received", this))
    , m_residence(named<QComboBox>("residence", this))
    , m_language(named<QComboBox>("language", this))
    , m_email(named<QLineEdit>("email", this))
    , m_phone(named<QLineEdit>("phone", this))
    , m_account(named<QLineEdit>("account", this))
    , m_order(named<QLineEdit>("order", this))
    , m_text(makeTextEdit(QStringLiteral("letter"), 5, this))
    , m_textField(nullptr)
    , m_save(makeButton(ButtonKind::Primary, QStringLiteral("saveRequest"), QStringLiteral("check"), this))
    , m_cancel(makeButton(ButtonKind::Ordinary, QStringLiteral("cancelRequest"), {}, this))
    , m_notice(new Notice(this))
{
    setObjectName(QStringLiteral("newRequestDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_lead->setWordWrap(true);
    makeLayout();
    m_received->setCalendarPopup(true);
    m_received->setMaximumDate(localDay(m_context.clock));
    m_received->setDate(localDay(m_context.clock));
    m_save->setDefault(true);
    fillChoices();
    connectControls();
    setTabOrders();
    retranslate();
    readProfile();
    resize(760, parent ? std::clamp(parent->window()->height() - 6 * unit, 480, 720) : 720);
    m_platform->setFocus();
}

void NewRequestDialog::makeLayout()
{
    auto *inside = new QWidget(this);
    auto *grid = new QGridLayout(inside);
    grid->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    grid->setHorizontalSpacing(2 * unit);
    grid->setVerticalSpacing(12);
    makeFields(grid);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("newRequestFields"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(inside);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 0);
    head->addWidget(m_title);
    head->addWidget(m_lead);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    foot->addWidget(m_notice, 1);
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(unit);
    whole->addLayout(head);
    whole->addWidget(m_scroll, 1);
    whole->addWidget(makeLine(this));
    whole->addLayout(foot);
}

void NewRequestDialog::makeFields(QGridLayout *grid)
{
    const auto field = [this](RequestField which, QWidget *widget, QWidget *row) {
        auto *made = new FormField(widget, row, this);
        m_fields[which] = made;
        return made;
    };
    m_residence->setEditable(true);
    m_residence->setInsertPolicy(QComboBox::NoInsert);
    m_language->setEditable(true);
    m_language->setInsertPolicy(QComboBox::NoInsert);
    grid->addWidget(field(RequestField::Platform, m_platform, nullptr), 0, 0);
    grid->addWidget(field(RequestField::Channel, m_channel, nullptr), 0, 1);
    grid->addWidget(m_rights, 1, 0, 1, 2);
    grid->addWidget(field(RequestField::ReceivedOn, m_received, nullptr), 2, 0);
    grid->addWidget(field(RequestField::Residence, m_residence, nullptr), 2, 1);
    grid->addWidget(field(RequestField::Language, m_language, nullptr), 3, 0);
    grid->addWidget(m_behalf, 4, 0, 1, 2);
    grid->addWidget(makeLine(this), 5, 0, 1, 2);
    grid->addWidget(m_identifiers, 6, 0, 1, 2);
    grid->addWidget(field(RequestField::Email, m_email, nullptr), 7, 0);
    grid->addWidget(field(RequestField::Phone, m_phone, nullptr), 7, 1);
    grid->addWidget(field(RequestField::Account, m_account, nullptr), 8, 0);
    grid->addWidget(field(RequestField::Order, m_order, nullptr), 8, 1);
    m_textField = new FormField(m_text, nullptr, this);
    grid->addWidget(m_textField, 9, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(10, 1);
}

void NewRequestDialog::fillChoices()
{
    const auto refill = [](QComboBox *box, const auto &add) {
        const QSignalBlocker quiet(box);
        const QString kept = box->currentData().toString();
        const QString typedText = box->isEditable() ? box->currentText() : QString();
        box->clear();
        add();
        const int at = box->findData(kept);
        if (at >= 0 && !kept.isEmpty())
            box->setCurrentIndex(at);
        else if (box->isEditable())
            box->setEditText(typedText);
    };
    refill(m_platform, [this] {
        for (const PlatformInfo &platform : m_session.platforms)
            m_platform->addItem(text(platform.name), text(platform.id.text()));
    });
    refill(m_channel, [this] {
        for (const std::string &word : channelWords())
            m_channel->addItem(Words::channel(word), text(word));
    });
    refill(m_residence, [this] {
        for (const Residences::Place &place : Residences::all())
            m_residence->addItem(QStringLiteral("%1 (%2)").arg(place.name, text(place.code)),
                                 text(place.code));
        m_residence->setCurrentIndex(-1);
    });
    refill(m_language, [this] {
        for (const char *tag : {"en", "zh-CN", "de", "fr", "es"})
            m_language->addItem(Words::language(tag), QString::fromLatin1(tag));
        m_language->setCurrentIndex(-1);
    });
    m_residence->completer()->setFilterMode(Qt::MatchContains);
    m_residence->completer()->setCompletionMode(QCompleter::PopupCompletion);
}

void NewRequestDialog::connectControls()
{
    connect(m_save, &QPushButton::clicked, this, &NewRequestDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    const auto recheck = [this] {
        if (m_tried && showFaults() && focusWidget())
            bringIntoSight(focusWidget());
    };
    for (QComboBox *box : {m_platform, m_channel, m_residence, m_language}) {
        connect(box, &QComboBox::currentIndexChanged, this, recheck);
        connect(box, &QComboBox::editTextChanged, this, recheck);
    }
    for (QLineEdit *edit : {m_email, m_phone, m_account, m_order})
        connect(edit, &QLineEdit::textChanged, this, recheck);
    connect(m_rights, &RightsField::changed, this, recheck);
    connect(m_rights, &RightsField::controlsChanged, this, &NewRequestDialog::setTabOrders);
    connect(m_behalf, &BehalfField::changed, this, recheck);
    connect(m_platform, &QComboBox::currentIndexChanged, this, &NewRequestDialog::readProfile);
    connect(m_received, &QDateEdit::dateChanged, this, recheck);
}

void NewRequestDialog::setTabOrders()
{
    std::vector<QWidget *> order{m_platform, m_channel};
    const std::vector<QWidget *> rights = m_rights->controls();
    order.insert(order.end(), rights.begin(), rights.end());
    for (QWidget *next : std::initializer_list<QWidget *>{m_received, m_residence, m_language})
        order.push_back(next);
    const std::vector<QWidget *> behalf = m_behalf->controls();
    order.insert(order.end(), behalf.begin(), behalf.end());
    for (QWidget *next :
         std::initializer_list<QWidget *>{m_email, m_phone, m_account, m_order, m_text, m_cancel, m_save})
        order.push_back(next);
    for (std::size_t i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order[i - 1], order[i]);
}

NewRequest NewRequestDialog::draft() const
{
    NewRequest out;
    const int platform = m_platform->currentIndex();
    if (platform >= 0)
        out.platform = m_session.platforms.at(static_cast<std::size_t>(platform)).id;
    m_rights->fill(out);
    out.behalf = m_behalf->value();
    out.channel = m_channel->currentData().toString().toStdString();
    out.receivedOn = m_received->date();
    const QString residence = m_residence->currentText().trimmed();
    out.residence = Residences::codeOf(residence);
    if (out.residence.empty())
        out.residence = residence.toStdString();
    const int language = m_language->findText(m_language->currentText().trimmed(), Qt::MatchFixedString);
    out.language = language >= 0 ? m_language->itemData(language).toString().toStdString()
                                 : m_language->currentText().trimmed().toStdString();
    out.email = typed(m_email);
    out.phone = typed(m_phone);
    out.account = typed(m_account);
    out.order = typed(m_order);
    out.text = m_text->toPlainText().toStdString();
    return out;
}

bool NewRequestDialog::showFaults()
{
    const std::vector<FieldFault> faults = RequestForm::check(draft(), localDay(m_context.clock));
    std::map<RequestField, QString> sentences{
        {RequestField::Rights, {}}, {RequestField::DisclosureCase, {}}, {RequestField::Behalf, {}}};
    for (const auto &[which, field] : m_fields)
        sentences[which] = QString();
    for (const FieldFault &fault : faults)
        sentences[fault.field] = fault.sentence;
    for (const auto &[which, sentence] : sentences)
        setFault(which, sentence);
    return !faults.empty();
}

QWidget *NewRequestDialog::control(RequestField field) const
{
    switch (field) {
    case RequestField::Rights:
        return m_rights->firstControl();
    case RequestField::DisclosureCase:
        return m_rights->caseControl();
    case RequestField::Behalf:
        return m_behalf->nameControl();
    default:
        return m_fields.at(field)->control();
    }
}

void NewRequestDialog::setFault(RequestField field, const QString &sentence)
{
    switch (field) {
    case RequestField::Rights:
        return m_rights->setRightsFault(sentence);
    case RequestField::DisclosureCase:
        return m_rights->setCaseFault(sentence);
    case RequestField::Behalf:
        return m_behalf->setFault(sentence);
    default:
        return m_fields.at(field)->setFault(sentence);
    }
}

/// With what is said below it: by itself the scroll area goes only as far as the control. Once the layout has taken in
/// what has just been said.
void NewRequestDialog::bringIntoSight(QWidget *control)
{
    QTimer::singleShot(0, control, [this, control] {
        QWidget *whole = control;
        while (whole->parentWidget() && whole->parentWidget() != m_scroll->widget())
            whole = whole->parentWidget();
        if (whole->parentWidget())
            m_scroll->ensureVisible(0, whole->geometry().bottom(), 0, unit);
    });
}

void NewRequestDialog::readProfile()
{
    const int at = m_platform->currentIndex();
    if (at < 0)
        return;
    const PlatformId platform = m_session.platforms.at(static_cast<std::size_t>(at)).id;
    whenStillWanted(this, m_profileTurn, m_context.services.administration.profile(platform),
                    [this](Result<policy::Profile> profile) {
                        if (profile)
                            m_rights->setProfile(std::move(profile).value());
                        else
                            m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(profile.error()));
                    });
}

void NewRequestDialog::save()
{
    m_tried = true;
    m_notice->clear();
    if (showFaults()) {
        const auto first = RequestForm::check(draft(), localDay(m_context.clock)).front().field;
        control(first)->setFocus();
        bringIntoSight(control(first));
        return;
    }
    setBusy(true);
    whenAnswered(
        this, m_context.services.requests.open(draft()), [this](const Result<RequestSummary> &opened) {
            setBusy(false);
            if (opened) {
                Q_EMIT saved(opened->reference);
                accept();
                return;
            }
            const Error &error = opened.error();
            if (error.code == ErrorCode::InvalidArgument || error.code == ErrorCode::InvalidInput) {
                const RequestField field = RequestForm::fieldOf(error.place);
                setFault(field, ErrorPresenter::sentence({error.code, {}, {}}));
                bringIntoSight(control(field));
            } else {
                m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(error));
            }
        });
}

void NewRequestDialog::setBusy(bool busy)
{
    setBlocked(m_save, busy ? tr("The request is being saved.") : QString());
}

void NewRequestDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void NewRequestDialog::retranslate()
{
    setWindowTitle(tr("New request"));
    m_received->setLocale(QLocale());
    //: How a date is shown while it is edited: d, MMM and yyyy are its parts.
    m_received->setDisplayFormat(tr("d MMM yyyy"));
    m_title->setText(tr("New request"));
    m_lead->setText(
        tr("Take in what the person sent, as they sent it. Nothing is looked up before it is saved."));
    m_identifiers->setText(tr("How the person can be found"));
    m_fields[RequestField::Platform]->setTexts(tr("&Platform"), {});
    m_rights->retranslate();
    m_behalf->retranslate();
    m_fields[RequestField::Channel]->setTexts(tr("How it a&rrived"), {});
    m_fields[RequestField::ReceivedOn]->setTexts(tr("&Day it arrived"),
                                                 tr("The answer is due counted from this day."));
    m_fields[RequestField::Residence]->setTexts(tr("Country or &state"),
                                                tr("Where the person lives. Type to search."));
    m_fields[RequestField::Language]->setTexts(tr("&Language of the answer"),
                                               tr("Empty: the platform's own."));
    m_fields[RequestField::Email]->setTexts(tr("&E-mail"), {});
    m_fields[RequestField::Phone]->setTexts(tr("P&hone"), {});
    m_fields[RequestField::Account]->setTexts(tr("A&ccount"), {});
    m_fields[RequestField::Order]->setTexts(tr("&Order number"), {});
    m_textField->setTexts(tr("Wha&t they wrote"),
                          tr("Paste the letter or message. It is kept encrypted with the request."));
    setButtonText(m_save, tr("Save and &open"));
    setButtonText(m_cancel, tr("Cancel"));
    fillChoices();
    if (m_tried)
        showFaults();
}

} // namespace desk::ui
