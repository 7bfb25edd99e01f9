// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/present.h"
#include "app/command_line/session.h"
#include "core/laws/law_book.h"
#include "core/policy/profile_parser.h"
#include "core/policy/shipped.h"

#include <array>

namespace desk::command_line {

namespace {

Outcome addPlatform(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string profile, readProfileArgument(arguments.positional()[0]));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, await(desk.services.administration.addPlatform(profile)));
    context.output.object(toJson(platform));
    context.output.facts({{"Platform", platform.name.en},
                          {"Profile", platform.profile},
                          {"Prefix", platform.prefix},
                          {"Policy version", platform.policyVersion},
                          {"Id", platform.id.text()}});
    return ExitStatus::Done;
}

Outcome listPlatforms(Context &context, const Arguments &arguments)
{
    DESK_TRY(const SignedIn desk, signIn(context, arguments));
    std::vector<std::vector<std::string>> rows;
    for (const PlatformInfo &platform : desk.info.platforms) {
        context.output.object(toJson(platform));
        rows.push_back({platform.profile, platform.prefix, platform.policyVersion, platform.name.en,
                        platform.id.text()});
    }
    context.output.table(
        {"Profile", "Prefix", "Policy", "Name", "Id"}, rows,
        "There is no platform you may enter; an administrator adds one with `platform add`.");
    return ExitStatus::Done;
}

Json categoryJson(const policy::Category &category)
{
    std::vector<std::string> fields;
    for (const policy::Field &field : category.fields)
        fields.push_back(field.id);
    return {{"id", category.id},
            {"label", {{"en", category.label.en}, {"zh-CN", category.label.zhCN}}},
            {"fields", fields},
            {"readable_by", spelled(category.readableBy)}};
}

Outcome showPlatform(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformNamed(desk.info, arguments.positional()[0]));
    DESK_TRY(const policy::Profile profile, await(desk.services.administration.profile(platform.id)));
    Json json = toJson(platform);
    json["effective"] = toIsoDate(profile.effective);
    json["rights"] = Json::array();
    json["categories"] = Json::array();
    std::vector<std::string> rights;
    for (const policy::RightRule &rule : profile.rights) {
        rights.emplace_back(policy::spelling(rule.right));
        json["rights"].push_back(rights.back());
    }
    std::vector<std::vector<std::string>> rows;
    for (const policy::Category &category : profile.categories) {
        json["categories"].push_back(categoryJson(category));
        rows.push_back(
            {category.id, std::to_string(category.fields.size()), joined(spelled(category.readableBy))});
    }
    context.output.object(json);
    context.output.facts({{"Platform", platform.name.en},
                          {"Profile", platform.profile},
                          {"Prefix", platform.prefix},
                          {"Policy version", platform.policyVersion + " of " + toIsoDate(profile.effective)},
                          {"Rights", joined(rights)},
                          {"Id", platform.id.text()}});
    context.output.line();
    context.output.table({"Category", "Fields", "Readable by"}, rows, "The profile has no categories.");
    return ExitStatus::Done;
}

Outcome checkPolicy(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string text, readTextFile(arguments.positional()[0], maxProfile));
    const bool isLaw = laws::looksLikeLaw(text);
    const std::vector<policy::Fault> faults = isLaw ? laws::checkLaw(text) : policy::checkProfile(text);
    Json list = Json::array();
    for (const policy::Fault &fault : faults)
        list.push_back({{"pointer", fault.pointer}, {"message", fault.message}});
    context.output.object({{"ok", faults.empty()}, {"kind", isLaw ? "law" : "profile"}, {"faults", list}});
    for (const policy::Fault &fault : faults)
        context.output.line(fault.pointer + ": " + fault.message);
    if (faults.empty())
        context.output.line(isLaw ? "The law is in order." : "The profile is in order.");
    return faults.empty() ? ExitStatus::Done : ExitStatus::Failed;
}

constexpr std::array commands{
    Command{"platform add",
            "PROFILE",
            1,
            1,
            "Add a platform: the id of a shipped profile, or a JSON file.",
            "platform add rugs --desk ./desk --user Ada",
            {},
            addPlatform},
    Command{"platform list",
            "",
            0,
            0,
            "List the platforms you may enter.",
            "platform list --desk ./desk --user Ada",
            {},
            listPlatforms},
    Command{"platform show",
            "ID",
            1,
            1,
            "Show a platform's policy: categories, rights, who reads what.",
            "platform show rugs --desk ./desk --user Ada",
            {},
            showPlatform},
    Command{"policy check",
            "FILE",
            1,
            1,
            "Check a policy profile or a law: every fault with its JSON pointer. Needs no desk.",
            "policy check my-shop.json",
            {},
            checkPolicy},
};

} // namespace

Attempt<std::string> readProfileArgument(const std::string &word)
{
    if (policy::shippedProfile(word))
        return word;
    Result<std::string> text = readTextFile(word, maxProfile);
    if (text)
        return std::move(text).value();
    if (text.error().code != ErrorCode::NotFound)
        return std::move(text).error();
    std::vector<std::string> shipped;
    for (const std::string_view id : policy::shippedProfileIds())
        shipped.emplace_back(id);
    return fail(ErrorCode::NotFound,
                "This is neither a file nor a shipped profile (" + joined(shipped) + ").", word);
}

std::span<const Command> platformCommands()
{
    return commands;
}

} // namespace desk::command_line
