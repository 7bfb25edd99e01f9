// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/secret.h"
#include "core/formats/value.h"

namespace desk::subjects {

/// The values of one record, in the order of their source. `cells[i].column` has no meaning here.
using Cells = std::vector<formats::Cell>;

/// Version of the encoding below; stands in a row's `schema` column.
constexpr std::uint16_t contentSchema = 1;

/**
 * A record's content as it is sealed: deterministic CBOR (RFC 8949 §4.2 but for the order of members, which is
 * the source's): a map from field name to value. Text is a text string, null, true and false are themselves; a
 * number is tag 0x4454 over its spelling and nested JSON tag 0x4453 over its text, for neither may change.
 * What is sealed a second time stands last, under the empty name, as a byte string.
 */
crypto::SecretBytes encodeContent(const Cells &cells, ByteView secondLayer);

/// A value where it lies in the encoded content.
struct CellView
{
    std::string_view name;
    formats::Value::Kind kind{};
    std::string_view text;
};
using CellViews = std::vector<CellView>;

/// Appends the values in `content`, without copying them; what is sealed a second time, or nothing. Damaged
/// as below.
Result<ByteView> viewContent(ByteView content, CellViews &to);

struct DecodedContent
{
    Cells cells;
    Bytes secondLayer;  ///< Empty without one.
};

/// Damaged when the bytes are not exactly what encodeContent() writes.
Result<DecodedContent> decodeContent(ByteView bytes);

/// The cell of this name; null without one.
const formats::Value *findCell(const Cells &cells, std::string_view name);

} // namespace desk::subjects
