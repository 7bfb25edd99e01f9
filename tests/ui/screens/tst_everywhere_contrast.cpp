// SPDX-License-Identifier: GPL-3.0-or-later
// What holds on every page: all that is painted can be told from what it stands on. Judged by the pixels, so
// that it does not matter whether a style sheet, a delegate or a chart put them there.
#include "tests/ui/support/contrast.h"
#include "tests/ui/support/tour.h"
#include "ui/models/value_table.h"
#include "ui/widgets/chip_delegate.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFontInfo>
#include <QGraphicsRectItem>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTableView>
#include <QTextBrowser>

#include <unordered_map>

namespace {

using namespace desk;
using test::WindowFixture;

constexpr int leastWidth = 40;
constexpr int scale = 2; ///< Pixels of the picture a pixel of the window: strokes get a middle of one colour.

/// Something painted, and where on its widget.
struct Spot
{
    const QWidget *widget = nullptr;
    QRect where;
    QString words;
    QFont font;
    bool graphics = false;
};

/// WCAG 2.1: 4.5 for text (1.4.3), 3 where it is large (24 pixels, or 18.66 in bold) and for graphics
/// (1.4.11).
double neededFor(const Spot &spot)
{
    const QFontInfo font(spot.font);
    const bool large = font.pixelSize() >= 24 || (font.pixelSize() >= 18.66 && font.weight() >= QFont::Bold);
    return spot.graphics || large ? 3.0 : 4.5;
}

/// Two colours of a part of a picture: what most of it has, and what stands out most from that. Between both
/// lie the edges of letters, which are neither.
std::pair<QColor, QColor> coloursOf(const QImage &picture, const QRect &where)
{
    constexpr int fewest = 6;
    std::unordered_map<QRgb, int> counts;
    for (int y = where.top(); y <= where.bottom(); ++y)
        for (int x = where.left(); x <= where.right(); ++x)
            ++counts[picture.pixel(x, y)];
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto &one, const auto &other) {
        return one.second < other.second;
    });
    const QColor back(most->first);
    QColor front = back;
    for (const auto &[colour, count] : counts)
        if (count >= fewest && test::contrast(QColor(colour), back) > test::contrast(front, back))
            front = QColor(colour);
    return {front, back};
}

class Spots
{
public:
    explicit Spots(QWidget *root)
    {
        for (const QWidget *each : root->findChildren<QWidget *>())
            if (each->isVisible() && each->isEnabled() && each->window() == root->window())
                look(each);
    }
    const std::vector<Spot> &all() const { return m_all; }

private:
    void add(const QWidget *widget, const QRect &where, const QString &words, const QFont &font)
    {
        const QRect seen = widget->visibleRegion().boundingRect() & where;
        // What is scrolled half away is judged where it is seen whole.
        if (!words.trimmed().isEmpty() && seen.height() * 10 >= where.height() * 9 &&
            seen.width() >= std::min(where.width(), leastWidth))
            m_all.push_back({widget, seen, words, font});
    }

