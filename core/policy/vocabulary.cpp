// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/vocabulary.h"

#include <array>

namespace desk::policy {

template <>
std::span<const Spelling<Provenance>> spellings<Provenance>()
{
    static constexpr std::array<Spelling<Provenance>, 3> table{{
        {Provenance::Provided, "provided"},
        {Provenance::Observed, "observed"},
        {Provenance::Inferred, "inferred"},
    }};
    return table;
}

template <>
std::span<const Spelling<Sensitivity>> spellings<Sensitivity>()
{
    static constexpr std::array<Spelling<Sensitivity>, 4> table{{
        {Sensitivity::Ordinary, "ordinary"},
        {Sensitivity::Personal, "personal"},
        {Sensitivity::Core, "core"},
        {Sensitivity::Secret, "secret"},
    }};
    return table;
}

template <>
std::span<const Spelling<Mask>> spellings<Mask>()
{
    static constexpr std::array<Spelling<Mask>, 9> table{{
        {Mask::None, "none"},
        {Mask::Name, "name"},
        {Mask::Email, "email"},
        {Mask::Phone, "phone"},
        {Mask::Address, "address"},
        {Mask::Account, "account"},
        {Mask::Postcode, "postcode"},
        {Mask::LastFour, "last-four"},
        {Mask::Full, "full"},
    }};
    return table;
}

template <>
std::span<const Spelling<IdentifierKind>> spellings<IdentifierKind>()
{
    static constexpr std::array<Spelling<IdentifierKind>, 7> table{{
        {IdentifierKind::None, "none"},
        {IdentifierKind::Email, "email"},
        {IdentifierKind::Phone, "phone"},
        {IdentifierKind::Account, "account"},
        {IdentifierKind::Order, "order"},
        {IdentifierKind::Name, "name"},
        {IdentifierKind::Postcode, "postcode"},
    }};
    return table;
}

template <>
std::span<const Spelling<FieldType>> spellings<FieldType>()
{
    static constexpr std::array<Spelling<FieldType>, 8> table{{
        {FieldType::Text, "text"},
        {FieldType::Integer, "integer"},
        {FieldType::Decimal, "decimal"},
        {FieldType::Boolean, "boolean"},
        {FieldType::Date, "date"},
        {FieldType::DateTime, "date-time"},
        {FieldType::List, "list"},
        {FieldType::Json, "json"},
    }};
    return table;
}

template <>
std::span<const Spelling<ShredClass>> spellings<ShredClass>()
{
    static constexpr std::array<Spelling<ShredClass>, 5> table{{
        {ShredClass::Erasable, "erasable"},
        {ShredClass::ContractClaims, "contract-claims"},
        {ShredClass::Tax, "tax"},
        {ShredClass::RequestFile, "request-file"},
        {ShredClass::Suppression, "suppression"},
    }};
    return table;
}

template <>
std::span<const Spelling<Right>> spellings<Right>()
{
    static constexpr std::array<Spelling<Right>, 10> table{{
        {Right::Access, "access"},
        {Right::Correction, "correction"},
        {Right::Deletion, "deletion"},
        {Right::Portability, "portability"},
        {Right::Objection, "objection"},
        {Right::Restriction, "restriction"},
        {Right::ConsentWithdrawal, "consent-withdrawal"},
        {Right::Complaint, "complaint"},
        {Right::AccountCancellation, "account-cancellation"},
        {Right::AuthorityDisclosure, "authority-disclosure"},
    }};
    return table;
}

template <>
std::span<const Spelling<Role>> spellings<Role>()
{
    static constexpr std::array<Spelling<Role>, 8> table{{
        {Role::CustomerService, "customer-service"},
        {Role::Fulfilment, "fulfilment"},
        {Role::Finance, "finance"},
        {Role::Operation, "operation"},
        {Role::Supervisor, "supervisor"},
        {Role::DataProtection, "data-protection"},
        {Role::Administrator, "administrator"},
        {Role::Auditor, "auditor"},
    }};
    return table;
}

template <>
std::span<const Spelling<Requester>> spellings<Requester>()
{
    static constexpr std::array<Spelling<Requester>, 3> table{{
        {Requester::Registered, "registered"},
        {Requester::Guest, "guest"},
        {Requester::EndCustomer, "end-customer"},
    }};
    return table;
}

template <>
std::span<const Spelling<ConditionKind>> spellings<ConditionKind>()
{
    static constexpr std::array<Spelling<ConditionKind>, 10> table{{
        {ConditionKind::OnlyBeforeShipment, "only-before-shipment"},
        {ConditionKind::NoLossOfService, "no-loss-of-service"},
        {ConditionKind::FreeOfCharge, "free-of-charge"},
        {ConditionKind::AggregatesStay, "aggregates-stay"},
        {ConditionKind::WithinLegalLimits, "within-legal-limits"},
        {ConditionKind::TellRecipients, "tell-recipients"},
        {ConditionKind::StopsAtOnce, "stops-at-once"},
        {ConditionKind::TransmitToController, "transmit-to-controller"},
        {ConditionKind::AssignSpecialist, "assign-specialist"},
        {ConditionKind::ReportBack, "report-back"},
    }};
    return table;
}

template <>
std::span<const Spelling<VerificationMethod>> spellings<VerificationMethod>()
{
    static constexpr std::array<Spelling<VerificationMethod>, 9> table{{
        {VerificationMethod::None, "none"},
        {VerificationMethod::Account, "account"},
        {VerificationMethod::RegisteredContact, "registered-contact"},
        {VerificationMethod::OneTimeCode, "one-time-code"},
        {VerificationMethod::OrderFacts, "order-facts"},
        {VerificationMethod::CallBack, "call-back"},
        {VerificationMethod::ThroughMerchant, "through-merchant"},
        {VerificationMethod::DocumentSeen, "document-seen"},
        {VerificationMethod::Biometric, "biometric"},
    }};
    return table;
}

template <>
std::span<const Spelling<PeriodUnit>> spellings<PeriodUnit>()
{
    static constexpr std::array<Spelling<PeriodUnit>, 5> table{{
        {PeriodUnit::Hours, "hours"},
        {PeriodUnit::Days, "days"},
        {PeriodUnit::WorkingDays, "working-days"},
        {PeriodUnit::Months, "months"},
        {PeriodUnit::Years, "years"},
    }};
    return table;
}

template <>
std::span<const Spelling<RetentionAction>> spellings<RetentionAction>()
{
    static constexpr std::array<Spelling<RetentionAction>, 4> table{{
        {RetentionAction::Erase, "erase"},
        {RetentionAction::Deidentify, "deidentify"},
        {RetentionAction::Archive, "archive"},
        {RetentionAction::Protect, "protect"},
    }};
    return table;
}

template <>
std::span<const Spelling<RecipientKind>> spellings<RecipientKind>()
{
    static constexpr std::array<Spelling<RecipientKind>, 7> table{{
        {RecipientKind::Carrier, "carrier"},
        {RecipientKind::PaymentInstitution, "payment-institution"},
        {RecipientKind::CloudHost, "cloud-host"},
        {RecipientKind::FulfilmentPartner, "fulfilment-partner"},
        {RecipientKind::TrackingProvider, "tracking-provider"},
        {RecipientKind::ServiceProvider, "service-provider"},
        {RecipientKind::Authority, "authority"},
    }};
    return table;
}

template <>
std::span<const Spelling<PromiseKind>> spellings<PromiseKind>()
{
    static constexpr std::array<Spelling<PromiseKind>, 3> table{{
        {PromiseKind::RightCarriedOut, "right-carried-out"},
        {PromiseKind::ComplaintAnswered, "complaint-answered"},
        {PromiseKind::IncidentNotified, "incident-notified"},
    }};
    return table;
}

} // namespace desk::policy
