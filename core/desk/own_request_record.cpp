// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/own_request_record.h"

#include "core/desk/request_access.h"
#include "core/formats/json_text.h"

#include <algorithm>
#include <array>

namespace desk::work {

namespace {

using formats::JsonWriter;
using formats::Value;
using policy::FieldType;
using policy::Provenance;
using requests::Action;
using requests::Request;

const policy::LocalText requestsTitle{"Your requests", "您的请求"};
const policy::LocalText requestsPurpose{"Answering you, and showing that it was done as the law orders",
                                        "答复您的请求，并证明已依法办理"};

struct RequestField
{
    const char *id;
    FieldType type;
    Provenance provenance;
    policy::LocalText label;
};

const std::array<RequestField, 16> requestFields{{
    {"reference", FieldType::Text, Provenance::Observed, {"Reference", "编号"}},
    {"received_on", FieldType::Date, Provenance::Observed, {"Received on", "收到日期"}},
    {"channel", FieldType::Text, Provenance::Observed, {"Came by", "渠道"}},
    {"rights", FieldType::List, Provenance::Provided, {"Rights", "权利"}},
    {"state", FieldType::Text, Provenance::Observed, {"State", "状态"}},
    {"closed_on", FieldType::Date, Provenance::Observed, {"Closed on", "办结日期"}},
    {"asked_by", FieldType::Text, Provenance::Provided, {"Asked by", "提出人"}},
    {"email", FieldType::Text, Provenance::Provided, {"E-mail given", "所留电子邮箱"}},
    {"phone", FieldType::Text, Provenance::Provided, {"Telephone given", "所留电话"}},
    {"account", FieldType::Text, Provenance::Provided, {"Account given", "所留账户"}},
    {"order_number", FieldType::Text, Provenance::Provided, {"Order given", "所留订单号"}},
    {"text", FieldType::Text, Provenance::Provided, {"What was written", "来信内容"}},
    {"outcomes", FieldType::Json, Provenance::Observed, {"What became of it", "处理结果"}},
    {"letters", FieldType::Json, Provenance::Observed, {"Letters sent", "已发信函"}},
    {"recipients", FieldType::Json, Provenance::Observed, {"Who was told", "已通知的接收方"}},
    {"related", FieldType::Json, Provenance::Observed, {"Belongs to", "相关请求"}},
}};

const char *behalfWord(const requests::OnBehalfOf &behalf)
{
    switch (behalf.kind) {
    case requests::Behalf::Self:
        return "self";
    case requests::Behalf::Agent:
        return "agent";
    case requests::Behalf::Parent:
        return "parent";
    case requests::Behalf::Lawyer:
        return "lawyer";
    case requests::Behalf::Merchant:
        return "merchant";
    }
    return "";
}

void addCell(std::vector<formats::Cell> &cells, const char *name, const std::string &text,
             Value::Kind kind = Value::Kind::Text)
{
    if (!text.empty())
        cells.push_back({name, {kind, text}, 0});
}

void writeDay(JsonWriter &json, const char *name, QDate day)
{
    if (day.isValid())
        json.key(name).string(toIsoDate(day));
}

void writeText(JsonWriter &json, const char *name, const std::string &text)
{
    if (!text.empty())
        json.key(name).string(text);
}

/// A JSON array with what `fill` writes for each of `all`; empty for none.
template <typename T, typename Fill>
Result<std::string> tellList(const std::vector<T> &all, Fill fill)
{
    if (all.empty())
        return std::string();
    formats::MemorySink sink;
    JsonWriter json(sink);
    json.beginArray();
    for (const T &each : all)
        fill(json, each);
    json.endArray();
    DESK_CHECK(json.finish());
    return std::string(sink.text());
}

/// Writes one request as a record.
class Telling
{
public:
    explicit Telling(const TellWith &with)
        : m_profile(with.profile)
        , m_known(with.known)
        , m_language(with.language)
    {
    }

