// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace desk::formats {

/// Offset of the first byte of the first sequence that RFC 3629 does not allow; npos when all is well.
std::size_t firstInvalidUtf8(std::string_view text);

/// True when `text` is the beginning, but not the whole, of one UTF-8 sequence: more bytes could make it
/// valid.
bool isCutUtf8Sequence(std::string_view text);

/// Characters in `text`, counting every byte that does not continue one.
std::uint64_t countCodePoints(std::string_view text);

/// A character and how many bytes it takes.
struct Utf8Character
{
    char32_t code = 0xFFFD;
    std::size_t bytes = 1;
};

/// The character at `at`, which lies inside `text`; U+FFFD of one byte where none begins there (RFC 3629).
Utf8Character utf8At(std::string_view text, std::size_t at);

/// Appends the UTF-8 form of `codePoint`. A surrogate yields the three bytes that UTF-8 forbids.
void appendUtf8(std::string &to, char32_t codePoint);

} // namespace desk::formats
