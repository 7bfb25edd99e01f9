// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/desk_key_file.h"
#include "core/exporting/package_verifier.h"
#include "tests/core/exporting/package_fixture.h"

#include <nlohmann/json.hpp>
#include <zip.h>

#include <fstream>

using namespace desk;
using namespace desk::exporting;
using namespace desk::exporting::test;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

std::string failedChecks(const Result<PackageReport> &report)
{
    if (!report)
        return errorCodeName(report.error().code);
    std::string out;
    for (const PackageCheck &each : report->checks)
        if (!each.ok && out.find(each.check) == std::string::npos)
            out += (out.empty() ? "" : " ") + each.check;
    return out;
}

void putFile(const std::string &path, const std::string &bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

/// A ZIP of these files, sealed or not; checksums blanked as packages have them.
void rezip(const std::string &path, const Files &files, bool sealed = true)
{
    int error = 0;
    zip_t *archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    ASSERT_NE(archive, nullptr);
    const DosTime time = toDosTime(sampleInfo().createdAt);
    for (const auto &[name, all] : files) {
        zip_source_t *source = zip_source_buffer(archive, all.data(), all.size(), 0);
        const zip_int64_t added = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        ASSERT_GE(added, 0) << name;
        const auto index = static_cast<zip_uint64_t>(added);
        zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, 6);
        zip_file_set_dostime(archive, index, time.time, time.date, 0);
        if (sealed)
            zip_file_set_encryption(archive, index, ZIP_EM_AES_256, passphrase.c_str());
    }
    ASSERT_EQ(zip_close(archive), 0);
    QFile file(QString::fromStdString(path));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    if (sealed) {
        ASSERT_OK(blankChecksums(file));
    }
}

std::string &in(Files &files, const std::string &name)
{
    for (auto &[each, all] : files)
        if (each == name)
            return all;
    ADD_FAILURE() << name;
    return files.front().second;
}

} // namespace

class PackageVerifier : public PackageTest
{
protected:
    void SetUp() override
    {
        FakeSource source = sampleSource();
        ASSERT_OK(write(source));
    }
    Result<PackageReport> verify(const std::string &name = "package.zip") const
    {
        return verifyPackage(path(name), passphrase, deskKey().publicKey);
    }
    Result<PackageReport> verifyForged(const Files &files, bool sealed = true) const
    {
        rezip(path("forged.zip"), files, sealed);
        return verify("forged.zip");
    }
};

TEST_F(PackageVerifier, AnUntouchedPackagePasses)
{
    const auto report = verify();
    ASSERT_OK(report);
    EXPECT_EQ(failedChecks(report), "");
    EXPECT_TRUE(report->ok());
    EXPECT_TRUE(report->keyPinned);
    EXPECT_EQ(report->reference, "FR-2026-000123");
    EXPECT_EQ(report->right, "access");
    EXPECT_EQ(report->platformId, "fragrance");
    EXPECT_EQ(report->policyVersion, "2026-05");
    EXPECT_EQ(report->createdAt, "2026-11-21T22:54:25.123Z");
    EXPECT_EQ(report->keyFingerprint, keyFingerprint(deskKey().publicKey));
    EXPECT_EQ(report->files, 16U);
    std::map<std::string, int> lines;
    for (const PackageCheck &each : report->checks)
        ++lines[each.check];
    const std::map<std::string, int> expected{
        {"container", 1}, {"encryption", 1}, {"manifest", 1}, {"signature", 1},  {"key", 1},
        {"files", 1},     {"file", 14},      {"records", 6},  {"checkpoint", 1}, {"inclusion", 1}};
    EXPECT_EQ(lines, expected);
}

TEST_F(PackageVerifier, RezippingTheSameFilesIsStillThePackage)
{
    EXPECT_EQ(failedChecks(verifyForged(contents())), "")
        << "so the forgeries below fail for what they change";
}

TEST_F(PackageVerifier, WithoutAPinnedKeyItSaysSo)
{
    const auto report = verifyPackage(path(), passphrase, std::nullopt);
    ASSERT_OK(report);
    EXPECT_TRUE(report->ok());
    EXPECT_FALSE(report->keyPinned);
}

TEST_F(PackageVerifier, AnotherDesksKeyIsNamed)
{
    const auto report = verifyPackage(path(), passphrase, deskKey(8).publicKey);
    EXPECT_EQ(failedChecks(report), "key");
    EXPECT_FALSE(report->keyPinned);
}

TEST_F(PackageVerifier, TheWrongPassphraseIsAnError)
{
    for (const char *wrong : {"", "Correct horse battery staple", "x"})
        EXPECT_FAILS(verifyPackage(path(), wrong, std::nullopt), ErrorCode::WrongPassword);
}

