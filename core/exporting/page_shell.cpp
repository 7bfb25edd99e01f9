// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/page_shell.h"

#include "core/crypto/digest.h"
#include "core/exporting/embedded.h"
#include "core/formats/html_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace desk::exporting {

namespace {

std::string_view partOfPage(std::string_view name)
{
    const auto texts = embeddedTexts();
    const auto at = std::find_if(texts.begin(), texts.end(), [&](const EmbeddedText &each) {
        return each.name == std::string("package-page/").append(name);
    });
    return at == texts.end() ? std::string_view() : at->text;
}

/// The words of the language whose tag begins as `language` does; English else.
nlohmann::json wordsIn(std::string_view language)
{
    const nlohmann::json all = nlohmann::json::parse(partOfPage("words.json"));
    const auto at = all.find(std::string(language.substr(0, language.find('-'))));
    return at == all.end() ? all.at("en") : *at;
}

/// What a policy names instead of a script or style: its digest.
std::string policyHash(std::string_view text)
{
    return "'sha256-" + toBase64(crypto::sha256Of({asBytes(text)})) + "'";
}

/// JSON that no HTML parser takes for the end of its element.
std::string inScript(const nlohmann::json &json)
{
    std::string out;
    for (const char each : json.dump())
        out += each == '<' ? std::string("\\u003c") : std::string(1, each);
    return out;
}

/// `text` with each {{name}} replaced; what is put in is not looked into.
std::string filled(std::string_view text, const std::map<std::string, std::string, std::less<>> &values)
{
    std::string out;
    for (;;) {
        const std::size_t open = text.find("{{");
        const std::size_t close = text.find("}}", open);
        out += text.substr(0, open);
        if (close == std::string_view::npos)
            return out;
        const auto value = values.find(text.substr(open + 2, close - open - 2));
        if (value != values.end())
            out += value->second;
        text.remove_prefix(close + 2);
    }
}

} // namespace

std::string pageHead(std::string_view language, const PageSeal &seal)
{
    const nlohmann::json words = wordsIn(language);
    std::map<std::string, std::string, std::less<>> values;
    for (const auto &[name, text] : words.items())
        values[name] = formats::escapeHtml(text.get_ref<const std::string &>());
    const std::string_view style = partOfPage("page.css");
    const std::string_view script = partOfPage("page.js");
    values["policy"] = "default-src 'none'; script-src " + policyHash(script) + "; style-src " +
                       policyHash(style) + "; base-uri 'none'; form-action 'none'";
    values["style"] = style;
    values["script"] = script;
    values["words"] = inScript(words);
    return filled(partOfPage("page.html"), values) + std::string(sealOpens) +
           nlohmann::ordered_json{{"version", 1}, {"iterations", seal.iterations}, {"salt", seal.salt}}
               .dump() +
           std::string(scriptCloses);
}

} // namespace desk::exporting
