// SPDX-License-Identifier: GPL-3.0-or-later
// What is shipped to let retention run by itself: the files are what systemd and Windows read, and the
// command in them is one that this program takes.
#include "core/crypto/one_time_code.h"
#include "tests/command_line/commands_fixture.h"
#include "tests/support/public_data.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QXmlStreamReader>

namespace desk::command_line {
namespace {

constexpr const char *unit = "packaging/systemd/rightsdesk-retention.service";
constexpr const char *timer = "packaging/systemd/rightsdesk-retention.timer";
constexpr const char *task = "packaging/windows/rightsdesk-retention.xml";
constexpr const char *secret = "JBSWY3DPEHPK3PXP";

class Unattended : public Commands
{
protected:
    void SetUp() override
    {
        for (const char *folder : {".config/rightsdesk/retention", "rightsdesk/retention"}) {
            QDir().mkpath(QString::fromStdString(path(folder)));
            for (const auto &[name, text] :
                 {std::pair{"/password", "Correct-horse-7\n"}, std::pair{"/authenticator", secret}})
                keep(folder + std::string(name), text, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        }
    }
    void keep(const std::string &name, std::string_view text, QFileDevice::Permissions permissions)
    {
        ASSERT_TRUE(QFile::setPermissions(QString::fromStdString(write(name, text)), permissions));
    }
    /// The words behind the program's name; `home` stands for the folder that the system puts in.
    std::vector<std::string> words(QString command, const QString &home)
    {
        command.replace(home, QString::fromStdString(path("")).chopped(1));
        command.replace(QLatin1Char('\\'), QLatin1Char('/'));
        std::vector<std::string> out;
        for (const QString &word : QProcess::splitCommand(command))
            out.push_back(word.toStdString());
        return out;
    }
    void expectToRun(std::vector<std::string> words)
    {
        const FixedClock clock(*instantFromRfc3339("2026-11-20T03:30:00Z"));
        at = &clock;
        words.insert(words.end(), {"--desk", path("desk")});
        EXPECT_EQ(run(words), ExitStatus::Done) << err();
        EXPECT_EQ(std::count(desk.calls.begin(), desk.calls.end(), "run"), 1);
        EXPECT_EQ(std::count(desk.calls.begin(), desk.calls.end(), "signIn retention"), 1);
        EXPECT_EQ(desk.password, "Correct-horse-7");
        EXPECT_OK(crypto::matchTotp(*fromBase32(secret), desk.code, clock.now()));
        EXPECT_TRUE(terminal.questions.empty()) << "nobody is there to be asked";
        at = nullptr;
    }
};

QString execStart()
{
    for (const QString &line :
         QString::fromStdString(test::readFile(test::sourceFile(unit))).split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("ExecStart=")))
            return line.sliced(QLatin1String("ExecStart=").size());
    }
    return {};
}

TEST_F(Unattended, theUnitsCommandIsTaken)
{
    std::vector<std::string> command = words(execStart(), QStringLiteral("%h"));
    ASSERT_FALSE(command.empty());
    EXPECT_TRUE(command.front().ends_with("/rightsdeskctl"));
    command.erase(command.begin());
    expectToRun(command);
}

TEST_F(Unattended, theTasksCommandIsTaken)
{
    QXmlStreamReader xml(QByteArray::fromStdString(test::readFile(test::sourceFile(task))));
    std::map<QString, QString> texts;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        EXPECT_EQ(xml.namespaceUri(), QLatin1String("http://schemas.microsoft.com/windows/2004/02/mit/task"));
        const QString name = xml.name().toString();
        if (name == QLatin1String("Command") || name == QLatin1String("Arguments"))
            texts[name] = xml.readElementText();
    }
    ASSERT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    EXPECT_TRUE(texts[QStringLiteral("Command")].endsWith(QLatin1String("rightsdeskctl.exe")));
    expectToRun(words(texts[QStringLiteral("Arguments")], QStringLiteral("%LOCALAPPDATA%")));
}

TEST_F(Unattended, whatOthersCanReadOpensNothing)
{
    for (const char *open : {"password", "authenticator"}) {
        SetUp();
        const std::string folder = ".config/rightsdesk/retention/";
        keep(folder + open, "x", QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup);
        std::vector<std::string> command = words(execStart(), QStringLiteral("%h"));
        command.erase(command.begin());
        EXPECT_EQ(run(command), ExitStatus::NotPermitted) << open;
        EXPECT_NE(err().find(open), std::string::npos);
        EXPECT_TRUE(desk.calls.empty());
    }
}

TEST_F(Unattended, systemdTakesTheUnits)
{
    const QString analyze = QStandardPaths::findExecutable(QStringLiteral("systemd-analyze"));
    if (analyze.isEmpty())
        GTEST_SKIP() << "There is no systemd here.";
    QStringList files;
    for (const char *each : {unit, timer}) {
        // Only the program itself is not where the unit looks for it.
        QString text = QString::fromStdString(test::readFile(test::sourceFile(each)));
        text.replace(QStringLiteral("%h/.local/bin/rightsdeskctl"), QStringLiteral("/bin/true"));
        files << QString::fromStdString(
            write(QFileInfo(QLatin1String(each)).fileName().toStdString(), text.toStdString()));
    }
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), QString::fromStdString(path("")));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(analyze, QStringList{QStringLiteral("--user"), QStringLiteral("verify")} + files);
    ASSERT_TRUE(process.waitForFinished());
    const std::string said = process.readAll().toStdString();
    EXPECT_EQ(process.exitCode(), 0) << said;
    EXPECT_EQ(said, "");
}

} // namespace
} // namespace desk::command_line
