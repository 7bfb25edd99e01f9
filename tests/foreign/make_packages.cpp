// SPDX-License-Identifier: GPL-3.0-or-later
// package_samples FOLDER [PAYLOADS]: a package of made-up data in every form, and its files in FOLDER/files,
// for programs that are not ours to read. PAYLOADS is a file of formulas, one a line; each becomes a record.
#include "app/printing/print_application.h"
#include "app/printing/print_letter.h"
#include "core/crypto/passphrase.h"
#include "core/exporting/age_key.h"
#include "core/formats/unicode.h"
#include "core/letters/compose.h"
#include "tests/core/exporting/package_fixture.h"
#include "tests/support/package_contents.h"

#include <QCoreApplication>

#include <filesystem>
#include <fstream>
#include <iostream>

using namespace desk;
using namespace desk::exporting;
using namespace desk::exporting::test;

namespace {

constexpr std::size_t chatsCategory = 2;
/// Of nobody: an age key for these samples.
constexpr std::string_view identity =
    "AGE-SECRET-KEY-1NJA6UJ9A6PAQELL5370PC38HY9SEG4R8X8C0EWHC2QUC7XW7N2MQWXP3YF";

void put(const std::filesystem::path &path, std::string_view bytes)
{
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

/// Orders under the names that the perfume shop's profile gives their fields.
void nameAsTheProfileDoes(FakeSource &out)
{
    const std::map<std::string, std::string> names{{"number", "order_number"}, {"placed", "placed_on"}};
    const auto rename = [&names](std::string &name) {
        const auto at = names.find(name);
        name = at == names.end() ? name : at->second;
    };
    for (PackageField &field : out.all.front().fields)
        rename(field.id);
    out.all.front().fields.push_back(
        {"email", "E-mail", policy::FieldType::Text, policy::Provenance::Provided, {}, {}});
    for (PackageRecord &record : out.records.front()) {
        for (formats::Cell &cell : record.cells)
            rename(cell.name);
        record.cells.push_back({"email", text("jane@example.test"), 5});
    }
}

FakeSource source(const char *payloads)
{
    FakeSource out = sampleSource();
    nameAsTheProfileDoes(out);
    const auto say = [&out](std::string line) {
        out.records[chatsCategory].push_back({"00", {{"line", text(std::move(line)), 1}}});
    };
    for (int i = 0; i < 120; ++i)
        say("message " + std::to_string(i));
    std::ifstream lines(payloads ? payloads : "");
    for (std::string line; std::getline(lines, line);)
        if (!line.empty() && formats::isValidUtf8(line))
            say(line);
    return out;
}

/// The answer to a request for access, as PDF.
Result<std::string> letter(const PackageInfo &info, const std::string &language)
{
    using letters::Field;
    letters::LetterRequest request;
    request.kind = letters::LetterKind::Grant;
    request.law = "eu-gdpr";
    request.right = policy::Right::Access;
    request.outcome = letters::LetterOutcome::Granted;
    request.language = language;
    request.residence = "DE";
    request.fields.texts = {
        {Field::Reference, info.reference},           {Field::PlatformName, info.platformName},
        {Field::Contact, "Data protection"},          {Field::Signature, info.platformName},
        {Field::HowToAnswer, "Answer this message."}, {Field::Delivery, "As a file."}};
    request.fields.days = {{Field::SentOn, QDate(2026, 11, 21)}, {Field::ReceivedOn, info.requestReceivedOn}};
    DESK_TRY(const letters::TemplateSet templates, letters::shippedTemplates());
    DESK_TRY(const letters::Letter composed, letters::composeLetter(templates, request));
    DESK_TRY(const Bytes pdf, printing::letterPdf(composed, info.createdAt));
    return std::string(asText(pdf));
}

/// 1, and why on standard error.
int failed(const Error &error)
{
    std::cerr << error.message << " " << error.place << "\n";
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    const auto application = desk::printing::makePrintApplication(argc, argv);
    const std::filesystem::path folder = argv[1];
    std::filesystem::remove_all(folder);
    desk::test::SeededRandom random(5);
    const std::string secret = crypto::generatePassphrase(random, 5);
    put(folder / "passphrase", secret + "\n");
    const crypto::SigningKeyPair key = deskKey();
    std::vector<PackageTarget> targets;
    for (std::size_t form = 0; form < packageFormNames.size(); ++form) {
        const std::string path = (folder / "package.").string().append(packageFormNames[form]);
        targets.push_back({path, secret, static_cast<PackageForm>(form)});
    }
    put(folder / "identity", std::string(identity) + "\n");
    targets.push_back(
        {(folder / "to-key.age").string(), {}, PackageForm::Age, readAgeIdentity(identity)->publicKey});
    PackageInfo info = sampleInfo();
    const auto english = letter(info, "en");
    const auto chinese = letter(info, "zh-CN");
    if (!english || !chinese)
        return failed(english ? chinese.error() : english.error());
    info.letter = *english;
    put(folder / "letter-zh.pdf", *chinese);
    for (const PackageTarget &target : targets) {
        FakeSource data = source(argc > 2 ? argv[2] : nullptr);
        NoProgress progress;
        const auto made = writePackage(info, data, target, {key, random}, progress);
        if (!made)
            return failed(made.error());
    }
    for (const auto &[name, all] : desk::test::packageContents((folder / "package.zip").string(), secret))
        put(folder / "files" / name, all);
    return 0;
}
