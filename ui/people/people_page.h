// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/widgets/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace desk::ui {

class EmptyState;
class FormField;
class Notice;
class SubjectPane;

/// Finds people by what identifies them, shows what is held as counts, and opens one masked.
/// What was searched for is cleared as soon as the answer is there.
class PeoplePage final : public Page
{
    Q_OBJECT

public:
    PeoplePage(const Context &context, QWidget *parent);

    void enter(const SessionInfo &session) override;
    void refresh() override;
    void wipe() override;

Q_SIGNALS:
    void requestWanted(const std::string &reference);

protected:
    void retranslate() override;

private:
    QWidget *makeSearch();
    QWidget *makeResults();
    void fillChoices();
    void followKind();
    void find();
    void showFound();
    QWidget *makeFound(const FoundSubject &found, std::size_t number);
    QString findBlocked() const;
    PlatformId platform() const;
    FindBy kind() const;

    Context m_context;
    std::vector<PlatformInfo> m_platforms;
    std::vector<FoundSubject> m_found;
    PlatformId m_searched;
    Turn m_turn;
    QLabel *m_title;
    QComboBox *m_platform;
    QComboBox *m_by;
    QLineEdit *m_value;
    QLineEdit *m_second;
    FormField *m_platformField = nullptr;
    FormField *m_byField = nullptr;
    FormField *m_valueField = nullptr;
    FormField *m_secondField = nullptr;
    QPushButton *m_find;
    Notice *m_notice;
    QStackedWidget *m_stack;
    EmptyState *m_start;
    EmptyState *m_nobody;
    QWidget *m_results = nullptr;
    QLabel *m_resultTitle = nullptr;
    QVBoxLayout *m_cards = nullptr;
    SubjectPane *m_subject;
};

} // namespace desk::ui
