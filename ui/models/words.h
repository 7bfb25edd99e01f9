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
    /// What is held about a person: counts per category on one line, without a word about who it is.
    static QString holdings(const std::vector<CategoryHolding> &holdings);
    /// What the program is doing while it makes the sample desk.
    static QString makingSample();
    /// A language tag as people call it, e.g. English; the tag itself when nobody calls it anything.
    static QString language(const std::string &tag);
};

/// Channels a request may come by, as RequestService spells them.
const std::vector<std::string> &channelWords();

} // namespace desk::ui
