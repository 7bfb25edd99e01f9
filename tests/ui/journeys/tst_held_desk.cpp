// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's thread is at work for seconds: the window takes keys and paints all the same, and locks and
// closes at once.
#include "tests/ui/journeys/real_desk.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSemaphore>
#include <QTableView>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <atomic>

namespace desk::test {
namespace {

constexpr int holdMilliseconds = 5'000;
constexpr int longestTurn = 50; ///< Milliseconds in which the window answers whoever works with it.
constexpr int betweenKeys = 60; ///< Two hundred words a minute.

/// Keeps the desk's own thread from everything else until it is let go.
class Hold
{
public:
    explicit Hold(Services &services)
    {
        // The continuation runs where the answer is given: on the desk's thread, or here where it was there
        // already.
        while (!m_isHeld) {
            m_work = services.guard.view().then(QtFuture::Launch::Sync, [this](const auto &) {
                if (QThread::currentThread() == QCoreApplication::instance()->thread())
                    return;
                m_isHeld = true;
                m_begun.release();
                m_gate.acquire();
            });
            m_begun.tryAcquire(1, 1000);
        }
    }
    ~Hold() { release(); }
    Hold(const Hold &) = delete;
    Hold &operator=(const Hold &) = delete;
    void release()
    {
        if (m_isHeld.exchange(false))
            m_gate.release();
        m_work.waitForFinished();
    }

private:
    QFuture<void> m_work;
    QSemaphore m_begun;
    QSemaphore m_gate;
    std::atomic<bool> m_isHeld = false;
};

/// Milliseconds that this thread was ready to run and the processor was somebody else's: no fault of the
/// window's.
double waitedForProcessor()
{
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> parts = file.readAll().split(' ');
    return parts.size() < 2 ? 0 : parts[1].toDouble() / 1e6;
}

/// Measures how long the event loop is away at a time.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setInterval(beat);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] { take(); });
        m_waited = waitedForProcessor();
        m_since.start();
        m_timer.start();
    }
    double longest() const { return m_longest; }
    int beats() const { return m_beats; }

private:
    static constexpr int beat = 2;
    void take()
    {
        const double waited = waitedForProcessor();
        m_longest =
            std::max(m_longest, static_cast<double>(m_since.nsecsElapsed()) / 1e6 - (waited - m_waited));
        m_waited = waited;
        m_since.restart();
        ++m_beats;
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    double m_waited = 0;
    double m_longest = 0;
    int m_beats = 0;
};

/// Counts how often a widget is drawn.
class Paints final : public QObject
{
public:
    explicit Paints(QWidget *of) { of->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int count = 0;
};

class HeldDesk : public testing::Test
{
protected:
    /// Opens the first request of the queue and goes to its note.
    void openFirst()
    {
        m_keys.waitFor("the rehearsal is offered",
                       [&] { return m_keys.seen(QStringLiteral("lookAsAgent")); });
        m_keys.alt('A');
        m_keys.waitForFocus(QStringLiteral("requestTable"));
        const auto *table = qobject_cast<QTableView *>(m_keys.seen(QStringLiteral("requestTable")));
        m_keys.waitFor("the queue is read", [&] { return table->currentIndex().isValid(); });
        m_keys.press(Qt::Key_Return);
        m_keys.waitFor("the request is read", [&] {
            QWidget *const assign = m_keys.seen(QStringLiteral("assign"));
            return assign && assign->isEnabled();
        });
        m_keys.tabTo(QStringLiteral("noteText"));
    }
    QString noteText()
    {
        const auto *note = qobject_cast<QPlainTextEdit *>(m_keys.seen(QStringLiteral("noteText")));
        return note ? note->toPlainText() : QString();
    }

    RealDesk m_desk{look()};
    Keyboard m_keys{m_desk.window()};
};

TEST_F(HeldDesk, TakesKeysAndPaintsForFiveSeconds)
{
    openFirst();
    Hold hold(m_desk.services());
    QWidget *const note = qobject_cast<QPlainTextEdit *>(m_keys.seen(QStringLiteral("noteText")))->viewport();
    Paints paints(note);
    QString typed;
    QEventLoop loop;
    QTimer typist;
    QObject::connect(&typist, &QTimer::timeout, [&] {
        const QChar next = QLatin1Char(static_cast<char>('a' + typed.size() % 26));
        typed += next;
        m_keys.type(next);
    });
    QTimer::singleShot(holdMilliseconds, &loop, &QEventLoop::quit);
    Heartbeat heartbeat;
    typist.start(betweenKeys);
    loop.exec();
    typist.stop();
    EXPECT_EQ(noteText().toStdString(), typed.toStdString());
    EXPECT_GE(typed.size(), 40) << "somebody typed all the while";
    EXPECT_GE(paints.count, typed.size()) << "every letter was seen";
    EXPECT_GT(heartbeat.beats(), 100);
    EXPECT_LE(heartbeat.longest(), longestTurn);
    std::printf("%d letters, longest turn of the event loop %.1f ms\n", static_cast<int>(typed.size()),
                heartbeat.longest());
}

TEST_F(HeldDesk, WhatIsAskedForMeanwhileIsDoneAfterwards)
{
    openFirst();
    Hold hold(m_desk.services());
    m_keys.write(QStringLiteral("Called back at noon."));
    m_keys.alt('A');
    m_keys.waitFor("the window has taken it", [&] { return noteText().isEmpty(); });
    const auto isNoted = [&] {
        for (const QLabel *label : m_desk.window().findChildren<QLabel *>())
            if (label->text() == QLatin1String("Called back at noon."))
                return true;
        return false;
    };
    EXPECT_FALSE(isNoted());
    hold.release();
    m_keys.waitFor("the note stands on the timeline", isNoted);
}

TEST_F(HeldDesk, LocksAtOnceAndOpensAgain)
{
    openFirst();
    Hold hold(m_desk.services());
    m_keys.write(QStringLiteral("Nobody may see this."));
    m_keys.ctrl(Qt::Key_L);
    EXPECT_NE(m_keys.seen(QStringLiteral("signInTitle")), nullptr) << "locked before the desk answers";
    EXPECT_EQ(m_keys.seen(QStringLiteral("identityPane")), nullptr);
    for (const QPlainTextEdit *edit : m_desk.window().findChildren<QPlainTextEdit *>())
        EXPECT_TRUE(edit->toPlainText().isEmpty()) << edit->objectName().toStdString();
    hold.release();
    m_keys.waitFor("the rehearsal is offered", [&] { return m_keys.seen(QStringLiteral("lookAsAgent")); });
    m_keys.alt('A');
    m_keys.waitForFocus(QStringLiteral("requestTable"));
}

TEST_F(HeldDesk, ClosesAtOnceAndIsLockedWhenItComesBack)
{
    openFirst();
    Hold hold(m_desk.services());
    EXPECT_TRUE(m_desk.window().close());
    EXPECT_FALSE(m_desk.window().isVisible());
    hold.release();
    EXPECT_FAILS(wait(m_desk.services().requests.list({}, 1, {})), ErrorCode::NotSignedIn);
}

} // namespace
} // namespace desk::test
