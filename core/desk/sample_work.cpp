// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/founding.h"
#include "core/desk/sample_data.h"
#include "core/desk/staff_work.h"
#include "core/desk/work.h"
#include "core/formats/table_reader.h"
#include "core/policy/mapping.h"
#include "core/subjects/importer.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;

Result<void> addRehearsalStaff(OpenDesk &desk)
{
    const auto add = [&](std::string_view name, std::vector<Role> roles) -> Result<void> {
        if (desk.keyring().findByName(name) != nullptr)
            return {};
        NewStaffMember staff;
        staff.name = name;
        staff.roles = std::move(roles);
        staff.password = rehearsalPassword();
        staff.withCode = false;
        DESK_CHECK(addStaff(desk, staff));
        return {};
    };
    DESK_CHECK(add(rehearsalAgent, {Role::CustomerService}));
    return add(rehearsalSupervisor, {Role::Supervisor, Role::DataProtection});
}

Result<void> importSample(OpenPlatform &platform, const sample::SampleTable &table, Progress &progress)
{
    const policy::Category *category = policy::findCategory(platform.profile, table.category);
    if (category == nullptr || !platform.index)
        return fail(ErrorCode::InvalidArgument, "The sample does not fit the platform's policy.", table.category);
    formats::MemorySource source(asBytes(table.csv));
    DESK_TRY(const auto reader, formats::openTable(source, {}));
    subjects::Importer importer(platform.context, *platform.files, *platform.index, *category,
                                policy::identityMapping(*category, reader->columns()));
    auto outcome = importer.run(*reader, "sample", progress, source.size());
    platform.files->close();
    if (!outcome.ok())
        return std::move(outcome).error();
    if (outcome->faulty > 0)
        return fail(ErrorCode::InvalidInput, "A row of the sample does not fit: " + outcome->faults.front().reason, outcome->faults.front().place);
    return {};
}

Result<void> openSampleRequests(OpenDesk &desk, int people, std::uint32_t seed)
{
    const QDate today = utcDay(desk.clock().now());
    for (const sample::SampleRequest &each : sample::sampleRequests(people, seed, today)) {
        for (auto &[id, platform] : desk.platforms()) {
            if (platform.info.profile != each.profile)
                continue;
            NewRequest request;
            request.platform = id;
            request.rights = {each.right};
            request.channel = each.channel;
            request.receivedOn = today.addDays(-each.daysAgo);
            request.residence = each.residence;
            request.language = each.language;
            request.email = each.email;
            request.order = each.order;
            request.account = each.account;
            request.text = each.text;
            DESK_CHECK(openRequest(desk, request));
        }
    }
    return {};
}

} // namespace

Result<int> fillSample(OpenDesk &desk, int people, std::uint32_t seed, Progress &progress)
{
    if (!desk.keyring().rehearsal)
        return fail(ErrorCode::NotPermitted, "Made-up people belong on a rehearsal desk; make one with --rehearsal.");
    if (people < 1 || people > 1000000)
        return fail(ErrorCode::InvalidArgument, "A sample has between 1 and 1000000 people.", "people");
    const QDate today = utcDay(desk.clock().now());
    for (auto &[id, platform] : desk.platforms()) {
        for (const sample::SampleTable &table : sample::sampleTables(platform.info.profile, people, seed, today))
            DESK_CHECK(importSample(platform, table, progress));
    }
    DESK_CHECK(openSampleRequests(desk, people, seed));
    DESK_CHECK(addRehearsalStaff(desk)); // last: it is what says that the sample is whole
    return people;
}

} // namespace desk::work
