// SPDX-License-Identifier: GPL-3.0-or-later
// Every key is replaced by a program that ends at any call that changes a file: whatever it leaves reads as
// before, and the same command goes on to the end.
#include "core/keys/keyring_file.h"
#include "tests/core/desk/shops.h"
#include "tests/faults/killed_desk.h"

namespace desk::test::faults {
namespace {

class RotateKills : public KilledDesk
{
protected:
    void SetUp() override
    {
        const Shop shop = merchantHub();
        ASSERT_NO_FATAL_FAILURE(m_desk.create({shop.profile}));
        for (const ShopFile &file : shop.files)
            ASSERT_OK(m_desk.import(file.category, m_desk.write("rows.csv", file.rows), ""));
        const auto reference =
            ask(m_desk, newRequest(m_desk.platform(), policy::Right::Restriction, shop.who), shop.who);
        ASSERT_OK(reference);
        ASSERT_OK(wait(m_desk.services().actions.plan(*reference, policy::Right::Restriction)));
        ASSERT_OK(wait(m_desk.services().actions.fulfil(*reference, policy::Right::Restriction, {})));
        m_reference = *reference;
        m_platform = m_desk.platform();
        keepPassword();
        m_desk.close();
        ASSERT_NO_FATAL_FAILURE(freshCopy());
        ASSERT_NO_FATAL_FAILURE(look(m_before, false));
        ASSERT_NO_FATAL_FAILURE(measure(rotating()));
        ASSERT_GT(m_calls.size(), 100U);
    }
    Act rotating()
    {
        const QStringList words{
            "key", "rotate", "--all", "--now",
            QString::fromUtf8(fixtureNow.data(), static_cast<qsizetype>(fixtureNow.size()))};
        return command(words, [this](const Ended &) {
            std::vector<std::string> left;
            ASSERT_NO_FATAL_FAILURE(look(left, true));
            EXPECT_EQ(left, m_before);
        });
    }
    /// Everything that is stored about the two people and the request; with `finish`, after the rotation went
    /// to its end.
    void look(std::vector<std::string> &out, bool finish)
    {
        LocalDeskOptions options;
        options.now = *instantFromRfc3339(fixtureNow);
        LocalDesk desk(options);
        const Services services = desk.services();
        ASSERT_OK(wait(
            services.session.signIn(copy(), {std::string(founderName), password(founderPassword), {}, {}})));
        ASSERT_NO_FATAL_FAILURE(read(services, out));
        if (finish) {
            const auto lines = wait(services.keys.list(m_platform));
            ASSERT_OK(lines);
            for (const KeyLine &line : *lines) {
                m_unfinished += line.unfinished ? 1 : 0;
                const PlatformId platform = isDesksOwn(line.key) ? PlatformId() : m_platform;
                if (line.version == 1 || line.unfinished) {
                    const auto report = wait(services.keys.rotate({platform, line.key, line.category, false}));
                    ASSERT_OK(report);
                }
            }
            const auto after = wait(services.keys.list(m_platform));
            ASSERT_OK(after);
            for (const KeyLine &line : *after)
                EXPECT_TRUE(line.version >= 2 && !line.unfinished) << line.category << line.version;
            std::vector<std::string> again;
            ASSERT_NO_FATAL_FAILURE(read(services, again));
            EXPECT_EQ(again, out);
        }
        ASSERT_OK(wait(services.audit.verify()));
    }
    void read(const Services &services, std::vector<std::string> &out) const
    {
        for (const auto &[by, value] :
             {std::pair{FindBy::Account, "A-1"}, std::pair{FindBy::Email, "ben@example.com"}}) {
            const auto found = wait(services.subjects.find(m_platform, by, value, ""));
            ASSERT_OK(found);
            ASSERT_EQ(found->size(), 1U) << value;
            const auto seen =
                wait(services.subjects.reveal(m_platform, found->front().id, "", "en", "A test looks."));
            ASSERT_OK(seen);
            for (const CategoryView &category : seen->categories) {
                for (const RecordView &record : category.records) {
                    for (const FieldView &field : record.fields)
                        out.push_back(category.category + "." + field.field + "=" + field.text);
                }
            }
        }
        const auto request = wait(services.requests.details(m_reference));
        ASSERT_OK(request);
        out.push_back(request->text);
        const auto events = wait(services.requests.timeline(m_reference));
        ASSERT_OK(events);
        for (const TimelineEntry &entry : *events)
            out.push_back(entry.event + entry.note);
    }

    std::string m_reference;
    PlatformId m_platform;
    std::vector<std::string> m_before;
    int m_unfinished = 0;
};

TEST_F(RotateKills, anEndAtAnyCallLeavesEverythingReadableAndGoesOn)
{
    const int ended = endEverywhere(rotating(), 36);
    tell(std::to_string(ended) + " ends, " + std::to_string(m_unfinished) + " with a key being replaced");
    EXPECT_GE(ended, 18);
    EXPECT_GT(m_unfinished, 0) << "no end came while a key was being replaced";
}

TEST_F(RotateKills, aDiskThatIsFullOrBrokenIsSaidAndLeavesEverythingReadable)
{
    const int said = disturbEverywhere(rotating(), 5);
    tell(std::to_string(said) + " failures");
    EXPECT_GE(said, 5);
}

} // namespace
} // namespace desk::test::faults
