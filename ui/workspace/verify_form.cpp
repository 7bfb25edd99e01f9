// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/verify_form.h"

#include "ui/models/display.h"
#include "ui/models/words.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_field.h"
#include "ui/workspace/challenge_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace desk::ui {

namespace {

bool sameOptions(const std::vector<VerificationOption> &a, const std::vector<VerificationOption> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const VerificationOption &x, const VerificationOption &y) {
                          return x.method == y.method && x.numberField == y.numberField &&
                                 x.details == y.details && x.required == y.required;
                      });
}

QString whyNot(const WorkspaceModel &model)
{
    return model.action() ? WorkspaceSteps::verifyBlocked(*model.details(), *model.action()) : QString();
}

/// Ways that the person's own words do not prove: whoever works on it says what they saw or heard.
bool isWitnessed(policy::VerificationMethod method)
{
    using policy::VerificationMethod;
    return method == VerificationMethod::CallBack || method == VerificationMethod::DocumentSeen;
}

} // namespace

VerifyForm::VerifyForm(WorkspaceModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_method(new QComboBox(this))
    , m_methodField(new FormField(m_method, nullptr, this))
    , m_help(makeLabel(TextType::Caption, this))
    , m_challenge(new ChallengeBox(model, this))
    , m_proves(new QComboBox(this))
    , m_provesField(new FormField(m_proves, nullptr, this))
    , m_confirmed(new QCheckBox(this))
    , m_grid(new QGridLayout)
    , m_attempts(makeLabel(TextType::Muted, this))
    , m_check(makeButton(ButtonKind::Primary, QStringLiteral("checkClaims"), QStringLiteral("shield"), this))
{
    m_method->setObjectName(QStringLiteral("verificationMethod"));
    m_proves->setObjectName(QStringLiteral("whatIsProven"));
    m_confirmed->setObjectName(QStringLiteral("confirmProof"));
    m_attempts->setObjectName(QStringLiteral("attemptsLeft"));
    m_grid->setHorizontalSpacing(2 * unit);
    m_grid->setVerticalSpacing(unit);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, unit, 0, unit);
    layout->setSpacing(unit);
    layout->addWidget(m_methodField);
    layout->addWidget(m_help);
    layout->addWidget(m_challenge);
    layout->addLayout(m_grid);
    layout->addWidget(m_provesField);
    layout->addWidget(m_confirmed);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_attempts, 1);
    foot->addWidget(m_check);
    layout->addLayout(foot);
    connect(m_method, &QComboBox::currentIndexChanged, this, &VerifyForm::makeClaims);
    connect(m_check, &QPushButton::clicked, this, &VerifyForm::check);
    connect(m_confirmed, &QCheckBox::toggled, this, [this] { setBlocked(m_check, blockedBecause()); });
    connect(m_challenge, &ChallengeBox::made, this, [this] {
        setBlocked(m_check, blockedBecause());
        focusFirst();
    });
    retranslate();
}

void VerifyForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void VerifyForm::retranslate()
{
    m_methodField->setTexts(tr("&Way to prove it"), {});
    m_challenge->retranslate();
    setButtonText(m_check, tr("&Check"));
    m_options.clear();
    follow();
}

void VerifyForm::wipe()
{
    m_options.clear();
    m_challenge->wipe();
    fillMethods();
}

void VerifyForm::focusFirst()
{
    if (!m_claims.empty())
        m_claims.front().edit->setFocus();
    else
        m_method->setFocus();
}

QString VerifyForm::blockedBecause() const
{
    if (!m_model.details())
        return tr("The request is being read.");
    if (const QString why = whyNot(m_model); !why.isEmpty())
        return why;
    if (m_model.isBusy())
        return tr("The desk is working on the last step.");
    const bool empty = std::any_of(m_claims.begin(), m_claims.end(),
                                   [](const Claim &claim) { return claim.edit->text().trimmed().isEmpty(); });
    const VerificationOption *way = option();
    if (way && way->method == policy::VerificationMethod::CallBack && m_challenge->shownContact().empty())
        return tr("Show the number first, then call it.");
    if (way && isWitnessed(way->method))
        return m_confirmed->isHidden() || m_confirmed->isChecked() ? QString()
                                                                   : tr("Say first that it is so.");
    if (!way || way->method != policy::VerificationMethod::OrderFacts)
        return empty ? tr("Enter what the person said first.") : QString();
    const auto given = std::count_if(m_claims.begin(), m_claims.end(), [way](const Claim &claim) {
        return claim.field != way->numberField && !claim.edit->text().trimmed().isEmpty();
    });
    if (m_claims.front().edit->text().trimmed().isEmpty() || given < way->required)
        return tr("Enter the number and at least %n detail(s) of the order.", nullptr, way->required);
    return {};
}

void VerifyForm::follow()
{
    const std::optional<RequestDetails> &details = m_model.details();
    const bool provable = details && m_model.action() &&
                          WorkspaceSteps::current(*details, *m_model.action()) == Step::Verify &&
                          !details->options.empty();
    setVisible(provable);
    if (details && !sameOptions(details->options, m_options)) {
        m_options = details->options;
        fillMethods();
    }
    for (const Claim &claim : m_claims)
        if (const policy::LocalText *known = m_model.orderFieldLabel(claim.field))
            claim.row->setTexts(text(*known), {});
    if (details)
        m_attempts->setText(tr("%n attempt(s) left", nullptr, details->attemptsLeft));
    setBlocked(m_check, blockedBecause());
}

