// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/status_map.h"
#include "core/intake/status_out.h"
#include "tests/core/intake/wire_support.h"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <array>
#include <filesystem>
#include <set>

namespace desk::intake {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;
using desk::test::faultOf;

constexpr std::array<std::string_view, 6> allStates{"received", "verified",  "planned",
                                                    "approved", "fulfilled", "closed"};
constexpr std::array<std::string_view, 6> allOutcomes{"none",    "granted",   "partial",
                                                      "refused", "withdrawn", "not-applicable"};

/// Empty when the document keeps the published schema.
std::string againstSchema(const char *name, const std::string &document)
{
    using Adapter = valijson::adapters::NlohmannJsonAdapter;
    const json definition =
        json::parse(desk::test::readFile(desk::test::sourceFile(std::string("resources/json-schemas/") + name)));
    valijson::Schema schema;
    valijson::SchemaParser parser;
    parser.populateSchema(Adapter(definition), schema);
    valijson::Validator validator;
    valijson::ValidationResults results;
    std::string out;
    const json value = json::parse(document);
    if (!validator.validate(schema, Adapter(value), &results)) {
        valijson::ValidationResults::Error error;
        while (results.popError(error))
            out += (error.context.empty() ? "" : error.context.back()) + ": " + error.description + "\n";
    }
    return out;
}

std::string namesOf(const std::string &document)
{
    std::string out;
    const ordered_json value = ordered_json::parse(document);
    for (const auto &[name, ignored] : value.items())
        out += (out.empty() ? "" : " ") + name;
    return out;
}

Instant statusMoment(std::string_view text)
{
    return instantFromRfc3339(text).value();
}

OpenDsrStatusOrder openDsrOrder(std::string_view state, std::string_view outcome)
{
    OpenDsrStatusOrder order;
    order.status = {std::string(state), std::string(outcome), outcome == "refused" ? "gdpr.17.3.b" : ""};
    order.controllerId = "rose-shop";
    order.subjectRequestId = "0b9f4c52-3a1e-4d7b-9a55-6d2f8c1e7a90";
    order.expectedBy = statusMoment("2026-04-14T21:59:59Z");
    return order;
}

DrpStatusOrder drpOrder(std::string_view state, std::string_view outcome)
{
    DrpStatusOrder order;
    order.status = {std::string(state), std::string(outcome), outcome == "refused" ? "ccpa.105d.8" : ""};
    order.requestId = "c789ff35-7644-4ceb-9981-4b35c264aac3";
    order.receivedAt = statusMoment("2026-03-14T09:30:00Z");
    order.expectedBy = statusMoment("2026-04-28T23:59:59Z");
    return order;
}

TEST(StatusMap, everyStateAndOutcomeHasOneRowThatSaysWhatIsLost)
{
    const std::set<std::string_view> openDsr{"pending", "in_progress", "completed", "cancelled"};
    const std::set<std::string_view> drp{"in_progress", "fulfilled", "revoked", "denied"};
    int combinations = 0;
    for (const std::string_view state : allStates) {
        for (const std::string_view outcome : allOutcomes) {
            SCOPED_TRACE(std::string(state) + ' ' + std::string(outcome));
            const auto fits =
                std::count_if(statusTable().begin(), statusTable().end(), [&](const StatusWords &row) {
                    return row.state == state && (row.outcome.empty() || row.outcome == outcome);
                });
            const auto words = statusWords(state, outcome);
            if (state == "closed" && outcome == "none") {
                EXPECT_EQ(fits, 0);
                EXPECT_FAILS(words, ErrorCode::Conflict);
                continue;
            }
            ASSERT_OK(words);
            EXPECT_EQ(fits, 1) << "two rows would be two answers";
            EXPECT_TRUE(openDsr.contains(words->openDsr)) << words->openDsr;
            EXPECT_TRUE(drp.contains(words->drp)) << words->drp;
            const bool granted = state == "closed" && outcome == "granted";
            EXPECT_EQ(words->openDsrLost.empty(), granted) << "only a granted request is said in full";
            if (!granted && outcome != "withdrawn") {
                EXPECT_FALSE(words->drpLost.empty());
            }
            ++combinations;
        }
    }
    EXPECT_EQ(combinations, 35);
    EXPECT_EQ(statusTable().size(), 10U);
}

TEST(StatusMap, nothingIsCalledDoneBeforeItIs)
{
    for (const StatusWords &row : statusTable()) {
        const bool done = row.state == "closed" && (row.outcome == "granted" || row.outcome == "partial");
        EXPECT_EQ(row.openDsr == "completed", done) << row.state << row.outcome;
        EXPECT_EQ(row.drp == "fulfilled", done) << row.state << row.outcome;
        EXPECT_EQ(row.openDsr == "cancelled", row.state == "closed" && !done);
    }
}

TEST(StatusMap, wordsThatAreNotOursAreRefused)
{
    EXPECT_EQ(faultOf(statusWords("open", "none")), "invalid-argument state");
    EXPECT_EQ(faultOf(statusWords("closed", "lost")), "invalid-argument outcome");
    EXPECT_EQ(faultOf(statusWords("planned", "")), "ok");
}

TEST(StatusMap, everyGroundOfEveryLawHasAReason)
{
    std::set<std::string> grounds;
    for (const auto &entry : std::filesystem::directory_iterator(desk::test::sourceFile("resources/laws"))) {
        const json law = json::parse(desk::test::readFile(entry.path().string()));
        for (const json &version : law.at("versions"))
            for (const json &ground : version.value("refusals", json::array()))
                grounds.insert(ground.at("code").get<std::string>());
    }
    EXPECT_EQ(grounds.size(), 74U);
    std::set<std::string> mapped;
    for (const DenialWords &row : denialTable()) {
        EXPECT_TRUE(mapped.emplace(row.ground).second) << row.ground << " is there twice";
        EXPECT_NE(std::find(denialReasons.begin(), denialReasons.end(), row.reason), denialReasons.end());
    }
    EXPECT_EQ(mapped, grounds);
}

TEST(StatusMap, groundsThatSayWhoTheyAreMeanTheSameInBothVocabularies)
{
    struct Case
    {
        std::string_view ground;
        std::string_view reason;
    };
    for (const Case &each :
         {Case{"gdpr.12.6.identity_failed", "insuf_verification"},
          Case{"ccpa.unverified", "insuf_verification"}, Case{"gdpr.11.2.cannot_identify", "no_match"},
          Case{"gdpr.12.5.excessive", "too_many_requests"}, Case{"ccpa.twice", "too_many_requests"},
          Case{"gdpr.17.3.b", "claim_not_covered"}, Case{"gdpr.12.5.unfounded", "other"},
          Case{"no.such.ground", "other"}})
        EXPECT_EQ(denialReason(each.ground), each.reason) << each.ground;
    for (const std::string_view reason : denialReasons)
        EXPECT_FALSE(denialLost(reason).empty()) << reason;
    EXPECT_EQ(denialLost("granted"), "");
}

TEST(StatusOut, everyStateIsWrittenAsTheSchemasSay)
{
    for (const std::string_view state : allStates) {
        for (const std::string_view outcome : allOutcomes) {
            SCOPED_TRACE(std::string(state) + ' ' + std::string(outcome));
            if (state == "closed" && outcome == "none") {
                EXPECT_FAILS(writeOpenDsrStatus(openDsrOrder(state, outcome)), ErrorCode::Conflict);
                EXPECT_FAILS(writeDrpStatus(drpOrder(state, outcome)), ErrorCode::Conflict);
                continue;
            }
            OpenDsrStatusOrder openDsr = openDsrOrder(state, outcome);
            DrpStatusOrder drp = drpOrder(state, outcome);
            if (state != "closed")
                openDsr.status.ground = drp.status.ground = "";
            const auto openDsrFile = writeOpenDsrStatus(openDsr);
            ASSERT_OK(openDsrFile);
            EXPECT_EQ(againstSchema("opendsr-status.schema.json", openDsrFile->json), "");
            const auto drpFile = writeDrpStatus(drp);
            ASSERT_OK(drpFile);
            EXPECT_EQ(againstSchema("drp-status.schema.json", drpFile->json), "");
            const bool granted = state == "closed" && outcome == "granted";
            EXPECT_EQ(openDsrFile->lost.empty(), granted);
        }
    }
}

TEST(StatusOut, anOpenDsrCallbackIsTheseBytes)
{
    OpenDsrStatusOrder order = openDsrOrder("closed", "granted");
    order.callbackUrl = "https://shop.example/callbacks";
    order.resultsUrl = "https://desk.example/results/1";
    order.resultsCount = 103;
    const auto file = writeOpenDsrStatus(order);
    ASSERT_OK(file);
    EXPECT_EQ(file->json, R"({
  "controller_id": "rose-shop",
  "expected_completion_time": "2026-04-14T21:59:59.000Z",
  "status_callback_url": "https://shop.example/callbacks",
  "subject_request_id": "0b9f4c52-3a1e-4d7b-9a55-6d2f8c1e7a90",
  "request_status": "completed",
  "api_version": "2.0",
  "results_url": "https://desk.example/results/1",
  "results_count": 103
}
)");
    EXPECT_EQ(againstSchema("opendsr-status.schema.json", file->json), "");
    EXPECT_TRUE(file->lost.empty());
}

