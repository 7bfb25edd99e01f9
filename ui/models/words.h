// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace desk::ui {

/**
 * The words of the desk in the reader's language. Stable words that a desk sends and this version does not
 * know are shown as they are, so that nothing is hidden.
 */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(desk::ui::Words)

public:
    static QString right(policy::Right right);
    static QStringList rights(const std::vector<policy::Right> &rights);
    static QString state(RequestState state);
    /// Tone of a state's chip: neutral, info, warn or ok.
    static QString stateTone(RequestState state);
    static QString outcome(ActionOutcome outcome);
    static QString outcomeTone(ActionOutcome outcome);
    /// The answer is a package: it is written to a file and handed over.
    static bool isHandedOver(policy::Right right);
    static bool isErasure(policy::Right right);
    /// How far off a day is, e.g. "in 3 days", "today", "overdue by 2 days"; empty for no day.
    static QString due(QDate day, QDate today);
    /// Tone of its chip: neutral, warn from five days before, bad once it is past.
    static QString dueTone(QDate day, QDate today);
    static QString channel(const std::string &word);
    static QString method(policy::VerificationMethod method);
    /// What the agent does to prove somebody that way.
    static QString methodHelp(policy::VerificationMethod method);
    static QString identifier(policy::IdentifierKind kind);
    static QString role(policy::Role role);
    static QString findBy(FindBy by);
    static QString event(const std::string &word);
    /// Why the next step of a request cannot be taken, as a sentence that says what to do.
    static QString blocked(const std::string &word);
    static QString withheld(const std::string &word);
    /// Why records are treated as they are: the word's own text, else the desk's sentence, else the word.
    static QString because(const std::string &word, const std::string &sentence);
    /// What becomes of records, a word of PlanLine.
    static QString planned(const std::string &word);
    static QString plannedTone(const std::string &word);
    /// A ground for refusing, by its code; the code where no law here knows it.
    static QString ground(const std::string &code, const std::vector<RefusalGroundView> &known);
    static QString noticeState(const std::string &word);
    static QString noticeTone(const std::string &word);
    static QString linkKind(const std::string &word);
    static QString behalf(const std::string &word);
    static QString pauseReason(const std::string &word);
    static QString dueKind(const std::string &word);
    static QString letterKind(const std::string &word);
    /// What a letter still has to be told, by the name of its field.
    static QString letterField(const std::string &word);
    static QString retentionAction(const std::string &word);
    /// What holds for a person, a kind of StandingView.
    static QString standing(const std::string &word);
    static QString coverage(const std::string &word);
    static QString policyChange(const std::string &word);
    /// What is held about a person: counts per category on one line, without a word about who it is.
    static QString holdings(const std::vector<CategoryHolding> &holdings);
    /// What the program is doing while it makes the sample desk.
    static QString makingSample();
    /// A language tag as people call it, e.g. English; the tag itself when nobody calls it anything.
    static QString language(const std::string &tag);
};

/// Channels a request may come by, as RequestService spells them.
const std::vector<std::string> &channelWords();
/// In whose name somebody else may ask, as OnBehalf spells it.
const std::vector<std::string> &behalfWords();
/// Kinds of letters to people, as LetterOrder spells them; what goes to recipients is not among them.
const std::vector<std::string> &letterWords();
const std::vector<std::string> &pauseWords();
/// How two requests may belong together, as RequestService::link() spells it.
const std::vector<std::string> &linkWords();

} // namespace desk::ui
