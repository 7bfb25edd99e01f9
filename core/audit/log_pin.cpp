// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/log_pin.h"

#include "core/crypto/digest.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <charconv>

namespace desk::audit {

namespace {

constexpr std::string_view pinFirstLine = "rightsdesk-log-head-v1";
constexpr keys::KeyName pinKeyName{keys::KeyPurpose::LogPayload, {}, 0};
constexpr qint64 largest = 4096;

/// Over the text under a key for nothing else.
Digest256 macOf(const crypto::Key &key, std::string_view text)
{
    const Digest256 own = crypto::hmacSha256(key.view(), asBytes("dsr1|log-head"));
    return crypto::hmacSha256(own, asBytes(text));
}

std::vector<std::string_view> textLines(std::string_view text)
{
    std::vector<std::string_view> out;
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        out.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return out;
}

template <typename Number>
bool readNumber(std::string_view text, Number &out)
{
    const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
    return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

} // namespace

LogPinFile::LogPinFile(std::string folder, std::string origin)
    : m_folder(std::move(folder))
    , m_origin(std::move(origin))
{
}

std::string LogPinFile::path() const
{
    return m_folder + "/log-head";
}

std::string LogPinFile::textOf(const LogPin &pin, std::uint16_t keyVersion) const
{
    return std::string(pinFirstLine) + '\n' + m_origin + '\n' + std::to_string(pin.head.size) + '\n' +
           toBase64(pin.head.root) + '\n' + std::to_string(pin.generation) + '\n' +
           std::to_string(keyVersion) + '\n';
}

Result<std::optional<LogPin>> LogPinFile::load(const keys::StaffKeys &reader) const
{
    QFile file(QString::fromStdString(path()));
    if (!file.exists() || file.size() > largest)
        return std::optional<LogPin>();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, "The file beside the keyring that remembers the log cannot be read.",
                    "log-head");
    const std::string text = file.readAll().toStdString();
    const std::vector<std::string_view> lines = textLines(text);
    LogPin pin;
    std::uint16_t version = 0;
    if (lines.size() != 7 || lines[1] != m_origin || !readNumber(lines[2], pin.head.size) ||
        !readNumber(lines[4], pin.generation) || !readNumber(lines[5], version))
        return std::optional<LogPin>();
    const auto root = fromBase64(lines[3]);
    const auto mac = fromBase64(lines[6]);
    if (!root.ok() || root->size() != pin.head.root.size() || !mac.ok())
        return std::optional<LogPin>();
    std::copy(root->begin(), root->end(), pin.head.root.begin());
    const auto key = reader.version(pinKeyName, version);
    if (!key.ok())
        return std::optional<LogPin>();
    const Digest256 expected = macOf(key->key, textOf(pin, version));
    if (!std::equal(mac->begin(), mac->end(), expected.begin(), expected.end()))
        return std::optional<LogPin>();
    return std::optional(pin);
}

Result<void> LogPinFile::save(const keys::StaffKeys &writer, const LogPin &pin) const
{
    DESK_TRY(const keys::OpenedKey key, writer.current(pinKeyName));
    std::string text = textOf(pin, key.version);
    text += toBase64(macOf(key.key, text)) + '\n';
    QSaveFile file(QString::fromStdString(path()));
    const auto size = static_cast<qint64>(text.size());
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(text.data(), size) == size && file.commit();
    if (!written)
        return fail(ErrorCode::Io,
                    "The file beside the keyring that remembers the log cannot be written; check the folder "
                    "of the keys.",
                    "log-head");
    return {};
}

} // namespace desk::audit
