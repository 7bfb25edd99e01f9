// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letters/embedded.h"
#include "core/letters/template_rules.h"
#include "core/letters/template_set.h"
#include "core/policy/json_check.h"
#include "core/policy/json_values.h"

namespace desk::letters {

namespace {

using nlohmann::json;
using policy::eachAt;
using policy::memberAt;
using policy::membersAt;
using policy::textAt;
using policy::textsAt;

constexpr std::string_view templateSchema = "json-schemas/letter.schema.json";

Texts readTexts(const json &object)
{
    Texts texts;
    for (const auto &each : policy::spellings<LetterLanguage>())
        texts[static_cast<std::size_t>(each.value)] = textAt(object, std::string(each.text).c_str());
    return texts;
}

Texts localTextsAt(const json &object, const char *name)
{
    const auto found = object.find(name);
    return found == object.end() ? Texts() : readTexts(*found);
}

BlockCondition conditionAt(const json &object)
{
    BlockCondition out;
    const auto found = object.find("when");
    if (found == object.end())
        return out;
    out.kinds = membersAt<LetterKind>(*found, "kinds");
    out.laws = textsAt(*found, "laws");
    out.rights = membersAt<policy::Right>(*found, "rights");
    out.outcomes = membersAt<LetterOutcome>(*found, "outcomes");
    out.has = textsAt(*found, "has");
    out.lacks = textsAt(*found, "lacks");
    out.flags = membersAt<LetterFlag>(*found, "flags");
    out.withoutFlags = membersAt<LetterFlag>(*found, "withoutFlags");
    out.given = textsAt(*found, "given");
    out.missing = textsAt(*found, "missing");
    return out;
}

DetailTemplate readDetail(const json &object)
{
    return {localTextsAt(object, "label"), localTextsAt(object, "value"), conditionAt(object)};
}

BlockTemplate readBlock(const json &object)
{
    BlockTemplate out;
    out.id = textAt(object, "id");
    out.form = memberAt(object, "form", BlockForm::Paragraph);
    out.locked = object.value("locked", true);
    out.when = conditionAt(object);
    out.duties = textsAt(object, "duties");
    out.text = localTextsAt(object, "text");
    out.columns = eachAt(object, "columns", readTexts);
    out.source = textAt(object, "source");
    out.details = eachAt(object, "details", readDetail);
    return out;
}

KindTemplate readKind(const json &object)
{
    KindTemplate out;
    out.kind = memberAt(object, "kind", LetterKind::Acknowledgement);
    out.subject = localTextsAt(object, "subject");
    out.rights = membersAt<policy::Right>(object, "rights");
    out.outcomes = membersAt<LetterOutcome>(object, "outcomes");
    out.needsAny = textsAt(object, "needsAny");
    out.lacks = textsAt(object, "lacks");
    return out;
}

DutyRule readDuty(const json &object)
{
    return {conditionAt(object), textsAt(object, "duties"), textAt(object, "source")};
}

LawTemplate readLaw(const json &object)
{
    LawTemplate out;
    out.id = textAt(object, "id");
    out.name = localTextsAt(object, "name");
    for (const auto &[name, form] : object.at("sources").items())
        out.sources[name] = {localTextsAt(form, "plain"), localTextsAt(form, "paragraph"),
                             localTextsAt(form, "point")};
    out.articles = object.at("articles").get<std::map<std::string, std::string>>();
    out.appealDays = object.value("appealDays", 0);
    return out;
}

GroundTemplate readGround(const json &object)
{
    return {textAt(object, "code"), textsAt(object, "laws"), membersAt<policy::Right>(object, "rights"),
            textAt(object, "article"), localTextsAt(object, "text")};
}

Authority readAuthority(const json &object)
{
    return {textAt(object, "residence"), textsAt(object, "laws"),       textAt(object, "name"),
            textAt(object, "language"),  textAt(object, "englishName"), textAt(object, "web"),
            localTextsAt(object, "note")};
}

template <typename E>
void addWords(const json &document, const char *name, std::map<E, Texts> &to)
{
    const auto found = document.find(name);
    if (found == document.end())
        return;
    for (const auto &[spelling, texts] : found->items())
        if (const auto member = policy::fromSpelling<E>(spelling))
            to[*member] = readTexts(texts);
}

template <typename T>
void addAll(std::vector<T> &to, std::vector<T> more)
{
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void addDocument(const json &document, TemplateSet &set)
{
    addAll(set.blocks, eachAt(document, "blocks", readBlock));
    addAll(set.kinds, eachAt(document, "kinds", readKind));
    addAll(set.duties, eachAt(document, "duties", readDuty));
    addAll(set.laws, eachAt(document, "laws", readLaw));
    addAll(set.grounds, eachAt(document, "grounds", readGround));
    addAll(set.authorities, eachAt(document, "authorities", readAuthority));
    addWords(document, "rights", set.rights);
    addWords(document, "outcomes", set.outcomes);
}

} // namespace

Result<TemplateSet> readTemplates(const std::vector<TemplateFile> &files)
{
    TemplateSet set;
    for (const TemplateFile &file : files) {
        const policy::CheckedJson checked = policy::checkedJson(file.json, templateSchema);
        if (!checked.faults.empty()) {
            Error error = policy::faultError(checked.faults, "letter template");
            error.place = std::string(file.name) + error.place;
            return error;
        }
        addDocument(checked.value, set);
    }
    const std::vector<policy::Fault> faults = templateFaults(set);
    if (!faults.empty())
        return policy::faultError(faults, "set of letter templates");
    return set;
}

Result<TemplateSet> shippedTemplates()
{
    std::vector<TemplateFile> files;
    for (const EmbeddedText &each : embeddedTexts())
        files.push_back({each.name, each.text});
    return readTemplates(files);
}

} // namespace desk::letters
