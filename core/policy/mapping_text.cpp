// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/mapping.h"

#include <nlohmann/json.hpp>

namespace desk::policy {

namespace {

using Text = nlohmann::ordered_json;

void put(Text &to, const char *name, const std::string &text)
{
    if (!text.empty())
        to[name] = text;
}

void put(Text &to, const char *name, const std::vector<std::string> &texts)
{
    if (!texts.empty())
        to[name] = texts;
}

Text textOf(const FieldMapping &field)
{
    Text out{{"field", field.field}};
    put(out, "from", field.from);
    put(out, "join", field.join);
    if (field.constant)
        out["constant"] = *field.constant;
    put(out, "datePattern", field.datePattern);
    return out;
}

} // namespace

std::string mappingText(const ImportMapping &mapping)
{
    Text out = Text::object();
    put(out, "category", mapping.category);
    put(out, "encoding", mapping.encoding);
    put(out, "delimiter", mapping.delimiter);
    put(out, "rows", mapping.rows);
    put(out, "missing", mapping.missing);
    out["fields"] = Text::array();
    for (const FieldMapping &field : mapping.fields)
        out["fields"].push_back(textOf(field));
    out["unmapped"] = spelling(mapping.unmapped);
    put(out, "ignore", mapping.ignore);
    put(out, "keep", mapping.keep);
    if (mapping.group)
        out["group"] = {{"by", mapping.group->by}, {"of", mapping.group->of}, {"into", mapping.group->into}};
    if (mapping.unfold) {
        out["unfold"] = {{"path", mapping.unfold->path}};
        put(out["unfold"], "key", mapping.unfold->key);
        if (mapping.unfold->pairs)
            out["unfold"]["pairs"] = true;
    }
    if (mapping.onePerson)
        out["onePerson"] = true;
    return out.dump(2, ' ', false, Text::error_handler_t::replace);
}

} // namespace desk::policy
