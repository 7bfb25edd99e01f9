// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/record_content.h"

#include <algorithm>

namespace desk::subjects {

namespace {

using formats::Value;

// RFC 8949 §3.1
constexpr std::uint8_t majorBytes = 2;
constexpr std::uint8_t majorText = 3;
constexpr std::uint8_t majorMap = 5;
constexpr std::uint8_t majorTag = 6;
constexpr std::uint8_t simpleFalse = 0xF4;
constexpr std::uint8_t simpleTrue = 0xF5;
constexpr std::uint8_t simpleNull = 0xF6;
constexpr std::uint64_t numberTag = 0x4454;
constexpr std::uint64_t jsonTag = 0x4453;

void head(crypto::SecretBytes &out, std::uint8_t major, std::uint64_t value)
{
    const auto top = static_cast<std::uint8_t>(major << 5);
    int width = 0;
    if (value < 24) {
        out.push_back(static_cast<std::uint8_t>(top | value));
        return;
    }
    if (value <= 0xFF)
        width = 1;
    else if (value <= 0xFFFF)
        width = 2;
    else
        width = value <= 0xFFFFFFFF ? 4 : 8;
    const int code = width == 1 ? 24 : width == 2 ? 25 : width == 4 ? 26 : 27;
    out.push_back(static_cast<std::uint8_t>(top | code));
    for (int shift = width * 8 - 8; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(value >> shift));
}

void sizedBytes(crypto::SecretBytes &out, std::uint8_t major, ByteView bytes)
{
    head(out, major, bytes.size());
    out.insert(out.end(), bytes.begin(), bytes.end());
}

void encodeValue(crypto::SecretBytes &out, const Value &value)
{
    switch (value.kind) {
    case Value::Kind::Null: out.push_back(simpleNull); return;
    case Value::Kind::Boolean: out.push_back(value.text == "true" ? simpleTrue : simpleFalse); return;
    case Value::Kind::Number: head(out, majorTag, numberTag); break;
    case Value::Kind::Json: head(out, majorTag, jsonTag); break;
    case Value::Kind::Text: break;
    }
    sizedBytes(out, majorText, asBytes(value.text));
}

/// Reads what the functions above write and nothing else.
class Decoder
{
public:
    explicit Decoder(ByteView bytes) : m_in(bytes) {}

    struct Head
    {
        std::uint8_t major = 0xFF;
        std::uint64_t value = 0;
    };

    Head readHead()
    {
        const std::uint8_t first = m_in.u8();
        const std::uint8_t code = first & 0x1F;
        Head out{static_cast<std::uint8_t>(first >> 5), code};
        std::uint64_t least = 0;
        if (code == 24) {
            out.value = m_in.u8();
            least = 24;
        } else if (code == 25) {
            out.value = m_in.u16();
            least = 0x100;
        } else if (code == 26) {
            out.value = m_in.u32();
            least = 0x10000;
        } else if (code == 27) {
            out.value = m_in.u64();
            least = 0x100000000;
        } else if (code > 27) {
            m_good = false;
        }
        m_good = m_good && m_in.ok() && out.value >= least;
        return out;
    }

    std::string_view text(const Head &from)
    {
        m_good = m_good && from.major == majorText;
        return asText(m_good ? m_in.raw(from.value) : ByteView());
    }

    CellView cell(std::string_view name)
    {
        const Head first = readHead();
        if (first.major == 7) {
            const auto simple = static_cast<std::uint8_t>(0xE0 | first.value);
            if (simple == simpleNull)
                return {name, Value::Kind::Null, "null"};
            m_good = m_good && (simple == simpleTrue || simple == simpleFalse);
            return {name, Value::Kind::Boolean, simple == simpleTrue ? "true" : "false"};
        }
        if (first.major == majorTag) {
            m_good = m_good && (first.value == numberTag || first.value == jsonTag);
            const Value::Kind kind = first.value == numberTag ? Value::Kind::Number : Value::Kind::Json;
            return {name, kind, text(readHead())};
        }
        return {name, Value::Kind::Text, text(first)};
    }

    ByteView secondLayer()
    {
        const Head from = readHead();
        m_good = m_good && from.major == majorBytes;
        return m_good ? m_in.raw(from.value) : ByteView();
    }

    bool good() const { return m_good && m_in.ok(); }
    bool atEnd() const { return good() && m_in.atEnd(); }

private:
    ByteReader m_in;
    bool m_good = true;
};

} // namespace

crypto::SecretBytes encodeContent(const Cells &cells, ByteView secondLayer)
{
    crypto::SecretBytes out;
    std::size_t size = 16 + secondLayer.size();
    for (const formats::Cell &cell : cells)
        size += cell.name.size() + cell.value.text.size() + 8;
    out.reserve(size);
    head(out, majorMap, cells.size() + (secondLayer.empty() ? 0 : 1));
    for (const formats::Cell &cell : cells) {
        sizedBytes(out, majorText, asBytes(cell.name));
        encodeValue(out, cell.value);
    }
    if (!secondLayer.empty()) {
        sizedBytes(out, majorText, {});
        sizedBytes(out, majorBytes, secondLayer);
    }
    return out;
}

Result<ByteView> viewContent(ByteView content, CellViews &to)
{
    Decoder in(content);
    ByteView secondLayer;
    const Decoder::Head map = in.readHead();
    bool good = map.major == majorMap && map.value <= content.size();
    for (std::uint64_t i = 0; good && i < map.value; ++i) {
        const std::string_view name = in.text(in.readHead());
        if (name.empty() && i + 1 == map.value)
            secondLayer = in.secondLayer();
        else
            to.push_back(in.cell(name));
        good = in.good();
    }
    if (!good || !in.atEnd())
        return fail(ErrorCode::Damaged, "The content of a record is malformed.");
    return secondLayer;
}

Result<DecodedContent> decodeContent(ByteView bytes)
{
    constexpr std::size_t mostRows = 16; // have no more fields than this
    CellViews views;
    views.reserve(mostRows);
    DESK_TRY(const ByteView secondLayer, viewContent(bytes, views));
    DecodedContent out;
    out.secondLayer = toBytes(secondLayer);
    out.cells.reserve(views.size());
    for (const CellView &view : views)
        out.cells.push_back({std::string(view.name), {view.kind, std::string(view.text)}, 0});
    return out;
}

const Value *findCell(const Cells &cells, std::string_view name)
{
    const auto found = std::find_if(cells.begin(), cells.end(), [&](const formats::Cell &cell) { return cell.name == name; });
    return found == cells.end() ? nullptr : &found->value;
}

} // namespace desk::subjects
