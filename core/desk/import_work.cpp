// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import_work.h"

#include "core/formats/file_set.h"
#include "core/formats/grouped_table.h"
#include "core/subjects/importer.h"

#include <algorithm>

namespace desk::work {

namespace {

using Table = std::unique_ptr<formats::TableReader>;

Result<formats::TextEncoding> encodingOf(const policy::ImportMapping &mapping)
{
    static constexpr std::pair<std::string_view, formats::TextEncoding> names[] = {
        {"", formats::TextEncoding::Detect},          {"utf-8", formats::TextEncoding::Utf8},
        {"utf-16le", formats::TextEncoding::Utf16Le}, {"utf-16be", formats::TextEncoding::Utf16Be},
        {"windows-1252", formats::TextEncoding::Windows1252}};
    const auto found = std::find_if(std::begin(names), std::end(names), [&](const auto &each) { return each.first == mapping.encoding; });
    if (found == std::end(names))
        return fail(ErrorCode::InvalidInput, "The mapping names an encoding that cannot be read: use utf-8, utf-16le, utf-16be or windows-1252.", "/encoding");
    return found->second;
}

/// Columns named like fields.
std::vector<policy::TableMapping> identityTable(const policy::Category &category)
{
    std::vector<std::string> columns;
    for (const policy::Field &field : category.fields)
        columns.push_back(field.id);
    return {{{}, category.id, policy::identityMapping(category, columns)}};
}

} // namespace

std::string dialectText(const formats::TableDialect &dialect)
{
    static constexpr const char *formatsNames[] = {"", "CSV", "JSON", "NDJSON"};
    static constexpr const char *encodings[] = {"", "utf-8", "utf-16le", "utf-16be", "windows-1252"};
    std::string out = std::string(formatsNames[static_cast<int>(dialect.format)]) + ", " + encodings[static_cast<int>(dialect.encoding)];
    if (dialect.delimiter != 0)
        out += dialect.delimiter == '\t' ? std::string(", tab") : std::string(", delimiter ") + dialect.delimiter;
    return out;
}

Result<std::vector<policy::TableMapping>> tablesOf(const ImportOrder &order, const policy::Profile &profile)
{
    const policy::Category *category = policy::findCategory(profile, order.category);
    if (category == nullptr && !order.category.empty())
        return fail(ErrorCode::NotFound, "The platform's policy knows no such category.", "category");
    const bool isFile = order.mapping.starts_with('{') || order.mapping.find_first_of(" \t\r\n") != std::string::npos;
    const std::string_view text = isFile ? std::string_view(order.mapping) : policy::shippedMapping(order.mapping).value_or("");
    if (text.empty() && !order.mapping.empty())
        return fail(ErrorCode::NotFound, "No mapping of this name comes with the program.", "mapping");
    if (policy::isMappingSet(text)) {
        DESK_TRY(const policy::MappingSet set, policy::parseMappingSet(text));
        DESK_TRY(std::vector<policy::TableMapping> tables, policy::tablesFor(set, profile));
        if (category != nullptr)
            std::erase_if(tables, [&](const policy::TableMapping &table) { return table.category != category->id; });
        if (tables.empty())
            return fail(ErrorCode::InvalidInput, "The mapping fills nothing of this category.", "category");
        return tables;
    }
    if (category == nullptr)
        return fail(ErrorCode::InvalidArgument, "Say which category the file holds.", "category");
    if (text.empty())
        return identityTable(*category);
    DESK_TRY(policy::ImportMapping mapping, policy::parseMapping(text, *category));
    return std::vector<policy::TableMapping>{{{}, category->id, std::move(mapping)}};
}

Result<MappedTable> openMapped(const policy::ImportMapping &mapping, formats::ByteSource &source)
{
    formats::TableOptions options;
    DESK_TRY(options.encoding, encodingOf(mapping));
    options.rowsPointer = mapping.rows;
    options.missingValues = mapping.missing;
    if (!mapping.delimiter.empty())
        options.delimiter = mapping.delimiter.front();
    MappedTable out;
    DESK_TRY(out.rows, formats::openTable(source, options));
    if (mapping.group)
        out.rows = std::make_unique<formats::GroupedTable>(std::move(out.rows), formats::Grouping{mapping.group->by, mapping.group->of, mapping.group->into});
    if (!mapping.unfold)
        return out;
    auto unfolded = std::make_unique<formats::UnfoldedTable>(
        std::move(out.rows), formats::Unfolding{mapping.unfold->path, mapping.unfold->key, mapping.unfold->pairs});
    out.unfolded = unfolded.get();
    out.rows = std::move(unfolded);
    return out;
}

namespace {

/// A file for a table; the same file may be for several.
struct Assignment
{
    const policy::TableMapping *table = nullptr;
    std::size_t file = 0;
};

bool fits(const policy::TableMapping &table, const std::string &name)
{
    return table.files.empty() || std::any_of(table.files.begin(), table.files.end(), [&](const std::string &pattern) {
        return formats::fitsName(name, pattern);
    });
}

/// In the order of the tables. A file that was handed over alone, under a name of its own, is for the one table there is.
Result<std::vector<Assignment>> assignmentsOf(const std::vector<policy::TableMapping> &tables, const formats::FileSet &files)
{
    std::vector<Assignment> out;
    for (const policy::TableMapping &table : tables)
        for (std::size_t file = 0; file < files.names().size(); ++file)
            if (fits(table, files.names()[file]))
                out.push_back({&table, file});
    if (out.empty() && files.isOne() && tables.size() == 1)
        out.push_back({&tables.front(), 0});
    if (out.empty())
        return fail(ErrorCode::InvalidInput, files.isOne() ? "The mapping knows no file of this name: name the category it holds."
                                                           : "The mapping knows none of the files in it by their names.");
    return out;
}

/// Opens the tables of an order one by one and adds up what became of them.
class Import
{
public:
    Import(OpenPlatform &platform, const ImportOrder &order, formats::FileSet &files) : m_platform(platform), m_order(order), m_files(files) {}

