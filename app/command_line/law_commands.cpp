// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/law_present.h"
#include "app/command_line/present.h"
#include "app/command_line/session.h"
#include "core/formats/csv_writer.h"
#include "core/formats/table_reader.h"

#include <algorithm>
#include <array>

namespace desk::command_line {

namespace {

constexpr std::size_t maxTable = 64 << 20;

/// One question: when is this due?
struct Question
{
    std::string law; ///< Empty: the laws that hold for the country.
    std::string country;
    std::string received;
    bool extended = false;
    policy::Right right = policy::Right::Access;
};

constexpr std::array dueOptions{
    OptionSpec{"law", "ID", "the law; `law list` names them"},
    OptionSpec{"country", "CC", "where the person lives, e.g. DE or US-CA"},
    OptionSpec{"received", "DATE", "the day it came in"},
    OptionSpec{"right", "RIGHT", "the right; access when not given"},
    OptionSpec{"extended", "", "the answer was extended, and the person told so on the day of receipt"},
    OptionSpec{"csv", "FILE", "many at once: columns law,country,received,extended; - is standard input"},
};

/// A country, or a part of one: "DE", "US-CA".
bool isPlace(std::string_view code)
{
    const auto capital = [](char c) {
        return c >= 'A' && c <= 'Z';
    };
    if (code.size() < 2 || !capital(code[0]) || !capital(code[1]))
        return false;
    return code.size() == 2 || (code[2] == '-' && code.size() > 3 && code.size() <= 6);
}

Result<laws::ClockResult> answered(const laws::LawBook &book, const Question &question)
{
    laws::ClockInput input;
    input.right = question.right;
    if (!question.country.empty() && !isPlace(question.country))
        return fail(ErrorCode::InvalidInput, "A country is an ISO code such as DE or US-CA.", "country");
    const Result<QDate> received = dateFromIso(question.received);
    if (!received)
        return fail(received.error().code, received.error().message, "received");
    input.receivedOn = received.value();
    input.residence = question.country;
    if (!question.law.empty())
        input.laws = {question.law};
    if (question.extended)
        input.extension = laws::ExtensionNotice{"extended", input.receivedOn};
    return laws::dueDays(book, input);
}

Json questionJson(const Question &question, const laws::Due &due)
{
    return {{"law", question.law.empty() ? due.owner : question.law},
            {"country", question.country},
            {"received", question.received},
            {"extended", question.extended},
            {"due", toIsoDate(due.on)},
            {"reason", reasonOf(due)}};
}

Result<bool> extendedFrom(const std::string &word)
{
    for (const std::string_view each : {"true", "yes", "1"})
        if (word == each)
            return true;
    for (const std::string_view each : {"false", "no", "0", ""})
        if (word == each)
            return false;
    return fail(ErrorCode::InvalidInput, "Say true or false.", "extended");
}

Result<Question> questionFrom(const formats::SourceRow &row)
{
    if (row.fault)
        return *row.fault;
    Question question;
    for (const formats::Cell &cell : row.cells) {
        if (cell.name == "law")
            question.law = cell.value.text;
        else if (cell.name == "country")
            question.country = cell.value.text;
        else if (cell.name == "received")
            question.received = cell.value.text;
        else if (cell.name == "extended") {
            DESK_TRY(question.extended, extendedFrom(cell.value.text));
        }
    }
    return question;
}

/// The error of one row, with the line before the column.
Error atLine(const formats::SourceRow &row, const Error &error)
{
    const std::string place = "line " + std::to_string(row.line);
    return fail(error.code, error.message, error.place.empty() ? place : place + ", " + error.place);
}

struct AnsweredRow
{
    Question question;
    laws::Due due;
};

Result<std::vector<AnsweredRow>> answeredTable(const laws::LawBook &book, std::string_view text)
{
    formats::MemorySource source(asBytes(text));
    formats::TableOptions options;
    options.format = formats::TableFormat::Csv;
    DESK_TRY(const std::unique_ptr<formats::TableReader> table, formats::openTable(source, options));
    for (const std::string_view needed : {"law", "country", "received"})
        if (std::find(table->columns().begin(), table->columns().end(), needed) == table->columns().end())
            return fail(ErrorCode::InvalidInput,
                        "The table needs the columns law, country, received, extended.", std::string(needed));
    std::vector<AnsweredRow> rows;
    while (true) {
        DESK_TRY(const std::optional<formats::SourceRow> row, table->next());
        if (!row)
            return rows;
        const Result<Question> question = questionFrom(*row);
        if (!question)
            return atLine(*row, question.error());
        Result<laws::ClockResult> result = answered(book, question.value());
        if (!result)
            return atLine(*row, result.error());
        const std::size_t binding = result.value().binding;
        rows.push_back({question.value(), std::move(result.value().dues[binding])});
    }
}

Outcome dueOfTable(Context &context, const laws::LawBook &book, const std::string &path)
{
    DESK_TRY(const std::string text, readTextFile(path, maxTable));
    DESK_TRY(const std::vector<AnsweredRow> rows, answeredTable(book, text));
    formats::MemorySink sink;
    formats::CsvWriter csv(sink, {formats::CsvSafety::Verbatim, ','});
    csv.header(std::array<std::string, 6>{"law", "country", "received", "extended", "due", "reason"});
    for (const AnsweredRow &row : rows) {
        context.output.object(questionJson(row.question, row.due));
        csv.row(std::array<std::string, 6>{row.question.law, row.question.country, row.question.received,
                                           row.question.extended ? "true" : "false", toIsoDate(row.due.on),
                                           reasonOf(row.due)});
    }
    DESK_CHECK(csv.finish());
    if (!context.output.json())
        context.output.plain(sink.text());
    return ExitStatus::Done;
}

Outcome due(Context &context, const Arguments &arguments)
{
    DESK_TRY(const laws::LawBook book, laws::shippedLaws());
    if (arguments.has("csv")) {
        for (const std::string_view other : {"law", "country", "received", "right", "extended"})
            if (arguments.has(other))
                return usageError("With --csv everything stands in the table.", "--" + std::string(other));
        return dueOfTable(context, book, arguments.get("csv"));
    }
    Question question;
    DESK_TRY(question.law, arguments.required("law"));
    DESK_TRY(question.country, arguments.required("country"));
    DESK_TRY(question.received, arguments.required("received"));
    question.extended = arguments.has("extended");
    if (arguments.has("right")) {
        DESK_TRY(const auto rights, parseWords<policy::Right>({arguments.get("right")}, "--right"));
        if (rights.size() != 1)
            return usageError("Ask for one right at a time.", "--right");
        question.right = rights.front();
    }
    DESK_TRY(const laws::ClockResult result, answered(book, question));
    Json json = questionJson(question, result.dues[result.binding]);
    json["right"] = policy::spelling(question.right);
    json["dues"] = Json::array();
    for (std::size_t i = 0; i < result.dues.size(); ++i) {
        json["dues"].push_back(toJson(result.dues[i]));
        json["dues"].back()["binds"] = i == result.binding;
        showDue(context.output, result.dues[i], i == result.binding);
    }
    context.output.object(json);
    return ExitStatus::Done;
}

Outcome list(Context &context, const Arguments &)
{
    DESK_TRY(const laws::LawBook book, laws::shippedLaws());
    std::vector<std::vector<std::string>> rows;
    for (const laws::Law &law : book.laws) {
        Json versions = Json::array();
        for (const laws::LawVersion &each : law.versions)
            versions.push_back(toIsoDate(each.from));
        context.output.object({{"id", law.id},
                               {"name", {{"en", law.name.en}, {"zh-CN", law.name.zhCN}}},
                               {"residence", law.residence.codes},
                               {"establishment", law.establishment.codes},
                               {"versions", versions}});
        rows.push_back({law.id, toIsoDate(law.versions.back().from), law.name.en});
    }
    context.output.table({"Law", "Last changed", "Name"}, rows, "There are no laws.");
    return ExitStatus::Done;
}

constexpr std::array showOptions{
    OptionSpec{"on", "DATE", "as it stood on this day; today when not given"},
};

Outcome show(Context &context, const Arguments &arguments)
{
    DESK_TRY(const laws::LawBook book, laws::shippedLaws());
    DESK_TRY(const laws::Law *law, laws::lawNamed(book, arguments.positional()[0]));
    QDate day = utcDay(SystemClock().now());
    if (arguments.has("on")) {
        const Result<QDate> given = dateFromIso(arguments.get("on"));
        if (!given)
            return usageError(given.error().message, "--on");
        day = given.value();
    }
    const laws::LawVersion &version = laws::versionOn(*law, day);
    context.output.object(toJson(*law, version));
    showLaw(context.output, *law, version);
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{"law list", "", 0, 0, "List the laws. Needs no desk.", "law list", {}, list},
    Command{"law show", "ID", 1, 1,
            "Show what a law says: rights, times, pauses, grounds of refusal. Needs no desk.",
            "law show eu-gdpr --on 2026-03-02", showOptions, show},
    Command{"law due", "", 0, 0, "When an answer is due, and the chain that leads to the day. Needs no desk.",
            "law due --law eu-gdpr --country DE --received 2026-03-02", dueOptions, due},
};

} // namespace

std::span<const Command> lawCommands()
{
    return commands;
}

} // namespace desk::command_line
