// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/request_form.h"
#include "ui/models/residences.h"

#include <gtest/gtest.h>

namespace {

using namespace desk;
using ui::RequestField;
using ui::RequestForm;

const QDate theDay(2026, 11, 21);

NewRequest goodDraft()
{
    NewRequest draft;
    draft.platform.bytes[0] = 1;
    draft.rights = {policy::Right::Access};
    draft.channel = "email";
    draft.receivedOn = theDay;
    draft.residence = "DE";
    draft.email = "someone@example.org";
    return draft;
}

TEST(RequestForm, AcceptsAGoodDraft)
{
    EXPECT_TRUE(RequestForm::check(goodDraft(), theDay).empty());
}

struct Case
{
    const char *name;
    void (*spoil)(NewRequest &);
    RequestField field;
};

class RequestFormFault : public testing::TestWithParam<Case>
{
};

TEST_P(RequestFormFault, IsFoundAtItsField)
{
    NewRequest draft = goodDraft();
    GetParam().spoil(draft);
    const auto faults = RequestForm::check(draft, theDay);
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults.front().field, GetParam().field);
    EXPECT_FALSE(faults.front().sentence.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    All, RequestFormFault,
    testing::Values(
        Case{"NoPlatform", [](NewRequest &d) { d.platform = {}; }, RequestField::Platform},
        Case{"NoRight", [](NewRequest &d) { d.rights.clear(); }, RequestField::Rights},
        Case{"NoChannel", [](NewRequest &d) { d.channel.clear(); }, RequestField::Channel},
        Case{"NoDay", [](NewRequest &d) { d.receivedOn = {}; }, RequestField::ReceivedOn},
        Case{"Tomorrow", [](NewRequest &d) { d.receivedOn = theDay.addDays(1); }, RequestField::ReceivedOn},
        Case{"NoResidence", [](NewRequest &d) { d.residence.clear(); }, RequestField::Residence},
        Case{"UnknownResidence", [](NewRequest &d) { d.residence = "Atlantis"; }, RequestField::Residence},
        Case{"BadLanguage", [](NewRequest &d) { d.language = "not a tag"; }, RequestField::Language},
        Case{"NobodyToFind", [](NewRequest &d) { d.email.clear(); }, RequestField::Email},
        Case{"BadEmail", [](NewRequest &d) { d.email = "someone@here"; }, RequestField::Email},
        Case{"BadPhone", [](NewRequest &d) { d.phone = "call me"; }, RequestField::Phone},
        Case{"NamelessAgent", [](NewRequest &d) { d.behalf.kind = "agent"; }, RequestField::Behalf},
        Case{"NoDisclosureCase", [](NewRequest &d) { d.rights = {policy::Right::AuthorityDisclosure}; },
             RequestField::DisclosureCase}),
    [](const auto &each) { return each.param.name; });

std::vector<policy::RightRule> rules(const std::vector<policy::Right> &rights)
{
    std::vector<policy::RightRule> out;
    for (const policy::Right right : rights)
        out.emplace_back().right = right;
    return out;
}

TEST(RequestForm, OffersWhatThePolicyPromisesAndNothingElse)
{
    policy::Profile profile;
    profile.rights = rules({policy::Right::Deletion, policy::Right::Access, policy::Right::Objection});
    EXPECT_EQ(RequestForm::offered(profile),
              (std::vector{policy::Right::Access, policy::Right::Deletion, policy::Right::Objection}));
}

TEST(RequestForm, NamesEachPurposeOnce)
{
    policy::Profile profile;
    for (const char *id : {"marketing", "profiling", "delivery"})
        profile.purposes.emplace_back().id = id;
    profile.rights =
        rules({policy::Right::Objection, policy::Right::ConsentWithdrawal, policy::Right::Access});
    profile.rights[0].purposes = {"marketing", "profiling"};
    profile.rights[1].purposes = {"marketing", "gone"};
    profile.rights[2].purposes = {"delivery"};
    const auto purposes = RequestForm::purposes(
        profile, {policy::Right::Access, policy::Right::Objection, policy::Right::ConsentWithdrawal});
    ASSERT_EQ(purposes.size(), 2U);
    EXPECT_EQ(purposes[0]->id, "marketing");
    EXPECT_EQ(purposes[1]->id, "profiling");
    EXPECT_TRUE(RequestForm::purposes(profile, {policy::Right::Access}).empty());
}

TEST(Residences, KnowsCountriesAndStatesByCodeNameAndLabel)
{
    EXPECT_GT(ui::Residences::all().size(), 249U + 18U);
    for (const char *typed : {"DE", "de", "Germany", " germany ", "Germany (DE)"})
        EXPECT_EQ(ui::Residences::codeOf(QString::fromLatin1(typed)), "DE") << typed;
    EXPECT_EQ(ui::Residences::codeOf(QStringLiteral("California, USA")), "US-CA");
    EXPECT_EQ(ui::Residences::codeOf(QStringLiteral("us-ca")), "US-CA");
    EXPECT_EQ(ui::Residences::codeOf(QStringLiteral("Atlantis")), "");
    EXPECT_EQ(ui::Residences::label("US-CA").toStdString(), "California, USA (US-CA)");
}

} // namespace
