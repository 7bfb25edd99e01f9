// SPDX-License-Identifier: GPL-3.0-or-later
// A right that is carried out by a program that ends at any call that changes a file: the desk opens, the
// right is carried out whole or not at all, can be carried out then, and leaves what one undisturbed run
// leaves.
//
// A sample of calls by default; RIGHTSDESK_KILL_POINTS=all tries every one, 2/5 every fifth from the second
// on.
#include "core/exporting/package_verifier.h"
#include "tests/core/desk/shops.h"
#include "tests/faults/killed_desk.h"

#include <QFile>

namespace desk::test::faults {
namespace {

using policy::Right;

/// Rows that come in again once all is done: what was said holds against them too.
struct Again
{
    const char *category;
    const char *rows;
};

struct KillRow
{
    const char *name;
    Right right;
    Shop (*shop)();
    std::size_t sampled;
    std::vector<std::pair<FindBy, std::string>> people; ///< Whose files are looked at.
    Again again;
};

void PrintTo(const KillRow &row, std::ostream *out)
{
    *out << row.name;
}

bool isPackage(Right right)
{
    return right == Right::Access || right == Right::Portability || right == Right::AuthorityDisclosure;
}

bool isErasure(Right right)
{
    return right == Right::Deletion || right == Right::AccountCancellation;
}

/// What can be seen of the people and the request when all is done.
struct Left
{
    std::vector<std::string> lines;
    bool operator==(const Left &) const = default;
};

class FulfilKills : public KilledDesk, public testing::WithParamInterface<KillRow>
{
protected:
    Right right() const { return GetParam().right; }
    void SetUp() override
    {
        const Shop shop = GetParam().shop();
        ASSERT_NO_FATAL_FAILURE(m_desk.create({shop.profile}));
        for (const ShopFile &file : shop.files)
            ASSERT_OK(m_desk.import(file.category, m_desk.write("rows.csv", file.rows), ""));
        ASSERT_NO_FATAL_FAILURE(m_desk.hire("Cleo", {policy::Role::Supervisor}));
        ASSERT_NO_FATAL_FAILURE(openRequest(shop.who));
        ASSERT_NO_FATAL_FAILURE(makePlan());
        keepPassword();
        m_desk.write("answer", "We looked, and changed the form.\n");
        m_again = m_desk.write("again.csv", GetParam().again.rows);
        m_desk.close();
        ASSERT_NO_FATAL_FAILURE(measure(fulfilling()));
        ASSERT_NO_FATAL_FAILURE(finish(m_whole));
        ASSERT_GT(m_whole.lines.size(), 5U);
    }
    void openRequest(Asker who)
    {
        if (right() == Right::Deletion)
            who = endCustomer();
        // Saying no takes no proof, nor does complaining; and an authority is not the person.
        if (right() == Right::Objection || right() == Right::ConsentWithdrawal ||
            right() == Right::Complaint || right() == Right::AuthorityDisclosure)
            who.proof = {};
        NewRequest request = newRequest(m_desk.platform(), right(), who);
        if (right() == Right::AuthorityDisclosure)
            request.disclosureCase = "2";
        const auto reference = ask(m_desk, request, who);
        ASSERT_OK(reference);
        m_reference = *reference;
    }
    void makePlan()
    {
        const Services services = m_desk.services();
        if (right() == Right::Correction) {
            const auto people = wait(services.subjects.find(m_desk.platform(), FindBy::Account, "A-1", ""));
            ASSERT_OK(people);
            const auto seen = wait(services.subjects.reveal(m_desk.platform(), people->front().id, "account",
                                                            "en", "A test looks."));
            ASSERT_OK(seen);
            const RecordId record = seen->categories.front().records.front().id;
            ASSERT_OK(wait(services.actions.correct(m_reference, {{record, "company_name", "Leuchten AG"}})));
            return;
        }
        const auto planned = wait(services.actions.plan(m_reference, right()));
        ASSERT_OK(planned);
        if (!isErasure(right()) && right() != Right::AuthorityDisclosure)
            return;
        ASSERT_NO_FATAL_FAILURE(m_desk.become("Cleo"));
        ASSERT_OK(wait(m_desk.services().actions.approve(m_reference, right(), planned->digest)));
        m_approved = true;
    }
    QString name(const std::string &file) const { return QString::fromStdString(m_desk.path(file)); }
    Ended run(const QString &variable, const QString &value) const
    {
        const QString reference = QString::fromStdString(m_reference);
        QStringList words{"request", "fulfil", reference, "--yes"};
        if (isPackage(right())) {
            for (const char *file : {"answer.zip", "passphrase"})
                QFile::remove(name(file));
            words = {"request",          "package",          reference,         "--out",
                     name("answer.zip"), "--passphrase-out", name("passphrase")};
        }
        if (right() == Right::Complaint)
            words << "--answer" << name("answer") << "--specialist"
                  << "Cleo";
        return runProgram(
            words << "--now"
                  << QString::fromUtf8(fixtureNow.data(), static_cast<qsizetype>(fixtureNow.size())),
            variable, value);
    }
    Act fulfilling()
    {
        return {[this] { freshCopy(); },
                [this](const QString &variable, const QString &value) { return run(variable, value); },
                [this](const Ended &) {
                    Left left;
                    ASSERT_NO_FATAL_FAILURE(finish(left));
                    EXPECT_EQ(left.lines, m_whole.lines);
                }};
    }
    FulfilOrder order()
    {
        if (isPackage(right()))
            return {m_desk.path("again" + std::to_string(++m_tries) + ".zip"), {}, {}};
        if (right() == Right::Complaint)
            return {{}, "We looked, and changed the form.\n", "Cleo"};
        return {};
    }
    /// The copy opens and its log is whole; the right is carried out then, if it was not, and cannot be
    /// twice. A package can be written anew: nobody may have kept the passphrase of the first.
    void finish(Left &left)
    {
        LocalDeskOptions options;
        options.now = *instantFromRfc3339(fixtureNow);
        LocalDesk desk(options);
        const Services services = desk.services();
        const auto session = wait(
            services.session.signIn(copy(), {std::string(founderName), password(founderPassword), {}, {}}));
        ASSERT_OK(session);
        ASSERT_OK(wait(services.audit.verify()));
        const auto before = wait(services.requests.details(m_reference));
        ASSERT_OK(before);
        const RequestState state = before->actions.front().state;
        if (state != RequestState::Fulfilled) {
            EXPECT_EQ(state, m_approved ? RequestState::Approved : RequestState::Planned);
            EXPECT_EQ(before->actions.front().outcome, ActionOutcome::None);
            ASSERT_OK(wait(services.actions.fulfil(m_reference, right(), order())));
            ++m_notDone;
        } else {
            ++m_done;
        }
        const auto twice = wait(services.actions.fulfil(m_reference, right(), order()));
        if (isPackage(right())) {
            ASSERT_OK(twice);
            const auto report = exporting::verifyPackage(twice->path, twice->passphrase, {});
            ASSERT_OK(report);
            EXPECT_TRUE(report->ok());
        } else {
            EXPECT_FAILS(twice, ErrorCode::Conflict);
        }
        ASSERT_NO_FATAL_FAILURE(look(services, session->platforms.front().id, left));
        ASSERT_OK(wait(services.audit.verify()));
    }
    void look(const Services &services, PlatformId platform, Left &left) const
    {
        const auto events = wait(services.requests.timeline(m_reference));
        ASSERT_OK(events);
        for (const TimelineEntry &entry : *events) {
            // The log knows of a package before the file exists, and of each one that is written anew.
            if (entry.event != "package-written" && entry.event != "data-disclosed")
                left.lines.push_back(entry.event);
        }
        for (const auto &[by, value] : GetParam().people)
            ASSERT_NO_FATAL_FAILURE(lookAt(services, platform, by, value, left));
        const auto details = wait(services.requests.details(m_reference));
        ASSERT_OK(details);
        const ActionView &action = details->actions.front();
        left.lines.push_back(action.specialist + ": " + action.answer);
        for (const CategoryOutcomeView &each : action.outcomes)
            left.lines.push_back(each.category + " " + std::to_string(static_cast<int>(each.outcome)) + " " +
                                 std::to_string(each.records));
        const auto erasures = wait(services.retention.erasures(platform));
        ASSERT_OK(erasures);
        left.lines.push_back(std::to_string(erasures->size()) + " erasures");
        for (const ErasureView &erasure : *erasures)
            EXPECT_TRUE(erasure.proven);
        const auto again =
            wait(services.subjects.import({platform, GetParam().again.category, "", m_again, false}));
        ASSERT_OK(again);
        left.lines.push_back(std::to_string(again->added) + " added, " + std::to_string(again->stopped) +
                             " stopped, " + std::to_string(again->suppressed) + " suppressed");
    }
    static void lookAt(const Services &services, PlatformId platform, FindBy by, const std::string &value,
                       Left &left)
    {
        const auto people = wait(services.subjects.find(platform, by, value, ""));
        ASSERT_OK(people);
        left.lines.push_back(value + " finds " + std::to_string(people->size()));
        for (const FoundSubject &person : *people) {
            const auto seen = wait(services.subjects.reveal(platform, person.id, "", "en", "A test looks."));
            ASSERT_OK(seen);
            for (const CategoryView &category : seen->categories) {
                for (const RecordView &record : category.records) {
                    for (const FieldView &field : record.fields)
                        left.lines.push_back(category.category + "." + field.field + "=" + field.text);
                }
            }
        }
    }

