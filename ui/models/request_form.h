// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <vector>

namespace desk::ui {

/// The rights the desk can carry out so far: the intake offers these and no others. Grows with
/// RequestService.
inline constexpr std::array offeredRights{policy::Right::Access};

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
    Order
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
};

} // namespace desk::ui
