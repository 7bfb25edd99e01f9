// SPDX-License-Identifier: GPL-3.0-or-later
// Every file of the age test kit (C2SP/CCTV, 0BSD) reaches its stated verdict. The numbers are exact, so that
// a file passed over shows.
#include "core/crypto/digest.h"
#include "core/exporting/age_file.h"
#include "tests/support/public_data.h"

#include <QByteArray>
#include <QDir>

#include <map>

using namespace desk;
using namespace desk::exporting;

namespace {

struct KitFile
{
    std::map<std::string, std::string> keys;
    std::string age;
};

KitFile kitFile(const std::string &path)
{
    const std::string all = desk::test::readFile(path);
    const std::size_t split = all.find("\n\n");
    KitFile out{{}, all.substr(split + 2)};
    for (std::size_t at = 0; at < split;) {
        const std::size_t colon = all.find(": ", at);
        const std::size_t end = all.find('\n', at);
        out.keys.emplace(all.substr(at, colon - at), all.substr(colon + 2, end - colon - 2));
        at = end + 1;
    }
    if (out.keys.contains("compressed")) { // Qt's own form begins with the size, a hint
        const QByteArray packed = QByteArray(4, '\0') + QByteArray::fromStdString(out.age);
        out.age = qUncompress(packed).toStdString();
    }
    return out;
}

struct Opened
{
    std::string verdict; ///< In the words of the kit.
    crypto::Digest256 released{};
};

std::string verdictOn(ErrorCode code)
{
    const bool noMatch = code == ErrorCode::WrongKey || code == ErrorCode::WrongPassword;
    if (code == ErrorCode::Tampered)
        return "HMAC failure";
    return noMatch ? "no match" : "header failure"; // the nonce counts as part of the header
}

Opened openKitFile(const std::string &file, const std::string &secret)
{
    crypto::Sha256 released;
    formats::MemorySource source(asBytes(file));
    const auto age = AgeSource::open(source, secret);
    if (!age)
        return {verdictOn(age.error().code), released.finish()};
    Bytes piece(1 << 16);
    for (;;) {
        const auto count = (*age)->read(piece);
        if (!count || *count == 0)
            return {count ? "success" : "payload failure", released.finish()};
        released.update(ByteView(piece).first(*count));
    }
}

} // namespace

TEST(AgeTestKit, everyFileReachesItsVerdict)
{
    int armored = 0;
    int otherKinds = 0;
    std::map<std::string, int> run;
    const std::string folder = desk::test::publicData("cctv-age");
    for (const QString &name : QDir(QString::fromStdString(folder)).entryList(QDir::Files)) {
        const KitFile kit = kitFile(folder + "/" + name.toStdString());
        if (kit.keys.contains("armored")) {
            ++armored; // as text such a file is not read
            continue;
        }
        const auto word = kit.keys.find(kit.keys.contains("passphrase") ? "passphrase" : "identity");
        const std::string secret = word == kit.keys.end() ? std::string("none") : word->second;
        if (secret.starts_with("AGE-SECRET-KEY-PQ-")) {
            ++otherKinds; // recipients that came after version 1.1 of the program
            continue;
        }
        const std::string expected = kit.keys.at("expect");
        const Opened opened = openKitFile(kit.age, secret);
        EXPECT_EQ(opened.verdict, expected) << name.toStdString();
        // Of a file that fails we give out less than the kit's program: nothing of a chunk in a doubtful
        // place.
        if (expected == "success") {
            EXPECT_EQ(toHex(opened.released), kit.keys.at("payload")) << name.toStdString();
        }
        ++run[expected];
    }
    EXPECT_EQ(armored, 33);
    EXPECT_EQ(otherKinds, 17);
    EXPECT_EQ(run, (std::map<std::string, int>{{"success", 15},
                                               {"no match", 7},
                                               {"HMAC failure", 1},
                                               {"header failure", 52},
                                               {"payload failure", 18}}));
}
