// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace desk::ui {

/// A part of what an editor shows: characters as Qt counts them.
struct TextRange
{
    int from = 0;
    int length = 0;
};

/// One thing that was understood, and why.
struct UnderstoodLine
{
    QString kind;  ///< e.g. "Right".
    QString value; ///< e.g. "Deletion".
    QString quote; ///< The words that led to it, or the place that says so; may be empty.
    bool certain = true;
};

/// What was understood of something that came in, as it is told to people. Pure.
class Understood
{
    Q_DECLARE_TR_FUNCTIONS(desk::ui::Understood)

public:
    static constexpr int longestQuote = 120; ///< Characters, without the marks around it.

    /// A letter as an editor shows it: one character a line end.
    static QString shown(const std::string &letter);
    /// Where the words stand in shown(). Spans that do not fit the letter are left out.
    static std::vector<TextRange> ranges(const std::string &letter, const std::vector<intake::Span> &spans);
    /// Of every finding of the draft that rests on words.
    static std::vector<TextRange> ranges(const intake::Draft &draft);
    static QString quote(const intake::Draft &draft, const intake::Finding &because);
    /// Rights first, then whom it is about, then the rest.
    static std::vector<UnderstoodLine> lines(const intake::Draft &draft);
    /// What the letter says about an earlier one, as a sentence; empty when nothing.
    static QString follows(const intake::Draft &draft);
    /// The open requests that a reminder or complaint may belong to.
    static std::vector<OtherRequest> attachable(const IntakeDraft &draft);
    /// How many people it may be about, as a sentence.
    static QString people(const IntakeDraft &draft);
    /// What a file is, by the word of its format.
    static QString format(const std::string &word);
    static QString format(intake::Format format);
};

} // namespace desk::ui
