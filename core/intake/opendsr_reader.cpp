// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/opendsr_reader.h"

#include "core/crypto/certificate.h"
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

constexpr std::array openDsrSignatureHeaders{"X-OpenDSR-Signature", "X-OpenGDPR-Signature"};

struct OpenDsrType
{
    std::string_view word;
    Right right;
};
constexpr std::array openDsrTypes{OpenDsrType{"access", Right::Access},
                                  OpenDsrType{"portability", Right::Portability},
                                  OpenDsrType{"erasure", Right::Deletion}};

/// §5.1; None: an id of a device or of an advertising network.
struct OpenDsrIdentity
{
    std::string_view type;
    IdentifierKind kind;
};
constexpr std::array openDsrIdentities{OpenDsrIdentity{"controller_customer_id", IdentifierKind::Account},
                                       OpenDsrIdentity{"email", IdentifierKind::Email},
                                       OpenDsrIdentity{"android_advertising_id", IdentifierKind::None},
                                       OpenDsrIdentity{"android_id", IdentifierKind::None},
                                       OpenDsrIdentity{"fire_advertising_id", IdentifierKind::None},
                                       OpenDsrIdentity{"ios_advertising_id", IdentifierKind::None},
                                       OpenDsrIdentity{"ios_vendor_id", IdentifierKind::None},
                                       OpenDsrIdentity{"microsoft_advertising_id", IdentifierKind::None},
                                       OpenDsrIdentity{"microsoft_publisher_id", IdentifierKind::None},
                                       OpenDsrIdentity{"roku_publisher_id", IdentifierKind::None},
                                       OpenDsrIdentity{"roku_advertising_id", IdentifierKind::None}};
constexpr std::array<std::string_view, 4> openDsrFormats{"raw", "sha1", "md5", "sha256"}; // §5.2

constexpr int newestOpenDsr = 2;

Result<std::string> openDsrHeader(const SavedHeaders &headers, const std::array<const char *, 2> &names)
{
    for (const char *name : names) {
        if (auto value = headers.find(name); value && !value->empty())
            return std::move(*value);
    }
    return fail(ErrorCode::InvalidInput, "The header is missing, so nothing proves who sent this.",
                names.front());
}

std::string openDsrBase64(std::string_view text)
{
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                 [](char c) { return c != ' ' && c != '\t' && c != '\r' && c != '\n'; });
    return out;
}

/// The part before the first dot of `api_version`; 2 where none is said.
Result<int> openDsrMajor(const Object &request)
{
    DESK_TRY(const std::string version, request.textIfAny("api_version"));
    if (version.empty())
        return newestOpenDsr;
    const char first = version.front();
    if (first < '0' || first > '9' || (version.size() > 1 && version[1] != '.'))
        return request.wrong("api_version", "This has to be a version such as 2.0.");
    if (first - '0' > newestOpenDsr)
        return fail(ErrorCode::NewerFormat,
                    "Requests are read up to version 2 of OpenDSR; ask for one of those.",
                    request.pointer("api_version"));
    return first - '0';
}

Result<void> readOpenDsrRegulation(const Object &request, Draft &draft)
{
    DESK_TRY(const int major, openDsrMajor(request));
    DESK_TRY(const std::string regulation, request.textIfAny("regulation"));
    const std::string place = request.pointer("regulation");
    if (regulation == "ccpa") {
        draft.laws.push_back({"us-ca-ccpa", wire::foundAt(Certainty::Certain, place)});
    } else if (regulation == "gdpr") {
        // The United Kingdom's GDPR bears the same word.
        draft.laws.push_back({"eu-gdpr", wire::foundAt(Certainty::Likely, place)});
    } else if (!regulation.empty()) {
        return request.wrong("regulation", "The regulation is gdpr or ccpa.");
    } else if (major < newestOpenDsr) {
        draft.laws.push_back({"eu-gdpr", wire::foundAt(Certainty::Likely, request.pointer("api_version"))});
    } else {
        wire::addDoubt(
            draft, place,
            "The request does not say under which law it is made; the person's residence decides.");
    }
    return {};
}

void keepOpenDsrIdentity(Draft &draft, const OpenDsrIdentity &known, std::string_view format,
                         std::string value, const std::string &place)
{
    if (format != "raw")
        wire::addDoubt(
            draft, place,
            "The identity is given as a digest, by which nobody can be found here; ask the sender for it "
            "in clear.");
    else if (known.kind == IdentifierKind::None)
        wire::addDoubt(
            draft, place,
            "The id of a device or an advertising network finds nobody here; ask for an e-mail address, "
            "an account or an order.");
    else if (known.kind == IdentifierKind::Email && !subjects::normaliseEmailStrict(value))
        wire::addDoubt(draft, place, "This is no e-mail address; ask the sender for the right one.");
    else
        wire::addIdentifier(draft, known.kind, std::move(value), Certainty::Certain, place);
}

/// §5.3.
Result<void> readOpenDsrIdentity(const nlohmann::json &item, const std::string &pointer, Draft &draft)
{
    DESK_TRY(const Object identity, Object::at(item, pointer));
    DESK_TRY(const std::string type, identity.text("identity_type"));
    const auto known = std::find_if(openDsrIdentities.begin(), openDsrIdentities.end(),
                                    [&type](const OpenDsrIdentity &each) { return each.type == type; });
    if (known == openDsrIdentities.end())
        return identity.wrong("identity_type", "OpenDSR has no such type of identity.");
    DESK_TRY(std::string value, identity.text("identity_value"));
    DESK_TRY(const std::string format, identity.text("identity_format"));
    if (std::find(openDsrFormats.begin(), openDsrFormats.end(), format) == openDsrFormats.end())
        return identity.wrong("identity_format", "The format is raw, sha1, md5 or sha256.");
    keepOpenDsrIdentity(draft, *known, format, std::move(value), identity.pointer("identity_value"));
    return {};
}