TEST_F(PackageVerifier, WhatIsNoPackageIsAnError)
{
    EXPECT_FAILS(verify("missing.zip"), ErrorCode::NotFound);
    putFile(path("text.zip"), "hello");
    EXPECT_FAILS(verify("text.zip"), ErrorCode::InvalidInput);
    putFile(path("empty.zip"), "");
    EXPECT_FALSE(verify("empty.zip").ok() && verify("empty.zip")->ok());
    const std::string whole = desk::test::readFile(path());
    putFile(path("cut.zip"), whole.substr(0, whole.size() / 2));
    EXPECT_FAILS(verify("cut.zip"), ErrorCode::InvalidInput);
}

TEST_F(PackageVerifier, ForgeriesFailByName)
{
    struct Case
    {
        const char *what;
        const char *failed;
        std::function<void(Files &)> change;
    };
    const std::vector<Case> cases{
        {"a value changed, same size", "file",
         [](Files &f) {
             in(f, "data/orders.json").replace(30, 1, "#");
         }},
        {"a byte added", "file",
         [](Files &f) {
             in(f, "data/orders.csv") += "x";
         }},
        {"the page changed", "file",
         [](Files &f) {
             in(f, "index.html") += " ";
         }},
        {"a file removed", "files",
         [](Files &f) {
             f.erase(f.begin() + 3);
         }},
        {"a file added", "files",
         [](Files &f) {
             f.insert(f.begin() + 1, {"data/extra.json", "{}"});
         }},
        {"a file added at the end", "files",
         [](Files &f) {
             f.emplace_back("readme.txt", "x");
         }},
        {"a file renamed", "files",
         [](Files &f) {
             f[1].first = "data/order.json";
         }},
        {"contents of two files swapped", "file",
         [](Files &f) {
             std::swap(f[1].second, f[3].second);
         }},
        {"two files change places", "files",
         [](Files &f) {
             std::swap(f[1], f[3]);
         }},
        {"name leaves the folder", "container files",
         [](Files &f) {
             f.insert(f.begin(), {"../evil", "x"});
         }},
        {"absolute name", "container files",
         [](Files &f) {
             f.insert(f.begin(), {"/etc/evil", "x"});
         }},
        {"hidden name", "container files",
         [](Files &f) {
             f.insert(f.begin(), {"data/.evil", "x"});
         }},
        {"backslash name", "container files",
         [](Files &f) {
             f.insert(f.begin(), {"..\\evil", "x"});
         }},
        {"no manifest", "manifest",
         [](Files &f) {
             f.erase(f.end() - 2);
         }},
        {"no signature", "signature files",
         [](Files &f) {
             f.pop_back();
         }},
        {"manifest is no JSON", "manifest",
         [](Files &f) {
             in(f, "manifest.json") = "{";
         }},
        {"manifest changed by a space", "signature",
         [](Files &f) {
             in(f, "manifest.json") += " ";
         }},
        {"signature is no JSON", "signature",
         [](Files &f) {
             in(f, "manifest.sig") = "[]";
         }},
    };
    for (const Case &each : cases) {
        SCOPED_TRACE(each.what);
        Files files = contents();
        each.change(files);
        EXPECT_EQ(failedChecks(verifyForged(files)), each.failed);
    }
}

TEST_F(PackageVerifier, AManifestSignedByAnotherKeyFailsOnlyWherePinned)
{
    Files files = contents();
    auto manifest = nlohmann::ordered_json::parse(in(files, "manifest.json"));
    const crypto::SigningKeyPair forger = deskKey(9);
    manifest["deskKey"]["publicKey"] = toBase64(forger.publicKey);
    manifest["deskKey"]["fingerprint"] = keyFingerprint(forger.publicKey);
    in(files, "manifest.json") = manifest.dump();
    nlohmann::json signature = nlohmann::json::parse(in(files, "manifest.sig"));
    signature["keyFingerprint"] = keyFingerprint(forger.publicKey);
    signature["signature"] = toBase64(crypto::sign(forger, asBytes(in(files, "manifest.json"))));
    in(files, "manifest.sig") = signature.dump();
    EXPECT_EQ(failedChecks(verifyForged(files)), "key checkpoint inclusion");
}

namespace {

/// Puts a file in place of another and signs the manifest anew with the desk's own key.
void resign(Files &files, const std::string &name, const std::string &all)
{
    in(files, name) = all;
    auto manifest = nlohmann::ordered_json::parse(in(files, "manifest.json"));
    for (auto &file : manifest["files"]) {
        if (file["path"] == name) {
            file["bytes"] = all.size();
            file["sha256"] = toHex(crypto::sha256Of({asBytes(all)}));
        }
    }
    in(files, "manifest.json") = manifest.dump();
    auto signature = nlohmann::json::parse(in(files, "manifest.sig"));
    signature["signature"] = toBase64(crypto::sign(deskKey(), asBytes(in(files, "manifest.json"))));
    in(files, "manifest.sig") = signature.dump();
}

} // namespace

