// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/index_page.h"

#include "core/exporting/package_format.h"
#include "core/exporting/page_texts.h"
#include "core/exporting/produced_source.h"
#include "core/formats/html_text.h"

#include <algorithm>

namespace desk::exporting {

namespace {

using formats::escapeHtml;
using formats::Value;

/// Categories with at most this many columns are shown as a table, others as one list a record.
constexpr std::size_t tableColumns = 6;

/// For inside a sentence: shown as its own direction demands, without turning its surroundings round.
std::string isolated(std::string_view text)
{
    return "<bdi dir=\"auto\">" + escapeHtml(text) + "</bdi>";
}

std::string paragraph(std::string_view html)
{
    return "<p>" + std::string(html) + "</p>\n";
}

std::string joined(const std::vector<std::string> &texts)
{
    std::string out;
    for (const std::string &text : texts)
        out += (out.empty() ? "" : " · ") + isolated(text);
    return out;
}

std::string codeOf(std::string_view name)
{
    return "<code>" + escapeHtml(name) + "</code>";
}

/// The front of a text, not more than valueBytesOnPage and never half a character.
std::string_view front(std::string_view text)
{
    if (text.size() <= valueBytesOnPage)
        return text;
    std::size_t size = valueBytesOnPage;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
        --size;
    return text.substr(0, size);
}

std::string minuteOf(Instant at)
{
    const std::string text = toRfc3339(at); // 2026-11-21T22:54:25.123Z
    return text.substr(0, 10) + " " + text.substr(11, 5) + " UTC";
}

class IndexPage final : public ProducedSource
{
public:
    IndexPage(const PackageInfo &info, Reading &reading)
        : m_info(info)
        , m_reading(reading)
        , m_categories(reading.source.categories())
        , m_texts(pageTexts(info.language))
    {
    }

private:
    Result<bool> produce() override
    {
        if (!m_begun) {
            m_begun = true;
            head();
            introduction();
            return true;
        }
        if (m_index < m_categories.size()) {
            DESK_CHECK(m_cursor ? record() : beginCategory());
            return true;
        }
        withheld();
        closing();
        return false;
    }

    const PackageCategory &category() const { return m_categories[m_index]; }
    std::uint64_t recordsOf(std::size_t index) const { return m_reading.scans[index].records; }
    bool asTable() const
    {
        return category().fields.size() + m_reading.scans[m_index].extras.size() <= tableColumns;
    }

    std::string countText(std::uint64_t count) const
    {
        return count == 1 ? std::string(m_texts.oneRecord)
                          : fill(m_texts.manyRecords, {std::to_string(count)});
    }

    void term(std::string_view name, const std::string &html)
    {
        put("<div><dt>");
        put(name);
        put("</dt><dd>" + html + "</dd></div>\n");
    }

    void head();
    void introduction();
    Result<void> beginCategory();
    void about();
    Result<void> record();
    void row(const PackageRecord &record);
    void card(const PackageRecord &record);
    void value(const char *element, const Value *value);
    void endCategory();
    void withheld();
    void closing();

