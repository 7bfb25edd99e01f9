// SPDX-License-Identifier: GPL-3.0-or-later
// What a FakeDesk does about each right: proving, planning, agreeing, carrying out.
#include "tests/support/fake_answer.h"

namespace desk::test {

namespace {

constexpr const char *theDigest = "5f1d7a84e966aa5b7b2f1d3c86a0e2c49a1b7d5566e0f3a9c2d4b8e7f6051423";

bool isPackage(policy::Right right)
{
    using policy::Right;
    return right == Right::Access || right == Right::Portability || right == Right::AuthorityDisclosure;
}

void planCategory(PlanView &plan, const policy::Category &each, QDate today)
{
    using policy::Right;
    const std::uint64_t records = each.anonymous ? 12 : each.number * 3U;
    const auto add = [&](const char *what, std::uint64_t count, const char *because, QDate until = {}) {
        plan.lines.push_back({each.id, each.label.en, what, count, because, {}, until});
    };
    if (isPackage(plan.right)) {
        if (!each.anonymous)
            add("included", records, "");
        if (each.anonymous || each.number == 1)
            add("withheld", each.anonymous ? 12 : 1, each.anonymous ? "anonymous" : "secret");
    } else if (plan.right == Right::Deletion || plan.right == Right::AccountCancellation) {
        if (each.anonymous)
            return;
        add(each.number % 4 == 2 ? "masked" : each.number % 4 == 0 ? "joint" : "erased", records, "");
        if (each.number % 3 == 0)
            add("kept", 2, "gdpr.17.3.b", today.addYears(6));
    } else {
        add(plan.right == Right::Restriction ? "restricted"
            : plan.right == Right::Complaint ? "untouched"
                                             : "stopped",
            records, "");
    }
}

PlanView makePlan(const policy::Profile &profile, const ActionView &action, QDate today)
{
    PlanView plan;
    plan.right = action.right;
    plan.changes = action.changes;
    plan.digest = theDigest;
    if (action.right == policy::Right::Correction) {
        for (const ChangeView &change : action.changes)
            plan.lines.push_back({change.category, change.label, "changed", 1, {}, {}, {}});
    } else {
        for (const policy::Category &each : profile.categories)
            planCategory(plan, each, today);
    }
    for (const PlanLine &line : plan.lines)
        if (line.what != "withheld" && line.what != "kept" && line.what != "untouched")
            plan.records += line.records;
    return plan;
}

} // namespace

class FakeVerification final : public VerificationService
{
public:
    explicit FakeVerification(FakeDesk &desk) : m_desk(desk) {}
    Answer<Challenge> challenge(const std::string &reference, policy::VerificationMethod method,
                                policy::IdentifierKind contact) override
    {
        return m_desk.about<Challenge>("challenge", reference, [=, this](FakeDesk::Held &held) {
            m_desk.note(held, "challenge-made");
            const bool email = contact == policy::IdentifierKind::Email;
            return Challenge{method, contact, email ? "stored@example.org" : "+49 30 000000",
                             method == policy::VerificationMethod::OneTimeCode ? FakeDesk::rightCode : "",
                             m_desk.m_clock.now() + std::chrono::minutes(15)};
        });
    }
    Answer<VerificationResult> verify(const std::string &reference,
                                      const VerificationAttempt &attempt) override
    {
        return m_desk.about<VerificationResult>(
            "verify", reference, [=, this](FakeDesk::Held &held) -> Result<VerificationResult> {
                if (held.details.attemptsLeft == 0)
                    return fail(ErrorCode::LimitExceeded, "No attempts are left.");
                using policy::VerificationMethod;
                bool proven = !attempt.claims.empty();
                for (const auto &[field, said] : attempt.claims)
                    proven = proven && (said == FakeDesk::rightOrder || said == FakeDesk::rightDetail ||
                                        (field == "confirmed" && said == "yes") || field == "document");
                if (attempt.method == VerificationMethod::OneTimeCode)
                    proven = attempt.code == FakeDesk::rightCode;
                const Instant until = m_desk.m_clock.now() + std::chrono::hours(24);
                held.details.evidence.push_back({attempt.method, attempt.identifier, proven,
                                                 m_desk.m_clock.now(), proven ? until : Instant(),
                                                 m_desk.m_user});
                if (!proven)
                    --held.details.attemptsLeft;
                for (ActionView &action : held.details.actions) {
                    if (!proven || !action.needsProof || action.state != RequestState::Received)
                        continue;
                    DESK_CHECK(m_desk.take(held, action, requests::Step::Verify));
                    action.proven = true;
                }
                m_desk.note(held, proven ? "identity-proven" : "identity-not-proven");
                return VerificationResult{proven, held.details.attemptsLeft, proven ? until : Instant()};
            });
    }
    Answer<RequestDetails> setBehalf(const std::string &reference, const OnBehalf &behalf) override
    {
        return m_desk.about<RequestDetails>("setBehalf", reference, [=, this](FakeDesk::Held &held) {
            held.details.behalf = behalf;
            m_desk.note(held, "authority-seen");
            m_desk.settle(held);
            return held.details;
        });
    }

private:
    FakeDesk &m_desk;
};

std::vector<RedactionView> madeUpRedactions()
{
    const auto made = [](const char *id, const char *field, const char *kind, const char *because,
                         const char *text) {
        return RedactionView{id,   "orders", "Orders", "00ff", field, field, kind,           because, "undecided",
                             {},   {},       1,        "Left with ", text, ", thank you."};
    };
    return {made("a1", "note", "name", "named-in-file", "Maria Lopez"),
            made("a2", "note", "telephone", "not-theirs", "+49 30 123456"),
            made("a3", "description", "name", "struck-elsewhere", "Maria Lopez")};
}

class FakeActions final : public ActionService
{
public:
    explicit FakeActions(FakeDesk &desk) : m_desk(desk) {}
    Answer<PlanView> plan(const std::string &reference, policy::Right right) override
    {
        return m_desk.aboutAction<PlanView>(
            "plan", reference, right, [this](FakeDesk::Held &held, ActionView &action) -> Result<PlanView> {
                if (action.needsProof && !action.proven)
                    return fail(ErrorCode::Unverified, "Nobody has been verified.");
                action.refusalGround.clear();
                return keep(held, action);
            });
    }
    Answer<PlanView> correct(const std::string &reference,
                             const std::vector<FieldCorrection> &changes) override
    {
        m_desk.m_lastCorrections = changes;
        return m_desk.aboutAction<PlanView>(
            "correct", reference, policy::Right::Correction,
            [=, this](FakeDesk::Held &held, ActionView &action) -> Result<PlanView> {
                action.changes.clear();
                for (const FieldCorrection &each : changes)
                    action.changes.push_back(
                        {"account", each.record, each.field, each.field, "old", each.value});
                return keep(held, action);
            });
    }
    Answer<PlanView> refuse(const std::string &reference, policy::Right right,
                            const RefusalOrder &refusal) override
    {
        return m_desk.aboutAction<PlanView>(
            "refuse", reference, right,
            [=, this](FakeDesk::Held &held, ActionView &action) -> Result<PlanView> {
                action.refusalGround = refusal.ground;
                action.refusalReason = refusal.reason;
                if (action.state == RequestState::Received)
                    action.needsProof = false;
                DESK_CHECK(m_desk.take(held, action, requests::Step::Plan));
                action.plannedBy = m_desk.m_user;
                action.digest = theDigest;
                m_desk.note(held, "plan-made");
                PlanView plan;
                plan.right = right;
                plan.refusal = true;
                plan.ground = refusal.ground;
                plan.reason = refusal.reason;
                plan.digest = theDigest;
                return plan;
            });
    }
    Answer<RequestDetails> approve(const std::string &reference, policy::Right right,
                                   const std::string &digest) override
    {
        return step(
            "approve", reference, right, [=, this](FakeDesk::Held &held, ActionView &action) -> Result<void> {
                if (digest != action.digest)
                    return fail(ErrorCode::Conflict, "This is not the plan that was made last.", "digest");
                DESK_CHECK(m_desk.take(held, action, requests::Step::Approve));
                action.approvedBy = m_desk.m_user;
                m_desk.note(held, "plan-approved");
                return {};
            });
    }
    Answer<RequestDetails> sendBack(const std::string &reference, policy::Right right,
                                    const std::string &reason) override
    {
        return step("sendBack", reference, right,
                    [=, this](FakeDesk::Held &held, ActionView &action) -> Result<void> {
                        DESK_CHECK(m_desk.take(held, action, requests::Step::SendBack));
                        action.plannedBy.clear();
                        action.digest.clear();
                        action.refusalGround.clear();
                        m_desk.note(held, "plan-sent-back", reason);
                        return {};
                    });
    }
    Answer<FulfilResult> fulfil(const std::string &reference, policy::Right right,
                                const FulfilOrder &order) override
    {
        m_desk.m_lastFulfilment = order;
        return m_desk.longAnswer<FulfilResult>("fulfil", [=, this]() -> Result<FulfilResult> {
            FakeDesk::Held *held = m_desk.find(reference);
            if (!held)
                return fail(ErrorCode::NotFound, "There is no such request.");
            for (ActionView &action : held->details.actions)
                if (action.right == right)
                    return carryOut(*held, action, order);
            return fail(ErrorCode::NotFound, "The request does not exercise this right.");
        });
    }
    Answer<RequestDetails> withdraw(const std::string &reference, policy::Right right,
                                    const std::string &reason) override
    {
        return step("withdraw", reference, right,
                    [=, this](FakeDesk::Held &held, ActionView &action) -> Result<void> {
                        DESK_CHECK(m_desk.take(held, action, requests::Step::Withdraw));
                        action.outcome = ActionOutcome::Withdrawn;
                        m_desk.note(held, "action-withdrawn", reason);
                        return {};
                    });
    }
    Answer<RequestDetails> assign(const std::string &reference, policy::Right right,
                                  const std::string &name) override
    {
        return step("assignAction", reference, right,
                    [=, this](FakeDesk::Held &held, ActionView &action) -> Result<void> {
                        action.assignee = name;
                        m_desk.note(held, "request-assigned");
                        return {};
                    });
    }
    Answer<RequestDetails> notice(const std::string &reference, policy::Right right,
                                  const NoticeOrder &order) override
    {
        return step("notice", reference, right,
                    [=, this](FakeDesk::Held &held, ActionView &action) -> Result<void> {
                        for (NoticeView &each : action.notices) {
                            if (each.recipient != order.recipient)
                                continue;
                            each.state = order.sentOn.isValid()           ? "sent"
                                         : order.acknowledgedOn.isValid() ? "acknowledged"
                                                                          : "not-needed";
                            each.sentOn = order.sentOn.isValid() ? order.sentOn : each.sentOn;
                            each.acknowledgedOn = order.acknowledgedOn;
                            each.reason = order.notNeeded;
                        }
                        m_desk.note(held, "notice-recorded");
                        return {};
                    });
    }
    Answer<RedactionList> redactions(const std::string &reference) override
    {
        return m_desk.about<RedactionList>("redactions", reference,
                                           [this](FakeDesk::Held &) { return listed(false); });
    }
    Answer<RedactionList> revealRedactions(const std::string &reference, const std::string &reason) override
    {
        m_desk.m_lastReason = reason;
        return m_desk.about<RedactionList>("revealRedactions", reference,
                                           [this](FakeDesk::Held &) { return listed(true); });
    }
    Answer<RedactionList> redact(const std::string &reference, const RedactionOrder &order) override
    {
        return m_desk.about<RedactionList>("redact", reference, [=, this](FakeDesk::Held &held) {
            std::set<std::string> texts;
            for (const RedactionView &each : m_desk.redactions)
                if (std::find(order.ids.begin(), order.ids.end(), each.id) != order.ids.end())
                    texts.insert(each.text);
            for (RedactionView &each : m_desk.redactions) {
                const bool named = std::find(order.ids.begin(), order.ids.end(), each.id) != order.ids.end();
                if (!named && !(order.everywhere && texts.contains(each.text)))
                    continue;
                each.state = order.strike ? "struck" : "left";
                each.reason = order.reason;
                each.by = m_desk.m_user;
            }
            m_desk.note(held, "redaction-decided");
            return listed(false);
        });
    }
    Answer<RedactionList> strike(const std::string &reference, const StrikeOrder &order) override
    {
        m_desk.m_lastWords =
            order.category + "/" + order.record + "/" + order.field + " " + order.text + " " + order.ground;
        return m_desk.about<RedactionList>("strike", reference, [this](FakeDesk::Held &held) {
            m_desk.note(held, "redaction-by-hand");
            return listed(false);
        });
    }
    Answer<RequestDetails> liftRestriction(const std::string &reference, QDate) override
    {
        return step("liftRestriction", reference, policy::Right::Restriction,
                    [this](FakeDesk::Held &held, ActionView &) -> Result<void> {
                        m_desk.note(held, "restriction-lifted");
                        return {};
                    });
    }

private:
    RedactionList listed(bool reveal) const
    {
        RedactionList out;
        out.revealed = reveal;
        out.redactions = m_desk.redactions;
        for (RedactionView &each : out.redactions) {
            out.undecided += each.state == "undecided" ? 1 : 0;
            if (!reveal)
                each.before = each.after = {}, each.text = "***";
        }
        return out;
    }
    Answer<RequestDetails> step(const std::string &operation, const std::string &reference,
                                policy::Right right,
                                std::function<Result<void>(FakeDesk::Held &, ActionView &)> work)
    {
        return m_desk.aboutAction<RequestDetails>(
            operation, reference, right,
            [this, work = std::move(work)](FakeDesk::Held &held,
                                           ActionView &action) -> Result<RequestDetails> {
                DESK_CHECK(work(held, action));
                m_desk.settle(held);
                return held.details;
            });
    }
    Result<PlanView> keep(FakeDesk::Held &held, ActionView &action)
    {
        DESK_CHECK(m_desk.take(held, action, requests::Step::Plan));
        action.plannedBy = m_desk.m_user;
        action.approvedBy.clear();
        action.digest = theDigest;
        m_desk.note(held, "plan-made");
        return makePlan(m_desk.profileOf(held.details.summary.platform), action,
                        utcDay(m_desk.m_clock.now()));
    }
    Result<FulfilResult> carryOut(FakeDesk::Held &held, ActionView &action, const FulfilOrder &order)
    {
        const bool refused = !action.refusalGround.empty();
        DESK_CHECK(m_desk.take(held, action,
                               action.state == RequestState::Fulfilled ? requests::Step::Again
                                                                       : requests::Step::Fulfil));
        action.outcome = refused ? ActionOutcome::Refused : ActionOutcome::Granted;
        action.answer = order.answer;
        action.specialist = order.specialist;
        if (!refused &&
            (action.right == policy::Right::Deletion || action.right == policy::Right::Correction))
            action.notices = FakeDesk::makeNotices(RequestState::Fulfilled,
                                                   m_desk.profileOf(held.details.summary.platform));
        const bool package = isPackage(action.right) && !refused;
        m_desk.note(held, package ? "package-written" : refused ? "action-refused" : "records-corrected");
        m_desk.settle(held);
        FulfilResult out;
        out.outcome = action.outcome;
        out.records = refused ? 0 : 63;
        if (package) {
            out.path = order.path;
            if (!order.controller)
                out.passphrase = "amber-violin-cactus-lantern-orbit-maple";
            out.bytes = 184320;
            out.sha256 = "9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab";
        }
        return out;
    }
    FakeDesk &m_desk;
};

std::unique_ptr<VerificationService> makeFakeVerification(FakeDesk &desk)
{
    return std::make_unique<FakeVerification>(desk);
}
std::unique_ptr<ActionService> makeFakeActions(FakeDesk &desk)
{
    return std::make_unique<FakeActions>(desk);
}

} // namespace desk::test
