// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/drp_reader.h"

#include "core/intake/wire_document.h"
#include "core/policy/json_check.h"
#include "core/subjects/identifier.h"

#include <algorithm>
#include <array>

namespace desk::intake {

namespace {

using policy::IdentifierKind;
using policy::Right;
using wire::Object;

constexpr std::size_t drpSignatureBytes = std::tuple_size_v<crypto::Signature>;
constexpr std::chrono::hours drpLongValidity{1}; // §2.01 recommends ten minutes

/// §3.01. A doubt says what our word loses of theirs.
struct DrpExercise
{
    std::string_view word;
    std::optional<Right> right;
    std::string_view doubt;
};
constexpr std::array drpExercises{
    DrpExercise{"access", Right::Access, ""},
    DrpExercise{"deletion", Right::Deletion, ""},
    DrpExercise{
        "access:categories", Right::Access,
        "Only the categories are asked for, not their contents; a request for access here gives both unless "
        "the answer is cut down."},
    DrpExercise{"access:specific", Right::Access,
                "Only the contents are asked for, not the categories; a request for access here gives both."},
    DrpExercise{
        "sale:opt-out", Right::Objection,
        "The request is against selling and sharing data alone; an objection here has to be bound to those "
        "purposes, or it stops more than was asked. It needs no proof of who asks."},
    DrpExercise{"sale:opt-in", std::nullopt,
                "The person allows sale again; no request here stands for that, so somebody has to enter it "
                "by hand."}};

Result<Bytes> drpMessage(std::string_view text)
{
    if (text.size() > 2 * wire::maximumBytes)
        return fail(ErrorCode::LimitExceeded, "The file is larger than 2 MiB; no request of this kind is.");
    std::string plain;
    std::copy_if(text.begin(), text.end(), std::back_inserter(plain),
                 [](char c) { return c != ' ' && c != '\t' && c != '\r' && c != '\n'; });
    auto message = fromBase64(plain);
    if (!message)
        return fail(ErrorCode::InvalidInput, "The text is not base64; save the message as it came.",
                    "base64");
    if (message->size() <= drpSignatureBytes)
        return fail(ErrorCode::InvalidInput, "The message is too short to be signed; save it as a whole.",
                    "base64");
    return message;
}

/// The agent whose key the signature is of.
Result<const DrpAgent *> drpSigner(ByteView message, const DrpDesk &desk)
{
    bool any = false;
    for (const DrpAgent &each : desk.agents) {
        if (!desk.handedInBy.empty() && each.id != desk.handedInBy)
            continue;
        any = true;
        if (crypto::verify(each.key, message.subspan(drpSignatureBytes), message.first(drpSignatureBytes)))
            return &each;
    }
    if (!any)
        return fail(ErrorCode::NotFound, "No key of this agent is known; take it from the directory first.",
                    "agent");
    return fail(ErrorCode::Tampered,
                "The signature is not that of the agent: the message was changed, or another sent it.",
                "signature");
}

/// The first drafts of the protocol were of another form altogether.
Result<void> refuseOldDrp(const Object &request)
{
    if (request.has("agent-id") || !request.has("meta"))
        return {};
    return fail(ErrorCode::InvalidInput, "This is of an early draft of the protocol; only version 1 is read.",
                "/meta/version");
}

Result<void> checkDrpEnvelope(const Object &request, const DrpAgent &signer, const DrpDesk &desk)
{
    DESK_TRY(const std::string agent, request.text("agent-id"));
    if (agent != signer.id)
        return fail(ErrorCode::WrongKey, "Another agent signed the request than the one it names.",
                    request.pointer("agent-id"));
    DESK_TRY(const std::string business, request.text("business-id"));
    if (std::find(desk.businesses.begin(), desk.businesses.end(), business) == desk.businesses.end())
        return fail(ErrorCode::NotPermitted, "The request is meant for another business.",
                    request.pointer("business-id"));
    DESK_TRY(const Instant issued, request.moment("issued-at"));
    if (issued > desk.arrivedAt)
        return fail(ErrorCode::Conflict,
                    "The request was not issued yet when it came in; look at the clocks.",
                    request.pointer("issued-at"));
    DESK_TRY(const Instant expires, request.moment("expires-at"));
    if (desk.arrivedAt >= expires)
        return fail(ErrorCode::Conflict,
                    "The request was no longer good when it came in; the agent has to send a "
                    "new one.",
                    request.pointer("expires-at"));
    return {};
}

Result<void> checkDrpVersion(const Object &request)
{
    DESK_TRY(const std::string version, request.text("drp.version"));
    if (version == "1" || version.starts_with("1.") || version == "0.9.4") // 1.0 is 0.9.4 under another name
        return {};
    return fail(ErrorCode::NewerFormat, "Only version 1 of the protocol is read.",
                request.pointer("drp.version"));
}

Result<void> readDrpExercise(const Object &request, Draft &draft)
{
    DESK_TRY(const std::string word, request.text("exercise"));
    const auto known = std::find_if(drpExercises.begin(), drpExercises.end(),
                                    [&word](const DrpExercise &each) { return each.word == word; });
    const std::string place = request.pointer("exercise");
    if (known == drpExercises.end())
        return request.wrong("exercise", "The protocol has no such action.");
    if (known->right)
        wire::addRight(draft, *known->right, Certainty::Certain, place);
    if (!known->doubt.empty())
        wire::addDoubt(draft, place, std::string(known->doubt));
    DESK_TRY(const std::string regime, request.textIfAny("regime"));
    if (regime == "ccpa")
        draft.laws.push_back({"us-ca-ccpa", wire::foundAt(Certainty::Certain, request.pointer("regime"))});
    else if (!regime.empty())
        return request.wrong("regime", "The regime is ccpa, or it is left out.");
    else
        wire::addDoubt(
            draft, request.pointer("regime"),
            "The request names no law: it asks for an answer of good will, unless the person's residence "
            "gives a right.");
    return {};
}

/// One claim and what the agent says of having verified it.
Result<void> readDrpClaim(const Object &request, const char *name, IdentifierKind kind, Draft &draft)
{
    const std::string flag = std::string(name) + "_verified";
    DESK_TRY(std::string value, request.textIfAny(name));
    DESK_TRY(const bool verified, request.flagIfAny(flag.c_str()));
    if (value.empty())
        return {};
    const bool usable = kind == IdentifierKind::Email ? subjects::normaliseEmailStrict(value).has_value()
                                                      : subjects::normalisePhone(value, {}).has_value();
    if (!usable)
        wire::addDoubt(draft, request.pointer(name),
                       kind == IdentifierKind::Email
                           ? "This is no e-mail address; ask the agent for the right one."
                           : "The number is not written with its country (E.164); whose it is is in doubt.");
    if (!usable && kind == IdentifierKind::Email)
        return {};
    if (!verified)
        wire::addDoubt(draft, request.pointer(name), "The agent does not say that it verified this.");
    wire::addIdentifier(draft, kind, std::move(value), Certainty::Likely,
                        request.pointer(verified ? std::string_view(flag) : std::string_view(name)));
    return {};
}

/// OpenID Connect Core 1.0 §5.1.1.
Result<void> readDrpAddress(const Object &request, Draft &draft)
{
    DESK_TRY(const bool verified, request.flagIfAny("address_verified"));
    if (!request.has("address"))
        return {};
    if (request.member("address").is_string()) {
        wire::addDoubt(draft, request.pointer("address"),
                       "The address is one text; read it and enter what it says.");
        return {};
    }
    DESK_TRY(const Object address, request.object("address"));
    DESK_TRY(std::string postcode, address.textIfAny("postal_code"));
    if (!postcode.empty())
        wire::addIdentifier(draft, IdentifierKind::Postcode, std::move(postcode), Certainty::Likely,
                            verified ? request.pointer("address_verified") : address.pointer("postal_code"));
    DESK_TRY(const std::string country, address.textIfAny("country"));
    DESK_TRY(const std::string region, address.textIfAny("region"));
    const auto isCode = [](const std::string &text) {
        return text.size() == 2 &&
               std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    };
    if (isCode(country))
        draft.residence = country == "US" && isCode(region) ? country + '-' + region : country;
    else if (!country.empty())
        wire::addDoubt(draft, address.pointer("country"),
                       "The country is not written as its code of two letters.");
    return {};
}

Result<void> readDrpPerson(const Object &request, Draft &draft)
{
    DESK_TRY(std::string name, request.textIfAny("name"));
    if (!name.empty())
        wire::addIdentifier(draft, IdentifierKind::Name, std::move(name), Certainty::Likely,
                            request.pointer("name"));
    DESK_CHECK(readDrpClaim(request, "email", IdentifierKind::Email, draft));
    DESK_CHECK(readDrpClaim(request, "phone_number", IdentifierKind::Phone, draft));
    DESK_CHECK(readDrpAddress(request, draft));
    if (draft.identifiers.empty())
        wire::addDoubt(draft, {}, "The request does not say whom it is about; ask the agent.");
    DESK_TRY(const std::string mandate, request.textIfAny("power_of_attorney"));
    wire::addDoubt(draft, request.pointer("power_of_attorney"),
                   mandate.empty()
                       ? "No mandate of the person is named; ask for it where the law lets you."
                       : "A mandate is named but not part of the message; see it before relying on it.");
    return {};
}

Result<void> readDrpHints(const Object &request, Draft &draft)
{
    DESK_TRY(const auto relationships, request.textsIfAny("relationships"));
    if (!relationships.empty())
        wire::addDoubt(draft, request.pointer("relationships"),
                       "The agent names further relations with the person; look for them there, too.");
    DESK_TRY(std::string callback, request.textIfAny("status_callback"));
    if (!callback.empty())
        wire::addCallback(draft, std::move(callback), request.pointer("status_callback"));
    return {};
}

Result<void> readDrpRequest(const Object &request, const DrpAgent &signer, Draft &draft)
{
    DESK_CHECK(checkDrpVersion(request));
    DESK_TRY(const std::string id, request.textIfAny("agent-request-id"));
    if (!id.empty())
        draft.externalId = signer.id + '/' + id; // its own within the agent only (§3.03)
    DESK_TRY(const Instant issued, request.moment("issued-at"));
    DESK_TRY(const Instant expires, request.moment("expires-at"));
    draft.receivedOn = utcDay(issued);
    const bool precise = expires - issued <= drpLongValidity;
    draft.receivedBecause =
        wire::foundAt(precise ? Certainty::Certain : Certainty::Likely, request.pointer("issued-at"));
    if (!precise)
        wire::addDoubt(draft, request.pointer("expires-at"),
                       "The request is good for longer than an hour; say on which day it came in.");
    DESK_CHECK(readDrpExercise(request, draft));
    DESK_CHECK(readDrpPerson(request, draft));
    return readDrpHints(request, draft);
}

} // namespace

Result<Draft> readDrp(std::string_view text, const DrpDesk &desk)
{
    DESK_TRY(const Bytes message, drpMessage(text));
    DESK_TRY(const DrpAgent *const signer, drpSigner(message, desk));
    DESK_TRY(const nlohmann::json document,
             wire::parsed(asText(ByteView(message).subspan(drpSignatureBytes))));
    DESK_TRY(const Object request, Object::at(document, {}));
    DESK_CHECK(refuseOldDrp(request));
    DESK_CHECK(checkDrpEnvelope(request, *signer, desk));
    Draft draft;
    draft.format = Format::DataRightsProtocol;
    draft.source = crypto::sha256Of({message});
    draft.channel = "agent";
    draft.behalfKind = "agent";
    draft.behalfName = signer->name.empty() ? signer->id : signer->name;
    DESK_CHECK(readDrpRequest(request, *signer, draft));
    return draft;
}

} // namespace desk::intake
