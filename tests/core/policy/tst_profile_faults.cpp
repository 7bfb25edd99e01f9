// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/profile_parser.h"
#include "tests/support/public_data.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace desk::policy {
namespace {

using nlohmann::json;
using Pointers = std::vector<std::string>;

std::string goodText()
{
    return test::readFile(test::sourceFile("tests/core/policy/book_shop.json"));
}

Pointers pointersOf(const std::vector<Fault> &faults)
{
    Pointers all;
    for (const Fault &each : faults)
        all.push_back(each.pointer);
    std::sort(all.begin(), all.end());
    return all;
}

/// A good profile, one change to it (a JSON Patch of RFC 6902), and where exactly the faults must be.
struct FaultRow
{
    const char *name;
    const char *patch;
    Pointers pointers;
};

std::vector<FaultRow> formRows()
{
    return {
        {"a member is missing", R"([{"op":"remove","path":"/id"}])", {""}},
        {"two members are missing",
         R"([{"op":"remove","path":"/id"},{"op":"remove","path":"/rights"}])",
         {"", ""}},
        {"unknown members",
         R"([{"op":"add","path":"/colour","value":1},{"op":"add","path":"/a~1b~0c","value":1}])",
         {"/a~1b~0c", "/colour"}},
        {"unknown member deep down",
         R"([{"op":"add","path":"/categories/1/fields/2/size","value":1}])",
         {"/categories/1/fields/2/size"}},
        {"a term without a class",
         R"([{"op":"add","path":"/categories/0/schemaOrg","value":{"terms":[{"field":"email","property":"email"}]}}])",
         {"/categories/0/schemaOrg"}},
        {"a property within one that the program does not know",
         R"([{"op":"add","path":"/categories/0/schemaOrg","value":{"type":"Person","terms":[{"field":"email","property":"owner.email"}]}}])",
         {"/categories/0/schemaOrg/terms/0/property"}},
        {"an id with a space", R"([{"op":"replace","path":"/id","value":"book shop"}])", {"/id"}},
        {"prefix of three letters",
         R"([{"op":"replace","path":"/prefix","value":"BKS"}])",
         {"/prefix", "/prefix"}},
        {"a text in one language", R"([{"op":"remove","path":"/name/zh-CN"}])", {"/name"}},
        {"an empty text", R"([{"op":"replace","path":"/name/en","value":""}])", {"/name/en"}},
        {"number 0",
         R"([{"op":"replace","path":"/categories/0/number","value":0}])",
         {"/categories/0/number"}},
        {"number too large",
         R"([{"op":"replace","path":"/categories/0/number","value":65536}])",
         {"/categories/0/number"}},
        {"number as text",
         R"([{"op":"replace","path":"/categories/0/number","value":"1"}])",
         {"/categories/0/number"}},
        {"no such sensitivity",
         R"([{"op":"replace","path":"/categories/0/fields/1/sensitivity","value":"hot"}])",
         {"/categories/0/fields/1/sensitivity"}},
        {"no such role", R"([{"op":"replace","path":"/roles/0/role","value":"intern"}])", {"/roles/0/role"}},
        {"no such right",
         R"([{"op":"replace","path":"/rights/0/right","value":"oblivion"}])",
         {"/rights/0/right"}},
        {"no such shred class",
         R"([{"op":"replace","path":"/categories/0/shredClass","value":"suppression"}])",
         {"/categories/0/shredClass"}},
        {"a fact that is none",
         R"([{"op":"add","path":"/categories/0/facts/-","value":"C1"}])",
         {"/categories/0/facts/1"}},
        {"a category without fields",
         R"([{"op":"replace","path":"/categories/2/fields","value":[]}])",
         {"/categories/2/fields"}},
        {"a list with a repetition",
         R"([{"op":"add","path":"/rights/0/requesters/-","value":"guest"}])",
         {"/rights/0/requesters"}},
        {"negative period",
         R"([{"op":"replace","path":"/retention/0/after/0/period/amount","value":-1}])",
         {"/retention/0/after/0/period/amount"}},
        {"passwords of four",
         R"([{"op":"replace","path":"/security/password/minimumLength","value":4}])",
         {"/security/password/minimumLength"}},
        {"TLS 1.0",
         R"([{"op":"replace","path":"/security/storage/transport","value":"TLS1.0"}])",
         {"/security/storage/transport"}},
        {"an array for an object",
         R"([{"op":"replace","path":"/verification","value":[]}])",
         {"/verification"}},
        {"faults in two places",
         R"([{"op":"replace","path":"/version","value":1},{"op":"replace","path":"/promises/0/kind","value":"x"}])",
         {"/promises/0/kind", "/version"}},
    };
}

std::vector<FaultRow> categoryRows()
{
    return {
        {"category id twice",
         R"([{"op":"replace","path":"/categories/2/id","value":"account"}])",
         {"/categories/2/id"}},
        {"category number twice",
         R"([{"op":"replace","path":"/categories/2/number","value":1}])",
         {"/categories/2/number"}},
        {"field id twice",
         R"([{"op":"replace","path":"/categories/0/fields/4/id","value":"email"}])",
         {"/categories/0/fields/4/id"}},
        {"undefined role reads",
         R"([{"op":"replace","path":"/categories/0/readableBy/0","value":"finance"}])",
         {"/categories/0/readableBy/0"}},
        {"undefined role counts",
         R"([{"op":"replace","path":"/categories/2/aggregatesFor/0","value":"auditor"}])",
         {"/categories/2/aggregatesFor/0"}},
        {"terms for a field that is not there, twice and of a secret",
         R"([{"op":"add","path":"/categories/0/schemaOrg","value":{"type":"Person","terms":[{"field":"shoe_size","property":"height"},
            {"field":"email","property":"email"},{"field":"email","property":"telephone"},{"field":"password","property":"name"}]}}])",
         {"/categories/0/schemaOrg/terms/0/field", "/categories/0/schemaOrg/terms/2/field",
          "/categories/0/schemaOrg/terms/3/field"}},
        {"two fields called alike, and one that is a part of another",
         R"([{"op":"add","path":"/categories/1/schemaOrg","value":{"type":"Order","terms":[{"field":"email","property":"customer.email"},
            {"field":"account_id","property":"customer.email"},{"field":"title","property":"customer"}]}}])",
         {"/categories/1/schemaOrg/terms/1/property", "/categories/1/schemaOrg/terms/2/property"}},
        {"terms for what belongs to nobody",
         R"([{"op":"add","path":"/categories/2/schemaOrg","value":{"type":"Thing","terms":[{"field":"page","property":"url"}]}}])",
         {"/categories/2/schemaOrg", "/categories/2/schemaOrg/terms/0/field"}},
        {"nobody reads",
         R"([{"op":"replace","path":"/categories/0/readableBy","value":[]}])",
         {"/categories/0/readableBy"}},
        {"SK-C4: anonymous and read by person",
         R"([{"op":"replace","path":"/categories/2/readableBy","value":["operation"]}])",
         {"/categories/2/readableBy"}},
        {"SK-C4: anonymous with an identifier",
         R"([{"op":"add","path":"/categories/2/fields/-","value":{"id":"email","label":{"en":"E","zh-CN":"E"},
            "type":"text","provenance":"provided","sensitivity":"core","mask":"email","identifier":"email"}}])",
         {"/categories/2/fields/2/identifier", "/categories/2/fields/2/sensitivity"}},
        {"SK-C4: a right on anonymous data",
         R"([{"op":"add","path":"/rights/0/categories/-","value":"visits"}])",
         {"/rights/0/categories/2"}},
        {"undefined purpose",
         R"([{"op":"replace","path":"/categories/1/purposes/0","value":"resale"}])",
         {"/categories/1/purposes/0"}},
        {"MH-S6: forbidden purpose",
         R"([{"op":"add","path":"/categories/3/purposes/-","value":"newsletter"}])",
         {"/categories/3/purposes/1"}},
        {"purpose id twice",
         R"([{"op":"replace","path":"/purposes/3/id","value":"delivery"}])",
         {"/categories/2/purposes/0", "/purposes/3/id"}},
        {"role twice",
         R"([{"op":"add","path":"/roles/-","value":{"role":"operation","label":{"en":"a","zh-CN":"b"}}}])",
         {"/roles/3/role"}},
        {"undefined key field",
         R"([{"op":"replace","path":"/categories/0/key/0","value":"number"}])",
         {"/categories/0/key/0"}},
        {"key field of another party",
         R"([{"op":"replace","path":"/categories/1/key/0","value":"street"}])",
         {"/categories/1/key/0"}},
        {"undefined tenant field",
         R"([{"op":"add","path":"/categories/0/tenantField","value":"merchant"}])",
         {"/categories/0/tenantField"}},
        {"undefined party",
         R"([{"op":"replace","path":"/categories/1/fields/8/party","value":"neighbour"}])",
         {"/categories/1/fields/8/party"}},
        {"one party only",
         R"([{"op":"add","path":"/categories/0/parties","value":
            [{"id":"owner","label":{"en":"a","zh-CN":"b"}}]}])",
         {"/categories/0/parties"}},
        {"party by a field that is no boolean",
         R"([{"op":"replace","path":"/categories/1/parties/1/when","value":"title"}])",
         {"/categories/1/parties/1/when"}},
        {"party by an undefined field",
         R"([{"op":"replace","path":"/categories/1/parties/1/when","value":"other"}])",
         {"/categories/1/parties/1/when"}},
        {"main party is conditional",
         R"([{"op":"add","path":"/categories/1/parties/0/when","value":"is_gift"}])",
         {"/categories/1/parties/0/when"}},
        {"shared and personal",
         R"([{"op":"replace","path":"/categories/1/fields/3/sensitivity","value":"personal"}])",
         {"/categories/1/fields/3/shared", "/retention/1/keep/0"}},
        {"shared identifier",
         R"([{"op":"add","path":"/categories/1/fields/3/identifier","value":"email"}])",
         {"/categories/1/fields/3/shared", "/retention/1/keep/0"}},
        {"shared and of one party",
         R"([{"op":"add","path":"/categories/1/fields/3/party","value":"buyer"}])",
         {"/categories/1/fields/3/party"}},
        {"secret and exportable",
         R"([{"op":"add","path":"/categories/0/fields/2/exportable","value":true}])",
         {"/categories/0/fields/2/exportable"}},
        {"secret and half shown",
         R"([{"op":"add","path":"/categories/0/fields/2/mask","value":"last-four"}])",
         {"/categories/0/fields/2/mask"}},
        {"secret identifier",
         R"([{"op":"add","path":"/categories/0/fields/2/identifier","value":"account"}])",
         {"/categories/0/fields/2/identifier"}},
        {"core without a mask",
         R"([{"op":"replace","path":"/categories/0/fields/1/mask","value":"none"}])",
         {"/categories/0/fields/1/mask"}},
        {"ordinary identifier",
         R"([{"op":"replace","path":"/categories/0/fields/0/sensitivity","value":"ordinary"}])",
         {"/categories/0/fields/0/sensitivity"}},
        {"identifier that is a number",
         R"([{"op":"replace","path":"/categories/0/fields/0/type","value":"integer"}])",
         {"/categories/0/fields/0/type"}},
        {"name without postcode",
         R"([{"op":"remove","path":"/categories/1/fields/7/identifier"}])",
         {"/categories/1/fields/6/identifier"}},
    };
}

