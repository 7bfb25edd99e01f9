// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/change_list.h"

namespace desk::policy {
namespace {

using enum ChangeKind;

ChangePair fieldPair(const Field &field)
{
    switch (field.sensitivity) {
    case Sensitivity::Ordinary:
        return {OrdinaryFieldAdded, OrdinaryFieldRemoved};
    case Sensitivity::Personal:
        return {PersonalFieldAdded, PersonalFieldRemoved};
    case Sensitivity::Core:
    case Sensitivity::Secret:
        break;
    }
    return {CoreFieldAdded, CoreFieldRemoved};
}

void compareField(const Field &before, const Field &after, const std::string &place, ChangeList &changes)
{
    changes.addBySign(growth(before.sensitivity, after.sensitivity), {SensitivityRaised, SensitivityLowered},
                      place + "/sensitivity");
    changes.addBySign(growth(before.secondLayer, after.secondLayer), {SecurityTightened, SecurityLoosened},
                      place + "/secondLayer");
    changes.addBySign(growth(before.exportable, after.exportable), {RightWidened, RightNarrowed},
                      place + "/exportable");
}

void compareFields(const Category &before, const Category &after, const std::string &place,
                   ChangeList &changes)
{
    for (const Field &each : after.fields)
        if (const Field *was = findField(before, each.id); was != nullptr)
            compareField(*was, each, place + "/" + each.id, changes);
        else
            changes.add(fieldPair(each).more, place + "/" + each.id);
    for (const Field &each : before.fields)
        if (findField(after, each.id) == nullptr)
            changes.add(fieldPair(each).less, place + "/" + each.id);
}

void compareCategory(const Category &before, const Category &after, const std::string &place,
                     ChangeList &changes)
{
    changes.addBySign(growth(before.anonymous, after.anonymous), {AnonymityGained, AnonymityLost},
                      place + "/anonymous");
    changes.addBySign(growth(before.shareable, after.shareable), {SharingOpened, SharingClosed},
                      place + "/shareable");
    compareLists(before.readableBy, after.readableBy, {ReaderAdded, ReaderRemoved}, place + "/readableBy",
                 changes);
    compareLists(before.aggregatesFor, after.aggregatesFor, {ReaderAdded, ReaderRemoved},
                 place + "/aggregatesFor", changes);
    compareLists(before.purposes, after.purposes, {CategoryPurposeAdded, CategoryPurposeRemoved},
                 place + "/purposes", changes);
    compareLists(before.forbiddenPurposes, after.forbiddenPurposes, {PurposeForbidden, PurposeAllowed},
                 place + "/forbiddenPurposes", changes);
    compareFields(before, after, place + "/fields", changes);
}

} // namespace

void compareCategories(const Profile &older, const Profile &newer, ChangeList &changes)
{
    compareById(Versions<Category>{older.categories, newer.categories}, {CategoryAdded, CategoryRemoved},
                "/categories", changes,
                [&](const Category &before, const Category &after, const std::string &place) {
                    compareCategory(before, after, place, changes);
                });
}

} // namespace desk::policy
