// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/package_writer.h"

#include "core/exporting/age_file.h"
#include "core/exporting/descriptors.h"
#include "core/exporting/index_page.h"
#include "core/exporting/package_format.h"
#include "core/exporting/part_file.h"
#include "core/exporting/person_graph.h"
#include "core/exporting/produced_source.h"
#include "core/exporting/sealed_page.h"
#include "core/exporting/zip_layout.h"
#include "core/exporting/zip_stream.h"
#include "core/exporting/zip_writer.h"
#include "core/formats/unicode.h"

#include <QFile>

#include <algorithm>
#include <set>

namespace desk::exporting {

namespace {

/// Above this much text the fast level of deflate is used: a fifth larger, twice as fast.
constexpr std::uint64_t fastAbove = std::uint64_t{8} << 20;
constexpr int fastLevel = 1;
constexpr int thoroughLevel = 6;

bool isFileName(std::string_view id)
{
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-_";
    return !id.empty() && id.size() <= 100 && id.find_first_not_of(allowed) == std::string_view::npos;
}

bool areUtf8(const std::vector<std::string> &texts)
{
    return std::all_of(texts.begin(), texts.end(),
                       [](const std::string &text) { return formats::isValidUtf8(text); });
}

Result<void> checkCategory(const PackageCategory &category)
{
    if (!isFileName(category.id))
        return fail(ErrorCode::InvalidArgument,
                    "A category's id must be lower-case letters, digits and dashes.");
    bool utf8 = areUtf8({category.label, category.description}) && areUtf8(category.purposes) &&
                areUtf8(category.recipients);
    std::set<std::string_view> ids;
    for (const PackageField &field : category.fields) {
        utf8 = utf8 && areUtf8({field.id, field.label, field.party}) && areUtf8(field.purposes);
        if (field.id.empty() || !ids.insert(field.id).second)
            return fail(ErrorCode::InvalidArgument, "A category names a field twice or not at all.",
                        category.id);
    }
    if (category.fields.empty() || !utf8)
        return fail(ErrorCode::InvalidArgument, "A category needs fields, and texts in UTF-8.", category.id);
    return {};
}

Result<void> checkInfo(const PackageInfo &info, const std::vector<PackageCategory> &categories)
{
    bool utf8 = areUtf8({info.reference, info.platformId, info.platformName, info.policyVersion,
                         info.language, info.deskName, info.checkpoint}) &&
                areUtf8(info.lawTexts);
    for (const Withheld &each : info.withheld)
        utf8 = utf8 && areUtf8({each.category, each.field, each.reason, each.explanation});
    if (!utf8)
        return fail(ErrorCode::InvalidArgument, "The texts of a package must be UTF-8.");
    if (info.checkpoint.empty())
        return fail(ErrorCode::InvalidArgument, "A package needs a checkpoint of the log.");
    std::set<std::string_view> ids;
    for (const PackageCategory &category : categories) {
        DESK_CHECK(checkCategory(category));
        if (!ids.insert(category.id).second)
            return fail(ErrorCode::InvalidArgument, "Two categories have the same id.", category.id);
    }
    if (2 * categories.size() + 10 > maxZipEntries)
        return fail(ErrorCode::LimitExceeded, "The package would have more files than a package may have.");
    return {};
}

/// A package on its way.
struct Making
{
    const PackageInfo &info;
    const PackageMaker &maker;
    Reading reading;
    std::string manifest;
};

/// Queues every file in the order of package_format.h; they come into being while the archive is written.
Result<void> queueFiles(ArchiveWriter &zip, Making &making, std::optional<crypto::Digest256> page = {})
{
    const PackageInfo &info = making.info;
    Reading &reading = making.reading;
    const auto small = [&zip](std::string_view name, std::function<Result<std::string>()> make) {
        return zip.add(std::string(name), std::make_unique<TextSource>(std::move(make)), thoroughLevel);
    };
    DESK_CHECK(zip.add(std::string(indexName), makeIndexPage(info, reading), thoroughLevel));
    if (!info.letter.empty())
        DESK_CHECK(small(letterName, [&]() -> Result<std::string> { return info.letter; }));
    const std::vector<PackageCategory> &categories = reading.source.categories();
    for (std::size_t i = 0; i < categories.size(); ++i) {
        const int level = reading.scans[i].textBytes > fastAbove ? fastLevel : thoroughLevel;
        DESK_CHECK(zip.add(dataFileName(categories[i].id, "json"), makeJsonFile(reading, i), level));
        DESK_CHECK(zip.add(dataFileName(categories[i].id, "csv"), makeCsvFile(reading, i), level));
    }
    DESK_CHECK(small(csvMetadataName, [&] { return csvMetadataJson(info, reading); }));
    if (hasPersonGraph(info))
        DESK_CHECK(zip.add(std::string(personName), makePersonGraph(info, reading), thoroughLevel));
    DESK_CHECK(small(dataPackageName, [&] { return dataPackageJson(info, reading, zip.written()); }));
    DESK_CHECK(small(withheldName, [&] { return withheldJson(info); }));
    DESK_CHECK(small(checkpointName, [&]() -> Result<std::string> { return info.checkpoint; }));
    DESK_CHECK(small(inclusionName, [&] { return inclusionJson(info); }));
    DESK_CHECK(small(manifestName, [&, page]() -> Result<std::string> {
        DESK_TRY(making.manifest,
                 manifestJson(info, reading, zip.written(), {making.maker.deskKey.publicKey, page}));
        return making.manifest;
    }));
    return small(signatureName, [&] { return signatureJson(making.maker.deskKey, making.manifest); });
}

Result<FinishedFile> writeZip(Making &making, const PackageTarget &target, const QString &path)
{
    ZipWriter zip(path.toStdString(), target.passphrase, making.info.createdAt);
    DESK_CHECK(queueFiles(zip, making));
    DESK_CHECK(zip.finish());
    return finishZip(path);
}

Result<FinishedFile> writePage(Making &making, const PackageTarget &target, const QString &path)
{
    DigestedFile file(path);
    SealedPageWriter page(file, target.passphrase, making.info.language, making.maker.random);
    ZipStreamWriter zip(page, making.info.createdAt);
    DESK_CHECK(queueFiles(zip, making, page.shell()));
    DESK_CHECK(zip.finish());
    DESK_CHECK(page.finish());
    return file.finish();
}

Result<FinishedFile> writeAge(Making &making, const PackageTarget &target, const QString &path)
{
    DigestedFile file(path);
    const AgeRecipient recipient =
        target.recipient ? AgeRecipient(*target.recipient) : AgeRecipient(AgePassphrase{target.passphrase});
    DESK_TRY(const auto age, AgeWriter::begin(file, recipient, making.maker.random));
    ZipStreamWriter zip(*age, making.info.createdAt);
    DESK_CHECK(queueFiles(zip, making));
    DESK_CHECK(zip.finish());
    DESK_CHECK(age->finish());
    return file.finish();
}

Result<FinishedFile> writeForm(Making &making, const PackageTarget &target, const QString &path)
{
    switch (target.form) {
    case PackageForm::Html:
        return writePage(making, target, path);
    case PackageForm::Age:
        return writeAge(making, target, path);
    case PackageForm::Zip:
        break;
    }
    return writeZip(making, target, path);
}

Result<void> checkTarget(const PackageTarget &target)
{
    if (target.recipient && (target.form != PackageForm::Age || !target.passphrase.empty()))
        return fail(ErrorCode::InvalidArgument,
                    "Only an age file opens by a key, and then it has no passphrase.");
    if (target.path.empty() || (target.passphrase.empty() && !target.recipient))
        return fail(ErrorCode::InvalidArgument, "A package needs a file name and a passphrase.");
    return {};
}

} // namespace

Result<PackageReceipt> writePackage(const PackageInfo &info, PackageSource &source,
                                    const PackageTarget &target, const PackageMaker &maker,
                                    Progress &progress)
{
    const std::vector<PackageCategory> &categories = source.categories();
    DESK_CHECK(checkInfo(info, categories));
    DESK_CHECK(checkTarget(target));
    const QString path = QString::fromStdString(target.path);
    if (QFile::exists(path))
        return fail(ErrorCode::AlreadyExists, "There is already a file of that name.");

    std::uint64_t records = 0;
    for (std::size_t i = 0; i < categories.size(); ++i)
        records += source.recordCount(i);
    Meter meter(progress, 3 * records);
    Making making{info, maker, {source, meter, {}}, {}};
    for (std::size_t i = 0; i < categories.size(); ++i) {
        DESK_TRY(CategoryScan scan, scanCategory(source, i, meter));
        making.reading.scans.push_back(std::move(scan));
    }

    DESK_TRY(PartFile part, PartFile::reserve(path));
    DESK_TRY(const FinishedFile finished, writeForm(making, target, part.path()));
    PackageReceipt receipt;
    receipt.sha256 = finished.sha256;
    receipt.bytes = finished.bytes;
    if (!progress.report(3 * records, 3 * records))
        return fail(ErrorCode::Cancelled, "Writing the package was cancelled; nothing was left behind.");
    DESK_CHECK(part.moveTo(path));
    receipt.path = target.path;
    receipt.manifestDigest = crypto::sha256Of({asBytes(making.manifest)});
    for (std::size_t i = 0; i < categories.size(); ++i)
        receipt.records.push_back({categories[i].id, making.reading.scans[i].records});
    return receipt;
}

} // namespace desk::exporting
