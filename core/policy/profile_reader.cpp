// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/profile_reader.h"

#include "core/base/clock.h"
#include "core/policy/json_check.h"
#include "core/policy/json_values.h"

namespace desk::policy {
namespace {

using nlohmann::json;

LocalText readText(const json &text)
{
    return {textAt(text, "en"), textAt(text, "zh-CN")};
}

LocalText localTextAt(const json &object, const char *name)
{
    const auto found = object.find(name);
    return found == object.end() ? LocalText{} : readText(*found);
}

/// An invalid day where the calendar has no such date; the rules report it.
QDate dayAt(const json &object, const char *name)
{
    const auto day = dateFromIso(textAt(object, name));
    return day.ok() ? *day : QDate();
}

Period periodAt(const json &object, const char *name)
{
    const json &period = object.at(name);
    return {period.at("amount").get<int>(), memberAt(period, "unit", PeriodUnit::Days)};
}

RoleEntry readRole(const json &role)
{
    return {memberAt(role, "role", Role::CustomerService), localTextAt(role, "label"),
            textsAt(role, "facts")};
}

Purpose readPurpose(const json &purpose)
{
    Purpose out;
    out.id = textAt(purpose, "id");
    out.label = localTextAt(purpose, "label");
    out.dpv = textAt(purpose, "dpv");
    out.objectable = purpose.value("objectable", false);
    out.needsConsent = purpose.value("needsConsent", false);
    out.facts = textsAt(purpose, "facts");
    return out;
}

Field readField(const json &field)
{
    Field out;
    out.id = textAt(field, "id");
    out.label = localTextAt(field, "label");
    out.type = memberAt(field, "type", FieldType::Text);
    out.provenance = memberAt(field, "provenance", Provenance::Provided);
    out.sensitivity = memberAt(field, "sensitivity", Sensitivity::Secret);
    const bool open = out.sensitivity == Sensitivity::Ordinary || out.sensitivity == Sensitivity::Personal;
    out.mask = memberAt(field, "mask", open ? Mask::None : Mask::Full);
    out.identifier = memberAt(field, "identifier", IdentifierKind::None);
    out.party = textAt(field, "party");
    out.shared = field.value("shared", false);
    out.secondLayer = field.value("secondLayer", false);
    out.exportable = field.value("exportable", out.sensitivity != Sensitivity::Secret);
    out.facts = textsAt(field, "facts");
    return out;
}

Party readParty(const json &party)
{
    return {textAt(party, "id"), localTextAt(party, "label"), textAt(party, "when")};
}

SchemaTerm readSchemaTerm(const json &term)
{
    return {textAt(term, "field"), textAt(term, "property")};
}

SchemaTerms readSchemaTerms(const json &category)
{
    const auto block = category.find("schemaOrg");
    if (block == category.end())
        return {};
    return {textAt(*block, "type"), eachAt(*block, "terms", readSchemaTerm)};
}

Category readCategory(const json &category)
{
    Category out;
    out.id = textAt(category, "id");
    out.number = category.at("number").get<std::uint16_t>();
    out.label = localTextAt(category, "label");
    out.shredClass = memberAt(category, "shredClass", ShredClass::Erasable);
    out.anonymous = category.value("anonymous", false);
    out.shareable = category.value("shareable", true);
    out.readableBy = membersAt<Role>(category, "readableBy");
    out.aggregatesFor = membersAt<Role>(category, "aggregatesFor");
    out.purposes = textsAt(category, "purposes");
    out.forbiddenPurposes = textsAt(category, "forbiddenPurposes");
    out.key = textsAt(category, "key");
    out.tenantField = textAt(category, "tenantField");
    out.parties = eachAt(category, "parties", readParty);
    out.fields = eachAt(category, "fields", readField);
    out.schemaOrg = readSchemaTerms(category);
    out.facts = textsAt(category, "facts");
    return out;
}

RightCondition readCondition(const json &condition)
{
    RightCondition out;
    out.kind = memberAt(condition, "kind", ConditionKind::WithinLegalLimits);
    out.category = textAt(condition, "category");
    out.fields = textsAt(condition, "fields");
    out.dateField = textAt(condition, "dateField");
    return out;
}

RightRule readRight(const json &right)
{
    RightRule out;
    out.right = memberAt(right, "right", Right::Access);
    out.categories = textsAt(right, "categories");
    out.requesters = membersAt<Requester>(right, "requesters");
    out.provenances = membersAt<Provenance>(right, "provenances");
    out.purposes = textsAt(right, "purposes");
    out.conditions = eachAt(right, "conditions", readCondition);
    out.note = localTextAt(right, "note");
    out.facts = textsAt(right, "facts");
    return out;
}

VerificationLadder readLadder(const json &ladder)
{
    VerificationLadder out;
    out.rights = membersAt<Right>(ladder, "rights");
    out.requesters = membersAt<Requester>(ladder, "requesters");
    out.methods = membersAt<VerificationMethod>(ladder, "methods");
    out.required = ladder.value("required", 1);
    out.facts = textsAt(ladder, "facts");
    return out;
}

Verification readVerification(const json &verification)
{
    Verification out;
    out.ladders = eachAt(verification, "ladders", readLadder);
    out.forbidden = membersAt<VerificationMethod>(verification, "forbidden");
    out.facts = textsAt(verification, "facts");
    const auto order = verification.find("orderFacts");
    if (order != verification.end())
        out.orderFacts =
            OrderFactsRule{textAt(*order, "category"), textAt(*order, "numberField"),
                           textsAt(*order, "details"), order->value("required", 1), textsAt(*order, "facts")};
    return out;
}

RetentionCondition readRetentionCondition(const json &condition)
{
    return {textAt(condition, "field"), periodAt(condition, "period"), textAt(condition, "category"),
            textAt(condition, "match")};
}

RetentionRule readRetention(const json &rule)
{
    RetentionRule out;
    out.id = textAt(rule, "id");
    out.label = localTextAt(rule, "label");
    out.categories = textsAt(rule, "categories");
    out.after = eachAt(rule, "after", readRetentionCondition);
    out.action = memberAt(rule, "action", RetentionAction::Erase);
    out.keep = textsAt(rule, "keep");
    out.facts = textsAt(rule, "facts");
    return out;
}

LegalKeepingRule readLegalKeeping(const json &rule)
{
    LegalKeepingRule out;
    out.id = textAt(rule, "id");
    out.label = localTextAt(rule, "label");
    out.categories = textsAt(rule, "categories");
    out.after = eachAt(rule, "after", readRetentionCondition);
    out.needs = textsAt(rule, "needs");
    out.ground = textAt(rule, "ground");
    out.law = localTextAt(rule, "law");
    out.restrictTo = membersAt<Role>(rule, "restrictTo");
    out.facts = textsAt(rule, "facts");
    return out;
}

TotalRule readTotal(const json &total)
{
    return {textAt(total, "category"), textAt(total, "amount"), textAt(total, "times"),
            textAt(total, "currency"), textAt(total, "month"),  textsAt(total, "facts")};
}

Holding readHolding(const json &holding)
{
    return {textAt(holding, "category"), textsAt(holding, "fields")};
}

Recipient readRecipient(const json &recipient)
{
    Recipient out;
    out.id = textAt(recipient, "id");
    out.label = localTextAt(recipient, "label");
    out.kind = memberAt(recipient, "kind", RecipientKind::ServiceProvider);
    out.holds = eachAt(recipient, "holds", readHolding);
    out.toldOf = membersAt<Right>(recipient, "toldOf");
    out.reviewFirst = recipient.value("reviewFirst", false);
    out.cases = eachAt(recipient, "cases", readText);
    out.facts = textsAt(recipient, "facts");
    return out;
}

Promise readPromise(const json &promise)
{
    Promise out;
    out.id = textAt(promise, "id");
    out.kind = memberAt(promise, "kind", PromiseKind::RightCarriedOut);
    out.rights = membersAt<Right>(promise, "rights");
    out.period = periodAt(promise, "period");
    out.label = localTextAt(promise, "label");
    out.facts = textsAt(promise, "facts");
    return out;
}

PriorVersion readPriorVersion(const json &prior)
{
    return {textAt(prior, "version"), dayAt(prior, "effective"), prior.value("material", false),
            localTextAt(prior, "change")};
}

std::optional<PasswordRule> passwordAt(const json &security)
{
    const auto found = security.find("password");
    if (found == security.end())
        return std::nullopt;
    PasswordRule out;
    out.minimumLength = found->at("minimumLength").get<int>();
    out.upper = found->value("upper", false);
    out.lower = found->value("lower", false);
    out.digit = found->value("digit", false);
    out.symbol = found->value("symbol", false);
    out.maximumAgeDays = found->at("maximumAgeDays").get<int>();
    out.facts = textsAt(*found, "facts");
    return out;
}

AccessRules readAccess(const json &access)
{
    AccessRules out;
    out.uniqueUserIds = access.value("uniqueUserIds", true);
    out.secondFactor = access.value("secondFactor", false);
    out.leastPrivilege = access.value("leastPrivilege", true);
    out.logEveryRead = access.value("logEveryRead", false);
    out.maskCore = access.value("maskCore", true);
    out.tenantIsolation = access.value("tenantIsolation", false);
    out.facts = textsAt(access, "facts");
    return out;
}

LeakRules readLeaks(const json &leaks)
{
    LeakRules out;
    out.staffCopies = leaks.value("staffCopies", false);
    out.changeCore = membersAt<Role>(leaks, "changeCore");
    out.download = membersAt<Role>(leaks, "download");
    out.filesPerHour = leaks.at("filesPerHour").get<int>();
    out.revealsPerHour = leaks.at("revealsPerHour").get<int>();
    out.emergencyCutOff = leaks.value("emergencyCutOff", false);
    out.facts = textsAt(leaks, "facts");
    return out;
}

SecurityRules readSecurity(const json &security)
{
    SecurityRules out;
    out.access = readAccess(security.at("access"));
    out.password = passwordAt(security);
    out.leaks = readLeaks(security.at("leaks"));
    const json &storage = security.at("storage");
    out.storage = {textAt(storage, "atRest"), storage.value("keysApart", true), textAt(storage, "transport"),
                   storage.value("secondLayer", false), textsAt(storage, "facts")};
    const json &payment = security.at("payment");
    out.payment = {textAt(payment, "cardNumber") == "refuse", textsAt(payment, "facts")};
    const json &backups = security.at("backups");
    out.backups = {backups.value("encrypted", true), backups.at("everyDays").get<int>(),
                   backups.at("rehearseEveryDays").get<int>(), backups.value("erasureReaches", true),
                   textsAt(backups, "facts")};
    const json &incidents = security.at("incidents");
    out.incidents = {incidents.value("recorded", true), incidents.value("evidenceChain", false),
                     textsAt(incidents, "facts")};
    return out;
}

/// Depth is bounded by checkedJson().
void collectFacts(const json &node, const std::string &pointer, Profile &profile)
{
    if (node.is_array()) {
        for (std::size_t i = 0; i < node.size(); ++i)
            collectFacts(node[i], pointerTo(pointer, std::to_string(i)), profile);
        return;
    }
    if (!node.is_object())
        return;
    for (const auto &[name, value] : node.items()) {
        if (name != "facts") {
            collectFacts(value, pointerTo(pointer, name), profile);
            continue;
        }
        for (const json &fact : value)
            profile.keptFacts[fact.get<std::string>()].push_back(pointer);
    }
}

} // namespace

Profile readProfile(const json &document)
{
    Profile out;
    out.id = textAt(document, "id");
    out.prefix = textAt(document, "prefix");
    out.name = localTextAt(document, "name");
    out.description = localTextAt(document, "description");
    out.version = textAt(document, "version");
    out.effective = dayAt(document, "effective");
    out.supersedes = eachAt(document, "supersedes", readPriorVersion);
    const json &changes = document.at("changes");
    out.changes = {changes.value("announce", true), changes.value("consentAgain", false),
                   textsAt(changes, "facts")};
    out.defaultRegion = textAt(document, "defaultRegion");
    out.establishment = textAt(document, "establishment");
    out.holidayCountry = textAt(document, "holidayCountry");
    out.roles = eachAt(document, "roles", readRole);
    out.purposes = eachAt(document, "purposes", readPurpose);
    out.categories = eachAt(document, "categories", readCategory);
    out.rights = eachAt(document, "rights", readRight);
    out.verification = readVerification(document.at("verification"));
    out.retention = eachAt(document, "retention", readRetention);
    out.legalKeeping = eachAt(document, "legalKeeping", readLegalKeeping);
    out.totals = eachAt(document, "totals", readTotal);
    const json &hold = document.at("legalHold");
    out.legalHold = {hold.value("coldStorage", false), membersAt<Role>(hold, "readableBy"),
                     hold.value("eraseAtEnd", true), textsAt(hold, "facts")};
    out.recipients = eachAt(document, "recipients", readRecipient);
    out.promises = eachAt(document, "promises", readPromise);
    out.security = readSecurity(document.at("security"));
    collectFacts(document, "", out);
    return out;
}

} // namespace desk::policy
