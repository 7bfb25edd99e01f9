// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_stream.h"
#include "core/formats/value.h"

#include <string_view>

namespace desk::formats {

/// A JSON string with its quotes: only what RFC 8259 §7 demands is escaped. `text` must be valid UTF-8.
std::string quoteJson(std::string_view text);

/**
 * Reads one JSON text of RFC 8259, all of it; InvalidInput (with line and column) when it is anything else,
 * LimitExceeded beyond the depth of Limits{}. Lone surrogates and invalid UTF-8 are refused; repeated names
 * in an object are accepted and kept.
 */
Result<Value> parseJsonValue(std::string_view text);

/**
 * The part of `json` that an RFC 6901 pointer names, spelled as it was.
 *
 * InvalidArgument when `pointer` is not a pointer, NotFound when it names nothing (also inside a Text or
 * Number), InvalidInput when `json` is not JSON or names a member twice on the way.
 */
Result<Value> jsonAt(const Value &json, std::string_view pointer);

/**
 * The members of a JSON object, or the elements of an array under their numbers from "0" on, in their order
 * and spelled as they were. InvalidInput when `json` is neither, or names a member twice.
 */
Result<std::vector<Cell>> jsonParts(const Value &json);

/**
 * Writes one JSON text piece by piece, buffered.
 *
 * Keys and values must come in an order that makes sense (asserted). A failing sink makes all further writes
 * do nothing; finish() tells. What was not finished may be missing from the sink.
 */
class JsonWriter
{
public:
    explicit JsonWriter(ByteSink &sink, int indent = 0); ///< `indent` spaces a level; 0 = all on one line.
    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();
    JsonWriter &key(std::string_view name);
    JsonWriter &string(std::string_view text);      ///< Valid UTF-8.
    JsonWriter &rawNumber(std::string_view digits); ///< A JSON number (asserted), written as it is.
    JsonWriter &boolean(bool value);
    JsonWriter &null();
    JsonWriter &rawJson(std::string_view json); ///< A whole JSON value, written as it is.
    JsonWriter &value(const Value &value);
    Result<void>
    finish(); ///< Flushes; the first error of the sink if there was one. Everything must be closed.

private:
    void beforeValue();
    void open(char bracket);
    void close(char bracket);
    void newLine();
    void flushWhenFull();

    ByteSink &m_sink;
    std::string m_buffer;
    std::string m_open; ///< The brackets that are open.
    std::size_t m_indent;
    bool m_first = true; ///< Nothing yet inside the innermost bracket.
    bool m_afterKey = false;
    Result<void> m_state;
};

/// True for exactly the numbers of RFC 8259 §6.
bool isJsonNumber(std::string_view text);

} // namespace desk::formats
