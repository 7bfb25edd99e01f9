// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/planned_file.h"

#include <algorithm>

namespace desk::work {

namespace {

constexpr int pageSize = 500;

std::vector<std::string> purposeTexts(const policy::Profile &profile, const std::vector<std::string> &ids,
                                      const std::string &language)
{
    std::vector<std::string> out;
    for (const policy::Purpose &purpose : profile.purposes) {
        if (std::find(ids.begin(), ids.end(), purpose.id) != ids.end())
            out.push_back(purpose.label.in(language));
    }
    return out;
}

std::vector<std::string> recipientTexts(const policy::Profile &profile, const std::string &category,
                                        const std::string &language)
{
    std::vector<std::string> out;
    for (const policy::Recipient &recipient : profile.recipients) {
        const bool holds =
            std::any_of(recipient.holds.begin(), recipient.holds.end(),
                        [&](const policy::Holding &holding) { return holding.category == category; });
        if (holds)
            out.push_back(recipient.label.in(language));
    }
    return out;
}

bool leavesOut(const fulfilment::PlannedCategory &planned, const std::string &field)
{
    const auto in = [&](const std::vector<std::string> &fields) {
        return std::find(fields.begin(), fields.end(), field) != fields.end();
    };
    return in(planned.secrets) || in(planned.notProvided);
}

exporting::PackageCategory describeCategory(const policy::Profile &profile,
                                            const fulfilment::PlannedCategory &planned,
                                            const std::string &language)
{
    const policy::Category &category = *planned.category;
    exporting::PackageCategory out;
    out.id = category.id;
    out.label = category.label.in(language);
    out.purposes = purposeTexts(profile, category.purposes, language);
    out.recipients = recipientTexts(profile, category.id, language);
    out.schemaOrg = category.schemaOrg;
    for (const policy::Field &field : category.fields) {
        if (!leavesOut(planned, field.id))
            out.fields.push_back(
                {field.id, field.label.in(language), field.type, field.provenance, {}, field.party});
    }
    return out;
}

/// One category of a person's file, page by page: memory does not grow with it.
class FileCursor final : public exporting::RecordCursor
{
public:
    FileCursor(subjects::SubjectFiles &files, SubjectId subject, const fulfilment::PlannedCategory &planned)
        : m_files(files)
        , m_subject(subject)
        , m_category(*planned.category)
        , m_planned(planned)
    {
    }

    Result<std::optional<exporting::PackageRecord>> next() override
    {
        if (m_next == m_page.size()) {
            if (m_last)
                return std::optional<exporting::PackageRecord>();
            DESK_TRY(m_page, m_files.page(m_subject, m_category, m_after, pageSize));
            m_next = 0;
            m_last = m_page.size() < static_cast<std::size_t>(pageSize);
            if (m_page.empty())
                return std::optional<exporting::PackageRecord>();
            m_after = m_page.back().id;
        }
        subjects::Record &record = m_page[m_next++];
        std::erase_if(record.cells,
                      [this](const formats::Cell &cell) { return leavesOut(m_planned, cell.name); });
        return std::optional(exporting::PackageRecord{record.id.text(), std::move(record.cells)});
    }

private:
    subjects::SubjectFiles &m_files;
    SubjectId m_subject;
    const policy::Category &m_category;
    const fulfilment::PlannedCategory &m_planned;
    std::vector<subjects::Record> m_page;
    std::size_t m_next = 0;
    RecordId m_after;
    bool m_last = false;
};

/// Records that are at hand.
class ListCursor final : public exporting::RecordCursor
{
public:
    explicit ListCursor(const std::vector<exporting::PackageRecord> &records) : m_records(records) {}
    Result<std::optional<exporting::PackageRecord>> next() override
    {
        return m_next < m_records.size() ? std::optional(m_records[m_next++]) : std::nullopt;
    }

private:
    const std::vector<exporting::PackageRecord> &m_records;
    std::size_t m_next = 0;
};

} // namespace

Result<Answered> packageAnswer(OpenDesk &desk, LoadedRequest &loaded, policy::Right right)
{
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    Answered out;
    DESK_TRY(out.plan, fulfilment::planAccess(promisedBy(loaded), right, *loaded.platform->files, subject));
    if (right == policy::Right::Access) {
        DESK_TRY(out.own, ownRequests(desk, loaded, subject));
        if (!out.own.records.empty())
            out.plan.digest = crypto::sha256Of({out.plan.digest, out.own.digest});
    }
    if (const auto decided = requests::redactionsDigest(loaded.request))
        out.plan.digest = crypto::sha256Of({out.plan.digest, *decided});
    return out;
}

PlannedFile::PlannedFile(OpenPlatform &platform, SubjectId subject, const Answered &answer,
                         const std::string &language)
    : m_files(*platform.files)
    , m_subject(subject)
    , m_own(answer.own)
{
    for (const fulfilment::PlannedCategory &planned : answer.plan.categories) {
        if (planned.included == 0)
            continue;
        m_planned.push_back(planned);
        m_categories.push_back(describeCategory(platform.profile, planned, language));
    }
    if (!m_own.records.empty())
        m_categories.push_back(m_own.category);
}

std::uint64_t PlannedFile::recordCount(std::size_t category)
{
    return category < m_planned.size() ? m_planned[category].included : m_own.records.size();
}

Result<std::unique_ptr<exporting::RecordCursor>> PlannedFile::open(std::size_t category)
{
    if (category == m_planned.size())
        return std::unique_ptr<exporting::RecordCursor>(std::make_unique<ListCursor>(m_own.records));
    const fulfilment::PlannedCategory &planned = m_planned[category];
    return std::unique_ptr<exporting::RecordCursor>(
        std::make_unique<FileCursor>(m_files, m_subject, planned));
}

} // namespace desk::work
