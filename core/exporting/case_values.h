// SPDX-License-Identifier: GPL-3.0-or-later
// A request as a case file tells it: words and days, no ids of a desk's own but the request's.
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <QDate>

#include <string>
#include <utility>
#include <vector>

namespace desk::exporting {

struct CaseStep
{
    std::string rule;
    QDate day;
    std::string text;
    std::string article;
};

/// One of the days that held for an action, and the chain of rules that led to it.
struct CaseDay
{
    std::string kind;
    std::string law;
    QDate day;
    bool binding = false;
    std::vector<CaseStep> chain;
};

struct CasePause
{
    std::string reason;
    QDate from;
    QDate to;
};

struct CaseCategory
{
    std::string category;
    std::string outcome;
    std::string ground;
    QDate eraseOn;
    std::uint64_t records = 0;
};

struct CaseNotice
{
    std::string recipient;
    std::string state;
    QDate sentOn;
    QDate acknowledgedOn;
    std::string reason;
};

struct CaseLetter
{
    std::string kind;
    QDate on;
};

struct CaseChange
{
    std::string category;
    std::string field;
    std::string before;
    std::string after;
};

struct CaseAction
{
    std::string right;
    std::string state;
    std::string outcome;
    std::string plannedBy;
    std::string approvedBy;
    std::string planDigest;
    std::string refusalGround;
    std::string refusalReason;
    std::string extensionReason;
    QDate extensionNoticeOn;
    std::vector<CasePause> pauses;
    QDate identityProvenOn;
    QDate feePaidOn;
    QDate answeredOn;
    std::vector<std::string> purposes;
    std::vector<CaseChange> changes;
    std::string answer;
    std::string disclosureCase;
    std::vector<CaseCategory> outcomes;
    std::vector<CaseNotice> notices;
    std::vector<CaseLetter> letters;
    std::vector<CaseDay> clock;
};

/// An attempt to prove who asked: how, and whether it was enough; never what was said.
struct CaseProof
{
    std::string method;
    std::string identifier;
    bool proven = false;
    Instant at{};
    Instant expiresAt{};
    std::string by;
    std::string desk; ///< Where that was; empty: the desk that wrote the file.
};

struct CaseEvent
{
    Instant at{};
    std::string by;
    std::string event;
    std::string note;
    std::string desk; ///< As of a proof.
};

struct CaseLink
{
    std::string reference;
    std::string kind;
};

/// A file that the request came in as, or the case file it was taken over with.
struct CaseOriginal
{
    std::string path; ///< In the case file; empty: only what was understood of it was kept.
    std::string format;
    std::string name;
    std::string externalId;
    std::string sha256;
    std::uint64_t bytes = 0;
};

struct CaseBehalf
{
    std::string kind;
    std::string name;
    std::string authority;
    std::string scope;
    QDate seenOn;
};

struct CaseRecord
{
    std::string request; ///< Hexadecimal: what the request is at the desk that wrote this.
    std::string desk;    ///< Origin of its log.
    std::string reference;
    std::string platform; ///< Id of the policy profile.
    std::string platformName;
    std::string policyVersion;
    Instant exportedAt{};
    Instant createdAt{};
    QDate receivedOn;
    std::string residence;
    std::string channel;
    std::string language;
    std::string state;
    std::string assignee;
    std::string email;
    std::string phone;
    std::string account;
    std::string order;
    std::string text;
    CaseBehalf behalf;
    std::vector<CaseAction> actions;
    std::vector<CaseProof> proofs;
    std::vector<CaseEvent> timeline;
    std::vector<CaseLink> links;
    std::vector<CaseOriginal> originals;
};

} // namespace desk::exporting
