// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/staff_tables.h"

#include "ui/models/display.h"
#include "ui/models/words.h"

namespace desk::ui {

QString StaffWords::proposal(ProposalKind kind)
{
    switch (kind) {
    case ProposalKind::Add:
        return tr("Add");
    case ProposalKind::Roles:
        return tr("Other roles");
    case ProposalKind::Grant:
        return tr("Give keys");
    case ProposalKind::Enable:
        return tr("Let in again");
    case ProposalKind::ResetCode:
        return tr("New authenticator");
    case ProposalKind::Renew:
        return tr("New key pairs");
    }
    return {};
}

QString StaffWords::roles(const std::vector<policy::Role> &roles)
{
    QStringList out;
    for (const policy::Role role : roles)
        out << Words::role(role);
    return out.join(QStringLiteral(", "));
}

QString StaffWords::holding(const KeyHolding &holding)
{
    QStringList out;
    if (!holding.kit)
        out << tr("There is no recovery kit.");
    if (!holding.few.empty())
        out << tr("%n key(s) are held by one person, or by nobody: give them to somebody else as well.",
                  nullptr, static_cast<int>(holding.few.size()));
    if (holding.approvers < 2)
        out << tr("Fewer than two people may agree to changes of staff: they are made by one person alone.");
    if (holding.rotationsDue > 0)
        out << tr("%n key(s) were held by somebody who left, lost a role or got new key pairs: replace them under "
                  "Keys.",
                  nullptr, static_cast<int>(holding.rotationsDue));
    return out.join(QLatin1Char(' '));
}

QString StaffWords::change(const StaffChange &change)
{
    if (change.proposal)
        return tr("It waits for another person to agree.");
    const QString done = tr("Done: %1 keys given, %2 taken.").arg(change.keysGiven).arg(change.keysTaken);
    return change.alone
               ? done + QLatin1Char(' ') + tr("There is nobody else who could agree; the log says so.")
               : done;
}

QStringList StaffTable::headers() const
{
    return {tr("Name"), tr("Roles"), tr("State"), tr("Keys held")};
}

QVariant StaffTable::cell(const StaffInfo &staff, int column, int role) const
{
    const bool lacks = staff.keysHeld < staff.keysDue;
    const QString state = staff.recovery  ? tr("Recovery kit")
                          : staff.awaited ? tr("Waits to be agreed to")
                          : staff.enabled ? tr("Works here")
                                          : tr("Disabled");
    //: %1 keys held, %2 keys that the roles call for.
    const QString keys = tr("%1 of %2").arg(count(staff.keysHeld), count(staff.keysDue));
    if (role == ChipsRole && column >= State)
        return QStringList{column == State ? state : keys};
    if (role == ToneRole && column == State)
        return staff.recovery || !staff.enabled ? QStringLiteral("neutral") : QStringLiteral("ok");
    if (role == ToneRole && column == Keys)
        return lacks && staff.enabled ? QStringLiteral("warn") : QStringLiteral("neutral");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name:
        return text(staff.name);
    case Roles:
        return StaffWords::roles(staff.roles);
    case State:
        return state;
    default:
        return keys;
    }
}

QStringList ProposalTable::headers() const
{
    return {tr("What"), tr("About"), tr("Roles then"), tr("Proposed by"), tr("When")};
}

QVariant ProposalTable::cell(const ProposalView &proposal, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case What:
        return StaffWords::proposal(proposal.kind);
    case Name:
        return text(proposal.name);
    case Roles:
        return StaffWords::roles(proposal.roles);
    case Proposer:
        return text(proposal.proposer);
    default:
        return moment(proposal.proposedAt);
    }
}

QStringList FewHeldTable::headers() const
{
    return {tr("Key"), tr("Only holder"), tr("Recovery kit")};
}

QVariant FewHeldTable::cell(const FewHeldKey &key, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Key:
        return text(key.what);
    case Holder:
        return key.holder.empty() ? tr("Nobody") : text(key.holder);
    default:
        return key.inKit ? tr("Opens it") : tr("Does not open it");
    }
}

} // namespace desk::ui
