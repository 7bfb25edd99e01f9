// SPDX-License-Identifier: GPL-3.0-or-later
// For every shipped profile, role and category: a record opens exactly where the profile says, because of the
// keys that a member of staff was given and for no other reason.
#include "core/desk/role_keys.h"
#include "core/policy/vocabulary.h"
#include "core/store/key_tables.h"
#include "core/subjects/subject_files.h"
#include "tests/core/desk/staff_fixture.h"

namespace desk::test::roles {
namespace {

constexpr std::array allRoles{policy::Role::CustomerService, policy::Role::Fulfilment,
                           policy::Role::Finance,         policy::Role::Operation,
                           policy::Role::Supervisor,      policy::Role::DataProtection,
                           policy::Role::Administrator,   policy::Role::Auditor};

/// How many of the pairs open, and how many of those have a second layer.
struct Counts
{
    std::string_view profile;
    std::size_t opened = 0;
    std::size_t secondLayers = 0;
};
constexpr std::array counts{Counts{"fragrance", 9, 0}, Counts{"skincare", 12, 6}, Counts{"marketplace", 11, 0},
                            Counts{"rugs", 18, 0}, Counts{"merchant-hub", 21, 0}};

std::string nameOf(policy::Role role)
{
    return "the " + std::string(policy::spelling(role));
}

class RoleMatrix : public StaffFixture, public testing::WithParamInterface<std::string>
{
protected:
    void SetUp() override
    {
        m_other = GetParam() == "rugs" ? "fragrance" : "rugs";
        ASSERT_NO_FATAL_FAILURE(found(true, {GetParam(), m_other}));
        ASSERT_NO_FATAL_FAILURE(hire("Bea", {Role::DataProtection}));
        for (const Role role : allRoles)
            ASSERT_NO_FATAL_FAILURE(hire(nameOf(role), {role}, "Bea", {platform(GetParam())}));
        ASSERT_NO_FATAL_FAILURE(sealAll());
    }
    /// One record of every category, by the founder, of a person that no identifier finds.
    void sealAll()
    {
        OpenPlatform &shop = *desk().platform(platform(GetParam())).value();
        m_subject = makeId<SubjectId>(m_clock, m_random);
        store::Transaction transaction(desk().connection());
        ASSERT_OK(transaction.begin());
        for (const policy::Category &category : shop.profile.categories) {
            subjects::Cells cells;
            for (const policy::Field &field : category.fields)
                cells.push_back({field.id, {formats::Value::Kind::Text, "v-" + field.id}, 0});
            ASSERT_OK(shop.files->put(m_subject, category, "the row", cells)) << category.id;
        }
        ASSERT_OK(shop.files->flush());
        ASSERT_OK(transaction.commit());
        desk().forgetKeys();
    }
    /// Whether who is signed in opens the record, all of it.
    bool opens(const policy::Category &category)
    {
        OpenPlatform &shop = *desk().platform(platform(GetParam())).value();
        const auto page = shop.files->page(m_subject, category, {}, 10);
        if (!page.ok()) {
            EXPECT_EQ(page.error().code, ErrorCode::KeyUnavailable) << page.error().message;
            return false;
        }
        EXPECT_EQ(page->size(), 1U);
        EXPECT_EQ(page->front().cells.size(), category.fields.size())
            << "the second layer opens for whoever reads the rest";
        return page->size() == 1;
    }

    std::string m_other;
    SubjectId m_subject;
};

/// Who may open a category, said once more and not by the code that hands out the keys.
bool isPromised(const policy::Category &category, policy::Role role)
{
    const auto &readers = category.anonymous ? category.aggregatesFor : category.readableBy;
    const bool imports = category.anonymous && role == policy::Role::DataProtection;
    return imports || std::find(readers.begin(), readers.end(), role) != readers.end();
}

TEST_P(RoleMatrix, opensExactlyWhatTheProfileSaysAndNothingOfAnotherPlatform)
{
    std::size_t tried = 0;
    std::size_t opened = 0;
    std::size_t secondLayers = 0;
    for (const Role role : allRoles) {
        ASSERT_NO_FATAL_FAILURE(become(nameOf(role)));
        ASSERT_EQ(desk().platforms().size(), 1U);
        const policy::Profile &profile = desk().platforms().begin()->second.profile;
        bool readsAnything = false;
        for (const policy::Category &category : profile.categories) {
            SCOPED_TRACE(nameOf(role) + " " + category.id);
            const bool open = opens(category);
            EXPECT_EQ(open, isPromised(category, role));
            readsAnything = readsAnything || open;
            ++tried;
            opened += open ? 1 : 0;
            secondLayers += open && std::any_of(category.fields.begin(), category.fields.end(),
                                                [](const policy::Field &field) { return field.secondLayer; })
                                ? 1
                                : 0;
        }
        const bool sees = role != Role::Administrator && role != Role::Auditor;
        EXPECT_TRUE(sees || !readsAnything);
        for (const keys::KeyEntry &key : keys::keysOf(desk().keyring(), desk().staff()->staff)) {
            EXPECT_TRUE(key.name.platform == PlatformId{} ||
                        (sees && key.name.platform == platform(GetParam())))
                << nameOf(role) << " holds a key of purpose " << static_cast<int>(key.name.purpose);
        }
        EXPECT_EQ(info(nameOf(role)).keysHeld, info(nameOf(role)).keysDue);
    }
    EXPECT_EQ(tried, allRoles.size() * desk().platforms().begin()->second.profile.categories.size());
    const auto counted = std::find_if(counts.begin(), counts.end(),
                                      [](const Counts &each) { return each.profile == GetParam(); });
    ASSERT_NE(counted, counts.end());
    EXPECT_EQ(opened, counted->opened);
    EXPECT_EQ(secondLayers, counted->secondLayers);
}

TEST_P(RoleMatrix, anAdministratorAndAnAuditorAreGivenNothingAlsoWhereAProfileNamesThem)
{
    policy::Profile profile = desk().platform(platform(GetParam())).value()->profile;
    for (policy::Category &category : profile.categories) {
        category.readableBy = {Role::Administrator, Role::Auditor};
        category.aggregatesFor = {Role::Administrator, Role::Auditor};
    }
    EXPECT_TRUE(platformKeysOf(profile, platform(GetParam()), {Role::Administrator}).empty());
    EXPECT_TRUE(platformKeysOf(profile, platform(GetParam()), {Role::Administrator, Role::Auditor}).empty());
    EXPECT_FALSE(deskKeysOf({Role::Auditor}).contains({keys::KeyPurpose::DeskSigning, {}, 0}));
    EXPECT_FALSE(deskKeysOf({Role::CustomerService}).contains({keys::KeyPurpose::DeskSigning, {}, 0}));
}

std::string profileName(const testing::TestParamInfo<std::string> &info)
{
    std::string name = info.param;
    std::erase(name, '-');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Shipped, RoleMatrix,
                         testing::Values("fragrance", "skincare", "marketplace", "rugs", "merchant-hub"),
                         profileName);

} // namespace
} // namespace desk::test::roles
