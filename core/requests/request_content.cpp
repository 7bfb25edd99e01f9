// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/request_content.h"

namespace desk::requests {

namespace {

constexpr std::uint16_t firstLayout = 1;  // without the files that a request came in as
constexpr std::uint16_t secondLayout = 2;  // without redactions
constexpr std::uint16_t layout = 3;

/// The members of each value in their order, once for writing and once for reading.
template <typename Coder>
void code(Coder &coder, CategoryOutcome &value)
{
    coder.text(value.category), coder.word(value.outcome), coder.text(value.ground), coder.day(value.eraseOn), coder.number(value.records);
}

template <typename Coder>
void code(Coder &coder, Pause &value)
{
    coder.text(value.reason), coder.day(value.from), coder.day(value.to);
}

template <typename Coder>
void code(Coder &coder, Extension &value)
{
    coder.text(value.reason), coder.day(value.noticeSentOn);
}

template <typename Coder>
void code(Coder &coder, Refusal &value)
{
    coder.text(value.ground), coder.text(value.reason);
}

template <typename Coder>
void code(Coder &coder, RecipientNotice &value)
{
    coder.text(value.recipient), coder.word(value.state), coder.day(value.sentOn), coder.day(value.acknowledgedOn), coder.text(value.reason);
}

template <typename Coder>
void code(Coder &coder, FieldChange &value)
{
    std::uint64_t category = value.category;
    coder.number(category), coder.id(value.record), coder.text(value.field), coder.text(value.before), coder.text(value.after);
    value.category = static_cast<std::uint16_t>(category);
}

template <typename Coder>
void code(Coder &coder, SentLetter &value)
{
    coder.text(value.kind), coder.day(value.on);
}

template <typename Coder>
void code(Coder &coder, StaffId &value)
{
    coder.id(value);
}

template <typename Coder>
void code(Coder &coder, RequestId &value)
{
    coder.id(value);
}

template <typename Coder>
void code(Coder &coder, std::string &value)
{
    coder.text(value);
}

template <typename Coder>
void code(Coder &coder, Link &value)
{
    coder.id(value.request), coder.word(value.kind), coder.day(value.receivedBefore);
}

template <typename Coder>
void code(Coder &coder, Action &value)
{
    coder.word(value.right), coder.word(value.state), coder.word(value.outcome);
    coder.optional(value.assignee), coder.optional(value.plannedBy), coder.optional(value.approvedBy), coder.text(value.planDigest);
    coder.optional(value.refusal), coder.optional(value.extension), coder.list(value.pauses);
    coder.day(value.identityProvenOn), coder.day(value.feePaidOn), coder.day(value.answeredOn);
    coder.list(value.purposes), coder.list(value.changes), coder.optional(value.specialist), coder.text(value.answer);
    coder.text(value.disclosureCase), coder.optional(value.mergedFrom), coder.list(value.outcomes), coder.list(value.notices), coder.list(value.letters);
}

template <typename Coder>
void code(Coder &coder, OnBehalfOf &value)
{
    coder.word(value.kind), coder.text(value.name), coder.text(value.authority), coder.text(value.scope), coder.day(value.seenOn);
}

template <typename Coder>
void code(Coder &coder, PendingChallenge &value)
{
    coder.word(value.method), coder.word(value.contact), coder.raw(value.codeHash), coder.instant(value.expiresAt);
}

template <typename Coder>
void code(Coder &coder, Source &value)
{
    std::uint64_t format = value.format;
    coder.number(format), coder.text(value.name), coder.text(value.externalId), coder.raw(value.sha256), coder.number(value.bytes);
    value.format = static_cast<std::uint8_t>(format);
}

template <typename Coder>
void code(Coder &coder, Redaction &value)
{
    coder.text(value.category), coder.text(value.record), coder.text(value.field), coder.text(value.text);
    coder.word(value.kind), coder.word(value.because), coder.word(value.struck), coder.text(value.reason), coder.id(value.by);
}

class Encoder
{
public:
    void text(std::string &value) { m_out.sized(value); }
    void number(std::uint64_t &value) { m_out.u64(value); }
    void day(QDate &value) { m_out.sized(value.isValid() ? toIsoDate(value) : std::string()); }
    void raw(crypto::Digest256 &value) { m_out.raw(value); }
    void instant(Instant &value) { m_out.u64(static_cast<std::uint64_t>(value.time_since_epoch().count())); }
    template <typename Word>
    void word(Word &value)
    {
        m_out.u8(static_cast<std::uint8_t>(value));
    }
    template <typename AnyId>
    void id(AnyId &value)
    {
        m_out.raw(value.view());
    }
    template <typename T>
    void optional(std::optional<T> &value)
    {
        m_out.u8(value ? 1 : 0);
        if (value)
            code(*this, *value);
    }
    template <typename T>
    void list(std::vector<T> &values)
    {
        m_out.u32(static_cast<std::uint32_t>(values.size()));
        for (T &value : values)
            code(*this, value);
    }
    ByteWriter &out() { return m_out; }

private:
    ByteWriter m_out;
};

class Decoder
{
public:
    explicit Decoder(ByteView in) : m_in(in) {}
    void text(std::string &value) { value = m_in.sizedText(); }
    void number(std::uint64_t &value) { value = m_in.u64(); }
    void day(QDate &value)
    {
        const std::string text = m_in.sizedText();
        value = text.empty() ? QDate() : QDate::fromString(QString::fromStdString(text), Qt::ISODate);
    }
    void raw(crypto::Digest256 &value) { value = m_in.array<32>(); }
    void instant(Instant &value) { value = Instant(std::chrono::milliseconds(static_cast<std::int64_t>(m_in.u64()))); }
    template <typename Word>
    void word(Word &value)
    {
        value = static_cast<Word>(m_in.u8());
    }
    template <typename AnyId>
    void id(AnyId &value)
    {
        value = AnyId{m_in.array<16>()};
    }
    template <typename T>
    void optional(std::optional<T> &value)
    {
        value.reset();
        if (m_in.u8() != 0)
            code(*this, value.emplace());
    }
    template <typename T>
    void list(std::vector<T> &values)
    {
        values.clear();
        for (std::uint32_t left = m_in.u32(); left > 0 && m_in.ok(); --left)
            code(*this, values.emplace_back());
    }
    ByteReader &in() { return m_in; }

private:
    ByteReader m_in;
};

} // namespace

crypto::SecretBytes encodeContent(const Request &request)
{
    Request copy = request;  // one description of the members serves both ways
    Encoder coder;
    for (std::string *text : {&copy.email, &copy.phone, &copy.account, &copy.order, &copy.text})
        coder.text(*text);
    coder.out().u16(layout);
    coder.list(copy.actions);
    code(coder, copy.behalf);
    coder.list(copy.links);
    coder.optional(copy.challenge);
    coder.list(copy.sources);
    coder.list(copy.redactions);
    coder.number(copy.undecided);
    return crypto::toSecret(coder.out().view());
}

Result<void> decodeContent(Request &request, ByteView content)
{
    Decoder coder(content);
    for (std::string *text : {&request.email, &request.phone, &request.account, &request.order, &request.text})
        coder.text(*text);
    if (coder.in().atEnd()) {
        // Version 1 knew one state for the whole request.
        for (Action &action : request.actions)
            action.state = request.state;
        return {};
    }
    const std::uint16_t written = coder.in().u16();
    if (written < firstLayout || written > layout)
        return fail(ErrorCode::NewerFormat, "A request was written by a later version; update Rightsdesk.");
    std::vector<Action> actions;
    coder.list(actions);
    code(coder, request.behalf);
    coder.list(request.links);
    coder.optional(request.challenge);
    if (written != firstLayout)
        coder.list(request.sources);
    if (written > secondLayout) {
        coder.list(request.redactions);
        coder.number(request.undecided);
    }
    bool same = coder.in().atEnd() && actions.size() == request.actions.size();
    for (std::size_t i = 0; same && i < actions.size(); ++i) {
        same = actions[i].right == request.actions[i].right;
        actions[i].dueOn = request.actions[i].dueOn;
        actions[i].internalOn = request.actions[i].internalOn;
        actions[i].laws = request.actions[i].laws;
    }
    if (!same)
        return fail(ErrorCode::Damaged, "A request's actions are malformed; restore the desk from a backup.");
    request.actions = std::move(actions);
    return {};
}

} // namespace desk::requests
