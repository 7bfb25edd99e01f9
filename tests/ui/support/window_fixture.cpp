// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTest>

namespace desk::test {

void FakePrompter::chooseFiles(QWidget *, const ui::FileQuestion &question, Chosen chosen)
{
    asked.push_back(question);
    chosen(answer);
}

void FakePrompter::chooseNewFile(QWidget *, const ui::FileQuestion &question, Chosen chosen)
{
    asked.push_back(question);
    chosen(answer);
}

void FakePrompter::chooseFolder(QWidget *, const ui::FileQuestion &question, Chosen chosen)
{
    asked.push_back(question);
    chosen(answer);
}

std::string FakePress::html(const letters::Letter &letter)
{
    QString out = QStringLiteral("<h3>%1</h3>").arg(QString::fromStdString(letter.subject).toHtmlEscaped());
    for (const letters::LetterBlock &block : letter.blocks)
        for (const std::string &line : block.texts)
            out += QStringLiteral("<p>%1</p>").arg(QString::fromStdString(line).toHtmlEscaped());
    return out.toStdString();
}

Result<void> FakePress::writePdf(const letters::Letter &, const std::string &path)
{
    written.push_back("pdf " + path);
    return {};
}

Result<void> FakePress::writeMail(const letters::Letter &, const std::string &to, const std::string &path)
{
    written.push_back("mail " + to + " " + path);
    return {};
}

Look::Look(QApplication &application) : theme(application)
{
    theme.choose(ui::Theme::Choice::Light);
    language.choose(QStringLiteral("en"));
}

WindowFixture::WindowFixture(Look &look, int requests)
    : m_look(look)
    , m_desk(requests)
    , m_services(m_desk.services())
    , m_window(surroundings())
{
    m_window.setLocation({"/desks/shop", "/keys/shop"});
    m_window.show();
    settle();
}

ui::Surroundings WindowFixture::surroundings()
{
    return {m_services, m_desk.clock(), m_prompter, m_look.theme, m_look.language,
            m_press,    m_random,       m_settings, &m_notifier};
}

void WindowFixture::settle(int milliseconds)
{
    QTest::qWait(milliseconds);
    // Layouts and widgets that an answer made come into view some turns of the loop later.
    for (int turn = 0; turn < 4; ++turn)
        QCoreApplication::processEvents();
}

void WindowFixture::signIn(const char *button)
{
    click(button);
    settle();
}

QDialog *WindowFixture::dialog()
{
    for (QDialog *dialog : m_window.findChildren<QDialog *>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

QWidget *WindowFixture::visible(const char *name)
{
    for (QWidget *root : {static_cast<QWidget *>(dialog()), static_cast<QWidget *>(&m_window)}) {
        if (!root)
            continue;
        for (QWidget *each : root->findChildren<QWidget *>(QString::fromLatin1(name)))
            if (each->isVisible())
                return each;
    }
    return nullptr;
}

QWidget *WindowFixture::widget(const char *name)
{
    QWidget *found = visible(name);
    // An answer takes as long as it takes on a busy machine; what never comes fails all the same.
    if (!found && !QTest::qWaitFor([&] { return (found = visible(name)) != nullptr; }, 5000))
        ADD_FAILURE() << "no visible widget is called " << name;
    return found;
}

bool WindowFixture::isShown(const char *name)
{
    for (QWidget *each : m_window.findChildren<QWidget *>(QString::fromLatin1(name)))
        if (each->isVisible())
            return true;
    return false;
}

void WindowFixture::click(const char *name)
{
    QWidget *found = widget(name);
    ASSERT_NE(found, nullptr);
    EXPECT_TRUE(found->isEnabled()) << name << " is disabled: " << found->toolTip().toStdString();
    QTest::mouseClick(found, Qt::LeftButton);
    settle(0);
}

void WindowFixture::type(const char *name, const char *text)
{
    QWidget *found = widget(name);
    ASSERT_NE(found, nullptr);
    found->setFocus();
    if (auto *edit = qobject_cast<QLineEdit *>(found))
        edit->selectAll();
    else if (auto *box = qobject_cast<QComboBox *>(found))
        box->lineEdit()->selectAll();
    QTest::keyClicks(found, QString::fromUtf8(text));
}

void WindowFixture::choose(const char *name, const QVariant &data)
{
    auto *box = find<QComboBox>(name);
    ASSERT_NE(box, nullptr);
    const int at = box->findData(data);
    ASSERT_GE(at, 0) << name;
    box->setCurrentIndex(at);
}

void WindowFixture::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (!dialog()) {
        // A closed dialog does not always hand the activation back where there is no window manager.
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
    }
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : &m_window, key, modifiers);
    settle(0);
}

QString WindowFixture::text(const char *label)
{
    auto *found = find<QLabel>(label);
    return found ? found->text() : QString();
}

void WindowFixture::scrollTo(const char *name)
{
    QWidget *found = widget(name);
    ASSERT_NE(found, nullptr);
    for (QWidget *up = found->parentWidget(); up; up = up->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(up)) {
            area->ensureWidgetVisible(found, 0, 120);
            settle(0);
        }
    }
}

} // namespace desk::test