std::vector<FaultRow> rightRows()
{
    return {
        {"right twice", R"([{"op":"copy","from":"/rights/0","path":"/rights/-"}])", {"/rights/8/right"}},
        {"right on an undefined category",
         R"([{"op":"replace","path":"/rights/0/categories/0","value":"diary"}])",
         {"/rights/0/categories/0"}},
        {"right on nothing",
         R"([{"op":"replace","path":"/rights/0/categories","value":[]}])",
         {"/rights/0/categories"}},
        {"cancellation that leaves something",
         R"([{"op":"remove","path":"/rights/7/categories/1"}])",
         {"/rights/7/categories"}},
        {"MH-R2: inferred data for portability",
         R"([{"op":"add","path":"/rights/3/provenances/-","value":"inferred"}])",
         {"/rights/3/provenances/2"}},
        {"portability of everything", R"([{"op":"remove","path":"/rights/3/provenances"}])", {"/rights/3"}},
        {"objection to nothing", R"([{"op":"remove","path":"/rights/4/purposes"}])", {"/rights/4"}},
        {"objection to what nobody may object to",
         R"([{"op":"replace","path":"/rights/4/purposes/0","value":"delivery"}])",
         {"/rights/4/purposes/0"}},
        {"withdrawal where there was no consent",
         R"([{"op":"replace","path":"/rights/5/purposes/0","value":"delivery"}])",
         {"/rights/5/purposes/0"}},
        {"undefined purpose of a right",
         R"([{"op":"replace","path":"/rights/4/purposes/0","value":"x"}])",
         {"/rights/4/purposes/0"}},
        {"purposes of access",
         R"([{"op":"add","path":"/rights/0/purposes","value":["delivery"]}])",
         {"/rights/0/purposes"}},
        {"FR-R2: no field says shipped",
         R"([{"op":"remove","path":"/rights/1/conditions/0/dateField"}])",
         {"/rights/1/conditions/0"}},
        {"FR-R2: shipped is not a date",
         R"([{"op":"replace","path":"/rights/1/conditions/0/dateField","value":"title"}])",
         {"/rights/1/conditions/0/dateField"}},
        {"FR-R2: undefined address field",
         R"([{"op":"replace","path":"/rights/1/conditions/0/fields/0","value":"lane"}])",
         {"/rights/1/conditions/0/fields/0"}},
        {"FR-R2: a category the right does not cover",
         R"([{"op":"replace","path":"/rights/1/categories/0","value":"account"}])",
         {"/rights/1/conditions/0/category"}},
        {"a deletion that depends on shipment",
         R"([{"op":"copy","from":"/rights/1/conditions","path":"/rights/2/conditions"}])",
         {"/rights/2/conditions/0/kind"}},
        {"a condition on an undefined category",
         R"([{"op":"replace","path":"/rights/1/conditions/0/category","value":"x"}])",
         {"/rights/1/conditions/0/category"}},
        {"ladder for a right that is not offered",
         R"([{"op":"add","path":"/verification/ladders/0/rights/-","value":"restriction"}])",
         {"/verification/ladders/0/rights/5"}},
        {"no ladder for guests",
         R"([{"op":"remove","path":"/verification/ladders/1/rights/0"}])",
         {"/rights/0/requesters/1"}},
        {"two ladders for one right",
         R"([{"op":"replace","path":"/verification/ladders/1/requesters","value":
            ["guest","registered"]}])",
         {"/verification/ladders/1/rights/0", "/verification/ladders/1/rights/1",
          "/verification/ladders/1/rights/2"}},
        {"SK-V1: a forbidden document",
         R"([{"op":"add","path":"/verification/ladders/0/methods/-","value":"document-seen"}])",
         {"/verification/ladders/0/methods/2"}},
        {"a document asked for first",
         R"([{"op":"remove","path":"/verification/forbidden/0"},
            {"op":"add","path":"/verification/ladders/0/methods/0","value":"document-seen"}])",
         {"/verification/ladders/0/methods"}},
        {"no way without a document",
         R"([{"op":"remove","path":"/verification/forbidden/0"},
            {"op":"replace","path":"/verification/ladders/0/methods","value":["document-seen"]}])",
         {"/verification/ladders/0/methods"}},
        {"biometrics",
         R"([{"op":"remove","path":"/verification/forbidden/1"},
            {"op":"add","path":"/verification/ladders/0/methods/-","value":"biometric"}])",
         {"/verification/ladders/0/methods/2"}},
        {"nothing and something",
         R"([{"op":"add","path":"/verification/ladders/2/methods/-","value":"account"}])",
         {"/verification/ladders/2/methods"}},
        {"more required than there is",
         R"([{"op":"replace","path":"/verification/ladders/1/required","value":3}])",
         {"/verification/ladders/1/required"}},
        {"disclosure without proof",
         R"([{"op":"replace","path":"/verification/ladders/0/rights","value":
            ["access","correction","deletion","portability"]},
            {"op":"add","path":"/verification/ladders/2/rights/-","value":"account-cancellation"}])",
         {"/verification/ladders/2/rights/3"}},
        {"an opt-out that needs proof",
         R"([{"op":"remove","path":"/verification/ladders/2/rights/0"},
            {"op":"add","path":"/verification/ladders/0/rights/-","value":"objection"}])",
         {"/verification/ladders/0/rights/5"}},
        {"order facts that nobody defined",
         R"([{"op":"remove","path":"/verification/orderFacts"}])",
         {"/verification/ladders/1/methods/1"}},
        {"RU-V1: undefined category",
         R"([{"op":"replace","path":"/verification/orderFacts/category","value":"x"}])",
         {"/verification/orderFacts/category"}},
        {"RU-V1: number that is no order number",
         R"([{"op":"replace","path":"/verification/orderFacts/numberField","value":"title"}])",
         {"/verification/orderFacts/numberField"}},
        {"RU-V1: undefined detail",
         R"([{"op":"replace","path":"/verification/orderFacts/details/0","value":"x"}])",
         {"/verification/orderFacts/details/0"}},
        {"RU-V1: the number as a detail",
         R"([{"op":"replace","path":"/verification/orderFacts/details/0","value":"order_number"}])",
         {"/verification/orderFacts/details/0"}},
        {"RU-V1: more details than there are",
         R"([{"op":"replace","path":"/verification/orderFacts/details","value":
            ["email"]}])",
         {"/verification/orderFacts/required"}},
    };
}

