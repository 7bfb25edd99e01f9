// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/status_map.h"

#include <algorithm>

namespace desk::intake {

namespace {

constexpr std::array<std::string_view, 6> stateWords{"received", "verified",  "planned",
                                                     "approved", "fulfilled", "closed"};
constexpr std::array<std::string_view, 7> outcomeWords{"none",    "",          "granted",       "partial",
                                                       "refused", "withdrawn", "not-applicable"};

constexpr std::array statusRows{
    StatusWords{"received", "", "pending", "That who asks may still have to be proven.", "in_progress",
                "That who asks may still have to be proven: need_user_verification needs an address for the "
                "person to "
                "go to, and a desk has none."},
    StatusWords{"verified", "", "in_progress", "That who asks is proven and nothing is planned yet.",
                "in_progress", "That who asks is proven and nothing is planned yet."},
    StatusWords{"planned", "", "in_progress", "That it is worked out what will be done.", "in_progress",
                "That it is worked out what will be done."},
    StatusWords{"approved", "", "in_progress", "That somebody else has agreed to what will be done.",
                "in_progress", "That somebody else has agreed to what will be done."},
    StatusWords{"fulfilled", "", "in_progress",
                "That it is done and only the answer and the notices are due.", "in_progress",
                "That it is done and only the answer and the notices are due."},
    StatusWords{"closed", "granted", "completed", "", "fulfilled", ""},
    StatusWords{"closed", "partial", "completed",
                "That a part was withheld or kept, which, on what ground and until when: tell it by letter.",
                "fulfilled", "That a part was withheld or kept, except as words in processing_details."},
    StatusWords{
        "closed", "refused", "cancelled",
        "That it was refused, why, and where to complain: OpenDSR has no word for a refusal, so tell it by "
        "letter.",
        "denied", "The ground in the law, and where to complain."},
    StatusWords{"closed", "withdrawn", "cancelled", "That the person no longer asked for it.", "revoked", ""},
    StatusWords{"closed", "not-applicable", "cancelled",
                "That it goes on as another request of the same person: say which.", "denied",
                "That it goes on as another request of the same person: say which in processing_details."}};

constexpr std::string_view deniedUnverified = "insuf_verification";
constexpr std::string_view deniedUnmatched = "no_match";
constexpr std::string_view deniedNotCovered = "claim_not_covered";
constexpr std::string_view deniedTooMany = "too_many_requests";
constexpr std::string_view deniedOtherReason = "other";

constexpr std::array denialRows{
    DenialWords{"gdpr.12.5.unfounded", deniedOtherReason},
    DenialWords{"gdpr.12.5.excessive", deniedTooMany},
    DenialWords{"gdpr.11.2.cannot_identify", deniedUnmatched},
    DenialWords{"gdpr.12.6.identity_failed", deniedUnverified},
    DenialWords{"gdpr.15.4.others_rights", deniedNotCovered},
    DenialWords{"gdpr.17.1.no_ground", deniedNotCovered},
    DenialWords{"gdpr.17.3.a", deniedNotCovered},
    DenialWords{"gdpr.17.3.b", deniedNotCovered},
    DenialWords{"gdpr.17.3.c", deniedNotCovered},
    DenialWords{"gdpr.17.3.d", deniedNotCovered},
    DenialWords{"gdpr.17.3.e", deniedNotCovered},
    DenialWords{"gdpr.20.scope", deniedNotCovered},
    DenialWords{"gdpr.21.1.compelling", deniedNotCovered},
    DenialWords{"gdpr.23.national", deniedNotCovered},
    DenialWords{"uk.12.5.unfounded", deniedOtherReason},
    DenialWords{"uk.12.5.excessive", deniedTooMany},
    DenialWords{"uk.11.2.cannot_identify", deniedUnmatched},
    DenialWords{"uk.12.6.identity_failed", deniedUnverified},
    DenialWords{"uk.15.4.others_rights", deniedNotCovered},
    DenialWords{"uk.17.1.no_ground", deniedNotCovered},
    DenialWords{"uk.17.3.a", deniedNotCovered},
    DenialWords{"uk.17.3.b", deniedNotCovered},
    DenialWords{"uk.17.3.c", deniedNotCovered},
    DenialWords{"uk.17.3.d", deniedNotCovered},
    DenialWords{"uk.17.3.e", deniedNotCovered},
    DenialWords{"uk.20.scope", deniedNotCovered},
    DenialWords{"uk.21.1.compelling", deniedNotCovered},
    DenialWords{"uk.23.national", deniedNotCovered},
    DenialWords{"ccpa.105d.1", deniedNotCovered},
    DenialWords{"ccpa.105d.2", deniedNotCovered},
    DenialWords{"ccpa.105d.3", deniedNotCovered},
    DenialWords{"ccpa.105d.4", deniedNotCovered},
    DenialWords{"ccpa.105d.5", deniedNotCovered},
    DenialWords{"ccpa.105d.6", deniedNotCovered},
    DenialWords{"ccpa.105d.7", deniedNotCovered},
    DenialWords{"ccpa.105d.8", deniedNotCovered},
    DenialWords{"ccpa.unverified", deniedUnverified},
    DenialWords{"ccpa.145h.excessive", deniedOtherReason}, // unfounded, or excessive
    DenialWords{"ccpa.twice", deniedTooMany},
    DenialWords{"ccpa.145p.household", deniedNotCovered},
    DenialWords{"co.unauthenticated", deniedUnverified},
    DenialWords{"co.excessive", deniedOtherReason},
    DenialWords{"co.legal_duty", deniedNotCovered},
    DenialWords{"ct.unauthenticated", deniedUnverified},
    DenialWords{"ct.excessive", deniedOtherReason},
    DenialWords{"ct.legal_duty", deniedNotCovered},
    DenialWords{"va.unauthenticated", deniedUnverified},
    DenialWords{"va.excessive", deniedOtherReason},
    DenialWords{"va.legal_duty", deniedNotCovered},
    DenialWords{"lgpd.18.4.i", deniedOtherReason},
    DenialWords{"lgpd.18.4.ii", deniedOtherReason},
    DenialWords{"lgpd.16", deniedNotCovered},
    DenialWords{"pipeda.9.1", deniedNotCovered},
    DenialWords{"pipeda.9.3", deniedNotCovered},
    DenialWords{"qc.39", deniedNotCovered},
    DenialWords{"qc.40", deniedNotCovered},
    DenialWords{"qc.46", deniedTooMany},
    DenialWords{"ch.26.1.a", deniedNotCovered},
    DenialWords{"ch.26.1.b", deniedNotCovered},
    DenialWords{"ch.26.1.c", deniedOtherReason},
    DenialWords{"ch.26.2", deniedNotCovered},
    DenialWords{"cn.50", deniedOtherReason},
    DenialWords{"cn.45.1", deniedNotCovered},
    DenialWords{"cn.47.2", deniedNotCovered},
    DenialWords{"in.11.2", deniedNotCovered},
    DenialWords{"in.12.3", deniedNotCovered},
    DenialWords{"in.14.identifiers", deniedUnverified},
    DenialWords{"jp.33.2.1", deniedNotCovered},
    DenialWords{"jp.33.2.2", deniedNotCovered},
    DenialWords{"jp.33.2.3", deniedNotCovered},
    DenialWords{"kr.35.4.1", deniedNotCovered},
    DenialWords{"kr.35.4.2", deniedNotCovered},
    DenialWords{"kr.36.1", deniedNotCovered},
    DenialWords{"kr.37.2", deniedNotCovered}};

struct DenialLoss
{
    std::string_view reason;
    std::string_view sentence;
};
constexpr std::array denialLosses{
    DenialLoss{"suspected_fraud", "What the suspicion rests on."},
    DenialLoss{deniedUnverified, "What was asked for to prove who asks, and that it may still be given."},
    DenialLoss{deniedUnmatched, "With which identifiers the person was looked for."},
    DenialLoss{deniedNotCovered,
               "Which exemption of which law stands against it, and whether the data are kept only for a "
               "time."},
    DenialLoss{"outside_jurisdiction", "Which law the person named, and which holds for them."},
    DenialLoss{deniedTooMany, "How often the person asked, and when they may ask again."},
    DenialLoss{deniedOtherReason, "The whole ground: the word says nothing but that it was refused."}};

template <std::size_t N>
bool isAmong(const std::array<std::string_view, N> &words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

std::span<const StatusWords> statusTable()
{
    return statusRows;
}

Result<StatusWords> statusWords(std::string_view state, std::string_view outcome)
{
    if (!isAmong(stateWords, state))
        return fail(ErrorCode::InvalidArgument, "No action has such a state.", "state");
    if (!isAmong(outcomeWords, outcome))
        return fail(ErrorCode::InvalidArgument, "No action has such an outcome.", "outcome");
    const auto row = std::find_if(statusRows.begin(), statusRows.end(), [&](const StatusWords &each) {
        return each.state == state && (each.outcome.empty() || each.outcome == outcome);
    });
    if (row == statusRows.end())
        return fail(ErrorCode::Conflict, "A closed action has an outcome; look at the request.", "outcome");
    return *row;
}

std::span<const DenialWords> denialTable()
{
    return denialRows;
}

std::string_view denialReason(std::string_view ground)
{
    const auto row = std::find_if(denialRows.begin(), denialRows.end(),
                                  [ground](const DenialWords &each) { return each.ground == ground; });
    return row == denialRows.end() ? deniedOtherReason : row->reason;
}

std::string_view denialLost(std::string_view reason)
{
    const auto row = std::find_if(denialLosses.begin(), denialLosses.end(),
                                  [reason](const DenialLoss &each) { return each.reason == reason; });
    return row == denialLosses.end() ? std::string_view() : row->sentence;
}

} // namespace desk::intake
