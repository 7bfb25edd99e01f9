// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/laws/law_book.h"

#include "core/laws/embedded.h"
#include "core/laws/law_reader.h"
#include "core/laws/law_rules.h"
#include "core/policy/json_check.h"
#include "core/policy/json_values.h"

#include <algorithm>

namespace desk::laws {
namespace {

using policy::Fault;

constexpr std::string_view lawSchema = "json-schemas/law.schema.json";
constexpr std::string_view calendarSchema = "json-schemas/holidays.schema.json";
constexpr std::string_view namesFile = "holidays/names.json";

struct ExaminedLaw
{
    Law law;
    std::vector<Fault> faults;
};

ExaminedLaw examineLaw(std::string_view text)
{
    policy::CheckedJson checked = policy::checkedJson(text, lawSchema);
    if (!checked.faults.empty())
        return {{}, std::move(checked.faults)};
    Law law = readLaw(checked.value);
    std::vector<Fault> faults = lawFaults(law);
    return {std::move(law), std::move(faults)};
}

Error damagedFile(std::string_view name, std::string_view what)
{
    return fail(ErrorCode::Damaged, std::string(what) + " Install the program again.", std::string(name));
}

Result<std::map<std::string, LocalText, std::less<>>> readNames(std::string_view text)
{
    const auto document = nlohmann::json::parse(text, nullptr, false);
    if (!document.is_object())
        return damagedFile(namesFile, "The names of holidays cannot be read.");
    std::map<std::string, LocalText, std::less<>> names;
    for (const auto &[key, value] : document.items()) {
        if (!value.is_object())
            return damagedFile(namesFile, "A holiday has no name.");
        names.emplace(key, LocalText{policy::textAt(value, "en"), policy::textAt(value, "zh-CN")});
    }
    return names;
}

/// What one file cannot see: names and calendars that another one defines.
Result<void> checkBook(const LawBook &book)
{
    for (const HolidayCalendar &calendar : book.calendars) {
        for (const HolidayRule &rule : calendar.rules)
            if (!book.dayNames.contains(rule.name))
                return damagedFile("holidays/" + calendar.id, "A holiday has no name.");
        for (const OfficialYear &year : calendar.years)
            for (const auto &[day, name] : year.added)
                if (!book.dayNames.contains(name))
                    return damagedFile("holidays/" + calendar.id, "A listed holiday has no name.");
    }
    for (const Law &law : book.laws)
        for (const LawVersion &version : law.versions) {
            const std::string &calendar = version.arithmetic.calendar;
            if (!calendar.empty() && calendar != "member-state" && calendarFor(book, calendar) == nullptr)
                return damagedFile("laws/" + law.id, "The law names a calendar that is not there.");
        }
    return {};
}

} // namespace

std::vector<Fault> checkLaw(std::string_view json)
{
    return examineLaw(json).faults;
}

Result<Law> parseLaw(std::string_view json)
{
    ExaminedLaw examined = examineLaw(json);
    if (!examined.faults.empty())
        return policy::faultError(examined.faults, "law");
    return std::move(examined.law);
}

bool looksLikeLaw(std::string_view json)
{
    const auto document = nlohmann::json::parse(json, nullptr, false);
    return document.is_object() && document.contains("versions") &&
           (document.contains("residence") || document.contains("establishment"));
}

Result<HolidayCalendar> parseCalendar(std::string_view json)
{
    const policy::CheckedJson checked = policy::checkedJson(json, calendarSchema);
    if (!checked.faults.empty())
        return policy::faultError(checked.faults, "holiday calendar");
    HolidayCalendar calendar = readCalendar(checked.value);
    const std::vector<Fault> faults = calendarFaults(calendar);
    if (!faults.empty())
        return policy::faultError(faults, "holiday calendar");
    return calendar;
}

namespace {

Result<LawBook> readShipped()
{
    LawBook book;
    for (const EmbeddedText &each : embeddedTexts()) {
        if (each.name == namesFile) {
            DESK_TRY(book.dayNames, readNames(each.text));
        } else if (each.name.starts_with("holidays/")) {
            DESK_TRY(HolidayCalendar calendar, parseCalendar(each.text));
            book.calendars.push_back(std::move(calendar));
        } else {
            DESK_TRY(Law law, parseLaw(each.text));
            book.laws.push_back(std::move(law));
        }
    }
    const auto byId = [](const auto &a, const auto &b) {
        return a.id < b.id;
    };
    std::sort(book.laws.begin(), book.laws.end(), byId);
    std::sort(book.calendars.begin(), book.calendars.end(), byId);
    DESK_CHECK(checkBook(book));
    return book;
}

} // namespace

Result<LawBook> shippedLaws()
{
    static const Result<LawBook> book = readShipped();
    return book;
}

Result<const Law *> lawNamed(const LawBook &book, std::string_view id)
{
    std::string ids;
    for (const Law &each : book.laws) {
        if (each.id == id)
            return &each;
        ids += (ids.empty() ? "" : ", ") + each.id;
    }
    return fail(ErrorCode::NotFound, "There is no such law; there are: " + ids + ".", "law");
}

const HolidayCalendar *calendarFor(const LawBook &book, std::string_view code)
{
    for (std::string_view wanted = code; !wanted.empty(); wanted = wanted.substr(0, wanted.rfind('-'))) {
        for (const HolidayCalendar &each : book.calendars)
            if (each.id == wanted)
                return &each;
        if (wanted.find('-') == std::string_view::npos)
            break;
    }
    return nullptr;
}

} // namespace desk::laws