    Result<exporting::PackageRecord> tell(const Own &own)
    {
        const Request &request = own.request;
        exporting::PackageRecord out{request.id.text(), {}};
        addCell(out.cells, "reference", request.reference);
        addCell(out.cells, "received_on", toIsoDate(request.receivedOn));
        addCell(out.cells, "channel", request.channel);
        DESK_TRY(const std::string rights,
                 tellList(request.actions, [](JsonWriter &json, const Action &action) {
                     json.string(policy::spelling(action.right));
                 }));
        addCell(out.cells, "rights", rights, Value::Kind::Json);
        const bool closed = request.state == requests::State::Closed;
        addCell(out.cells, "state", closed ? "closed" : "open");
        QDate closedOn;
        for (const Action &action : request.actions)
            closedOn = closedOn.isValid() ? std::max(closedOn, action.answeredOn) : action.answeredOn;
        if (closed && closedOn.isValid())
            addCell(out.cells, "closed_on", toIsoDate(closedOn));
        if (!own.forgotten)
            addCell(out.cells, "asked_by", behalfWord(request.behalf));
        if (own.proven && request.behalf.kind == requests::Behalf::Self) {
            addCell(out.cells, "email", request.email);
            addCell(out.cells, "phone", request.phone);
            addCell(out.cells, "account", request.account);
            addCell(out.cells, "order_number", request.order);
            addCell(out.cells, "text", request.text);
        }
        DESK_CHECK(tellWork(own, out.cells));
        return out;
    }

private:
    Result<void> tellWork(const Own &own, std::vector<formats::Cell> &cells)
    {
        const auto &actions = own.request.actions;
        DESK_TRY(
            const std::string outcomes,
            tellList(actions, [this](JsonWriter &json, const Action &action) { tellOutcome(json, action); }));
        addCell(cells, "outcomes", outcomes, Value::Kind::Json);
        std::vector<std::pair<policy::Right, requests::SentLetter>> letters;
        std::vector<std::pair<policy::Right, requests::RecipientNotice>> notices;
        for (const Action &action : actions) {
            for (const requests::SentLetter &letter : action.letters)
                letters.emplace_back(action.right, letter);
            for (const requests::RecipientNotice &notice : action.notices)
                notices.emplace_back(action.right, notice);
        }
        DESK_TRY(const std::string sent, tellList(letters, [](JsonWriter &json, const auto &each) {
                     json.beginObject()
                         .key("right")
                         .string(policy::spelling(each.first))
                         .key("letter")
                         .string(each.second.kind);
                     writeDay(json, "sent_on", each.second.on);
                     json.endObject();
                 }));
        addCell(cells, "letters", sent, Value::Kind::Json);
        DESK_TRY(const std::string told, tellList(notices, [this](JsonWriter &json, const auto &each) {
                     tellNotice(json, each.first, each.second);
                 }));
        addCell(cells, "recipients", told, Value::Kind::Json);
        std::vector<requests::Link> links = own.request.links;
        std::erase_if(links, [this](const requests::Link &link) { return !m_known.contains(link.request); });
        DESK_TRY(const std::string related,
                 tellList(links, [this](JsonWriter &json, const requests::Link &link) {
                     json.beginObject()
                         .key("as")
                         .string(linkWord(link.kind))
                         .key("reference")
                         .string(m_known.at(link.request))
                         .endObject();
                 }));
        addCell(cells, "related", related, Value::Kind::Json);
        return {};
    }

    void tellOutcome(JsonWriter &json, const Action &action) const
    {
        json.beginObject()
            .key("right")
            .string(policy::spelling(action.right))
            .key("outcome")
            .string(outcomeWord(action.outcome));
        writeDay(json, "answered_on", action.answeredOn);
        const bool refused = action.refusal && action.outcome == requests::Outcome::Refused;
        if (refused) {
            writeText(json, "ground", action.refusal->ground);
            writeText(json, "reason", action.refusal->reason);
        }
        if (action.extension) {
            writeText(json, "extended_because", action.extension->reason);
            writeDay(json, "extension_told_on", action.extension->noticeSentOn);
        }
        writeText(json, "answer", action.answer);
        // A plan that was not carried out decided nothing.
        if (requests::stage(action.state) >= requests::stage(requests::State::Fulfilled) &&
            !action.outcomes.empty()) {
            json.key("categories").beginArray();
            for (const requests::CategoryOutcome &line : action.outcomes) {
                json.beginObject()
                    .key("category")
                    .string(categoryLabel(m_profile, line.category, m_language));
                json.key("outcome")
                    .string(outcomeWord(line.outcome))
                    .key("records")
                    .rawNumber(std::to_string(line.records));
                writeText(json, "ground", line.ground);
                writeDay(json, "kept_until", line.eraseOn);
                json.endObject();
            }
            json.endArray();
        }
        json.endObject();
    }

    void tellNotice(JsonWriter &json, policy::Right right, const requests::RecipientNotice &notice) const
    {
        const policy::Recipient *recipient = policy::findRecipient(m_profile, notice.recipient);
        json.beginObject().key("right").string(policy::spelling(right));
        json.key("recipient")
            .string(recipient == nullptr ? notice.recipient : recipient->label.in(m_language));
        json.key("state").string(noticeWord(notice.state));
        writeDay(json, "sent_on", notice.sentOn);
        writeDay(json, "acknowledged_on", notice.acknowledgedOn);
        json.endObject();
    }

    const policy::Profile &m_profile;
    const References &m_known;
    const std::string &m_language;
};

} // namespace

std::string ownRequestsId(const policy::Profile &profile)
{
    return policy::findCategory(profile, "requests") == nullptr ? "requests" : "requests-to-the-desk";
}

std::string categoryLabel(const policy::Profile &profile, const std::string &category,
                          const std::string &language)
{
    if (const policy::Category *found = policy::findCategory(profile, category))
        return found->label.in(language);
    return category == ownRequestsId(profile) ? requestsTitle.in(language) : category;
}

exporting::PackageCategory ownRequestsIn(const policy::Profile &profile, const std::string &language)
{
    exporting::PackageCategory out;
    out.id = ownRequestsId(profile);
    out.label = requestsTitle.in(language);
    out.purposes = {requestsPurpose.in(language)};
    for (const RequestField &field : requestFields)
        out.fields.push_back({field.id, field.label.in(language), field.type, field.provenance, {}, {}});
    return out;
}

Result<exporting::PackageRecord> tellRequest(const Own &own, const TellWith &with)
{
    return Telling(with).tell(own);
}

} // namespace desk::work
