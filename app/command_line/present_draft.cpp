// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/present_draft.h"

#include "core/policy/spelling.h"

namespace desk::command_line {

namespace {

std::string_view certaintyWord(intake::Certainty certainty)
{
    return certainty == intake::Certainty::Certain ? "certain" : "likely";
}

std::string_view followsWord(intake::Follows follows)
{
    switch (follows) {
    case intake::Follows::Reminder:
        return "reminder";
    case intake::Follows::Complaint:
        return "complaint";
    case intake::Follows::Nothing:
        break;
    }
    return "";
}

std::vector<std::string> wordsOf(const intake::Draft &draft, const std::vector<intake::Span> &spans)
{
    std::vector<std::string> out;
    for (const intake::Span &span : spans) {
        if (span.from + span.length <= draft.text.size())
            out.push_back(draft.text.substr(span.from, span.length));
    }
    return out;
}

Json findingJson(const intake::Draft &draft, const intake::Finding &finding)
{
    return {{"certainty", certaintyWord(finding.certainty)},
            {"words", wordsOf(draft, finding.words)},
            {"place", finding.place},
            {"rule", finding.rule}};
}

/// How sure, and why: the words themselves, or the place in a structured source.
std::string reason(const intake::Draft &draft, const intake::Finding &finding)
{
    std::string out(certaintyWord(finding.certainty));
    std::vector<std::string> said;
    for (const std::string &each : wordsOf(draft, finding.words))
        said.push_back('"' + each + '"');
    if (!said.empty())
        out += ": " + joined(said);
    else if (!finding.place.empty())
        out += ": " + finding.place;
    return out;
}

Json headJson(const IntakeDraft &draft, const std::string &file, const DraftEnd &end)
{
    const intake::Draft &read = draft.draft;
    Json out{{"file", file},
             {"format", intake::formatWord(read.format)},
             {"sha256", toHex(read.source)},
             {"external_id", read.externalId},
             {"channel", read.channel},
             {"received", read.receivedOn.isValid() ? toIsoDate(read.receivedOn) : std::string()},
             {"language", read.language},
             {"residence", read.residence},
             {"follows", followsWord(read.follows)},
             {"on_behalf_of", read.behalfKind.value_or(std::string())},
             {"came_as", draft.cameAs},
             {"people", draft.people.size()}};
    out["reference"] = end.reference;
    out["attached"] = end.attached;
    out["only_likely"] = end.onlyLikely;
    out["not_opened"] = end.notOpened;
    return out;
}

} // namespace

Json toJson(const intake::Doubt &doubt)
{
    return {{"place", doubt.place}, {"doubt", doubt.sentence}};
}

Json toJson(const IntakeDraft &draft, const std::string &file, const DraftEnd &end)
{
    const intake::Draft &read = draft.draft;
    Json out = headJson(draft, file, end);
    for (const char *list : {"rights", "identifiers", "laws", "doubts", "others", "attachments"})
        out[list] = Json::array();
    for (const intake::RightFinding &found : read.rights) {
        Json one = findingJson(read, found.because);
        one["right"] = policy::spelling(found.right);
        out["rights"].push_back(std::move(one));
    }
    for (const intake::IdentifierFinding &found : read.identifiers) {
        Json one = findingJson(read, found.because);
        one["kind"] = policy::spelling(found.kind);
        one["value"] = found.value;
        out["identifiers"].push_back(std::move(one));
    }
    for (const intake::WordFinding &found : read.laws) {
        Json one = findingJson(read, found.because);
        one["law"] = found.word;
        out["laws"].push_back(std::move(one));
    }
    for (const intake::Doubt &doubt : read.doubts)
        out["doubts"].push_back(toJson(doubt));
    for (const OtherRequest &other : draft.others)
        out["others"].push_back({{"reference", other.summary.reference}, {"kind", other.kind}});
    for (const intake::Attachment &attachment : read.attachments)
        out["attachments"].push_back({{"name", attachment.name},
                                      {"media_type", attachment.mediaType},
                                      {"bytes", attachment.content.size()}});
    return out;
}

void showDraft(Output &output, const IntakeDraft &draft, const std::string &file, const DraftEnd &end)
{
    const intake::Draft &read = draft.draft;
    output.line((file.empty() ? std::string("Draft") : file) + " (" +
                std::string(intake::formatWord(read.format)) + ")");
    std::vector<std::pair<std::string, std::string>> facts;
    for (const intake::RightFinding &found : read.rights)
        facts.emplace_back("  Right",
                           std::string(policy::spelling(found.right)) + ", " + reason(read, found.because));
    for (const intake::IdentifierFinding &found : read.identifiers)
        facts.emplace_back("  Identifier", std::string(policy::spelling(found.kind)) + " " + found.value +
                                               ", " + reason(read, found.because));
    for (const intake::WordFinding &found : read.laws)
        facts.emplace_back("  Law", found.word + ", " + reason(read, found.because));
    facts.emplace_back("  Received", read.receivedOn.isValid() ? toIsoDate(read.receivedOn) : std::string());
    facts.emplace_back("  Language", read.language);
    facts.emplace_back("  Residence", read.residence);
    facts.emplace_back("  Follows", std::string(followsWord(read.follows)));
    facts.emplace_back("  On behalf of", read.behalfKind.value_or(std::string()));
    facts.emplace_back("  People found", std::to_string(draft.people.size()));
    for (const OtherRequest &other : draft.others)
        facts.emplace_back("  Also theirs", other.summary.reference + ", " + other.kind);
    for (const intake::Attachment &attachment : read.attachments)
        facts.emplace_back("  Attachment",
                           attachment.name + ", " + std::to_string(attachment.content.size()) + " bytes");
    for (const intake::Doubt &doubt : read.doubts)
        facts.emplace_back("  Doubt", doubt.sentence);
    facts.emplace_back("  Came in as", draft.cameAs);
    facts.emplace_back(end.attached ? "  Attached to" : "  Opened as", end.reference);
    if (!end.onlyLikely.empty())
        facts.emplace_back("  Ask about", joined(end.onlyLikely) + ": only likely, so not part of it");
    facts.emplace_back("  Not opened", end.notOpened);
    output.facts(facts);
    output.line();
}

} // namespace desk::command_line
