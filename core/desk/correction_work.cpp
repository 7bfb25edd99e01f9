// SPDX-License-Identifier: GPL-3.0-or-later
// Correction (GDPR Art. 16): field by field, in the person's file and in what finds it.
#include "core/desk/right_work.h"
#include "core/fulfilment/correction_plan.h"
#include "core/subjects/row_mapper.h"
#include "core/subjects/subject_state.h"

#include <algorithm>
#include <deque>

namespace desk::work {

namespace {

using fulfilment::WantedChange;

constexpr std::size_t mostChanges = 500;
constexpr std::string_view fromMerchant = "merchant-source";
const policy::LocalText correctAtSource{
    "The platform holds this for a merchant, who has to correct it at the source: ",
    "平台受商家委托保存此数据，商家须在来源处一并更正："};

/// The changes of an action over the records they are about, as these are now.
struct OpenedChanges
{
    SubjectId subject;
    std::deque<subjects::Record> records; ///< Pointed to from `wanted`: a deque never moves them.
    std::vector<WantedChange> wanted;
};

/// The record in whichever category of the person's file it lies.
Result<std::pair<const policy::Category *, subjects::Record>> findRecord(OpenPlatform &platform,
                                                                         SubjectId subject, RecordId record)
{
    DESK_TRY(const auto held, platform.files->count(subject));
    Error missing = fail(ErrorCode::NotFound, "The person's file has no such record.", "record");
    for (const store::CategoryCount &count : held) {
        const policy::Category *category = platform.files->category(count.category);
        if (category == nullptr)
            continue;
        if (!platform.files->canRead(*category)) {
            missing = fail(
                ErrorCode::KeyUnavailable,
                "The person's file has no such record among those your role can read; ask data protection.",
                "record");
            continue;
        }
        DESK_TRY(auto found, platform.files->find(subject, *category, record));
        if (found)
            return std::pair(category, std::move(*found));
    }
    return missing;
}

Result<std::vector<requests::FieldChange>> changesFrom(OpenDesk &desk, LoadedRequest &loaded,
                                                       const std::vector<FieldCorrection> &wanted)
{
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    std::vector<requests::FieldChange> out;
    for (const FieldCorrection &each : wanted) {
        DESK_TRY(const auto found, findRecord(*loaded.platform, subject, each.record));
        const bool twice = std::any_of(out.begin(), out.end(), [&](const requests::FieldChange &change) {
            return change.record == each.record && change.field == each.field;
        });
        if (twice)
            return fail(ErrorCode::InvalidArgument, "Name each field of a record once.", each.field);
        out.push_back({found.first->number, each.record, each.field,
                       fulfilment::currentValue(found.second, each.field), each.value});
    }
    return out;
}

/// Reads the records anew and checks every change against what they say now.
Result<OpenedChanges> openChanges(OpenDesk &desk, LoadedRequest &loaded, const requests::Action &action)
{
    if (action.changes.empty())
        return fail(ErrorCode::Conflict, "Nobody has said yet which fields are to change; say that first.",
                    "changes");
    OpenedChanges out;
    DESK_TRY(out.subject, theSubject(desk, loaded));
    subjects::SubjectFiles &files = *loaded.platform->files;
    for (const requests::FieldChange &change : action.changes) {
        const policy::Category *category = files.category(change.category);
        if (category == nullptr)
            return fail(ErrorCode::Conflict,
                        "The policy no longer knows a category that is to be corrected; plan anew.",
                        change.field);
        auto known =
            std::find_if(out.records.begin(), out.records.end(), [&](const subjects::Record &record) {
                return record.id == change.record && record.category == change.category;
            });
        if (known == out.records.end()) {
            DESK_TRY(auto found, files.find(out.subject, *category, change.record));
            if (!found)
                return fail(ErrorCode::Conflict, "A record that is to be corrected is gone; plan anew.",
                            change.field);
            known = out.records.insert(out.records.end(), std::move(*found));
        }
        out.wanted.push_back({category, &*known, change.field, change.after});
        DESK_CHECK(fulfilment::checkCorrection(promisedBy(loaded), out.wanted.back()));
    }
    return out;
}

std::uint64_t recordsIn(const OpenedChanges &opened, std::uint16_t category)
{
    return static_cast<std::uint64_t>(
        std::count_if(opened.records.begin(), opened.records.end(),
                      [&](const subjects::Record &record) { return record.category == category; }));
}

/// The merchants who hold the source of what is corrected in a category; empty for the platform's own data.
std::string merchantsOf(const LoadedRequest &loaded, const OpenedChanges &opened,
                        const policy::Category *category, const std::vector<policy::Requester> &requesters)
{
    std::set<std::string> merchants;
    for (const WantedChange &change : opened.wanted) {
        if (change.category == category)
            merchants.insert(fulfilment::merchantOf(promisedBy(loaded), change, requesters));
    }
    merchants.erase("");
    std::string out;
    for (const std::string &merchant : merchants)
        out += (out.empty() ? "" : ", ") + merchant;
    return out;
}

/// One line and one outcome for each category that changes.
Result<void> addLines(LoadedRequest &loaded, const OpenedChanges &opened, requests::Action &action,
                      PlanView &view)
{
    DESK_TRY(const auto requesters, requesterOf(*loaded.platform, opened.subject));
    std::set<std::uint16_t> seen;
    action.answer.clear();
    for (const WantedChange &change : opened.wanted) {
        if (!seen.insert(change.category->number).second)
            continue;
        const std::uint64_t records = recordsIn(opened, change.category->number);
        PlanLine line{change.category->id,
                      change.category->label.in(loaded.request.language),
                      "changed",
                      records,
                      {},
                      {},
                      {}};
        const std::string merchants = merchantsOf(loaded, opened, change.category, requesters);
        if (!merchants.empty()) {
            line.because = fromMerchant;
            line.note = correctAtSource.in(loaded.request.language) + merchants;
            action.answer += (action.answer.empty() ? "" : "\n") + line.note;
        }
        action.outcomes.push_back(
            {change.category->id, requests::Outcome::Granted, line.because, {}, records});
        view.lines.push_back(std::move(line));
    }
    return {};
}

Result<void> mayCarryOut(OpenDesk &desk, const LoadedRequest &loaded, const OpenedChanges &opened)
{
    if (std::none_of(opened.wanted.begin(), opened.wanted.end(), fulfilment::changesCore))
        return {};
    const auto &named = loaded.platform->profile.security.leaks.changeCore;
    const bool may =
        desk.hasRole(policy::Role::DataProtection) ||
        std::any_of(named.begin(), named.end(), [&](policy::Role role) { return desk.hasRole(role); });
    if (!may)
        return fail(ErrorCode::NotPermitted, "The platform's policy lets only some roles change core data; "
                                             "ask a supervisor or data protection.");
    return {};
}

/// Marks what was corrected, so that the next import of the same source does not undo it.
void mark(subjects::SubjectState &state, const WantedChange &change)
{
    const auto same = [&](const subjects::CorrectedField &each) {
        return each.category == change.category->number && each.record == change.record->id &&
               each.field == change.field;
    };
    if (std::any_of(state.corrected.begin(), state.corrected.end(), same))
        return; // a second correction: the source still says what it said at first
    state.corrected.push_back(
        {change.category->number, change.record->id, change.field,
         subjects::sourceValueDigest(subjects::findCell(change.record->cells, change.field))});
}

/// From now on the row itself leads to the person: its source may go on saying the address that was wrong.
Result<void> indexRow(OpenPlatform &platform, SubjectId subject, const policy::Category &category,
                      const subjects::Record &record)
{
    const auto name = subjects::sourceNameOf(category, record.cells);
    if (!name.ok())
        return {}; // what names it lies in another person's part
    const subjects::Identifier row = subjects::sourceRowOf(category, {}, *name);
    DESK_TRY(const RecordId id, platform.files->idOf(subject, category, row.normalised));
    return id == record.id ? platform.index->put(row, subject) : Result<void>();
}

Result<void> amendRecord(OpenPlatform &platform, const OpenedChanges &opened, const subjects::Record &record)
{
    const policy::Category &category = *platform.files->category(record.category);
    const subjects::Cells cells = fulfilment::correctedCells(record, opened.wanted);
    DESK_CHECK(platform.files->amend(opened.subject, category, record, cells));
    const std::string &region = platform.profile.defaultRegion;
    std::vector<subjects::Identifier> gone = subjects::identifiersOf(category, record.cells, region);
    for (const subjects::Identifier &borne : subjects::identifiersOf(category, cells, region)) {
        if (std::erase(gone, borne) == 0)
            DESK_CHECK(platform.index->put(borne, opened.subject));
    }
    if (!gone.empty())
        DESK_CHECK(indexRow(platform, opened.subject, category, record));
    DESK_CHECK(subjects::dropUnborne(platform.context, *platform.files, *platform.index, opened.subject,
                                     std::move(gone)));
    return {};
}

} // namespace

Result<PlanView> correct(OpenDesk &desk, const std::string &reference,
                         const std::vector<FieldCorrection> &changes)
{
    if (changes.empty() || changes.size() > mostChanges)
        return fail(ErrorCode::InvalidArgument, "Name between 1 and 500 fields to correct.", "changes");
    return planAfter(desk, reference, policy::Right::Correction,
                     [&](LoadedRequest &loaded, requests::Action &action) -> Result<void> {
                         DESK_TRY(action.changes, changesFrom(desk, loaded, changes));
                         return {};
                     });
}

Result<PlanView> planCorrection(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action)
{
    DESK_TRY(const OpenedChanges opened, openChanges(desk, loaded, action));
    PlanView view;
    action.outcomes.clear();
    DESK_CHECK(addLines(loaded, opened, action, view));
    for (std::size_t i = 0; i < opened.wanted.size(); ++i) {
        const WantedChange &wanted = opened.wanted[i];
        action.changes[i].before = fulfilment::currentValue(*wanted.record, wanted.field);
        const policy::Field &field = *policy::findField(*wanted.category, wanted.field);
        view.changes.push_back({wanted.category->id, wanted.record->id, wanted.field,
                                field.label.in(loaded.request.language),
                                shownBefore(&field, action.changes[i].before), wanted.value});
    }
    view.records = opened.records.size();
    view.digest = toHex(fulfilment::correctionDigest(opened.subject, opened.wanted));
    return view;
}

Result<FulfilResult> makeCorrection(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action,
                                    const FulfilOrder &, Progress &)
{
    DESK_TRY(const OpenedChanges opened, openChanges(desk, loaded, action));
    DESK_CHECK(mayCarryOut(desk, loaded, opened));
    OpenPlatform &platform = *loaded.platform;
    DESK_CHECK(platform.finder()); // without the index key what finds the person could not follow
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    subjects::SubjectStates states(platform.context, *platform.files);
    DESK_TRY(subjects::SubjectState state, states.load(opened.subject));
    for (const WantedChange &change : opened.wanted)
        mark(state, change);
    DESK_CHECK(states.save(opened.subject, state));
    for (const subjects::Record &record : opened.records)
        DESK_CHECK(amendRecord(platform, opened, record));
    DESK_CHECK(platform.files->flush());
    loaded.request.subject = opened.subject;
    DESK_CHECK(finish(desk, loaded, action, requests::Outcome::Granted, audit::Event::RecordsCorrected));
    DESK_CHECK(transaction.commit());
    FulfilResult out;
    out.outcome = ActionOutcome::Granted;
    out.records = opened.records.size();
    return out;
}

} // namespace desk::work