TEST(StatusOut, aDenialIsTheseBytesAndSaysWhatIsLost)
{
    DrpStatusOrder order = drpOrder("closed", "refused");
    order.agentRequestId = "r-1";
    order.details = "A law asks for invoices to be kept; \"all\" else is gone.";
    order.expiresAt = statusMoment("2026-06-27T00:00:00Z");
    const auto file = writeDrpStatus(order);
    ASSERT_OK(file);
    EXPECT_EQ(file->json, R"({
  "request_id": "c789ff35-7644-4ceb-9981-4b35c264aac3",
  "received_at": "2026-03-14T09:30:00.000Z",
  "expected_by": "2026-04-28T23:59:59.000Z",
  "agent_request_id": "r-1",
  "processing_details": "A law asks for invoices to be kept; \"all\" else is gone.",
  "status": "denied",
  "reason": "claim_not_covered",
  "expires_at": "2026-06-27T00:00:00.000Z"
}
)");
    EXPECT_EQ(file->lost.size(), 2U);
}

TEST(StatusOut, membersComeInTheOrderOfTheSpecificationAndSnakeCase)
{
    DrpStatusOrder order = drpOrder("closed", "partial");
    order.agentRequestId = "r-1";
    order.details = "Some is kept.";
    order.extended = true;
    order.resultsUrl = "https://desk.example/results/1";
    order.expiresAt = statusMoment("2026-06-27T00:00:00Z");
    const auto file = writeDrpStatus(order);
    ASSERT_OK(file);
    EXPECT_EQ(namesOf(file->json),
              "request_id received_at expected_by agent_request_id processing_details status "
              "results_url expires_at");
}

