// SPDX-License-Identifier: GPL-3.0-or-later
// What comes in, as an interface sees it.
#pragma once

#include "core/desk/request_values.h"
#include "core/intake/draft.h"

namespace desk {

/// What tells a sender from an impostor. What is given is used for one reading and kept nowhere.
struct IntakeKeys
{
    std::string webhookSecret; ///< Shopify: the app's client secret.
    std::string agentId;       ///< Data Rights Protocol: the agent of the directory…
    std::string agentKey;      ///< …and its Ed25519 public key, base64.
    std::string businessId;    ///< The platform's id in that directory.
    std::string certificate;   ///< OpenDSR: the processor's X.509 certificate, PEM or DER.
    std::string site;          ///< WordPress: the host name of the site that keeps the requests.
};

/// A file, or a pasted letter, that reached the platform.
struct Incoming
{
    PlatformId platform;
    std::string name;    ///< Of the file, for people; never used as a path. Empty: pasted.
    std::string bytes;   ///< As they came.
    std::string headers; ///< What came with a saved body: the text of the file beside it.
    Instant arrivedAt{}; ///< When it came in, as far as known: messages of agents are good for minutes.
    IntakeKeys keys;
};

/// Another request of the person that the draft finds.
struct OtherRequest
{
    RequestSummary summary;
    std::string kind; ///< As of RequestLink: duplicate, repeat or related.
};

/// What was understood, and what the desk knows about it.
struct IntakeDraft
{
    intake::Draft draft;
    NewRequest
        request; ///< What the draft would become: certain findings only, to be corrected and completed.
    std::vector<FoundSubject> people;
    std::vector<OtherRequest> others; ///< Where exactly one person was found; open ones first.
    std::string cameAs;               ///< Reference of the request that came under the same external id.
};

struct IntakeReading
{
    std::vector<IntakeDraft> drafts;
    std::vector<intake::Doubt> doubts; ///< About the file, or rows of it, of which no draft was made.
    std::string failedRows;            ///< CSV of such rows, to be mended and read again; empty: none.
};

/// Takes a draft in.
struct IntakeOrder
{
    NewRequest request;  ///< As somebody confirmed it.
    intake::Draft draft; ///< As it was read.
    std::string name;    ///< Of the file.
    std::string
        attachTo; ///< Reference of an open request that it reminds of or complains about; empty: a new one.
};

/// Another desk's case file.
struct CaseTaking
{
    std::string path;
    std::string passphrase;
    std::string deskKey; ///< Line of the desk's published key (AuditService::deskKey); empty: it is not compared.
};

/// The request that a case file became.
struct TakenCase
{
    RequestSummary summary;
    std::string desk;           ///< Origin of the log of the desk that wrote the file.
    std::string reference;      ///< What the request is called there.
    std::string keyFingerprint; ///< Of the key that signed the file.
    bool verified = false;      ///< The key is the one that was given.
};

/// A file that a request came in as.
struct SourceView
{
    std::string format; ///< Word of an intake::Format.
    std::string name;
    std::string externalId;
    std::string sha256;
    std::uint64_t bytes = 0; ///< 0: only what was understood was kept.
};

/// A message to whoever sent a request: where one of its rights stands, in their format.
struct StatusOrder
{
    policy::Right right{};
    intake::Format format{}; ///< OpenDsr or DataRightsProtocol.
    std::string callbackUrl; ///< OpenDSR: https, writes a callback; empty: a status reply.
    std::string resultsUrl;  ///< https; empty: none.
    std::string details;     ///< Data Rights Protocol: for the person, without their data.
};

/// The file to send, and what it cannot say: to be told by other means.
struct StatusMessage
{
    std::string json;
    std::vector<std::string> lost;
};

/// The right, identifiers and the rest of a draft of which somebody may be certain. Pure.
NewRequest requestFrom(const intake::Draft &draft, PlatformId platform);

} // namespace desk
