// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/dpv_terms.h"
#include "core/exporting/redaction_grounds.h"
#include "core/policy/spelling.h"
#include "tests/support/public_data.h"

#include <gtest/gtest.h>

using namespace desk;
using namespace desk::exporting;

namespace {

/// Whether a published table has a term with this IRI.
bool isPublished(std::string_view iri, const std::string &table)
{
    const std::string text = desk::test::readFile(desk::test::publicData("dpv/" + table));
    return text.find(",\"" + std::string(iri) + "\",") != std::string::npos;
}

} // namespace

TEST(DpvTerms, areInThePublishedTables)
{
    EXPECT_TRUE(isPublished(dpvFulfilled, "dpv_status.csv"));
    for (const policy::Spelling<policy::Right> &each : policy::spellings<policy::Right>()) {
        const std::string_view term = dpvOf(each.value);
        EXPECT_EQ(term.empty(), each.value == policy::Right::AuthorityDisclosure) << each.text;
        EXPECT_TRUE(term.empty() || isPublished(term, "legal_eu_gdpr_rights.csv")) << each.text;
    }
    for (const char *reason :
         {"secret", "joint", "other-person", "not-proven", "not-covered", "not-provided"})
        EXPECT_TRUE(isPublished(dpvOfReason(reason), "justifications_justifications.csv")) << reason;
    for (const RedactionGround &ground : redactionGrounds)
        EXPECT_TRUE(isPublished(ground.dpv, "justifications_justifications.csv")) << ground.code;
    EXPECT_EQ(dpvOfReason("a reason of no one"), "");
    EXPECT_FALSE(isPublished("https://w3id.org/dpv#RequestForgotten", "dpv_status.csv"));
}