TEST(StatusOut, anOpenDsrStatusThatIsWrongIsRefusedWithItsMember)
{
    struct Case
    {
        const char *fault;
        void (*spoil)(OpenDsrStatusOrder &);
    };
    const std::array cases{Case{"/controller_id",
                                [](OpenDsrStatusOrder &o) {
                                    o.controllerId = "";
                                }},
                           Case{"/controller_id",
                                [](OpenDsrStatusOrder &o) {
                                    o.controllerId = "a\nb";
                                }},
                           Case{"/controller_id",
                                [](OpenDsrStatusOrder &o) {
                                    o.controllerId = "\xFF";
                                }},
                           Case{"/subject_request_id",
                                [](OpenDsrStatusOrder &o) {
                                    o.subjectRequestId = "17";
                                }},
                           Case{"/expected_completion_time",
                                [](OpenDsrStatusOrder &o) {
                                    o.expectedBy = {};
                                }},
                           Case{"/status_callback_url",
                                [](OpenDsrStatusOrder &o) {
                                    o.callbackUrl = "http://shop.example";
                                }},
                           Case{"/results_url",
                                [](OpenDsrStatusOrder &o) {
                                    o.resultsUrl = "file:///etc";
                                }},
                           Case{"/results_url",
                                [](OpenDsrStatusOrder &o) {
                                    o.status.state = "fulfilled";
                                    o.resultsUrl = "https://a.example";
                                }},
                           Case{"/results_count",
                                [](OpenDsrStatusOrder &o) {
                                    o.status.state = "planned";
                                    o.resultsCount = 1;
                                }},
                           Case{"/reason",
                                [](OpenDsrStatusOrder &o) {
                                    o.status.ground = "gdpr.17.3.b";
                                }},
                           Case{"/reason", [](OpenDsrStatusOrder &o) {
                                    o.status.outcome = "refused";
                                }}};
    for (const Case &each : cases) {
        OpenDsrStatusOrder order = openDsrOrder("closed", "granted");
        each.spoil(order);
        EXPECT_EQ(faultOf(writeOpenDsrStatus(order)), std::string("invalid-argument ") + each.fault);
    }
}