std::vector<FaultRow> lifecycleRows()
{
    return {
        {"retention id twice",
         R"([{"op":"replace","path":"/retention/1/id","value":"inactive"}])",
         {"/retention/1/id"}},
        {"retention of an undefined category",
         R"([{"op":"replace","path":"/retention/0/categories/0","value":"x"}])",
         {"/retention/0/categories/0"}},
        {"retention from a missing date",
         R"([{"op":"replace","path":"/retention/0/after/0/field","value":"gone_on"}])",
         {"/retention/0/after/0/field"}},
        {"retention from a text",
         R"([{"op":"replace","path":"/retention/0/after/0/field","value":"email"}])",
         {"/retention/0/after/0/field"}},
        {"RU-T1: waits for an undefined category",
         R"([{"op":"replace","path":"/retention/1/after/1/category","value":"x"}])",
         {"/retention/1/after/1/category"}},
        {"RU-T1: waits for a missing date",
         R"([{"op":"replace","path":"/retention/1/after/1/field","value":"x"}])",
         {"/retention/1/after/1/field"}},
        {"RU-T1: nothing in common",
         R"([{"op":"remove","path":"/retention/1/after/1/match"}])",
         {"/retention/1/after/1"}},
        {"RU-T1: a common field that is not common",
         R"([{"op":"replace","path":"/retention/1/after/1/match","value":"case_number"}])",
         {"/retention/1/after/1/match"}},
        {"match in the same row",
         R"([{"op":"add","path":"/retention/0/after/0/match","value":"email"}])",
         {"/retention/0/after/0/match"}},
        {"de-identified to nothing", R"([{"op":"remove","path":"/retention/1/keep"}])", {"/retention/1"}},
        {"erased but kept",
         R"([{"op":"add","path":"/retention/0/keep","value":["last_seen_on"]}])",
         {"/retention/0/keep"}},
        {"SK-R3: a personal field is kept",
         R"([{"op":"add","path":"/retention/1/keep/-","value":"email"}])",
         {"/retention/1/keep/2"}},
        {"an undefined field is kept",
         R"([{"op":"add","path":"/retention/1/keep/-","value":"x"}])",
         {"/retention/1/keep/2"}},
        {"hold for an undefined role",
         R"([{"op":"replace","path":"/legalHold/readableBy/0","value":"auditor"}])",
         {"/legalHold/readableBy/0"}},
        {"recipient id twice",
         R"([{"op":"replace","path":"/recipients/1/id","value":"carrier"}])",
         {"/recipients/1/id"}},
        {"recipient of an undefined category",
         R"([{"op":"replace","path":"/recipients/0/holds/0/category","value":"x"}])",
         {"/recipients/0/holds/0/category"}},
        {"recipient of an undefined field",
         R"([{"op":"replace","path":"/recipients/0/holds/0/fields/1","value":"x"}])",
         {"/recipients/0/holds/0/fields/1"}},
        {"MH-P1: recipient of what never leaves",
         R"([{"op":"replace","path":"/recipients/0/holds/0","value":
            {"category":"returns"}}])",
         {"/recipients/0/holds/0/category"}},
        {"recipient of a secret",
         R"([{"op":"replace","path":"/recipients/0/holds/0","value":
            {"category":"account","fields":["email","password"]}}])",
         {"/recipients/0/holds/0/fields/1"}},
        {"recipient of all and the secret with it",
         R"([{"op":"replace","path":"/recipients/0/holds/0","value":
            {"category":"account"}}])",
         {"/recipients/0/holds/0"}},
        {"recipient that is never told",
         R"([{"op":"replace","path":"/recipients/0/toldOf","value":[]}])",
         {"/recipients/0/toldOf"}},
        {"recipient told of a right that is not offered",
         R"([{"op":"replace","path":"/recipients/0/toldOf/0","value":"restriction"}])",
         {"/recipients/0/toldOf/0"}},
        {"recipient told of an access",
         R"([{"op":"replace","path":"/recipients/0/toldOf/0","value":"access"}])",
         {"/recipients/0/toldOf/0"}},
        {"told without holding anything",
         R"([{"op":"replace","path":"/recipients/1/toldOf","value":["deletion"]}])",
         {"/recipients/1/toldOf"}},
        {"RU-P1: authority without cases",
         R"([{"op":"remove","path":"/recipients/1/cases"}])",
         {"/recipients/1"}},
        {"RU-P1: authority without review",
         R"([{"op":"replace","path":"/recipients/1/reviewFirst","value":false}])",
         {"/recipients/1"}},
        {"cases of a carrier",
         R"([{"op":"copy","from":"/recipients/1/cases","path":"/recipients/0/cases"}])",
         {"/recipients/0/cases"}},
        {"promise id twice",
         R"([{"op":"replace","path":"/promises/1/id","value":"fast-deletion"}])",
         {"/promises/1/id"}},
        {"promise for no right", R"([{"op":"remove","path":"/promises/0/rights"}])", {"/promises/0"}},
        {"promise for a right that is not offered",
         R"([{"op":"replace","path":"/promises/0/rights/0","value":"restriction"}])",
         {"/promises/0/rights/0"}},
        {"promise of no time at all",
         R"([{"op":"replace","path":"/promises/0/period/amount","value":0}])",
         {"/promises/0/period/amount"}},
        {"rights of a complaint",
         R"([{"op":"add","path":"/promises/1/rights","value":["access"]}])",
         {"/promises/1/rights"}},
        {"no complaints are taken",
         R"([{"op":"remove","path":"/rights/6"},
            {"op":"remove","path":"/verification/ladders/2/rights/2"}])",
         {"/promises/1/kind"}},
        {"SK-S1: undefined role changes core fields",
         R"([{"op":"replace","path":"/security/leaks/changeCore/0","value":"supervisor"}])",
         {"/security/leaks/changeCore/0"}},
        {"SK-S1: undefined role downloads",
         R"([{"op":"replace","path":"/security/leaks/download/0","value":"finance"}])",
         {"/security/leaks/download/0"}},
        {"SK-S2: second layer off",
         R"([{"op":"replace","path":"/security/storage/secondLayer","value":false}])",
         {"/security/storage/secondLayer"}},
        {"SK-S2: second layer of nothing",
         R"([{"op":"remove","path":"/categories/1/fields/8/secondLayer"}])",
         {"/security/storage/secondLayer"}},
        {"ALL-N1: no such day",
         R"([{"op":"replace","path":"/effective","value":"2025-02-29"}])",
         {"/effective"}},
        {"ALL-N1: versions out of order",
         R"([{"op":"replace","path":"/supersedes/0/effective","value":"2024-01-01"}])",
         {"/supersedes/0/effective"}},
        {"ALL-N1: superseded before it was there",
         R"([{"op":"replace","path":"/supersedes/1/effective","value":"2025-01-01"}])",
         {"/supersedes/1/effective"}},
        {"ALL-N1: version twice",
         R"([{"op":"replace","path":"/supersedes/1/version","value":"0.8"}])",
         {"/supersedes/1/version"}},
        {"ALL-N1: superseded by itself",
         R"([{"op":"replace","path":"/supersedes/1/version","value":"1"}])",
         {"/supersedes/1/version"}},
        {"every fault at once",
         R"([{"op":"replace","path":"/effective","value":"2025-13-01"},
            {"op":"replace","path":"/retention/0/after/0/field","value":"x"},
            {"op":"replace","path":"/categories/2/number","value":1},
            {"op":"replace","path":"/recipients/0/holds/0/fields/1","value":"x"}])",
         {"/categories/2/number", "/effective", "/recipients/0/holds/0/fields/1",
          "/retention/0/after/0/field"}},
    };
}

