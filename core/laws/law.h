// SPDX-License-Identifier: GPL-3.0-or-later
// One jurisdiction's rules as a plain value. Made by parseLaw() only; see docs/laws.md for the file.
#pragma once

#include "core/laws/law_words.h"
#include "core/policy/local_text.h"
#include "core/policy/request_words.h"

#include <QDate>

#include <optional>
#include <string>
#include <vector>

namespace desk::laws {

using policy::LocalText;
using policy::Right;

/// Where a rule stands. `source` is a citation for people, never an address.
struct Citation
{
    std::string article;
    std::string source;
    Basis basis = Basis::Statute;
};

/// A time to do something in.
struct Limit
{
    int amount = 0;
    LimitUnit unit = LimitUnit::Days;
    bool withoutDelay = false; ///< The law says "without delay" or the like; the amount is the latest.
    Citation citation;
};

/// Further time, in the unit of the answer it extends and counted from receipt, never from a rolled day.
struct Extension
{
    int further = 0;
    bool openEnded = false; ///< The law names no end; the amount is this program's.
    Citation citation;
};

/// When to be done inside the house: days after receipt, or days before the legal day. Never after that.
struct InternalTarget
{
    int amount = 0;
    bool beforeLegal = false;
    Citation citation;
};

/// The times that belong together, named by rights.
struct LimitSet
{
    std::string id;
    Limit answer;
    std::optional<Limit> acknowledgement;
    std::optional<Extension> extension;
    InternalTarget internal;
};

struct LawRight
{
    Right right{};
    std::string article;
    std::string limits; ///< Id of a LimitSet.
    LocalText note;     ///< May be empty.
};

struct PauseRule
{
    PauseReason reason{};
    PauseEffect effect{};
    bool bothEndsCount =
        false; ///< Subtract: the day of the question and the day of the answer are both waiting.
    Citation citation;
    LocalText note;
};

/// How days are counted beyond the limits themselves.
struct Arithmetic
{
    Roll roll = Roll::None;
    bool twoWorkingDays = false; ///< A period of days holds at least two working days.
    std::string
        calendar; ///< Id of a holiday calendar; "member-state": the request decides; empty: weekends only.
    Citation citation;
    LocalText note;
};

struct FeeRule
{
    LocalText text;
    Citation citation;
};

/// A reason to refuse, wholly or partly.
struct RefusalGround
{
    std::string code;          ///< e.g. "gdpr.17.3.e"; never renamed, requests keep it.
    std::vector<Right> rights; ///< Empty: all.
    LocalText text;
    std::string dpv; ///< A term of the Data Privacy Vocabulary; may be empty.
    Citation citation;
};

/// What an answer must say or do.
struct ContentDuty
{
    std::string code;
    std::vector<Right> rights; ///< Empty: all.
    LocalText text;
    Citation citation;
};

struct RecordRule
{
    std::string code;
    int months = 0; ///< 0: the law names no time; the text says how long.
    LocalText text;
    Citation citation;
};

/// How long the answer to an appeal may take, counted from the appeal.
struct AppealRule
{
    Limit answer;
    std::optional<Extension> extension;
};

struct ComplaintBody
{
    LocalText name;
    Citation citation;
};

/// A law as it stood from one day on.
struct LawVersion
{
    QDate from;
    LocalText change; ///< What is new in it.
    Citation citation;
    std::vector<LimitSet> limits;
    std::vector<LawRight> rights;
    std::string
        otherwise; ///< LimitSet for a right this law does not know: the person is told so in this time.
    std::vector<PauseRule> pauses;
    Arithmetic arithmetic;
    FeeRule fee;
    std::vector<RefusalGround> refusals;
    std::vector<ContentDuty> duties;
    std::vector<RecordRule> records;
    std::optional<AppealRule> appeal;
    ComplaintBody complaint;
};

/// Codes of ISO 3166-1 alpha-2 or, for a part of a country, 3166-2; a country stands for its parts.
struct Reach
{
    std::vector<std::string> codes;
    Citation citation;
};

struct Law
{
    std::string id;
    LocalText name;
    Reach residence;
    Reach establishment;
    std::vector<LawVersion> versions; ///< By `from`, at least one.
};

/// The version in force on a day; the first one for days before all (see wasInForce()).
const LawVersion &versionOn(const Law &law, QDate day);
/// Whether any version was in force.
bool wasInForce(const Law &law, QDate day);
/// Null when the law does not know the right.
const LawRight *findRight(const LawVersion &version, Right right);
/// The times for a right, or those of `otherwise`.
const LimitSet &limitsFor(const LawVersion &version, Right right);
/// Null when there is no rule: then the law does not stop.
const PauseRule *findPause(const LawVersion &version, PauseReason reason);
/// The grounds on which this right may be refused, in the file's order.
std::vector<const RefusalGround *> refusalsFor(const LawVersion &version, Right right);
/// Whether a code ("DE", "US-CA") lies within a reach.
bool reaches(const Reach &reach, std::string_view code);

} // namespace desk::laws
