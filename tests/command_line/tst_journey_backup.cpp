// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself: a desk that burns down and comes back.
#include "tests/command_line/journey_fixture.h"

#include <QDir>

namespace desk::test {
namespace {

TEST_F(Journey, aDeskThatIsLostComesBackFromItsBackup)
{
    ASSERT_NO_FATAL_FAILURE(prepare());
    const std::vector<std::string> create{"backup", "create", "monday.backup", "--keystore",
                                          "monday.keystore"};
    EXPECT_EQ(as("Ada", create).status, 6) << "one volume";
    EXPECT_EQ(
        as("李雷", {"backup", "create", "monday.backup", "--keystore", "monday.keystore", "--yes"}).status,
        5);
    const Ended made =
        as("Ada", {"backup", "create", "monday.backup", "--keystore", "monday.keystore", "--yes", "--json"});
    ASSERT_EQ(made.status, 0) << made.err;
    EXPECT_TRUE(made.json().at("whole"));
    EXPECT_EQ(run({"backup", "verify", "monday.backup"}).status, 0);
    EXPECT_EQ(as("Ada", {"backup", "verify", "monday.keystore"}).status, 0);
    const Ended rehearsed = as("Ada", {"backup", "rehearse", "monday.backup", "--json"});
    ASSERT_EQ(rehearsed.status, 0) << rehearsed.err;
    EXPECT_TRUE(rehearsed.json().at("good"));

    for (const char *folder : {"desk", "desk.keys"})
        ASSERT_TRUE(QDir(QString::fromStdString(path(folder))).removeRecursively());
    const std::vector<std::string> restore{
        "backup", "restore", "monday.backup",   "--keystore",   "monday.keystore", "--desk", "gone",
        "--user", "Ada",     "--password-file", "password-Ada", "--into",          "desk",   "--json"};
    const Ended restored = run(restore);
    ASSERT_EQ(restored.status, 0) << restored.err;
    EXPECT_EQ(restored.json().at("records"), 2);
    EXPECT_EQ(run(restore).status, 1) << "never over a desk";
    const Ended found = as("李雷", {"subject", "find", "--platform", "rugs", "--order", "J-1001", "--json"});
    ASSERT_EQ(found.status, 0) << found.err;
    EXPECT_EQ(as("Ada", {"audit", "verify"}).status, 0);
    std::string bytes = readFile(path("monday.backup"));
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    write("changed.backup", bytes);
    EXPECT_EQ(as("Ada", {"backup", "verify", "changed.backup"}).status, 4);
}

} // namespace
} // namespace desk::test
