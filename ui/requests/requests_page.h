// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/request_list_model.h"
#include "ui/widgets/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace desk::ui {

class EmptyState;
class Notice;

/// The queue: what there is to do, without a word about anybody.
class RequestsPage final : public Page
{
    Q_OBJECT

public:
    RequestsPage(const Context &context, QWidget *parent);

    void enter(const SessionInfo &session) override;
    void refresh() override;
    void wipe() override;
    void focusSearch();

Q_SIGNALS:
    void requestChosen(const std::string &reference);
    void newRequestWanted();

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTable();
    void connectControls();
    void load();
    void showState();
    void setFilters();
    void fitColumns();
    bool isFiltered() const;

    Context m_context;
    RequestListModel *m_model;
    QLabel *m_title;
    QLabel *m_count;
    QLineEdit *m_search;
    QComboBox *m_state;
    QComboBox *m_platform;
    QComboBox *m_whose;
    QPushButton *m_new;
    QPushButton *m_clear;
    QPushButton *m_first;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_nothing;
    EmptyState *m_noMatch;
    Notice *m_notice;
    std::vector<PlatformInfo> m_platforms;
    std::string m_me;
    std::string m_selected;
};

} // namespace desk::ui
