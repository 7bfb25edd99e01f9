// SPDX-License-Identifier: GPL-3.0-or-later
// package_samples FOLDER [PAYLOADS]: a package of made-up data in every form, and its files in FOLDER/files,
// for programs that are not ours to read. PAYLOADS is a file of formulas, one a line; each becomes a record.
#include "core/crypto/passphrase.h"
#include "core/exporting/age_key.h"
#include "core/formats/unicode.h"
#include "tests/core/exporting/package_fixture.h"
#include "tests/support/package_contents.h"

#include <filesystem>
#include <fstream>
#include <iostream>

using namespace desk;
using namespace desk::exporting;
using namespace desk::exporting::test;

namespace {

constexpr std::size_t chatsCategory = 2;
/// Of nobody: an age key for these samples.
constexpr std::string_view identity = "AGE-SECRET-KEY-1NJA6UJ9A6PAQELL5370PC38HY9SEG4R8X8C0EWHC2QUC7XW7N2MQWXP3YF";

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

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
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
    targets.push_back({(folder / "to-key.age").string(), {}, PackageForm::Age, readAgeIdentity(identity)->publicKey});
    for (const PackageTarget &target : targets) {
        FakeSource data = source(argc > 2 ? argv[2] : nullptr);
        NoProgress progress;
        const auto made = writePackage(sampleInfo(), data, target, {key, random}, progress);
        if (!made) {
            std::cerr << made.error().message << "\n";
            return 1;
        }
    }
    for (const auto &[name, all] : desk::test::packageContents((folder / "package.zip").string(), secret))
        put(folder / "files" / name, all);
    return 0;
}
