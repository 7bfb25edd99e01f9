// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/understood.h"

#include "ui/models/display.h"
#include "ui/models/residences.h"
#include "ui/models/words.h"

#include <algorithm>
#include <array>

namespace desk::ui {

namespace {

/// Laws go by their abbreviations in every language: gdpr is GDPR, us-ca is US-CA.
QString lawName(const std::string &id)
{
    return text(id).toUpper();
}

bool fits(const std::string &letter, const intake::Span &span)
{
    return span.length > 0 && span.from <= letter.size() && span.length <= letter.size() - span.from;
}

QString cut(const QString &quoted)
{
    const QString flat = quoted.simplified();
    return flat.size() <= Understood::longestQuote ? flat
                                                   : flat.left(Understood::longestQuote - 1) + QChar(0x2026);
}

void add(std::vector<UnderstoodLine> &lines, const QString &kind, const QString &value,
         const intake::Draft &draft, const intake::Finding &because)
{
    QString quote = Understood::quote(draft, because);
    // The words are the value itself: nobody need read them twice.
    if (quote == QChar(0x201C) + value + QChar(0x201D))
        quote.clear();
    lines.push_back({kind, value, quote, because.certainty == intake::Certainty::Certain});
}

} // namespace

QString Understood::shown(const std::string &letter)
{
    QString out = text(letter);
    out.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    out.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return out;
}

std::vector<TextRange> Understood::ranges(const std::string &letter, const std::vector<intake::Span> &spans)
{
    std::vector<TextRange> out;
    for (const intake::Span &span : spans) {
        if (!fits(letter, span))
            continue;
        const auto before = shown(letter.substr(0, span.from)).size();
        const auto words = shown(letter.substr(span.from, span.length)).size();
        out.push_back({static_cast<int>(before), static_cast<int>(words)});
    }
    return out;
}

std::vector<TextRange> Understood::ranges(const intake::Draft &draft)
{
    std::vector<intake::Span> spans;
    const auto take = [&spans](const intake::Finding &because) {
        spans.insert(spans.end(), because.words.begin(), because.words.end());
    };
    for (const intake::RightFinding &each : draft.rights)
        take(each.because);
    for (const intake::IdentifierFinding &each : draft.identifiers)
        take(each.because);
    for (const intake::WordFinding &each : draft.laws)
        take(each.because);
    take(draft.followsBecause);
    take(draft.behalfBecause);
    return ranges(draft.text, spans);
}

QString Understood::quote(const intake::Draft &draft, const intake::Finding &because)
{
    QString out;
    for (const intake::Span &span : because.words) {
        if (!fits(draft.text, span) || out.size() >= longestQuote)
            continue;
        const QString words = cut(text(draft.text.substr(span.from, span.length)));
        if (!out.isEmpty() && out.size() + words.size() > longestQuote)
            break;
        if (!out.isEmpty())
            out += QLatin1Char(' ');
        out += QChar(0x201C) + words + QChar(0x201D);
    }
    return out.isEmpty() ? cut(text(because.place)) : out;
}

std::vector<UnderstoodLine> Understood::lines(const intake::Draft &draft)
{
    std::vector<UnderstoodLine> out;
    for (const intake::RightFinding &each : draft.rights)
        add(out, tr("Right"), Words::right(each.right), draft, each.because);
    for (const intake::IdentifierFinding &each : draft.identifiers)
        add(out, Words::identifier(each.kind), text(each.value), draft, each.because);
    for (const intake::WordFinding &each : draft.laws)
        add(out, tr("Law"), lawName(each.word), draft, each.because);
    if (draft.receivedOn.isValid())
        add(out, tr("Arrived"), day(draft.receivedOn), draft, draft.receivedBecause);
    if (!draft.language.empty())
        out.push_back({tr("Language"), Words::language(draft.language), {}, true});
    if (!draft.residence.empty())
        out.push_back({tr("Residence"), Residences::label(draft.residence), {}, true});
    if (draft.behalfKind) {
        const QString name = text(draft.behalfName);
        const QString kind = Words::behalf(*draft.behalfKind);
        //: Who writes for somebody: %1 is a kind of person, e.g. "A lawyer", %2 their name.
        add(out, tr("Who asks"), name.isEmpty() ? kind : tr("%1, %2").arg(kind, name), draft,
            draft.behalfBecause);
    }
    for (const std::string &each : draft.callbacks)
        out.push_back({tr("Wants to hear at"), text(each), {}, true});
    for (const intake::Attachment &each : draft.attachments)
        out.push_back({tr("Attachment"),
                       QStringLiteral("%1 (%2)").arg(text(each.name), size(each.content.size())),
                       {},
                       true});
    return out;
}

QString Understood::follows(const intake::Draft &draft)
{
    switch (draft.follows) {
    case intake::Follows::Reminder:
        return tr("The letter reminds of an earlier request: its answer is late.");
    case intake::Follows::Complaint:
        return tr("The letter complains of what became of an earlier request.");
    case intake::Follows::Nothing:
        break;
    }
    return {};
}

std::vector<OtherRequest> Understood::attachable(const IntakeDraft &draft)
{
    std::vector<OtherRequest> out;
    if (draft.draft.follows == intake::Follows::Nothing)
        return out;
    for (const OtherRequest &each : draft.others)
        if (each.summary.state != RequestState::Closed)
            out.push_back(each);
    return out;
}

QString Understood::people(const IntakeDraft &draft)
{
    if (draft.people.empty())
        return tr("Nobody was found by what it names.");
    const int found = static_cast<int>(draft.people.size());
    return found == 1 ? tr("One person was found by what it names.")
                      : tr("%1 people were found by what it names; somebody has to choose.").arg(found);
}

QString Understood::format(const std::string &word)
{
    struct Format
    {
        const char *word;
        const char *text;
    };
    static constexpr std::array formats{
        Format{"letter", QT_TRANSLATE_NOOP("desk::ui::Understood", "Letter")},
        Format{"mail", QT_TRANSLATE_NOOP("desk::ui::Understood", "E-mail")},
        Format{"opendsr", QT_TRANSLATE_NOOP("desk::ui::Understood", "OpenDSR message")},
        Format{"drp", QT_TRANSLATE_NOOP("desk::ui::Understood", "Data Rights Protocol message")},
        Format{"shopify", QT_TRANSLATE_NOOP("desk::ui::Understood", "Shopify webhook")},
        Format{"wordpress", QT_TRANSLATE_NOOP("desk::ui::Understood", "WordPress request")},
        Format{"table", QT_TRANSLATE_NOOP("desk::ui::Understood", "Row of a table")},
        Format{"case-file", QT_TRANSLATE_NOOP("desk::ui::Understood", "Case file of another desk")}};
    for (const Format &each : formats)
        if (word == each.word)
            return tr(each.text);
    return spaced(word);
}

QString Understood::format(intake::Format format)
{
    return Understood::format(std::string(intake::formatWord(format)));
}

} // namespace desk::ui