    Result<void> run(const Assignment &each, Progress &progress);
    ImportReport finish(const std::vector<Assignment> &all);
    const std::vector<std::pair<ImportId, ImportPart>> &parts() const { return m_parts; }

private:
    Result<Table> open(const policy::ImportMapping &mapping, formats::ByteSource &source);
    void notePassedBy(std::size_t file, const std::set<std::string> &ways);
    void add(const std::string &name, const policy::TableMapping &table, const subjects::ImportOutcome &outcome, const formats::TableDialect &dialect);

    OpenPlatform &m_platform;
    const ImportOrder &m_order;
    formats::FileSet &m_files;
    subjects::OnePerson m_person;
    formats::UnfoldedTable *m_unfolded = nullptr; ///< Of the table that is open.
    std::map<std::size_t, std::set<std::string>> m_passedBy; ///< By file: what no table of it has looked into so far.
    std::vector<std::pair<ImportId, ImportPart>> m_parts;
    ImportReport m_report;
};

Result<Table> Import::open(const policy::ImportMapping &mapping, formats::ByteSource &source)
{
    m_unfolded = nullptr;
    DESK_TRY(MappedTable table, openMapped(mapping, source));
    m_unfolded = table.unfolded;
    return std::move(table.rows);
}

Result<void> Import::run(const Assignment &each, Progress &progress)
{
    const policy::TableMapping &chosen = *each.table;
    const std::string name = m_files.isOne() ? m_order.path : m_files.names()[each.file];
    DESK_TRY(const std::unique_ptr<formats::ByteSource> source, m_files.source(each.file));
    Result<Table> table = open(chosen.mapping, *source);
    subjects::Importer importer(m_platform.context, *m_platform.files, *m_platform.index, *policy::findCategory(m_platform.profile, chosen.category),
                                chosen.mapping);
    importer.ofOne(m_person);
    auto outcome = table ? importer.run(**table, name, progress, source->size()) : Result<subjects::ImportOutcome>(std::move(table).error());
    m_platform.files->close();
    if (!outcome) {
        Error why = std::move(outcome).error();
        if (!m_files.isOne())
            why.place = name + (why.place.empty() ? "" : ", " + why.place);
        return why;
    }
    if (m_unfolded != nullptr)
        notePassedBy(each.file, m_unfolded->passedBy());
    add(name, chosen, *outcome, (*table)->dialect());
    return {};
}

/// A part of a file that one table passes by may be another's.
void Import::notePassedBy(std::size_t file, const std::set<std::string> &ways)
{
    const auto [known, first] = m_passedBy.emplace(file, ways);
    if (first)
        return;
    std::set<std::string> both;
    std::set_intersection(known->second.begin(), known->second.end(), ways.begin(), ways.end(), std::inserter(both, both.end()));
    known->second = std::move(both);
}

void Import::add(const std::string &name, const policy::TableMapping &table, const subjects::ImportOutcome &outcome, const formats::TableDialect &dialect)
{
    const std::string prefix = m_files.isOne() ? std::string() : name + ", ";
    m_report.rows += outcome.rows;
    m_report.added += outcome.added;
    m_report.updated += outcome.updated;
    m_report.unchanged += outcome.unchanged;
    m_report.faulty += outcome.faulty;
    m_report.newSubjects += outcome.newSubjects;
    m_report.suppressed += outcome.suppressed;
    m_report.stopped += outcome.stopped;
    m_report.format = dialectText(dialect);
    for (const subjects::FaultyRow &fault : outcome.faults)
        m_report.faults.push_back({fault.line, prefix + fault.place, fault.reason});
    for (const std::string &column : outcome.unknown)
        m_report.unknown.push_back(prefix + column);
    m_parts.emplace_back(outcome.import, ImportPart{name, table.category, outcome.rows, outcome.added, outcome.updated, outcome.faulty, outcome.stopped});
}

ImportReport Import::finish(const std::vector<Assignment> &all)
{
    for (std::size_t file = 0; file < m_files.names().size(); ++file) {
        const bool taken = std::any_of(all.begin(), all.end(), [file](const Assignment &each) { return each.file == file; });
        if (!taken)
            m_report.passedOver.push_back(m_files.names()[file]);
        for (const std::string &way : m_passedBy[file])
            m_report.passedOver.push_back(m_files.names()[file] + ", " + way);
    }
    for (const auto &[id, part] : m_parts)
        m_report.parts.push_back(part);
    return std::move(m_report);
}

Result<void> logPart(OpenDesk &desk, const ImportOrder &order, ImportId id, const ImportPart &part)
{
    const std::string counts = "{\"rows\":" + std::to_string(part.rows) + ",\"added\":" + std::to_string(part.added) + ",\"updated\":"
                               + std::to_string(part.updated) + ",\"faulty\":" + std::to_string(part.faulty)
                               + ",\"stopped\":" + std::to_string(part.stopped) + "}";
    DESK_CHECK(desk.log(audit::Event::DataImported, order.platform, keys::ownerOf(id), counts, std::nullopt));
    return {};
}

} // namespace

Result<ImportReport> import(OpenDesk &desk, const ImportOrder &order, Progress &progress)
{
    DESK_CHECK(desk.require({policy::Role::DataProtection}));
    DESK_TRY(OpenPlatform *const platform, desk.platform(order.platform));
    DESK_TRY(const std::vector<policy::TableMapping> tables, tablesOf(order, platform->profile));
    if (!platform->index)
        return fail(ErrorCode::KeyUnavailable, "Your role does not hold the key for finding people; ask data protection.");
    DESK_TRY(formats::FileSet files, formats::FileSet::open(order.path, order.passphrase));
    DESK_TRY(const std::vector<Assignment> assignments, assignmentsOf(tables, files));

    Import work(*platform, order, files);
    store::Transaction rehearsal(desk.connection()); // never committed: what a later table needs of an earlier one is there
    if (order.dryRun)
        DESK_CHECK(rehearsal.begin());
    Result<void> done;
    for (const Assignment &each : assignments) {
        done = work.run(each, progress);
        if (!done)
            break;
        if (!order.dryRun)
            DESK_CHECK(logPart(desk, order, work.parts().back().first, work.parts().back().second));
    }
    if (order.dryRun)
        platform->files->clear();
    DESK_CHECK(done);
    return work.finish(assignments);
}

std::vector<MappingInfo> mappings(const policy::Profile &profile)
{
    std::vector<MappingInfo> out;
    for (const std::string_view id : policy::shippedMappingIds()) {
        const auto set = policy::parseMappingSet(policy::shippedMapping(id).value_or(""));
        if (!set || !policy::isFor(*set, profile))
            continue;
        MappingInfo info{set->id, set->title, set->description, set->source, {}, std::string(*policy::shippedMapping(id))};
        const auto tables = policy::tablesFor(*set, profile);
        for (const policy::TableMapping &table : tables ? *tables : std::vector<policy::TableMapping>())
            info.tables.push_back({table.files, table.category});
        out.push_back(std::move(info));
    }
    return out;
}

} // namespace desk::work
