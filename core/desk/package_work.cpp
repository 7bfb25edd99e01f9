// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/passphrase.h"
#include "core/desk/controller_package.h"
#include "core/desk/guard.h"
#include "core/desk/own_requests.h"
#include "core/desk/package_letter.h"
#include "core/desk/right_work.h"
#include "core/exporting/package_writer.h"
#include "core/fulfilment/access_plan.h"

#include <algorithm>

namespace desk::work {

namespace {

constexpr int passphraseGroups = 5;
constexpr int pageSize = 500;

std::vector<std::string> purposeTexts(const policy::Profile &profile, const std::vector<std::string> &ids, const std::string &language)
{
    std::vector<std::string> out;
    for (const policy::Purpose &purpose : profile.purposes) {
        if (std::find(ids.begin(), ids.end(), purpose.id) != ids.end())
            out.push_back(purpose.label.in(language));
    }
    return out;
}

std::vector<std::string> recipientTexts(const policy::Profile &profile, const std::string &category, const std::string &language)
{
    std::vector<std::string> out;
    for (const policy::Recipient &recipient : profile.recipients) {
        const bool holds = std::any_of(recipient.holds.begin(), recipient.holds.end(),
                                       [&](const policy::Holding &holding) { return holding.category == category; });
        if (holds)
            out.push_back(recipient.label.in(language));
    }
    return out;
}

bool leavesOut(const fulfilment::PlannedCategory &planned, const std::string &field)
{
    const auto in = [&](const std::vector<std::string> &fields) { return std::find(fields.begin(), fields.end(), field) != fields.end(); };
    return in(planned.secrets) || in(planned.notProvided);
}

exporting::PackageCategory describeCategory(const policy::Profile &profile, const fulfilment::PlannedCategory &planned, const std::string &language)
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
            out.fields.push_back({field.id, field.label.in(language), field.type, field.provenance, {}, field.party});
    }
    return out;
}

/// One category of a person's file, page by page: memory does not grow with it.
class FileCursor final : public exporting::RecordCursor
{
public:
    FileCursor(subjects::SubjectFiles &files, SubjectId subject, const fulfilment::PlannedCategory &planned)
        : m_files(files), m_subject(subject), m_category(*planned.category), m_planned(planned)
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
        std::erase_if(record.cells, [this](const formats::Cell &cell) {
            return leavesOut(m_planned, cell.name);
        });
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

/// What is planned of a person's file, and what they asked for before.
struct Answered
{
    fulfilment::AccessPlan plan;
    OwnRequests own; ///< Access only.
};

/// What a plan includes of a person's file, as a package wants it. `answer` must outlive it.
class PlannedFile final : public exporting::PackageSource
{
public:
    PlannedFile(OpenPlatform &platform, SubjectId subject, const Answered &answer, const std::string &language)
        : m_files(*platform.files), m_subject(subject), m_own(answer.own)
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

