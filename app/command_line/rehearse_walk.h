// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line/request_target.h"

namespace desk::command_line {

/// One rehearsal: what it needs, and what it has found out so far.
struct Walk
{
    Context &context;
    Services services;
    DeskLocation where;
    QDate today;
    sample::RehearsalGuest guest;
    SessionInfo session{};
    PlatformId platform{}; ///< The rugs platform.
    std::string reference{};
    int step = 0;
};

/// A numbered line, and one below it.
void say(Walk &walk, const std::string &text);
void add(Walk &walk, const std::string &text);
/// How a rehearsal ends that did not go as it must.
Outcome wentWrong(const std::string &sentence);

/// Signs a one-click user in. Whoever was there before has to have been signed out.
Outcome enter(Walk &walk, std::string_view user);
/// The same, after the one before was signed out, and said.
Outcome changeTo(Walk &walk, std::string_view user);

/// What a guest says of an order to prove who they are.
struct OrderFacts
{
    std::string number;
    std::string placedOn;
    std::string total;
};

Attempt<VerificationResult> proveOrder(Walk &walk, const std::string &reference, const OrderFacts &facts);

/// The due day that binds the guest's request, and the steps that lead there. An agent is signed in.
Outcome tellClock(Walk &walk);

/// Somebody objects to being profiled; nobody asks for proof. The request's reference.
Attempt<std::string> rehearseObjection(Walk &walk);

/// A guest's file is erased, by two people. The request's reference.
Attempt<std::string> rehearseDeletion(Walk &walk);

} // namespace desk::command_line
