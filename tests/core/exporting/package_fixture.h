// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/checkpoint.h"
#include "core/audit/merkle.h"
#include "core/exporting/package_writer.h"
#include "core/exporting/zip_layout.h"
#include "core/formats/zip_reader.h"
#include "tests/core/exporting/fake_source.h"
#include "tests/support/public_data.h"
#include "tests/support/random_sources.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

// Packages made of made-up records, for the tests of this folder.
namespace desk::exporting::test {

using formats::EntryOutcome;
using formats::ZipReader;
inline const std::string passphrase = "correct horse battery staple";

inline crypto::SigningKeyPair deskKey(std::uint8_t fill = 7)
{
    std::array<std::uint8_t, 32> seed{};
    seed.fill(fill);
    return crypto::SigningKeyPair::fromSeed(crypto::Key(seed));
}

inline PackageInfo sampleInfo(const crypto::SigningKeyPair &key = deskKey())
{
    PackageInfo info;
    info.reference = "FR-2026-000123";
    info.platformId = "fragrance";
    info.platformName = "Bloom & Co";
    info.policyVersion = "2026-05";
    info.createdAt = *instantFromRfc3339("2026-11-21T22:54:25.123Z");
    info.requestReceivedOn = QDate(2026, 11, 2);
    info.lawTexts = {"A paragraph on <law>."};
    info.deskName = "Privacy desk";
    info.withheld = {{"orders", "total", "joint", "Another person's <payment>.", 2},
                     {"credentials", "", "secret", "Passwords are never handed out.", 1}};
    info.letter = "%PDF-1.4 of a letter to nobody\n";
    const audit::Digest256 other = audit::leafHash(asBytes("other entry"));
    info.leafHash = audit::leafHash(asBytes("this entry"));
    info.logIndex = 1;
    info.inclusionProof = {other};
    const audit::Checkpoint checkpoint{"desk.example/log", 2, audit::nodeHash(other, info.leafHash)};
    info.checkpoint = *audit::signCheckpoint(checkpoint, "rightsdesk", key);
    return info;
}

class PackageTest : public testing::Test
{
protected:
    std::string path(const std::string &name = "package.zip") const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    QStringList filesLeft() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }

    static Result<PackageReceipt> make(FakeSource &source, const PackageTarget &target, Progress &progress,
                                       const PackageInfo &info = sampleInfo())
    {
        desk::test::SeededRandom random(1);
        const crypto::SigningKeyPair key = deskKey();
        return writePackage(info, source, target, {key, random}, progress);
    }
    Result<PackageReceipt> write(FakeSource &source, const PackageInfo &info = sampleInfo(),
                                 const std::string &name = "package.zip",
                                 PackageForm form = PackageForm::Zip) const
    {
        NoProgress progress;
        return make(source, {path(name), passphrase, form}, progress, info);
    }

    /// Every file of the package, unpacked, in the order of the ZIP.
    std::vector<std::pair<std::string, std::string>> contents(const std::string &name = "package.zip") const
    {
        std::vector<std::pair<std::string, std::string>> out;
        QFile file(QString::fromStdString(path(name)));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const auto entries = readZipLayout(file);
        auto zip = ZipReader::open(path(name), passphrase);
        EXPECT_OK(entries);
        EXPECT_OK(zip);
        if (!entries || !zip)
            return out;
        for (std::size_t i = 0; i < entries->size(); ++i) {
            std::string all;
            EXPECT_EQ(zip->read(i, std::uint64_t{1} << 32, [&](ByteView piece) { all += asText(piece); }),
                      EntryOutcome::Read);
            out.emplace_back((*entries)[i].name, all);
        }
        return out;
    }
    std::string content(const std::string &file) const
    {
        for (const auto &[name, all] : contents())
            if (name == file)
                return all;
        ADD_FAILURE() << "no " << file;
        return {};
    }

private:
    QTemporaryDir m_folder;
};

} // namespace desk::exporting::test
