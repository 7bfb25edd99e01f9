// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/row.h"
#include "core/subjects/subject_files.h"

#include <map>

namespace desk::fulfilment {

/// An opened record as the rules of a policy read it. The record must outlive it.
class RecordReader final : public policy::RowReader
{
public:
    explicit RecordReader(const subjects::Cells &cells) : m_cells(cells) {}
    std::string_view text(std::string_view field) const override;

private:
    const subjects::Cells &m_cells;
};

/// The same of a record that is only being shown.
class ViewReader final : public policy::RowReader
{
public:
    explicit ViewReader(const subjects::RecordView &record) : m_cells(record.cells) {}
    std::string_view text(std::string_view field) const override;

private:
    std::span<const subjects::CellView> m_cells;
};

/**
 * The other rows of one person's file, for rules that look across categories. Categories are opened when they are first
 * asked for and kept. What went wrong is told by error(), for the rules themselves cannot fail.
 */
class FileRows final : public policy::RelatedRows
{
public:
    FileRows(subjects::SubjectFiles &files, const policy::Profile &profile, SubjectId subject)
        : m_files(files), m_profile(profile), m_subject(subject)
    {
    }
    std::vector<std::string> values(const policy::RelatedField &wanted) const override;
    /// The first thing that could not be read; KeyUnavailable where the role may not.
    const std::optional<Error> &error() const { return m_error; }

private:
    const std::vector<subjects::Cells> &rowsOf(std::string_view category) const;

    subjects::SubjectFiles &m_files;
    const policy::Profile &m_profile;
    SubjectId m_subject;
    mutable std::map<std::string, std::vector<subjects::Cells>, std::less<>> m_rows;
    mutable std::optional<Error> m_error;
};

} // namespace desk::fulfilment
