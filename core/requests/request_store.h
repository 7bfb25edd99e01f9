// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/requests/reference.h"
#include "core/requests/request.h"
#include "core/subjects/key_rotation.h"
#include "core/subjects/subject_files.h"

namespace desk::requests {

/// The shred class of a request's file.
inline constexpr auto fileClass = static_cast<std::uint16_t>(policy::ShredClass::RequestFile);

struct QueueFilter
{
    std::optional<SubjectId> subject;
};

/// Where a page of the queue goes on: receipt day and id of the last request shown.
struct QueueCursor
{
    std::string receivedOn;
    RequestId request;
};

/**
 * Requests of one platform with their evidence and timeline.
 *
 * Each request owns the key of its file (shred class request-file), so that it can be sealed before anybody knows
 * whose it is, and destroyed on its own. Writing belongs into the caller's transaction. The connection's thread.
 */
class RequestStore
{
public:
    RequestStore(const subjects::PlatformContext &context, subjects::SubjectFiles &files);

    /// Gives the request its reference and id and stores it.
    Result<Request> add(Request request);
    /// Conflict when `request.revision` is not the stored one; the stored one is then the next.
    Result<void> save(Request &request);
    /// NotFound: there is no such request on this platform.
    Result<Request> load(RequestId request);
    Result<Request> find(const Reference &reference);
    /// As printed, also of a request whose file is gone.
    Result<std::string> referenceOf(RequestId request);
    /// Oldest receipt day first; without what is sealed. What people work in is RequestList.
    Result<std::vector<Request>> queue(const QueueFilter &filter, const QueueCursor &after, int limit);

    Result<void> addEvidence(RequestId request, const Evidence &evidence);
    Result<std::vector<Evidence>> evidence(RequestId request);
    Result<void> addTimeline(RequestId request, const TimelineEntry &entry);
    Result<std::vector<TimelineEntry>> timeline(RequestId request);

    /// Keeps what came in with the request, of which `source` says what it is; save() the request afterwards.
    Result<void> addOriginal(Request &request, Source source, ByteView bytes);
    /// `number` counts from 1, as in Request::sources. NotFound; Tampered: other bytes than came in.
    Result<Bytes> original(const Request &request, std::size_t number);

    /// Closed requests that were taken in before this moment and still have a file, oldest first.
    Result<std::vector<RequestId>> closedWithFile(Instant before);
    /// Takes away what the person and the desk wrote; the line of the register stays: reference, rights, days, outcome.
    /// For when the key of the file has been destroyed.
    Result<void> forget(RequestId request);
    /// Requests of which an earlier version did not say what the figures count by; at most `limit`.
    Result<std::vector<RequestId>> uncounted(int limit);
    /// As load(), or what lies in clear where the key of the file is destroyed.
    Result<Request> loadWhatIsLeft(RequestId request);
    /// Writes what lies in clear beside the actions anew, and nothing else.
    Result<void> writeActions(const Request &request);
    /// The key of a request's file, for an audit entry's payload.
    Result<crypto::Key> fileKey(RequestId request);

    /// What is sealed under requestFileCategory, for sealing it anew. This store outlives it.
    subjects::KeyRotations rotations();

private:
    subjects::OwnerCiphers ciphers(RequestId request);
    struct Stored
    {
        Request clear; ///< What lies in clear.
        Bytes sealed;
    };
    Result<Stored> read(RequestId request);
    Result<Bytes> seal(const Request &request);
    Result<void> unseal(Request &request, ByteView sealed);
    Bytes associated(const Request &request) const;
    Bytes partAssociated(RequestId request, std::string_view part, std::int64_t ordinal) const;
    /// In and out of what the platform's rows add up to.
    Result<void> addToSum(std::string_view table, RequestId request, std::int64_t number, ByteView sealed);
    Result<void> takeFromSum(std::string_view table, RequestId request, std::int64_t number, ByteView sealed);
    Result<void> takeAllFromSum(std::string_view table, std::string_view number, RequestId request);
    Result<std::int64_t> nextOrdinal(std::string_view sql, RequestId request);
    /// What of the actions lies in clear.
    Result<std::vector<Action>> clearActions(RequestId request);
    /// What the queue is sorted and filtered by, worked out from the actions.
    Result<void> writeQueueColumns(const Request &request);

    subjects::PlatformContext m_context;
    subjects::SubjectFiles &m_files;
};

} // namespace desk::requests
