// SPDX-License-Identifier: GPL-3.0-or-later
// Every term that a case file uses is one of the W3C Data Privacy Vocabulary.
#include "core/exporting/case_json.h"
#include "tests/support/public_data.h"

namespace desk::exporting {
namespace {

bool isTerm(const char *file, std::string_view iri)
{
    return desk::test::readFile(desk::test::publicData(file)).find("\"" + std::string(iri) + "\"") != std::string::npos;
}

TEST(PublicDpv, knowsTheRightsAndStatesOfACase)
{
    int rights = 0;
    for (const char *right : {"access", "correction", "deletion", "restriction", "portability", "objection",
                              "consent-withdrawal"}) {
        EXPECT_TRUE(isTerm("dpv/legal_eu_gdpr_rights.csv", rightTerm(right))) << right;
        ++rights;
    }
    EXPECT_EQ(rights, 7);
    EXPECT_EQ(rightTerm("account-cancellation"), "") << "the vocabulary has none";
    for (const auto &[state, outcome] : {std::pair{"received", ""},
                                         {"verified", ""},
                                         {"planned", ""},
                                         {"approved", ""},
                                         {"fulfilled", "granted"},
                                         {"closed", "partial"},
                                         {"closed", "refused"},
                                         {"closed", "withdrawn"},
                                         {"closed", "not-applicable"}})
        EXPECT_TRUE(isTerm("dpv/dpv_status.csv", stateTerm(state, outcome))) << state << " " << outcome;
    EXPECT_TRUE(isTerm("dpv/dpv_rights.csv", "https://w3id.org/dpv#RightExerciseRecord"));
}

} // namespace
} // namespace desk::exporting
