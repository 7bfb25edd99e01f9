// SPDX-License-Identifier: GPL-3.0-or-later
// What a package about a person is made of: the rows that a plan includes, and what they asked for before.
#pragma once

#include "core/desk/own_requests.h"
#include "core/exporting/package_source.h"
#include "core/fulfilment/access_plan.h"

namespace desk::work {

/// What is planned of a person's file, and what they asked for before.
struct Answered
{
    fulfilment::AccessPlan plan;
    OwnRequests own; ///< Access only.
};

/**
 * What a package for this right is made of. Its digest covers what was struck out and what was left; who
 * never asked for anything else and of whom nothing was decided has the digest of their file alone.
 */
Result<Answered> packageAnswer(OpenDesk &desk, LoadedRequest &loaded, policy::Right right);

/// What a plan includes of a person's file, as a package wants it. `answer` must outlive it.
class PlannedFile final : public exporting::PackageSource
{
public:
    PlannedFile(OpenPlatform &platform, SubjectId subject, const Answered &answer,
                const std::string &language);

    const std::vector<exporting::PackageCategory> &categories() const override { return m_categories; }
    std::uint64_t recordCount(std::size_t category) override;
    Result<std::unique_ptr<exporting::RecordCursor>> open(std::size_t category) override;

private:
    subjects::SubjectFiles &m_files;
    SubjectId m_subject;
    const OwnRequests &m_own;
    std::vector<fulfilment::PlannedCategory> m_planned;
    std::vector<exporting::PackageCategory> m_categories;
};

} // namespace desk::work
