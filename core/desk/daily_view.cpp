// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/daily_view.h"

#include "core/fulfilment/file_rows.h"
#include "core/policy/retention.h"

#include <algorithm>

namespace desk::work {

Result<DailyRows> dailyRows(OpenDesk &desk, OpenPlatform &platform, SubjectId subject,
                            const policy::Category &category, std::size_t most)
{
    constexpr int pageSize = 200;
    const auto rules = policy::retentionOf(platform.profile, category.id);
    const bool archives = !desk.hasRole(policy::Role::DataProtection) &&
                          std::any_of(rules.begin(), rules.end(), [](const policy::RetentionRule *rule) {
                              return rule->action == policy::RetentionAction::Archive;
                          });
    DailyRows out;
    if (!archives) {
        DESK_TRY(out.records, platform.files->page(subject, category, {}, static_cast<int>(most)));
        return out;
    }
    const QDate today = utcDay(desk.clock().now());
    const fulfilment::FileRows related(*platform.files, platform.profile, subject);
    for (RecordId after;;) {
        DESK_TRY(auto page, platform.files->page(subject, category, after, pageSize));
        for (subjects::Record &record : page) {
            after = record.id;
            if (policy::isArchived(rules, fulfilment::RecordReader(record.cells), related, today))
                out.archived += 1;
            else if (out.records.size() < most)
                out.records.push_back(std::move(record));
        }
        if (related.error())
            return *related.error();
        if (page.size() < static_cast<std::size_t>(pageSize))
            return out;
    }
}

} // namespace desk::work
