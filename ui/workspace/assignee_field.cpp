// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/assignee_field.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/widgets/basics.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>
#include <set>

namespace desk::ui {

AssigneeField::AssigneeField(WorkspaceModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_label(makeLabel(TextType::Label, this))
    , m_who(new QComboBox(this))
{
    m_who->setObjectName(QStringLiteral("actionAssignee"));
    m_who->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_label->setBuddy(m_who);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(unit);
    row->addWidget(m_label);
    row->addWidget(m_who);
    row->addStretch(1);
    connect(&m_model, &WorkspaceModel::changed, this, &AssigneeField::follow);
    connect(m_who, &QComboBox::currentIndexChanged, this, &AssigneeField::assign);
}

void AssigneeField::follow()
{
    m_label->setText(tr("This right is &up to"));
    m_who->setAccessibleName(plain(m_label->text()));
    const ActionView *const action = m_model.action();
    setVisible(action != nullptr);
    if (action)
        fill(*action);
}

void AssigneeField::fill(const ActionView &action)
{
    const std::string &holder = m_model.details()->summary.assignee;
    // Who may not read the list of the staff can still take a right, or leave it to whoever has the request.
    std::set<std::string> names(m_model.staffNames().begin(), m_model.staffNames().end());
    names.insert({m_model.session().name, action.assignee});
    names.erase(std::string());
    const QSignalBlocker quiet(m_who);
    m_who->clear();
    //: %1 is the name of a member of staff.
    m_who->addItem(holder.empty() ? tr("Whoever takes the request")
                                  : tr("Whoever has the request: %1").arg(text(holder)),
                   QString());
    for (const std::string &name : names)
        m_who->addItem(text(name), text(name));
    m_who->setCurrentIndex(std::max(0, m_who->findData(text(action.assignee))));
    setBlocked(m_who, action.state == RequestState::Closed ? tr("This right has been answered.")
                                                           : Permissions::work(m_model.session().roles));
}

void AssigneeField::assign()
{
    const std::string name = m_who->currentData().toString().toStdString();
    const ActionView *const action = m_model.action();
    if (action && action->assignee != name)
        m_model.assignAction(name);
}

} // namespace desk::ui
