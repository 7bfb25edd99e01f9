// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip_delegate.h"

#include "ui/models/value_table.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace desk::ui {

namespace {

constexpr int margin = 12;
constexpr int chipPadding = 10;
constexpr int chipHeight = 22;
constexpr int chipGap = 6;

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

std::vector<FittedChip> ChipDelegate::fitted(const QStringList &chips, int room, const QFontMetrics &metrics)
{
    std::vector<FittedChip> out;
    const auto more = [&](qsizetype from) {
        return QLatin1Char('+') + QString::number(chips.size() - from);
    };
    for (qsizetype i = 0; i < chips.size(); ++i) {
        const bool last = i + 1 == chips.size();
        const int reserved = last ? 0 : chipGap + metrics.horizontalAdvance(more(i + 1));
        const int whole = metrics.horizontalAdvance(chips[i]) + 2 * chipPadding;
        if (i > 0 && whole + reserved > room) {
            out.push_back({more(i), metrics.horizontalAdvance(more(i)), true});
            break;
        }
        const int width = std::min(whole, room - reserved);
        if (width <= 2 * chipPadding)
            break;
        out.push_back({chips[i], width, false});
        room -= width + chipGap;
    }
    return out;
}

void ChipDelegate::paintChips(QPainter *painter, const QRect &rect, const QStringList &chips,
                              const QString &tone) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(chipFont(painter->font()));
    const QFontMetrics metrics(painter->font());
    int left = rect.left();
    for (const FittedChip &chip : fitted(chips, rect.width(), metrics)) {
        const QRect box(left, rect.center().y() - chipHeight / 2 + 1, chip.width, chipHeight);
        left += chip.width + chipGap;
        if (chip.counts) {
            painter->setPen(m_theme.color(QStringLiteral("muted")));
            painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, chip.text);
            continue;
        }
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(tone + QStringLiteral("-back")));
        painter->drawRoundedRect(box, chipHeight / 2.0, chipHeight / 2.0);
        painter->setPen(m_theme.color(tone + QStringLiteral("-text")));
        const QRect inside = box.adjusted(chipPadding, 0, -chipPadding + 2, 0);
        painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(chip.text, Qt::ElideRight, inside.width()));
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
