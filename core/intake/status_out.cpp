// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/status_out.h"

#include "core/formats/json_text.h"
#include "core/formats/unicode.h"
#include "core/intake/status_map.h"
#include "core/intake/wire_document.h"

namespace desk::intake {

namespace {

constexpr std::size_t longestDetails = 4096;

Error wrongMember(const char *pointer, const char *message)
{
    return fail(ErrorCode::InvalidArgument, message, pointer);
}

Result<void> needText(const std::string &text, const char *pointer)
{
    if (!wire::isOneLine(text) || !formats::isValidUtf8(text))
        return wrongMember(pointer, "This needs a text of one line.");
    return {};
}

Result<void> needHttpsIfAny(const std::string &address, const char *pointer)
{
    if (!address.empty() && (!wire::isHttps(address) || !formats::isValidUtf8(address)))
        return wrongMember(pointer, "This needs an https address.");
    return {};
}

Result<void> checkGround(const OwnStatus &status)
{
    const bool refused = status.state == "closed" && status.outcome == "refused";
    if (refused && status.ground.empty())
        return wrongMember("/reason", "A refusal needs the ground in the law that it rests on.");
    if (!refused && !status.ground.empty())
        return wrongMember("/reason", "Only what is closed as refused has a ground.");
    return {};
}

/// Writes one object, a member at a time, and leaves out what is empty.
class StatusObject
{
public:
    StatusObject() { m_writer.beginObject(); }
    void text(const char *name, std::string_view value)
    {
        if (!value.empty())
            m_writer.key(name).string(value);
    }
    void moment(const char *name, Instant value) { text(name, toRfc3339(value)); }
    void number(const char *name, std::optional<std::uint64_t> value)
    {
        if (value)
            m_writer.key(name).rawNumber(std::to_string(*value));
    }
    Result<std::string> finish()
    {
        m_writer.endObject();
        DESK_CHECK(m_writer.finish());
        return std::string(m_sink.text()) + '\n';
    }

private:
    formats::MemorySink m_sink;
    formats::JsonWriter m_writer{m_sink, 2};
};

void addLost(StatusFile &file, std::string_view sentence)
{
    if (!sentence.empty())
        file.lost.emplace_back(sentence);
}

Result<void> checkOpenDsr(const OpenDsrStatusOrder &order, const StatusWords &words)
{
    DESK_CHECK(needText(order.controllerId, "/controller_id"));
    if (!wire::isUuid(order.subjectRequestId))
        return wrongMember("/subject_request_id", "This needs the UUID of the request.");
    if (order.expectedBy == Instant{})
        return wrongMember("/expected_completion_time", "This needs the day that binds.");
    DESK_CHECK(needHttpsIfAny(order.callbackUrl, "/status_callback_url"));
    DESK_CHECK(needHttpsIfAny(order.resultsUrl, "/results_url"));
    const bool done = words.openDsr == "completed";
    if (!done && !order.resultsUrl.empty())
        return wrongMember("/results_url", "There are no results before the request is completed.");
    if (!done && order.resultsCount)
        return wrongMember("/results_count", "There are no results before the request is completed.");
    return checkGround(order.status);
}

Result<void> checkDrp(const DrpStatusOrder &order, const StatusWords &words)
{
    DESK_CHECK(needText(order.requestId, "/request_id"));
    if (!order.agentRequestId.empty())
        DESK_CHECK(needText(order.agentRequestId, "/agent_request_id"));
    if (order.receivedAt == Instant{})
        return wrongMember("/received_at", "This needs the moment when the request came in.");
    if (order.expectedBy <= order.receivedAt)
        return wrongMember("/expected_by", "This needs a moment after the receipt.");
    if (order.expiresAt && *order.expiresAt <= order.receivedAt)
        return wrongMember("/expires_at", "This needs a moment after the receipt.");
    const bool open = words.drp == "in_progress";
    if (open && order.expiresAt)
        return wrongMember("/expires_at", "Only an ended request expires.");
    if (order.details.size() > longestDetails || !formats::isValidUtf8(order.details))
        return wrongMember("/processing_details", "This needs a text of at most 4096 bytes.");
    if (order.extended && order.details.empty())
        return wrongMember("/processing_details", "An extension has to say why.");
    DESK_CHECK(needHttpsIfAny(order.resultsUrl, "/results_url"));
    if (words.drp != "fulfilled" && !order.resultsUrl.empty())
        return wrongMember("/results_url", "There are no results before the request is fulfilled.");
    return checkGround(order.status);
}

std::string_view drpReason(const OwnStatus &status, const StatusWords &words)
{
    if (words.drp != "denied")
        return {};
    return status.outcome == "refused" ? denialReason(status.ground) : std::string_view("other");
}

} // namespace

Result<StatusFile> writeOpenDsrStatus(const OpenDsrStatusOrder &order)
{
    DESK_TRY(const StatusWords words, statusWords(order.status.state, order.status.outcome));
    DESK_CHECK(checkOpenDsr(order, words));
    StatusObject object;
    object.text("controller_id", order.controllerId);
    object.moment("expected_completion_time", order.expectedBy);
    object.text("status_callback_url", order.callbackUrl);
    object.text("subject_request_id", order.subjectRequestId);
    object.text("request_status", words.openDsr);
    object.text("api_version", "2.0");
    object.text("results_url", order.resultsUrl);
    object.number("results_count", order.resultsCount);
    StatusFile file;
    DESK_TRY(file.json, object.finish());
    addLost(file, words.openDsrLost);
    return file;
}

Result<StatusFile> writeDrpStatus(const DrpStatusOrder &order)
{
    DESK_TRY(const StatusWords words, statusWords(order.status.state, order.status.outcome));
    DESK_CHECK(checkDrp(order, words));
    const std::string_view reason = drpReason(order.status, words);
    StatusObject object;
    object.text("request_id", order.requestId);
    object.moment("received_at", order.receivedAt);
    object.moment("expected_by", order.expectedBy);
    object.text("agent_request_id", order.agentRequestId);
    object.text("processing_details", order.details);
    object.text("status", words.drp);
    object.text("reason", reason);
    object.text("results_url", order.resultsUrl);
    if (order.expiresAt)
        object.moment("expires_at", *order.expiresAt);
    StatusFile file;
    DESK_TRY(file.json, object.finish());
    addLost(file, words.drpLost);
    if (!order.status.ground.empty())
        addLost(file, denialLost(reason));
    return file;
}

} // namespace desk::intake
