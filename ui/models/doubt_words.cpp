// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/doubt_words.h"

#include "ui/models/display.h"

#include <QCoreApplication>

#include <array>

namespace desk::ui {

namespace {

/// The sentences of core/intake that letters, mail and tables bring often.
constexpr std::array knownDoubts{
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "A telephone number cannot be told from its country code: it is not searched for."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "The letter speaks of an earlier request and does not say that the answer is late."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "Somebody writes for another person: their authority has to be shown."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords", "The language of the letter was not recognised."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "There are no rules for the language of this letter: somebody has to read it."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords", "The letter is written in more than one language."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "Parts of the letter are quoted or forwarded: nothing there counts as asked for."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "No right was recognised: somebody has to read what is asked for."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "Parts of the letter are not text in UTF-8 and cannot be read."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "The letter is very long: only its first 128 KiB were read for what is asked."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords", "There are no words in the letter."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords", "The letter has no words but quoted ones."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "The message is one piece of a longer one: the others are needed, too."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords", "The message is encrypted and cannot be read here."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "The message is encrypted, or sealed with its signature, and cannot be read here."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords", "Another message is attached: what it asks was not read."),
    QT_TRANSLATE_NOOP(
        "desk::ui::DoubtWords",
        "The message does not say in which character set it is written: some letters may be wrong."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "The message does not say when it reached us: somebody has to say the day."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "The message was sent by a machine: perhaps nobody asks for anything."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "The file's name promises another kind of file than its content is."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "Nothing proves who sent this; make sure of the sender before acting on it."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords", "The agent does not say that it verified this."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "No mandate of the person is named; ask for it where the law lets you."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "A mandate is named but not part of the message; see it before relying on it."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "The request does not say under which law it is made; the person's residence decides."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords", "Nothing in the request finds a person here."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords", "The same request stands above."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords", "The field is missing."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords", "The field is empty."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords", "Say which right is exercised."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "Write the day on which it came in as YYYY-MM-DD, such as 2026-01-31."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "The day lies in the future; write the day on which it came in."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "Write a country such as DE, with a region where law differs, such as US-CA."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "This is no e-mail address; write one such as name@mail.example, or leave it empty."),
    QT_TRANSLATE_NOOP("desk::ui::DoubtWords",
                      "Fill in email, phone, order or account: something has to find the person."),
};

/// Names of what the desk itself looked at; no place that anybody could look at.
bool isPlace(const std::string &place)
{
    return !place.empty() && place != "text" && place != "mail" && place != "file";
}

} // namespace

QString DoubtWords::of(const intake::Doubt &doubt)
{
    QString sentence = text(doubt.sentence);
    for (const char *known : knownDoubts)
        if (doubt.sentence == known)
            sentence = QCoreApplication::translate("desk::ui::DoubtWords", known);
    if (!isPlace(doubt.place))
        return sentence;
    //: %1 is a place in a file, %2 a sentence about it.
    return QCoreApplication::translate("desk::ui::DoubtWords", "%1: %2").arg(text(doubt.place), sentence);
}

} // namespace desk::ui
