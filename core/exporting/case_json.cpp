// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/case_json.h"

#include <nlohmann/json.hpp>

#include <array>
#include <optional>

namespace desk::exporting {

namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::size_t mostElements = 10'000;

/// Writes members that are not empty.
class CaseWriter
{
public:
    void text(const char *name, const std::string &value)
    {
        if (!value.empty())
            json[name] = value;
    }
    void day(const char *name, QDate value)
    {
        if (value.isValid())
            json[name] = toIsoDate(value);
    }
    void moment(const char *name, Instant value)
    {
        if (value != Instant())
            json[name] = toRfc3339(value);
    }
    void flag(const char *name, bool value)
    {
        if (value)
            json[name] = true;
    }
    void number(const char *name, std::uint64_t value) { json[name] = value; }
    template <typename T>
    void part(const char *name, T &value)
    {
        CaseWriter inside;
        code(inside, value);
        if (!inside.json.empty())
            json[name] = std::move(inside.json);
    }
    template <typename T>
    void list(const char *name, std::vector<T> &values)
    {
        OrderedJson all = OrderedJson::array();
        for (T &value : values) {
            if constexpr (std::is_same_v<T, std::string>) {
                all.push_back(value);
            } else {
                CaseWriter inside;
                code(inside, value);
                all.push_back(inside.json.empty() ? OrderedJson::object() : std::move(inside.json));
            }
        }
        if (!all.empty())
            json[name] = std::move(all);
    }

    OrderedJson json;
};

/// Reads the same members; remembers the first that is not what it should be.
class CaseReader
{
public:
    CaseReader(const OrderedJson &json, std::string pointer, std::optional<std::string> &fault)
        : m_json(json)
        , m_pointer(std::move(pointer))
        , m_fault(fault)
    {
        demand(json.is_object(), "");
    }
    void text(const char *name, std::string &value)
    {
        if (const OrderedJson *found = find(name); found != nullptr && demand(found->is_string(), name))
            value = found->get<std::string>();
    }
    void day(const char *name, QDate &value)
    {
        std::string written;
        text(name, written);
        const Result<QDate> read = written.empty() ? QDate() : dateFromIso(written);
        if (demand(read.ok(), name))
            value = *read;
    }
    void moment(const char *name, Instant &value)
    {
        std::string written;
        text(name, written);
        const Result<Instant> read = written.empty() ? Instant() : instantFromRfc3339(written);
        if (demand(read.ok(), name))
            value = *read;
    }
    void flag(const char *name, bool &value)
    {
        if (const OrderedJson *found = find(name); found != nullptr && demand(found->is_boolean(), name))
            value = found->get<bool>();
    }
    void number(const char *name, std::uint64_t &value)
    {
        if (const OrderedJson *found = find(name);
            found != nullptr && demand(found->is_number_unsigned(), name))
            value = found->get<std::uint64_t>();
    }
    template <typename T>
    void part(const char *name, T &value)
    {
        if (const OrderedJson *found = find(name)) {
            CaseReader inside(*found, m_pointer + "/" + name, m_fault);
            code(inside, value);
        }
    }
    template <typename T>
    void list(const char *name, std::vector<T> &values)
    {
        const OrderedJson *found = find(name);
        if (found == nullptr || !demand(found->is_array() && found->size() <= mostElements, name))
            return;
        for (const OrderedJson &each : *found) {
            const std::string pointer = std::string(name) + "/" + std::to_string(values.size());
            T &value = values.emplace_back();
            if constexpr (std::is_same_v<T, std::string>) {
                if (demand(each.is_string(), pointer))
                    value = each.get<std::string>();
            } else {
                CaseReader inside(each, m_pointer + "/" + pointer, m_fault);
                code(inside, value);
            }
        }
    }
    bool demand(bool good, const std::string &name)
    {
        if (!good && !m_fault)
            m_fault = name.empty() ? m_pointer : m_pointer + "/" + name;
        return good;
    }

private:
    const OrderedJson *find(const char *name) const
    {
        const auto found = m_json.is_object() ? m_json.find(name) : m_json.end();
        return m_json.is_object() && found != m_json.end() ? &*found : nullptr;
    }

