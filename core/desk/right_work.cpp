// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/right_work.h"

#include <algorithm>
#include <array>

namespace desk::work {

namespace {

using policy::Right;

constexpr std::array table{
    RightWork{Right::Access, planPackage, writePackage},
    RightWork{Right::Portability, planPackage, writePackage},
    RightWork{Right::AuthorityDisclosure, planDisclosure, writePackage},
    RightWork{Right::Correction, planCorrection, makeCorrection},
    RightWork{Right::Deletion, planDeletion, carryOutDeletion},
    RightWork{Right::AccountCancellation, planDeletion, carryOutDeletion},
    RightWork{Right::Objection, planStops, stopPurposes},
    RightWork{Right::ConsentWithdrawal, planStops, stopPurposes},
    RightWork{Right::Restriction, planRestriction, restrictFile},
    RightWork{Right::Complaint, planComplaint, answerComplaint},
};

} // namespace

const RightWork *workFor(Right right)
{
    const auto found = std::find_if(table.begin(), table.end(), [right](const RightWork &each) { return each.right == right; });
    return found == table.end() ? nullptr : &*found;
}

} // namespace desk::work
