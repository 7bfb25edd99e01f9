// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"
#include "ui/widgets/page.h"

class QLabel;
class QVBoxLayout;

namespace desk::ui {

class Notice;

/// Who else has the data and has to be told of what was done: sent, acknowledged, or why it is not needed.
class RecipientsPane final : public QWidget
{
    Q_OBJECT

public:
    RecipientsPane(WorkspaceModel &model, const Context &context, QWidget *parent);
    void wipe();
    void showError(const QString &sentence);

Q_SIGNALS:
    /// A letter to this recipient, an id in the policy.
    void letterWanted(const std::string &recipient);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow();
    QWidget *makeLine(const NoticeView &notice, std::size_t number);
    QString story(const NoticeView &notice) const;
    void askForDay(const std::string &recipient, bool acknowledged);
    void askWhyNot(const std::string &recipient);

    WorkspaceModel &m_model;
    Context m_context;
    QLabel *m_title;
    QLabel *m_lead;
    Notice *m_notice;
    QVBoxLayout *m_list;
};

} // namespace desk::ui