    std::string m_reference;
    std::string m_again;
    Left m_whole;
    bool m_approved = false;
    int m_done = 0;
    int m_notDone = 0;
    int m_tries = 0;
};

TEST_P(FulfilKills, anEndAtAnyCallLeavesItWholeOrUndone)
{
    m_done = 0;
    m_notDone = 0;
    const int ended = endEverywhere(fulfilling(), static_cast<long>(GetParam().sampled));
    tell(std::to_string(ended) + " ends, " + std::to_string(m_notDone) + " before the deed, " +
         std::to_string(m_done) + " after it");
    EXPECT_GE(ended, static_cast<int>(GetParam().sampled) / 2);
    EXPECT_GT(m_notDone, 0) << "no end came before the deed";
    EXPECT_GT(m_done, 0) << "no end came after it";
}

TEST_P(FulfilKills, aDiskThatIsFullOrBrokenIsSaidAndLeavesItWholeOrUndone)
{
    const int said = disturbEverywhere(fulfilling(), 4);
    tell(std::to_string(said) + " failures");
    EXPECT_GE(said, 2);
}

std::string rowName(const testing::TestParamInfo<KillRow> &info)
{
    return info.param.name;
}

const std::pair<FindBy, std::string> ana{FindBy::Account, "A-1"};
const std::pair<FindBy, std::string> ben{FindBy::Email, "ben@example.com"};
const Again hubUsage{"usage", "account_id,accessed_at\nA-1,2026-11-20T08:00:00Z\n"};
const Again hubBuyer{"end-customer", "order_number,merchant_id,buyer_name,email\nE-1,H-7,Ben Udo,"
                                     "ben@example.com\n"};
const Again member{"account", "account_id,email,name\nA-1,ana@example.com,Ana Ebert\n"};
const Again pages{"usage-logs", "account_id,occurred_at,page\nA-1,2026-11-20T08:00:00Z,/rugs\n"};
const Again visit{"technical", "account_id,device_type,accessed_at\nA-1,phone,2026-11-20T08:00:00Z\n"};

INSTANTIATE_TEST_SUITE_P(
    Rights, FulfilKills,
    testing::Values(KillRow{"deletion", Right::Deletion, merchantHub, 24, {ana, ben}, hubBuyer},
                    KillRow{
                        "accountCancellation", Right::AccountCancellation, skincareShop, 24, {ana}, member},
                    KillRow{"correction", Right::Correction, merchantHub, 14, {ana, ben}, hubUsage},
                    KillRow{"objection", Right::Objection, merchantHub, 14, {ana, ben}, hubUsage},
                    KillRow{"consentWithdrawal", Right::ConsentWithdrawal, marketplaceShop, 14, {ana}, pages},
                    KillRow{"restriction", Right::Restriction, merchantHub, 14, {ana, ben}, hubUsage},
                    KillRow{"complaint", Right::Complaint, marketplaceShop, 14, {ana}, pages},
                    KillRow{"access", Right::Access, merchantHub, 14, {ana, ben}, hubUsage},
                    KillRow{"portability", Right::Portability, merchantHub, 14, {ana, ben}, hubUsage},
                    KillRow{"disclosure", Right::AuthorityDisclosure, rugShop, 14, {ana}, visit}),
    rowName);

} // namespace
} // namespace desk::test::faults
