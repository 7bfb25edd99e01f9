// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/evidence_page.h"

#include "core/exporting/desk_key_file.h"
#include "core/exporting/evidence_format.h"
#include "core/exporting/page_texts.h"
#include "core/formats/html_text.h"

#include <algorithm>

namespace desk::exporting {

namespace {

using formats::escapeHtml;
using Facts = std::vector<std::pair<std::string, std::string>>;
using Rows = std::vector<std::vector<std::string>>;

std::string factsList(const Facts &facts)
{
    std::string out = "<dl class=\"facts\">\n";
    for (const auto &[name, value] : facts) {
        if (!value.empty())
            out +=
                "<div><dt>" + escapeHtml(name) + "</dt><dd><bdi>" + escapeHtml(value) + "</bdi></dd></div>\n";
    }
    return out + "</dl>\n";
}

std::string tableOf(const std::vector<std::string> &headings, const Rows &rows)
{
    std::string out = "<div class=\"scroll\"><table><thead><tr>";
    for (const std::string &heading : headings)
        out += "<th scope=\"col\">" + escapeHtml(heading) + "</th>";
    out += "</tr></thead><tbody>\n";
    for (const std::vector<std::string> &row : rows) {
        out += "<tr>";
        for (const std::string &cell : row)
            out += "<td><bdi>" + escapeHtml(cell) + "</bdi></td>";
        out += "</tr>\n";
    }
    return out + "</tbody></table></div>\n";
}

std::string section(std::string_view heading, const std::string &html)
{
    return "<section><h2>" + escapeHtml(heading) + "</h2>\n" + html + "</section>\n";
}

std::string paragraphs(const std::vector<std::string> &texts)
{
    std::string out;
    for (const std::string &text : texts)
        out += "<p>" + escapeHtml(text) + "</p>\n";
    return out;
}

std::string page(std::string_view title, const std::string &lead, const std::string &body)
{
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
           "'unsafe-inline'; base-uri 'none'; "
           "form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" +
           escapeHtml(title) + "</title>\n<style>" + std::string(pageStyle()) +
           "</style>\n</head>\n<body>\n<header><div><h1>" + escapeHtml(title) + "</h1>\n" + lead +
           "</div></header>\n<main>\n" + body + "</main>\n</body>\n</html>\n";
}

std::string dayText(QDate day)
{
    return day.isValid() ? toIsoDate(day) : std::string();
}

std::string listed(const std::vector<std::string> &words)
{
    std::string out;
    for (const std::string &word : words)
        out += (out.empty() ? "" : ", ") + word;
    return out;
}

std::string howToCheck(const std::vector<std::string> &byHand)
{
    std::vector<std::string> texts{"With the program: rightsdeskctl audit check FILE --desk-key KEY. It "
                                   "needs no desk and no network. KEY is the desk's published "
                                   "key; without it the check shows that the parts belong together, not who "
                                   "made them: compare the fingerprint.",
                                   "By hand: manifest.json names the SHA-256 of every file; manifest.sig is "
                                   "an Ed25519 signature (RFC 8032) over the exact bytes of "
                                   "manifest.json. Checkpoints are signed notes (C2SP signed-note, "
                                   "tlog-checkpoint); the log is a Merkle tree (RFC 9162)."};
    texts.insert(texts.end(), byHand.begin(), byHand.end());
    return section("How to check this", paragraphs(texts));
}

std::string copiesText(const CertifiedErasure &erasure)
{
    if (!erasure.copiesKnown)
        return "not recorded at the time";
    if (!erasure.copiesUntil.isValid())
        return "none was made";
    return "until " + toIsoDate(erasure.copiesUntil);
}

std::string searchText(const CertifiedErasure &erasure)
{
    const std::string samples = std::to_string(erasure.searchedFor) + " samples, nothing found";
    if (erasure.search == "whole")
        return "every file of the desk: " + samples;
    if (erasure.search == "pages")
        return "every page that the erasure wrote, and all other files: " + samples;
    return "nothing found; how far was not recorded at the time";
}

std::string erasureSection(const CertifiedErasure &erasure, std::size_t number)
{
    return section(
        "Erasure " + std::to_string(number),
        factsList({{"Erased", toRfc3339(erasure.at)},
                   {"Proven", toRfc3339(erasure.provenAt)},
                   {"Records erased", std::to_string(erasure.erased)},
                   {"Records made unrecognisable", std::to_string(erasure.masked)},
                   {"Records kept", std::to_string(erasure.kept)},
                   {"Keys destroyed, by class", listed(erasure.destroyedClasses)},
                   {"Root key ended",
                    std::to_string(erasure.rootKeyId) + ", version " + std::to_string(erasure.rootVersion)},
                   {"Searched afterwards", searchText(erasure)},
                   {"A copy of the keys could open something", copiesText(erasure)},
                   {"Digest of the plan", erasure.planDigest},
                   {"Entry of the log", std::to_string(erasure.proof.index) + ", " + proofName(number)}}));
}

} // namespace

std::string auditPackPage(const AuditPack &pack, const crypto::PublicKey &deskKey)
{
    const std::string lead =
        "<p class=\"lead\">What was done at a desk for data-subject requests, by whom and when, as its "
        "signed log has "
        "it.</p>\n" +
        factsList(
            {{"Desk", pack.origin},
             {"Written", toRfc3339(pack.createdAt)},
             {"Entries", std::to_string(pack.entries)},
             {"Extent", pack.complete ? "the whole log" : "a part of the log, each entry with its own proof"},
             {"Desk key", keyFingerprint(deskKey)}});
    Rows signers;
    for (const EvidenceSigner &signer : pack.signers)
        signers.push_back({signer.staff.text(), listed(signer.roles), signer.enabled ? "yes" : "no",
                           signer.today.certifiedBy.text()});
    Rows newest;
    for (const audit::Entry &entry : pack.newest)
        newest.push_back({std::to_string(entry.index), toRfc3339(entry.at), audit::eventName(entry.event),
                          entry.actor.text(), entry.about.isNull() ? "" : entry.about.text()});
    std::string body =
        section("Entries", "<p>The newest " + std::to_string(newest.size()) + " of them; " +
                               std::string(entriesName) + " has all.</p>\n" +
                               tableOf({"Entry", "When (UTC)", "What", "Who", "About"}, newest));
    body += section("Who may sign", tableOf({"Staff", "Roles", "Enabled", "Certified by"}, signers));
    if (!pack.clockWentBack.empty())
        body += section("Remark", "<p>The machine's clock stood earlier than before at " +
                                      std::to_string(pack.clockWentBack.size()) +
                                      " entries; they are marked.</p>\n");
    body += howToCheck({"An entry's leaf is SHA-256(00 | header | signature). The header holds number, time, "
                        "event, actor, platform, whom it "
                        "is about, and the SHA-256 of its sealed content, so that content can be erased and "
                        "the tree stays whole. The actor's "
                        "signature is over the header; keys.json has their public keys and certificates.",
                        "Content marked \"erased\" went with a person's key; content marked "
                        "\"not-permitted\" was not for who wrote this file."});
    return page("Log of a rights desk", lead, body);
}

std::string certificatePage(const ErasureCertificate &certificate, const crypto::PublicKey &deskKey)
{
    const std::string lead = "<p class=\"lead\">What was erased, when, and how that was made sure.</p>\n" +
                             factsList({{"Request", certificate.reference},
                                        {"Right", certificate.right},
                                        {"Platform", certificate.platformName},
                                        {"Policy", certificate.policyVersion},
                                        {"Received", dayText(certificate.receivedOn)},
                                        {"Issued", toRfc3339(certificate.createdAt)},
                                        {"Desk", certificate.origin},
                                        {"Desk key", keyFingerprint(deskKey)}});
    Rows categories;
    for (const CertifiedCategory &each : certificate.categories)
        categories.push_back(
            {each.label, each.outcome, std::to_string(each.records), each.ground, dayText(each.eraseOn)});
    std::string body =
        section("What became of the data",
                tableOf({"Category", "Outcome", "Records", "Ground for keeping", "Erased on"}, categories));
    for (std::size_t i = 0; i < certificate.erasures.size(); ++i)
        body += erasureSection(certificate.erasures[i], i + 1);
    Rows acts;
    for (const CertifiedAct &act : certificate.acts)
        acts.push_back({act.act, act.staff.text(), listed(act.roles)});
    body += section("Who", tableOf({"Act", "Member of staff", "Roles"}, acts));
    body += section("What this does not say",
                    paragraphs({"Copies of the desk's folders that somebody made by other means than the "
                                "desk itself are unknown to it. "
                                "What a disk keeps below the file system is beyond a program."}));
    body += howToCheck({"Each proof-N.tlog-proof (C2SP tlog-proof) shows that the log holds the entry that "
                        "says the erasure was proven."});
    return page("Certificate of erasure", lead, body);
}

} // namespace desk::exporting
