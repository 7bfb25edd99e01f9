// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/keyring_file.h"

#include "core/base/sync.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace desk::keys {

namespace {

constexpr qint64 largestFile = 64 << 20;
constexpr std::size_t blockSize = 4096;

Error ioError(const char *what)
{
    return fail(ErrorCode::Io, std::string("The keyring file could not be ") + what + "; check the disk and the folder's permissions.");
}

} // namespace

std::string KeyringFile::path(int copy) const
{
    return m_folder + (copy == 0 ? "/keyring-a" : "/keyring-b");
}

void KeyringFile::signAs(const StaffKeys &who)
{
    m_signer = who.staff;
    m_signing = who.signing;
}

Result<void> KeyringFile::sign(Keyring &keyring) const
{
    if (!m_signing)
        return fail(ErrorCode::NotSignedIn, "Nobody is signed in who could sign the keyring; sign in first.");
    signHead(keyring, m_signer, *m_signing);
    return {};
}

Result<void> KeyringFile::create(Keyring &keyring)
{
    for (const int copy : {0, 1}) {
        if (QFile::exists(QString::fromStdString(path(copy))))
            return fail(ErrorCode::AlreadyExists, "There is a keyring in this folder already; choose another.");
    }
    const QString folder = QString::fromStdString(m_folder);
    if (!QDir().mkpath(folder))
        return ioError("created");
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    DESK_CHECK(sign(keyring));
    DESK_CHECK(writeCopy(0, keyring));
    return writeCopy(1, keyring);
}

Result<Keyring> KeyringFile::load() const
{
    auto a = readCopy(0);
    auto b = readCopy(1);
    for (const auto *copy : {&a, &b}) {
        if (copy->ok()) // a forged copy is an alarm also where the other one would do
            DESK_CHECK(verifyHead(**copy));
    }
    if (a.ok() && b.ok())
        return a->generation >= b->generation ? std::move(a) : std::move(b);
    if (a.ok() || b.ok())
        return a.ok() ? std::move(a) : std::move(b);
    return a.error().code == ErrorCode::NotFound ? std::move(b) : std::move(a);
}

Result<void> KeyringFile::save(Keyring &keyring)
{
    const auto a = readCopy(0);
    const auto b = readCopy(1);
    const std::uint64_t generationA = a.ok() ? a->generation : 0;
    const std::uint64_t generationB = b.ok() ? b->generation : 0;
    keyring.generation = std::max({generationA, generationB, keyring.generation}) + 1;
    DESK_CHECK(sign(keyring));
    return writeCopy(generationA <= generationB ? 0 : 1, keyring);
}

Result<void> KeyringFile::saveBoth(Keyring &keyring)
{
    DESK_CHECK(save(keyring));
    return save(keyring);
}

namespace {

/// Whatever generation they are, and whoever saved them.
bool holdSame(Keyring held, const Keyring &keyring)
{
    held.generation = keyring.generation;
    held.savedBy = keyring.savedBy;
    held.headSignature = keyring.headSignature;
    held.hasHead = keyring.hasHead;
    return encodeKeyring(held) == encodeKeyring(keyring);
}

} // namespace

std::optional<Keyring> KeyringFile::survivor(const Keyring &keyring) const
{
    auto newest = load();
    return newest.ok() && holdSame(*newest, keyring) ? std::optional(std::move(*newest)) : std::nullopt;
}

Result<bool> KeyringFile::bothHold(const Keyring &keyring) const
{
    for (const int copy : {0, 1}) {
        auto held = readCopy(copy);
        if (!held.ok() && held.error().code == ErrorCode::Io)
            return std::move(held).error();
        if (!held.ok())
            return false;
        if (!holdSame(*held, keyring))
            return false;
    }
    return true;
}

Result<void> KeyringFile::writeCopy(int copy, const Keyring &keyring)
{
    Bytes content = encodeKeyring(keyring);
    QFile file(QString::fromStdString(path(copy)));
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return ioError("opened");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    // Whole blocks, and never shorter than before: the earlier generation is overwritten, not freed.
    const std::size_t least = std::max(content.size(), static_cast<std::size_t>(file.size()));
    content.resize((least + blockSize - 1) / blockSize * blockSize, 0);
    const auto size = static_cast<qint64>(content.size());
    if (file.write(reinterpret_cast<const char *>(content.data()), size) != size || !syncToDisk(file))
        return ioError("written");
    if (!file.seek(0))
        return ioError("read back");
    const QByteArray back = file.read(size);
    if (!std::equal(content.begin(), content.end(), asBytes({back.constData(), static_cast<std::size_t>(back.size())}).begin(),
                    asBytes({back.constData(), static_cast<std::size_t>(back.size())}).end()))
        return fail(ErrorCode::Damaged, "The keyring file does not read back as it was written; the disk may be failing.");
    return {};
}

Result<Keyring> KeyringFile::readCopy(int copy) const
{
    QFile file(QString::fromStdString(path(copy)));
    if (!file.exists())
        return fail(ErrorCode::NotFound, "There is no keyring in this folder; name the one that belongs to this desk.");
    if (!file.open(QIODevice::ReadOnly))
        return ioError("opened");
    if (file.size() > largestFile)
        return fail(ErrorCode::Damaged, "The keyring file is larger than any keyring; put back a copy of it.");
    const QByteArray content = file.readAll();
    return decodeKeyring(asBytes({content.constData(), static_cast<std::size_t>(content.size())}));
}

} // namespace desk::keys
