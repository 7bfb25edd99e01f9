// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/present.h"

#include "core/base/clock.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr std::array<std::pair<RequestState, std::string_view>, 5> states{{
    {RequestState::Received, "received"},
    {RequestState::Verified, "verified"},
    {RequestState::Planned, "planned"},
    {RequestState::Fulfilled, "fulfilled"},
    {RequestState::Closed, "closed"},
}};

} // namespace

std::string_view stateWord(RequestState state)
{
    for (const auto &[value, word] : states)
        if (value == state)
            return word;
    return {};
}

std::optional<RequestState> stateFromWord(std::string_view word)
{
    for (const auto &[value, text] : states)
        if (text == word)
            return value;
    return std::nullopt;
}

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

Json toJson(const PlatformInfo &platform)
{
    return {{"id", platform.id.text()},
            {"profile", platform.profile},
            {"prefix", platform.prefix},
            {"name", {{"en", platform.name.en}, {"zh-CN", platform.name.zhCN}}},
            {"policy_version", platform.policyVersion}};
}

Json toJson(const RequestSummary &request)
{
    return {{"reference", request.reference},      {"id", request.id.text()},
            {"platform", request.platform.text()}, {"rights", spelled(request.rights)},
            {"state", stateWord(request.state)},   {"received_on", toIsoDate(request.receivedOn)},
            {"residence", request.residence},      {"channel", request.channel},
            {"assignee", request.assignee},        {"revision", request.revision}};
}

Json toJson(const FoundSubject &subject)
{
    Json holdings = Json::array();
    for (const CategoryHolding &holding : subject.holdings)
        holdings.push_back(
            {{"category", holding.category}, {"records", holding.records}, {"readable", holding.readable}});
    return {{"id", subject.id.text()}, {"candidate", subject.candidate}, {"holdings", holdings}};
}

Json toJson(const PlanView &plan)
{
    Json lines = Json::array();
    for (const PlanLine &line : plan.lines)
        lines.push_back({{"category", line.category},
                         {"included", line.included},
                         {"withheld", line.withheld},
                         {"withheld_because", line.withheldBecause}});
    return {{"digest", plan.digest}, {"records", plan.records}, {"categories", lines}};
}

Json toJson(const SubjectView &subject)
{
    Json categories = Json::array();
    for (const CategoryView &category : subject.categories) {
        Json records = Json::array();
        for (const RecordView &record : category.records) {
            Json fields = Json::array();
            for (const FieldView &field : record.fields)
                fields.push_back({{"field", field.field},
                                  {"text", field.text},
                                  {"masked", field.masked},
                                  {"secret", field.secret}});
            records.push_back({{"id", record.id.text()}, {"fields", fields}});
        }
        categories.push_back({{"category", category.category},
                              {"readable", category.readable},
                              {"total", category.total},
                              {"records", records}});
    }
    return {{"id", subject.id.text()}, {"revealed", subject.revealed}, {"categories", categories}};
}

void showRequest(Output &output, const RequestSummary &request)
{
    output.facts({{"Reference", request.reference},
                  {"State", std::string(stateWord(request.state))},
                  {"Rights", joined(spelled(request.rights))},
                  {"Received on", toIsoDate(request.receivedOn)},
                  {"Channel", request.channel},
                  {"Residence", request.residence},
                  {"Assignee", request.assignee},
                  {"Revision", std::to_string(request.revision)}});
}

void showFound(Output &output, const std::vector<FoundSubject> &subjects)
{
    std::vector<std::vector<std::string>> rows;
    for (const FoundSubject &subject : subjects)
        for (const CategoryHolding &holding : subject.holdings)
            rows.push_back({subject.id.text() + (subject.candidate ? " (likeness only)" : ""),
                            holding.category, std::to_string(holding.records),
                            holding.readable ? "yes" : "no"});
    output.table({"Person", "Category", "Records", "Readable by you"}, rows,
                 subjects.empty() ? "Nobody is found by this."
                                  : "Somebody is found; nothing is held about them.");
}

void showPlan(Output &output, const PlanView &plan)
{
    std::vector<std::vector<std::string>> rows;
    for (const PlanLine &line : plan.lines)
        rows.push_back({line.category, std::to_string(line.included), std::to_string(line.withheld),
                        line.withheldBecause});
    output.table({"Category", "Included", "Withheld", "Because"}, rows, "Nothing is held about this person.");
    output.line();
    output.facts({{"Records", std::to_string(plan.records)}, {"Digest", plan.digest}});
}

} // namespace desk::command_line
