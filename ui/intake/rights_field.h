// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/intake_values.h"
#include "ui/models/request_form.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace desk::ui {

class FormField;
class Notice;

/// What somebody asks for: the rights that the platform's policy promises, the purposes they object to, and
/// for an authority the case of the policy.
class RightsField final : public QWidget
{
    Q_OBJECT

public:
    explicit RightsField(QWidget *parent);
    /// Nothing is offered until a policy is known. What was chosen and is still offered stays chosen.
    void setProfile(const std::optional<policy::Profile> &profile);
    /// Ticks these and no others; those that the policy does not promise stay out.
    void choose(const std::vector<policy::Right> &rights);
    /// The rights that a letter asks for. What it only seems to ask for is asked about below, each with the
    /// words that led to it, until somebody ticks it; what the policy does not promise is said; what is
    /// certain is ticked when a policy that promises it comes later.
    void setQuestions(const intake::Draft &draft);
    /// As FormField::setUnderstood().
    void setUnderstood(bool understood);
    void retranslate();
    void fill(NewRequest &draft) const;
    void setRightsFault(const QString &sentence);
    void setCaseFault(const QString &sentence);
    QWidget *firstControl() const;
    QWidget *caseControl() const;

Q_SIGNALS:
    void changed();

private:
    std::vector<policy::Right> chosen() const;
    void follow();
    void makePurposes();
    void makeQuestions();
    void sayNotPromised();
    void fillCases();

    std::optional<policy::Profile> m_profile;
    std::vector<std::pair<policy::Right, QCheckBox *>> m_rights;
    std::vector<std::pair<std::string, QCheckBox *>> m_purposes;
    std::vector<policy::Right> m_found;                         ///< By the letter, however surely.
    std::vector<policy::Right> m_certain;                       ///< Of these.
    std::vector<std::pair<policy::Right, QString>> m_questions; ///< With the words.
    Notice *m_notPromised;
    QVBoxLayout *m_questionRows;
    QWidget *m_box;
    FormField *m_field;
    QWidget *m_purposeBox;
    QGridLayout *m_purposeGrid;
    QLabel *m_purposeTitle;
    QLabel *m_purposeHelp;
    QComboBox *m_case;
    FormField *m_caseField;
};

} // namespace desk::ui