std::vector<FaultRow> keepingRows()
{
    const char *const ownDate = R"([{"op":"add","path":"/legalKeeping/0/after/0","value":
            {"field":"closed_on","period":{"amount":1,"unit":"years"},"category":"returns","match":"order_number"}},
            {"op":"remove","path":"/legalKeeping/0/after/1"}])";
    return {
        {"keeping id twice",
         R"([{"op":"copy","from":"/legalKeeping/0","path":"/legalKeeping/-"}])",
         {"/legalKeeping/1/id"}},
        {"nobody says what tax and claims keep",
         R"([{"op":"replace","path":"/legalKeeping","value":[]}])",
         {"/rights/2/categories/1"}},
        {"left out altogether", R"([{"op":"remove","path":"/legalKeeping"}])", {"/rights/2/categories/1"}},
        {"the class becomes one that a law governs",
         R"([{"op":"replace","path":"/categories/0/shredClass","value":"tax"}])",
         {"/rights/2/categories/0"}},
        {"only cancellation covers it",
         R"([{"op":"replace","path":"/legalKeeping","value":[]},
            {"op":"remove","path":"/rights/2/categories/1"}])",
         {"/rights/7/categories/1"}},
        {"keeping of an undefined category",
         R"([{"op":"add","path":"/legalKeeping/0/categories/-","value":"x"}])",
         {"/legalKeeping/0/categories/1"}},
        {"SK-C4: keeping of an anonymous category",
         R"([{"op":"replace","path":"/legalKeeping/0","value":{"id":"v","label":{"en":"a","zh-CN":"b"},
            "categories":["visits"],"after":[{"field":"day","period":{"amount":1,"unit":"years"}}],
            "ground":"gdpr.17.3.b","law":{"en":"a","zh-CN":"b"}}}])",
         {"/legalKeeping/0/categories/0", "/rights/2/categories/1"}},
        {"keeping from a missing date",
         R"([{"op":"replace","path":"/legalKeeping/0/after/0/field","value":"x"}])",
         {"/legalKeeping/0/after/0/field"}},
        {"keeping from another row's date alone", ownDate, {"/legalKeeping/0/after"}},
        {"a needed field that is not there",
         R"([{"op":"add","path":"/legalKeeping/0/needs/-","value":"x"}])",
         {"/legalKeeping/0/needs/5"}},
        {"SK-S2: a needed field under the second layer",
         R"([{"op":"add","path":"/legalKeeping/0/needs/-","value":"street"}])",
         {"/legalKeeping/0/needs/5"}},
        {"the date itself goes",
         R"([{"op":"remove","path":"/legalKeeping/0/needs/4"}])",
         {"/legalKeeping/0/needs"}},
        {"RU-T1: what another rule matches by goes",
         R"([{"op":"remove","path":"/legalKeeping/0/needs/0"}])",
         {"/legalKeeping/0/needs"}},
        {"MH-T2: an undefined role opens it",
         R"([{"op":"add","path":"/legalKeeping/0/restrictTo","value":["auditor"]}])",
         {"/legalKeeping/0/restrictTo/0"}},
        {"MH-T2: a role that cannot read it",
         R"([{"op":"add","path":"/legalKeeping/0/restrictTo","value":["data-protection","operation"]}])",
         {"/legalKeeping/0/restrictTo/1"}},
        {"a ground that is none",
         R"([{"op":"replace","path":"/legalKeeping/0/ground","value":"because"}])",
         {"/legalKeeping/0/ground"}},
        {"needs nothing",
         R"([{"op":"replace","path":"/legalKeeping/0/needs","value":[]}])",
         {"/legalKeeping/0/needs"}},
        {"retention from another row's date alone",
         R"([{"op":"remove","path":"/retention/1/after/0"}])",
         {"/retention/1/after"}},
        {"totals of an undefined category",
         R"([{"op":"add","path":"/totals/-","value":{"category":"x"}}])",
         {"/totals/1/category"}},
        {"totals twice", R"([{"op":"copy","from":"/totals/0","path":"/totals/-"}])", {"/totals/1/category"}},
        {"SK-R3: totals of a personal field",
         R"([{"op":"add","path":"/categories/0/fields/-","value":{"id":"spent","label":{"en":"a","zh-CN":"b"},
            "type":"decimal","provenance":"observed","sensitivity":"personal"}},
            {"op":"add","path":"/totals/-","value":{"category":"account","amount":"spent"}}])",
         {"/totals/1/amount"}},
        {"totals of a text",
         R"([{"op":"replace","path":"/totals/0/amount","value":"title"}])",
         {"/totals/0/amount"}},
        {"totals of a missing field",
         R"([{"op":"replace","path":"/totals/0","value":{"category":"orders","month":"x"}}])",
         {"/retention/1/keep", "/totals/0/month"}},
        {"a currency of nothing",
         R"([{"op":"replace","path":"/totals/0","value":{"category":"orders","currency":"title"}}])",
         {"/totals/0"}},
        {"FR-T1: totals of what goes",
         R"([{"op":"remove","path":"/retention/1/keep/1"}])",
         {"/retention/1/keep"}},
        {"FR-T1: de-identified to no totals",
         R"([{"op":"remove","path":"/totals"}])",
         {"/retention/1/action"}},
        {"SK-R3: totals stay, but which",
         R"([{"op":"add","path":"/rights/7/conditions","value":[{"kind":"aggregates-stay","category":"account"}]}])",
         {"/rights/7/conditions/0"}},
        {"a country in words",
         R"([{"op":"replace","path":"/establishment","value":"Germany"},
            {"op":"replace","path":"/holidayCountry","value":"de"}])",
         {"/establishment", "/establishment", "/holidayCountry"}},
    };
}

