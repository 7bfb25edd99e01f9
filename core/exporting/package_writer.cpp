// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/package_writer.h"

#include "core/exporting/age_file.h"
#include "core/exporting/descriptors.h"
#include "core/exporting/index_page.h"
#include "core/exporting/package_format.h"
#include "core/exporting/part_file.h"
#include "core/exporting/person_graph.h"
#include "core/exporting/produced_source.h"
#include "core/exporting/redaction_grounds.h"
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

/// The same categories without a record.
class NoRecords final : public PackageSource, public RecordCursor
{
public:
    explicit NoRecords(const PackageSource &source) : m_source(source) {}
    const std::vector<PackageCategory> &categories() const override { return m_source.categories(); }
    std::uint64_t recordCount(std::size_t) override { return 0; }
    Result<std::unique_ptr<RecordCursor>> open(std::size_t) override
    {
        return std::unique_ptr<RecordCursor>(std::make_unique<NoRecords>(m_source));
    }
    Result<std::optional<PackageRecord>> next() override { return std::optional<PackageRecord>(); }

private:
    const PackageSource &m_source;
};

/// What every package of these categories says, whoever it is about.
Result<void> learnWords(LeakSearch &leaks, const PackageInfo &info, const Reading &reading)
{
    NoRecords none(reading.source);
    NoProgress progress;
    Meter meter(progress, 0);
    Reading empty{none, meter, reading.scans};
    for (CategoryScan &scan : empty.scans)
        scan.records = 0;
    const auto text = [&leaks](Result<std::string> made) -> Result<void> {
        DESK_TRY(const std::string words, std::move(made));
        return leaks.learn(std::make_unique<TextSource>([words]() -> Result<std::string> { return words; }));
    };
    DESK_CHECK(leaks.learn(makeIndexPage(info, empty)));
    for (std::size_t i = 0; i < empty.scans.size(); ++i) {
        DESK_CHECK(leaks.learn(makeJsonFile(empty, i)));
        DESK_CHECK(leaks.learn(makeCsvFile(empty, i)));
    }
    if (hasPersonGraph(info))
        DESK_CHECK(leaks.learn(makePersonGraph(info, empty)));
    DESK_CHECK(text(csvMetadataJson(info, empty)));
    DESK_CHECK(text(dataPackageJson(info, empty, {})));
    for (const RedactionGround &ground : redactionGrounds)
        DESK_CHECK(text(std::string(ground.mark).append("\n").append(ground.chineseMark)));
    return text(withheldJson(info));
}

/// Queues every file in the order of package_format.h; they come into being while the archive is written.
Result<void> queueFiles(ArchiveWriter &zip, Making &making, std::optional<crypto::Digest256> page = {})
{
    const PackageInfo &info = making.info;
    Reading &reading = making.reading;
    const auto add = [&zip, &making](const std::string &name, std::unique_ptr<formats::ByteSource> source,
                                     int level) {
        LeakSearch *leaks = making.maker.leaks;
        return zip.add(name, leaks ? leaks->watch(name, std::move(source)) : std::move(source), level);
    };
    const auto small = [&add](std::string_view name, std::function<Result<std::string>()> make) {
        return add(std::string(name), std::make_unique<TextSource>(std::move(make)), thoroughLevel);
    };
    DESK_CHECK(add(std::string(indexName), makeIndexPage(info, reading), thoroughLevel));
    if (!info.letter.empty()) { // not searched: its words are the desk's and the person's, its bytes are packed
        auto letter = std::make_unique<TextSource>([&]() -> Result<std::string> { return info.letter; });
        DESK_CHECK(zip.add(std::string(letterName), std::move(letter), thoroughLevel));
    }
    const std::vector<PackageCategory> &categories = reading.source.categories();
    for (std::size_t i = 0; i < categories.size(); ++i) {
        const int level = reading.scans[i].textBytes > fastAbove ? fastLevel : thoroughLevel;
        DESK_CHECK(add(dataFileName(categories[i].id, "json"), makeJsonFile(reading, i), level));
        DESK_CHECK(add(dataFileName(categories[i].id, "csv"), makeCsvFile(reading, i), level));
    }
    DESK_CHECK(small(csvMetadataName, [&] { return csvMetadataJson(info, reading); }));
    if (hasPersonGraph(info))
        DESK_CHECK(add(std::string(personName), makePersonGraph(info, reading), thoroughLevel));
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
    if (maker.leaks)
        DESK_CHECK(learnWords(*maker.leaks, info, making.reading));

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
