// SPDX-License-Identifier: GPL-3.0-or-later
// Who sends signed messages: the keys they are known by.
#include "app/command_line/request_target.h"

#include <algorithm>
#include <array>

namespace desk::command_line {

namespace {

constexpr std::size_t largestKeyFile = 1 << 16;

struct KindWord
{
    SenderKind kind;
    std::string_view word;
};

constexpr std::array kindWords{KindWord{SenderKind::Shopify, "shopify"},
                               KindWord{SenderKind::OpenDsr, "opendsr"},
                               KindWord{SenderKind::DataRights, "drp"}};

constexpr OptionSpec platformOption{"platform", "ID", "the platform; your only one when not given"};
constexpr std::array addOptions{
    platformOption,
    OptionSpec{"kind", "KIND", "shopify, opendsr or drp"},
    OptionSpec{"sender-key", "FILE",
               "the app's client secret, the processor's certificate, or the agent's public key"},
    OptionSpec{"business", "ID", "drp: the platform's id in the Data Rights Protocol"},
};
constexpr std::array listOptions{platformOption};

std::string_view wordOf(SenderKind kind)
{
    const auto *found = std::find_if(kindWords.begin(), kindWords.end(),
                                     [kind](const KindWord &each) { return each.kind == kind; });
    return found == kindWords.end() ? std::string_view() : found->word;
}

Json toJson(const SenderView &sender)
{
    Json json{{"id", sender.id},
              {"kind", wordOf(sender.kind)},
              {"name", sender.name},
              {"added", toIsoDate(sender.addedOn)},
              {"by", sender.addedBy}};
    if (!sender.business.empty())
        json["business"] = sender.business;
    if (!sender.fingerprint.empty())
        json["fingerprint"] = sender.fingerprint;
    return json;
}

void show(Context &context, const SenderView &sender)
{
    context.output.object(toJson(sender));
    std::vector<std::pair<std::string, std::string>> facts{
        {"Sender", sender.id}, {"Kind", std::string(wordOf(sender.kind))}, {"Name", sender.name}};
    if (!sender.business.empty())
        facts.emplace_back("Platform's id", sender.business);
    if (!sender.fingerprint.empty())
        facts.emplace_back("Fingerprint", sender.fingerprint);
    facts.emplace_back("Added", toIsoDate(sender.addedOn) + ", " + sender.addedBy);
    context.output.facts(facts);
}

Outcome add(Context &context, const Arguments &arguments)
{
    NewSender sender;
    sender.name = arguments.positional().front();
    sender.business = arguments.get("business");
    DESK_TRY(const std::string word, arguments.required("kind"));
    const auto *kind = std::find_if(kindWords.begin(), kindWords.end(),
                                    [&](const KindWord &each) { return each.word == word; });
    if (kind == kindWords.end())
        return usageError("Senders are shopify, opendsr or drp.", "--kind");
    sender.kind = kind->kind;
    DESK_TRY(const std::string file, arguments.required("sender-key"));
    DESK_TRY(const std::string key, readTextFile(file, largestKeyFile));
    sender.key = crypto::toSecret(asBytes(key));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformOf(desk.info, arguments));
    sender.platform = platform.id;
    DESK_TRY(const SenderView added, await(desk.services.intake.addSender(sender)));
    show(context, added);
    return ExitStatus::Done;
}

Outcome list(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformOf(desk.info, arguments));
    DESK_TRY(const std::vector<SenderView> senders, await(desk.services.intake.senders(platform.id)));
    std::vector<std::vector<std::string>> rows;
    for (const SenderView &each : senders) {
        context.output.object(toJson(each));
        rows.push_back(
            {each.id, std::string(wordOf(each.kind)), each.name, each.fingerprint, toIsoDate(each.addedOn)});
    }
    context.output.table({"Sender", "Kind", "Name", "Fingerprint", "Added"}, rows,
                         "No sender is known; `sender add` adds one.");
    return ExitStatus::Done;
}

Outcome remove(Context &context, const Arguments &arguments)
{
    const std::string &id = arguments.positional().front();
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const PlatformInfo platform, platformOf(desk.info, arguments));
    DESK_CHECK(confirmed(context, arguments,
                         "Messages of this sender are not proven any more until its key is added again."));
    DESK_CHECK(await(desk.services.intake.removeSender(platform.id, id)));
    context.output.object(Json{{"removed", id}});
    context.output.line("Removed.");
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{
        "sender add", "NAME", 1, 1,
        "Keep the key of somebody who sends signed messages; `request intake` then needs none.",
        "sender add GOOD_AGENT --kind drp --business ROSE_SHOP --sender-key agent.pub --desk ./desk --user Ada",
        addOptions, add},
    Command{"sender list", "", 0, 0, "List the senders of a platform; never their keys.",
            "sender list --platform rugs --desk ./desk --user Ada", listOptions, list},
    Command{"sender remove", "ID", 1, 1, "Forget a sender's key.",
            "sender remove 0f1e2d3c4b5a6978 --desk ./desk --user Ada", listOptions, remove},
};

} // namespace

std::span<const Command> senderCommands()
{
    return commands;
}

} // namespace desk::command_line
