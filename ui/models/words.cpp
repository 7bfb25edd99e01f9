// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/words.h"

#include "ui/models/display.h"

namespace desk::ui {

QString Words::right(policy::Right right)
{
    switch (right) {
    case policy::Right::Access:
        return tr("Access");
    case policy::Right::Correction:
        return tr("Correction");
    case policy::Right::Deletion:
        return tr("Deletion");
    case policy::Right::Portability:
        return tr("Portability");
    case policy::Right::Objection:
        return tr("Objection");
    case policy::Right::Restriction:
        return tr("Restriction");
    case policy::Right::ConsentWithdrawal:
        return tr("Consent withdrawal");
    case policy::Right::Complaint:
        return tr("Complaint");
    case policy::Right::AccountCancellation:
        return tr("Account cancellation");
    case policy::Right::AuthorityDisclosure:
        return tr("Disclosure to an authority");
    }
    return {};
}

QStringList Words::rights(const std::vector<policy::Right> &rights)
{
    QStringList out;
    for (const policy::Right each : rights)
        out << right(each);
    return out;
}

QString Words::state(RequestState state)
{
    switch (state) {
    case RequestState::Received:
        return tr("Received");
    case RequestState::Verified:
        return tr("Verified");
    case RequestState::Planned:
        return tr("Planned");
    case RequestState::Approved:
        return tr("Approved");
    case RequestState::Fulfilled:
        return tr("Fulfilled");
    case RequestState::Closed:
        return tr("Closed");
    }
    return {};
}

QString Words::stateTone(RequestState state)
{
    switch (state) {
    case RequestState::Received:
        return QStringLiteral("warn");
    case RequestState::Verified:
    case RequestState::Planned:
    case RequestState::Approved:
        return QStringLiteral("info");
    case RequestState::Fulfilled:
        return QStringLiteral("ok");
    case RequestState::Closed:
        break;
    }
    return QStringLiteral("neutral");
}

QString Words::outcome(ActionOutcome outcome)
{
    switch (outcome) {
    case ActionOutcome::None:
        break;
    case ActionOutcome::Granted:
        return tr("Granted");
    case ActionOutcome::Partial:
        return tr("Granted in part");
    case ActionOutcome::Refused:
        return tr("Refused");
    case ActionOutcome::Withdrawn:
        return tr("Withdrawn");
    case ActionOutcome::NotApplicable:
        return tr("Not applicable");
    }
    return {};
}

QString Words::outcomeTone(ActionOutcome outcome)
{
    switch (outcome) {
    case ActionOutcome::Granted:
        return QStringLiteral("ok");
    case ActionOutcome::Partial:
        return QStringLiteral("warn");
    case ActionOutcome::Refused:
        return QStringLiteral("bad");
    case ActionOutcome::None:
    case ActionOutcome::Withdrawn:
    case ActionOutcome::NotApplicable:
        break;
    }
    return QStringLiteral("neutral");
}

QString Words::ground(const std::string &code, const std::vector<RefusalGroundView> &known)
{
    for (const RefusalGroundView &each : known)
        if (each.code == code)
            return text(each.text);
    return text(code);
}

bool Words::isHandedOver(policy::Right right)
{
    return right == policy::Right::Access || right == policy::Right::Portability ||
           right == policy::Right::AuthorityDisclosure;
}

bool Words::isErasure(policy::Right right)
{
    return right == policy::Right::Deletion || right == policy::Right::AccountCancellation;
}

QString Words::due(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    const int days = static_cast<int>(today.daysTo(day));
    if (days == 0)
        return tr("today");
    if (days < 0)
        return tr("overdue by %n day(s)", nullptr, -days);
    return tr("in %n day(s)", nullptr, days);
}

QString Words::dueTone(QDate day, QDate today)
{
    if (!day.isValid())
        return QStringLiteral("neutral");
    const qint64 days = today.daysTo(day);
    return days < 0 ? QStringLiteral("bad") : days <= 5 ? QStringLiteral("warn") : QStringLiteral("neutral");
}

QString Words::method(policy::VerificationMethod method)
{
    using policy::VerificationMethod;
    switch (method) {
    case VerificationMethod::None:
        return tr("No proof needed");
    case VerificationMethod::Account:
        return tr("Signed-in account");
    case VerificationMethod::RegisteredContact:
        return tr("Registered contact");
    case VerificationMethod::OneTimeCode:
        return tr("One-time code");
    case VerificationMethod::OrderFacts:
        return tr("Facts about an order");
    case VerificationMethod::CallBack:
        return tr("Call back");
    case VerificationMethod::ThroughMerchant:
        return tr("Through the merchant");
    case VerificationMethod::DocumentSeen:
        return tr("Document seen");
    case VerificationMethod::Biometric:
        return tr("Biometric");
    }
    return {};
}

QString Words::methodHelp(policy::VerificationMethod method)
{
    using policy::VerificationMethod;
    switch (method) {
    case VerificationMethod::None:
        return tr("The policy asks for no proof of this right. Nothing more may be asked.");
    case VerificationMethod::Account:
        return tr("The request came from inside the person's own account. Enter that account's number.");
    case VerificationMethod::RegisteredContact:
        return tr(
            "The person answered from the e-mail address or phone number on file. Enter it as received.");
    case VerificationMethod::OneTimeCode:
        return tr(
            "Make a code, send it to the contact on file and no other, and enter what the person says back.");
    case VerificationMethod::OrderFacts:
        return tr("The person names an order and details of it. Enter them as the person gave them; "
                  "never read them out.");
    case VerificationMethod::CallBack:
        return tr("Call the number on file, no other, and speak to the person. Show the number first.");
    case VerificationMethod::ThroughMerchant:
        return tr("The merchant whose customer this is confirmed who is asking.");
    case VerificationMethod::DocumentSeen:
        return tr("You saw a document that fits. Keep no copy and note no number of it.");
    case VerificationMethod::Biometric:
        return tr("Never asked for.");
    }
    return {};
}

QString Words::identifier(policy::IdentifierKind kind)
{
    using policy::IdentifierKind;
    switch (kind) {
    case IdentifierKind::None:
        break;
    case IdentifierKind::Email:
        return tr("E-mail");
    case IdentifierKind::Phone:
        return tr("Phone");
    case IdentifierKind::Account:
        return tr("Account");
    case IdentifierKind::Order:
        return tr("Order number");
    case IdentifierKind::Name:
        return tr("Name");
    case IdentifierKind::Postcode:
        return tr("Postcode");
    }
    return {};
}

QString Words::role(policy::Role role)
{
    switch (role) {
    case policy::Role::CustomerService:
        return tr("Customer service");
    case policy::Role::Fulfilment:
        return tr("Fulfilment");
    case policy::Role::Finance:
        return tr("Finance");
    case policy::Role::Operation:
        return tr("Operation");
    case policy::Role::Supervisor:
        return tr("Supervisor");
    case policy::Role::DataProtection:
        return tr("Data protection");
    case policy::Role::Administrator:
        return tr("Administrator");
    case policy::Role::Auditor:
        return tr("Auditor");
    }
    return {};
}

QString Words::findBy(FindBy by)
{
    switch (by) {
    case FindBy::Email:
        return tr("E-mail");
    case FindBy::Phone:
        return tr("Phone");
    case FindBy::Account:
        return tr("Account");
    case FindBy::Order:
        return tr("Order number");
    case FindBy::NameAndPostcode:
        return tr("Name and postcode");
    }
    return {};
}

QString Words::holdings(const std::vector<CategoryHolding> &holdings)
{
    QStringList parts;
    for (const CategoryHolding &each : holdings)
        if (each.records > 0)
            parts << text(each.label) + QLatin1Char(' ') + count(each.records);
    return parts.join(QStringLiteral("  ·  "));
}

QString Words::makingSample()
{
    return tr("Making the sample desk");
}

QString Words::language(const std::string &tag)
{
    if (tag == "en")
        return tr("English");
    if (tag == "zh-CN" || tag == "zh")
        return tr("Chinese (simplified)");
    if (tag == "de")
        return tr("German");
    if (tag == "fr")
        return tr("French");
    if (tag == "es")
        return tr("Spanish");
    return text(tag);
}

} // namespace desk::ui
