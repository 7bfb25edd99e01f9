// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sender_table.h"

#include "ui/models/display.h"

namespace desk::ui {

QString SenderTable::kind(SenderKind kind)
{
    switch (kind) {
    case SenderKind::Shopify:
        return tr("Shopify app");
    case SenderKind::OpenDsr:
        return tr("OpenDSR processor");
    case SenderKind::DataRights:
        return tr("Data Rights Protocol agent");
    }
    return {};
}

QStringList SenderTable::headers() const
{
    return {tr("Sender"), tr("Kind"), tr("Fingerprint"), tr("Added")};
}

QVariant SenderTable::cell(const SenderView &sender, int column, int role) const
{
    const bool isSecret = sender.fingerprint.empty();
    if (column == Fingerprint && role == MutedRole)
        return isSecret;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name:
        return text(sender.name);
    case Kind:
        return kind(sender.kind);
    case Fingerprint:
        return isSecret ? tr("A secret; it is not shown") : text(sender.fingerprint);
    default:
        //: %1 is a day, %2 the name of a member of staff.
        return tr("%1, %2").arg(day(sender.addedOn), text(sender.addedBy));
    }
}

} // namespace desk::ui
