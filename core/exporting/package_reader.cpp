// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/package_reader.h"

#include "core/exporting/age_file.h"
#include "core/exporting/age_header.h"
#include "core/exporting/package_format.h"
#include "core/exporting/record_counter.h"
#include "core/exporting/sealed_page.h"
#include "core/exporting/zip_stream.h"
#include "core/formats/io_device_source.h"

#include <QFile>

#include <algorithm>

namespace desk::exporting {

namespace {

using formats::EntryOutcome;
using formats::ZipReader;

constexpr std::uint64_t maxTotalBytes = std::uint64_t{64} << 30;
constexpr std::uint64_t maxDescriptorBytes = std::uint64_t{8} << 20;

bool isLookedInto(std::string_view name)
{
    return name == manifestName || name == signatureName || name == checkpointName || name == inclusionName;
}

/// Takes the bytes of one file as they come.
class FileTaker
{
public:
    explicit FileTaker(std::string_view name)
        : m_keep(isLookedInto(name))
        , m_counter(name.ends_with(".csv") ? RecordCounter::Format::Csv : RecordCounter::Format::Json)
    {
    }
    std::uint64_t limit(std::uint64_t size) const
    {
        return m_keep ? std::min(size, maxDescriptorBytes) : size;
    }
    void take(ByteView piece)
    {
        m_digest.update(piece);
        m_counter.feed(asText(piece));
        m_found.bytes += piece.size();
        if (m_keep && m_found.bytes <= maxDescriptorBytes)
            m_found.text.append(asText(piece));
    }
    FoundFile end(EntryOutcome outcome)
    {
        m_found.outcome = m_keep && m_found.bytes > maxDescriptorBytes ? EntryOutcome::TooLarge : outcome;
        m_found.sha256 = m_digest.finish();
        m_found.records = m_counter.records();
        return std::move(m_found);
    }

private:
    bool m_keep;
    RecordCounter m_counter;
    crypto::Sha256 m_digest;
    FoundFile m_found;
};

Result<void> checkSizes(const std::vector<ZipEntry> &entries, std::uint64_t fileSize)
{
    std::uint64_t total = 0;
    for (const ZipEntry &entry : entries) {
        if (entry.size > maxTotalBytes || (total += entry.size) > maxTotalBytes)
            return fail(ErrorCode::LimitExceeded, "The package says it unpacks to more than 64 GiB.");
    }
    if (isPackedTooWell(fileSize, total))
        return fail(ErrorCode::LimitExceeded, "The package says it unpacks to more than 800 times its size.");
    return {};
}

FoundFile readEntry(ZipReader &zip, std::size_t index, const ZipEntry &entry)
{
    FileTaker taker(entry.name);
    const EntryOutcome outcome =
        zip.read(index, taker.limit(entry.size), [&](ByteView piece) { taker.take(piece); });
    FoundFile out = taker.end(outcome);
    if (out.outcome == EntryOutcome::Read && out.bytes != entry.size)
        out.outcome = EntryOutcome::Damaged;
    return out;
}

Result<void> readEntries(ZipReader &zip, PackageContents &contents)
{
    bool opened = false;
    bool refused = false;
    for (std::size_t i = 0; i < contents.entries.size(); ++i) {
        contents.found.push_back(readEntry(zip, i, contents.entries[i]));
        const EntryOutcome outcome = contents.found.back().outcome;
        opened = opened || (contents.entries[i].aes256 && outcome == EntryOutcome::Read);
        refused = refused || outcome == EntryOutcome::WrongPassword;
    }
    // A single refused entry was changed; when not one opens, it is the passphrase.
    if (refused && !opened)
        return fail(ErrorCode::WrongPassword, "The passphrase does not open this package.");
    return {};
}

Result<PackageContents> readZip(const std::string &path, QFile &file, const std::string &passphrase)
{
    PackageContents contents;
    DESK_TRY(ZipReader zip, ZipReader::open(path, passphrase));
    Result<std::vector<ZipEntry>> entries = readZipLayout(file);
    if (!entries && entries.error().code != ErrorCode::InvalidInput)
        return std::move(entries).error();
    if (!entries) {
        contents.broken = entries.error().message;
        return contents;
    }
    contents.entries = std::move(*entries);
    const bool sealed = std::any_of(contents.entries.begin(), contents.entries.end(),
                                    [](const ZipEntry &each) { return each.aes256; });
    if (passphrase.empty() && sealed)
        return fail(ErrorCode::WrongPassword, "The package is sealed: its passphrase is needed.");
    DESK_CHECK(checkSizes(contents.entries, static_cast<std::uint64_t>(file.size())));
    DESK_CHECK(readEntries(zip, contents));
    return contents;
}

/// The ZIP file inside a form that seals all of it.
Result<void> readSealed(formats::ByteSource &source, PackageContents &contents)
{
    std::optional<FileTaker> taker;
    const auto endFile = [&] {
        if (taker)
            contents.found.push_back(taker->end(EntryOutcome::Read));
    };
    ZipStreamTake take;
    take.begin = [&](const std::string &name) -> Result<void> {
        endFile();
        taker.emplace(name);
        return {};
    };
    take.data = [&](ByteView piece) -> Result<void> {
        taker->take(piece);
        return {};
    };
    Result<std::vector<ZipEntry>> entries = readZipStream(source, take);
    if (entries) {
        endFile();
        contents.entries = std::move(*entries);
        return {};
    }
    const ErrorCode code = entries.error().code;
    if (code != ErrorCode::Tampered && code != ErrorCode::Damaged && code != ErrorCode::InvalidInput)
        return std::move(entries).error();
    contents.broken = entries.error().message;
    contents.found.clear();
    return {};
}

Result<PackageContents> readPage(QFile &file, const std::string &passphrase)
{
    PackageContents contents;
    contents.form = PackageForm::Html;
    formats::DeviceSource device(file);
    DESK_TRY(const std::unique_ptr<SealedPageSource> page, SealedPageSource::open(device, passphrase));
    contents.page = page->shell();
    DESK_CHECK(readSealed(*page, contents));
    return contents;
}

Result<PackageContents> readAge(QFile &file, const std::string &secret)
{
    PackageContents contents;
    contents.form = PackageForm::Age;
    formats::DeviceSource device(file);
    Result<std::unique_ptr<AgeSource>> age = AgeSource::open(device, secret);
    if (!age && age.error().code == ErrorCode::Tampered) {
        contents.broken = age.error().message;
        return contents;
    }
    DESK_TRY(const std::unique_ptr<AgeSource> source, std::move(age));
    DESK_CHECK(readSealed(*source, contents));
    return contents;
}

} // namespace

Result<PackageContents> readPackage(const std::string &path, const std::string &passphrase)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return fail(ErrorCode::NotFound, "There is no such file.");
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, "The file cannot be read.");
    if (file.peek(15).startsWith("<!DOCTYPE html>"))
        return readPage(file, passphrase);
    if (file.peek(ageVersionLine.size()).startsWith(QByteArray("age-encryption.org/")))
        return readAge(file, passphrase);
    return readZip(path, file, passphrase);
}

} // namespace desk::exporting
