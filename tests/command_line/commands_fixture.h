// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line/program.h"
#include "tests/command_line/fake_desk.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <deque>
#include <sstream>

namespace desk::command_line {

/// Answers from a list; what is not in it cannot be asked.
class FakeTerminal final : public Terminal
{
public:
    std::deque<std::string> answers;
    std::vector<std::string> questions; ///< That "yes" was asked for.
    bool present = false;
    bool agrees = false;

    bool canAsk() const override { return present; }
    Result<crypto::SecretBytes> askSecret(const std::string &) override
    {
        if (!present)
            return fail(ErrorCode::NotSignedIn, "Nobody is there.");
        return readLine();
    }
    bool confirm(const std::string &question) override
    {
        questions.push_back(question);
        return agrees;
    }
    Result<crypto::SecretBytes> readLine() override
    {
        if (answers.empty())
            return fail(ErrorCode::Io, "No more answers.");
        const std::string answer = answers.front();
        answers.pop_front();
        return crypto::toSecret(asBytes(answer));
    }
};

class Commands : public testing::Test
{
protected:
    ExitStatus run(std::vector<std::string> words)
    {
        m_out.str("");
        m_err.str("");
        Output output(m_out, m_err, false);
        Context context{[this](std::optional<Instant> now) {
                            m_now = now;
                            return desk.services();
                        },
                        {[](Services services, const DeskLocation &, int people, std::uint32_t seed) {
                             return services.administration.fillSample(people, seed);
                         },
                         [](std::uint32_t) {
                             return sample::RehearsalGuest{};
                         }},
                        output,
                        terminal,
                        print,
                        at};
        return runProgram(context, words);
    }
    /// With --desk, --user and a password.
    ExitStatus runSignedIn(std::vector<std::string> words)
    {
        terminal.answers = {"Correct-horse-7"};
        for (const std::string &word : {std::string("--desk"), path("desk"), std::string("--user"),
                                        std::string("Ada"), std::string("--password-file"), std::string("-")})
            words.push_back(word);
        return run(std::move(words));
    }
    std::string path(const std::string &name) const { return m_folder.path().toStdString() + "/" + name; }
    std::string write(const std::string &name, std::string_view text) const
    {
        QFile file(QString::fromStdString(path(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text.data(), static_cast<qint64>(text.size()));
        return path(name);
    }
    std::string out() const { return m_out.str(); }
    std::string err() const { return m_err.str(); }
    Json outJson() const { return Json::parse(out()); }

    test::FakeDesk desk;
    FakeTerminal terminal;
    PrintLetter print;
    const Clock *at = nullptr; ///< For one-time codes.
    std::optional<Instant> m_now;

private:
    QTemporaryDir m_folder;
    std::ostringstream m_out;
    std::ostringstream m_err;
};

} // namespace desk::command_line
