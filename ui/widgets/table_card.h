// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <limits>

class QAbstractItemModel;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace desk::ui {

class Theme;

/// A titled card with a table as high as its rows, or a sentence where it has none; buttons stand beside the
/// title.
class TableCard final : public QFrame
{
    Q_OBJECT

public:
    /// `name` is the table's object name. Theme and model outlive the card.
    TableCard(const Theme &theme, const QString &name, QAbstractItemModel *model, QWidget *parent);
    void addButton(QPushButton *button);
    /// More rows than these scroll inside the card.
    void setMostRows(int rows);
    /// `sentence` stands under the title and may be empty; `none` says what to do where there is no row.
    void setTexts(const QString &title, const QString &sentence, const QString &none);
    /// After the model's rows or texts changed.
    void fit();
    /// The current row, or -1.
    int current() const;
    QTableView *view() const { return m_view; }

Q_SIGNALS:
    void currentChanged();

private:
    QHBoxLayout *m_top;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_none;
    QTableView *m_view;
    int m_mostRows = std::numeric_limits<int>::max();
};

} // namespace desk::ui