    const std::vector<exporting::PackageCategory> &categories() const override { return m_categories; }
    std::uint64_t recordCount(std::size_t category) override
    {
        return category < m_planned.size() ? m_planned[category].included : m_own.records.size();
    }
    Result<std::unique_ptr<exporting::RecordCursor>> open(std::size_t category) override
    {
        if (category == m_planned.size())
            return std::unique_ptr<exporting::RecordCursor>(std::make_unique<ListCursor>(m_own.records));
        const fulfilment::PlannedCategory &planned = m_planned[category];
        return std::unique_ptr<exporting::RecordCursor>(std::make_unique<FileCursor>(m_files, m_subject, planned));
    }

private:
    subjects::SubjectFiles &m_files;
    SubjectId m_subject;
    const OwnRequests &m_own;
    std::vector<fulfilment::PlannedCategory> m_planned;
    std::vector<exporting::PackageCategory> m_categories;
};

std::vector<exporting::Withheld> withheldOf(const fulfilment::AccessPlan &plan, bool chinese)
{
    const auto say = [chinese](const char *english, const char *zh) { return std::string(chinese ? zh : english); };
    std::vector<exporting::Withheld> out;
    for (const fulfilment::PlannedCategory &planned : plan.categories) {
        const std::string category = planned.category->id;
        if (planned.withheld > 0 && planned.reason == fulfilment::WithheldReason::NotProvided) {
            out.push_back({category, "", fulfilment::withheldWord(planned.reason),
                           say("None of this was given by the person or observed of them.", "此类数据均非本人提供或观察所得。"), planned.withheld});
        } else if (planned.withheld > 0) {
            out.push_back({category, "", fulfilment::withheldWord(planned.reason),
                           say("The right does not extend to this category on this platform.", "该平台的此项权利不涵盖此类数据。"), planned.withheld});
        }
        for (const std::string &field : planned.notProvided) {
            out.push_back({category, field, fulfilment::withheldWord(fulfilment::WithheldReason::NotProvided),
                           say("Worked out about the person, neither given by them nor observed.", "由推断得出，并非本人提供或观察所得。"), planned.included});
        }
        for (const std::string &field : planned.secrets) {
            out.push_back({category, field, fulfilment::withheldWord(fulfilment::WithheldReason::Secret),
                           say("A credential is never shown or exported, not even to its owner.", "登录凭证从不显示或导出，即使对本人也是如此。"), planned.included});
        }
    }
    return out;
}

exporting::PackageInfo describePackage(OpenDesk &desk, const LoadedRequest &loaded, const Answered &answer, policy::Right right)
{
    const OpenPlatform &platform = *loaded.platform;
    exporting::PackageInfo info;
    info.reference = loaded.request.reference;
    info.right = right;
    info.platformId = platform.info.profile;
    info.platformName = platform.info.name.in(loaded.request.language);
    info.policyVersion = platform.info.policyVersion;
    info.language = loaded.request.language;
    info.createdAt = desk.clock().now();
    info.requestReceivedOn = loaded.request.receivedOn;
    info.deskName = info.platformName;
    info.ownTerms = std::any_of(platform.profile.categories.begin(), platform.profile.categories.end(),
                                [](const policy::Category &category) { return !category.schemaOrg.type.empty(); });
    info.withheld = withheldOf(answer.plan, loaded.request.language.starts_with("zh"));
    info.withheld.insert(info.withheld.end(), answer.own.withheld.begin(), answer.own.withheld.end());
    return info;
}

/// The entry that the package's proof is about comes before the package: an export nobody logged cannot exist.
Result<void> addProof(OpenDesk &desk, exporting::PackageInfo &info)
{
    DESK_TRY(const std::uint64_t entries, desk.log().size());
    DESK_TRY(const audit::Inclusion inclusion, desk.log().inclusion(entries - 1));
    info.logIndex = inclusion.index;
    info.inclusionProof = inclusion.proof;
    info.leafHash = inclusion.leaf;
    DESK_TRY(info.checkpoint, desk.log().checkpoint(*desk.staff()));
    return {};
}

/// Who never asked for anything else has the digest of their file alone.
Result<Answered> packageAnswer(OpenDesk &desk, LoadedRequest &loaded, policy::Right right)
{
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    Answered out;
    DESK_TRY(out.plan, fulfilment::planAccess(promisedBy(loaded), right, *loaded.platform->files, subject));
    if (right != policy::Right::Access)
        return out;
    DESK_TRY(out.own, ownRequests(desk, loaded, subject));
    if (!out.own.records.empty())
        out.plan.digest = crypto::sha256Of({out.plan.digest, out.own.digest});
    return out;
}

PlanView viewPlan(const Answered &answer, const std::string &language)
{
    PlanView out;
    out.records = answer.plan.records + answer.own.records.size();
    out.digest = toHex(answer.plan.digest);
    for (const fulfilment::PlannedCategory &planned : answer.plan.categories) {
        const std::string label = planned.category->label.in(language);
        if (planned.included > 0)
            out.lines.push_back({planned.category->id, label, "included", planned.included, {}, {}, {}});
        if (planned.withheld > 0)
            out.lines.push_back({planned.category->id, label, "withheld", planned.withheld, fulfilment::withheldWord(planned.reason), {}, {}});
    }
    if (!answer.own.records.empty())
        out.lines.push_back({answer.own.category.id, answer.own.category.label, "included", answer.own.records.size(), {}, {}, {}});
    return out;
}

std::vector<requests::CategoryOutcome> outcomesOf(const Answered &answer)
{
    std::vector<requests::CategoryOutcome> out;
    for (const fulfilment::PlannedCategory &planned : answer.plan.categories) {
        const bool given = planned.included > 0 || planned.withheld == 0;
        out.push_back({planned.category->id, given ? requests::Outcome::Granted : requests::Outcome::NotApplicable,
                       given ? std::string() : fulfilment::withheldWord(planned.reason), {}, given ? planned.included : planned.withheld});
    }
    if (!answer.own.records.empty())
        out.push_back({answer.own.category.id, requests::Outcome::Granted, {}, {}, answer.own.records.size()});
    return out;
}

} // namespace

