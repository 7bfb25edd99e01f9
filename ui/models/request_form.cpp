// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/request_form.h"

#include "ui/models/display.h"
#include "ui/models/residences.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace desk::ui {

namespace {

bool looksLikeEmail(const std::string &address)
{
    static const QRegularExpression form(QStringLiteral("^[^\\s@]+@[^\\s@]+\\.[^\\s@.]+$"));
    return form.match(text(address)).hasMatch();
}

bool looksLikePhone(const std::string &number)
{
    static const QRegularExpression form(QStringLiteral("^\\+?[0-9 ()./-]{5,24}$"));
    return form.match(text(number)).hasMatch();
}

bool isLanguageTag(const std::string &tag)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"));
    return form.match(text(tag)).hasMatch();
}

} // namespace

std::vector<FieldFault> RequestForm::check(const NewRequest &draft, QDate today)
{
    std::vector<FieldFault> faults;
    const auto fault = [&faults](RequestField field, const QString &sentence) {
        faults.push_back({field, sentence});
    };
    if (draft.platform.isNull())
        fault(RequestField::Platform, tr("Choose the platform the request is for."));
    if (draft.rights.empty())
        fault(RequestField::Rights, tr("Choose at least one right."));
    if (draft.channel.empty())
        fault(RequestField::Channel, tr("Choose how the request arrived."));
    if (!draft.receivedOn.isValid())
        fault(RequestField::ReceivedOn, tr("Enter the day the request arrived."));
    else if (draft.receivedOn > today)
        fault(RequestField::ReceivedOn, tr("This day has not come yet. Enter the day the request arrived."));
    if (draft.residence.empty())
        fault(RequestField::Residence,
              tr("Choose the country or state where the person lives: the law depends on it."));
    else if (Residences::codeOf(text(draft.residence)).empty())
        fault(RequestField::Residence, tr("There is no such place. Choose one from the list."));
    if (!draft.language.empty() && !isLanguageTag(draft.language))
        fault(RequestField::Language,
              tr("Choose a language from the list, or type a tag such as fr or pt-BR."));
    if (draft.email.empty() && draft.phone.empty() && draft.account.empty() && draft.order.empty())
        fault(RequestField::Email,
              tr("Enter at least one of e-mail, phone, account or order: without one nobody can be found."));
    if (!draft.email.empty() && !looksLikeEmail(draft.email))
        fault(RequestField::Email, tr("This is no e-mail address. Check it against the letter."));
    if (!draft.phone.empty() && !looksLikePhone(draft.phone))
        fault(RequestField::Phone,
              tr("This is no phone number. Use digits, with + and the country code if you know it."));
    if (!draft.behalf.kind.empty() && draft.behalf.name.empty())
        fault(RequestField::Behalf, tr("Enter who is asking for the person."));
    const bool disclosure = std::find(draft.rights.begin(), draft.rights.end(),
                                      policy::Right::AuthorityDisclosure) != draft.rights.end();
    if (disclosure && draft.disclosureCase.empty())
        fault(RequestField::DisclosureCase,
              tr("Choose the case of the policy. In any other case an authority gets nothing."));
    return faults;
}

std::vector<policy::Right> RequestForm::offered(const policy::Profile &profile)
{
    std::vector<policy::Right> out;
    for (const policy::Right each : allRights)
        if (policy::findRight(profile, each))
            out.push_back(each);
    return out;
}

std::vector<const policy::Purpose *> RequestForm::purposes(const policy::Profile &profile,
                                                           const std::vector<policy::Right> &rights)
{
    std::vector<const policy::Purpose *> out;
    for (const policy::Right right : rights) {
        if (right != policy::Right::Objection && right != policy::Right::ConsentWithdrawal)
            continue;
        const policy::RightRule *rule = policy::findRight(profile, right);
        for (const std::string &id : rule ? rule->purposes : std::vector<std::string>()) {
            const policy::Purpose *purpose = policy::findPurpose(profile, id);
            if (purpose && std::find(out.begin(), out.end(), purpose) == out.end())
                out.push_back(purpose);
        }
    }
    return out;
}

std::vector<policy::LocalText> RequestForm::disclosureCases(const policy::Profile &profile)
{
    for (const policy::Recipient &recipient : profile.recipients)
        if (recipient.kind == policy::RecipientKind::Authority && !recipient.cases.empty())
            return recipient.cases;
    return {};
}

RequestField RequestForm::fieldOf(const std::string &place)
{
    static const std::array<std::pair<const char *, RequestField>, 14> places{{
        {"rights", RequestField::Rights},
        {"right", RequestField::Rights},
        {"purpose", RequestField::Rights},
        {"on-behalf-of", RequestField::Behalf},
        {"disclosure-case", RequestField::DisclosureCase},
        {"identifier", RequestField::Email},
        {"channel", RequestField::Channel},
        {"received", RequestField::ReceivedOn},
        {"residence", RequestField::Residence},
        {"language", RequestField::Language},
        {"email", RequestField::Email},
        {"phone", RequestField::Phone},
        {"account", RequestField::Account},
        {"order", RequestField::Order},
    }};
    for (const auto &[word, field] : places)
        if (place.find(word) != std::string::npos)
            return field;
    return RequestField::Platform;
}

} // namespace desk::ui
