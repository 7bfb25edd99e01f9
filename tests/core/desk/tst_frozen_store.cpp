// SPDX-License-Identifier: GPL-3.0-or-later
// A desk that an earlier build made opens as it was left: people, records, requests, log.
#include "tests/support/frozen_people.h"
#include "tests/support/desk_fixture.h"

#include <QDir>

namespace desk::test::frozen {
namespace {

class FrozenStore : public testing::TestWithParam<const char *>
{
protected:
    /// A copy: opening writes into a desk.
    void SetUp() override
    {
        const QString from = QString::fromStdString(sourceFile(std::string("tests/fixtures/") + GetParam()));
        for (const QString folder : {"data", "keys"}) {
            const QString target = m_folder.filePath(folder);
            ASSERT_TRUE(QDir().mkpath(target));
            ASSERT_TRUE(
                QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
            const QDir source(from + '/' + folder);
            ASSERT_FALSE(source.entryList(QDir::Files).isEmpty()) << source.path().toStdString();
            for (const QString &file : source.entryList(QDir::Files)) {
                ASSERT_TRUE(QFile::copy(source.filePath(file), target + '/' + file));
                ASSERT_TRUE(QFile::setPermissions(target + '/' + file, QFile::ReadOwner | QFile::WriteOwner));
            }
        }
    }
    DeskLocation where() const
    {
        return {m_folder.filePath("data").toStdString(), m_folder.filePath("keys").toStdString()};
    }

    QTemporaryDir m_folder;
};

TEST_P(FrozenStore, opensAsItWasLeft)
{
    LocalDeskOptions options;
    options.now = *instantFromRfc3339(frozenNow);
    LocalDesk desk(options);
    const Services services = desk.services();
    const auto session =
        wait(services.session.signIn(where(), {frozenUser, password(frozenPassword), {}, {}}));
    ASSERT_OK(session);
    ASSERT_TRUE(session->rehearsal);
    ASSERT_EQ(session->platforms.size(), 1U);
    const PlatformId platform = session->platforms.front().id;
    EXPECT_OK(wait(services.audit.verify()));
    // Keys that platforms were given since were made for it, and went to whoever they are due.
    const auto staff = wait(services.staff.list());
    ASSERT_OK(staff);
    for (const StaffInfo &each : *staff)
        EXPECT_EQ(each.keysHeld, each.keysDue) << each.recovery;

    const auto found = wait(services.subjects.find(platform, FindBy::Email, "Frozen.One@example.com", ""));
    ASSERT_OK(found);
    ASSERT_EQ(found->size(), 1U);
    const auto byOrder = wait(services.subjects.find(platform, FindBy::Order, "fo-1", ""));
    ASSERT_OK(byOrder);
    ASSERT_EQ(byOrder->size(), 1U);
    EXPECT_EQ(byOrder->front().id, found->front().id);

    const auto shown = wait(services.subjects.reveal(platform, found->front().id, "", "en", "Does it open?"));
    ASSERT_OK(shown);
    std::map<std::string, std::string> values;
    for (const CategoryView &category : shown->categories) {
        EXPECT_TRUE(category.readable);
        EXPECT_EQ(category.total, 1U);
        for (const RecordView &record : category.records) {
            for (const FieldView &field : record.fields)
                values[category.category + "." + field.field] = field.text;
        }
    }
    EXPECT_EQ(values["account.name"], "Iñigo Eis");
    EXPECT_EQ(values["account.phone"], "+49 30 1234501");
    EXPECT_EQ(values["purchases.unit_price"], "007.50");
    EXPECT_EQ(values["purchases.placed_on"], "2026-01-31");
    EXPECT_EQ(values.size(), 6U + 8U);

    const auto requests = wait(services.requests.list({}, 10, ""));
    ASSERT_OK(requests);
    ASSERT_EQ(requests->requests.size(), 1U);
    const auto details = wait(services.requests.details(requests->requests.front().reference));
    ASSERT_OK(details);
    EXPECT_EQ(details->text, frozenLetter);

    // The same rows have the same names for ever: what is there already is not added again.
    QFile rows(m_folder.filePath("rows.csv"));
    ASSERT_TRUE(rows.open(QIODevice::WriteOnly));
    rows.write(frozenRows[0].second);
    rows.close();
    const auto again =
        wait(services.subjects.import({platform, "account", "", rows.fileName().toStdString(), false}));
    ASSERT_OK(again);
    EXPECT_EQ(again->unchanged, 3U);
    EXPECT_EQ(again->added + again->updated + again->newSubjects, 0U);
    EXPECT_OK(wait(services.audit.verify()));
}

INSTANTIATE_TEST_SUITE_P(Formats, FrozenStore, testing::Values("store_v1"));

} // namespace
} // namespace desk::test::frozen
