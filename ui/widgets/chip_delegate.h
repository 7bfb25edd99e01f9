// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <vector>

namespace desk::ui {

class Theme;

/// A chip as it is drawn: cut off where it is wider than its words allow, or the number of those without
/// room.
struct FittedChip
{
    QString text;
    int width = 0;
    bool counts = false;
};

/// Draws the cells of every table: text on one line with a margin, chips where the model names them
/// (TableRole), and a bar beside the current row while the table has the focus.
class ChipDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The theme must outlive the delegate.
    ChipDelegate(const Theme &theme, QObject *parent);

    /// What of a cell's chips is drawn in `room` pixels. The first is always there: a number alone says
    /// nothing.
    static std::vector<FittedChip> fitted(const QStringList &chips, int room, const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const;
    void paintChips(QPainter *painter, const QRect &rect, const QStringList &chips,
                    const QString &tone) const;

    const Theme &m_theme;
};

} // namespace desk::ui
