// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letters/edit_letter.h"

#include "core/letters/letter_fields.h"
#include "core/letters/placeholders.h"

#include <algorithm>

namespace desk::letters {

namespace {

Result<std::vector<std::string>> wordsOf(const LetterEdit &edit)
{
    DESK_CHECK(checkFieldText(edit.text, FieldForm::Text, edit.block));
    if (edit.text.find_first_not_of(" \n") == std::string::npos)
        return fail(ErrorCode::InvalidArgument,
                    "A block without words says nothing: write something, or remove the block.", edit.block);
    return linesOf(edit.text);
}

Result<void> checkFree(const LetterBlock &block)
{
    if (block.locked)
        return fail(ErrorCode::NotPermitted,
                    "The block \"" + block.id + "\" says what the law wants said: it cannot be changed.",
                    block.id);
    return {};
}

class Editor
{
public:
    explicit Editor(Letter letter) : m_letter(std::move(letter)) {}

    Result<void> apply(const LetterEdit &edit)
    {
        auto &blocks = m_letter.blocks;
        const auto found = std::find_if(blocks.begin(), blocks.end(),
                                        [&](const LetterBlock &block) { return block.id == edit.block; });
        if (found == blocks.end())
            return fail(ErrorCode::NotFound, "The letter has no block of this name.", edit.block);
        switch (edit.action) {
        case EditAction::Replace:
            return replace(*found, edit);
        case EditAction::Remove:
            DESK_CHECK(checkFree(*found));
            if (!found->duties.empty())
                return fail(ErrorCode::NotPermitted,
                            "The law wants the block \"" + edit.block +
                                "\": it can be reworded, not removed.",
                            edit.block);
            blocks.erase(found);
            return {};
        case EditAction::AddAfter: {
            DESK_TRY(std::vector<std::string> words, wordsOf(edit));
            LetterBlock added;
            added.id = freshId();
            added.form = BlockForm::Paragraph;
            added.locked = false;
            added.texts = std::move(words);
            blocks.insert(found + 1, std::move(added));
            return {};
        }
        }
        return fail(ErrorCode::InvalidArgument, "There is no such change to a block.", edit.block);
    }

    Letter take() { return std::move(m_letter); }

private:
    static Result<void> replace(LetterBlock &block, const LetterEdit &edit)
    {
        DESK_CHECK(checkFree(block));
        DESK_TRY(block.texts, wordsOf(edit));
        return {};
    }

    std::string freshId() const
    {
        for (int number = 1;; ++number) {
            const std::string id = "added-" + std::to_string(number);
            if (std::none_of(m_letter.blocks.begin(), m_letter.blocks.end(),
                             [&](const LetterBlock &block) { return block.id == id; }))
                return id;
        }
    }

    Letter m_letter;
};

} // namespace

Result<Letter> applyEdits(const Letter &letter, const std::vector<LetterEdit> &edits)
{
    Editor editor(letter);
    for (const LetterEdit &edit : edits)
        DESK_CHECK(editor.apply(edit));
    return editor.take();
}

} // namespace desk::letters
