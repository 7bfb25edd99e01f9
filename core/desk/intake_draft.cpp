// SPDX-License-Identifier: GPL-3.0-or-later
// From what was understood to what would be opened.
#include "core/desk/intake_values.h"

namespace desk {

namespace {

void fill(std::string &into, const intake::IdentifierFinding &found)
{
    if (into.empty())
        into = found.value;
}

/// The identifiers that are certain go first; one that is only likely is better than none, for it proves
/// nothing by itself.
void fillIdentifiers(NewRequest &request, const intake::Draft &draft, intake::Certainty certainty)
{
    for (const intake::IdentifierFinding &found : draft.identifiers) {
        if (found.because.certainty != certainty)
            continue;
        switch (found.kind) {
        case policy::IdentifierKind::Email:
            fill(request.email, found);
            break;
        case policy::IdentifierKind::Phone:
            fill(request.phone, found);
            break;
        case policy::IdentifierKind::Account:
            fill(request.account, found);
            break;
        case policy::IdentifierKind::Order:
            fill(request.order, found);
            break;
        case policy::IdentifierKind::None:
        case policy::IdentifierKind::Name:
        case policy::IdentifierKind::Postcode:
            break;
        }
    }
}

} // namespace

NewRequest requestFrom(const intake::Draft &draft, PlatformId platform)
{
    NewRequest out;
    out.platform = platform;
    out.rights = intake::certainRights(draft);
    out.channel = draft.channel;
    out.receivedOn = draft.receivedOn;
    out.residence = draft.residence;
    out.language = draft.language;
    fillIdentifiers(out, draft, intake::Certainty::Certain);
    fillIdentifiers(out, draft, intake::Certainty::Likely);
    out.text = draft.text;
    out.behalf.kind = draft.behalfKind.value_or(std::string());
    out.behalf.name = draft.behalfName;
    return out;
}

} // namespace desk
