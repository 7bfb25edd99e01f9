// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/known_root.h"

namespace desk {

namespace {

constexpr std::string_view rootSetting = "root";
constexpr std::string_view nextSetting = "root_next";

} // namespace

Result<void> checkRoot(store::Connection &connection, const keys::Keyring &keyring)
{
    DESK_TRY(const auto known, store::readMeta(connection, rootSetting));
    DESK_TRY(const auto next, store::readMeta(connection, nextSetting));
    if (!known)
        return fail(ErrorCode::Damaged, "The desk was not made to its end; create it anew in another folder.");
    const std::string root = toHex(keyring.root);
    if (root == *known || (next && root == *next))
        return {};
    return fail(ErrorCode::Tampered, "These keys belong to another desk; name the folder with this desk's keys.",
                "keyring");
}

Result<void> expectRoot(store::Connection &connection, const crypto::PublicKey &next)
{
    return store::writeMeta(connection, nextSetting, toHex(next));
}

Result<bool> settleRoot(store::Connection &connection, const keys::Keyring &keyring)
{
    const std::string root = toHex(keyring.root);
    DESK_TRY(const auto next, store::readMeta(connection, nextSetting));
    DESK_TRY(const auto known, store::readMeta(connection, rootSetting));
    if (known && *known == root && (!next || next->empty()))
        return false;
    DESK_CHECK(store::writeMeta(connection, rootSetting, root));
    DESK_CHECK(store::writeMeta(connection, nextSetting, ""));
    return next && *next == root;
}

} // namespace desk
