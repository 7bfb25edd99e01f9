// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's stable words, each with its text. What is not here is shown as the desk spells it.
#include "ui/models/display.h"
#include "ui/models/words.h"

#include <array>
#include <string_view>

namespace desk::ui {

namespace {

struct WordText
{
    std::string_view word;
    const char *text;
};

template <std::size_t N>
const char *find(const std::array<WordText, N> &table, std::string_view word)
{
    for (const WordText &each : table)
        if (each.word == word)
            return each.text;
    return nullptr;
}

constexpr std::array channels{
    WordText{"email", QT_TRANSLATE_NOOP("desk::ui::Words", "E-mail")},
    WordText{"phone", QT_TRANSLATE_NOOP("desk::ui::Words", "Phone")},
    WordText{"letter", QT_TRANSLATE_NOOP("desk::ui::Words", "Letter")},
    WordText{"chat", QT_TRANSLATE_NOOP("desk::ui::Words", "Chat")},
    WordText{"web-form", QT_TRANSLATE_NOOP("desk::ui::Words", "Web form")},
    WordText{"dashboard", QT_TRANSLATE_NOOP("desk::ui::Words", "Personal dashboard")},
    WordText{"agent", QT_TRANSLATE_NOOP("desk::ui::Words", "Authorised agent")},
    WordText{"api", QT_TRANSLATE_NOOP("desk::ui::Words", "Programming interface")},
};

constexpr std::array events{
    WordText{"desk-created", QT_TRANSLATE_NOOP("desk::ui::Words", "Desk made")},
    WordText{"signed-in", QT_TRANSLATE_NOOP("desk::ui::Words", "Signed in")},
    WordText{"sign-ins-failed", QT_TRANSLATE_NOOP("desk::ui::Words", "Sign-in failed")},
    WordText{"locked", QT_TRANSLATE_NOOP("desk::ui::Words", "Desk locked")},
    WordText{"platform-added", QT_TRANSLATE_NOOP("desk::ui::Words", "Platform added")},
    WordText{"staff-added", QT_TRANSLATE_NOOP("desk::ui::Words", "Member of staff added")},
    WordText{"keys-granted", QT_TRANSLATE_NOOP("desk::ui::Words", "Keys granted")},
    WordText{"data-imported", QT_TRANSLATE_NOOP("desk::ui::Words", "File imported")},
    WordText{"subject-viewed", QT_TRANSLATE_NOOP("desk::ui::Words", "Person's file opened, masked")},
    WordText{"subject-revealed", QT_TRANSLATE_NOOP("desk::ui::Words", "Masked values revealed")},
    WordText{"request-opened", QT_TRANSLATE_NOOP("desk::ui::Words", "Request taken in")},
    WordText{"request-assigned", QT_TRANSLATE_NOOP("desk::ui::Words", "Request assigned")},
    WordText{"request-noted", QT_TRANSLATE_NOOP("desk::ui::Words", "Note")},
    WordText{"subject-chosen", QT_TRANSLATE_NOOP("desk::ui::Words", "Person confirmed")},
    WordText{"identity-proven", QT_TRANSLATE_NOOP("desk::ui::Words", "Identity proven")},
    WordText{"identity-not-proven", QT_TRANSLATE_NOOP("desk::ui::Words", "Proof did not fit")},
    WordText{"plan-made", QT_TRANSLATE_NOOP("desk::ui::Words", "Plan worked out")},
    WordText{"package-written", QT_TRANSLATE_NOOP("desk::ui::Words", "Package written")},
    WordText{"package-for-controller",
             QT_TRANSLATE_NOOP("desk::ui::Words", "Package sealed to another controller")},
    WordText{"request-closed", QT_TRANSLATE_NOOP("desk::ui::Words", "Request closed")},
    WordText{"refused", QT_TRANSLATE_NOOP("desk::ui::Words", "Refused: the role does not allow it")},
    WordText{"plan-approved", QT_TRANSLATE_NOOP("desk::ui::Words", "Plan approved")},
    WordText{"plan-sent-back", QT_TRANSLATE_NOOP("desk::ui::Words", "Plan sent back")},
    WordText{"action-withdrawn", QT_TRANSLATE_NOOP("desk::ui::Words", "Withdrawn by the person")},
    WordText{"action-refused", QT_TRANSLATE_NOOP("desk::ui::Words", "Refused to the person")},
    WordText{"clock-extended", QT_TRANSLATE_NOOP("desk::ui::Words", "Time extended")},
    WordText{"clock-paused", QT_TRANSLATE_NOOP("desk::ui::Words", "Clock paused")},
    WordText{"clock-resumed", QT_TRANSLATE_NOOP("desk::ui::Words", "Clock goes on")},
    WordText{"receipt-changed", QT_TRANSLATE_NOOP("desk::ui::Words", "Receipt day changed")},
    WordText{"requests-linked", QT_TRANSLATE_NOOP("desk::ui::Words", "Linked to another request")},
    WordText{"request-merged", QT_TRANSLATE_NOOP("desk::ui::Words", "Merged with another request")},
    WordText{"request-unmerged", QT_TRANSLATE_NOOP("desk::ui::Words", "Merge undone")},
    WordText{"request-split", QT_TRANSLATE_NOOP("desk::ui::Words", "Split into two requests")},
    WordText{"records-corrected", QT_TRANSLATE_NOOP("desk::ui::Words", "Records corrected")},
    WordText{"purposes-stopped", QT_TRANSLATE_NOOP("desk::ui::Words", "Purposes stopped")},
    WordText{"records-restricted", QT_TRANSLATE_NOOP("desk::ui::Words", "Records restricted")},
    WordText{"restriction-lifted", QT_TRANSLATE_NOOP("desk::ui::Words", "Restriction lifted")},
    WordText{"complaint-answered", QT_TRANSLATE_NOOP("desk::ui::Words", "Complaint answered")},
    WordText{"data-erased", QT_TRANSLATE_NOOP("desk::ui::Words", "Data erased")},
    WordText{"erasure-proven", QT_TRANSLATE_NOOP("desk::ui::Words", "Erasure proven by a scan")},
    WordText{"notice-recorded", QT_TRANSLATE_NOOP("desk::ui::Words", "Word to a recipient recorded")},
    WordText{"letter-written", QT_TRANSLATE_NOOP("desk::ui::Words", "Letter written")},
    WordText{"challenge-made", QT_TRANSLATE_NOOP("desk::ui::Words", "Code or call-back prepared")},
    WordText{"authority-seen", QT_TRANSLATE_NOOP("desk::ui::Words", "Authority to ask recorded")},
    WordText{"hold-added", QT_TRANSLATE_NOOP("desk::ui::Words", "Hold added")},
    WordText{"hold-released", QT_TRANSLATE_NOOP("desk::ui::Words", "Hold released")},
    WordText{"retention-run", QT_TRANSLATE_NOOP("desk::ui::Words", "Retention run")},
    WordText{"data-disclosed", QT_TRANSLATE_NOOP("desk::ui::Words", "Data disclosed to an authority")},
    WordText{"policy-version-added", QT_TRANSLATE_NOOP("desk::ui::Words", "Policy version added")},
    WordText{"request-viewed", QT_TRANSLATE_NOOP("desk::ui::Words", "Request looked at")},
    WordText{"subjects-searched", QT_TRANSLATE_NOOP("desk::ui::Words", "Person searched for")},
    WordText{"evidence-exported", QT_TRANSLATE_NOOP("desk::ui::Words", "Evidence handed out")},
    WordText{"import-undone", QT_TRANSLATE_NOOP("desk::ui::Words", "Import taken back")},
    WordText{"case-exported", QT_TRANSLATE_NOOP("desk::ui::Words", "Case file written for another desk")},
    WordText{"case-taken-over", QT_TRANSLATE_NOOP("desk::ui::Words", "Taken over from another desk")},
    WordText{"sender-added", QT_TRANSLATE_NOOP("desk::ui::Words", "Key of a sender was added")},
    WordText{"sender-removed", QT_TRANSLATE_NOOP("desk::ui::Words", "Key of a sender was removed")},
    WordText{"redaction-decided", QT_TRANSLATE_NOOP("desk::ui::Words", "Decided about other people in a package")},
    WordText{"redaction-by-hand", QT_TRANSLATE_NOOP("desk::ui::Words", "Struck out of a package by hand")},
    WordText{"certificate-issued", QT_TRANSLATE_NOOP("desk::ui::Words", "Certificate of erasure issued")},
    WordText{"log-doubted", QT_TRANSLATE_NOOP("desk::ui::Words", "The log was not the one this desk knew")},
    WordText{"files-searched", QT_TRANSLATE_NOOP("desk::ui::Words", "Files searched for erased people")},
    WordText{"incident-opened", QT_TRANSLATE_NOOP("desk::ui::Words", "Incident recorded")},
    WordText{"incident-noted", QT_TRANSLATE_NOOP("desk::ui::Words", "Incident: note")},
    WordText{"incident-notice", QT_TRANSLATE_NOOP("desk::ui::Words", "Incident: notice")},
    WordText{"key-replaced", QT_TRANSLATE_NOOP("desk::ui::Words", "Key replaced")},
    WordText{"key-retired", QT_TRANSLATE_NOOP("desk::ui::Words", "Key retired")},
    WordText{"incident-closed", QT_TRANSLATE_NOOP("desk::ui::Words", "Incident closed")},
    WordText{"backup-made", QT_TRANSLATE_NOOP("desk::ui::Words", "Backup made and read back")},
    WordText{"backup-failed", QT_TRANSLATE_NOOP("desk::ui::Words", "Backup failed")},
    WordText{"backup-removed", QT_TRANSLATE_NOOP("desk::ui::Words", "Old backup removed by rule")},
    WordText{"snapshot-expired", QT_TRANSLATE_NOOP("desk::ui::Words", "Key snapshot expired")},
    WordText{"backup-restored", QT_TRANSLATE_NOOP("desk::ui::Words", "Desk restored from a backup")},
    WordText{"restore-rehearsed", QT_TRANSLATE_NOOP("desk::ui::Words", "Restore rehearsed")},
    WordText{"backup-plan-set", QT_TRANSLATE_NOOP("desk::ui::Words", "Backup schedule set")},
    WordText{"reading-limited", QT_TRANSLATE_NOOP("desk::ui::Words", "Reading limit reached")},
    WordText{"reading-limits-set", QT_TRANSLATE_NOOP("desk::ui::Words", "Reading limits set")},
    WordText{"emergency-stopped", QT_TRANSLATE_NOOP("desk::ui::Words", "Emergency stop")},
    WordText{"emergency-lift-asked", QT_TRANSLATE_NOOP("desk::ui::Words", "Lifting of the stop asked for")},
    WordText{"emergency-lifted", QT_TRANSLATE_NOOP("desk::ui::Words", "Emergency stop lifted")},
    WordText{"staff-proposed", QT_TRANSLATE_NOOP("desk::ui::Words", "Staff change proposed")},
    WordText{"staff-agreed", QT_TRANSLATE_NOOP("desk::ui::Words", "Staff change agreed to")},
    WordText{"staff-rejected", QT_TRANSLATE_NOOP("desk::ui::Words", "Staff change rejected")},
    WordText{"staff-disabled", QT_TRANSLATE_NOOP("desk::ui::Words", "Member of staff disabled")},
    WordText{"staff-enabled", QT_TRANSLATE_NOOP("desk::ui::Words", "Member of staff let in again")},
    WordText{"roles-changed", QT_TRANSLATE_NOOP("desk::ui::Words", "Roles changed")},
    WordText{"keys-taken", QT_TRANSLATE_NOOP("desk::ui::Words", "Keys taken back")},
    WordText{"keys-rerooted", QT_TRANSLATE_NOOP("desk::ui::Words", "Root of keys replaced")},
    WordText{"password-changed", QT_TRANSLATE_NOOP("desk::ui::Words", "Password changed")},
    WordText{"code-enrolled", QT_TRANSLATE_NOOP("desk::ui::Words", "Authenticator enrolled")},
    WordText{"code-reset", QT_TRANSLATE_NOOP("desk::ui::Words", "Authenticator reset")},
    WordText{"staff-renewed", QT_TRANSLATE_NOOP("desk::ui::Words", "New key pairs for a member of staff")},
    WordText{"root-renewed", QT_TRANSLATE_NOOP("desk::ui::Words", "New key pairs for the founder, and a new root")},
    WordText{"recovery-codes-made", QT_TRANSLATE_NOOP("desk::ui::Words", "Recovery codes made")},
    WordText{"recovery-code-used", QT_TRANSLATE_NOOP("desk::ui::Words", "Recovery code used")},
    WordText{"key-file-changed", QT_TRANSLATE_NOOP("desk::ui::Words", "Key file changed")},
    WordText{"recovery-kit-made", QT_TRANSLATE_NOOP("desk::ui::Words", "Recovery kit made")},
    WordText{"password-rule-set", QT_TRANSLATE_NOOP("desk::ui::Words", "Password rule set")},
    WordText{"original-kept", QT_TRANSLATE_NOOP("desk::ui::Words", "What came in was kept")},
    WordText{"trouble-found",
             QT_TRANSLATE_NOOP("desk::ui::Words", "Something stored was found changed or damaged")},
};

constexpr std::array blockedSentences{
    WordText{"nobody-found", QT_TRANSLATE_NOOP("desk::ui::Words",
                                               "Nobody was found by these identifiers. Ask the person for an "
                                               "order number or another address they used.")},
    WordText{"several-found",
             QT_TRANSLATE_NOOP("desk::ui::Words", "Several people were found. Choose the one who is meant.")},
    WordText{"candidate", QT_TRANSLATE_NOOP("desk::ui::Words",
                                            "Somebody similar was found. Confirm that this is the person.")},
    WordText{"not-proven", QT_TRANSLATE_NOOP("desk::ui::Words",
                                             "It is not yet proven who is asking. Verify the person first.")},
    WordText{"no-attempts-left",
             QT_TRANSLATE_NOOP("desk::ui::Words", "All attempts are used up. A supervisor has to decide.")},
    WordText{"no-method",
             QT_TRANSLATE_NOOP("desk::ui::Words",
                               "The policy offers no way to prove this person here. Ask a supervisor.")},
    WordText{"not-planned", QT_TRANSLATE_NOOP("desk::ui::Words", "There is no plan yet. Work it out first.")},
    WordText{"not-fulfilled",
             QT_TRANSLATE_NOOP("desk::ui::Words", "It has not been carried out yet. Carry it out first.")},
    WordText{"not-approved",
             QT_TRANSLATE_NOOP("desk::ui::Words", "Another person has to approve the plan first.")},
    WordText{"needs-another-person",
             QT_TRANSLATE_NOOP("desk::ui::Words",
                               "You made this plan. Another supervisor or data protection has "
                               "to approve it.")},
    WordText{"needs-supervisor",
             QT_TRANSLATE_NOOP(
                 "desk::ui::Words",
                 "A supervisor or data protection has to take this step. Ask a colleague of that role.")},
    WordText{"needs-data-protection",
             QT_TRANSLATE_NOOP("desk::ui::Words",
                               "Only data protection may carry this out. Ask a colleague of "
                               "that role to go on from here.")},
    WordText{"authority-not-seen",
             QT_TRANSLATE_NOOP("desk::ui::Words",
                               "Nobody has seen yet that they may ask for this person. Ask for "
                               "their authority and record it.")},
    WordText{"merged", QT_TRANSLATE_NOOP(
                           "desk::ui::Words",
                           "This request goes on as part of another one. Work there, or undo the merge.")},
    WordText{"redactions-undecided",
             QT_TRANSLATE_NOOP("desk::ui::Words",
                               "Places in the package may speak of other people and wait for a decision. Decide "
                               "under Redactions.")},
    WordText{"recipient-not-told",
             QT_TRANSLATE_NOOP("desk::ui::Words",
                               "A recipient has not been told yet. Record the notice, or why "
                               "none is needed.")},
    WordText{"erasure-not-proven",
             QT_TRANSLATE_NOOP("desk::ui::Words", "The scan has not proven yet that nothing is left.")},
    WordText{"answer-not-sent",
             QT_TRANSLATE_NOOP("desk::ui::Words",
                               "The person has not been answered yet. Write the letter first.")},
    WordText{"coverage-unexplained",
             QT_TRANSLATE_NOOP("desk::ui::Words",
                               "Access and deletion reach different data and no rule says why. "
                               "The policy has to be mended first.")},
    WordText{"needs-compliance-review",
             QT_TRANSLATE_NOOP("desk::ui::Words", "The internal compliance review has to agree first.")},
    WordText{"closed", QT_TRANSLATE_NOOP("desk::ui::Words", "The request is closed.")},
};

constexpr std::array withheldSentences{
    WordText{"not-covered", QT_TRANSLATE_NOOP("desk::ui::Words",
                                              "The policy does not count it among what this right covers")},
    WordText{"others-rights", QT_TRANSLATE_NOOP("desk::ui::Words", "Rights and freedoms of others")},
    WordText{"confidentiality", QT_TRANSLATE_NOOP("desk::ui::Words", "Confidentiality")},
    WordText{"no-consent", QT_TRANSLATE_NOOP("desk::ui::Words", "The other person did not agree")},
    WordText{"safety", QT_TRANSLATE_NOOP("desk::ui::Words", "Safety of others")},
    WordText{"secret",
             QT_TRANSLATE_NOOP("desk::ui::Words", "Secrets such as passwords are never handed over")},
    WordText{"anonymous",
             QT_TRANSLATE_NOOP("desk::ui::Words", "Belongs to nobody: it was collected anonymously")},
    WordText{"not-readable",
             QT_TRANSLATE_NOOP("desk::ui::Words",
                               "Your role may not read it: a colleague whose role may has to pack it")},
};

} // namespace

QString Words::channel(const std::string &word)
{
    const char *known = find(channels, word);
    return known ? tr(known) : spaced(word);
}

QString Words::event(const std::string &word)
{
    const char *known = find(events, word);
    return known ? tr(known) : spaced(word);
}

QString Words::blocked(const std::string &word)
{
    if (word.empty())
        return {};
    if (const char *known = find(blockedSentences, word))
        return tr(known);
    //: %1 is the desk's own short word for the reason.
    return tr("The desk does not allow this step yet: %1.").arg(spaced(word));
}

QString Words::because(const std::string &word, const std::string &sentence)
{
    if (const char *known = find(withheldSentences, word))
        return tr(known);
    return sentence.empty() ? spaced(word) : text(sentence);
}

QString Words::withheld(const std::string &word)
{
    const char *known = find(withheldSentences, word);
    return known ? tr(known) : spaced(word);
}

const std::vector<std::string> &channelWords()
{
    static const std::vector<std::string> words = [] {
        std::vector<std::string> out;
        for (const WordText &each : channels)
            out.emplace_back(each.word);
        return out;
    }();
    return words;
}

} // namespace desk::ui
