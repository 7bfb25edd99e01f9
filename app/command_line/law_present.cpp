// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/law_present.h"

#include "app/command_line/present.h"
#include "core/base/clock.h"

namespace desk::command_line {

namespace {

Json toJson(const policy::LocalText &text)
{
    return {{"en", text.en}, {"zh-CN", text.zhCN}};
}

Json cited(Json object, const laws::Citation &citation)
{
    object["article"] = citation.article;
    object["source"] = citation.source;
    object["basis"] = policy::spelling(citation.basis);
    return object;
}

Json toJson(const laws::Limit &limit)
{
    return cited({{"amount", limit.amount},
                  {"unit", policy::spelling(limit.unit)},
                  {"without_delay", limit.withoutDelay}},
                 limit.citation);
}

Json toJson(const laws::Extension &extension)
{
    return cited({{"further", extension.further}, {"open_ended", extension.openEnded}}, extension.citation);
}

std::string shown(const laws::Limit &limit)
{
    const std::string unit = limit.unit == laws::LimitUnit::DaysFromReceipt
                                 ? "days, receipt the first"
                                 : std::string(policy::spelling(limit.unit));
    return std::to_string(limit.amount) + " " + unit;
}

std::string source(const laws::Citation &citation)
{
    std::string text = citation.article;
    if (citation.basis != laws::Basis::Statute)
        text += " (" + std::string(policy::spelling(citation.basis)) + ")";
    return text;
}

Json rightJson(const laws::LawVersion &version, const laws::LawRight &right)
{
    const laws::LimitSet &limits = laws::limitsFor(version, right.right);
    Json json{{"right", policy::spelling(right.right)},
              {"article", right.article},
              {"answer", toJson(limits.answer)}};
    if (limits.acknowledgement)
        json["acknowledgement"] = toJson(*limits.acknowledgement);
    if (limits.extension)
        json["extension"] = toJson(*limits.extension);
    if (!right.note.en.empty())
        json["note"] = toJson(right.note);
    return json;
}

template <typename T>
Json codedJson(const std::vector<T> &all)
{
    Json list = Json::array();
    for (const T &each : all)
        list.push_back(cited({{"code", each.code}, {"text", toJson(each.text)}}, each.citation));
    return list;
}

} // namespace

Json toJson(const laws::Due &due)
{
    Json chain = Json::array();
    for (const laws::ClockStep &step : due.chain) {
        Json json{{"step", policy::spelling(step.kind)},
                  {"before", toIsoDate(step.before)},
                  {"after", toIsoDate(step.after)},
                  {"text", toJson(laws::stepText(step))}};
        chain.push_back(step.citation.article.empty() ? json : cited(std::move(json), step.citation));
    }
    return {{"kind", policy::spelling(due.kind)},
            {"owner", due.owner},
            {"due", toIsoDate(due.on)},
            {"nominal", toIsoDate(due.nominalOn)},
            {"chain", chain}};
}

Json toJson(const laws::Law &law, const laws::LawVersion &version)
{
    Json json{{"id", law.id},
              {"name", toJson(law.name)},
              {"residence", law.residence.codes},
              {"establishment", law.establishment.codes},
              {"from", toIsoDate(version.from)},
              {"versions", Json::array()},
              {"rights", Json::array()},
              {"pauses", Json::array()}};
    for (const laws::LawVersion &each : law.versions)
        json["versions"].push_back(
            cited({{"from", toIsoDate(each.from)}, {"change", toJson(each.change)}}, each.citation));
    for (const laws::LawRight &right : version.rights)
        json["rights"].push_back(rightJson(version, right));
    for (const laws::PauseRule &pause : version.pauses)
        json["pauses"].push_back(cited({{"reason", policy::spelling(pause.reason)},
                                        {"effect", policy::spelling(pause.effect)},
                                        {"note", toJson(pause.note)}},
                                       pause.citation));
    json["arithmetic"] = cited(
        {{"roll", policy::spelling(version.arithmetic.roll)}, {"note", toJson(version.arithmetic.note)}},
        version.arithmetic.citation);
    json["fee"] = cited({{"text", toJson(version.fee.text)}}, version.fee.citation);
    json["refusals"] = codedJson(version.refusals);
    json["duties"] = codedJson(version.duties);
    json["records"] = codedJson(version.records);
    if (version.appeal) {
        json["appeal"] = {{"answer", toJson(version.appeal->answer)}};
        if (version.appeal->extension)
            json["appeal"]["extension"] = toJson(*version.appeal->extension);
    }
    json["complaint"] = cited({{"name", toJson(version.complaint.name)}}, version.complaint.citation);
    return json;
}

void showDue(Output &output, const laws::Due &due, bool binding)
{
    output.line(toIsoDate(due.on) + "  " + std::string(policy::spelling(due.kind)) + ", " + due.owner +
                (binding ? "  (binds)" : ""));
    std::vector<std::vector<std::string>> rows;
    for (const laws::ClockStep &step : due.chain)
        rows.push_back({"", toIsoDate(step.after), laws::stepText(step).en, source(step.citation)});
    output.table({"", "Day", "Why", "Article"}, rows, "");
    output.line();
}

void showLaw(Output &output, const laws::Law &law, const laws::LawVersion &version)
{
    std::vector<std::string> versions;
    for (const laws::LawVersion &each : law.versions)
        versions.push_back(toIsoDate(each.from));
    output.facts({{"Law", law.name.en},
                  {"Id", law.id},
                  {"Shown as of", toIsoDate(version.from) + ": " + version.change.en},
                  {"Versions", joined(versions)},
                  {"Residence", joined(law.residence.codes)},
                  {"Establishment", joined(law.establishment.codes)},
                  {"Counting", version.arithmetic.note.en},
                  {"Fee", version.fee.text.en},
                  {"Appeal", version.appeal ? shown(version.appeal->answer) : std::string()},
                  {"Complaint", version.complaint.name.en}});
    output.line();
    std::vector<std::vector<std::string>> rows;
    for (const laws::LawRight &right : version.rights) {
        const laws::LimitSet &limits = laws::limitsFor(version, right.right);
        rows.push_back({std::string(policy::spelling(right.right)), right.article, shown(limits.answer),
                        source(limits.answer.citation),
                        limits.acknowledgement ? shown(*limits.acknowledgement) : "",
                        limits.extension ? "+" + std::to_string(limits.extension->further) : ""});
    }
    output.table({"Right", "Article", "Answer", "Stands in", "Acknowledge", "Extension"}, rows, "");
    output.line();
    rows.clear();
    for (const laws::PauseRule &pause : version.pauses)
        rows.push_back({std::string(policy::spelling(pause.reason)),
                        std::string(policy::spelling(pause.effect)), source(pause.citation), pause.note.en});
    output.table({"Waiting for", "Effect", "Article", "Note"}, rows, "The law knows no pauses.");
    output.line();
    rows.clear();
    for (const laws::RefusalGround &ground : version.refusals)
        rows.push_back({ground.code, source(ground.citation), ground.text.en});
    output.table({"Refusal", "Article", "Ground"}, rows, "The law names no grounds of refusal.");
}

std::string reasonOf(const laws::Due &due)
{
    std::string reason;
    for (const laws::ClockStep &step : due.chain) {
        const bool moves = step.before != step.after;
        if (!moves && (step.kind == laws::StepKind::LawHolds || step.kind == laws::StepKind::Receipt ||
                       step.kind == laws::StepKind::WithoutDelay))
            continue;
        reason += (reason.empty() ? "" : "; ") + laws::stepText(step).en;
        if (moves)
            reason += " -> " + toIsoDate(step.after);
        if (!step.citation.article.empty())
            reason += " [" + step.citation.article + "]";
    }
    return reason;
}

} // namespace desk::command_line