Result<PlanView> planPackage(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action)
{
    DESK_TRY(const Answered made, packageAnswer(desk, loaded, action.right));
    action.outcomes = outcomesOf(made);
    return viewPlan(made, loaded.request.language);
}

Result<FulfilResult> writePackage(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action, const FulfilOrder &order, Progress &progress)
{
    DESK_TRY(const std::optional<Controller> controller, controllerOf(loaded, action, order));
    DESK_CHECK(ration(desk, loaded.request.platform, Reading::Export));
    DESK_TRY(const Answered made, packageAnswer(desk, loaded, action.right));
    const bool incomplete = std::any_of(made.plan.categories.begin(), made.plan.categories.end(), [](const fulfilment::PlannedCategory &planned) {
        return planned.withheld > 0 && planned.reason == fulfilment::WithheldReason::NotReadable;
    });
    if (incomplete)
        return fail(ErrorCode::KeyUnavailable, "Your role cannot read all of this person's file; somebody who can must make the package.");

    action.outcomes = outcomesOf(made);  // who planned may have held fewer keys
    exporting::PackageInfo info = describePackage(desk, loaded, made, action.right);
    if (!controller) { // a letter to the person is nobody else's
        DESK_TRY(info.letter, packageLetter(desk, loaded, action, info.createdAt));
    }
    // The log knows before the file exists; if the file then fails, the entry stays and the request does not move.
    DESK_CHECK(remember(desk, loaded, audit::Event::PackageWritten, toHex(made.plan.digest)));
    DESK_CHECK(addProof(desk, info));
    PlannedFile source(*loaded.platform, *loaded.request.subject, made, loaded.request.language);
    FulfilResult out;
    if (!controller)
        out.passphrase = crypto::generatePassphrase(desk.random(), passphraseGroups);
    DESK_TRY(const crypto::SigningKeyPair deskKey, desk.staff()->deskSigning());
    auto receipt = exporting::writePackage(info, source, targetOf(order, controller, out.passphrase), {deskKey, desk.random()}, progress);
    if (!receipt.ok())
        return std::move(receipt).error();
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    const audit::Event event = action.right == policy::Right::AuthorityDisclosure ? audit::Event::DataDisclosed : audit::Event::PackageWritten;
    DESK_CHECK(finish(desk, loaded, action, isWhole(action) ? requests::Outcome::Granted : requests::Outcome::Partial, event));
    if (controller)
        DESK_CHECK(rememberController(desk, loaded, action, *controller, toHex(receipt->sha256)));
    DESK_CHECK(transaction.commit());
    out.outcome = static_cast<ActionOutcome>(action.outcome);
    out.path = receipt->path;
    out.bytes = receipt->bytes;
    out.records = made.plan.records + made.own.records.size();
    out.sha256 = toHex(receipt->sha256);
    return out;
}

} // namespace desk::work
