// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reading_order.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QSplitter>

#include <algorithm>
#include <set>
#include <tuple>

namespace desk::ui {

namespace {

/// Made of parts that it looks after itself.
bool isWhole(const QWidget *widget)
{
    return qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget);
}

class Gatherer
{
public:
    void gather(QWidget *widget)
    {
        if (!widget->isVisible() || !m_seen.insert(widget).second)
            return;
        if ((widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy())
            m_stops.push_back(widget);
        if (isWhole(widget))
            return;
        if (const auto *area = qobject_cast<QScrollArea *>(widget); area && area->widget())
            gather(area->widget());
        if (const auto *sides = qobject_cast<QSplitter *>(widget))
            for (int i = 0; i < sides->count(); ++i)
                gather(sides->widget(i));
        if (const QLayout *layout = widget->layout())
            gather(layout);
        for (QObject *child : widget->children())
            if (auto *loose = qobject_cast<QWidget *>(child); loose && !loose->isWindow())
                gather(loose);
    }
    const std::vector<QWidget *> &stops() const { return m_stops; }

private:
    void gather(const QLayout *layout)
    {
        std::vector<std::tuple<int, int, QLayoutItem *>> items;
        const auto *grid = qobject_cast<const QGridLayout *>(layout);
        for (int i = 0; i < layout->count(); ++i) {
            int row = 0;
            int column = i;
            int rows = 0;
            int columns = 0;
            if (grid)
                grid->getItemPosition(i, &row, &column, &rows, &columns);
            items.emplace_back(row, column, layout->itemAt(i));
        }
        std::stable_sort(items.begin(), items.end(), [](const auto &one, const auto &other) {
            return std::tie(std::get<0>(one), std::get<1>(one)) <
                   std::tie(std::get<0>(other), std::get<1>(other));
        });
        for (const auto &[row, column, item] : items) {
            if (item->widget())
                gather(item->widget());
            else if (item->layout())
                gather(item->layout());
        }
    }

    std::set<QWidget *> m_seen;
    std::vector<QWidget *> m_stops;
};

bool isTab(const QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<const QKeyEvent *>(event)->key();
    return key == Qt::Key_Tab || key == Qt::Key_Backtab;
}

} // namespace

ReadingOrder::ReadingOrder(QWidget &window) : QObject(&window), m_window(window)
{
    QCoreApplication::instance()->installEventFilter(this);
}

std::vector<QWidget *> ReadingOrder::of(QWidget *root)
{
    Gatherer gatherer;
    gatherer.gather(root);
    return gatherer.stops();
}

bool ReadingOrder::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = isTab(event) ? qobject_cast<QWidget *>(watched) : nullptr;
    if (!widget)
        return false;
    QWidget *const front = widget->window();
    const QWidget *up = front;
    while (up && up != &m_window)
        up = up->parentWidget();
    if (!up || qobject_cast<QFileDialog *>(front)) // Qt's own dialog knows its order
        return false;
    const std::vector<QWidget *> stops = of(front);
    for (std::size_t i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
    return false;
}

} // namespace desk::ui
