// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/present.h"

#include "core/base/clock.h"

namespace desk::command_line {

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

Json dayJson(QDate day)
{
    return day.isValid() ? Json(toIsoDate(day)) : Json(nullptr);
}

std::string shownDay(QDate day)
{
    return day.isValid() ? toIsoDate(day) : std::string();
}

Json toJson(const PlatformInfo &platform)
{
    return {{"id", platform.id.text()},
            {"profile", platform.profile},
            {"prefix", platform.prefix},
            {"name", {{"en", platform.name.en}, {"zh-CN", platform.name.zhCN}}},
            {"policy_version", platform.policyVersion}};
}

Json toJson(const FoundSubject &subject)
{
    Json holdings = Json::array();
    for (const CategoryHolding &holding : subject.holdings)
        holdings.push_back(
            {{"category", holding.category}, {"records", holding.records}, {"readable", holding.readable}});
    return {{"id", subject.id.text()}, {"candidate", subject.candidate}, {"holdings", holdings}};
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
                              {"archived", category.archived},
                              {"records", records}});
    }
    return {{"id", subject.id.text()}, {"revealed", subject.revealed}, {"categories", categories}};
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

} // namespace desk::command_line
