// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QMenu;
class QPushButton;

namespace desk::ui {

/// What a saved view of the queue is narrowed by: reference, states, right, owner, platform. All of it
/// combines.
class QueueFilters final : public QWidget
{
    Q_OBJECT

public:
    explicit QueueFilters(QWidget *parent);
    /// `staff`: whoever may own a request.
    void setChoices(const std::vector<PlatformInfo> &platforms, const std::string &me,
                    const std::vector<std::string> &staff);
    /// Narrows a view's filter; a reference is looked for in everything.
    RequestFilter applied(const RequestFilter &view) const;
    bool isNarrowed() const;
    /// Back to the whole view, without a word.
    void reset();
    /// Narrows to one owner and nothing else, without a word; empty: to nobody's.
    void chooseOwner(const std::string &name);
    void focusSearch();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void makeStates();
    void fill();
    std::vector<RequestState> chosenStates() const;
    void followStates();

    QLineEdit *m_search;
    QPushButton *m_states;
    QMenu *m_stateMenu;
    QComboBox *m_right;
    QComboBox *m_owner;
    QComboBox *m_platform;
    std::vector<PlatformInfo> m_platforms;
    std::string m_me;
    std::vector<std::string> m_staff;
};

} // namespace desk::ui