    const OrderedJson &m_json;
    std::string m_pointer;
    std::optional<std::string> &m_fault;
};

/// The members of each value, once for writing and once for reading.
template <typename Coder>
void code(Coder &coder, CaseStep &value)
{
    coder.text("rule", value.rule), coder.day("day", value.day), coder.text("text", value.text);
    coder.text("article", value.article);
}

template <typename Coder>
void code(Coder &coder, CaseDay &value)
{
    coder.text("kind", value.kind), coder.text("law", value.law), coder.day("day", value.day);
    coder.flag("binding", value.binding), coder.list("chain", value.chain);
}

template <typename Coder>
void code(Coder &coder, CasePause &value)
{
    coder.text("reason", value.reason), coder.day("from", value.from), coder.day("to", value.to);
}

template <typename Coder>
void code(Coder &coder, CaseCategory &value)
{
    coder.text("category", value.category), coder.text("outcome", value.outcome);
    coder.text("ground", value.ground), coder.day("eraseOn", value.eraseOn),
        coder.number("records", value.records);
}

template <typename Coder>
void code(Coder &coder, CaseNotice &value)
{
    coder.text("recipient", value.recipient), coder.text("state", value.state),
        coder.day("sentOn", value.sentOn);
    coder.day("acknowledgedOn", value.acknowledgedOn), coder.text("reason", value.reason);
}

template <typename Coder>
void code(Coder &coder, CaseLetter &value)
{
    coder.text("kind", value.kind), coder.day("on", value.on);
}

template <typename Coder>
void code(Coder &coder, CaseChange &value)
{
    coder.text("category", value.category), coder.text("field", value.field);
    coder.text("before", value.before), coder.text("after", value.after);
}

template <typename Coder>
void code(Coder &coder, CaseAction &value)
{
    coder.text("right", value.right), coder.text("state", value.state), coder.text("outcome", value.outcome);
    coder.text("plannedBy", value.plannedBy), coder.text("approvedBy", value.approvedBy);
    coder.text("planDigest", value.planDigest);
    coder.text("refusalGround", value.refusalGround), coder.text("refusalReason", value.refusalReason);
    coder.text("extensionReason", value.extensionReason);
    coder.day("extensionNoticeOn", value.extensionNoticeOn), coder.list("pauses", value.pauses);
    coder.day("identityProvenOn", value.identityProvenOn), coder.day("feePaidOn", value.feePaidOn);
    coder.day("answeredOn", value.answeredOn), coder.list("purposes", value.purposes);
    coder.list("changes", value.changes), coder.text("answer", value.answer);
    coder.text("disclosureCase", value.disclosureCase), coder.list("outcomes", value.outcomes);
    coder.list("notices", value.notices), coder.list("letters", value.letters),
        coder.list("clock", value.clock);
}

template <typename Coder>
void code(Coder &coder, CaseProof &value)
{
    coder.text("method", value.method), coder.text("identifier", value.identifier),
        coder.flag("proven", value.proven);
    coder.moment("at", value.at), coder.moment("expiresAt", value.expiresAt), coder.text("by", value.by);
    coder.text("desk", value.desk);
}

template <typename Coder>
void code(Coder &coder, CaseEvent &value)
{
    coder.moment("at", value.at), coder.text("by", value.by), coder.text("event", value.event);
    coder.text("note", value.note), coder.text("desk", value.desk);
}

template <typename Coder>
void code(Coder &coder, CaseLink &value)
{
    coder.text("reference", value.reference), coder.text("kind", value.kind);
}

template <typename Coder>
void code(Coder &coder, CaseOriginal &value)
{
    coder.text("path", value.path), coder.text("format", value.format), coder.text("name", value.name);
    coder.text("externalId", value.externalId), coder.text("sha256", value.sha256),
        coder.number("bytes", value.bytes);
}

template <typename Coder>
void code(Coder &coder, CaseBehalf &value)
{
    coder.text("kind", value.kind), coder.text("name", value.name), coder.text("authority", value.authority);
    coder.text("scope", value.scope), coder.day("seenOn", value.seenOn);
}

template <typename Coder>
void code(Coder &coder, CaseRecord &value)
{
    coder.text("request", value.request), coder.text("desk", value.desk),
        coder.text("reference", value.reference);
    coder.text("platform", value.platform), coder.text("platformName", value.platformName);
    coder.text("policyVersion", value.policyVersion), coder.moment("exportedAt", value.exportedAt);
    coder.moment("createdAt", value.createdAt), coder.day("receivedOn", value.receivedOn);
    coder.text("residence", value.residence), coder.text("channel", value.channel);
    coder.text("language", value.language), coder.text("state", value.state),
        coder.text("assignee", value.assignee);
    coder.text("email", value.email), coder.text("phone", value.phone), coder.text("account", value.account);
    coder.text("order", value.order), coder.text("text", value.text), coder.part("behalf", value.behalf);
    coder.list("actions", value.actions), coder.list("proofs", value.proofs);
    coder.list("timeline", value.timeline), coder.list("links", value.links);
    coder.list("originals", value.originals);
}

/// In the vocabulary's terms, beside the words that only this program knows.
void addTerms(OrderedJson &document, const CaseRecord &record)
{
    document["@type"] = "https://w3id.org/dpv#RightExerciseRecord";
    for (std::size_t i = 0; i < record.actions.size(); ++i) {
        const CaseAction &action = record.actions[i];
        if (const std::string_view term = rightTerm(action.right); !term.empty())
            document["actions"][i]["dpvRight"] = term;
        if (const std::string_view term = stateTerm(action.state, action.outcome); !term.empty())
            document["actions"][i]["dpvStatus"] = term;
    }
}

using Term = std::pair<std::string_view, std::string_view>;

std::string_view termOf(std::span<const Term> terms, std::string_view word)
{
    for (const auto &[known, iri] : terms)
        if (known == word)
            return iri;
    return {};
}

} // namespace

