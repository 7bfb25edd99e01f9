// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/wire_rows.h"

#include "core/intake/wire_document.h"

namespace desk::intake::wire {

formats::TableOptions rowOptions()
{
    constexpr std::size_t mostColumns = 200;
    formats::TableOptions options;
    options.limits.maxRowBytes = maximumBytes;
    options.limits.maxFieldBytes = maximumBytes / 4;
    options.limits.maxColumns = mostColumns;
    options.limits.maxDepth = maximumDepth;
    return options;
}

Result<void> checkExtent(const formats::TableReader &table, std::size_t rows)
{
    if (rows >= maximumRows)
        return fail(ErrorCode::LimitExceeded, "There are more than 10,000 rows; split the file.");
    if (table.bytesRead() > maximumTableBytes)
        return fail(ErrorCode::LimitExceeded, "The file is larger than 64 MiB; split it.");
    return {};
}

crypto::Digest256 digestOf(const formats::SourceRow &row)
{
    ByteWriter writer;
    for (const formats::Cell &cell : row.cells)
        writer.sized(cell.name).u8(static_cast<std::uint8_t>(cell.value.kind)).sized(cell.value.text);
    return crypto::sha256Of({writer.view()});
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n\v\f";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string columnName(std::string_view name)
{
    std::string out(trimmed(name));
    for (char &c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + ('a' - 'A'));
        else if (c == ' ' || c == '-')
            c = '_';
    }
    return out;
}

const formats::Cell *filledCell(const formats::SourceRow &row, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        for (const formats::Cell &cell : row.cells) {
            const bool filled =
                cell.value.kind != formats::Value::Kind::Null && !trimmed(cell.value.text).empty();
            if (filled && columnName(cell.name) == name)
                return &cell;
        }
    }
    return nullptr;
}

} // namespace desk::intake::wire