Result<void> readOpenDsrIdentities(const Object &request, Draft &draft)
{
    const nlohmann::json &list = request.member("subject_identities");
    const bool extended = request.has("extensions");
    if (extended && !request.member("extensions").is_object())
        return request.wrong("extensions", "This has to be an object.");
    if (list.is_null() && !extended)
        return request.missing("subject_identities");
    if (!list.is_null() && (!list.is_array() || list.size() > wire::maximumItems))
        return request.wrong("subject_identities", "This has to be a list of at most 1000 identities.");
    if (list.empty() && !extended)
        return request.wrong("subject_identities", "The list is empty: nobody is named.");
    for (std::size_t i = 0; i < list.size(); ++i)
        DESK_CHECK(readOpenDsrIdentity(
            list[i], policy::pointerTo(request.pointer("subject_identities"), std::to_string(i)), draft));
    if (extended && !request.member("extensions").empty())
        wire::addDoubt(draft, request.pointer("extensions"),
                       "The request carries extensions of single processors; they are not read.");
    if (draft.identifiers.empty())
        wire::addDoubt(draft, request.pointer("subject_identities"),
                       "Nothing in the request finds a person here.");
    return {};
}

Result<void> readOpenDsrRequest(const Object &request, Draft &draft)
{
    DESK_TRY(std::string id, request.text("subject_request_id"));
    if (!wire::isUuid(id))
        return request.wrong("subject_request_id", "This has to be a UUID.");
    std::transform(id.begin(), id.end(), id.begin(),
                   [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c + ('a' - 'A')) : c; });
    draft.externalId = std::move(id);

    DESK_TRY(const std::string type, request.text("subject_request_type"));
    const auto known = std::find_if(openDsrTypes.begin(), openDsrTypes.end(),
                                    [&type](const OpenDsrType &each) { return each.word == type; });
    if (known == openDsrTypes.end())
        return request.wrong("subject_request_type", "The type is access, portability or erasure.");
    wire::addRight(draft, known->right, Certainty::Certain, request.pointer("subject_request_type"));

    DESK_TRY(const Instant submitted, request.moment("submitted_time"));
    draft.receivedOn = utcDay(submitted);
    draft.receivedBecause = wire::foundAt(Certainty::Certain, request.pointer("submitted_time"));

    DESK_CHECK(readOpenDsrRegulation(request, draft));
    DESK_CHECK(readOpenDsrIdentities(request, draft));
    DESK_TRY(auto callbacks, request.textsIfAny("status_callback_urls"));
    for (std::size_t i = 0; i < callbacks.size(); ++i)
        wire::addCallback(draft, std::move(callbacks[i]),
                          policy::pointerTo(request.pointer("status_callback_urls"), std::to_string(i)));
    return {};
}

} // namespace

Result<OpenDsrProof> openDsrProof(const SavedHeaders &headers, Bytes certificate, Instant at)
{
    DESK_TRY(std::string domain, openDsrHeader(headers, openDsrDomainHeaders));
    DESK_TRY(std::string signature, openDsrHeader(headers, openDsrSignatureHeaders));
    return OpenDsrProof{std::move(domain), std::move(signature), std::move(certificate), at};
}

Result<void> checkOpenDsrSignature(ByteView body, const OpenDsrProof &proof)
{
    const Result<Bytes> signature = fromBase64(openDsrBase64(proof.signature));
    if (!signature)
        return fail(ErrorCode::InvalidInput, "The signature is not base64.", openDsrSignatureHeaders.front());
    DESK_TRY(const crypto::Certificate certificate, crypto::Certificate::read(proof.certificate));
    if (!certificate.names(proof.domain))
        return fail(ErrorCode::WrongKey, "The certificate does not name the domain that says it sent this.",
                    openDsrDomainHeaders.front());
    if (!certificate.isValidAt(proof.at))
        return fail(ErrorCode::WrongKey,
                    "The certificate did not hold when this came in; fetch the present one.", "certificate");
    if (!certificate.verifies(body, *signature))
        return fail(ErrorCode::Tampered, "The signature is not of these bytes; do not act on them.",
                    openDsrSignatureHeaders.front());
    return {};
}

Result<Draft> readOpenDsr(ByteView body, const OpenDsrProof *proof)
{
    if (body.size() > wire::maximumBytes)
        return fail(ErrorCode::LimitExceeded, "The file is larger than 1 MiB; no request of this kind is.");
    if (proof != nullptr)
        DESK_CHECK(checkOpenDsrSignature(body, *proof));
    DESK_TRY(const nlohmann::json document, wire::parsed(asText(body)));
    DESK_TRY(const Object request, Object::at(document, {}));
    Draft draft;
    draft.format = Format::OpenDsr;
    draft.source = crypto::sha256Of({body});
    draft.channel = "api";
    draft.behalfKind = "merchant";
    if (proof == nullptr)
        wire::addDoubt(draft, "signature",
                       "Nothing proves who sent this; make sure of the sender before acting on it.");
    else
        draft.behalfName = proof->domain;
    DESK_CHECK(readOpenDsrRequest(request, draft));
    return draft;
}

} // namespace desk::intake
