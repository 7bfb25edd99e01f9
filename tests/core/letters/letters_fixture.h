// SPDX-License-Identifier: GPL-3.0-or-later
// A request with every field filled in, so that a test only has to say what it is about.
#pragma once

#include "core/letters/compose.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

namespace desk::test {

inline const letters::TemplateSet &shippedTemplates()
{
    static const Result<letters::TemplateSet> set = letters::shippedTemplates();
    if (!set.ok())
        ADD_FAILURE() << set.error().place << ": " << set.error().message;
    return set.value();
}

/// Each law with a residence under it that has an authority.
struct LawAndPlace
{
    std::string_view law;
    std::string_view residence;
};
inline constexpr std::array<LawAndPlace, 14> lawsAndPlaces{{{"eu-gdpr", "DE"},
                                                            {"uk-gdpr", "GB"},
                                                            {"us-ca-ccpa", "US-CA"},
                                                            {"us-va-vcdpa", "US-VA"},
                                                            {"us-co-cpa", "US-CO"},
                                                            {"us-ct-ctdpa", "US-CT"},
                                                            {"br-lgpd", "BR"},
                                                            {"ca-pipeda", "CA"},
                                                            {"ca-qc-law25", "CA-QC"},
                                                            {"ch-nfadp", "CH"},
                                                            {"cn-pipl", "CN"},
                                                            {"kr-pipa", "KR"},
                                                            {"jp-appi", "JP"},
                                                            {"in-dpdp", "IN"}}};

inline letters::LetterFields everyField()
{
    letters::LetterFields fields;
    int day = 1;
    for (const auto &each : policy::spellings<letters::Field>()) {
        if (letters::fieldForm(each.value) == letters::FieldForm::Day)
            fields.days[each.value] = QDate(2026, 12, day++);
        else
            fields.texts[each.value] = "<" + std::string(each.text) + ">";
    }
    fields.outcomes = {{"Orders", letters::CategoryOutcome::Kept, "Tax law, section 147", QDate(2033, 1, 1)},
                       {"Browsing", letters::CategoryOutcome::Deleted, "", std::nullopt}};
    fields.corrections = {{"Address", "Old Road 1", "New Road 2"}};
    return fields;
}

inline letters::LetterRequest fullRequest(letters::LetterKind kind, LawAndPlace where)
{
    letters::LetterRequest request;
    request.kind = kind;
    request.law = where.law;
    request.residence = where.residence;
    request.right = policy::Right::Deletion;
    request.language = "en";
    request.ground = "legal_duty";
    request.fields = everyField();
    return request;
}

/// Calls `visit` with every kind, law, right and outcome that go together.
template <typename Visit>
void forEachPossibleRequest(const Visit &visit)
{
    for (const auto &kind : policy::spellings<letters::LetterKind>())
        for (const LawAndPlace &where : lawsAndPlaces)
            for (const auto &right : policy::spellings<policy::Right>())
                for (const auto &outcome : policy::spellings<letters::LetterOutcome>()) {
                    letters::LetterRequest request = fullRequest(kind.value, where);
                    request.right = right.value;
                    request.outcome = outcome.value;
                    if (letters::isPossible(shippedTemplates(), request))
                        visit(request);
                }
}

inline std::string describe(const letters::LetterRequest &request)
{
    return request.law + " " + std::string(policy::spelling(request.kind)) + " " +
           std::string(policy::spelling(request.right)) + " " +
           std::string(policy::spelling(request.outcome)) + " " + request.language;
}

} // namespace desk::test
