// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <vector>

namespace desk::ui {

/// Every right there is, in the order of the form: the intake offers those that the platform's policy
/// promises.
inline constexpr std::array allRights{policy::Right::Access,
                                      policy::Right::Correction,
                                      policy::Right::Deletion,
                                      policy::Right::Portability,
                                      policy::Right::Objection,
                                      policy::Right::Restriction,
                                      policy::Right::Complaint,
                                      policy::Right::ConsentWithdrawal,
                                      policy::Right::AccountCancellation,
                                      policy::Right::AuthorityDisclosure};

enum class RequestField
{
    Platform,
    Rights,
    Channel,
    ReceivedOn,
    Residence,
    Language,
    Email,
    Phone,
    Account,
    Order,
    Behalf,
    DisclosureCase
};

struct FieldFault
{
    RequestField field{};
    QString sentence; ///< What is wrong and what to do.
};

/// What stands between a draft and a request. Pure.
class RequestForm
{
    Q_DECLARE_TR_FUNCTIONS(desk::ui::RequestForm)

public:
    /// In the order of the form; empty when the draft can be saved. `today` is the last receipt day possible.
    static std::vector<FieldFault> check(const NewRequest &draft, QDate today);
    /// The field that an error's place speaks of; Platform when it is none of the form's.
    static RequestField fieldOf(const std::string &place);
    /// Those of the rights that this policy promises.
    static std::vector<policy::Right> offered(const policy::Profile &profile);
    /// To which purposes somebody may object, or take their consent back, by these rights. No id twice.
    static std::vector<const policy::Purpose *> purposes(const policy::Profile &profile,
                                                         const std::vector<policy::Right> &rights);
    /// The only cases in which an authority gets anything.
    static std::vector<policy::LocalText> disclosureCases(const policy::Profile &profile);
};

} // namespace desk::ui
