// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip_delegate.h"

#include "ui/models/value_table.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace desk::ui {

namespace {

constexpr int margin = 12;
constexpr int chipPadding = 10;
constexpr int chipHeight = 22;
constexpr int chipGap = 6;
constexpr int narrowest = 56; ///< A first chip with less room says nothing.

QFont chipFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

ChipDelegate::ChipDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme)
{
}

void ChipDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, m_theme.color(QStringLiteral("select")));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, m_theme.color(QStringLiteral("hover")));
    painter->setPen(m_theme.color(QStringLiteral("line")));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->hasFocus() && index.column() == 0 && view->currentIndex().row() == index.row())
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                          m_theme.color(QStringLiteral("accent")));
}

void ChipDelegate::paintChips(QPainter *painter, const QRect &rect, const QStringList &chips,
                              const QString &tone) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(chipFont(painter->font()));
    const QFontMetrics metrics(painter->font());
    const auto widthOf = [&metrics](const QString &chip) {
        return metrics.horizontalAdvance(chip) + 2 * chipPadding;
    };
    int left = rect.left();
    for (qsizetype i = 0; i < chips.size(); ++i) {
        // What has no room is counted rather than cut to a letter.
        const bool last = i + 1 == chips.size();
        const auto more = [&](qsizetype from) {
            return QLatin1Char('+') + QString::number(chips.size() - from);
        };
        const int reserved = last ? 0 : chipGap + widthOf(more(i + 1));
        const int room = rect.right() - left + 1;
        const bool tooNarrow = i > 0 || room - reserved < narrowest;
        const bool counted = !(last && i == 0) && tooNarrow && widthOf(chips[i]) + reserved > room;
        const QString chip = counted ? more(i) : chips[i];
        const int width = std::min(widthOf(chip), counted ? room : room - reserved);
        if (width <= 2 * chipPadding)
            break;
        const QRect box(left, rect.center().y() - chipHeight / 2 + 1, width, chipHeight);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(tone + QStringLiteral("-back")));
        painter->drawRoundedRect(box, chipHeight / 2.0, chipHeight / 2.0);
        painter->setPen(m_theme.color(tone + QStringLiteral("-text")));
        const QRect inside = box.adjusted(chipPadding, 0, -chipPadding + 2, 0);
        painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(chip, Qt::ElideRight, inside.width()));
        if (counted)
            break;
        left += width + chipGap;
    }
}

void ChipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    paintBackground(painter, option, index);
    painter->setFont(option.font);
    const QRect inside = option.rect.adjusted(margin, 0, -margin, 0);
    const QStringList chips = index.data(ChipsRole).toStringList();
    if (!chips.isEmpty()) {
        paintChips(painter, inside, chips, index.data(ToneRole).toString());
    } else {
        const QVariant alignment = index.data(Qt::TextAlignmentRole);
        const auto side =
            alignment.isValid() ? Qt::Alignment(alignment.toInt()) : Qt::AlignLeft | Qt::AlignVCenter;
        painter->setPen(
            m_theme.color(index.data(MutedRole).toBool() ? QStringLiteral("muted") : QStringLiteral("text")));
        const QString text = index.data(Qt::DisplayRole).toString();
        painter->drawText(inside, side,
                          QFontMetrics(option.font).elidedText(text, Qt::ElideRight, inside.width()));
    }
    painter->restore();
}

QSize ChipDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    int width = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    const QStringList chips = index.data(ChipsRole).toStringList();
    if (!chips.isEmpty()) {
        width = 0;
        for (const QString &chip : chips)
            width += metrics.horizontalAdvance(chip) + 2 * chipPadding + chipGap;
    }
    return {width + 2 * margin + 2, 5 * 8};
}

} // namespace desk::ui
