// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a letter, as mail and as a file: what is found lies in the text, names of files are harmless,
// and the same bytes are understood the same way.
#include "core/formats/html_text.h"
#include "core/formats/unicode.h"
#include "core/intake/letter_reader.h"
#include "core/intake/read_file.h"

#include <cstdlib>

namespace {

using namespace desk;

const intake::LetterRules &rules()
{
    static const intake::LetterRules shipped = intake::shippedLetterRules().value();
    return shipped;
}

void expect(bool holds)
{
    if (!holds)
        std::abort();
}

void checkWords(const intake::Draft &draft, const std::vector<intake::Span> &words)
{
    for (const intake::Span &span : words)
        expect(span.from <= draft.text.size() && span.length <= draft.text.size() - span.from);
}

void checkDraft(const intake::Draft &draft)
{
    expect(formats::isValidUtf8(draft.text));
    for (const auto &found : draft.rights) {
        expect(!found.because.rule.empty() && !found.because.words.empty());
        checkWords(draft, found.because.words);
    }
    for (const auto &found : draft.identifiers) {
        expect(!found.value.empty());
        checkWords(draft, found.because.words);
    }
    for (const auto &found : draft.laws)
        checkWords(draft, found.because.words);
    for (const auto &doubt : draft.doubts) {
        expect(!doubt.sentence.empty());
        checkWords(draft, doubt.words);
    }
    for (const auto &file : draft.attachments)
        expect(!file.name.empty() && file.name != "." && file.name != ".." &&
               file.name.find_first_of(std::string_view("/\\\0\r\n", 5)) == std::string::npos);
    expect(!draft.rights.empty() || !draft.doubts.empty() || draft.follows != intake::Follows::Nothing);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes = asText({data, size});
    const intake::LetterContext letters{rules(), "DE", {"privacy@shop.example"}};
    const intake::Draft once = intake::understandLetter(bytes, letters);
    checkDraft(once);
    const intake::Draft twice = intake::understandLetter(once.text, letters);
    expect(twice.text == once.text && intake::certainRights(twice) == intake::certainRights(once));

    const intake::MailContext mail{letters, QTimeZone(3600)};
    if (const auto drafts = intake::readMail(bytes, mail); drafts.ok()) {
        for (const intake::Draft &draft : *drafts)
            checkDraft(draft);
    } else {
        expect(!drafts.error().message.empty());
    }
    const auto file = intake::readIncoming("x.eml", {data, size}, {mail, {}});
    expect(file.ok() || !file.error().message.empty());
    for (const intake::Draft &draft : file.ok() ? file->drafts : std::vector<intake::Draft>()) {
        if (draft.format == intake::Format::Letter || draft.format == intake::Format::Mail)
            checkDraft(draft);
    }
    expect(formats::isValidUtf8(formats::textOfHtml(once.text)));
    return 0;
}
