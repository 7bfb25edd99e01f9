// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/desk_fixture.h"

#include <QDir>
#include <QProcess>

#include <algorithm>
#include <functional>
#include <iostream>
#include <set>

// A prepared desk of which copies are worked on by a program that is ended, or finds the disk full, at a
// chosen call.
namespace desk::test::faults {

constexpr int killed = 137;

struct Ended
{
    int status = -1;
    std::string error;
};

/// Something that a program does in the copy, again and again, each time ended or disturbed at another call.
struct Act
{
    std::function<void()> prepare;
    std::function<Ended(const QString &variable, const QString &value)> run;
    std::function<void(const Ended &)> look; ///< At what is left; brings it to its end.
};

class KilledDesk : public testing::Test
{
protected:
    /// Another run may make a few calls fewer than the one that was counted: then it comes to its end.
    static constexpr long slack = 50;

    /// A command of the founder's, in a fresh copy.
    Act command(const QStringList &words, std::function<void(const Ended &)> look)
    {
        return {[this] { freshCopy(); },
                [this, words](const QString &variable, const QString &value) {
                    return runProgram(words, variable, value);
                },
                std::move(look)};
    }
    /// An undisturbed run, which counts the calls.
    void measure(const Act &act)
    {
        act.prepare();
        const Ended whole = act.run("RIGHTSDESK_CALLS_TO", QString::fromStdString(m_desk.path("calls")));
        ASSERT_EQ(whole.status, 0) << whole.error;
        m_calls = readFile(m_desk.path("calls"));
        ASSERT_GT(m_calls.size(), 20U);
        ASSERT_GE(std::count(m_calls.begin(), m_calls.end(), 's'), 3) << "nothing is forced to the disk";
    }
    /// Ends runs at a sample of calls; how many did not come to their own end.
    int endEverywhere(const Act &act, long size)
    {
        int ended = 0;
        for (const long at : sample(size)) {
            SCOPED_TRACE("ended at call " + std::to_string(at) + " of " + std::to_string(m_calls.size()));
            act.prepare();
            const Ended end = act.run("RIGHTSDESK_KILL_AT", QString::number(at));
            EXPECT_TRUE(end.status == killed ||
                        (end.status == 0 && at + slack > static_cast<long>(m_calls.size())))
                << end.status << ": " << end.error;
            ended += end.status == killed ? 1 : 0;
            act.look(end);
            if (HasFatalFailure())
                break;
        }
        return ended;
    }
    /// The same with a disk that is full from the call on, fails at it alone, or takes half of what it is
    /// given; how many said so.
    int disturbEverywhere(const Act &act, long size)
    {
        int said = 0;
        for (const char *how : {"RIGHTSDESK_FAIL_AT", "RIGHTSDESK_EIO_AT", "RIGHTSDESK_SHORT_AT"}) {
            for (const long at : sample(size)) {
                SCOPED_TRACE(std::string(how) + " " + std::to_string(at) + " of " +
                             std::to_string(m_calls.size()));
                act.prepare();
                const Ended end = act.run(how, QString::number(at));
                if (end.status != 0) {
                    EXPECT_NE(end.status, killed);
                    EXPECT_GT(end.error.size(), 20U) << "nothing was said";
                    EXPECT_EQ(end.error.find("example.com"), std::string::npos) << end.error;
                    ++said;
                }
                act.look(end);
                if (HasFatalFailure())
                    return said;
            }
        }
        return said;
    }
    DeskLocation copy() const { return {m_desk.path("copy"), m_desk.path("copy.keys")}; }
    /// The prepared desk, in the folders that the runs work in.
    void freshCopy() const
    {
        const DeskLocation from = m_desk.where();
        const DeskLocation to = copy();
        for (const auto &[source, target] :
             {std::pair{from.data, to.data}, std::pair{from.keyring, to.keyring}}) {
            const QString name = QString::fromStdString(target);
            QDir(name).removeRecursively();
            ASSERT_TRUE(QDir().mkpath(name));
            ASSERT_TRUE(QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
            const QDir folder(QString::fromStdString(source));
            for (const QString &file : folder.entryList(QDir::Files | QDir::Hidden))
                ASSERT_TRUE(QFile::copy(folder.filePath(file), name + '/' + file));
        }
    }
    /// Once the desk is made: what the program reads the founder's password from.
    void keepPassword() { m_password = m_desk.write("password", std::string(founderPassword) + "\n"); }
    /// rightsdeskctl in the copy, as its founder, with the library preloaded and told `value`.
    Ended runProgram(const QStringList &words, const QString &variable, const QString &value) const
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("LD_PRELOAD", RIGHTSDESK_KILL_SHIM);
        environment.insert(variable, value);
        program.setProcessEnvironment(environment);
        program.setStandardInputFile(QProcess::nullDevice());
        const auto text = [](const std::string &word) {
            return QString::fromStdString(word);
        };
        program.start(RIGHTSDESKCTL,
                      words + QStringList{"--desk", text(copy().data), "--keyring", text(copy().keyring),
                                          "--user", "Ada", "--password-file", text(m_password)});
        if (!program.waitForFinished(300'000) || program.exitStatus() != QProcess::NormalExit)
            return {};
        return {program.exitCode(), program.readAllStandardError().toStdString()};
    }
    /// Calls to try: everywhere alike, and around each wait for the disk, where chunks become real.
    /// RIGHTSDESK_KILL_POINTS=all is every call, K/N every N-th from the K-th on.
    std::set<long> sample(long size) const
    {
        const long last = static_cast<long>(m_calls.size());
        std::set<long> out;
        const QString wanted = qEnvironmentVariable("RIGHTSDESK_KILL_POINTS");
        if (!wanted.isEmpty()) {
            const QStringList part = wanted == "all" ? QStringList{"1", "1"} : wanted.split('/');
            const long step = part.value(1).toLong();
            const long first = part.value(0).toLong();
            EXPECT_TRUE(step > 0 && first > 0) << "RIGHTSDESK_KILL_POINTS is neither \"all\" nor K/N";
            for (long at = first; step > 0 && first > 0 && at <= last; at += step)
                out.insert(at);
            return out;
        }
        for (long i = 0; i < size / 2; ++i)
            out.insert(1 + i * (last - 1) / (size / 2 - 1));
        std::vector<long> waits;
        for (long at = 1; at <= last; ++at) {
            if (m_calls[static_cast<std::size_t>(at - 1)] == 's') {
                waits.push_back(at);
                waits.push_back(std::min(at + 1, last));
            }
        }
        const long step = std::max(1L, static_cast<long>(waits.size()) / (size / 2));
        for (std::size_t i = 0; i < waits.size() && static_cast<long>(out.size()) < size;
             i += static_cast<std::size_t>(step))
            out.insert(waits[i]);
        return out;
    }

    /// The last line of a run that somebody waited hours for.
    void tell(const std::string &figures) const
    {
        if (!qEnvironmentVariableIsEmpty("RIGHTSDESK_KILL_POINTS"))
            std::cout << "of " << m_calls.size() << " calls: " << figures
                      << (HasFailure() ? ", not all whole" : ", all whole") << std::endl;
    }

    RehearsalDesk m_desk;
    std::string m_password;
    std::string m_calls; ///< One letter for each call of an undisturbed run.
};

} // namespace desk::test::faults
