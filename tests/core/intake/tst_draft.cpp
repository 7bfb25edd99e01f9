// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/draft.h"

#include <gtest/gtest.h>

namespace desk::intake {
namespace {

TEST(Draft, everyFormatHasAWordOfItsOwn)
{
    for (int value = 1; value <= static_cast<int>(Format::Table); ++value) {
        const auto format = static_cast<Format>(value);
        EXPECT_FALSE(formatWord(format).empty()) << value;
        EXPECT_EQ(formatFromWord(formatWord(format)), format);
    }
    EXPECT_EQ(formatFromWord("fax"), std::nullopt);
}

TEST(Draft, aRightThatIsOnlyLikelyIsNotOpened)
{
    Draft draft;
    draft.rights.push_back({policy::Right::Deletion, {Certainty::Likely, {}, {}, {}}});
    draft.rights.push_back({policy::Right::Access, {Certainty::Certain, {}, {}, {}}});
    EXPECT_EQ(certainRights(draft), std::vector<policy::Right>{policy::Right::Access});
}

} // namespace
} // namespace desk::intake
