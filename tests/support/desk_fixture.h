// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/local_desk.h"
#include "tests/support/application.h"
#include "tests/support/public_data.h"

#include <QFile>
#include <QTemporaryDir>

// A rehearsal desk in a folder that goes away, and services that one can wait for.
namespace desk::test {

/// What a service answered. Cancelled when it gave no result.
template <typename T>
Result<T> wait(Answer<T> answer)
{
    answer.waitForFinished();
    if (answer.resultCount() == 0)
        return fail(ErrorCode::Cancelled, "There is no answer.");
    return answer.result();
}

inline crypto::SecretBytes password(std::string_view text)
{
    return crypto::toSecret(asBytes(text));
}

constexpr std::string_view founderName = "Ada";
constexpr std::string_view founderPassword = "Correct-horse-7";
constexpr std::string_view fixtureNow = "2026-11-20T09:00:00Z";

/**
 * A rehearsal desk whose founder may do everything. Stands still at fixtureNow until reopenOn().
 */
class RehearsalDesk
{
public:
    RehearsalDesk() { start(); }

    /// From here on letters are drawn with this; before create().
    void drawLettersWith(letters::LetterPrinter printer)
    {
        m_printer = std::move(printer);
        start();
    }

    /// Makes the desk with these profiles and signs its founder in.
    void create(const std::vector<std::string> &profiles)
    {
        NewDesk desk;
        desk.admin = founderName;
        desk.password = password(founderPassword);
        desk.rehearsal = true;
        desk.profiles = profiles;
        const auto made = wait(m_desk->services().session.create(where(), desk));
        ASSERT_OK(made);
        m_kit = made->recoveryKit;
        ASSERT_NO_FATAL_FAILURE(enter(std::string(founderName), founderPassword));
        // A test does in a second what people do in a week.
        constexpr int plenty = 1'000'000;
        ASSERT_OK(wait(services().guard.setLimits({plenty, plenty, plenty, plenty, plenty})));
    }
    void enter(const std::string &user, std::string_view secret)
    {
        auto session = wait(m_desk->services().session.signIn(where(), {user, password(secret), {}, {}}));
        ASSERT_OK(session);
        m_platforms = session->platforms;
        m_user = user;
    }
    /// Somebody with these roles on every platform, whose password is the founder's. Where another person has to agree,
    /// one does who may.
    void hire(const std::string &name, const std::vector<policy::Role> &roles)
    {
        const auto hired = wait(services().staff.add({name, roles, {}, password(founderPassword), false}));
        ASSERT_OK(hired);
        if (hired->proposal) {
            ASSERT_NO_FATAL_FAILURE(agree(*hired->proposal));
        }
        const auto holds = [&](policy::Role role) {
            return std::find(roles.begin(), roles.end(), role) != roles.end();
        };
        if (m_approver.empty() && (holds(policy::Role::DataProtection) || holds(policy::Role::Administrator)))
            m_approver = name;
    }
    /// Another person agrees to what was proposed; then it is the proposer again who works.
    void agree(const ProposalId &proposal)
    {
        const std::string proposer = m_user;
        ASSERT_NO_FATAL_FAILURE(become(m_approver));
        ASSERT_OK(wait(services().staff.approve(proposal)));
        ASSERT_NO_FATAL_FAILURE(become(proposer));
    }
    /// From here on it is they who work.
    void become(const std::string &name)
    {
        ASSERT_OK(wait(services().session.lock()));
        enter(name, founderPassword);
    }
    /// As when the program ends.
    void close() { m_desk.reset(); }
    void start()
    {
        LocalDeskOptions options;
        options.now = *instantFromRfc3339(m_now);
        options.printLetter = m_printer;
        m_desk = std::make_unique<LocalDesk>(options);
    }
    void reopen() { reopenAs(std::string(founderName)); }
    void reopenAs(const std::string &name)
    {
        close();
        start();
        enter(name, founderPassword);
    }

    /// The program is started anew on another day, by the same person.
    void reopenOn(const std::string &day, const std::string &name = std::string(founderName))
    {
        m_now = day + "T09:00:00Z";
        reopenAs(name);
    }

    Services services() { return m_desk->services(); }
    PlatformId platform(std::size_t index = 0) const { return m_platforms.at(index).id; }
    DeskLocation where() const { return {path("data"), path("keys")}; }
    std::string path(const std::string &name) const { return m_folder.path().toStdString() + "/" + name; }
    /// Opens the desk when nobody else can.
    const std::string &recoveryKit() const { return m_kit; }
    std::string database() const { return path("data/desk.db"); }

    std::string write(const std::string &name, std::string_view text) const
    {
        QFile file(QString::fromStdString(path(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_EQ(file.write(text.data(), static_cast<qint64>(text.size())),
                  static_cast<qint64>(text.size()));
        return path(name);
    }
    Result<ImportReport> import(const std::string &category, const std::string &file,
                                const std::string &mapping, std::size_t platformIndex = 0)
    {
        return wait(services().subjects.import({platform(platformIndex), category, mapping, file, false}));
    }

private:
    QTemporaryDir m_folder;
    letters::LetterPrinter m_printer;
    std::unique_ptr<LocalDesk> m_desk;
    std::string m_now{fixtureNow};
    std::string m_kit;
    std::vector<PlatformInfo> m_platforms;
    std::string m_user;     ///< Who works.
    std::string m_approver; ///< Who agrees to what the founder proposes; nobody was hired yet who may: empty.
};

} // namespace desk::test
