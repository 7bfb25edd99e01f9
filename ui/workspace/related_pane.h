// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace desk::ui {

class Notice;

/// Other requests that belong to this one: duplicates and repeats that were found, links, merging and its
/// undoing, splitting one right off.
class RelatedPane final : public QWidget
{
    Q_OBJECT

public:
    RelatedPane(WorkspaceModel &model, const Context &context, QWidget *parent);
    void wipe();
    void showError(const QString &sentence);

Q_SIGNALS:
    void requestWanted(const std::string &reference);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow();
    QWidget *makeLink(const RequestLink &link, std::size_t number);
    void askToLink();
    void askToMerge();
    void askToSplit();
    bool isMerged() const;

    WorkspaceModel &m_model;
    Context m_context;
    QLabel *m_title;
    QLabel *m_lead;
    Notice *m_notice;
    QVBoxLayout *m_list;
    QPushButton *m_link;
    QPushButton *m_merge;
    QPushButton *m_split;
};

} // namespace desk::ui
