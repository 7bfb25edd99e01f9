// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/daily_view.h"
#include "core/desk/guard.h"
#include "core/desk/work.h"
#include "core/policy/mask.h"
#include "core/subjects/subject_state.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;

constexpr std::size_t mostRecordsShown = 200;

Result<const policy::Category *> categoryOf(const OpenPlatform &platform, const std::string &id)
{
    const policy::Category *category = policy::findCategory(platform.profile, id);
    if (category == nullptr)
        return fail(ErrorCode::NotFound, "The platform's policy knows no such category.", "category");
    return category;
}

FieldView viewField(const policy::Field *field, const formats::Cell &cell, const std::string &language, bool reveal)
{
    FieldView out;
    out.field = cell.name;
    out.label = field == nullptr ? cell.name : field->label.in(language);
    if (field != nullptr && field->sensitivity == policy::Sensitivity::Secret) {
        out.secret = true;
        out.masked = true;
        return out;
    }
    // A column the profile does not know may hold anything: it is treated like the most sensitive.
    const policy::Mask mask = field == nullptr ? policy::Mask::Full : field->mask;
    const bool sensitive = field == nullptr || field->sensitivity != policy::Sensitivity::Ordinary;
    out.masked = !reveal && sensitive && mask != policy::Mask::None;
    out.text = out.masked ? policy::maskValue(mask, cell.value.text) : cell.value.text;
    return out;
}

std::vector<FieldView> viewRecord(const policy::Category &category, const subjects::Record &record, const ShowOrder &order)
{
    std::vector<FieldView> out;
    for (const policy::Field &field : category.fields) {
        const auto cell = std::find_if(record.cells.begin(), record.cells.end(), [&](const formats::Cell &each) { return each.name == field.id; });
        if (cell != record.cells.end())
            out.push_back(viewField(&field, *cell, order.language, order.reveal));
    }
    for (const formats::Cell &cell : record.cells) {
        if (policy::findField(category, cell.name) == nullptr)
            out.push_back(viewField(nullptr, cell, order.language, order.reveal));
    }
    return out;
}

Result<std::vector<SubjectId>> findIds(OpenPlatform &platform, FindBy by, const std::string &value, const std::string &second)
{
    DESK_TRY(subjects::Finder finder, platform.finder());
    switch (by) {
    case FindBy::Email: return finder.findByEmail(value);
    case FindBy::Phone: return finder.findByPhone(value);
    case FindBy::Account: return finder.findByAccount(value);
    case FindBy::Order: return finder.findByOrder(value);
    case FindBy::NameAndPostcode: return finder.candidates(value, second);
    }
    return std::vector<SubjectId>();
}

/// The one thing all of a reveal or view leaves behind.
Result<void> logView(OpenDesk &desk, OpenPlatform &platform, const ShowOrder &order)
{
    const auto about = keys::ownerOf(order.subject);
    if (!order.reveal) {
        desk.isNewView(about); // what else is told of them in a quarter of an hour is part of this look
        DESK_CHECK(desk.log(audit::Event::SubjectViewed, order.platform, about, "{}", std::nullopt));
        return {};
    }
    return logReveal(desk, platform, order.subject, order.reason);
}

/// What is told of a person's file to who is signed in: what they stopped every use of is not there for anybody but data
/// protection.
Result<std::vector<store::CategoryCount>> shownCounts(OpenDesk &desk, OpenPlatform &platform, SubjectId subject)
{
    DESK_TRY(std::vector<store::CategoryCount> held, platform.files->count(subject));
    if (desk.hasRole(Role::DataProtection))
        return held;
    DESK_TRY(const subjects::SubjectState state, subjects::SubjectStates(platform.context, *platform.files).load(subject));
    const auto stops = policy::stoppedCategories(platform.profile, stoppedPurposes(state));
    std::erase_if(held, [&](const store::CategoryCount &count) {
        const policy::Category *category = platform.files->category(count.category);
        const policy::CategoryStop *stop = category == nullptr ? nullptr : subjects::findStop(stops, category->id);
        return stop != nullptr && stop->hidden;
    });
    return held;
}

Error restricted()
{
    return fail(ErrorCode::Restricted, "The person asked that this data be left alone; only data protection may open it until the restriction is lifted.");
}

} // namespace

