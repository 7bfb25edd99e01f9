// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QWidget>

#include <vector>

namespace desk::ui {

/**
 * Tab goes the way people read: through the layouts of a window in their order, rows of a grid one after
 * another.
 *
 * Parts of a page come and go while somebody works, and what is made later would else stand at the end. So
 * the order is set whenever Tab is pressed in the window or in a dialog of it.
 */
class ReadingOrder final : public QObject
{
    Q_OBJECT

public:
    explicit ReadingOrder(QWidget &window);
    /// What Tab stops at inside `root`, of what is in sight, in that order.
    static std::vector<QWidget *> of(QWidget *root);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
};

} // namespace desk::ui
