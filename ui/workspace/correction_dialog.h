// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"
#include "ui/widgets/page.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace desk::ui {

class FormField;
class Notice;

/// Which fields of which records are to change, chosen from the masked file. Shown with open(); deleted when
/// closed.
class CorrectionDialog final : public QDialog
{
    Q_OBJECT

public:
    CorrectionDialog(WorkspaceModel &model, const Context &context, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Change
    {
        FieldCorrection order;
        QString field;
        QString before;
    };
    void makeLayout();
    void retranslate();
    void load();
    void fillCategories();
    void fillRecords();
    void fillFields();
    void showChanges();
    void add();
    void follow();
    const CategoryView *category() const;
    const RecordView *record() const;
    const FieldView *field() const;

    WorkspaceModel &m_model;
    Context m_context;
    SubjectView m_view;
    Turn m_turn;
    std::vector<Change> m_changes;
    QLabel *m_title;
    QLabel *m_lead;
    Notice *m_notice;
    QComboBox *m_category;
    QComboBox *m_record;
    QComboBox *m_field;
    QLineEdit *m_value;
    FormField *m_categoryField;
    FormField *m_recordField;
    FormField *m_fieldField;
    FormField *m_valueField;
    QPushButton *m_add;
    QLabel *m_listTitle;
    QVBoxLayout *m_list;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace desk::ui
