// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/change_list.h"

namespace desk::policy {

void ChangeList::add(ChangeKind kind, std::string place)
{
    const ChangeMeaning &meaning = meaningOf(kind);
    m_changes.push_back({kind, std::move(place), meaning.material, meaning.reason});
}

void ChangeList::addBySign(int grown, const ChangePair &pair, std::string place)
{
    if (grown != 0)
        add(grown > 0 ? pair.more : pair.less, std::move(place));
}

} // namespace desk::policy
