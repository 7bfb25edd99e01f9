// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/file_set.h"

#include "core/formats/io_device_source.h"
#include "core/formats/unicode.h"
#include "core/formats/zip_reader.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace desk::formats {

namespace {

constexpr std::size_t mostFiles = 10'000;
constexpr std::size_t deepestFolder = 16;
constexpr std::uint64_t mostUnpacked = std::uint64_t{64} << 30;
constexpr std::uint64_t mostRatio = 800;
constexpr std::uint64_t ratioFrom = std::uint64_t{64} << 20; ///< Less than this is no burden however packed.

/// Relative, forward slashes, printable UTF-8, no empty or dotted parts.
bool isRelativeName(std::string_view name)
{
    const bool plain = std::none_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\' || c == ':';
    });
    if (!plain || name.empty() || name.size() > 1024 || !isValidUtf8(name))
        return false;
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        const std::string_view part = name.substr(at, end - at);
        if (part.empty() || part == "." || part == "..")
            return false;
        at = end + 1;
    }
    return true;
}

Result<void> checkNames(const std::vector<std::string> &sorted)
{
    if (sorted.size() > mostFiles)
        return fail(ErrorCode::LimitExceeded,
                    "It holds more than 10,000 files; hand over the ones that are needed.");
    for (const std::string &name : sorted)
        if (static_cast<std::size_t>(std::count(name.begin(), name.end(), '/')) > deepestFolder)
            return fail(ErrorCode::LimitExceeded, "Its folders are nested more than 16 deep.");
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
        return fail(ErrorCode::InvalidInput, "The ZIP file holds two files of the same name.");
    return {};
}

Result<void> checkSizes(const std::vector<ZipMember> &members)
{
    std::uint64_t unpacked = 0;
    std::uint64_t packed = 0;
    for (const ZipMember &member : members) {
        if (member.size > mostUnpacked - unpacked)
            return fail(ErrorCode::LimitExceeded, "The ZIP file unpacks to more than 64 GiB.");
        unpacked += member.size;
        packed += std::min(member.packed, mostUnpacked);
    }
    if (unpacked > ratioFrom && unpacked / mostRatio > packed)
        return fail(ErrorCode::LimitExceeded, "The ZIP file unpacks to more than 800 times its size.");
    return {};
}

char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// One name against one pattern, going back to the last star where it does not go on.
bool fitsWhole(std::string_view name, std::string_view pattern)
{
    std::size_t n = 0;
    std::size_t p = 0;
    std::size_t star = std::string_view::npos;
    std::size_t mark = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            mark = n;
        } else if (p < pattern.size() &&
                   ((pattern[p] == '?' && name[n] != '/') || lowerAscii(pattern[p]) == lowerAscii(name[n]))) {
            ++p;
            ++n;
        } else if (star != std::string_view::npos && name[mark] != '/') {
            p = star + 1;
            n = ++mark;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

} // namespace

struct FileSet::State
{
    std::string path;
    std::vector<std::string> names;
    std::vector<std::uint64_t> indices; ///< In the ZIP file.
    std::vector<std::uint64_t> sizes;
    std::optional<ZipReader> zip;
    QFile file; ///< The one that is being read.
    bool folder = false;

    Result<void> openZip(const std::string &passphrase);
    Result<void> openFolder();
};

Result<void> FileSet::State::openZip(const std::string &passphrase)
{
    DESK_TRY(zip, ZipReader::open(path, passphrase));
    DESK_TRY(const std::vector<ZipMember> members, zip->members(2 * mostFiles)); // folders are entries, too
    DESK_CHECK(checkSizes(members));
    std::vector<std::pair<std::string, std::uint64_t>> found;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i].sealed && passphrase.empty())
            return fail(ErrorCode::WrongPassword, "The ZIP file is sealed: its passphrase is needed.");
        if (members[i].name.ends_with('/'))
            continue;
        if (!isRelativeName(members[i].name))
            return fail(ErrorCode::InvalidInput, "The ZIP file holds a file whose name is no relative path.",
                        "file " + std::to_string(i + 1));
        found.emplace_back(members[i].name, i);
    }
    std::sort(found.begin(), found.end());
    for (auto &[name, index] : found) {
        names.push_back(std::move(name));
        indices.push_back(index);
        sizes.push_back(members[index].size);
    }
    return checkNames(names);
}

Result<void> FileSet::State::openFolder()
{
    folder = true;
    const QDir top(QString::fromStdString(path));
    QDirIterator each(top.path(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (each.hasNext() && names.size() <= mostFiles)
        names.push_back(top.relativeFilePath(each.next()).toStdString());
    std::sort(names.begin(), names.end());
    return checkNames(names);
}

FileSet::FileSet(std::unique_ptr<State> state) : m_state(std::move(state)) {}
FileSet::~FileSet() = default;
FileSet::FileSet(FileSet &&) noexcept = default;
FileSet &FileSet::operator=(FileSet &&) noexcept = default;

const std::vector<std::string> &FileSet::names() const
{
    return m_state->names;
}

bool FileSet::isOne() const
{
    return !m_state->folder && !m_state->zip;
}

Result<FileSet> FileSet::open(const std::string &path, const std::string &passphrase)
{
    auto state = std::make_unique<State>();
    state->path = path;
    if (path == "-") {
        state->names = {path};
        return FileSet(std::move(state));
    }
    const QFileInfo about(QString::fromStdString(path));
    QFile file(about.filePath());
    if (about.isDir()) {
        DESK_CHECK(state->openFolder());
    } else if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Io, "The file cannot be read; check its name and permissions.", path);
    } else if (const QByteArray magic = file.read(4);
               magic == QByteArray("PK\3\4") || magic == QByteArray("PK\5\6")) {
        DESK_CHECK(state->openZip(passphrase));
    } else {
        state->names = {about.fileName().toStdString()};
    }
    return FileSet(std::move(state));
}

Result<std::unique_ptr<ByteSource>> FileSet::source(std::size_t file)
{
    if (m_state->zip)
        return m_state->zip->source(m_state->indices[file], m_state->sizes[file]);
    QFile &opened = m_state->file;
    opened.close();
    if (m_state->path == "-") {
        if (!opened.open(stdin, QIODevice::ReadOnly))
            return fail(ErrorCode::Io, "Standard input cannot be read.");
        return std::unique_ptr<ByteSource>(std::make_unique<DeviceSource>(opened));
    }
    const QString path = QString::fromStdString(m_state->path);
    opened.setFileName(m_state->folder ? QDir(path).filePath(QString::fromStdString(m_state->names[file]))
                                       : path);
    if (!opened.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, "The file cannot be read; check its name and permissions.", m_state->path);
    return std::unique_ptr<ByteSource>(std::make_unique<DeviceSource>(opened));
}

bool fitsName(std::string_view name, std::string_view pattern)
{
    auto parts = std::count(pattern.begin(), pattern.end(), '/');
    std::size_t begin = name.size();
    while (begin > 0 && (name[begin - 1] != '/' || parts-- > 0))
        --begin;
    return fitsWhole(name.substr(begin), pattern);
}

} // namespace desk::formats
