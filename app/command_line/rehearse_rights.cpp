// SPDX-License-Identifier: GPL-3.0-or-later
// What a rehearsal shows beside the copy: the clock, an objection, a deletion by two people.
#include "app/command_line/rehearse_walk.h"
#include "app/command_line/sample_desk.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace desk::command_line {

namespace {

using policy::Right;

/// One row of a shop's export, read in like any other.
Outcome takeInRow(Walk &walk, PlatformId platform, const std::string &category, const std::string &csv)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("row.csv"));
    QFile file(path);
    const auto size = static_cast<qint64>(csv.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(csv.data(), size) != size)
        return fail(ErrorCode::Io, "The row for the rehearsal cannot be written.", path.toStdString());
    file.close();
    DESK_TRY(const ImportReport report,
             await(walk.services.subjects.import({platform, category, "", path.toStdString(), false})));
    if (report.added != 1)
        return wentWrong("a row of " + category + " was not taken in.");
    return ExitStatus::Done;
}

/// Somebody new each time: whoever was erased in an earlier rehearsal stays erased.
std::string newAddress(const Walk &walk, const std::string &who)
{
    return who + "." + walk.reference + "@example.org";
}

NewRequest letterOf(const Walk &walk, PlatformId platform, Right right, const std::string &email)
{
    NewRequest request;
    request.platform = platform;
    request.rights = {right};
    request.channel = "email";
    request.receivedOn = walk.today;
    request.residence = "DE";
    request.language = "en";
    request.email = email;
    return request;
}

Outcome takeInGuest(Walk &walk, const std::string &email, const OrderFacts &order)
{
    if (Outcome orders =
            takeInRow(walk, walk.platform, "orders",
                      "order_number,email,placed_on,total,billing_postcode,buyer_name\n" + order.number +
                          "," + email + "," + order.placedOn + "," + order.total + ",10115,Robin Sample\n");
        orders.failure())
        return orders;
    return takeInRow(walk, walk.platform, "delivery",
                     "order_number,email,is_gift,consignee_name,city,country\n" + order.number + "," + email +
                         ",false,Robin Sample,Berlin,DE\n");
}

/// A right that the desk only takes in is left out of the walk.
bool isLeftOut(Walk &walk, const Result<PlanView> &plan)
{
    if (plan || plan.error().code != ErrorCode::InvalidArgument || plan.error().place != "right")
        return false;
    add(walk, plan.error().message);
    return true;
}

/// Proven and planned by the agent, who may not agree to it. No plan where the right is left out.
Attempt<std::optional<PlanView>> planDeletion(Walk &walk, const std::string &reference,
                                              const OrderFacts &order)
{
    DESK_TRY(const VerificationResult proven, proveOrder(walk, reference, order));
    if (!proven.proven)
        return wentWrong("the right order facts were refused.");
    Result<PlanView> plan = await(walk.services.actions.plan(reference, Right::Deletion));
    if (isLeftOut(walk, plan))
        return std::optional<PlanView>();
    DESK_CHECK(plan);
    add(walk, "What the agent's plan does:");
    showPlan(walk.context.output, *plan);
    const auto alone = await(walk.services.actions.approve(reference, Right::Deletion, plan->digest));
    if (alone || alone.error().code != ErrorCode::NotPermitted)
        return wentWrong("whoever made the plan could agree to it.");
    add(walk, "The agent cannot agree to their own plan.");
    return std::optional(std::move(plan).value());
}

Outcome tellRecipients(Walk &walk, const std::string &reference)
{
    DESK_TRY(const RequestDetails details, await(walk.services.requests.details(reference)));
    for (const NoticeView &notice : details.actions.front().notices)
        add(walk, "To be told: " + notice.label + ".");
    return ExitStatus::Done;
}

Outcome tellLedger(Walk &walk, const std::string &reference)
{
    DESK_TRY(const std::vector<ErasureView> erasures, await(walk.services.retention.erasures(walk.platform)));
    const auto found = std::find_if(erasures.begin(), erasures.end(), [&](const ErasureView &erasure) {
        return erasure.reference == reference;
    });
    if (found == erasures.end() || !found->proven)
        return wentWrong("the ledger does not say that the erasure is proven.");
    add(walk, "In the ledger: " + found->id + ", " + shownTime(found->at) + ", " +
                  std::to_string(found->records) + " records; the scan found nothing left.");
    return ExitStatus::Done;
}

} // namespace

