// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letters/edit_letter.h"
#include "core/letters/render.h"
#include "tests/core/letters/letters_fixture.h"
#include "tests/support/public_data.h"

#include <algorithm>

namespace desk::letters {
namespace {

using test::forEachPossibleRequest;
using test::fullRequest;
using test::shippedTemplates;

Letter refusal()
{
    LetterRequest request = fullRequest(LetterKind::Refusal, {"eu-gdpr", "FR"});
    request.outcome = LetterOutcome::Refused;
    return composeLetter(shippedTemplates(), request).value();
}

std::size_t placeOf(const Letter &letter, std::string_view id)
{
    const auto found = std::find_if(letter.blocks.begin(), letter.blocks.end(),
                                    [id](const LetterBlock &block) { return block.id == id; });
    return static_cast<std::size_t>(found - letter.blocks.begin());
}

TEST(Editing, ALockedBlockIsRefusedByName)
{
    const Letter letter = refusal();
    int locked = 0;
    for (const LetterBlock &block : letter.blocks)
        for (const EditAction action : {EditAction::Replace, EditAction::Remove}) {
            const auto edited = applyEdits(letter, {{action, block.id, "My own words."}});
            if (!block.locked)
                continue;
            EXPECT_FAILS(edited, ErrorCode::NotPermitted);
            EXPECT_EQ(edited.error().place, block.id);
            ++locked;
        }
    EXPECT_GE(locked, 2 * 8);
}

TEST(Editing, FreeBlocksAreRewordedRemovedAndAdded)
{
    const Letter letter = refusal();
    const auto edited = applyEdits(letter, {{EditAction::Replace, "refusal-reason", "Because:\nof this"},
                                            {EditAction::Remove, "remedy-us", ""},
                                            {EditAction::AddAfter, "remedies-heading", "First."},
                                            {EditAction::AddAfter, "added-1", "Second."}});
    ASSERT_OK(edited);
    EXPECT_EQ(edited->blocks[placeOf(*edited, "refusal-reason")].texts,
              (std::vector<std::string>{"Because:", "of this"}));
    EXPECT_EQ(placeOf(*edited, "remedy-us"), edited->blocks.size());
    const std::size_t heading = placeOf(*edited, "remedies-heading");
    EXPECT_EQ(edited->blocks[heading + 1].texts.front(), "First.");
    EXPECT_EQ(edited->blocks[heading + 2].id, "added-2");
    EXPECT_FALSE(edited->blocks[heading + 2].locked);
}

TEST(Editing, WhatTheLawWantsCannotBeRemovedOrEmptied)
{
    const Letter letter = refusal();
    EXPECT_FAILS(applyEdits(letter, {{EditAction::Remove, "refusal-reason", ""}}), ErrorCode::NotPermitted);
    for (const char *text : {"", " ", "\n", "See {{reason}}", "a\x01", "\xff"})
        EXPECT_FAILS(applyEdits(letter, {{EditAction::Replace, "refusal-reason", text}}),
                     ErrorCode::InvalidArgument);
    EXPECT_FAILS(applyEdits(letter, {{EditAction::Replace, "nowhere", "x"}}), ErrorCode::NotFound);
}

TEST(Rendering, TheTextIsTheLetterAndNothingElse)
{
    LetterRequest request = fullRequest(LetterKind::PartialGrant, {"us-ca-ccpa", "US-CA"});
    request.outcome = LetterOutcome::Partial;
    request.ground = "ccpa.105d.8";
    request.fields.texts[Field::PersonName] = "Robin Doe";
    request.fields.texts[Field::Contact] = "Example Street 1\nExample City";
    const std::string text = renderText(composeLetter(shippedTemplates(), request).value());
    const std::string expected = "Your request has been carried out in part – <reference>\n"
                                 "\n"
                                 "<platform-name>\n"
                                 "Example Street 1\n"
                                 "Example City\n"
                                 "\n"
                                 "Reference: <reference>\n"
                                 "Date: December 1, 2026\n"
                                 "Received on: December 2, 2026\n"
                                 "Your request: Deletion of your data\n"
                                 "Legal basis: Cal. Civ. Code § 1798.105\n"
                                 "\n"
                                 "Dear Robin Doe,\n";
    EXPECT_EQ(text.substr(0, expected.size()), expected);
    for (const char *words : {"- Data: Orders\n  What was done: Kept\n  Why: Tax law, section 147\n  Deleted "
                              "on: January 1, 2033\n",
                              "- Data: Browsing\n  What was done: Deleted\n  Why: –\n  Deleted on: –\n",
                              "A law obliges us to keep the data.", "opt out of the sale and sharing",
                              "- California Privacy Protection Agency, https://cppa.ca.gov\n"})
        EXPECT_NE(text.find(words), std::string::npos) << words;
}

TEST(Rendering, AValueNeverBecomesMarkup)
{
    LetterRequest request = fullRequest(LetterKind::PartialGrant, {"eu-gdpr", "FR"});
    request.outcome = LetterOutcome::Partial;
    const std::string evil = "<script>alert(1)</script>\"'&";
    for (auto &[field, text] : request.fields.texts)
        text = evil;
    request.fields.outcomes = {{evil, CategoryOutcome::Kept, evil, QDate(2030, 1, 1)}};
    for (const policy::Right right : {policy::Right::Correction, policy::Right::Deletion}) {
        request.right = right;
        request.fields.corrections = {{evil, evil, evil}};
        const std::string html = renderHtml(composeLetter(shippedTemplates(), request).value());
        EXPECT_EQ(html.find("<script"), std::string::npos);
        EXPECT_NE(html.find("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"), std::string::npos);
    }
}

TEST(Rendering, ThePageLoadsNothing)
{
    forEachPossibleRequest([](const LetterRequest &request) {
        const std::string html = renderHtml(composeLetter(shippedTemplates(), request).value());
        for (const char *loads : {"src=", "href=", "url(", "@import", "<script", "<link", "<iframe"})
            ASSERT_EQ(html.find(loads), std::string::npos) << test::describe(request) << " " << loads;
        ASSERT_NE(html.find("default-src 'none'"), std::string::npos);
    });
}

} // namespace
} // namespace desk::letters