void expectFaults(const std::vector<FaultRow> &rows)
{
    const json good = json::parse(goodText());
    for (const FaultRow &row : rows) {
        const std::string broken = good.patch(json::parse(row.patch)).dump();
        const auto faults = checkProfile(broken);
        std::string messages;
        for (const Fault &each : faults)
            messages += each.pointer + ": " + each.message + "\n";
        EXPECT_EQ(pointersOf(faults), row.pointers) << row.name << "\n" << messages;
        EXPECT_FAILS(parseProfile(broken), ErrorCode::InvalidInput);
    }
}

TEST(ProfileFaults, TheGoodProfileHasNone)
{
    EXPECT_TRUE(checkProfile(goodText()).empty());
}
TEST(ProfileFaults, OfForm)
{
    expectFaults(formRows());
}
TEST(ProfileFaults, OfCategories)
{
    expectFaults(categoryRows());
}
TEST(ProfileFaults, OfRightsAndVerification)
{
    expectFaults(rightRows());
}
TEST(ProfileFaults, OfRetentionRecipientsPromisesAndVersions)
{
    expectFaults(lifecycleRows());
}

TEST(ProfileFaults, OfLegalKeepingAndTotals)
{
    expectFaults(keepingRows());
}

TEST(ProfileFaults, NobodyCanBeFound)
{
    json profile = json::parse(goodText());
    for (json &category : profile["categories"])
        for (json &field : category["fields"])
            field.erase("identifier");
    EXPECT_EQ(pointersOf(checkProfile(profile.dump())),
              (Pointers{"/categories", "/verification/orderFacts/numberField"}));
}

