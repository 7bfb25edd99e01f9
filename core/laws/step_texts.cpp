// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/laws/clock_step.h"

#include <array>
#include <span>

namespace desk::laws {
namespace {

/// What a step says; "{0}" stands for its first parameter.
struct StepWords
{
    StepKind kind;
    std::string_view name;
    std::string_view en;
    std::string_view zhCN;
};

constexpr std::array<StepWords, 29> stepWords{{
    {StepKind::LawHolds, "law", "{0} holds: {2}", "适用{1}：{2}"},
    {StepKind::LawNotYetInForce, "law-not-yet-in-force",
     "The law was not in force before {0}; counted as if it had been", "该法自 {0} 起施行，此处按已施行计算"},
    {StepKind::RightUnknown, "right-unknown",
     "The law does not give this right; the person is told so in time",
     "该法没有规定这项权利，须按期告知本人"},
    {StepKind::Receipt, "receipt", "Received", "收到请求"},
    {StepKind::WithoutDelay, "without-delay", "Without delay; the period is the latest",
     "应当不迟延地答复，期限为最晚时间"},
    {StepKind::AddMonths, "add-months", "plus {0} month(s), to the same date", "加 {0} 个月，至同一日期"},
    {StepKind::Clamp, "clamp", "The month has no day {0}: its last day", "该月没有 {0} 日，取该月最后一天"},
    {StepKind::AddDays, "add-days", "plus {0} calendar day(s)", "加 {0} 个自然日"},
    {StepKind::AddDaysInclusive, "add-days-inclusive",
     "{0} calendar day(s), the day of receipt being the first", "共 {0} 个自然日，收到当日为第一日"},
    {StepKind::AddWorkingDays, "add-working-days", "plus {0} working day(s), from the day after",
     "自次日起加 {0} 个工作日"},
    {StepKind::TwoWorkingDays, "two-working-days", "The period must hold two working days",
     "期间内至少须有两个工作日"},
    {StepKind::RollSaturday, "saturday", "Saturday: moved on", "星期六，顺延"},
    {StepKind::RollSunday, "sunday", "Sunday: moved on", "星期日，顺延"},
    {StepKind::RollHoliday, "holiday", "Public holiday, {0} ({2}): moved on", "法定假日，{1}（{2}）：顺延"},
    {StepKind::ListedOnly, "listed-only",
     "The published list names this day, the law of the state does not: the day before is the safe one",
     "公布的名单列有此日，而该国法律没有：以前一日为安全日期"},
    {StepKind::HolidaysComputed, "holidays-computed", "Holidays of {0} in {2}: computed, no official list",
     "{1} {2} 年的假日由规则推算，没有官方名单"},
    {StepKind::NoCalendar, "no-calendar", "No holidays are known for \"{0}\": only weekends count",
     "没有“{0}”的假日资料，只计周末"},
    {StepKind::WeekendsUnknown, "weekends-unknown",
     "Working weekends and moved holidays of {0} in {2} are not known", "{1} {2} 年的调休和补班安排未知"},
    {StepKind::Extension, "extension", "Extended by {0} {1}, counted from the start; notice sent on {2}",
     "延长 {0} {1}，自起算日计；通知于 {2} 发出"},
    {StepKind::ExtensionRefused, "extension-not-counted", "The extension does not count. {0}",
     "延期不算数。{1}"},
    {StepKind::Rebase, "rebase", "The period begins later: {0}", "期间推迟起算：{0}"},
    {StepKind::Subtract, "subtract", "{0} day(s) of waiting for the person do not count",
     "等待本人答复的 {0} 天不计入期间"},
    {StepKind::PauseIgnored, "pause-ignored", "The law does not stop for this: {0}",
     "该法不因此停止计算：{0}"},
    {StepKind::PauseBeside, "pause-beside",
     "plus {0} day(s) of waiting, if waiting is accepted; the strict day stays the one that binds",
     "加上等待的 {0} 天（如等待被认可）；仍以严格日期为准"},
    {StepKind::Promise, "promise", "Promised by the platform: {0}", "平台承诺：{1}"},
    {StepKind::InternalTarget, "internal-target", "Internal target: {0} day(s) after the start",
     "内部目标：起算后 {0} 天"},
    {StepKind::InternalBefore, "internal-before", "Internal target: {0} day(s) before the legal day",
     "内部目标：法定日期前 {0} 天"},
    {StepKind::NeverAfterLegal, "never-after-legal", "No later than the day that binds",
     "不晚于有约束力的日期"},
    {StepKind::Strictest, "strictest", "The earliest of {0} days binds", "{0} 个日期中最早者有约束力"},
}};

struct WordPair
{
    std::string_view code;
    std::string_view en;
    std::string_view zhCN;
};

/// Parameters that are codes, as people say them.
constexpr std::array<WordPair, 12> codeWords{{
    {"residence", "where the person lives", "依据本人居住地"},
    {"establishment", "where the platform is established", "依据平台所在地"},
    {"residence-and-establishment", "where the person lives and where the platform is established",
     "依据本人居住地和平台所在地"},
    {"strict-default", "nothing known names a law, so the strict default is taken",
     "没有信息指明适用的法律，采用严格的默认法律"},
    {"chosen", "chosen", "已选定"},
    {"identity", "proof of identity", "身份证明"},
    {"clarification", "clarification of the request", "澄清请求"},
    {"fee", "payment of the fee", "支付费用"},
    {"days", "days", "天"},
    {"days-from-receipt", "days", "天"},
    {"months", "months", "个月"},
    {"", "computed, no official list", "推算所得，没有官方名单"},
}};

std::string shown(const std::string &param, bool chinese)
{
    for (const WordPair &each : codeWords)
        if (each.code == param)
            return std::string(chinese ? each.zhCN : each.en);
    return param;
}

std::string filled(std::string_view words, const std::vector<std::string> &params, bool chinese)
{
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] != '{') {
            out += words[i];
            continue;
        }
        const auto index = static_cast<std::size_t>(words[i + 1] - '0');
        if (index < params.size())
            out += shown(params[index], chinese);
        i += 2;
    }
    return out;
}

} // namespace

LocalText stepText(const ClockStep &step)
{
    for (const StepWords &each : stepWords)
        if (each.kind == step.kind)
            return {filled(each.en, step.params, false), filled(each.zhCN, step.params, true)};
    return {};
}

} // namespace desk::laws

namespace desk::policy {

template <>
std::span<const Spelling<laws::StepKind>> spellings<laws::StepKind>()
{
    static constexpr auto table = [] {
        std::array<Spelling<laws::StepKind>, laws::stepWords.size()> spelled{};
        for (std::size_t i = 0; i < spelled.size(); ++i)
            spelled[i] = {laws::stepWords[i].kind, laws::stepWords[i].name};
        return spelled;
    }();
    return table;
}

} // namespace desk::policy
