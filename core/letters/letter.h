// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letters/letter_words.h"
#include "core/policy/request_words.h"

#include <cstdint>
#include <string>
#include <vector>

namespace desk::letters {

enum class Direction : std::uint8_t
{
    LeftToRight = 1,
    RightToLeft
};

/// ISO 216 A4 or ANSI Letter, by where the person lives.
enum class Paper : std::uint8_t
{
    A4 = 1,
    UsLetter
};

/// A piece of a letter. An agent may change the words of a free block and nothing of a locked one.
struct LetterBlock
{
    std::string id; ///< Of its template, e.g. "remedy-authority"; "added-1" for one that an agent added.
    BlockForm form{};
    bool locked = true;
    std::vector<std::string> texts;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> duties; ///< What the law wants said and this block says, e.g. "complaint".
};

/// A finished letter: no field is open in it. A plain value; holds personal data.
struct Letter
{
    LetterKind kind{};
    std::string law; ///< Id, e.g. "eu-gdpr".
    policy::Right right{};
    LetterOutcome outcome{};
    std::string language;          ///< BCP 47 tag of the texts, e.g. "zh-CN".
    std::string requestedLanguage; ///< As asked for; when it is not spoken here the letter is in English.
    bool languageIsFallback = false;
    Direction direction = Direction::LeftToRight;
    Paper paper = Paper::A4;
    std::string reference;
    std::string subject; ///< One line.
    std::vector<LetterBlock> blocks;
};

} // namespace desk::letters
