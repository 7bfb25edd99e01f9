// SPDX-License-Identifier: GPL-3.0-or-later
// Everything an interface sees of one request.
#include "core/desk/request_access.h"
#include "core/verification/order_facts.h"

#include <algorithm>
#include <set>

namespace desk::work {

namespace {

using policy::VerificationMethod;

VerificationOption optionFor(const policy::Profile &profile, VerificationMethod method, const std::string &language)
{
    VerificationOption out;
    out.method = method;
    if (method != VerificationMethod::OrderFacts || !profile.verification.orderFacts)
        return out;
    const policy::OrderFactsRule &rule = *profile.verification.orderFacts;
    out.numberField = rule.numberField;
    out.required = rule.required;
    const policy::Category *category = policy::findCategory(profile, rule.category);
    for (const std::string &id : rule.details) {
        const policy::Field *field = category == nullptr ? nullptr : policy::findField(*category, id);
        out.details.emplace_back(id, field == nullptr ? id : field->label.in(language));
    }
    return out;
}

/// Why who asks is not proven, as a stable word; empty when they are, or need not be.
Result<std::string> unprovenBecause(OpenDesk &desk, LoadedRequest &loaded, const RequestDetails &details)
{
    bool wanted = false;
    bool missing = false;
    for (const requests::Action &action : loaded.request.actions) {
        DESK_TRY(const requests::Needs needs, needsOf(loaded, action));
        if (!needs.verification || requests::stage(action.state) >= requests::stage(requests::State::Fulfilled))
            continue;
        wanted = true;
        if (details.subjects.size() == 1) {
            DESK_TRY(const bool proven, isProven(desk, loaded, action.right));
            missing = missing || !proven;
        }
    }
    if (loaded.request.state == requests::State::Closed)
        return std::string("closed");
    if (!wanted)
        return std::string();
    if (details.subjects.empty())
        return std::string("nobody-found");
    if (details.subjects.size() > 1)
        return std::string("several-found");
    if (missing)
        return std::string(details.attemptsLeft == 0 ? "no-attempts-left" : details.options.empty() ? "no-method" : "not-proven");
    return std::string();
}

/// Whether each identifier of the letter stands in the file, and is proven.
Result<std::vector<IdentifierStanding>> standingsOf(OpenDesk &desk, LoadedRequest &loaded, const RequestDetails &details)
{
    std::vector<IdentifierStanding> out(details.identifiers.size());
    if (details.subjects.size() != 1)
        return out;
    const policy::Profile &profile = loaded.platform->profile;
    DESK_CHECK(loaded.platform->files->visit(details.subjects.front().id, [&](const subjects::Record &record) {
        for (const policy::Field &field : loaded.platform->files->category(record.category)->fields) {
            for (std::size_t i = 0; i < out.size(); ++i) {
                const auto &[kind, text] = details.identifiers[i];
                const formats::Value *value = field.identifier == kind ? subjects::findCell(record.cells, field.id) : nullptr;
                out[i].inFile = out[i].inFile || (value != nullptr && verification::sameFact(field, value->text, text, profile.defaultRegion));
            }
        }
        return std::any_of(out.begin(), out.end(), [](const IdentifierStanding &each) { return !each.inFile; });
    }));
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i].proven = out[i].inFile && std::any_of(details.evidence.begin(), details.evidence.end(), [&](const EvidenceView &each) {
            return each.proven && each.expiresAt > desk.clock().now() && each.identifier == details.identifiers[i].first;
        });
    }
    return out;
}

/// Other requests of the same person: duplicate while open for the same right, repeat after it was answered, else related.
Result<std::vector<RequestLink>> likelyLinks(LoadedRequest &loaded, const RequestDetails &details)
{
    constexpr int most = 50;
    std::vector<RequestLink> out;
    if (details.subjects.size() != 1)
        return out;
    requests::QueueFilter filter;
    filter.subject = details.subjects.front().id;
    DESK_TRY(const auto others, loaded.platform->requests->queue(filter, {}, most));
    for (const requests::Request &other : others) {
        const bool known = std::any_of(loaded.request.links.begin(), loaded.request.links.end(),
                                       [&](const requests::Link &link) { return link.request == other.id; });
        if (known || other.id == loaded.request.id)
            continue;
        const bool same = std::any_of(other.actions.begin(), other.actions.end(), [&](const requests::Action &action) {
            return requests::findAction(loaded.request, action.right) != nullptr;
        });
        out.push_back({other.reference, !same ? "related" : other.state == requests::State::Closed ? "repeat" : "duplicate"});
    }
    return out;
}

} // namespace

/// What the policy allows for this request, each method once.
std::vector<VerificationMethod> allowedMethods(const LoadedRequest &loaded, const std::vector<policy::Requester> &requesters)
{
    std::vector<VerificationMethod> out;
    for (const policy::Right right : rightsOf(loaded.request)) {
        for (const policy::Requester requester : requesters) {
            const policy::VerificationLadder *ladder = policy::findLadder(promisedBy(loaded), right, requester);
            if (ladder == nullptr)
                continue;
            for (const VerificationMethod method : ladder->methods) {
                if (method != VerificationMethod::None && std::find(out.begin(), out.end(), method) == out.end())
                    out.push_back(method);
            }
        }
    }
    return out;
}

Result<RequestDetails> requestDetails(OpenDesk &desk, const std::string &reference)
{
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    const requests::Request &request = loaded.request;
    RequestDetails out;
    out.summary = summarise(desk, request);
    out.text = request.text;
    out.language = request.language;
    using policy::IdentifierKind;
    for (const auto &[kind, text] : {std::pair{IdentifierKind::Email, &request.email}, std::pair{IdentifierKind::Phone, &request.phone},
                                     std::pair{IdentifierKind::Account, &request.account}, std::pair{IdentifierKind::Order, &request.order}}) {
        if (!text->empty())
            out.identifiers.emplace_back(kind, *text);
    }
    DESK_TRY(out.subjects, subjectsOf(desk, loaded));
    DESK_TRY(out.attemptsLeft, attemptsLeft(loaded));
    DESK_TRY(const auto evidence, loaded.platform->requests->evidence(request.id));
    for (const requests::Evidence &each : evidence)
        out.evidence.push_back({each.method, each.identifier, each.proven, each.at, each.expiresAt, desk.staffName(each.actor)});
    if (out.subjects.size() == 1) {
        DESK_TRY(const auto requesters, requesterOf(*loaded.platform, out.subjects.front().id));
        for (const VerificationMethod method : allowedMethods(loaded, requesters))
            out.options.push_back(optionFor(promisedBy(loaded), method, request.language));
    }
    DESK_TRY(out.standings, standingsOf(desk, loaded, out));
    DESK_TRY(out.likely, likelyLinks(loaded, out));
    DESK_TRY(out.blockedBecause, unprovenBecause(desk, loaded, out));
    out.behalf = viewBehalf(request.behalf);
    DESK_TRY(out.links, viewLinks(loaded));
    DESK_TRY(out.actions, viewActions(desk, loaded, out));
    loaded.platform->files->close();
    return out;
}

} // namespace desk::work
