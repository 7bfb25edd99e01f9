// SPDX-License-Identifier: GPL-3.0-or-later
// Every message of two public corpora, good and broken: read without harm, what they carry byte for byte as
// another parser (Python's email) says.
#include "core/intake/mail_reader.h"
#include "tests/core/intake/letter_support.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <map>
#include <sstream>

namespace desk::intake {
namespace {

std::vector<std::string> mailFiles()
{
    std::vector<std::string> files;
    for (const char *folder : {"mail-mikel", "mail-enmime"}) {
        for (const auto &entry :
             std::filesystem::recursive_directory_iterator(desk::test::publicData(folder))) {
            const std::string ending = entry.path().extension().string();
            if (entry.is_regular_file() && (ending == ".eml" || ending == ".raw"))
                files.push_back(entry.path().string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::map<std::string, std::set<std::string>> twinOf(const std::vector<std::string> &files)
{
    std::string command = "python3 '" + desk::test::sourceFile("tests/core/intake/public/mail_twin.py") + "'";
    for (const std::string &file : files)
        command += " '" + file + "'";
    std::string output;
    FILE *pipe = popen(command.c_str(), "r");
    char buffer[4096];
    for (std::size_t size = 0; pipe && (size = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
        output.append(buffer, size);
    EXPECT_TRUE(pipe && pclose(pipe) == 0);
    std::map<std::string, std::set<std::string>> out;
    std::istringstream lines(output);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream cells(line);
        std::string path;
        std::getline(cells, path, '\t');
        for (std::string cell; std::getline(cells, cell, '\t');)
            out[path].insert(cell);
    }
    return out;
}

bool isSafeName(const std::string &name)
{
    return !name.empty() && name != "." && name != ".." && name.find_first_of("/\\") == std::string::npos &&
           std::none_of(name.begin(), name.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

/// Files whose faults the two parsers mend differently, and how.
const std::map<std::string, const char *> &mendedOtherwise()
{
    constexpr const char *cutBase64 = "base64 that ends inside a group: the twin keeps two bytes of it";
    static const std::map<std::string, const char *> table{
        {"inlinemultipart.raw", cutBase64},
        {"malformed-multiple-address-header-values.raw", cutBase64},
        {"mime-bad-content-type.raw", cutBase64},
        {"mime-blank-media-name.raw", cutBase64},
        {"mime-duplicate-param.raw", cutBase64},
        {"mime-unquoted-tspecials-param.raw", cutBase64},
        {"bad-header-wrap.raw",
         "a header without its fold: the twin takes the rest of the header for base64"},
        {"japanese_attachment_long_name.eml", "line ends of two kinds before the boundary"},
    };
    return table;
}

TEST(MailCorpora, areReadWithoutHarm)
{
    const std::vector<std::string> files = mailFiles();
    ASSERT_GT(files.size(), 150U);
    int read = 0;
    for (const std::string &file : files) {
        const std::string bytes = desk::test::readFile(file);
        const auto drafts = readMail(bytes, {{test::shippedRules(), "US", {}}, QTimeZone("UTC")});
        if (!drafts.ok()) {
            std::cout << std::filesystem::path(file).filename() << ": " << drafts.error().message << '\n';
            continue;
        }
        ++read;
        for (const Draft &draft : *drafts) {
            for (const Attachment &each : draft.attachments)
                EXPECT_TRUE(isSafeName(each.name)) << file << ": " << each.name;
            for (const RightFinding &found : draft.rights)
                EXPECT_NE(found.because.certainty, Certainty::Certain)
                    << file << ": nobody asks for anything in these: " << found.because.rule;
        }
    }
    std::cout << read << " of " << files.size() << " messages read\n";
    EXPECT_GE(read * 100, static_cast<int>(files.size()) * 95);
}

TEST(MailCorpora, carryWhatAnotherParserSays)
{
    const std::vector<std::string> files = mailFiles();
    const auto twin = twinOf(files);
    int compared = 0;
    std::set<std::string> differing;
    for (const std::string &file : files) {
        const auto drafts =
            readMail(desk::test::readFile(file), {{test::shippedRules(), "US", {}}, QTimeZone("UTC")});
        if (!drafts.ok() || drafts->size() != 1 || twin.count(file) == 0)
            continue;
        for (const Attachment &each : drafts->front().attachments) {
            if (each.mediaType.starts_with("message/"))
                continue; // the twin reads what is inside
            ++compared;
            if (twin.at(file).count(toHex(crypto::sha256Of({asBytes(each.content)}))) == 0) {
                differing.insert(std::filesystem::path(file).filename().string());
                std::cout << file << ": " << each.name << ' ' << each.mediaType << ' ' << each.content.size()
                          << '\n';
            }
        }
    }
    std::set<std::string> known;
    for (const auto &[name, why] : mendedOtherwise())
        known.insert(name);
    EXPECT_EQ(differing, known);
    std::cout << compared << " attachments compared\n";
    EXPECT_GT(compared, 60);
}

} // namespace
} // namespace desk::intake
