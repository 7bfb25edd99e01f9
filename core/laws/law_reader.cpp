// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/laws/law_reader.h"

#include "core/base/clock.h"
#include "core/policy/json_values.h"

namespace desk::laws {
namespace {

using nlohmann::json;
using policy::eachAt;
using policy::memberAt;
using policy::membersAt;
using policy::textAt;
using policy::textsAt;

LocalText localTextAt(const json &object, const char *name)
{
    const auto found = object.find(name);
    return found == object.end() ? LocalText{} : LocalText{textAt(*found, "en"), textAt(*found, "zh-CN")};
}

/// An invalid day where the calendar has no such date; the rules report it.
QDate dayAt(const json &object, const char *name)
{
    const auto day = dateFromIso(textAt(object, name));
    return day.ok() ? *day : QDate();
}

Citation readCitation(const json &object)
{
    return {textAt(object, "article"), textAt(object, "source"),
            memberAt(object, "basis", Basis::ProductDefault)};
}

Limit readLimit(const json &limit)
{
    return {limit.at("amount").get<int>(), memberAt(limit, "unit", LimitUnit::Days),
            limit.value("withoutDelay", false), readCitation(limit)};
}

Extension readExtension(const json &extension)
{
    return {extension.at("further").get<int>(), extension.value("openEnded", false), readCitation(extension)};
}

template <typename T>
std::optional<T> optionalAt(const json &object, const char *name, T (*read)(const json &))
{
    const auto found = object.find(name);
    return found == object.end() ? std::nullopt : std::optional<T>(read(*found));
}

LimitSet readLimits(const json &limits)
{
    const json &internal = limits.at("internal");
    LimitSet out;
    out.id = textAt(limits, "id");
    out.answer = readLimit(limits.at("answer"));
    out.acknowledgement = optionalAt(limits, "acknowledgement", readLimit);
    out.extension = optionalAt(limits, "extension", readExtension);
    out.internal = {internal.at("amount").get<int>(), internal.value("beforeLegal", false),
                    readCitation(internal)};
    return out;
}

LawRight readRight(const json &right)
{
    return {memberAt(right, "right", Right::Access), textAt(right, "article"), textAt(right, "limits"),
            localTextAt(right, "note")};
}

PauseRule readPause(const json &pause)
{
    return {memberAt(pause, "reason", PauseReason::Identity), memberAt(pause, "effect", PauseEffect::None),
            pause.value("bothEndsCount", false), readCitation(pause), localTextAt(pause, "note")};
}

RefusalGround readRefusal(const json &refusal)
{
    return {textAt(refusal, "code"), membersAt<Right>(refusal, "rights"), localTextAt(refusal, "text"),
            textAt(refusal, "dpv"), readCitation(refusal)};
}

ContentDuty readDuty(const json &duty)
{
    return {textAt(duty, "code"), membersAt<Right>(duty, "rights"), localTextAt(duty, "text"),
            readCitation(duty)};
}

RecordRule readRecord(const json &record)
{
    return {textAt(record, "code"), record.value("months", 0), localTextAt(record, "text"),
            readCitation(record)};
}

AppealRule readAppeal(const json &appeal)
{
    return {readLimit(appeal.at("answer")), optionalAt(appeal, "extension", readExtension)};
}

Arithmetic readArithmetic(const json &arithmetic)
{
    return {memberAt(arithmetic, "roll", Roll::None), arithmetic.value("twoWorkingDays", false),
            textAt(arithmetic, "calendar"), readCitation(arithmetic), localTextAt(arithmetic, "note")};
}

LawVersion readVersion(const json &version)
{
    const json &fee = version.at("fee");
    const json &complaint = version.at("complaint");
    LawVersion out;
    out.from = dayAt(version, "from");
    out.change = localTextAt(version, "change");
    out.citation = readCitation(version);
    out.limits = eachAt<LimitSet>(version, "limits", readLimits);
    out.rights = eachAt<LawRight>(version, "rights", readRight);
    out.otherwise = textAt(version, "otherwise");
    out.pauses = eachAt<PauseRule>(version, "pauses", readPause);
    out.arithmetic = readArithmetic(version.at("arithmetic"));
    out.fee = {localTextAt(fee, "text"), readCitation(fee)};
    out.refusals = eachAt<RefusalGround>(version, "refusals", readRefusal);
    out.duties = eachAt<ContentDuty>(version, "duties", readDuty);
    out.records = eachAt<RecordRule>(version, "records", readRecord);
    out.appeal = optionalAt(version, "appeal", readAppeal);
    out.complaint = {localTextAt(complaint, "name"), readCitation(complaint)};
    return out;
}

Reach readReach(const json &reach)
{
    return {textsAt(reach, "codes"), readCitation(reach)};
}

int weekdayAt(const json &object)
{
    return static_cast<int>(memberAt(object, "weekday", Weekday::Monday));
}

/// "MM-DD", whose form the schema has checked.
void readMonthDay(const std::string &text, int &month, int &day)
{
    month = (text[0] - '0') * 10 + (text[1] - '0');
    day = (text[3] - '0') * 10 + (text[4] - '0');
}

HolidayRule readRule(const json &rule)
{
    HolidayRule out;
    out.name = textAt(rule, "name");
    out.shift = memberAt(rule, "shift", Shift::None);
    out.since = rule.value("since", 0);
    out.until = rule.value("until", 0);
    if (rule.contains("on")) {
        out.form = HolidayForm::Fixed;
        readMonthDay(textAt(rule, "on"), out.month, out.day);
    } else if (rule.contains("easter")) {
        out.form = HolidayForm::WesternEaster;
        out.offset = rule.value("easter", 0);
    } else if (rule.contains("orthodoxEaster")) {
        out.form = HolidayForm::OrthodoxEaster;
        out.offset = rule.value("orthodoxEaster", 0);
    } else if (rule.contains("nth")) {
        out.form = HolidayForm::NthWeekday;
        out.weekday = weekdayAt(rule);
        out.nth = rule.value("nth", 1);
        out.month = rule.value("month", 1);
    } else {
        out.form = HolidayForm::WeekdayFrom;
        out.weekday = weekdayAt(rule);
        readMonthDay(textAt(rule, "from"), out.month, out.day);
    }
    if (const auto when = rule.find("when"); when != rule.end()) {
        HolidayRule::Condition condition;
        readMonthDay(textAt(*when, "on"), condition.month, condition.day);
        condition.weekday = weekdayAt(*when);
        condition.is = when->value("is", true);
        out.condition = condition;
    }
    return out;
}

std::vector<QDate> daysAt(const json &object, const char *name)
{
    std::vector<QDate> days;
    for (const std::string &each : textsAt(object, name)) {
        const auto day = dateFromIso(each);
        days.push_back(day.ok() ? *day : QDate());
    }
    return days;
}

OfficialYear readYear(const json &year)
{
    OfficialYear out;
    out.year = year.value("year", 0);
    out.source = textAt(year, "source");
    if (const auto added = year.find("add"); added != year.end())
        for (const json &each : *added)
            out.added.emplace_back(dayAt(each, "day"), textAt(each, "name"));
    out.removed = daysAt(year, "remove");
    out.workedWeekends = daysAt(year, "workedWeekends");
    return out;
}

} // namespace

Law readLaw(const json &document)
{
    Law law;
    law.id = textAt(document, "id");
    law.name = localTextAt(document, "name");
    law.residence = readReach(document.at("residence"));
    law.establishment = readReach(document.at("establishment"));
    json complete = json::object(); // a later version says only what it changes
    for (const json &each : document.at("versions")) {
        complete.update(each);
        law.versions.push_back(readVersion(complete));
    }
    return law;
}

HolidayCalendar readCalendar(const json &document)
{
    HolidayCalendar calendar;
    calendar.id = textAt(document, "id");
    calendar.name = localTextAt(document, "name");
    calendar.source = textAt(document, "source");
    calendar.workedWeekendsVary = document.value("workedWeekendsVary", false);
    calendar.rules = eachAt<HolidayRule>(document, "rules", readRule);
    calendar.years = eachAt<OfficialYear>(document, "years", readYear);
    return calendar;
}

} // namespace desk::laws
