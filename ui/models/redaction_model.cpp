// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/redaction_model.h"

#include "ui/models/display.h"

#include <algorithm>
#include <array>

namespace desk::ui {

namespace {

struct RedactionWord
{
    const char *word;
    const char *text;
};

constexpr std::array redactionKinds{
    RedactionWord{"words", QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "Words")},
    RedactionWord{"name", QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "Name")},
    RedactionWord{"email", QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "E-mail")},
    RedactionWord{"telephone", QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "Telephone")},
    RedactionWord{"address", QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "Address")},
};

constexpr std::array redactionCauses{
    RedactionWord{"other-party",
                  QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "The field is about somebody else")},
    RedactionWord{"named-in-file",
                  QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "Named elsewhere in the file")},
    RedactionWord{"not-theirs", QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "None of the person's own")},
    RedactionWord{"struck-elsewhere",
                  QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "Struck in another place")},
    RedactionWord{"by-hand", QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "Struck by hand")},
};

constexpr std::array redactionGroundTexts{
    RedactionWord{"others-rights",
                  QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "Rights and freedoms of others")},
    RedactionWord{"confidentiality", QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "Confidentiality")},
    RedactionWord{"no-consent", QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "They did not agree")},
    RedactionWord{"safety", QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "Safety of others")},
};

constexpr std::array redactionReasonTexts{
    RedactionWord{"own", QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "It is the person's own")},
    RedactionWord{"consent", QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "The other person agreed")},
    RedactionWord{"public", QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "It is public")},
    RedactionWord{"told-by-person",
                  QT_TRANSLATE_NOOP("desk::ui::RedactionWords", "The person told it themselves")},
};

template <std::size_t N>
std::vector<std::string> wordsIn(const std::array<RedactionWord, N> &table)
{
    std::vector<std::string> out;
    for (const RedactionWord &each : table)
        out.emplace_back(each.word);
    return out;
}

template <std::size_t N>
QString textIn(const std::array<RedactionWord, N> &table, const std::string &word)
{
    for (const RedactionWord &each : table)
        if (word == each.word)
            return QCoreApplication::translate("desk::ui::RedactionWords", each.text);
    return text(word);
}

} // namespace

const std::vector<std::string> &redactionGroundWords()
{
    static const std::vector<std::string> words = wordsIn(redactionGroundTexts);
    return words;
}

const std::vector<std::string> &redactionReasonWords()
{
    static const std::vector<std::string> words = wordsIn(redactionReasonTexts);
    return words;
}

QString RedactionWords::kind(const std::string &word)
{
    return textIn(redactionKinds, word);
}

QString RedactionWords::because(const std::string &word)
{
    return textIn(redactionCauses, word);
}

QString RedactionWords::ground(const std::string &word)
{
    return textIn(redactionGroundTexts, word);
}

QString RedactionWords::reason(const std::string &word)
{
    return textIn(redactionReasonTexts, word);
}

QString RedactionWords::state(const RedactionView &view)
{
    if (view.state == "undecided")
        return tr("Undecided");
    return view.state == "struck" ? tr("Struck out") : tr("Stays");
}

QString RedactionWords::stateTone(const RedactionView &view)
{
    return view.state == "undecided" ? QStringLiteral("warn")
           : view.state == "struck"  ? QStringLiteral("ok")
                                     : QStringLiteral("neutral");
}

QStringList RedactionTable::headers() const
{
    return {tr("Category"), tr("Field"), tr("Kind"), tr("Text"), tr("Why it is listed"), tr("Decision")};
}

QVariant RedactionTable::cell(const RedactionView &view, int column, int role) const
{
    if (role == ChipsRole)
        return column == State ? QVariant(QStringList{RedactionWords::state(view)}) : QVariant();
    if (role == ToneRole)
        return RedactionWords::stateTone(view);
    if (role == Qt::ToolTipRole && column == State && !view.reason.empty())
        return view.state == "struck" ? RedactionWords::ground(view.reason)
                                      : RedactionWords::reason(view.reason);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Category:
        return text(view.label);
    case Field:
        return text(view.fieldLabel);
    case Kind:
        return RedactionWords::kind(view.kind);
    case Text:
        return text(view.text).simplified();
    case Because:
        return RedactionWords::because(view.because);
    case State:
        return RedactionWords::state(view);
    default:
        return {};
    }
}

RedactionModel::RedactionModel(Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_table(new RedactionTable(this))
{
}

void RedactionModel::read(const std::string &reference)
{
    if (reference != m_reference)
        clear();
    m_reference = reference;
    if (!reference.empty())
        take(m_services.actions.redactions(reference), false);
}

void RedactionModel::clear()
{
    m_turn.next();
    m_reference.clear();
    m_list.reset();
    m_revealed.clear();
    m_busy = false;
    m_table->setRows({});
    Q_EMIT changed();
}

void RedactionModel::reveal(const std::string &reason)
{
    take(m_services.actions.revealRedactions(m_reference, reason), false);
}

void RedactionModel::decide(int number, const RedactionOrder &how)
{
    RedactionOrder order = how;
    order.ids = {m_table->row(number).id};
    take(m_services.actions.redact(m_reference, order), true);
}

void RedactionModel::strikeBeside(int number, const std::string &text, const std::string &ground)
{
    const RedactionView &row = m_table->row(number);
    take(m_services.actions.strike(m_reference, {row.category, row.record, row.field, text, ground}), true);
}

void RedactionModel::take(const Answer<RedactionList> &answer, bool decision)
{
    m_busy = true;
    Q_EMIT changed();
    whenStillWanted(this, m_turn, answer, [this, decision](Result<RedactionList> list) {
        m_busy = false;
        if (!list) {
            Q_EMIT changed();
            Q_EMIT failed(list.error());
            return;
        }
        keep(std::move(list).value());
        if (decision)
            Q_EMIT decided();
    });
}

void RedactionModel::keep(RedactionList list)
{
    if (list.revealed)
        for (const RedactionView &each : list.redactions)
            m_revealed[each.id] = each;
    list.revealed = list.revealed || !m_revealed.empty();
    for (RedactionView &each : list.redactions) {
        const auto known = m_revealed.find(each.id);
        if (known == m_revealed.end())
            continue;
        each.before = known->second.before;
        each.text = known->second.text;
        each.after = known->second.after;
    }
    m_table->setRows(list.redactions);
    m_list = std::move(list);
    Q_EMIT changed();
}

} // namespace desk::ui
