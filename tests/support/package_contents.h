// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporting/zip_layout.h"
#include "core/formats/zip_reader.h"
#include "tests/support/public_data.h"

#include <QFile>

#include <map>

namespace desk::test {

/// Every file of a package, unpacked, by name. Fails the running test when one cannot be read.
inline std::map<std::string, std::string> packageContents(const std::string &path,
                                                          const std::string &passphrase)
{
    std::map<std::string, std::string> out;
    QFile file(QString::fromStdString(path));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    const auto entries = exporting::readZipLayout(file);
    auto zip = formats::ZipReader::open(path, passphrase);
    EXPECT_OK(entries);
    EXPECT_OK(zip);
    if (!entries || !zip)
        return out;
    for (std::size_t i = 0; i < entries->size(); ++i) {
        std::string all;
        EXPECT_EQ(zip->read(i, std::uint64_t{1} << 32, [&](ByteView piece) { all += asText(piece); }),
                  formats::EntryOutcome::Read)
            << (*entries)[i].name;
        EXPECT_TRUE(out.emplace((*entries)[i].name, std::move(all)).second);
    }
    return out;
}

} // namespace desk::test
