// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/vocabulary.h"
#include "ui/shell/navigation.h"

#include <vector>

class QStackedWidget;

namespace desk::ui {

struct Context;
class ActivityPage;
class ImportPage;
class Page;
class PeoplePage;
class PoliciesPage;
class RequestsPage;
class RetentionPage;
class SupervisionPage;
class TrustPage;
class WorkspacePage;

/// What somebody who is signed in works on: a page for each place, and the one of a request.
struct WorkPages
{
    /// Puts them onto the stack, which owns them.
    WorkPages(const Context &context, QStackedWidget *stack);

    std::vector<Page *> all() const;
    Page *at(Place place) const;
    /// Whether there is anything in a place for who has these roles.
    static bool isFor(Place place, const std::vector<policy::Role> &roles);

    RequestsPage *requests;
    WorkspacePage *workspace;
    PeoplePage *people;
    ImportPage *import;
    RetentionPage *retention;
    PoliciesPage *policies;
    ActivityPage *activity;
    TrustPage *trust;
    SupervisionPage *supervision;
};

} // namespace desk::ui
