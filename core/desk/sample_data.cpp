// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sample_data.h"

#include "core/desk/sample_rows.h"
#include "core/policy/profile_parser.h"
#include "core/policy/shipped.h"

#include <algorithm>

namespace desk::sample {
namespace {

struct Maker
{
    std::string_view profile;
    Platform platform;
    void (*add)(Export &out, const Stage &stage, int index);
};

constexpr Maker makers[] = {{"fragrance", Platform::Fragrance, addFragrance},
                            {"skincare", Platform::Skincare, addSkincare},
                            {"marketplace", Platform::Marketplace, addMarketplace},
                            {"rugs", Platform::Rugs, addRugs},
                            {"merchant-hub", Platform::MerchantHub, addMerchantHub}};

} // namespace

std::vector<SampleTable> sampleTables(std::string_view profileId, int people, std::uint32_t seed, QDate today)
{
    const auto maker = std::find_if(std::begin(makers), std::end(makers),
                                    [&](const Maker &each) { return each.profile == profileId; });
    const auto text = policy::shippedProfile(profileId);
    if (maker == std::end(makers) || !text)
        return {};
    const auto profile = policy::parseProfile(*text);
    if (!profile.ok())
        return {};
    const Stage stage{maker->platform, seed, today};
    Export out(*profile);
    if (maker->platform == Platform::Rugs)
        addRehearsalGuest(out, stage);
    for (int index = 0; index < std::clamp(people, 1, maxPeople); ++index)
        maker->add(out, stage, index);
    std::vector<SampleTable> tables;
    for (Export::Table &table : out.take())
        tables.push_back({std::move(table.category), std::move(table.csv)});
    return tables;
}

} // namespace desk::sample
