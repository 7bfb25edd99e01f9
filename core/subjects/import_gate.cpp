// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/import_gate.h"

#include <algorithm>

namespace desk::subjects {

namespace {

/// Puts what is stored of a field into the place of what the row says.
void keepStored(Cells &cells, const std::optional<Record> &stored, const std::string &field)
{
    const auto named = [&field](const formats::Cell &cell) {
        return cell.name == field;
    };
    const formats::Value *value = stored ? findCell(stored->cells, field) : nullptr;
    if (value == nullptr) {
        std::erase_if(cells, named);
        return;
    }
    const auto found = std::find_if(cells.begin(), cells.end(), named);
    if (found != cells.end())
        found->value = *value;
    else
        cells.push_back({field, *value, 0});
}

} // namespace

ImportGate::ImportGate(const PlatformContext &context, SubjectFiles &files, const policy::Category &category)
    : m_context(context)
    , m_files(files)
    , m_category(category)
    , m_states(context, files)
{
}

Result<void> ImportGate::open()
{
    DESK_TRY(m_known, m_states.known());
    return {};
}

Result<ImportGate::Person *> ImportGate::person(SubjectId subject)
{
    if (!m_known.contains(subject))
        return nullptr;
    if (const auto found = m_people.find(subject); found != m_people.end())
        return &found->second;
    Person out;
    DESK_TRY(out.state, m_states.load(subject));
    const auto stops = policy::stoppedCategories(*m_context.profile, stoppedPurposes(out.state));
    if (const policy::CategoryStop *stop = findStop(stops, m_category.id)) {
        out.noMoreRows = stop->noMoreRows;
        out.fields = stop->fields;
    }
    out.corrected =
        std::any_of(out.state.corrected.begin(), out.state.corrected.end(),
                    [this](const CorrectedField &each) { return each.category == m_category.number; });
    return &m_people.emplace(subject, std::move(out)).first->second;
}

Result<bool> ImportGate::stops(SubjectId subject)
{
    DESK_TRY(const Person *const known, person(subject));
    if (known == nullptr)
        return false;
    if (known->noMoreRows)
        return true;
    if (!isRestricted(known->state, static_cast<std::uint16_t>(m_category.shredClass)))
        return false;
    DESK_TRY(const bool open, m_files.canOpen(subject, m_category));
    if (!open)
        return fail(
            ErrorCode::Restricted,
            "The processing of this person's data is restricted; let data protection import the row.");
    return false;
}

Result<std::optional<Cells>> ImportGate::obey(SubjectId subject, std::string_view sourceName,
                                              const Cells &cells)
{
    DESK_TRY(Person *const known, person(subject));
    if (known == nullptr || (known->fields.empty() && !known->corrected))
        return std::optional<Cells>();
    DESK_TRY(const RecordId record, m_files.idOf(subject, m_category, sourceName));
    DESK_TRY(const std::optional<Record> stored, m_files.find(subject, m_category, record));
    Cells out = cells;
    for (const std::string &field : known->fields)
        keepStored(out, stored, field);
    const std::size_t dropped = std::erase_if(known->state.corrected, [&](const CorrectedField &each) {
        if (each.category != m_category.number || each.record != record)
            return false;
        if (!stored || sourceValueDigest(findCell(cells, each.field)) != each.replaced)
            return true;
        keepStored(out, stored, each.field);
        return false;
    });
    if (dropped > 0)
        DESK_CHECK(m_states.save(subject, known->state));
    m_endedCorrections = m_endedCorrections || dropped > 0;
    return std::optional(std::move(out));
}

} // namespace desk::subjects
