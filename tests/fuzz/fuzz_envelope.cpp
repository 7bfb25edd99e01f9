// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever bytes stand where an envelope is expected: reading ends in a value or an error, never in anything
// else.
#include "core/crypto/envelope.h"

#include <cstdlib>

namespace {

using namespace desk;
using namespace desk::crypto;

const Key &fuzzKey()
{
    static const Key key = Key::fromBytes(Bytes(Key::size, 0x42)).value();
    return key;
}

bool isRefusal(ErrorCode code)
{
    return code == ErrorCode::Damaged || code == ErrorCode::Tampered || code == ErrorCode::WrongKey ||
           code == ErrorCode::NewerFormat;
}

void expectRefusal(const Result<SecretBytes> &opened)
{
    // Nobody forges a tag by chance: an envelope that opens here is a bug.
    if (opened.ok() || !isRefusal(opened.error().code))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView input(data, size);
    const std::size_t cut = size == 0 ? 0 : data[0] % size;
    const ByteView associated = input.first(cut);
    const ByteView envelope = input.subspan(cut);

    const auto header = readEnvelopeHeader(envelope);
    const EnvelopeHeader expected = header.ok() ? *header : EnvelopeHeader{ObjectType::Capsule, false, 1, 1};
    expectRefusal(openSingleUse(fuzzKey(), expected, associated, envelope));

    RecordContext context;
    context.keyId = expected.keyId;
    context.keyVersion = expected.keyVersion;
    RecordCipher cipher(fuzzKey(), fuzzKey(), context);
    expectRefusal(cipher.open(associated, envelope));

    // A right start with arbitrary content gets past the commitment to the tag.
    struct Fixed final : RandomSource
    {
        void fill(std::span<std::uint8_t> out) override
        {
            std::fill(out.begin(), out.end(), std::uint8_t{7});
        }
    } random;
    Bytes grafted = cipher.seal(associated, {}, random);
    grafted.resize(56);
    append(grafted, envelope);
    expectRefusal(cipher.open(associated, grafted));
    return 0;
}
