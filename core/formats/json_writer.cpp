// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_quoting.h"
#include "core/formats/json_text.h"

#include <cassert>

namespace desk::formats {
namespace {
constexpr std::size_t bufferBytes = std::size_t{64} << 10;
}

JsonWriter::JsonWriter(ByteSink &sink, int indent)
    : m_sink(sink)
    , m_indent(static_cast<std::size_t>(indent < 0 ? 0 : indent))
{
}

void JsonWriter::newLine()
{
    if (m_indent == 0)
        return;
    m_buffer += '\n';
    m_buffer.append(m_open.size() * m_indent, ' ');
}

void JsonWriter::beforeValue()
{
    assert((m_open.empty() ? m_first : m_open.back() == '[' || m_afterKey) && "no value may stand here");
    if (!m_open.empty() && !m_afterKey) {
        if (!m_first)
            m_buffer += ',';
        newLine();
    }
    m_first = m_afterKey = false;
    flushWhenFull();
}

void JsonWriter::open(char bracket)
{
    beforeValue();
    m_buffer += bracket;
    m_open += bracket;
    m_first = true;
}

void JsonWriter::close(char bracket)
{
    assert(!m_open.empty() && m_open.back() == (bracket == '}' ? '{' : '[') && !m_afterKey);
    m_open.pop_back();
    if (!m_first)
        newLine();
    m_buffer += bracket;
    m_first = false;
}

JsonWriter &JsonWriter::beginObject()
{
    open('{');
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    close('}');
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    open('[');
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    close(']');
    return *this;
}

JsonWriter &JsonWriter::key(std::string_view name)
{
    assert(!m_open.empty() && m_open.back() == '{' && !m_afterKey && "no key may stand here");
    if (!m_first)
        m_buffer += ',';
    newLine();
    appendQuotedJson(m_buffer, name);
    m_buffer += m_indent > 0 ? ": " : ":";
    m_afterKey = true;
    return *this;
}

JsonWriter &JsonWriter::string(std::string_view text)
{
    beforeValue();
    appendQuotedJson(m_buffer, text);
    return *this;
}

JsonWriter &JsonWriter::rawNumber(std::string_view digits)
{
    assert(isJsonNumber(digits));
    return rawJson(digits);
}

JsonWriter &JsonWriter::boolean(bool value)
{
    return rawJson(value ? "true" : "false");
}

JsonWriter &JsonWriter::null()
{
    return rawJson("null");
}

JsonWriter &JsonWriter::rawJson(std::string_view json)
{
    assert(!json.empty());
    beforeValue();
    m_buffer += json;
    return *this;
}

JsonWriter &JsonWriter::value(const Value &value)
{
    return value.kind == Value::Kind::Text ? string(value.text) : rawJson(value.text);
}

void JsonWriter::flushWhenFull()
{
    if (m_buffer.size() < bufferBytes)
        return;
    if (m_state)
        m_state = m_sink.write(asBytes(m_buffer));
    m_buffer.clear();
}

Result<void> JsonWriter::finish()
{
    assert(m_open.empty() && "something is still open");
    if (m_state && !m_buffer.empty())
        m_state = m_sink.write(asBytes(m_buffer));
    m_buffer.clear();
    return m_state;
}

} // namespace desk::formats
