// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/package_verifier.h"

#include <QString>
#include <QTemporaryFile>

#include <cstdlib>

using namespace desk;
using namespace desk::exporting;

/// Any bytes as a package: a report or an error, and never one that passes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static QTemporaryFile file; // opened once: libzip reads files by name only
    if (!file.isOpen() && !file.open())
        std::abort();
    const auto length = static_cast<qint64>(size);
    if (!file.resize(0) || !file.seek(0) ||
        file.write(reinterpret_cast<const char *>(data), length) != length || !file.flush())
        std::abort();
    const Result<PackageReport> report =
        verifyPackage(file.fileName().toStdString(), "fuzz", crypto::PublicKey{});
    if (report && report->ok())
        std::abort();
    return 0;
}
