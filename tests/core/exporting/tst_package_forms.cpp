// SPDX-License-Identifier: GPL-3.0-or-later
// The forms that seal the whole of a package. data/sealed_page_v1.html was made by another implementation
// (sealed_page_twin.py).
#include "core/exporting/age_file.h"
#include "core/exporting/bech32.h"
#include "core/exporting/package_verifier.h"
#include "core/exporting/sealed_page.h"
#include "tests/core/exporting/package_fixture.h"
#include "tests/core/exporting/zip_stream_text.h"

#include <algorithm>
#include <fstream>

using namespace desk;
using namespace desk::exporting;
using namespace desk::exporting::test;

namespace {

/// Every check that failed, or the error.
std::string verdict(const std::string &path, const std::string &secret = passphrase)
{
    const auto report = verifyPackage(path, secret, deskKey().publicKey);
    if (!report)
        return errorCodeName(report.error().code);
    std::string out;
    for (const PackageCheck &each : report->checks)
        out += each.ok ? std::string() : each.check + " ";
    return out;
}

void put(const std::string &path, std::string_view bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), with);
}

Result<Bytes> openedPage(const std::string &text, std::string_view secret)
{
    formats::MemorySource source(asBytes(text));
    DESK_TRY(const auto page, SealedPageSource::open(source, secret));
    Bytes out;
    std::array<std::uint8_t, 1000> piece{};
    for (;;) {
        DESK_TRY(const std::size_t count, page->read(piece));
        if (count == 0)
            return out;
        append(out, ByteView(piece).first(count));
    }
}

std::string sealedPage(ByteView message, std::string_view secret)
{
    formats::MemorySink sink;
    desk::test::SeededRandom random(3);
    SealedPageWriter page(sink, secret, "en", random);
    EXPECT_OK(page.write(message));
    EXPECT_OK(page.finish());
    return std::string(sink.text());
}

class PackageForms : public PackageTest
{
protected:
    std::string written(PackageForm form, const PackageInfo &info = sampleInfo())
    {
        const std::string name = std::string("package.").append(packageFormName(form));
        QFile::remove(QString::fromStdString(path(name)));
        FakeSource source = sampleSource();
        EXPECT_OK(write(source, info, name, form));
        return path(name);
    }
};

} // namespace

