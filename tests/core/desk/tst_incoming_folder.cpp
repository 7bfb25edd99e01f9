// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/incoming_folder.h"
#include "tests/support/desk_fixture.h"

#include <QDir>

#include <gtest/gtest.h>

namespace desk::test {
namespace {

class IncomingFolder : public testing::Test
{
protected:
    std::string put(const char *name, const char *content)
    {
        const QString path = m_folder.filePath(QString::fromUtf8(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(content) > 0);
        return path.toStdString();
    }
    std::string taken(const char *name)
    {
        QFile file(m_folder.filePath(QStringLiteral("taken/") + QString::fromUtf8(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "none";
    }

    QTemporaryDir m_folder;
};

TEST_F(IncomingFolder, lettersOfOneNameAreAllPutAsideAndNoneOverAnother)
{
    ASSERT_OK(putAside(put("letter.eml", "first")));
    ASSERT_OK(putAside(put("letter.eml", "second")));
    put("letter.eml.headers", "of the third");
    ASSERT_OK(putAside(put("letter.eml", "third")));
    EXPECT_EQ(taken("letter.eml"), "first");
    EXPECT_EQ(taken("letter (2).eml"), "second");
    EXPECT_EQ(taken("letter (3).eml"), "third");
    EXPECT_EQ(taken("letter (3).eml.headers"), "of the third");
    EXPECT_TRUE(incomingFiles(m_folder.path().toStdString()).empty());
}

TEST_F(IncomingFolder, headersAndHiddenFilesAreNoLetters)
{
    put("b.json", "{}");
    put("b.json.headers", "X: y");
    put(".part", "half");
    const std::string first = put("a.eml", "mail");
    const auto files = incomingFiles(m_folder.path().toStdString());
    ASSERT_EQ(files.size(), 2U);
    EXPECT_EQ(files.front(), first);
}

} // namespace
} // namespace desk::test
