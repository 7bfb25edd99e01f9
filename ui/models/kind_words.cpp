// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's words for kinds and small states, each with its text and the tone of its chip.
#include "ui/models/display.h"
#include "ui/models/words.h"

#include <array>
#include <string_view>

namespace desk::ui {

namespace {

struct Kind
{
    std::string_view word;
    const char *text;
    const char *tone = "neutral";
};

template <std::size_t N>
const Kind *findKind(const std::array<Kind, N> &table, std::string_view word)
{
    for (const Kind &each : table)
        if (each.word == word)
            return &each;
    return nullptr;
}

template <std::size_t N>
std::vector<std::string> wordsOf(const std::array<Kind, N> &table)
{
    std::vector<std::string> out;
    for (const Kind &each : table)
        out.emplace_back(each.word);
    return out;
}

constexpr std::array plannedKinds{
    Kind{"included", QT_TRANSLATE_NOOP("desk::ui::Words", "Included"), "ok"},
    Kind{"withheld", QT_TRANSLATE_NOOP("desk::ui::Words", "Withheld"), "warn"},
    Kind{"struck", QT_TRANSLATE_NOOP("desk::ui::Words", "Struck out"), "info"},
    Kind{"erased", QT_TRANSLATE_NOOP("desk::ui::Words", "Erased"), "bad"},
    Kind{"masked", QT_TRANSLATE_NOOP("desk::ui::Words", "Masked"), "info"},
    Kind{"kept", QT_TRANSLATE_NOOP("desk::ui::Words", "Kept"), "warn"},
    Kind{"joint", QT_TRANSLATE_NOOP("desk::ui::Words", "Shared with others"), "info"},
    Kind{"changed", QT_TRANSLATE_NOOP("desk::ui::Words", "Changed"), "info"},
    Kind{"restricted", QT_TRANSLATE_NOOP("desk::ui::Words", "Restricted"), "info"},
    Kind{"stopped", QT_TRANSLATE_NOOP("desk::ui::Words", "Use stopped"), "info"},
    Kind{"untouched", QT_TRANSLATE_NOOP("desk::ui::Words", "Untouched")},
};

constexpr std::array noticeKinds{
    Kind{"due", QT_TRANSLATE_NOOP("desk::ui::Words", "Not told yet"), "warn"},
    Kind{"sent", QT_TRANSLATE_NOOP("desk::ui::Words", "Sent"), "info"},
    Kind{"acknowledged", QT_TRANSLATE_NOOP("desk::ui::Words", "Acknowledged"), "ok"},
    Kind{"not-needed", QT_TRANSLATE_NOOP("desk::ui::Words", "Not needed")},
};

constexpr std::array settableLinks{
    Kind{"duplicate", QT_TRANSLATE_NOOP("desk::ui::Words", "Duplicate")},
    Kind{"repeat", QT_TRANSLATE_NOOP("desk::ui::Words", "Repeat of an earlier one")},
    Kind{"related", QT_TRANSLATE_NOOP("desk::ui::Words", "Related")},
};

constexpr std::array madeLinks{
    Kind{"merged-into", QT_TRANSLATE_NOOP("desk::ui::Words", "Goes on in")},
    Kind{"merged-from", QT_TRANSLATE_NOOP("desk::ui::Words", "Was joined by")},
    Kind{"split-into", QT_TRANSLATE_NOOP("desk::ui::Words", "Part goes on in")},
    Kind{"split-from", QT_TRANSLATE_NOOP("desk::ui::Words", "Was part of")},
};

constexpr std::array behalfKinds{
    Kind{"agent", QT_TRANSLATE_NOOP("desk::ui::Words", "An authorised agent")},
    Kind{"parent", QT_TRANSLATE_NOOP("desk::ui::Words", "A parent or guardian")},
    Kind{"lawyer", QT_TRANSLATE_NOOP("desk::ui::Words", "A lawyer")},
    Kind{"merchant", QT_TRANSLATE_NOOP("desk::ui::Words", "The merchant")},
};

constexpr std::array pauseKinds{
    Kind{"identity", QT_TRANSLATE_NOOP("desk::ui::Words", "Waiting for proof of who asks")},
    Kind{"clarification", QT_TRANSLATE_NOOP("desk::ui::Words", "Waiting to hear what is meant")},
    Kind{"fee", QT_TRANSLATE_NOOP("desk::ui::Words", "Waiting for a fee")},
};

constexpr std::array dueKinds{
    Kind{"legal", QT_TRANSLATE_NOOP("desk::ui::Words", "By law")},
    Kind{"extended", QT_TRANSLATE_NOOP("desk::ui::Words", "By law, extended")},
    Kind{"acknowledgement", QT_TRANSLATE_NOOP("desk::ui::Words", "To acknowledge")},
    Kind{"paused-beside", QT_TRANSLATE_NOOP("desk::ui::Words", "If waiting counts")},
    Kind{"promise", QT_TRANSLATE_NOOP("desk::ui::Words", "As promised")},
    Kind{"internal", QT_TRANSLATE_NOOP("desk::ui::Words", "Own target")},
};

constexpr std::array letterKinds{
    Kind{"acknowledgement", QT_TRANSLATE_NOOP("desk::ui::Words", "Acknowledgement")},
    Kind{"identity-question", QT_TRANSLATE_NOOP("desk::ui::Words", "Question about identity")},
    Kind{"clarification", QT_TRANSLATE_NOOP("desk::ui::Words", "Question about what is meant")},
    Kind{"extension", QT_TRANSLATE_NOOP("desk::ui::Words", "More time is needed")},
    Kind{"grant", QT_TRANSLATE_NOOP("desk::ui::Words", "Answer: granted")},
    Kind{"partial-grant", QT_TRANSLATE_NOOP("desk::ui::Words", "Answer: granted in part")},
    Kind{"refusal", QT_TRANSLATE_NOOP("desk::ui::Words", "Answer: refused")},
    Kind{"complaint-answer", QT_TRANSLATE_NOOP("desk::ui::Words", "Answer to a complaint")},
    Kind{"restriction-lifted", QT_TRANSLATE_NOOP("desk::ui::Words", "Restriction will be lifted")},
};
constexpr Kind recipientNotice{"recipient-notice",
                               QT_TRANSLATE_NOOP("desk::ui::Words", "Word to a recipient")};

constexpr std::array letterFields{
    Kind{"person-name", QT_TRANSLATE_NOOP("desk::ui::Words", "Name of the person")},
    Kind{"contact", QT_TRANSLATE_NOOP("desk::ui::Words", "Address of the sender")},
    Kind{"sent-on", QT_TRANSLATE_NOOP("desk::ui::Words", "Day it is sent")},
    Kind{"new-due-on", QT_TRANSLATE_NOOP("desk::ui::Words", "New day of the answer")},
    Kind{"answer-by", QT_TRANSLATE_NOOP("desk::ui::Words", "Day by which they should answer")},
    Kind{"lifted-on", QT_TRANSLATE_NOOP("desk::ui::Words", "Day the restriction is lifted")},
    Kind{"reason", QT_TRANSLATE_NOOP("desk::ui::Words", "Reason in this person's case")},
    Kind{"question", QT_TRANSLATE_NOOP("desk::ui::Words", "What is asked back")},
    Kind{"verification-steps", QT_TRANSLATE_NOOP("desk::ui::Words", "How they can prove who they are")},
    Kind{"how-to-answer", QT_TRANSLATE_NOOP("desk::ui::Words", "How they can answer")},
    Kind{"delivery", QT_TRANSLATE_NOOP("desk::ui::Words", "How the copy reaches them")},
    Kind{"purposes", QT_TRANSLATE_NOOP("desk::ui::Words", "Purposes")},
    Kind{"recipients", QT_TRANSLATE_NOOP("desk::ui::Words", "Who was told")},
    Kind{"recipient-name", QT_TRANSLATE_NOOP("desk::ui::Words", "Name of the recipient")},
    Kind{"recipient-items", QT_TRANSLATE_NOOP("desk::ui::Words", "What the recipient finds the person by")},
    Kind{"findings", QT_TRANSLATE_NOOP("desk::ui::Words", "What was found")},
    Kind{"measures", QT_TRANSLATE_NOOP("desk::ui::Words", "What was done about it")},
    Kind{"specialist", QT_TRANSLATE_NOOP("desk::ui::Words", "Who looked into it")},
    Kind{"signature", QT_TRANSLATE_NOOP("desk::ui::Words", "Signature")},
};

constexpr std::array retentionKinds{
    Kind{"erase", QT_TRANSLATE_NOOP("desk::ui::Words", "Erase"), "bad"},
    Kind{"deidentify", QT_TRANSLATE_NOOP("desk::ui::Words", "De-identify"), "warn"},
    Kind{"archive", QT_TRANSLATE_NOOP("desk::ui::Words", "In the archive"), "info"},
    Kind{"protect", QT_TRANSLATE_NOOP("desk::ui::Words", "Protect"), "info"},
};

constexpr std::array standingKinds{
    Kind{"hold", QT_TRANSLATE_NOOP("desk::ui::Words", "Held: nothing may be erased")},
    Kind{"restriction", QT_TRANSLATE_NOOP("desk::ui::Words", "Restricted")},
    Kind{"purpose-stopped", QT_TRANSLATE_NOOP("desk::ui::Words", "Purpose stopped")},
    Kind{"corrected", QT_TRANSLATE_NOOP("desk::ui::Words", "Corrected here")},
    Kind{"kept", QT_TRANSLATE_NOOP("desk::ui::Words", "Kept by law after a deletion")},
};

constexpr std::array coverageKinds{
    Kind{"covered", QT_TRANSLATE_NOOP("desk::ui::Words", "Covered")},
    Kind{"partly-kept", QT_TRANSLATE_NOOP("desk::ui::Words", "Covered; some of it is kept for a time")},
    Kind{"anonymous", QT_TRANSLATE_NOOP("desk::ui::Words", "Belongs to nobody")},
    Kind{"nothing-to-show", QT_TRANSLATE_NOOP("desk::ui::Words", "Only secrets: nothing to show")},
    Kind{"not-readable", QT_TRANSLATE_NOOP("desk::ui::Words", "Who answers has no key to it")},
    Kind{"kept-by-law", QT_TRANSLATE_NOOP("desk::ui::Words", "Kept because a law says so")},
    Kind{"not-covered", QT_TRANSLATE_NOOP("desk::ui::Words", "Not covered")},
};

} // namespace

QString Words::planned(const std::string &word)
{
    const Kind *known = findKind(plannedKinds, word);
    return known ? tr(known->text) : spaced(word);
}

QString Words::plannedTone(const std::string &word)
{
    const Kind *known = findKind(plannedKinds, word);
    return QString::fromLatin1(known ? known->tone : "neutral");
}

QString Words::noticeState(const std::string &word)
{
    const Kind *known = findKind(noticeKinds, word);
    return known ? tr(known->text) : spaced(word);
}

QString Words::noticeTone(const std::string &word)
{
    const Kind *known = findKind(noticeKinds, word);
    return QString::fromLatin1(known ? known->tone : "neutral");
}

QString Words::linkKind(const std::string &word)
{
    const Kind *known = findKind(settableLinks, word);
    if (!known)
        known = findKind(madeLinks, word);
    return known ? tr(known->text) : spaced(word);
}

QString Words::behalf(const std::string &word)
{
    const Kind *known = findKind(behalfKinds, word);
    return word.empty() ? tr("The person") : known ? tr(known->text) : spaced(word);
}

QString Words::pauseReason(const std::string &word)
{
    const Kind *known = findKind(pauseKinds, word);
    return known ? tr(known->text) : spaced(word);
}

QString Words::dueKind(const std::string &word)
{
    const Kind *known = findKind(dueKinds, word);
    return known ? tr(known->text) : spaced(word);
}

QString Words::letterKind(const std::string &word)
{
    const Kind *known = word == recipientNotice.word ? &recipientNotice : findKind(letterKinds, word);
    return known ? tr(known->text) : spaced(word);
}

QString Words::letterField(const std::string &word)
{
    const Kind *known = findKind(letterFields, word);
    return known ? tr(known->text) : spaced(word);
}

QString Words::retentionAction(const std::string &word)
{
    const Kind *known = findKind(retentionKinds, word);
    return known ? tr(known->text) : spaced(word);
}

QString Words::standing(const std::string &word)
{
    const Kind *known = findKind(standingKinds, word);
    return known ? tr(known->text) : spaced(word);
}

QString Words::coverage(const std::string &word)
{
    const Kind *known = findKind(coverageKinds, word);
    return known ? tr(known->text) : spaced(word);
}

const std::vector<std::string> &behalfWords()
{
    static const std::vector<std::string> words = wordsOf(behalfKinds);
    return words;
}

const std::vector<std::string> &letterWords()
{
    static const std::vector<std::string> words = wordsOf(letterKinds);
    return words;
}

const std::vector<std::string> &pauseWords()
{
    static const std::vector<std::string> words = wordsOf(pauseKinds);
    return words;
}

const std::vector<std::string> &linkWords()
{
    static const std::vector<std::string> words = wordsOf(settableLinks);
    return words;
}

} // namespace desk::ui