std::string_view rightTerm(std::string_view right)
{
    static constexpr std::array<Term, 7> terms{
        {{"access", "https://w3id.org/dpv/legal/eu/gdpr#A15"},
         {"correction", "https://w3id.org/dpv/legal/eu/gdpr#A16"},
         {"deletion", "https://w3id.org/dpv/legal/eu/gdpr#A17"},
         {"restriction", "https://w3id.org/dpv/legal/eu/gdpr#A18"},
         {"portability", "https://w3id.org/dpv/legal/eu/gdpr#A20"},
         {"objection", "https://w3id.org/dpv/legal/eu/gdpr#A21"},
         {"consent-withdrawal", "https://w3id.org/dpv/legal/eu/gdpr#A7-3"}}};
    return termOf(terms, right);
}

std::string_view stateTerm(std::string_view state, std::string_view outcome)
{
    static constexpr std::array<Term, 5> ended{
        {{"granted", "https://w3id.org/dpv#RequestFulfilled"},
         {"partial", "https://w3id.org/dpv#RequestFulfilled"},
         {"refused", "https://w3id.org/dpv#RequestRejected"},
         {"withdrawn", "https://w3id.org/dpv#RequestUnfulfilled"},
         {"not-applicable", "https://w3id.org/dpv#RequestUnfulfilled"}}};
    static constexpr std::array<Term, 4> open{{{"received", "https://w3id.org/dpv#RequestInitiated"},
                                               {"verified", "https://w3id.org/dpv#RequestAcknowledged"},
                                               {"planned", "https://w3id.org/dpv#RequestAcknowledged"},
                                               {"approved", "https://w3id.org/dpv#RequestAccepted"}}};
    const std::string_view end = termOf(ended, outcome);
    return end.empty() || (state != "fulfilled" && state != "closed") ? termOf(open, state) : end;
}

std::string caseJson(const CaseRecord &record)
{
    CaseWriter writer;
    writer.json = {{"format", caseFormatName}, {"version", caseVersion}};
    CaseRecord copy = record; // the coder is written once, for both ways
    code(writer, copy);
    addTerms(writer.json, record);
    return writer.json.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

Result<CaseRecord> readCase(std::string_view text)
{
    const OrderedJson document = OrderedJson::parse(text.begin(), text.end(), nullptr, false);
    if (!document.is_object() || document.value("format", OrderedJson()) != OrderedJson(caseFormatName) ||
        !document.value("version", OrderedJson()).is_number_unsigned())
        return fail(ErrorCode::InvalidInput, "This is not the file of a case.");
    if (document["version"].get<std::uint64_t>() > caseVersion)
        return fail(ErrorCode::NewerFormat, "The case was written by a later version of the program.");
    std::optional<std::string> fault;
    CaseRecord out;
    CaseReader reader(document, "", fault);
    code(reader, out);
    for (const auto &[name, there] :
         {std::pair<const char *, bool>{"request", RequestId::parse(out.request).ok()},
          {"desk", !out.desk.empty()},
          {"reference", !out.reference.empty()},
          {"platform", !out.platform.empty()},
          {"receivedOn", out.receivedOn.isValid()},
          {"actions", !out.actions.empty()}})
        reader.demand(there, name);
    if (fault)
        return fail(ErrorCode::InvalidInput, "A member of the case is missing or not what it should be.",
                    *fault);
    return out;
}

} // namespace desk::exporting
