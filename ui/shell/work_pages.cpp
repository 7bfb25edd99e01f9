// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/work_pages.h"

#include "ui/activity/activity_page.h"
#include "ui/import/import_page.h"
#include "ui/people/people_page.h"
#include "ui/policies/policies_page.h"
#include "ui/requests/requests_page.h"
#include "ui/retention/retention_page.h"
#include "ui/supervision/supervision_page.h"
#include "ui/trust/trust_page.h"
#include "ui/workspace/workspace_page.h"

#include <QStackedWidget>

namespace desk::ui {

WorkPages::WorkPages(const Context &context, QStackedWidget *stack)
    : requests(new RequestsPage(context, stack))
    , workspace(new WorkspacePage(context, stack))
    , people(new PeoplePage(context, stack))
    , import(new ImportPage(context, stack))
    , retention(new RetentionPage(context, stack))
    , policies(new PoliciesPage(context, stack))
    , activity(new ActivityPage(context, stack))
    , trust(new TrustPage(context, stack))
    , supervision(new SupervisionPage(context, stack))
{
    for (Page *page : all())
        stack->addWidget(page);
}

std::vector<Page *> WorkPages::all() const
{
    return {requests, workspace, people, import, retention, policies, activity, trust, supervision};
}

Page *WorkPages::at(Place place) const
{
    switch (place) {
    case Place::Requests:
        return requests;
    case Place::People:
        return people;
    case Place::Import:
        return import;
    case Place::Retention:
        return retention;
    case Place::Policies:
        return policies;
    case Place::Activity:
        return activity;
    case Place::Trust:
        return trust;
    case Place::Supervision:
        return supervision;
    }
    return requests;
}

bool WorkPages::isFor(Place place, const std::vector<policy::Role> &roles)
{
    if (place == Place::Trust)
        return TrustPage::isFor(roles);
    return place != Place::Supervision || SupervisionPage::isFor(roles);
}

} // namespace desk::ui