    void look(const QWidget *widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            return lookAt(label);
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            return lookAt(button);
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            return add(edit, edit->contentsRect(), edit->text() + edit->placeholderText(), edit->font());
        if (const auto *header = qobject_cast<const QHeaderView *>(widget))
            return lookAt(header);
        if (const auto *table = qobject_cast<const QTableView *>(widget))
            return lookAt(table);
        if (const auto *list = qobject_cast<const QListWidget *>(widget))
            return lookAt(list);
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            return lookAt(tabs);
        if (const auto *chart = qobject_cast<const QGraphicsView *>(widget))
            return lookAt(chart);
        if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
            return add(edit->viewport(), edit->viewport()->rect(),
                       edit->toPlainText() + edit->placeholderText(), edit->font());
        if (const auto *text = qobject_cast<const QTextBrowser *>(widget))
            return add(text->viewport(), text->viewport()->rect(), text->toPlainText(), text->font());
        if (const auto *box = qobject_cast<const QComboBox *>(widget); box && !box->isEditable()) {
            QStyleOptionComboBox option;
            option.initFrom(box);
            add(box,
                box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box),
                box->currentText(), box->font());
        }
    }

    void lookAt(const QLabel *label)
    {
        if (label->pixmap(Qt::ReturnByValue).isNull())
            add(label, label->contentsRect(), label->text(), label->font());
    }

    /// Right of the icon, or, where there are no words, the icon.
    void lookAt(const QAbstractButton *button)
    {
        QStyleOptionButton option;
        option.initFrom(button);
        QRect inside = button->rect().adjusted(4, 4, -4, -4);
        if (button->text().isEmpty()) {
            if (!button->icon().isNull())
                m_all.push_back({button, inside, button->objectName(), button->font(), true});
            return;
        }
        if (button->inherits("QCheckBox"))
            inside = button->style()->subElementRect(QStyle::SE_CheckBoxContents, &option, button);
        else if (button->inherits("QRadioButton"))
            inside = button->style()->subElementRect(QStyle::SE_RadioButtonContents, &option, button);
        else if (!button->icon().isNull())
            inside.setLeft(leftOfWords(button));
        add(button, inside, button->text(), button->font());
    }

    /// Where the words may begin: behind the icon, in the middle or, where a style sheet says so, at the
    /// left.
    static int leftOfWords(const QAbstractButton *button)
    {
        const int words = button->fontMetrics().horizontalAdvance(button->text());
        const int icon = button->iconSize().width();
        const int free = button->width() - words - icon;
        return free > 60 ? icon + 12 : std::max(icon, (free + icon) / 2 + icon / 2);
    }

    void lookAt(const QHeaderView *header)
    {
        for (int section = 0; section < header->count(); ++section) {
            const QRect where(header->sectionViewportPosition(section), 0, header->sectionSize(section),
                              header->height() - 2);
            if (!header->isSectionHidden(section))
                add(header->viewport(), where,
                    header->model()->headerData(section, header->orientation()).toString(), header->font());
        }
    }

    void lookAt(const QTableView *table)
    {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                const QModelIndex index = table->model()->index(row, column);
                const QRect cell = table->visualRect(index);
                if (!cell.isValid() || !table->viewport()->rect().intersects(cell))
                    continue;
                const QStringList chips = index.data(ui::ChipsRole).toStringList();
                const QRect inside = cell.adjusted(12, 4, -12, -4);
                if (chips.isEmpty())
                    add(table->viewport(), inside, index.data().toString(), table->font());
                else
                    addChip(table, inside, chips);
            }
        }
    }

    /// Inside the first chip, so that its own background is what most of it has.
    void addChip(const QTableView *table, const QRect &inside, const QStringList &chips)
    {
        const auto drawn = ui::ChipDelegate::fitted(chips, inside.width(), table->fontMetrics());
        if (drawn.empty())
            return;
        const int width = std::min(drawn.front().width * 8 / 10, inside.width()) - 20;
        add(table->viewport(), {inside.left() + 8, inside.center().y() - 8, width, 16}, drawn.front().text,
            table->font());
    }

    void lookAt(const QListWidget *list)
    {
        for (int row = 0; row < list->count(); ++row)
            add(list->viewport(), list->visualItemRect(list->item(row)).adjusted(4, 2, -4, -2),
                list->item(row)->text(), list->font());
    }

    void lookAt(const QTabBar *tabs)
    {
        for (int tab = 0; tab < tabs->count(); ++tab)
            if (tabs->isTabVisible(tab) && tabs->isTabEnabled(tab))
                add(tabs, tabs->tabRect(tab).adjusted(4, 4, -4, -4), tabs->tabText(tab), tabs->font());
    }

    /// Words of axes and legend, and bars. A bar counts with what stands around it.
    void lookAt(const QGraphicsView *chart)
    {
        for (const QGraphicsItem *item : chart->scene()->items()) {
            if (!item->isVisible())
                continue;
            const QRect where = chart->mapFromScene(item->sceneBoundingRect()).boundingRect();
            if (const auto *words = qgraphicsitem_cast<const QGraphicsTextItem *>(item))
                add(chart->viewport(), where, words->toPlainText(), words->font());
            const auto *bar = qgraphicsitem_cast<const QGraphicsRectItem *>(item);
            if (bar && bar->brush().style() != Qt::NoBrush && where.width() > 3 && where.height() > 3)
                addBar(chart, where);
        }
    }

    void addBar(const QGraphicsView *chart, const QRect &bar)
    {
        const QRect around = bar.adjusted(-bar.width(), -bar.height(), bar.width(), bar.height());
        const QRect seen = chart->viewport()->rect() & around;
        m_all.push_back({chart->viewport(), seen, QStringLiteral("a bar"), chart->font(), true});
    }

    std::vector<Spot> m_all;
};

QImage pictureOf(QWidget *root)
{
    QImage out(root->size() * scale, QImage::Format_RGB32);
    out.setDevicePixelRatio(scale);
    root->render(&out);
    return out;
}

class Contrast : public testing::TestWithParam<ui::Theme::Choice>
{
protected:
    ~Contrast() override { test::look().theme.choose(ui::Theme::Choice::Light); }
};

TEST_P(Contrast, TellsAllThatIsPaintedFromWhatItStandsOn)
{
    test::look().theme.choose(GetParam());
    WindowFixture fixture(test::look());
    fixture.window().resize(1280, 1400);
    int seen = 0;
    int chips = 0;
    int bars = 0;
    test::walk(fixture, [&](const char *) {
        QWidget *root = test::front(fixture);
        // A cursor would stand out in a field where nothing is written.
        QPointer<QWidget> focus = QApplication::focusWidget();
        if (focus)
            focus->clearFocus();
        const QImage picture = pictureOf(root);
        const Spots spots(root);
        for (const Spot &spot : spots.all()) {
            const QRect where(spot.widget->mapTo(root, spot.where.topLeft()) * scale,
                              spot.where.size() * scale);
            if (!picture.rect().intersects(where))
                continue;
            const auto [front, back] = coloursOf(picture, where & picture.rect());
            ++seen;
            chips += spot.widget->property("chip").isValid() ? 1 : 0;
            bars += spot.words == QLatin1String("a bar") ? 1 : 0;
            EXPECT_GE(test::contrast(front, back), neededFor(spot))
                << "'" << spot.words.left(60).toStdString() << "' of "
                << spot.widget->objectName().toStdString() << " in "
                << spot.widget->parentWidget()->objectName().toStdString() << ": "
                << front.name().toStdString() << " on " << back.name().toStdString();
        }
        if (focus)
            focus->setFocus();
    });
    EXPECT_GT(seen, 2000);
    EXPECT_GT(chips, 20);
    EXPECT_GT(bars, 10);
}

INSTANTIATE_TEST_SUITE_P(In, Contrast, testing::Values(ui::Theme::Choice::Light, ui::Theme::Choice::Dark));

} // namespace