TEST(SealedPage, opensWhatAnotherImplementationSealed)
{
    const std::string page =
        desk::test::readFile(desk::test::sourceFile("tests/core/exporting/data/sealed_page_v1.html"));
    Bytes message(20'000);
    for (std::size_t i = 0; i < message.size(); ++i)
        message[i] = static_cast<std::uint8_t>(i % 251);
    const auto opened = openedPage(page, "7QK2M-0A1B2-C3D4E-5F6G7-H8J9K");
    ASSERT_OK(opened);
    EXPECT_EQ(*opened, message);
    EXPECT_FAILS(openedPage(page, "7QK2M-0A1B2-C3D4E-5F6G7-H8J9M"), ErrorCode::WrongPassword);
}

TEST(SealedPage, anyLengthComesBack)
{
    desk::test::SeededRandom random(2);
    for (const std::size_t size : {std::size_t{0}, std::size_t{16384}, std::size_t{700'001}}) {
        const Bytes message = random.bytes(size);
        const auto opened = openedPage(sealedPage(message, "a passphrase"), "a passphrase");
        ASSERT_OK(opened);
        EXPECT_EQ(*opened, message) << size;
    }
}

TEST(SealedPage, whatIsCutMovedOrAddedIsNoticed)
{
    desk::test::SeededRandom random(2);
    const std::string page = sealedPage(random.bytes(400'000), "a passphrase"); // three blocks
    const std::string opens = "<script type=\"application/octet-stream\">";
    const std::size_t first = page.find(opens);
    const std::size_t second = page.find(opens, first + 1);
    const std::size_t third = page.find(opens, second + 1);
    const std::size_t tail = page.find("<p id=\"end\"");
    ASSERT_LT(third, tail);
    const auto code = [](const std::string &text) {
        const auto opened = openedPage(text, "a passphrase");
        return opened ? std::string("opened") : std::string(errorCodeName(opened.error().code));
    };
    const auto part = [&](std::size_t from, std::size_t to) {
        return page.substr(from, to - from);
    };
    const std::string head = part(0, first);
    EXPECT_EQ(code(page), "opened");
    EXPECT_EQ(code(page.substr(0, page.size() - 1)), "damaged") << "the end of the tail is missing";
    EXPECT_EQ(code(part(0, tail)), "damaged") << "the tail is missing";
    EXPECT_EQ(code(part(0, tail - 100)), "damaged") << "cut within a block";
    EXPECT_EQ(code(part(0, third) + page.substr(tail)), "tampered") << "a block is missing at the end";
    EXPECT_EQ(code(head + page.substr(second)), "wrong-password") << "a block is missing at the start";
    EXPECT_EQ(code(part(0, second) + page.substr(third)), "tampered") << "a block is missing in the middle";
    EXPECT_EQ(code(part(0, tail) + part(third, tail) + page.substr(tail)), "invalid-input") << "one twice";
    EXPECT_EQ(code(part(0, tail) + "<script>steal()</script>\n" + page.substr(tail)), "invalid-input");
    EXPECT_EQ(code(part(0, second) + "<b>" + page.substr(second)), "tampered") << "between the blocks";
    EXPECT_EQ(code(page + " "), "invalid-input") << "behind the end";
    EXPECT_EQ(code(head), "invalid-input");
    EXPECT_EQ(code(replaced(page, "\"iterations\":600000", "\"iterations\":209999")), "tampered");
    EXPECT_EQ(code(replaced(page, "\"iterations\":600000", "\"iterations\":10000001")), "tampered");
    EXPECT_EQ(code(replaced(page, "\"version\":1", "\"version\":2")), "newer-format");
}

TEST_F(PackageForms, aPageHoldsTheSameFilesAndVerifies)
{
    const std::string page = written(PackageForm::Html);
    EXPECT_EQ(verdict(page), "");
    EXPECT_EQ(verdict(page, "another passphrase"), "wrong-password");
    const auto report = verifyPackage(page, passphrase, deskKey().publicKey);
    ASSERT_OK(report);
    EXPECT_EQ(report->reference, "FR-2026-000123");
    EXPECT_EQ(report->files, 16U);
    EXPECT_TRUE(report->keyPinned);

    const auto inside = openedPage(desk::test::readFile(page), passphrase);
    ASSERT_OK(inside);
    const auto files = readStream(std::string(asText(*inside)));
    ASSERT_OK(files);
    FakeSource source = sampleSource();
    ASSERT_OK(write(source));
    for (const auto &[name, all] : contents()) {
        if (!name.starts_with("manifest.")) { // only a page's manifest names the page
            EXPECT_EQ(files->at(name), all) << name;
        }
    }
}

TEST_F(PackageForms, anAgeFileHoldsTheSameFilesAndVerifies)
{
    const std::string file = written(PackageForm::Age);
    EXPECT_EQ(verdict(file), "");
    EXPECT_EQ(verdict(file, "another passphrase"), "wrong-password");
    formats::MemorySink inside;
    const std::string text = desk::test::readFile(file);
    formats::MemorySource source(asBytes(text));
    const auto age = AgeSource::open(source, passphrase);
    ASSERT_OK(age);
    std::array<std::uint8_t, 4096> piece{};
    for (std::size_t count = 1; count > 0;) {
        count = (*age)->read(piece).value();
        ASSERT_OK(inside.write(ByteView(piece).first(count)));
    }
    const auto files = readStream(std::string(inside.text()));
    ASSERT_OK(files);
    FakeSource again = sampleSource();
    ASSERT_OK(write(again));
    ASSERT_EQ(files->size(), contents().size());
    for (const auto &[name, all] : contents())
        EXPECT_EQ(files->at(name), all) << name;
}

TEST_F(PackageForms, anAgeFileMayBeSealedToAKeyInstead)
{
    const auto own = crypto::AgreementKeyPair::fromPrivate(crypto::Key(std::array<std::uint8_t, 32>{5}));
    FakeSource source = sampleSource();
    NoProgress progress;
    PackageTarget target{path("controller.age"), {}, PackageForm::Age, own.publicKey};
    for (const PackageForm other : {PackageForm::Zip, PackageForm::Html}) {
        target.form = other;
        EXPECT_FAILS(make(source, target, progress), ErrorCode::InvalidArgument);
    }
    target.form = PackageForm::Age;
    target.passphrase = passphrase;
    EXPECT_FAILS(make(source, target, progress), ErrorCode::InvalidArgument) << "both";
    target.passphrase.clear();
    ASSERT_OK(make(source, target, progress));
    std::string secret = toBech32("age-secret-key-", own.privateKey.view());
    std::transform(secret.begin(), secret.end(), secret.begin(),
                   [](unsigned char c) { return std::toupper(c); });
    EXPECT_EQ(verdict(target.path, secret), "");
    EXPECT_EQ(verdict(target.path), "wrong-key");
}

TEST_F(PackageForms, aChangedAgeFileFails)
{
    const std::string file = written(PackageForm::Age);
    const std::string text = desk::test::readFile(file);
    const std::size_t payload = text.find("\n--- ") + 49;
    for (const std::size_t at : {payload - 10, payload, payload + 100, text.size() - 1}) {
        std::string changed = text;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        put(file, changed);
        EXPECT_EQ(verdict(file), "container ") << at;
    }
    put(file, text.substr(0, text.size() - 1));
    EXPECT_EQ(verdict(file), "container ") << "cut";
}

TEST_F(PackageForms, nothingOfTheDataStandsInClearInAnAgeFile)
{
    const std::string text = desk::test::readFile(written(PackageForm::Age));
    for (const char *never : {"Bloom", "FR-2026", "orders", "HYPERLINK", "Privacy desk", "2026-11", "PK"})
        EXPECT_EQ(text.substr(0, 300).find(never), std::string::npos) << never;
}

TEST_F(PackageForms, aPageWithAnotherScriptFailsByName)
{
    const std::string page = written(PackageForm::Html);
    const std::string text = desk::test::readFile(page);
    for (const auto &[what, with] :
         std::map<std::string, std::string>{{"default-src 'none'", "default-src *"},
                                            {"\"use strict\"", "\"use  strict\""},
                                            {"<html lang=\"en\"", "<html lang=\"de\""}}) {
        put(page, replaced(text, what, with));
        EXPECT_EQ(verdict(page), "page ") << what;
    }
}

TEST_F(PackageForms, aChangedPieceOfAPageFails)
{
    const std::string page = written(PackageForm::Html);
    const std::string text = desk::test::readFile(page);
    const std::size_t begin =
        text.find("application/octet-stream\">") + 26 + 76; // behind salt and commitment
    for (const std::size_t offset : {std::size_t{0}, std::size_t{1000}, std::size_t{3000}}) {
        std::string changed = text;
        char &at = changed.at(begin + offset);
        at = at == 'A' ? 'B' : 'A';
        put(page, changed);
        EXPECT_EQ(verdict(page), "container ") << offset;
    }
}

TEST_F(PackageForms, nothingOfTheDataStandsInClearInAPage)
{
    const std::string text = desk::test::readFile(written(PackageForm::Html));
    for (const char *never : {"Bloom", "FR-2026", "orders", "HYPERLINK", "Privacy desk", "2026-11"})
        EXPECT_EQ(text.find(never), std::string::npos) << never;
}

TEST_F(PackageForms, aPageAllowsItsOwnScriptAndNothingElse)
{
    const std::string text = desk::test::readFile(written(PackageForm::Html));
    const auto between = [&](std::string_view open, std::string_view close) {
        const std::size_t from = text.find(open) + open.size();
        return text.substr(from, text.find(close, from) - from);
    };
    const auto hash = [](const std::string &of) {
        return "'sha256-" + toBase64(crypto::sha256Of({asBytes(of)})) + "'";
    };
    const std::string script = between("<script>", "</script>");
    EXPECT_EQ(between("Content-Security-Policy\" content=\"", "\""),
              "default-src 'none'; script-src " + hash(script) + "; style-src " +
                  hash(between("<style>", "</style>")) + "; base-uri 'none'; form-action 'none'");
    EXPECT_GT(script.size(), 5000U);
    for (const char *never :
         {"innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(", "fetch(",
          "XMLHttpRequest", "WebSocket", "localStorage", "http:", ".src"})
        EXPECT_EQ(script.find(never), std::string::npos) << never;
    EXPECT_EQ(text.find("{{"), std::string::npos) << "a place of the template was left open";
}

TEST_F(PackageForms, aPageSpeaksThePersonsLanguage)
{
    const std::map<std::string, std::string> words{{"en-GB", ">Open<"},   {"de", ">Öffnen<"},
                                                   {"fr-CA", ">Ouvrir<"}, {"es", ">Abrir<"},
                                                   {"zh-CN", ">打开<"},   {"it", ">Open<"}};
    for (const auto &[language, word] : words) {
        PackageInfo info = sampleInfo();
        info.language = language;
        EXPECT_NE(desk::test::readFile(written(PackageForm::Html, info)).find(word), std::string::npos)
            << language;
    }
}

TEST_F(PackageForms, theSameInputAndRandomnessGiveTheSameBytes)
{
    const std::string once = desk::test::readFile(written(PackageForm::Html));
    const std::string again = desk::test::readFile(written(PackageForm::Html));
    EXPECT_TRUE(once == again);
    FakeSource source = sampleSource();
    ASSERT_OK(write(source, sampleInfo(), "a.zip"));
    ASSERT_OK(write(source, sampleInfo(), "b.zip"));
    EXPECT_EQ(contents("a.zip"), contents("b.zip")) << "the salts of a ZIP file's entries are libzip's own";
}
