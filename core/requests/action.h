// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/crypto/digest.h"
#include "core/policy/vocabulary.h"

#include <QDate>

#include <optional>
#include <string>
#include <vector>

namespace desk::requests {

/// Where an action stands. The numbers are stored; their order says nothing, see stage().
enum class State : std::uint8_t {
    Received = 1,   ///< Taken in; who asks is not proven.
    Verified = 2,   ///< Proven as far as the right warrants.
    Planned = 3,    ///< What will be done, or why it is refused, has been worked out.
    Fulfilled = 4,  ///< Done; the answer is ready and the recipients are to be told.
    Closed = 5,
    Approved = 6,   ///< Another person agreed to the plan.
};

/// For whom an open action waits. The numbers are stored, as bits: a request may wait for both.
enum class Waiting : std::uint8_t {
    Nobody = 0,    ///< For the desk itself.
    Person = 1,    ///< To prove who they are, or for what a paused clock waits for.
    Approver = 2,  ///< For another member of staff.
};

/// How an action ended. The numbers are stored.
enum class Outcome : std::uint8_t { None = 0, Granted = 1, Partial = 2, Refused = 3, Withdrawn = 4, NotApplicable = 5 };

/// What became of one category. `ground` is a refusal ground of the law, e.g. "gdpr.17.3.b"; empty where granted.
struct CategoryOutcome
{
    std::string category;
    Outcome outcome = Outcome::None;
    std::string ground;
    QDate eraseOn;  ///< When what is kept will be erased; invalid: nothing is kept, or its end is not known yet.
    std::uint64_t records = 0;
};

/// The clock stands still for a reason that the law knows. An open pause has no end.
struct Pause
{
    std::string reason;  ///< Word of the law's pause rule: identity, clarification, fee.
    QDate from;
    QDate to;  ///< The day it went on; invalid while it stands.
};

struct Extension
{
    std::string reason;
    QDate noticeSentOn;
};

struct Refusal
{
    std::string ground;  ///< Code from the law's list.
    std::string reason;  ///< What the person is told.
};

enum class NoticeState : std::uint8_t { Due = 1, Sent = 2, Acknowledged = 3, NotNeeded = 4 };

/// Word to one recipient of the data (GDPR Art. 19), and the proof that it went.
struct RecipientNotice
{
    std::string recipient;  ///< Id in the profile.
    NoticeState state = NoticeState::Due;
    QDate sentOn;
    QDate acknowledgedOn;
    std::string reason;  ///< Why it was not needed.
};

/// One field of one record, before and after.
struct FieldChange
{
    std::uint16_t category = 0;
    RecordId record;
    std::string field;
    std::string before;
    std::string after;
};

struct SentLetter
{
    std::string kind;
    QDate on;
};

/// One right exercised, with its own state, clock and outcome. All of it is sealed with its request.
struct Action
{
    policy::Right right{};
    State state = State::Received;
    Outcome outcome = Outcome::None;
    std::optional<StaffId> assignee;  ///< Empty: whoever the request is assigned to.
    std::optional<StaffId> plannedBy;
    std::optional<StaffId> approvedBy;
    std::string planDigest;  ///< Hexadecimal; what was looked at last, and what an approval is bound to.
    std::optional<Refusal> refusal;  ///< Proposed, or carried out once fulfilled.
    std::optional<Extension> extension;
    std::vector<Pause> pauses;
    QDate identityProvenOn;
    QDate feePaidOn;
    QDate answeredOn;
    std::vector<std::string> purposes;  ///< Objection and withdrawal of consent: to which.
    std::vector<FieldChange> changes;   ///< Correction.
    std::optional<StaffId> specialist;  ///< Complaint: who looks into it.
    std::string answer;                 ///< Complaint: what the person hears back.
    std::string disclosureCase;         ///< Disclosure: which of the policy's cases, by its number from 1.
    std::optional<RequestId> mergedFrom;  ///< Came from a request that was merged into this one.
    std::vector<CategoryOutcome> outcomes;
    std::vector<RecipientNotice> notices;
    std::vector<SentLetter> letters;
    // In clear beside it, for sorting only; worked out anew whenever the action is looked at:
    QDate dueOn;       ///< What binds: the strictest of the laws' days.
    QDate internalOn;  ///< The desk's own target, or the platform's promise where that is earlier.
    Waiting waiting = Waiting::Nobody;
    std::string laws;  ///< Ids of the laws that hold, with blanks between them, the residence's first.
};

/// How far along a state is, 0 to 5: for comparing, never stored.
int stage(State state);

} // namespace desk::requests