TEST_F(PackageVerifier, CountsAndProofsAreCheckedBehindTheSignature)
{
    const PackageInfo info = sampleInfo();
    auto proof = nlohmann::json::parse(content("audit/inclusion.json"));
    proof["logIndex"] = 0;
    struct Case
    {
        const char *what;
        const char *failed;
        const char *name;
        std::string all;
    };
    const std::vector<Case> cases{
        {"the same", "", "audit/checkpoint.txt", info.checkpoint},
        {"one row fewer", "records", "data/orders.csv", "number\r\nA\r\nB\r\n"},
        {"a row over two lines", "", "data/orders.csv", "number\r\nA\r\n\"B\r\n\"\"B\"\"\"\r\nC\r\n"},
        {"one record more", "records", "data/chats.json", R"({"fields":[{}],"records":[{"line":"}"}]})"},
        {"records elsewhere", "", "data/chats.json", R"({"fields":[{"records":[{}]}],"records":[]})"},
        {"another place in the log", "inclusion", "audit/inclusion.json", proof.dump()},
        {"no proof", "inclusion", "audit/inclusion.json", "{}"},
        {"another log's checkpoint", "checkpoint inclusion", "audit/checkpoint.txt",
         *audit::signCheckpoint({"desk.example/log", 2, info.leafHash}, "rightsdesk", deskKey(3))},
        {"another tree", "inclusion", "audit/checkpoint.txt",
         *audit::signCheckpoint({"desk.example/log", 2, info.leafHash}, "rightsdesk", deskKey())},
    };
    for (const Case &each : cases) {
        SCOPED_TRACE(each.what);
        Files files = contents();
        resign(files, each.name, each.all);
        EXPECT_EQ(failedChecks(verifyForged(files)), each.failed);
    }
}

TEST_F(PackageVerifier, ALaterFormatIsSaidToBeOne)
{
    Files files = contents();
    auto manifest = nlohmann::ordered_json::parse(in(files, "manifest.json"));
    manifest["version"] = 2;
    in(files, "manifest.json") = manifest.dump();
    EXPECT_FAILS(verifyForged(files), ErrorCode::NewerFormat);
}

TEST_F(PackageVerifier, AnUnsealedForgeryFails)
{
    const std::string failed = failedChecks(verifyForged(contents(), false));
    EXPECT_NE(failed.find("encryption"), std::string::npos) << failed;
}

TEST_F(PackageVerifier, TwoFilesOfOneNameFail)
{
    Files files = contents();
    files.insert(files.begin() + 1, {"data/orderz.json", "{}"});
    rezip(path("forged.zip"), files);
    std::string bytes = desk::test::readFile(path("forged.zip"));
    for (std::size_t at = 0; (at = bytes.find("orderz", at)) != std::string::npos;)
        bytes.replace(at, 6, "orders");
    putFile(path("forged.zip"), bytes);
    const std::string failed = failedChecks(verify("forged.zip"));
    EXPECT_TRUE(failed.find("container") != std::string::npos || failed == "invalid-input") << failed;
}

TEST_F(PackageVerifier, TooManyFilesAreRefused)
{
    Files files;
    for (int i = 0; i < 10'001; ++i)
        files.emplace_back("f" + std::to_string(i), "");
    rezip(path("many.zip"), files, false);
    EXPECT_FAILS(verify("many.zip"), ErrorCode::LimitExceeded);
}

TEST_F(PackageVerifier, ABombIsRefusedBeforeItIsUnpacked)
{
    rezip(path("bomb.zip"), {{"index.html", std::string(std::size_t{80} << 20, 'a')}}, false);
    EXPECT_FAILS(verify("bomb.zip"), ErrorCode::LimitExceeded);
}

TEST_F(PackageVerifier, AnythingHiddenAroundTheEntriesFails)
{
    const std::string whole = desk::test::readFile(path());
    for (const std::string &bytes : {"x" + whole, whole + "x"}) {
        putFile(path("changed.zip"), bytes);
        const auto report = verify("changed.zip");
        EXPECT_FALSE(report.ok() && report->ok());
    }
}

TEST_F(PackageVerifier, EveryFlippedByteIsNoticed)
{
    const std::string whole = desk::test::readFile(path());
    const std::size_t directory = whole.find("PK\x01\x02");
    const std::size_t lastCentral = whole.rfind("PK\x01\x02");
    const std::size_t lastLocal = whole.rfind("PK\x03\x04");
    std::vector<std::string> unnoticed;
    std::size_t tried = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        // The headers, salts and codes of the first and the last entry, the end, and a sample of what is
        // between.
        const bool edge = at < 100 || (at >= lastLocal && at < lastLocal + 100) ||
                          (at >= directory - 12 && at < directory + 70) || at >= lastCentral;
        if (!edge && at % 199 != 0)
            continue;
        std::string changed = whole;
        changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ (1U << at % 8));
        putFile(path("changed.zip"), changed);
        const auto report = verify("changed.zip");
        ++tried;
        if (report && report->ok())
            unnoticed.push_back(std::to_string(at));
    }
    EXPECT_GT(tried, 400U);
    EXPECT_EQ(unnoticed, std::vector<std::string>{});
}
