// SPDX-License-Identifier: GPL-3.0-or-later
// What is done about each right of a request, as an interface sees it.
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/desk/clock_values.h"
#include "core/desk/plan_values.h"
#include "core/exporting/package_form.h"
#include "core/policy/profile.h"

#include <QDate>

#include <optional>
#include <string>
#include <vector>

namespace desk {

enum class RequestState : std::uint8_t
{
    Received = 1,  ///< Taken in; nobody found or nothing proven yet.
    Verified = 2,  ///< Who asks is proven as far as the right warrants.
    Planned = 3,   ///< What will be done has been worked out.
    Fulfilled = 4, ///< Done; the answer is ready and the recipients are to be told.
    Closed = 5,
    Approved = 6, ///< Another person agreed to the plan.
};

/// How an action, or one category of it, ended.
enum class ActionOutcome : std::uint8_t
{
    None = 0,
    Granted = 1,
    Partial = 2,
    Refused = 3,
    Withdrawn = 4,
    NotApplicable = 5
};

/// Word to one recipient of the data, and the proof that it went.
struct NoticeView
{
    std::string recipient; ///< Id in the policy, or the name of another controller.
    std::string label;
    std::string state;     ///< due sent acknowledged not-needed
    QDate sentOn;
    QDate acknowledgedOn;
    std::string reason;
};

struct CategoryOutcomeView
{
    std::string category;
    std::string label;
    ActionOutcome outcome = ActionOutcome::None;
    std::string ground;
    QDate eraseOn;
    std::uint64_t records = 0;
};

struct PauseView
{
    std::string reason;
    QDate from;
    QDate to; ///< Invalid while it stands.
};

struct LetterMark
{
    std::string kind;
    QDate on;
};

/// A reason for which a law that holds lets this right be refused.
struct RefusalGroundView
{
    std::string code; ///< What RefusalOrder takes, e.g. gdpr.12.5.b.
    policy::LocalText text;
    std::string article;
};

/// One right exercised, with its own state, clock and outcome.
struct ActionView
{
    policy::Right right{};
    RequestState state = RequestState::Received;
    ActionOutcome outcome = ActionOutcome::None;
    std::string assignee;   ///< Empty: whoever the request is assigned to.
    std::string plannedBy;
    std::string approvedBy;
    std::string digest;     ///< Of the plan looked at last.
    bool needsProof = true;
    bool proven = false;    ///< Who asks is proven as far as this right warrants.
    bool needsApproval = false;
    std::string refusalGround; ///< Set where a refusal is planned or was carried out.
    std::string refusalReason;
    QDate dueOn;      ///< What binds.
    QDate internalOn; ///< The desk's own target, or the platform's promise where that is earlier.
    QDate answeredOn;
    std::string extensionReason;
    QDate extensionNoticeOn;
    std::vector<PauseView> pauses;
    std::vector<std::string> purposes;
    std::vector<ChangeView> changes;
    std::string specialist;
    std::string answer;
    std::vector<CategoryOutcomeView> outcomes;
    std::vector<NoticeView> notices;
    std::vector<LetterMark> letters;
    std::vector<RefusalGroundView> grounds; ///< Of every law that holds, the first law's first.
    std::uint64_t undecided = 0; ///< Package: places that waited for a decision when it was planned last.
    /// The step that comes next: verify plan approve fulfil close; empty when closed.
    std::string nextStep;
    /// Why that step cannot be taken now, or not by who is signed in; a stable word, empty when it can.
    std::string blockedBecause;
};

struct ExtensionOrder
{
    std::string reason;
    QDate noticeSentOn;
};

struct RefusalOrder
{
    std::string ground; ///< Code from the law's list.
    std::string reason; ///< What the person is told.
};

/// What somebody wants a field to be.
struct FieldCorrection
{
    RecordId record;
    std::string field;
    std::string value;
};

/// Another controller, to whom the data goes as the person asked (GDPR Art. 20(2)). The desk sends nothing.
struct ControllerOrder
{
    std::string name;    ///< Under it the request remembers them as a recipient.
    std::string contact; ///< Where name and key were confirmed.
    std::string key;     ///< "age1…"; its fingerprint was compared with what they say.
};

/// What carrying out needs besides the plan; each right says which.
struct FulfilOrder
{
    std::string path;       ///< Access, portability, disclosure: the new file the package goes to.
    std::string answer;     ///< Complaint: what the person hears back.
    std::string specialist; ///< Complaint: who looked into it; a name of a member of staff.
    exporting::PackageForm form = exporting::PackageForm::Zip; ///< Of the package.
    std::optional<ControllerOrder> controller = {}; ///< Portability: an age file sealed to their key.
};

struct FulfilResult
{
    ActionOutcome outcome = ActionOutcome::None;
    std::uint64_t records = 0; ///< Handed over, changed, erased.
    std::string path;          ///< Of the package, where there is one.
    std::string passphrase;    ///< Told once, by another channel than the package; kept nowhere. None where a key opens it.
    std::uint64_t bytes = 0;
    std::string sha256;
};

struct NoticeOrder
{
    std::string recipient;
    QDate sentOn;          ///< One of the three.
    QDate acknowledgedOn;
    std::string notNeeded; ///< Why.
};

} // namespace desk