    const PackageInfo &m_info;
    Reading &m_reading;
    const std::vector<PackageCategory> &m_categories;
    const PageTexts &m_texts;
    bool m_begun = false;
    std::size_t m_index = 0;
    std::uint64_t m_shown = 0;
    std::optional<CountedCursor> m_cursor;
};

void IndexPage::head()
{
    put("<!DOCTYPE html>\n<html lang=\"" + std::string(m_texts.language) +
        "\">\n<head>\n<meta charset=\"utf-8\">\n");
    put("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n");
    put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    put("<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    put(fill(m_texts.title, {escapeHtml(m_info.platformName)}));
    put("</title>\n<style>");
    put(pageStyle());
    put("</style>\n</head>\n<body>\n<header><div>\n<h1>");
    put(fill(m_texts.title, {isolated(m_info.platformName)}));
    put("</h1>\n<p class=\"lead\">");
    put(m_info.right == policy::Right::Access                ? m_texts.leadAccess
        : m_info.right == policy::Right::Portability         ? m_texts.leadPortability
        : m_info.right == policy::Right::AuthorityDisclosure ? m_texts.leadDisclosure
                                                             : m_texts.leadOther);
    put("</p>\n<dl class=\"facts\">\n");
    term(m_texts.reference, isolated(m_info.reference));
    const auto right = static_cast<std::size_t>(m_info.right) - 1;
    if (right < m_texts.rights.size())
        term(m_texts.right, std::string(m_texts.rights[right]));
    if (m_info.requestReceivedOn.isValid())
        term(m_texts.received, toIsoDate(m_info.requestReceivedOn));
    term(m_texts.created, minuteOf(m_info.createdAt));
    term(m_texts.policyVersion, isolated(m_info.policyVersion));
    if (!m_info.deskName.empty())
        term(m_texts.preparedBy, isolated(m_info.deskName));
    put("</dl>\n</div></header>\n<main>\n");
}

void IndexPage::introduction()
{
    put("<section>\n<h2>");
    put(m_texts.whatHeading);
    put("</h2>\n");
    for (const std::string_view each : m_texts.what)
        put(paragraph(each));
    if (!m_info.letter.empty()) {
        const std::string name(letterName);
        put(paragraph(fill(m_texts.letter, {"<a href=\"" + name + "\">" + codeOf(name) + "</a>"})));
    }
    put("</section>\n<nav>\n<h2>");
    put(m_texts.contents);
    put("</h2>\n<ol>\n");
    for (std::size_t i = 0; i < m_categories.size(); ++i)
        put("<li><a href=\"#" + escapeHtml("c-" + m_categories[i].id) + "\">" +
            isolated(m_categories[i].label) + "</a> <span class=\"count\">" + countText(recordsOf(i)) +
            "</span></li>\n");
    put("</ol>\n</nav>\n");
}

Result<void> IndexPage::beginCategory()
{
    const std::uint64_t count = recordsOf(m_index);
    put("<section id=\"" + escapeHtml("c-" + category().id) + "\">\n<div class=\"head\"><h2>");
    put(isolated(category().label) + "</h2> <span class=\"count\">" + countText(count) + "</span></div>\n");
    if (!category().description.empty())
        put("<p dir=\"auto\">" + escapeHtml(category().description) + "</p>\n");
    about();
    m_shown = 0;
    if (count > 0 && asTable()) {
        put("<div class=\"scroll\"><table>\n<thead><tr>");
        for (const PackageField &field : category().fields)
            put("<th scope=\"col\">" + isolated(field.label) + "</th>");
        for (const std::string &extra : m_reading.scans[m_index].extras)
            put("<th scope=\"col\">" + isolated(front(extra)) + "</th>");
        put("</tr></thead>\n<tbody>\n");
    }
    DESK_TRY(m_cursor, CountedCursor::open(m_reading.source, m_index, count));
    return {};
}

void IndexPage::about()
{
    const auto line = [this](std::string_view name, const std::string &html) {
        put("<dt>" + std::string(name) + "</dt><dd>" + html + "</dd>\n");
    };
    put("<dl class=\"about\">\n");
    line(m_texts.usedFor,
         category().purposes.empty() ? std::string(m_texts.noPurposes) : joined(category().purposes));
    line(m_texts.receivedBy,
         category().recipients.empty() ? std::string(m_texts.noRecipients) : joined(category().recipients));
    for (std::size_t i = 0; i < m_texts.provenances.size(); ++i) {
        std::vector<std::string> labels;
        for (const PackageField &field : category().fields)
            if (static_cast<std::size_t>(field.provenance) == i + 1)
                labels.push_back(field.label);
        if (!labels.empty())
            line(m_texts.provenances[i], joined(labels));
    }
    put("</dl>\n");
}

Result<void> IndexPage::record()
{
    if (m_shown < recordsOnPage) {
        DESK_TRY(const std::optional<PackageRecord> next, m_cursor->next());
        if (next) {
            ++m_shown;
            asTable() ? row(*next) : card(*next);
            return {};
        }
    }
    endCategory();
    m_cursor.reset();
    ++m_index;
    return {};
}

void IndexPage::value(const char *element, const Value *value)
{
    put(std::string("<") + element + " dir=\"auto\"");
    if (value && value->kind == Value::Kind::Json)
        put(" class=\"json\"");
    put(">");
    if (!value || value->kind == Value::Kind::Null) {
        put("<span class=\"empty\">–</span>");
    } else {
        const std::string_view shown = front(value->text);
        put(escapeHtml(shown));
        if (shown.size() < value->text.size())
            put("… <span class=\"note\">" + std::string(m_texts.shortened) + "</span>");
    }
    put(std::string("</") + element + ">");
}

const Value *cellOf(const PackageRecord &record, std::string_view name)
{
    const auto at = std::find_if(record.cells.begin(), record.cells.end(),
                                 [&](const formats::Cell &cell) { return cell.name == name; });
    return at == record.cells.end() ? nullptr : &at->value;
}

void IndexPage::row(const PackageRecord &record)
{
    put("<tr>");
    for (const PackageField &field : category().fields)
        value("td", cellOf(record, field.id));
    for (const std::string &extra : m_reading.scans[m_index].extras)
        value("td", cellOf(record, extra));
    put("</tr>\n");
}

void IndexPage::card(const PackageRecord &record)
{
    put("<div class=\"record\"><h3>" + fill(m_texts.recordNumber, {std::to_string(m_shown)}) + "</h3><dl>\n");
    const auto line = [this](const std::string &label, const Value *held) {
        put("<dt>" + label + "</dt>");
        value("dd", held);
        put("\n");
    };
    for (const PackageField &field : category().fields) {
        const std::string party = field.party.empty() ? std::string() : " (" + isolated(field.party) + ")";
        if (const Value *held = cellOf(record, field.id))
            line(isolated(field.label) + party, held);
    }
    for (const formats::Cell &cell : record.cells) {
        const auto known = std::find_if(category().fields.begin(), category().fields.end(),
                                        [&](const PackageField &field) { return field.id == cell.name; });
        if (known == category().fields.end())
            line(isolated(front(cell.name)), &cell.value);
    }
    put("</dl></div>\n");
}

void IndexPage::endCategory()
{
    const std::uint64_t count = recordsOf(m_index);
    const std::string json = codeOf(dataFileName(category().id, "json"));
    const std::string csv = codeOf(dataFileName(category().id, "csv"));
    if (count == 0) {
        put("<p class=\"empty\">" + std::string(m_texts.noRecords) + "</p>\n</section>\n");
        return;
    }
    if (asTable())
        put("</tbody></table></div>\n");
    const std::string note =
        m_shown < count ? fill(m_texts.onlySome, {std::to_string(m_shown), std::to_string(count), json, csv})
                        : fill(m_texts.allIn, {json, csv});
    put("<p class=\"note\">" + note + "</p>\n</section>\n");
}

void IndexPage::withheld()
{
    put("<section id=\"withheld\">\n<h2>" + std::string(m_texts.withheldHeading) + "</h2>\n");
    put(paragraph(m_info.withheld.empty() ? m_texts.withheldNothing : m_texts.withheldLead));
    if (!m_info.withheld.empty())
        put("<dl class=\"withheld\">\n");
    for (const Withheld &each : m_info.withheld) {
        std::string category = each.category;
        std::string field = each.field.empty() ? std::string(m_texts.whole) : each.field;
        for (const PackageCategory &known : m_categories) {
            if (known.id != each.category)
                continue;
            category = known.label;
            for (const PackageField &named : known.fields)
                if (named.id == each.field)
                    field = named.label;
        }
        put("<dt>" + isolated(category) + ": " + isolated(field) + " <span class=\"count\">(" +
            countText(each.records) + ")</span></dt><dd dir=\"auto\">" +
            escapeHtml(each.explanation.empty() ? each.reason : each.explanation) + "</dd>\n");
    }
    put(m_info.withheld.empty() ? "</section>\n" : "</dl>\n</section>\n");
}

void IndexPage::closing()
{
    put("<section id=\"check\">\n<h2>" + std::string(m_texts.checkHeading) + "</h2>\n");
    for (const std::string_view each : m_texts.check)
        put(paragraph(each));
    put("</section>\n<section id=\"rights\">\n<h2>" + std::string(m_texts.rightsHeading) + "</h2>\n");
    for (const std::string_view each : m_texts.complain)
        put(paragraph(each));
    for (const std::string &each : m_info.lawTexts)
        put("<p dir=\"auto\">" + escapeHtml(each) + "</p>\n");
    put("</section>\n</main>\n<footer>" + isolated(m_info.platformName) + " · " + isolated(m_info.reference) +
        " · " + minuteOf(m_info.createdAt) + "</footer>\n</body>\n</html>\n");
}

} // namespace

std::unique_ptr<formats::ByteSource> makeIndexPage(const PackageInfo &info, Reading &reading)
{
    return std::make_unique<IndexPage>(info, reading);
}

} // namespace desk::exporting
