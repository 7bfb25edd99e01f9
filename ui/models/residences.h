// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <string>
#include <vector>

namespace desk::ui {

/// Places a person may live in: every country of ISO 3166-1, and the states of the USA with a privacy law of
/// their own, named in the language of the window.
class Residences
{
    Q_DECLARE_TR_FUNCTIONS(desk::ui::Residences)

public:
    struct Place
    {
        std::string code; ///< e.g. DE, US-CA
        QString name;
    };
    /// Sorted by name in the window's language.
    static std::vector<Place> all();
    /// The name with its code, e.g. "Germany (DE)"; the code alone for a place that is not known.
    static QString label(const std::string &code);
    /// The code of what somebody chose or typed: a label, a name or a code in either case. Empty when
    /// unknown.
    static std::string codeOf(const QString &typed);
};

} // namespace desk::ui
