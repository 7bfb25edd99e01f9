// SPDX-License-Identifier: GPL-3.0-or-later
// The files of requests under the next version of their category's key.
#include "core/requests/request_store.h"

namespace desk::requests {

subjects::KeyRotations RequestStore::rotations()
{
    using store::SealedRow;
    using store::SealedTable;
    using subjects::RowSeal;
    const auto under = [](const SealedRow &row) {
        return subjects::SealedUnder{keys::OwnerId{row.owner}, fileClass, keys::requestFileCategory};
    };
    const auto ofRequest = [this, under](const SealedRow &row) -> Result<RowSeal> {
        DESK_TRY(const Stored stored, read(RequestId{row.owner}));
        return RowSeal{under(row), associated(stored.clear)};
    };
    subjects::KeyRotations out;
    const auto add = [&](SealedTable table, std::function<Result<RowSeal>(const SealedRow &)> sealOf) {
        out.push_back(subjects::tableRotation(
            m_context, m_files.ownerKeys(),
            {std::move(table), keys::requestFileCategory, std::move(sealOf), subjects::Orphans::Refuse, &m_files.rowSums()}));
    };
    add({"request", "request", "revision", {}}, ofRequest);
    for (const std::string part : {"timeline", "evidence", "original"}) {
        add({part, "request", "ordinal", {}}, [this, under, part](const SealedRow &row) -> Result<RowSeal> {
            return RowSeal{under(row), partAssociated(RequestId{row.owner}, part, row.number)};
        });
    }
    return out;
}

} // namespace desk::requests
