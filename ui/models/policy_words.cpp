// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two versions of a policy, in words.
#include "ui/models/display.h"
#include "ui/models/words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace desk::ui {

namespace {

struct ChangeText
{
    std::string_view word;
    const char *text;
};

constexpr std::array changeTexts{
    ChangeText{"category-added", QT_TRANSLATE_NOOP("desk::ui::Words", "A category of data is new")},
    ChangeText{"category-removed", QT_TRANSLATE_NOOP("desk::ui::Words", "A category of data is gone")},
    ChangeText{"anonymity-lost",
               QT_TRANSLATE_NOOP("desk::ui::Words", "Data that was anonymous names people now")},
    ChangeText{"anonymity-gained", QT_TRANSLATE_NOOP("desk::ui::Words", "Data became anonymous")},
    ChangeText{"sharing-opened", QT_TRANSLATE_NOOP("desk::ui::Words", "Data may be shared")},
    ChangeText{"sharing-closed", QT_TRANSLATE_NOOP("desk::ui::Words", "Data may no longer be shared")},
    ChangeText{"reader-added", QT_TRANSLATE_NOOP("desk::ui::Words", "Another role may read it")},
    ChangeText{"reader-removed", QT_TRANSLATE_NOOP("desk::ui::Words", "A role may no longer read it")},
    ChangeText{"category-purpose-added",
               QT_TRANSLATE_NOOP("desk::ui::Words", "Data is used for another purpose")},
    ChangeText{"category-purpose-removed",
               QT_TRANSLATE_NOOP("desk::ui::Words", "Data is no longer used for a purpose")},
    ChangeText{"purpose-allowed", QT_TRANSLATE_NOOP("desk::ui::Words", "A forbidden purpose is allowed")},
    ChangeText{"purpose-forbidden", QT_TRANSLATE_NOOP("desk::ui::Words", "A purpose is forbidden")},
    ChangeText{"ordinary-field-added", QT_TRANSLATE_NOOP("desk::ui::Words", "An ordinary field is new")},
    ChangeText{"ordinary-field-removed", QT_TRANSLATE_NOOP("desk::ui::Words", "An ordinary field is gone")},
    ChangeText{"personal-field-added", QT_TRANSLATE_NOOP("desk::ui::Words", "A personal field is new")},
    ChangeText{"personal-field-removed", QT_TRANSLATE_NOOP("desk::ui::Words", "A personal field is gone")},
    ChangeText{"core-field-added", QT_TRANSLATE_NOOP("desk::ui::Words", "A sensitive field is new")},
    ChangeText{"core-field-removed", QT_TRANSLATE_NOOP("desk::ui::Words", "A sensitive field is gone")},
    ChangeText{"sensitivity-lowered", QT_TRANSLATE_NOOP("desk::ui::Words", "A field is protected less")},
    ChangeText{"sensitivity-raised", QT_TRANSLATE_NOOP("desk::ui::Words", "A field is protected more")},
    ChangeText{"purpose-added", QT_TRANSLATE_NOOP("desk::ui::Words", "A purpose is new")},
    ChangeText{"purpose-removed", QT_TRANSLATE_NOOP("desk::ui::Words", "A purpose is gone")},
    ChangeText{"consent-dropped", QT_TRANSLATE_NOOP("desk::ui::Words", "Consent is no longer asked for")},
    ChangeText{"consent-required", QT_TRANSLATE_NOOP("desk::ui::Words", "Consent is asked for")},
    ChangeText{"objection-dropped", QT_TRANSLATE_NOOP("desk::ui::Words", "Nobody may object any more")},
    ChangeText{"objection-allowed", QT_TRANSLATE_NOOP("desk::ui::Words", "People may object")},
    ChangeText{"right-added", QT_TRANSLATE_NOOP("desk::ui::Words", "A right is new")},
    ChangeText{"right-removed", QT_TRANSLATE_NOOP("desk::ui::Words", "A right is gone")},
    ChangeText{"right-widened", QT_TRANSLATE_NOOP("desk::ui::Words", "A right reaches further")},
    ChangeText{"right-narrowed", QT_TRANSLATE_NOOP("desk::ui::Words", "A right reaches less far")},
    ChangeText{"verification-loosened", QT_TRANSLATE_NOOP("desk::ui::Words", "Proof of identity is easier")},
    ChangeText{"verification-tightened", QT_TRANSLATE_NOOP("desk::ui::Words", "Proof of identity is harder")},
    ChangeText{"retention-added", QT_TRANSLATE_NOOP("desk::ui::Words", "A retention rule is new")},
    ChangeText{"retention-removed", QT_TRANSLATE_NOOP("desk::ui::Words", "A retention rule is gone")},
    ChangeText{"retention-longer", QT_TRANSLATE_NOOP("desk::ui::Words", "Data stays longer")},
    ChangeText{"retention-shorter", QT_TRANSLATE_NOOP("desk::ui::Words", "Data stays for a shorter time")},
    ChangeText{"retention-changed",
               QT_TRANSLATE_NOOP("desk::ui::Words", "A retention rule does something else")},
    ChangeText{"keeping-added", QT_TRANSLATE_NOOP("desk::ui::Words", "A rule of legal keeping is new")},
    ChangeText{"keeping-removed", QT_TRANSLATE_NOOP("desk::ui::Words", "A rule of legal keeping is gone")},
    ChangeText{"keeping-longer", QT_TRANSLATE_NOOP("desk::ui::Words", "A law keeps data longer")},
    ChangeText{"keeping-shorter",
               QT_TRANSLATE_NOOP("desk::ui::Words", "A law keeps data for a shorter time")},
    ChangeText{"keeping-changed",
               QT_TRANSLATE_NOOP("desk::ui::Words", "A rule of legal keeping reads differently")},
    ChangeText{"recipient-added", QT_TRANSLATE_NOOP("desk::ui::Words", "A recipient is new")},
    ChangeText{"recipient-removed", QT_TRANSLATE_NOOP("desk::ui::Words", "A recipient is gone")},
    ChangeText{"recipient-holds-more", QT_TRANSLATE_NOOP("desk::ui::Words", "A recipient holds more")},
    ChangeText{"recipient-holds-less", QT_TRANSLATE_NOOP("desk::ui::Words", "A recipient holds less")},
    ChangeText{"promise-added", QT_TRANSLATE_NOOP("desk::ui::Words", "A promise is new")},
    ChangeText{"promise-removed", QT_TRANSLATE_NOOP("desk::ui::Words", "A promise is gone")},
    ChangeText{"promise-longer", QT_TRANSLATE_NOOP("desk::ui::Words", "A promise takes longer")},
    ChangeText{"promise-shorter", QT_TRANSLATE_NOOP("desk::ui::Words", "A promise is kept sooner")},
    ChangeText{"security-loosened", QT_TRANSLATE_NOOP("desk::ui::Words", "Security is lower")},
    ChangeText{"security-tightened", QT_TRANSLATE_NOOP("desk::ui::Words", "Security is higher")},
    ChangeText{"establishment-changed", QT_TRANSLATE_NOOP("desk::ui::Words", "The company sits elsewhere")},
};

} // namespace

QString Words::policyChange(const std::string &word)
{
    const auto known = std::find_if(changeTexts.begin(), changeTexts.end(),
                                    [&word](const ChangeText &each) { return each.word == word; });
    return known == changeTexts.end() ? spaced(word) : tr(known->text);
}

} // namespace desk::ui
