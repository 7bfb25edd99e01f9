// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/basics.h"

#include "ui/widgets/chip_delegate.h"
#include "ui/widgets/icons.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QLineEdit>
#include <QStyle>
#include <QTableView>
#include <QVariant>

namespace desk::ui {

QLabel *makeLabel(TextType type, QWidget *parent)
{
    static const char *const types[] = {"body",    "page", "section", "label", "muted",
                                        "caption", "mark", "fault",   "code",  "passphrase"};
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("type", QString::fromLatin1(types[static_cast<int>(type)]));
    label->setWordWrap(type != TextType::Page && type != TextType::Section && type != TextType::Label &&
                       type != TextType::Mark);
    return label;
}

QPushButton *makeButton(ButtonKind kind, const QString &name, const QString &iconName, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setCursor(Qt::PointingHandCursor);
    setKind(button, kind, iconName);
    return button;
}

void setKind(QPushButton *button, ButtonKind kind, const QString &iconName)
{
    static const char *const kinds[] = {"ordinary", "primary", "quiet", "link", "big"};
    setStyleProperty(button, "kind", QString::fromLatin1(kinds[static_cast<int>(kind)]));
    if (iconName.isEmpty())
        return;
    button->setIcon(kind == ButtonKind::Primary ? onAccentIcon(iconName)
                    : kind == ButtonKind::Link  ? accentIcon(iconName)
                                                : icon(iconName));
    button->setIconSize(kind == ButtonKind::Link ? QSize(18, 14) : QSize(22, 16));
}

void setButtonText(QPushButton *button, const QString &text)
{
    button->setText(text);
    button->setAccessibleName(plain(text));
}

void setBlocked(QWidget *button, const QString &reason)
{
    button->setEnabled(reason.isEmpty());
    button->setToolTip(reason);
    button->setAccessibleDescription(reason);
}

QFrame *makeCard(QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("card", QStringLiteral("true"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(unit);
    return card;
}

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("line", true);
    return line;
}

QLabel *makeChip(const QString &text, const QString &tone, QWidget *parent)
{
    auto *chip = new QLabel(parent);
    chip->setTextFormat(Qt::PlainText);
    chip->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setChip(chip, text, tone);
    return chip;
}

void setChip(QLabel *chip, const QString &text, const QString &tone)
{
    chip->setText(text);
    setStyleProperty(chip, "chip", tone);
}

void repolish(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    repolish(widget);
}

void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            emptyLayout(inner);
        }
        delete item;
    }
}

void goToRow(QTableView *view, int row)
{
    view->setCurrentIndex(view->model()->index(row, 0));
}

void dressTable(QTableView *view, const Theme &theme, const QString &accessibleName)
{
    view->setItemDelegate(new ChipDelegate(theme, view));
    view->setAccessibleName(accessibleName);
    view->setShowGrid(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->setWordWrap(false);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(5 * unit);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setStretchLastSection(true);
}

QString plain(const QString &mnemonicText)
{
    QString out = mnemonicText;
    // Chinese texts carry their mnemonic as a suffix, e.g. 保存(&S).
    static const QString opening = QStringLiteral("(&");
    if (const qsizetype suffix = out.indexOf(opening); suffix >= 0 && suffix + 3 < out.size())
        out.remove(suffix, 4);
    return out.remove(QLatin1Char('&'));
}

QLineEdit *makeLineEdit(const char *name, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(QString::fromLatin1(name));
    return edit;
}

QPlainTextEdit *makeTextEdit(const QString &name, int lines, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(QFontMetrics(edit->font()).lineSpacing() * lines + 3 * unit);
    return edit;
}

} // namespace desk::ui
