// SPDX-License-Identifier: GPL-3.0-or-later
// A backup that somebody hands in, as any bytes: its head, its manifest, what it holds once it is opened, and
// a sealed stream. The first byte says which.
#include "core/backup/backup_reader.h"

#include <cstdlib>

namespace {

using namespace desk;

struct Zeroes final : RandomSource
{
    void fill(std::span<std::uint8_t> out) override { std::fill(out.begin(), out.end(), std::uint8_t{0}); }
};

crypto::ChunkedOpener::Give givenFrom(ByteView &bytes)
{
    return [&bytes](MutableByteView into) -> Result<std::size_t> {
        const std::size_t count = std::min(into.size(), bytes.size());
        std::copy_n(bytes.begin(), count, into.begin());
        bytes = bytes.subspan(count);
        return count;
    };
}

void head(ByteView bytes)
{
    const auto read = backup::decodeHead(bytes);
    if (!read.ok())
        return;
    const Bytes again = backup::encodeHead(*read);
    if (!std::equal(again.begin(), again.end(), bytes.begin()))
        std::abort(); // what was read is what was there
}

void manifest(ByteView bytes)
{
    const auto read = backup::decodeManifest(bytes);
    if (!read.ok())
        return;
    const Bytes again = backup::encodeManifest(*read);
    if (!std::equal(again.begin(), again.end(), bytes.begin(), bytes.end()))
        std::abort();
}

void opened(ByteView content)
{
    Zeroes random;
    Bytes sealed;
    crypto::ChunkedSealer sealer(crypto::Key(), {}, random, [&sealed](ByteView piece) -> Result<void> {
        append(sealed, piece);
        return {};
    });
    if (!sealer.add(content).ok() || !sealer.finish().ok())
        std::abort();
    ByteView rest = sealed;
    crypto::ChunkedOpener opener(crypto::Key(), {}, givenFrom(rest));
    std::uint64_t rows = 0;
    const backup::BackupSink sink{[](const store::TableShape &) { return Result<void>(); },
                                  [&rows](ByteView) -> Result<void> {
                                      rows += 1;
                                      return {};
                                  }};
    const auto read = backup::readSealed(opener, sink);
    if (read.ok() && read->manifest.rows() != rows)
        std::abort(); // a manifest that counts otherwise must be refused
}

void stream(ByteView bytes)
{
    crypto::ChunkedOpener opener(crypto::Key(), {}, givenFrom(bytes));
    for (;;) {
        const auto chunk = opener.next();
        if (!chunk.ok() || chunk->empty())
            return;
        std::abort(); // nobody has sealed it
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const ByteView bytes{data + 1, size - 1};
    switch (data[0] % 4) {
    case 0:
        head(bytes);
        break;
    case 1:
        manifest(bytes);
        break;
    case 2:
        opened(bytes);
        break;
    default:
        stream(bytes);
        break;
    }
    return 0;
}
