// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/words.h"

#include "ui/models/display.h"

#include <array>
#include <string_view>

namespace desk::ui {

namespace {

struct WordText
{
    std::string_view word;
    const char *text;
};

template <std::size_t N>
const char *find(const std::array<WordText, N> &table, std::string_view word)
{
    for (const WordText &each : table)
        if (each.word == word)
            return each.text;
    return nullptr;
}

QString spaced(const std::string &word)
{
    return text(word).replace(QLatin1Char('-'), QLatin1Char(' '));
}

constexpr std::array channels{
    WordText{"email", QT_TRANSLATE_NOOP("desk::ui::Words", "E-mail")},
    WordText{"phone", QT_TRANSLATE_NOOP("desk::ui::Words", "Phone")},
    WordText{"letter", QT_TRANSLATE_NOOP("desk::ui::Words", "Letter")},
    WordText{"chat", QT_TRANSLATE_NOOP("desk::ui::Words", "Chat")},
    WordText{"web-form", QT_TRANSLATE_NOOP("desk::ui::Words", "Web form")},
    WordText{"dashboard", QT_TRANSLATE_NOOP("desk::ui::Words", "Personal dashboard")},
    WordText{"agent", QT_TRANSLATE_NOOP("desk::ui::Words", "Authorised agent")},
    WordText{"api", QT_TRANSLATE_NOOP("desk::ui::Words", "Programming interface")},
};

constexpr std::array events{
    WordText{"desk-created", QT_TRANSLATE_NOOP("desk::ui::Words", "Desk made")},
    WordText{"signed-in", QT_TRANSLATE_NOOP("desk::ui::Words", "Signed in")},
    WordText{"sign-ins-failed", QT_TRANSLATE_NOOP("desk::ui::Words", "Sign-in failed")},
    WordText{"locked", QT_TRANSLATE_NOOP("desk::ui::Words", "Desk locked")},
    WordText{"platform-added", QT_TRANSLATE_NOOP("desk::ui::Words", "Platform added")},
    WordText{"staff-added", QT_TRANSLATE_NOOP("desk::ui::Words", "Member of staff added")},
    WordText{"keys-granted", QT_TRANSLATE_NOOP("desk::ui::Words", "Keys granted")},
    WordText{"data-imported", QT_TRANSLATE_NOOP("desk::ui::Words", "File imported")},
    WordText{"subject-viewed", QT_TRANSLATE_NOOP("desk::ui::Words", "Person's file opened, masked")},
    WordText{"subject-revealed", QT_TRANSLATE_NOOP("desk::ui::Words", "Masked values revealed")},
    WordText{"request-opened", QT_TRANSLATE_NOOP("desk::ui::Words", "Request taken in")},
    WordText{"request-assigned", QT_TRANSLATE_NOOP("desk::ui::Words", "Request assigned")},
    WordText{"request-noted", QT_TRANSLATE_NOOP("desk::ui::Words", "Note")},
    WordText{"subject-chosen", QT_TRANSLATE_NOOP("desk::ui::Words", "Person confirmed")},
    WordText{"identity-proven", QT_TRANSLATE_NOOP("desk::ui::Words", "Identity proven")},
    WordText{"identity-not-proven", QT_TRANSLATE_NOOP("desk::ui::Words", "Proof did not fit")},
    WordText{"plan-made", QT_TRANSLATE_NOOP("desk::ui::Words", "Plan worked out")},
    WordText{"package-written", QT_TRANSLATE_NOOP("desk::ui::Words", "Package written")},
    WordText{"request-closed", QT_TRANSLATE_NOOP("desk::ui::Words", "Request closed")},
    WordText{"refused", QT_TRANSLATE_NOOP("desk::ui::Words", "Refused: the role does not allow it")},
};

constexpr std::array blockedSentences{
    WordText{"nobody-found", QT_TRANSLATE_NOOP("desk::ui::Words",
                                               "Nobody was found by these identifiers. Ask the person for an "
                                               "order number or another address they used.")},
    WordText{"several-found",
             QT_TRANSLATE_NOOP("desk::ui::Words", "Several people were found. Choose the one who is meant.")},
    WordText{"candidate", QT_TRANSLATE_NOOP("desk::ui::Words",
                                            "Somebody similar was found. Confirm that this is the person.")},
    WordText{"not-proven", QT_TRANSLATE_NOOP("desk::ui::Words",
                                             "It is not yet proven who is asking. Verify the person first.")},
    WordText{"no-attempts-left",
             QT_TRANSLATE_NOOP("desk::ui::Words", "All attempts are used up. A supervisor has to decide.")},
    WordText{"no-method",
             QT_TRANSLATE_NOOP("desk::ui::Words",
                               "The policy offers no way to prove this person here. Ask a supervisor.")},
    WordText{"not-planned", QT_TRANSLATE_NOOP("desk::ui::Words", "There is no plan yet. Work it out first.")},
    WordText{"not-packaged",
             QT_TRANSLATE_NOOP("desk::ui::Words", "The package has not been written yet. Write it first.")},
    WordText{"needs-data-protection",
             QT_TRANSLATE_NOOP("desk::ui::Words",
                               "Only data protection may write the package. Ask a colleague of "
                               "that role to go on from here.")},
    WordText{"closed", QT_TRANSLATE_NOOP("desk::ui::Words", "The request is closed.")},
};

constexpr std::array withheldSentences{
    WordText{"not-covered", QT_TRANSLATE_NOOP("desk::ui::Words",
                                              "The policy does not count it among what this right covers")},
    WordText{"secret",
             QT_TRANSLATE_NOOP("desk::ui::Words", "Secrets such as passwords are never handed over")},
    WordText{"anonymous",
             QT_TRANSLATE_NOOP("desk::ui::Words", "Belongs to nobody: it was collected anonymously")},
    WordText{"not-readable",
             QT_TRANSLATE_NOOP("desk::ui::Words",
                               "Your role may not read it: a colleague whose role may has to pack it")},
};

} // namespace

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
        return QStringLiteral("info");
    case RequestState::Fulfilled:
        return QStringLiteral("ok");
    case RequestState::Closed:
        break;
    }
    return QStringLiteral("neutral");
}

QString Words::channel(const std::string &word)
{
    const char *known = find(channels, word);
    return known ? tr(known) : spaced(word);
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
        return tr("The person read back the code that was sent to the contact on file.");
    case VerificationMethod::OrderFacts:
        return tr("The person names an order and details of it. Enter them as the person gave them; "
                  "never read them out.");
    case VerificationMethod::CallBack:
        return tr("You called the number on file and spoke to the person. Enter the number you called.");
    case VerificationMethod::ThroughMerchant:
        return tr("The merchant confirmed who is asking.");
    case VerificationMethod::DocumentSeen:
        return tr("You saw a document that fits. No copy is kept.");
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

QString Words::event(const std::string &word)
{
    const char *known = find(events, word);
    return known ? tr(known) : spaced(word);
}

QString Words::blocked(const std::string &word)
{
    if (word.empty())
        return {};
    if (const char *known = find(blockedSentences, word))
        return tr(known);
    //: %1 is the desk's own short word for the reason.
    return tr("The desk does not allow this step yet: %1.").arg(spaced(word));
}

QString Words::withheld(const std::string &word)
{
    const char *known = find(withheldSentences, word);
    return known ? tr(known) : spaced(word);
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

const std::vector<std::string> &channelWords()
{
    static const std::vector<std::string> words = [] {
        std::vector<std::string> out;
        for (const WordText &each : channels)
            out.emplace_back(each.word);
        return out;
    }();
    return words;
}

} // namespace desk::ui