Attempt<VerificationResult> proveOrder(Walk &walk, const std::string &reference, const OrderFacts &facts)
{
    VerificationAttempt attempt;
    attempt.method = policy::VerificationMethod::OrderFacts;
    attempt.claims = {{"order_number", facts.number}, {"placed_on", facts.placedOn}, {"total", facts.total}};
    DESK_TRY(const VerificationResult result, await(walk.services.verification.verify(reference, attempt)));
    return result;
}

Outcome tellClock(Walk &walk)
{
    DESK_TRY(const std::vector<ActionClock> clocks, await(walk.services.clocks.chain(walk.reference, "en")));
    bool binds = false;
    for (const ActionClock &clock : clocks) {
        for (const DueView &due : clock.days) {
            if (!due.binding)
                continue;
            binds = true;
            say(walk, "The answer is due on " + shownDay(due.day) + " (" + due.name + "), because:");
            for (const DueStep &each : due.chain)
                add(walk, shownDay(each.day) + "  " + each.text +
                              (each.article.empty() ? "" : " (" + each.article + ")"));
        }
    }
    return binds ? Outcome(ExitStatus::Done) : wentWrong("no day binds the request.");
}

Attempt<std::string> rehearseObjection(Walk &walk)
{
    DESK_TRY(const PlatformInfo platform, platformNamed(walk.session, "fragrance"));
    const std::string email = newAddress(walk, "objector");
    if (Outcome row = takeInRow(walk, platform.id, "browsing",
                                "visitor_id,email,occurred_at,search_keywords\nV-" + walk.reference + "," +
                                    email + "," + toIsoDate(walk.today) + "T08:00:00Z,sandalwood\n");
        row.failure())
        return row;
    DESK_TRY(const RequestSummary opened,
             await(walk.services.requests.open(letterOf(walk, platform.id, Right::Objection, email))));
    say(walk, "A visitor of the fragrance shop objects to being profiled: request " + opened.reference +
                  ". Nobody asks for proof.");
    const Result<PlanView> plan = await(walk.services.actions.plan(opened.reference, Right::Objection));
    if (isLeftOut(walk, plan))
        return std::string();
    DESK_CHECK(plan);
    for (const PlanLine &line : plan->lines)
        add(walk, line.what + ": " + line.label + (line.note.empty() ? "" : ", " + line.note));
    DESK_TRY(const FulfilResult done,
             await(walk.services.actions.fulfil(opened.reference, Right::Objection, {})));
    add(walk, "The objection is " + std::string(outcomeWord(done.outcome)) + ".");
    return opened.reference;
}

Attempt<std::string> rehearseDeletion(Walk &walk)
{
    const OrderFacts order{"RH-" + walk.reference, "2025-03-05", "129.90"};
    const std::string email = newAddress(walk, "leaver");
    if (Outcome taken = takeInGuest(walk, email, order); taken.failure())
        return taken;
    if (Outcome agent = changeTo(walk, sampleAgent); agent.failure())
        return agent;
    NewRequest letter = letterOf(walk, walk.platform, Right::Deletion, email);
    letter.order = order.number;
    DESK_TRY(const RequestSummary opened, await(walk.services.requests.open(letter)));
    say(walk, "Another guest wants to be forgotten: request " + opened.reference + ".");
    DESK_TRY(const std::optional<PlanView> plan, planDeletion(walk, opened.reference, order));
    if (Outcome supervisor = changeTo(walk, sampleSupervisor); supervisor.failure())
        return supervisor;
    if (!plan)
        return std::string();
    DESK_CHECK(await(walk.services.actions.approve(opened.reference, Right::Deletion, plan->digest)));
    DESK_TRY(const FulfilResult done,
             await(walk.services.actions.fulfil(opened.reference, Right::Deletion, {})));
    say(walk, "The supervisor agreed to this very plan and carried it out: " +
                  std::string(outcomeWord(done.outcome)) + ", " + std::to_string(done.records) + " records.");
    if (Outcome told = tellRecipients(walk, opened.reference); told.failure())
        return told;
    if (Outcome ledger = tellLedger(walk, opened.reference); ledger.failure())
        return ledger;
    return opened.reference;
}

} // namespace desk::command_line
