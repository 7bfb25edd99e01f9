// SPDX-License-Identifier: GPL-3.0-or-later
// What holds on every page: Tab goes the way people read, reaches everything, and comes round.
#include "tests/ui/support/tour.h"
#include "ui/shell/reading_order.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

#include <algorithm>
#include <set>

namespace {

using namespace desk;
using test::WindowFixture;

constexpr int rowHeight = 40;
constexpr int mostParts = 6; ///< A day with its hour has five.

std::string nameOf(const QWidget *widget)
{
    return widget ? widget->objectName().toStdString() : "nothing";
}

/// What Tab stops at: a field that is made of parts is one stop.
QWidget *stopOf(QWidget *focus)
{
    for (QWidget *up = focus; up && !up->isWindow(); up = up->parentWidget())
        if (qobject_cast<QComboBox *>(up) || up->inherits("QAbstractSpinBox"))
            return up;
    return focus;
}

bool takesTab(const QWidget *widget, const QWidget *root)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    // Arrows go through a group of which one is chosen; Tab goes to that one.
    const bool byArrows = button && button->autoExclusive() && !button->isChecked();
    return widget->isVisibleTo(root) && widget->isEnabled() && !byArrows && !widget->focusProxy() &&
           (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

std::set<QWidget *> stopsIn(QWidget *root)
{
    std::set<QWidget *> out;
    for (QWidget *each : root->findChildren<QWidget *>())
        if (each->window() == root->window() && takesTab(each, root))
            out.insert(stopOf(each));
    return out;
}

/// Every stop from the one that has the focus, until it comes back to one where it has been.
std::vector<QWidget *> walkTab(WindowFixture &fixture, QWidget *root)
{
    std::vector<QWidget *> out{stopOf(QApplication::focusWidget())};
    std::set<QWidget *> seen(out.begin(), out.end());
    int same = 0;
    for (int presses = 0; presses < 600; ++presses) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        fixture.settle(0); // what the focus brings about may block what comes next for a moment
        QWidget *now = stopOf(QApplication::focusWidget());
        if (!now || now->window() != root->window())
            return {};
        if (now == out.back() && ++same < mostParts)
            continue; // the next part of the same field
        if (now != out.back())
            same = 0;
        if (!seen.insert(now).second)
            return out;
        out.push_back(now);
    }
    return {};
}

/// What holds both, and which of its children each of them lies in.
struct Meeting
{
    QRect from;
    QRect to;
};

Meeting meetingOf(QWidget *from, QWidget *to)
{
    QWidget *both = from;
    while (both && both != to && !both->isAncestorOf(to))
        both = both->parentWidget();
    const auto childOf = [both](QWidget *widget) {
        while (widget != both && widget->parentWidget() != both)
            widget = widget->parentWidget();
        return widget;
    };
    const auto placeOf = [both](QWidget *widget) {
        return QRect(widget->mapTo(both, QPoint()), widget->size());
    };
    return {placeOf(childOf(from)), placeOf(childOf(to))};
}

/// Reading order: within what holds two stops, their parts follow each other downwards, in one row towards
/// the reading direction, and upwards only into a part that stands wholly beside, which is the next column.
/// Two parts stand in one row when their middles are less than half a row apart, or one is as high as a
/// column.
bool followsInReading(const Meeting &meeting, Qt::LayoutDirection direction)
{
    const auto &[from, to] = meeting;
    const bool beside =
        direction == Qt::LeftToRight ? to.left() >= from.right() - 4 : to.right() <= from.left() + 4;
    const bool behind =
        direction == Qt::LeftToRight ? to.right() <= from.left() + 4 : to.left() >= from.right() - 4;
    if (from == to || beside)
        return true;
    const bool oneRow = std::abs(from.center().y() - to.center().y()) < rowHeight / 2;
    return !(oneRow && behind) && to.top() >= from.top() - rowHeight / 2;
}

class Tab : public testing::TestWithParam<Qt::LayoutDirection>
{
protected:
    ~Tab() override { QApplication::setLayoutDirection(Qt::LeftToRight); }
};

TEST_P(Tab, GoesAsPeopleReadReachesEverythingAndComesRound)
{
    QApplication::setLayoutDirection(GetParam());
    WindowFixture fixture(test::look());
    int steps = 0;
    test::walk(fixture, [&](const char *) {
        QWidget *root = test::front(fixture);
        root->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(root));
        QPointer<QWidget> before = QApplication::focusWidget();
        const std::set<QWidget *> wanted = stopsIn(root);
        if (wanted.empty())
            return;
        const std::vector<QWidget *> order = ui::ReadingOrder::of(root);
        QWidget *first = *std::find_if(order.begin(), order.end(),
                                       [&wanted](QWidget *each) { return wanted.count(each) > 0; });
        first->setFocus(Qt::TabFocusReason);
        const std::vector<QWidget *> walked = walkTab(fixture, root);
        ASSERT_FALSE(walked.empty()) << "Tab leaves the window or never comes round";
        for (QWidget *each : wanted)
            EXPECT_NE(std::find(walked.begin(), walked.end(), each), walked.end())
                << "Tab never reaches " << nameOf(each);
        for (std::size_t i = 1; i < walked.size(); ++i) {
            ++steps;
            EXPECT_TRUE(followsInReading(meetingOf(walked[i - 1], walked[i]), GetParam()))
                << "Tab jumps from " << nameOf(walked[i - 1]) << " to " << nameOf(walked[i]);
        }
        if (before)
            before->setFocus();
    });
    EXPECT_GT(steps, 500);
}

TEST(TabOrder, LeadsFromAComplaintsSpecialistToItsAnswer)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().openRequest(fixture.desk().requestIn(RequestState::Planned, policy::Right::Complaint));
    fixture.settle();
    auto *specialist = fixture.find<QComboBox>("specialist");
    ASSERT_NE(specialist, nullptr);
    specialist->setFocus();
    fixture.key(Qt::Key_Down);
    EXPECT_GE(specialist->currentIndex(), 0);
    fixture.key(Qt::Key_Tab);
    EXPECT_EQ(nameOf(QApplication::focusWidget()), "complaintAnswer");
    fixture.key(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(nameOf(QApplication::focusWidget()), "specialist");
}

INSTANTIATE_TEST_SUITE_P(In, Tab, testing::Values(Qt::LeftToRight, Qt::RightToLeft));

} // namespace