Result<void> logReveal(OpenDesk &desk, OpenPlatform &platform, SubjectId subject, const std::string &reason)
{
    const auto about = keys::ownerOf(subject);
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_TRY(const crypto::Key key, platform.files->ownerKeys().key(about, static_cast<std::uint16_t>(policy::ShredClass::RequestFile), keys::Provision::Yes));
    DESK_CHECK(platform.files->flush());
    DESK_CHECK(desk.log(audit::Event::SubjectRevealed, platform.info.id, about, reason, key));
    return transaction.commit();
}

Result<FoundSubject> describe(OpenDesk &desk, OpenPlatform &platform, SubjectId subject)
{
    FoundSubject out;
    out.id = subject;
    DESK_TRY(const auto held, shownCounts(desk, platform, subject));
    for (const store::CategoryCount &count : held) {
        const policy::Category *category = platform.files->category(count.category);
        if (category == nullptr)
            continue;
        DESK_TRY(const bool open, platform.files->canOpen(subject, *category));
        out.holdings.push_back({category->id, category->label, count.records, open});
    }
    return out;
}

Result<std::vector<FoundSubject>> find(OpenDesk &desk, PlatformId id, FindBy by, const std::string &value, const std::string &second)
{
    DESK_TRY(OpenPlatform *const platform, desk.platform(id));
    DESK_CHECK(ration(desk, id, Reading::Search));
    DESK_TRY(const std::vector<SubjectId> ids, findIds(*platform, by, value, second));
    static constexpr const char *ways[] = {"email", "phone", "account", "order", "name-postcode"};
    const std::string payload = std::string("{\"by\":\"") + ways[static_cast<std::size_t>(by)] +
                                "\",\"found\":" + std::to_string(ids.size()) + "}";
    DESK_CHECK(desk.log(audit::Event::SubjectsSearched, id, {}, payload, std::nullopt));
    std::vector<FoundSubject> out;
    for (const SubjectId &subject : ids) {
        DESK_TRY(FoundSubject found, describe(desk, *platform, subject));
        found.candidate = by == FindBy::NameAndPostcode;
        out.push_back(std::move(found));
    }
    platform->files->close();
    return out;
}

Result<SubjectView> show(OpenDesk &desk, const ShowOrder &order)
{
    DESK_TRY(OpenPlatform *const platform, desk.platform(order.platform));
    if (order.reveal && order.reason.find_first_not_of(" \t\r\n") == std::string::npos)
        return fail(ErrorCode::InvalidArgument, "Say why the data is revealed; the reason is logged.", "reason");
    if (!order.category.empty())
        DESK_CHECK(categoryOf(*platform, order.category));
    DESK_TRY(const auto held, shownCounts(desk, *platform, order.subject));
    if (held.empty())
        return fail(ErrorCode::NotFound, "There is nobody of this id on this platform.", "subject");
    DESK_CHECK(ration(desk, order.platform, order.reveal ? Reading::Reveal : Reading::View));
    DESK_CHECK(logView(desk, *platform, order)); // before anything is shown
    SubjectView out;
    out.id = order.subject;
    out.revealed = order.reveal;
    bool anyLocked = false;
    bool anyOpen = false;
    for (const store::CategoryCount &count : held) {
        const policy::Category *category = platform->files->category(count.category);
        if (category == nullptr || (!order.category.empty() && category->id != order.category))
            continue;
        CategoryView view;
        view.category = category->id;
        view.label = category->label.in(order.language);
        view.total = count.records;
        DESK_TRY(view.readable, platform->files->canOpen(order.subject, *category));
        anyOpen = anyOpen || view.readable;
        anyLocked = anyLocked || (!view.readable && platform->files->canRead(*category));
        if (view.readable) {
            DESK_TRY(const DailyRows rows, dailyRows(desk, *platform, order.subject, *category, mostRecordsShown));
            view.archived = rows.archived;
            for (const subjects::Record &record : rows.records)
                view.records.push_back({record.id, viewRecord(*category, record, order)});
        }
        out.categories.push_back(std::move(view));
    }
    platform->files->close();
    if (anyLocked && !anyOpen)
        return restricted();
    return out;
}

} // namespace desk::work
