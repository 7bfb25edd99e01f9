// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/request_fields.h"

#include "ui/intake/rights_field.h"
#include "ui/models/display.h"
#include "ui/models/residences.h"
#include "ui/models/words.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/behalf_field.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

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

RequestFields::RequestFields(const Context &context, const SessionInfo &session, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_rights(new RightsField(this))
    , m_behalf(new BehalfField(context.clock, this))
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
{
    makeLayout();
    m_received->setCalendarPopup(true);
    m_received->setMaximumDate(localDay(m_context.clock));
    m_received->setDate(localDay(m_context.clock));
    fillChoices();
    connectControls();
    readProfile();
}

void RequestFields::makeLayout()
{
    const auto field = [this](RequestField which, QWidget *widget) {
        return m_fields[which] = new FormField(widget, nullptr, this);
    };
    // Else the longest name of a country decides how wide its column is.
    for (QComboBox *box : {m_platform, m_channel, m_residence, m_language}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    m_residence->setEditable(true);
    m_residence->setInsertPolicy(QComboBox::NoInsert);
    m_language->setEditable(true);
    m_language->setInsertPolicy(QComboBox::NoInsert);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * unit);
    grid->setVerticalSpacing(12);
    grid->addWidget(field(RequestField::Platform, m_platform), 0, 0);
    grid->addWidget(field(RequestField::Channel, m_channel), 0, 1);
    grid->addWidget(m_rights, 1, 0, 1, 2);
    grid->addWidget(field(RequestField::ReceivedOn, m_received), 2, 0);
    grid->addWidget(field(RequestField::Residence, m_residence), 2, 1);
    grid->addWidget(field(RequestField::Language, m_language), 3, 0);
    grid->addWidget(m_behalf, 4, 0, 1, 2);
    grid->addWidget(makeLine(this), 5, 0, 1, 2);
    grid->addWidget(m_identifiers, 6, 0, 1, 2);
    grid->addWidget(field(RequestField::Email, m_email), 7, 0);
    grid->addWidget(field(RequestField::Phone, m_phone), 7, 1);
    grid->addWidget(field(RequestField::Account, m_account), 8, 0);
    grid->addWidget(field(RequestField::Order, m_order), 8, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

void RequestFields::fillChoices()
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

void RequestFields::connectControls()
{
    const auto recheck = [this](RequestField field) {
        return [this, field] {
            if (const auto at = m_fields.find(field); at != m_fields.end())
                at->second->setUnderstood(false);
            if (m_tried && showFaults())
                Q_EMIT rechecked();
        };
    };
    const std::array<std::pair<RequestField, QComboBox *>, 4> boxes{{{RequestField::Platform, m_platform},
                                                                     {RequestField::Channel, m_channel},
                                                                     {RequestField::Residence, m_residence},
                                                                     {RequestField::Language, m_language}}};
    for (const auto &[field, box] : boxes) {
        connect(box, &QComboBox::currentIndexChanged, this, recheck(field));
        connect(box, &QComboBox::editTextChanged, this, recheck(field));
    }
    const std::array<std::pair<RequestField, QLineEdit *>, 4> edits{{{RequestField::Email, m_email},
                                                                     {RequestField::Phone, m_phone},
                                                                     {RequestField::Account, m_account},
                                                                     {RequestField::Order, m_order}}};
    for (const auto &[field, edit] : edits)
        connect(edit, &QLineEdit::textChanged, this, recheck(field));
    connect(m_rights, &RightsField::changed, this, recheck(RequestField::Rights));
    connect(m_behalf, &BehalfField::changed, this, recheck(RequestField::Behalf));
    connect(m_received, &QDateEdit::dateChanged, this, recheck(RequestField::ReceivedOn));
    connect(m_platform, &QComboBox::currentIndexChanged, this, [this] {
        readProfile();
        Q_EMIT platformChanged();
    });
}

PlatformId RequestFields::platform() const
{
    const int at = m_platform->currentIndex();
    return at < 0 ? PlatformId{} : m_session.platforms.at(static_cast<std::size_t>(at)).id;
}

void RequestFields::setPlatform(const PlatformId &platform)
{
    m_platform->setCurrentIndex(m_platform->findData(text(platform.text())));
}

NewRequest RequestFields::value() const
{
    NewRequest out;
    out.platform = platform();
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
    return out;
}

void RequestFields::setResidence(const std::string &code)
{
    const int at = m_residence->findData(text(code));
    m_residence->setCurrentIndex(code.empty() ? -1 : at);
    if (at < 0)
        m_residence->setEditText(text(code));
}

void RequestFields::setLanguage(const std::string &tag)
{
    const int at = m_language->findData(text(tag));
    m_language->setCurrentIndex(tag.empty() ? -1 : at);
    if (at < 0)
        m_language->setEditText(text(tag));
}

void RequestFields::fill(const IntakeDraft &draft)
{
    const NewRequest &request = draft.request;
    m_tried = false;
    m_rights->setQuestions(draft.draft);
    m_rights->choose(request.rights);
    if (const int at = m_channel->findData(text(request.channel)); at >= 0)
        m_channel->setCurrentIndex(at);
    const QDate today = localDay(m_context.clock);
    const bool received = request.receivedOn.isValid() && request.receivedOn <= today;
    m_received->setDate(received ? request.receivedOn : today);
    setResidence(request.residence);
    setLanguage(request.language);
    m_behalf->setValue(request.behalf);
    m_email->setText(text(request.email));
    m_phone->setText(text(request.phone));
    m_account->setText(text(request.account));
    m_order->setText(text(request.order));
    for (const auto &[which, field] : m_fields)
        field->setFault({});
    for (const RequestField which :
         {RequestField::Rights, RequestField::DisclosureCase, RequestField::Behalf})
        setFault(which, {});
    mark(request, received);
}

void RequestFields::mark(const NewRequest &understood, bool received)
{
    const std::array<std::pair<RequestField, bool>, 8> marks{
        {{RequestField::Channel, !understood.channel.empty()},
         {RequestField::ReceivedOn, received},
         {RequestField::Residence, !understood.residence.empty()},
         {RequestField::Language, !understood.language.empty()},
         {RequestField::Email, !understood.email.empty()},
         {RequestField::Phone, !understood.phone.empty()},
         {RequestField::Account, !understood.account.empty()},
         {RequestField::Order, !understood.order.empty()}}};
    for (const auto &[field, is] : marks)
        m_fields.at(field)->setUnderstood(is);
    m_rights->setUnderstood(!understood.rights.empty());
    m_behalf->setUnderstood(!understood.behalf.kind.empty());
}

void RequestFields::setPlatformBlocked(const QString &reason)
{
    m_platform->setEnabled(reason.isEmpty());
    m_platform->setToolTip(reason);
}

void RequestFields::forget()
{
    m_rights->setQuestions({});
    mark({}, false);
}

bool RequestFields::showFaults()
{
    m_tried = true;
    const std::vector<FieldFault> faults = RequestForm::check(value(), localDay(m_context.clock));
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

QWidget *RequestFields::firstFaulty() const
{
    const std::vector<FieldFault> faults = RequestForm::check(value(), localDay(m_context.clock));
    return faults.empty() ? nullptr : control(faults.front().field);
}

QWidget *RequestFields::control(RequestField field) const
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

void RequestFields::setFault(RequestField field, const QString &sentence)
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

void RequestFields::readProfile()
{
    if (m_platform->currentIndex() < 0)
        return;
    whenStillWanted(this, m_profileTurn, m_context.services.administration.profile(platform()),
                    [this](Result<policy::Profile> profile) {
                        if (profile)
                            m_rights->setProfile(std::move(profile).value());
                        else
                            Q_EMIT failed(profile.error());
                    });
}

void RequestFields::retranslate()
{
    m_received->setLocale(QLocale());
    //: How a date is shown while it is edited: d, MMM and yyyy are its parts.
    m_received->setDisplayFormat(tr("d MMM yyyy"));
    m_identifiers->setText(tr("How the person can be found"));
    m_rights->retranslate();
    m_behalf->retranslate();
    m_fields[RequestField::Platform]->setTexts(tr("&Platform"), {});
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
    fillChoices();
    if (m_tried)
        showFaults();
}

} // namespace desk::ui
