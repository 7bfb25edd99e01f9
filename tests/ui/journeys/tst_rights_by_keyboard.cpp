// SPDX-License-Identifier: GPL-3.0-or-later
// Every right from the letter to the answer, over the real desk, by two people who have a keyboard and
// nothing else.
#include "tests/ui/journeys/real_desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTextBrowser>

#include <cstdio>
#include <cstring>

namespace desk::test {
namespace {

using policy::Right;

enum class Proof
{
    None,
    Order,
    Account
};

/// Who carries it out once it is planned.
enum class Needs
{
    Agent,
    DataProtection, ///< Only they hold every key.
    Approval        ///< Another person has to agree, then data protection.
};

struct Journey
{
    const char *name;
    Right right;
    const char *profile;
    const char *asks;
    Proof proof;
    Needs needs;
    int mostCommands; ///< Keys beside those that write text.
};

std::ostream &operator<<(std::ostream &out, const Journey &journey)
{
    return out << journey.name;
}

class ByKeyboard : public testing::TestWithParam<Journey>
{
protected:
    void becomes(char letter);
    void takeIn();
    void tick();
    void identify();
    void prove();
    void plan();
    void correct();
    void approve();
    void carryOut();
    void answer();
    void writeLetter();
    void open();
    void saveAs(const char *name);
    bool packs() const;

    QString text(const char *label)
    {
        const auto *found = qobject_cast<QLabel *>(m_keys.seen(QString::fromLatin1(label)));
        return found ? found->text() : QString();
    }
    /// Whether a label that begins so is in sight.
    bool says(const char *beginning)
    {
        for (const QLabel *each : m_desk.window().findChildren<QLabel *>())
            if (each->isVisible() && each->text().startsWith(QLatin1String(beginning)))
                return true;
        return false;
    }
    RequestDetails details()
    {
        const auto read = wait(m_desk.services().requests.details(m_reference.toStdString()));
        EXPECT_OK(read);
        return read ? *read : RequestDetails();
    }

    ActionView action()
    {
        const RequestDetails now = details();
        return now.actions.empty() ? ActionView() : now.actions.front();
    }

