// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/desk_fixture.h"

#include <QDir>
#include <QProcess>

#include <algorithm>
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

class KilledDesk : public testing::Test
{
protected:
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
