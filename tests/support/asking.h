// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/desk_fixture.h"

// People who ask a rehearsal desk for something.
namespace desk::test {

/// Who asks, and how they show it.
struct Asker
{
    std::string account;
    std::string email;
    std::string order;
    VerificationAttempt proof; ///< Without method: nothing is proven.
};

inline Asker accountHolder(const std::string &account)
{
    return {account, {}, {}, {policy::VerificationMethod::Account, {{"account_id", account}}, {}, {}}};
}

inline NewRequest newRequest(PlatformId platform, policy::Right right, const Asker &who)
{
    NewRequest request;
    request.platform = platform;
    request.rights = {right};
    request.channel = "email";
    request.receivedOn = QDate(2026, 11, 2);
    request.residence = "DE";
    request.language = "en";
    request.account = who.account;
    request.email = who.email;
    request.order = who.order;
    return request;
}

/// Takes a request in and proves who asks; its reference.
inline Result<std::string> ask(RehearsalDesk &desk, const NewRequest &request, const Asker &who)
{
    DESK_TRY(const RequestSummary opened, wait(desk.services().requests.open(request)));
    if (who.proof.method == policy::VerificationMethod{})
        return opened.reference;
    DESK_TRY(const VerificationResult proven,
             wait(desk.services().verification.verify(opened.reference, who.proof)));
    if (!proven.proven)
        return fail(ErrorCode::Unverified, "The claim proves nothing.");
    return opened.reference;
}

/// Whatever may speak of other people stays, as the person's own.
inline Result<void> leaveEverything(RehearsalDesk &desk, const std::string &reference)
{
    ActionService &actions = desk.services().actions;
    DESK_TRY(const RedactionList list, wait(actions.redactions(reference)));
    RedactionOrder order;
    order.strike = false;
    order.reason = "own";
    for (const RedactionView &each : list.redactions)
        order.ids.push_back(each.id);
    if (!order.ids.empty())
        DESK_CHECK(wait(actions.redact(reference, order)));
    return {};
}

/// A person found by an account asks for everything, proves to be signed in, and gets a package at `path`.
inline Result<FulfilResult> answerAccess(RehearsalDesk &desk, const std::string &account,
                                         const std::string &path)
{
    const Asker who = accountHolder(account);
    DESK_TRY(const std::string reference,
             ask(desk, newRequest(desk.platform(), policy::Right::Access, who), who));
    DESK_CHECK(leaveEverything(desk, reference));
    DESK_CHECK(wait(desk.services().actions.plan(reference, policy::Right::Access)));
    return wait(desk.services().actions.fulfil(reference, policy::Right::Access, {path, {}, {}}));
}

} // namespace desk::test