    RealDesk m_desk{look()};
    Keyboard m_keys{m_desk.window()};
    QString m_reference;
};

/// Signs in with one key as somebody of the rehearsal; whoever was there before is locked out first.
void ByKeyboard::becomes(char letter)
{
    if (m_keys.seen(QStringLiteral("lock")))
        m_keys.ctrl(Qt::Key_L);
    m_keys.waitFor("the rehearsal is offered", [&] { return m_keys.seen(QStringLiteral("lookAsAgent")); });
    m_keys.alt(letter);
    m_keys.waitForFocus(QStringLiteral("requestTable"));
}

/// Chooses what they ask for, and nothing else that the letter may have been taken for.
void ByKeyboard::tick()
{
    for (int number = 1; number <= 10; ++number) {
        const QString name = QStringLiteral("right%1").arg(number);
        const auto *box = qobject_cast<QCheckBox *>(m_keys.seen(name));
        if (!box || box->isChecked() == (static_cast<Right>(number) == GetParam().right))
            continue;
        m_keys.tabTo(name);
        m_keys.press(Qt::Key_Space);
    }
    if (GetParam().right == Right::AuthorityDisclosure) {
        m_keys.alt('Y');
        m_keys.waitForFocus(QStringLiteral("disclosureCase"));
        m_keys.choose(QStringLiteral("1"));
    }
}

void ByKeyboard::identify()
{
    const auto fill = [this](char key, const char *name, const char *value) {
        const auto *edit = qobject_cast<QLineEdit *>(m_keys.seen(QString::fromLatin1(name)));
        ASSERT_NE(edit, nullptr);
        if (edit->text() == QLatin1String(value))
            return; // understood from the letter
        m_keys.alt(key);
        m_keys.waitForFocus(QString::fromLatin1(name));
        m_keys.write(QString::fromLatin1(value));
    };
    const Proof proof = GetParam().proof;
    fill('E', "email", knownEmail);
    fill('O', "order", proof == Proof::Order ? knownOrder : "");
    fill('C', "account", proof == Proof::Account ? knownAccount : "");
    const auto *residence = qobject_cast<QComboBox *>(m_keys.seen(QStringLiteral("residence")));
    ASSERT_NE(residence, nullptr);
    if (residence->currentData().toString() != QLatin1String("DE")) {
        m_keys.alt('S');
        m_keys.write(QStringLiteral("Germany"));
        m_keys.press(Qt::Key_Tab); // puts away what else begins like that
    }
}

void ByKeyboard::takeIn()
{
    m_keys.ctrl(Qt::Key_N);
    m_keys.waitForFocus(QStringLiteral("letter"));
    m_keys.alt('P');
    m_keys.waitForFocus(QStringLiteral("platform"));
    m_keys.choose(m_desk.platform(GetParam().profile));
    m_keys.alt('T');
    m_keys.waitForFocus(QStringLiteral("letter"));
    m_keys.write(QString::fromLatin1(GetParam().asks));
    m_keys.alt('I');
    m_keys.waitFor("the letter is read", [&] {
        // Something was understood, or it is said that nothing was.
        return (m_keys.seen(QStringLiteral("forgetLetter")) || m_keys.seen(QStringLiteral("noticeText"))) &&
               m_keys.seen(QStringLiteral("saveRequest"))->isEnabled();
    });
    tick();
    identify();
    m_keys.alt('A');
    m_keys.waitFor("the request is open", [&] {
        return m_keys.seen(QStringLiteral("identityPane")) && !text("pageTitle").isEmpty();
    });
    m_reference = text("pageTitle");
    ASSERT_FALSE(m_reference.isEmpty());
}

void ByKeyboard::prove()
{
    if (GetParam().proof == Proof::Account) {
        m_keys.waitForFocus(QStringLiteral("claim_account"));
        m_keys.write(QString::fromLatin1(knownAccount));
    } else {
        m_keys.waitForFocus(QStringLiteral("claim_order_number"));
        m_keys.write(QString::fromLatin1(knownOrder));
        m_keys.tabTo(QStringLiteral("claim_placed_on"));
        m_keys.write(QString::fromLatin1(knownDay));
        m_keys.tabTo(QStringLiteral("claim_total"));
        m_keys.write(QString::fromLatin1(knownTotal));
    }
    m_keys.press(Qt::Key_Return);
}

void ByKeyboard::correct()
{
    m_keys.waitForFocus(QStringLiteral("correctFields"));
    m_keys.press(Qt::Key_Space);
    m_keys.waitForFocus(QStringLiteral("correctCategory"));
    m_keys.alt('F');
    m_keys.choose(QStringLiteral("buyer_name"));
    m_keys.alt('N');
    m_keys.write(QStringLiteral("Kim Example"));
    m_keys.alt('O');
    m_keys.waitFor("the change is noted", [&] { return m_keys.seen(QStringLiteral("dropCorrection0")); });
    m_keys.alt('P');
}

void ByKeyboard::plan()
{
    if (GetParam().right == Right::Correction)
        return correct();
    m_keys.waitForFocus(QStringLiteral("workOutPlan"));
    m_keys.press(Qt::Key_Space);
    m_keys.waitFor("the plan is made", [&] { return action().digest.size() == 64; });
}

void ByKeyboard::open()
{
    m_keys.ctrl(Qt::Key_K);
    m_keys.waitForFocus(QStringLiteral("commandWanted"));
    m_keys.write(m_reference);
    m_keys.press(Qt::Key_Return);
    m_keys.waitFor("the request is open", [&] { return text("pageTitle") == m_reference; });
}

void ByKeyboard::approve()
{
    m_keys.waitForFocus(QStringLiteral("approvePlan"));
    m_keys.press(Qt::Key_Space);
}

bool ByKeyboard::packs() const
{
    const Right right = GetParam().right;
    return right == Right::Access || right == Right::Portability || right == Right::AuthorityDisclosure;
}

/// In the file dialog of the program itself.
void ByKeyboard::saveAs(const char *name)
{
    m_keys.waitForFocus(QStringLiteral("fileNameEdit"));
    m_keys.write(QString::fromStdString(m_desk.path(name)));
    m_keys.press(Qt::Key_Return);
    m_keys.waitFor("the file is there",
                   [&] { return QFile::exists(QString::fromStdString(m_desk.path(name))); });
}

void ByKeyboard::carryOut()
{
    if (GetParam().right == Right::Complaint) {
        m_keys.waitForFocus(QStringLiteral("specialist"));
        m_keys.press(Qt::Key_Down);
        m_keys.alt('K');
        m_keys.waitForFocus(QStringLiteral("complaintAnswer"));
        m_keys.write(QStringLiteral("We looked into it and are sorry."));
        m_keys.alt('I');
        return;
    }
    m_keys.waitForFocus(QStringLiteral("carryOut"));
    m_keys.press(Qt::Key_Space);
    if (packs()) {
        saveAs("package.zip");
        m_keys.waitForFocus(QStringLiteral("copyPassphrase"));
        return;
    }
    m_keys.waitForFocus(QStringLiteral("askCancel"));
    m_keys.alt('C');
}

/// The letter that is proposed, with whatever it still asks for.
void ByKeyboard::writeLetter()
{
    const auto *preview = qobject_cast<QTextBrowser *>(m_keys.seen(QStringLiteral("letterPreview")));
    ASSERT_NE(preview, nullptr);
    const auto unfilled = [this] {
        QStringList names;
        for (const QLineEdit *each : m_desk.window().findChildren<QLineEdit *>())
            if (each->isVisible() && each->objectName().startsWith(QLatin1String("letterField_")))
                names << each->objectName();
        return names;
    };
    // Before all is filled in there is nothing to look at.
    m_keys.waitFor("the letter is drafted",
                   [&] { return !preview->document()->isEmpty() || !unfilled().isEmpty(); });
    for (const QString &name : unfilled()) {
        m_keys.tabTo(name);
        m_keys.write(QStringLiteral("As told by telephone"));
    }
    m_keys.waitFor("the letter can go", [&] { return m_keys.seen(QStringLiteral("savePdf"))->isEnabled(); });
    m_keys.alt('D');
}

/// Goes from one thing that is left to the next until the request is closed.
void ByKeyboard::answer()
{
    constexpr int mostThings = 12;
    m_keys.waitFor("it is carried out", [&] { return m_keys.seen(QStringLiteral("closeRequest")); });
    for (int thing = 0; thing < mostThings; ++thing) {
        if (details().summary.state == RequestState::Closed)
            return;
        m_keys.ctrl(Qt::Key_Return);
        const QString focus = m_keys.focus();
        if (focus.startsWith(QLatin1String("writeNotice"))) {
            m_keys.press(Qt::Key_Tab);
            m_keys.press(Qt::Key_Space); // it was sent…
            m_keys.waitForFocus(QStringLiteral("askDay"));
            m_keys.alt('R');
            const QString number = focus.mid(static_cast<int>(std::strlen("writeNotice")));
            m_keys.waitFor("the notice is noted",
                           [&] { return m_keys.seen(QStringLiteral("noticeAcknowledged") + number); });
        } else if (focus == QLatin1String("letterKind")) {
            writeLetter();
            saveAs("letter.pdf");
            m_keys.waitFor("the letter is noted", [&] { return says("Written so far"); });
        } else {
            EXPECT_EQ(focus.toStdString(), "closeRequest") << text("nextSentence").toStdString();
            m_keys.press(Qt::Key_Space);
            m_keys.waitFor("it is closed", [&] { return details().summary.state == RequestState::Closed; });
        }
    }
    ADD_FAILURE() << "it does not come to an end";
}

TEST_P(ByKeyboard, IsAnsweredFromTheLetterOn)
{
    const Journey &journey = GetParam();
    becomes('A');
    takeIn();
    if (HasFatalFailure())
        return;
    if (journey.proof != Proof::None)
        prove();
    plan();
    if (journey.needs != Needs::Agent) {
        becomes('V');
        open();
    }
    if (journey.needs == Needs::Approval)
        approve();
    carryOut();
    m_keys.waitFor("it is carried out", [&] { return m_keys.seen(QStringLiteral("closeRequest")); });
    if (journey.needs != Needs::Agent) {
        becomes('A');
        open();
    }
    answer();
    const ActionOutcome outcome = action().outcome;
    EXPECT_TRUE(outcome == ActionOutcome::Granted || outcome == ActionOutcome::Partial);
    EXPECT_EQ(action().letters.empty(), journey.right == Right::AuthorityDisclosure)
        << "nobody hears of that";
    if (journey.right == Right::Deletion) {
        EXPECT_FALSE(action().notices.empty()) << "who got the data is told";
    }
    EXPECT_LE(m_keys.commands(), journey.mostCommands);
    std::printf("%s: %d keys beside %d letters typed\n", journey.name, m_keys.commands(), m_keys.letters());
}

constexpr std::array journeys{
    Journey{"access", Right::Access, "rugs", "Please send me a copy of all my data.", Proof::Order,
            Needs::DataProtection, 60},
    Journey{"correction", Right::Correction, "rugs", "Please correct my name in my order.", Proof::Order,
            Needs::Agent, 60},
    Journey{"deletion", Right::Deletion, "rugs", "Please delete all my data.", Proof::Order, Needs::Approval,
            60},
    Journey{"portability", Right::Portability, "merchant-hub",
            "Please give me my data in a machine-readable form.", Proof::Account, Needs::DataProtection, 60},
    Journey{"objection", Right::Objection, "fragrance", "I object to your profiling.", Proof::None,
            Needs::Agent, 60},
    Journey{"restriction", Right::Restriction, "merchant-hub", "Please restrict the use of my data.",
            Proof::Account, Needs::DataProtection, 60},
    Journey{"consent-withdrawal", Right::ConsentWithdrawal, "rugs", "I withdraw my consent.", Proof::None,
            Needs::Agent, 60},
    Journey{"complaint", Right::Complaint, "merchant-hub", "I want to complain about your service.",
            Proof::None, Needs::Agent, 60},
    Journey{"account-cancellation", Right::AccountCancellation, "skincare", "Please cancel my account.",
            Proof::Account, Needs::Approval, 60},
    Journey{"authority-disclosure", Right::AuthorityDisclosure, "rugs",
            "The police ask for the data of this buyer.", Proof::None, Needs::Approval, 60}};

INSTANTIATE_TEST_SUITE_P(Rights, ByKeyboard, testing::ValuesIn(journeys),
                         [](const testing::TestParamInfo<Journey> &row) {
                             std::string name = row.param.name;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

} // namespace
} // namespace desk::test
