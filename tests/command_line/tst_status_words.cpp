// SPDX-License-Identifier: GPL-3.0-or-later
// What other formats are told of a request goes by the words that the command line prints: no state and no
// outcome may be without a row there.
#include "app/command_line/present_request.h"
#include "core/intake/status_map.h"
#include "core/requests/action.h"
#include "tests/support/public_data.h"

#include <set>

namespace desk::command_line {
namespace {

TEST(StatusWords, everyStateAndOutcomeOfARequestIsKnown)
{
    std::set<std::string> states;
    int rows = 0;
    for (int state = static_cast<int>(requests::State::Received);
         state <= static_cast<int>(requests::State::Approved); ++state) {
        const std::string stateSpelled(stateWord(static_cast<RequestState>(state)));
        ASSERT_FALSE(stateSpelled.empty()) << state;
        states.insert(stateSpelled);
        for (int outcome = static_cast<int>(requests::Outcome::None);
             outcome <= static_cast<int>(requests::Outcome::NotApplicable); ++outcome) {
            const bool none = outcome == static_cast<int>(requests::Outcome::None);
            const std::string spelled(outcomeWord(static_cast<ActionOutcome>(outcome)));
            EXPECT_EQ(spelled.empty(), none);
            const auto words = intake::statusWords(stateSpelled, spelled);
            if (none && state == static_cast<int>(requests::State::Closed)) {
                EXPECT_FAILS(words, ErrorCode::Conflict);
                continue;
            }
            EXPECT_OK(words) << stateSpelled << ' ' << spelled;
            ++rows;
        }
    }
    EXPECT_EQ(states.size(), 6U);
    EXPECT_EQ(rows, 35);
    EXPECT_EQ(stateWord(static_cast<RequestState>(7)), "")
        << "another state needs its row, and its place here";
    EXPECT_EQ(outcomeWord(static_cast<ActionOutcome>(6)), "");
}

} // namespace
} // namespace desk::command_line