TEST(StatusOut, aDrpStatusThatIsWrongIsRefusedWithItsMember)
{
    struct Case
    {
        const char *fault;
        void (*spoil)(DrpStatusOrder &);
    };
    const std::array cases{Case{"/request_id",
                                [](DrpStatusOrder &o) {
                                    o.requestId = "";
                                }},
                           Case{"/agent_request_id",
                                [](DrpStatusOrder &o) {
                                    o.agentRequestId = "a\tb";
                                }},
                           Case{"/received_at",
                                [](DrpStatusOrder &o) {
                                    o.receivedAt = {};
                                }},
                           Case{"/expected_by",
                                [](DrpStatusOrder &o) {
                                    o.expectedBy = o.receivedAt;
                                }},
                           Case{"/expires_at",
                                [](DrpStatusOrder &o) {
                                    o.expiresAt = o.receivedAt;
                                }},
                           Case{"/expires_at",
                                [](DrpStatusOrder &o) {
                                    o.status.state = "verified";
                                    o.expiresAt = o.expectedBy;
                                }},
                           Case{"/processing_details",
                                [](DrpStatusOrder &o) {
                                    o.extended = true;
                                }},
                           Case{"/processing_details",
                                [](DrpStatusOrder &o) {
                                    o.details = std::string(4097, 'a');
                                }},
                           Case{"/processing_details",
                                [](DrpStatusOrder &o) {
                                    o.details = "\xC3";
                                }},
                           Case{"/results_url",
                                [](DrpStatusOrder &o) {
                                    o.resultsUrl = "ftp://a.example";
                                }},
                           Case{"/results_url",
                                [](DrpStatusOrder &o) {
                                    o.status.outcome = "withdrawn";
                                    o.resultsUrl = "https://a.example";
                                }},
                           Case{"/reason", [](DrpStatusOrder &o) {
                                    o.status.outcome = "refused";
                                }}};
    for (const Case &each : cases) {
        DrpStatusOrder order = drpOrder("closed", "granted");
        each.spoil(order);
        EXPECT_EQ(faultOf(writeDrpStatus(order)), std::string("invalid-argument ") + each.fault);
    }
}

TEST(StatusOut, theSchemasRefuseWhatTheyShould)
{
    const std::string openDsr = writeOpenDsrStatus(openDsrOrder("planned", "none"))->json;
    const std::string drp = writeDrpStatus(drpOrder("closed", "refused"))->json;
    for (const auto &[from, to] : {std::pair{"in_progress", "denied"},
                                   {"controller_id", "controller"},
                                   {".000Z", "Z"},
                                   {"\"2.0\"", "\"2.0\", \"results_count\": 1"}})
        EXPECT_NE(againstSchema("opendsr-status.schema.json", desk::test::replaced(openDsr, from, to)), "") << to;
    for (const auto &[from, to] : {std::pair{"\"denied\"", "\"revoked\""},
                                   {"claim_not_covered", "because"},
                                   {"request_id", "request-id"},
                                   {"\"denied\"", "\"denied\", \"results_url\": \"https://a\""}})
        EXPECT_NE(againstSchema("drp-status.schema.json", desk::test::replaced(drp, from, to)), "") << to;
}

} // namespace
} // namespace desk::intake