void VerifyForm::fillMethods()
{
    const QSignalBlocker quiet(m_method);
    m_method->clear();
    for (const VerificationOption &each : m_options)
        m_method->addItem(Words::method(each.method));
    makeClaims();
}

const VerificationOption *VerifyForm::option() const
{
    const int at = m_method->currentIndex();
    return at < 0 || at >= static_cast<int>(m_options.size()) ? nullptr
                                                              : &m_options[static_cast<std::size_t>(at)];
}

void VerifyForm::addClaim(const std::string &field, const QString &label)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QStringLiteral("claim_") + text(field));
    auto *row = new FormField(edit, nullptr, this);
    row->setTexts(label, {});
    const int number = static_cast<int>(m_claims.size());
    m_grid->addWidget(row, number / 2, number % 2);
    m_claims.push_back({field, edit, row});
    connect(edit, &QLineEdit::textChanged, this, [this] { setBlocked(m_check, blockedBecause()); });
    connect(edit, &QLineEdit::returnPressed, this, [this] {
        if (m_check->isEnabled())
            check();
    });
}

void VerifyForm::makeClaims()
{
    m_claims.clear();
    emptyLayout(m_grid);
    const VerificationOption *way = option();
    m_help->setText(way ? Words::methodHelp(way->method) : QString());
    showWay(way ? way->method : policy::VerificationMethod::None);
    if (!way)
        return;
    using policy::VerificationMethod;
    switch (way->method) {
    case VerificationMethod::OrderFacts:
        addClaim(way->numberField, Words::identifier(policy::IdentifierKind::Order));
        for (const auto &[field, label] : way->details) {
            const policy::LocalText *known = m_model.orderFieldLabel(field);
            addClaim(field, known ? text(*known) : text(label));
        }
        break;
    case VerificationMethod::Account:
        addClaim("account", Words::identifier(policy::IdentifierKind::Account));
        break;
    case VerificationMethod::RegisteredContact:
        addClaim("contact", tr("E-mail address or phone number"));
        break;
    case VerificationMethod::OneTimeCode:
        addClaim("code", tr("What the person said back"));
        break;
    case VerificationMethod::ThroughMerchant:
        addClaim("merchant", tr("Which merchant confirmed it"));
        break;
    case VerificationMethod::None:
    case VerificationMethod::CallBack:
    case VerificationMethod::DocumentSeen:
    case VerificationMethod::Biometric:
        break;
    }
    setBlocked(m_check, blockedBecause());
}

void VerifyForm::showWay(policy::VerificationMethod method)
{
    m_challenge->setMethod(method);
    m_provesField->setVisible(isWitnessed(method));
    const bool document = method == policy::VerificationMethod::DocumentSeen;
    m_provesField->setTexts(document ? tr("What was show&n") : tr("What the person sai&d"), {});
    m_confirmed->setVisible(document);
    m_confirmed->setChecked(false);
    m_confirmed->setText(tr("I saw the document, it fits, and no copy was kept"));
    m_confirmed->setAccessibleName(m_confirmed->text());
    fillProves(method);
}

void VerifyForm::fillProves(policy::VerificationMethod method)
{
    m_proves->clear();
    if (method == policy::VerificationMethod::CallBack) {
        m_proves->addItem(tr("They sent this request"), QStringLiteral("yes"));
        m_proves->addItem(tr("They did not send it"), QStringLiteral("no"));
    } else if (method == policy::VerificationMethod::DocumentSeen) {
        m_proves->addItem(tr("Identity card"), QStringLiteral("identity-card"));
        m_proves->addItem(tr("Passport"), QStringLiteral("passport"));
        m_proves->addItem(tr("Driving licence"), QStringLiteral("driving-licence"));
        m_proves->addItem(tr("Residence permit"), QStringLiteral("residence-permit"));
    }
}

void VerifyForm::check()
{
    const VerificationOption *way = option();
    if (!way)
        return;
    VerificationAttempt attempt;
    attempt.method = way->method;
    for (const Claim &claim : m_claims) {
        const QString said = claim.edit->text().trimmed();
        if (way->method == policy::VerificationMethod::OneTimeCode)
            attempt.code = said.toStdString();
        else if (!said.isEmpty())
            attempt.claims.emplace_back(claim.field, said.toStdString());
        claim.edit->clear();
    }
    if (isWitnessed(way->method)) {
        const bool call = way->method == policy::VerificationMethod::CallBack;
        attempt.claims = {
            {call ? "confirmed" : "document", m_proves->currentData().toString().toStdString()}};
    }
    if (way->method == policy::VerificationMethod::OneTimeCode ||
        way->method == policy::VerificationMethod::CallBack)
        attempt.identifier = m_challenge->contact();
    m_challenge->wipe();
    m_confirmed->setChecked(false);
    m_model.verify(attempt);
}

} // namespace desk::ui
