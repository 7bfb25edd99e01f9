// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/import_run_table.h"

#include "ui/models/display.h"

#include <algorithm>
#include <array>

namespace desk::ui {

namespace {

struct Refusal
{
    std::string_view word;
    const char *text;
};

constexpr std::array refusals{
    Refusal{"taken-back", QT_TRANSLATE_NOOP("desk::ui::ImportRunTable", "It was taken back already.")},
    Refusal{"later-import", QT_TRANSLATE_NOOP("desk::ui::ImportRunTable",
                                              "Only the last import of a category can be taken back.")},
    Refusal{"nothing-changed", QT_TRANSLATE_NOOP("desk::ui::ImportRunTable", "It changed nothing.")},
    Refusal{"too-old", QT_TRANSLATE_NOOP("desk::ui::ImportRunTable",
                                         "It is too long ago: an import can be taken back for 30 days.")},
    Refusal{"correction",
            QT_TRANSLATE_NOOP("desk::ui::ImportRunTable",
                              "A correction made at the desk gave way to it, and would not come back.")},
    Refusal{"forgotten",
            QT_TRANSLATE_NOOP(
                "desk::ui::ImportRunTable",
                "What it changed is no longer known: since then people were erased, a key was replaced, or "
                "the desk was restored.")},
    Refusal{"held", QT_TRANSLATE_NOOP("desk::ui::ImportRunTable",
                                      "The data of one of these people is held: nothing of it may go.")},
    Refusal{"restricted", QT_TRANSLATE_NOOP("desk::ui::ImportRunTable",
                                            "The processing of one of these people's data is restricted.")},
    Refusal{"record-changed", QT_TRANSLATE_NOOP("desk::ui::ImportRunTable",
                                                "A record was corrected, erased or changed since.")},
};

} // namespace

QString ImportRunTable::undoRefusal(const Error &error)
{
    if (error.code != ErrorCode::Conflict)
        return {};
    constexpr std::string_view request = "request ";
    if (error.place.starts_with(request))
        //: %1 is the reference of a request.
        return tr("A request of one of these people was planned or carried out since: %1. The import has to "
                  "stay.")
            .arg(text(error.place.substr(request.size())));
    const auto known = std::find_if(refusals.begin(), refusals.end(),
                                    [&](const Refusal &each) { return each.word == error.place; });
    return known == refusals.end() ? QString() : tr(known->text);
}

QString ImportRunTable::undoBlocked(const ImportRunView &run)
{
    const char *word = run.undoneAt                   ? "taken-back"
                       : !run.isLast                  ? "later-import"
                       : run.added + run.updated == 0 ? "nothing-changed"
                                                      : nullptr;
    return word == nullptr ? QString() : undoRefusal({ErrorCode::Conflict, {}, word});
}

QString ImportRunTable::undoEffect(const UndoReport &report)
{
    const QStringList parts{
        tr("%n record(s) that it added will be removed.", nullptr, static_cast<int>(report.removed)),
        tr("%n record(s) will read again as they did before.", nullptr, static_cast<int>(report.restored)),
        tr("Of %n person(s) nothing will be left.", nullptr, static_cast<int>(report.people))};
    return parts.join(QLatin1Char('\n'));
}

QStringList ImportRunTable::headers() const
{
    return {tr("When"),    tr("Category"), tr("File"),       tr("Added"),
            tr("Updated"), tr("Faulty"),   tr("New people"), tr("State")};
}

QVariant ImportRunTable::cell(const ImportRunView &run, int column, int role) const
{
    const auto words = [&]() -> QString {
        switch (column) {
        case At:
            return moment(run.at);
        case Category:
            return text(run.label);
        case File:
            return text(run.file);
        case Added:
            return count(run.added);
        case Updated:
            return count(run.updated);
        case Faulty:
            return count(run.faulty);
        case People:
            return count(run.people);
        case State:
            return run.undoneAt ? tr("Taken back") : run.finished ? tr("Taken in") : tr("Broken off");
        default:
            return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole:
        return words();
    case MutedRole:
        return run.undoneAt.has_value();
    case ChipsRole:
        return column == State ? QVariant(QStringList{words()}) : QVariant();
    case ToneRole:
        return run.undoneAt   ? QStringLiteral("neutral")
               : run.finished ? QStringLiteral("ok")
                              : QStringLiteral("warn");
    default:
        return {};
    }
}

} // namespace desk::ui
