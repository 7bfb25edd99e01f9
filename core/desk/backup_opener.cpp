// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/backup_opener.h"

#include "core/base/sync.h"
#include "core/crypto/digest.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace desk {

namespace {

constexpr std::string_view openerMagic = "DSROPEN\n";
constexpr std::uint16_t openerVersion = 1;
constexpr qint64 largestOpener = 64 << 20;

} // namespace

std::string openerPath(const std::string &folder, backup::BackupId id)
{
    return folder + "/rightsdesk-" + id.text() + ".opener";
}

SnapshotOpener makeOpener(const keys::Keyring &keyring, backup::BackupId id, std::uint16_t version,
                          Instant expiresAt)
{
    SnapshotOpener out{id, expiresAt, keyring};
    const auto entry = std::find_if(keyring.keys.begin(), keyring.keys.end(), [](const keys::KeyEntry &each) {
        return each.name.purpose == keys::KeyPurpose::Snapshot;
    });
    const std::uint32_t wanted = entry == keyring.keys.end() ? 0 : entry->id;
    std::erase_if(out.keyring.keys, [wanted](const keys::KeyEntry &each) { return each.id != wanted; });
    std::erase_if(out.keyring.grants, [wanted, version](const keys::Grant &each) {
        return each.keyId != wanted || each.keyVersion != version;
    });
    return out;
}

Bytes encodeOpener(const SnapshotOpener &opener)
{
    ByteWriter out(8192);
    out.raw(asBytes(openerMagic)).u16(openerVersion).raw(opener.keyring.store.view()).raw(opener.id.view());
    out.u64(static_cast<std::uint64_t>(opener.expiresAt.time_since_epoch().count()));
    out.sized(ByteView(keys::encodeKeyring(opener.keyring)));
    const auto checksum = crypto::sha256Of({out.view()});
    return out.raw(checksum).take();
}

Result<SnapshotOpener> readOpener(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return fail(ErrorCode::NotFound, "There is no such file.", path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestOpener)
        return fail(ErrorCode::Io, "The opener of the snapshot cannot be read; check its permissions.", path);
    const QByteArray raw = file.readAll();
    const ByteView bytes = asBytes({raw.constData(), static_cast<std::size_t>(raw.size())});
    ByteReader in(bytes);
    const bool ours = asText(in.raw(openerMagic.size())) == openerMagic;
    if (in.u16() > openerVersion && ours)
        return fail(ErrorCode::NewerFormat, "The opener was written by a later version; update Rightsdesk.",
                    path);
    const StoreId store{in.array<16>()};
    SnapshotOpener out;
    out.id = backup::BackupId{in.array<16>()};
    out.expiresAt = Instant(std::chrono::milliseconds(static_cast<std::int64_t>(in.u64())));
    const ByteView encoded = in.sized();
    const std::size_t covered = bytes.size() - in.remaining();
    const auto checksum = in.array<32>();
    auto keyring = keys::decodeKeyring(encoded);
    if (!ours || !in.atEnd() || !keyring.ok() || keyring->store != store ||
        crypto::sha256Of({bytes.first(covered)}) != checksum)
        return fail(ErrorCode::Damaged,
                    "The opener of the snapshot was changed or cut off; take another copy of it.", path);
    out.keyring = std::move(*keyring);
    return out;
}

bool shredFile(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (path.empty() || !file.exists())
        return true;
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return false;
    constexpr qint64 step = 1 << 20;
    const QByteArray zeroes(static_cast<qsizetype>(step), '\0');
    for (qint64 left = file.size(); left > 0; left -= step) {
        if (file.write(zeroes.constData(), std::min(left, step)) <= 0)
            return false;
    }
    const bool overwritten = syncToDisk(file);
    file.close();
    return overwritten && file.remove() && syncFolder(QFileInfo(file).absolutePath());
}

} // namespace desk