TEST(ProfileFaults, OfSyntaxNameLineAndColumn)
{
    struct SyntaxRow
    {
        std::string text;
        std::string place;
    };
    const std::vector<SyntaxRow> rows{
        {"", "line 1, column 1"},
        {"{\"id\": }", "line 1, column 8"},
        {"{\n  \"id\": 1,\n  oops\n}", "line 3, column 3"},
        {"{\"id\": 1", "line 1, column 9"},
        {"{} {}", "line 1, column 4"},
        {"{\"id\": \"\xFF\"}", "line 1, column 9"},
    };
    for (const SyntaxRow &row : rows) {
        const auto faults = checkProfile(row.text);
        ASSERT_EQ(faults.size(), 1U) << row.text;
        EXPECT_EQ(faults[0].pointer, "");
        EXPECT_NE(faults[0].message.find(row.place + "."), std::string::npos)
            << row.text << faults[0].message;
    }
}

TEST(ProfileFaults, AMemberThatIsThereTwice)
{
    std::string text = goodText();
    text.insert(text.find("\"prefix\""), "\"id\": \"other-shop\", ");
    EXPECT_EQ(pointersOf(checkProfile(text)), Pointers{"/id"});
    EXPECT_EQ(pointersOf(checkProfile(R"({"a": [{"b": 1}, {"b/c": 1, "b/c": 2}]})")), Pointers{"/a/1/b~1c"});
}

TEST(ProfileFaults, WhatIsTooMuchIsRefusedBeforeItIsLookedAt)
{
    json profile = json::parse(goodText());
    profile["name"]["en"] = std::string(200'000, 'x');
    EXPECT_EQ(pointersOf(checkProfile(profile.dump())), Pointers{"/name/en"});
    profile["name"]["en"] = "Book shop";
    profile["id"] = std::string(2001, 'x');
    EXPECT_EQ(pointersOf(checkProfile(profile.dump())), Pointers{"/id"});
    EXPECT_EQ(checkProfile(std::string(2'000'000, ' ')).at(0).message, "The file is larger than 1 MiB.");
    EXPECT_EQ(checkProfile(std::string(500'000, '[')).at(0).message,
              "The document is nested deeper than 32 levels.");
}

TEST(ProfileFaults, AnErrorNamesTheFirstAndCountsTheRest)
{
    json profile = json::parse(goodText());
    profile["categories"][2]["number"] = 1;
    profile["effective"] = "2025-02-30";
    const auto result = parseProfile(profile.dump());
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().place, "/effective");
    EXPECT_NE(result.error().message.find("2 faults in all"), std::string::npos);
}

} // namespace
} // namespace desk::policy
