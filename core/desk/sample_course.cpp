// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sample_course.h"

#include "core/desk/founding.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace desk {

namespace {

using policy::Right;
using policy::VerificationMethod;

constexpr int mostRequests = 500;

/// Something to do next: true, or why it could not be done.
using Step = std::function<Answer<bool>()>;

Answer<bool> atOnce(Result<bool> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

/// As soon as `answer` is there, what `next` makes of it. An error ends it.
template <typename T, typename Next>
Answer<bool> then(const Answer<T> &answer, Next next)
{
    return Answer<T>(answer)
        .then([next](const Result<T> &given) -> Answer<bool> {
            return given.ok() ? next(*given) : atOnce(given.error());
        })
        .unwrap();
}

template <typename T>
Answer<bool> done(const Answer<T> &answer)
{
    return then(answer, [](const T &) { return atOnce(true); });
}

/// One after the other; the first that fails ends it.
Answer<bool> inTurn(std::vector<Step> steps)
{
    if (steps.empty())
        return atOnce(true);
    const Step first = steps.front();
    steps.erase(steps.begin());
    return then(first(), [steps](bool) { return inTurn(steps); });
}

/// What a refusal of the policy or of the law does not end.
Step tried(Step step)
{
    return [step] {
        return step().then([](const Result<bool> &) { return Result<bool>(true); });
    };
}

/// How far a request has come.
enum class Reach : std::uint8_t
{
    Untouched,
    Assigned, ///< And acknowledged.
    Planned,
    Answered, ///< And closed, where that needs no file and no second person.
};

/// In the order in which they are due: what is late lies there, what is fresh is in work.
Reach reachOf(std::size_t position)
{
    constexpr std::array reaches{Reach::Untouched, Reach::Planned,  Reach::Answered, Reach::Assigned,
                                 Reach::Answered,  Reach::Planned, Reach::Answered};
    return reaches[position % reaches.size()];
}

/// One request in the agent's hands.
struct Case
{
    Services services;
    std::string reference;
    Right right{};
    std::uint64_t revision = 0;
};

Answer<bool> assign(const Case &one)
{
    return done(one.services.requests.assign(one.reference, std::string(rehearsalAgent), one.revision));
}

Answer<bool> write(const Case &one, const std::string &kind)
{
    LetterOrder letter;
    letter.right = one.right;
    letter.kind = kind;
    return done(one.services.letters.send(one.reference, letter));
}

Answer<bool> proveByCode(const Case &one)
{
    const auto challenge = one.services.verification.challenge(one.reference, VerificationMethod::OneTimeCode,
                                                               policy::IdentifierKind::Email);
    return then(challenge, [one](const Challenge &sent) {
        VerificationAttempt answered;
        answered.method = sent.method;
        answered.code = sent.code;
        return done(one.services.verification.verify(one.reference, answered));
    });
}

/// Whoever cannot be found cannot be answered either; another person has to agree.
Answer<bool> refuse(const Case &one, const RequestDetails &details)
{
    const auto &grounds = details.actions.front().grounds;
    if (grounds.empty())
        return atOnce(true);
    return done(one.services.actions.refuse(
        one.reference, one.right,
        {grounds.front().code, "We found nobody by what your letter gives."}));
}

/// How the agent sees who writes: they wrote from their account, or from the address that is stored, or gave a code
/// back. None: nothing of this is allowed; planning says whether it is needed.
std::optional<Step> proofOf(const Case &one, const RequestDetails &details)
{
    const auto offered = [&](VerificationMethod method) {
        return std::any_of(details.options.begin(), details.options.end(),
                           [method](const VerificationOption &each) { return each.method == method; });
    };
    for (const auto &[kind, value] : details.identifiers) {
        VerificationAttempt attempt;
        attempt.method = kind == policy::IdentifierKind::Account ? VerificationMethod::Account
                                                                 : VerificationMethod::RegisteredContact;
        attempt.claims = {{"said", value}};
        const bool fits = kind == policy::IdentifierKind::Account || kind == policy::IdentifierKind::Email;
        if (fits && offered(attempt.method))
            return [one, attempt] { return done(one.services.verification.verify(one.reference, attempt)); };
    }
    if (offered(VerificationMethod::OneTimeCode))
        return [one] { return proveByCode(one); };
    return std::nullopt;
}

Answer<bool> proveAndPlan(const Case &one)
{
    return then(one.services.requests.details(one.reference), [one](const RequestDetails &details) {
        if (details.subjects.empty())
            return refuse(one, details);
        std::vector<Step> steps;
        if (const std::optional<Step> proof = proofOf(one, details))
            steps.push_back(*proof);
        steps.push_back([one] { return done(one.services.actions.plan(one.reference, one.right)); });
        return inTurn(std::move(steps));
    });
}

/// Ends it where that needs no file and no second person.
Answer<bool> answer(const Case &one)
{
    FulfilOrder order;
    if (one.right == Right::Complaint) {
        order.answer = "We looked into it, and changed how we do it.";
        order.specialist = rehearsalAgent;
    }
    const char *letter = one.right == Right::Complaint ? "complaint-answer" : "grant";
    return inTurn({[one, order] { return done(one.services.actions.fulfil(one.reference, one.right, order)); },
                   [one, letter] { return write(one, letter); },
                   [one] { return done(one.services.requests.close(one.reference)); }});
}

Answer<bool> takeOn(const Case &one, Reach reach)
{
    std::vector<Step> steps{[one] { return assign(one); }, [one] { return write(one, "acknowledgement"); }};
    if (reach >= Reach::Planned)
        steps.push_back([one] { return proveAndPlan(one); });
    if (reach >= Reach::Answered)
        steps.push_back([one] { return answer(one); });
    return inTurn(std::move(steps));
}

/// The supervisor agrees to every second plan and sends one back.
Answer<bool> review(const Case &one, std::size_t position)
{
    return then(one.services.requests.details(one.reference), [one, position](const RequestDetails &details) {
        if (position == 1)
            return done(one.services.actions.sendBack(one.reference, one.right,
                                                      "Please ask for the order first: the name alone is common."));
        return done(one.services.actions.approve(one.reference, one.right, details.actions.front().digest));
    });
}

Answer<bool> enter(Services services, const DeskLocation &where, std::string_view who)
{
    return done(services.session.signIn(where, {std::string(who), rehearsalPassword(), {}, {}}));
}

Answer<RequestPage> listed(Services services, WaitingFor waitingFor)
{
    RequestFilter filter;
    filter.openOnly = true;
    filter.waitingFor = waitingFor;
    filter.order = RequestOrder::Due;
    return services.requests.list(filter, mostRequests, {});
}

/// What each request of a page has to go through, where `stepFor` gives it a step. By day and reference: what was
/// taken in within one thousandth of a second has no order of its own.
template <typename StepFor>
std::vector<Step> stepsFor(Services services, RequestPage page, StepFor stepFor)
{
    std::sort(page.requests.begin(), page.requests.end(), [](const RequestSummary &a, const RequestSummary &b) {
        return std::tie(a.dueOn, a.reference) < std::tie(b.dueOn, b.reference);
    });
    std::vector<Step> out;
    for (std::size_t i = 0; i < page.requests.size(); ++i) {
        const RequestSummary &each = page.requests[i];
        if (Step step = stepFor(Case{services, each.reference, each.rights.front(), each.revision}, i))
            out.push_back(tried(std::move(step)));
    }
    return out;
}

Answer<bool> workAsAgent(Services services)
{
    return then(listed(services, WaitingFor::Anybody), [services](const RequestPage &page) {
        return inTurn(stepsFor(services, page, [](const Case &one, std::size_t position) -> Step {
            const Reach reach = reachOf(position);
            if (reach == Reach::Untouched)
                return {};
            return [one, reach] { return takeOn(one, reach); };
        }));
    });
}

Answer<bool> workAsSupervisor(Services services)
{
    return then(listed(services, WaitingFor::Approval), [services](const RequestPage &page) {
        return inTurn(stepsFor(services, page, [](const Case &one, std::size_t position) -> Step {
            if (position % 3 == 2)
                return {};
            return [one, position] { return review(one, position); };
        }));
    });
}

} // namespace

Answer<bool> takeSampleOn(Services services, const DeskLocation &where)
{
    return inTurn({[=] { return enter(services, where, rehearsalAgent); },
                   [=] { return workAsAgent(services); },
                   [=] { return done(services.session.lock()); },
                   [=] { return enter(services, where, rehearsalSupervisor); },
                   [=] { return workAsSupervisor(services); },
                   [=] { return done(services.session.lock()); }});
}

} // namespace desk
