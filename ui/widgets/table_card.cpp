// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_card.h"

#include "ui/shell/theme.h"
#include "ui/widgets/basics.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace desk::ui {

TableCard::TableCard(const Theme &theme, const QString &name, QAbstractItemModel *model, QWidget *parent)
    : QFrame(parent)
    , m_top(new QHBoxLayout)
    , m_title(makeLabel(TextType::Section, this))
    , m_sentence(makeLabel(TextType::Muted, this))
    , m_none(makeLabel(TextType::Muted, this))
    , m_view(new QTableView(this))
{
    setProperty("card", QStringLiteral("true"));
    m_view->setObjectName(name);
    dressTable(m_view, theme, {});
    m_view->setProperty("inside", QStringLiteral("card"));
    m_view->setModel(model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(unit);
    m_top->setSpacing(unit);
    m_top->addWidget(m_title, 1);
    layout->addLayout(m_top);
    layout->addWidget(m_sentence);
    layout->addWidget(m_none);
    layout->addWidget(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TableCard::currentChanged);
    connect(&theme, &Theme::changed, m_view->viewport(), qOverload<>(&QWidget::update));
}

void TableCard::addButton(QPushButton *button)
{
    m_top->addWidget(button);
}

void TableCard::setMostRows(int rows)
{
    m_mostRows = rows;
    fit();
}

void TableCard::setTexts(const QString &title, const QString &sentence, const QString &none)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_none->setText(none);
    m_view->setAccessibleName(title);
    fit();
}

void TableCard::fit()
{
    const int rows = m_view->model()->rowCount();
    m_none->setVisible(rows == 0 && !m_none->text().isEmpty());
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    m_view->setVisible(rows > 0);
    m_view->resizeColumnsToContents();
    // The last column takes what is left only when it is told so afterwards.
    m_view->horizontalHeader()->setStretchLastSection(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() + 2 +
                           std::min(rows, m_mostRows) * m_view->verticalHeader()->defaultSectionSize());
}

int TableCard::current() const
{
    const QModelIndex at = m_view->currentIndex();
    return at.isValid() ? at.row() : -1;
}

} // namespace desk::ui
