// SPDX-License-Identifier: GPL-3.0-or-later
// The service about what comes in: part of services.h, whose first lines say what holds for every call.
#pragma once

#include "core/desk/answer.h"
#include "core/desk/intake_values.h"
#include "core/desk/sender_values.h"

namespace desk {

/// Letters, mail, messages of portals and vendors: bytes in, requests out. For whoever takes requests in.
class IntakeService
{
public:
    virtual ~IntakeService() = default;
    /**
     * Reads what came in and looks for the people it is about; writes nothing but who looked. InvalidInput,
     * LimitExceeded: what it is not, with the place. Tampered, WrongKey, Conflict, NotPermitted: a message
     * that was not signed by who it says, or is not for this platform or this hour. Keys that are not given are
     * those of the platform's senders.
     */
    virtual Answer<IntakeReading> read(const Incoming &incoming) = 0;
    /**
     * Opens a request from a draft, or attaches it to an open one, and keeps the bytes sealed in its file.
     * AlreadyExists: it came in before; `place` is that request's reference. Conflict: the request it is to
     * be attached to is closed or another person's. Else as RequestService::open().
     */
    virtual Answer<RequestSummary> take(const IntakeOrder &order) = 0;
    /**
     * Takes over a request from another desk's case file, with its history. AlreadyExists: it was taken over before, or
     * is this desk's own; `place` is the request. Tampered: `place` names the member. WrongKey: not the key given.
     * NotFound: no platform of this policy. Supervisor, data protection.
     */
    virtual Answer<TakenCase> takeCase(const CaseTaking &order) = 0;
    virtual Answer<std::vector<SourceView>> sources(const std::string &reference) = 0;
    /// The bytes as they came; who asks for them is logged. `number` from 1, as in sources(). NotFound.
    virtual Answer<std::string> original(const std::string &reference, int number) = 0;
    /// Where an action stands, for whoever sent the request; nothing is sent. NotFound: the request did not
    /// come in this format. InvalidArgument: what the format does not allow in this state, with the member.
    virtual Answer<StatusMessage> status(const std::string &reference, const StatusOrder &order) = 0;
    /// Who is known by a key to send this platform messages; what is read is tried with each. Never the keys.
    virtual Answer<std::vector<SenderView>> senders(PlatformId platform) = 0;
    /// InvalidArgument: "name", "business" or "key", which is none of its kind. AlreadyExists: one of this kind and name.
    /// LimitExceeded: 8 of this kind. Supervisor, data protection.
    virtual Answer<SenderView> addSender(const NewSender &sender) = 0;
    /// NotFound. Supervisor, data protection.
    virtual Answer<bool> removeSender(PlatformId platform, const std::string &id) = 0;
};

} // namespace desk
