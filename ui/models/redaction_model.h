// SPDX-License-Identifier: GPL-3.0-or-later
// What a package would tell of other people, while somebody decides about it.
#pragma once

#include "ui/models/answers.h"
#include "ui/models/value_table.h"

#include <QCoreApplication>

#include <map>

namespace desk::ui {

/// The stable words of a RedactionView in the reader's language; unknown ones as they are.
class RedactionWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::ui::RedactionWords)

public:
    static QString kind(const std::string &word);
    /// Why it is proposed.
    static QString because(const std::string &word);
    static QString state(const RedactionView &view);
    static QString stateTone(const RedactionView &view);
    static QString ground(const std::string &word);
    static QString reason(const std::string &word);
};

/// Grounds to strike, reasons to leave, as RedactionOrder spells them.
const std::vector<std::string> &redactionGroundWords();
const std::vector<std::string> &redactionReasonWords();

class RedactionTable final : public ValueTable<RedactionView>
{
    Q_OBJECT

public:
    enum Column
    {
        Category,
        Field,
        Kind,
        Text,
        Because,
        State,
        ColumnCount
    };
    using ValueTable::ValueTable;

protected:
    QStringList headers() const override;
    QVariant cell(const RedactionView &view, int column, int role) const override;
};

/**
 * Reads the list of one request, reveals it, and takes decisions. Answers for a request that has been left
 * are dropped. What was revealed stays so until clear().
 */
class RedactionModel final : public QObject
{
    Q_OBJECT

public:
    explicit RedactionModel(Services &services, QObject *parent = nullptr);

    /// Reads it anew; another request than before forgets what was revealed.
    void read(const std::string &reference);
    void clear();
    void reveal(const std::string &reason);
    /// `number`: a row of table().
    void decide(int number, const RedactionOrder &how);
    /// In the record and the field of that row.
    void strikeBeside(int number, const std::string &text, const std::string &ground);

    RedactionTable &table() { return *m_table; }
    /// Null until it was read.
    const RedactionList *list() const { return m_list ? &*m_list : nullptr; }
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void changed();
    /// Plans were taken back: the request reads differently now.
    void decided();
    void failed(const desk::Error &error);

private:
    void take(const Answer<RedactionList> &answer, bool decision);
    void keep(RedactionList list);

    Services &m_services;
    RedactionTable *m_table;
    std::string m_reference;
    std::optional<RedactionList> m_list;
    std::map<std::string, RedactionView> m_revealed; ///< By id.
    bool m_busy = false;
    Turn m_turn;
};

} // namespace desk::ui
