// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/json_check.h"

#include "core/policy/embedded.h"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <tuple>

namespace desk::policy {
namespace {

using nlohmann::json;

constexpr std::size_t maximumSize = 1024 * 1024;
// std::regex recurses once a character, so long texts must not reach the schema's patterns.
constexpr std::size_t maximumText = 2000;
constexpr std::size_t maximumDepth = 32;

/// Builds the document as json::parse() would, and notes the members that an object names twice.
class Builder final : public json::json_sax_t
{
public:
    explicit Builder(std::string_view text) : m_text(text) {}

    json root;
    std::vector<Fault> faults;

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t &) override { return add(value); }
    bool string(string_t &value) override
    {
        const bool tooLong = value.size() > maximumText;
        const bool going = add(std::move(value));
        if (tooLong)
            faults.push_back({pointerHere(), "The text is longer than 2000 bytes."});
        return going;
    }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(json::object()); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t &name) override
    {
        m_key = name;
        if (name.size() > maximumText) {
            faults.push_back({containerPointer(), "The name of a member is longer than 2000 bytes."});
            return false;
        }
        if (m_open.back().node->contains(name))
            faults.push_back({pointerTo(containerPointer(), name), "The member is there twice."});
        return true;
    }
    bool parse_error(std::size_t position, const std::string &, const json::exception &) override
    {
        const std::string_view before = m_text.substr(0, position == 0 ? 0 : position - 1);
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        const std::size_t newline = before.rfind('\n');
        const std::size_t column = 1 + before.size() - (newline == std::string_view::npos ? 0 : newline + 1);
        faults.push_back({"", "The JSON cannot be read at line " + std::to_string(line) + ", column " +
                                  std::to_string(column) + "."});
        return false;
    }

private:
    struct Level
    {
        json *node;
        std::string pointer;
    };

    std::string containerPointer() const { return m_open.empty() ? std::string() : m_open.back().pointer; }
    /// Of the value added last.
    std::string pointerHere() const
    {
        if (m_open.empty())
            return {};
        const Level &level = m_open.back();
        return pointerTo(level.pointer,
                         level.node->is_array() ? std::to_string(level.node->size() - 1) : m_key);
    }
    bool add(json value)
    {
        place(std::move(value));
        return true;
    }
    json *place(json value)
    {
        if (m_open.empty()) {
            root = std::move(value);
            return &root;
        }
        json &container = *m_open.back().node;
        if (container.is_array()) {
            container.push_back(std::move(value));
            return &container.back();
        }
        return &(container[m_key] = std::move(value));
    }
    bool open(json value)
    {
        if (m_open.size() >= maximumDepth) {
            faults.push_back({containerPointer(), "The document is nested deeper than 32 levels."});
            return false;
        }
        json *node = place(std::move(value));
        std::string pointer = pointerHere();
        m_open.push_back({node, std::move(pointer)});
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    std::string_view m_text;
    std::vector<Level> m_open;
    std::string m_key;
};

/// The validator names only the first unknown member of an object. As a schema that nothing satisfies, the
/// same rule is applied to each unknown member by itself.
void spreadRefusals(json &schema)
{
    if (schema.is_object())
        for (auto &[name, value] : schema.items()) {
            if (name == "additionalProperties" && value == false)
                value = json{{"not", json::object()}};
            else
                spreadRefusals(value);
        }
    else if (schema.is_array())
        for (json &each : schema)
            spreadRefusals(each);
}

std::string pointerOf(const std::vector<std::string> &context)
{
    std::string pointer;
    for (std::size_t i = 1; i < context.size(); ++i) // the first is the root's own name
        pointer = pointerTo(pointer, std::string_view(context[i]).substr(1, context[i].size() - 2));
    return pointer;
}

/// The validator repeats a failure at every level above it.
bool isEcho(std::string_view description)
{
    return description.starts_with("Failed to validate against schema associated with") ||
           description.starts_with("Failed to validate item #") ||
           description.starts_with("Failed to validate against additional properties");
}

std::string messageFor(std::string_view description)
{
    if (description.starts_with("Target should not validate"))
        return "A member of this name has no meaning here.";
    if (description.starts_with("Failed to match against any enum"))
        return "The value is none of those that are allowed here.";
    if (description.starts_with("Failed to match regex"))
        return "The text does not have the form that is needed here.";
    if (description.starts_with("Value type not permitted"))
        return "The value is of the wrong type.";
    return std::string(description);
}

std::vector<Fault> schemaFaults(const json &document, std::string_view schemaName)
{
    std::vector<Fault> faults;
    try {
        json schemaDocument = json::parse(embeddedText(schemaName));
        spreadRefusals(schemaDocument);
        valijson::Schema schema;
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schemaDocument), schema);
        valijson::Validator validator;
        valijson::ValidationResults results;
        const bool valid =
            validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), &results);
        for (const auto &each : results)
            if (!isEcho(each.description))
                faults.push_back({pointerOf(each.context), messageFor(each.description)});
        if (!valid && faults.empty())
            faults.push_back({"", "The document does not have the form that its schema asks for."});
    } catch (const std::exception &) {
        faults.push_back({"", "The document could not be compared with its schema."});
    }
    const auto order = [](const Fault &a, const Fault &b) {
        return std::tie(a.pointer, a.message) < std::tie(b.pointer, b.message);
    };
    const auto same = [](const Fault &a, const Fault &b) {
        return a.pointer == b.pointer && a.message == b.message;
    };
    std::sort(faults.begin(), faults.end(), order);
    faults.erase(std::unique(faults.begin(), faults.end(), same), faults.end());
    return faults;
}

} // namespace

std::string pointerTo(const std::string &pointer, std::string_view token)
{
    std::string out = pointer + '/';
    for (const char c : token) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

CheckedJson checkedJson(std::string_view text, std::string_view schemaName)
{
    if (text.size() > maximumSize)
        return {{}, {{"", "The file is larger than 1 MiB."}}};
    Builder builder(text);
    if (!json::sax_parse(text, &builder) && builder.faults.empty())
        builder.faults.push_back({"", "The JSON cannot be read."});
    if (!builder.faults.empty())
        return {{}, std::move(builder.faults)};
    CheckedJson checked{std::move(builder.root), {}};
    checked.faults = schemaFaults(checked.value, schemaName);
    return checked;
}

Error faultError(const std::vector<Fault> &faults, std::string_view what)
{
    const Fault &first = faults.front();
    std::string message = "The " + std::string(what) + " is not right: " + first.message;
    if (faults.size() > 1)
        message += " (" + std::to_string(faults.size()) + " faults in all.)";
    return fail(ErrorCode::InvalidInput, std::move(message), first.pointer);
}

} // namespace desk::policy
