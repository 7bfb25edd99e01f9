// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/mapping_draft.h"
#include "ui/widgets/page.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QTableView;

namespace desk::ui {

class FormField;
class Notice;

/**
 * Works out a mapping over the first rows of a file: columns are dragged onto fields, or chosen for them. The
 * desk says after every change which of those rows would be set aside. Shown with open(); deleted when
 * closed. What is shown of the file is kept nowhere.
 */
class MappingDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `order` names platform, category, file and the mapping to begin with, which may be empty.
    MappingDialog(const Context &context, ImportOrder order, const policy::Category &category,
                  QWidget *parent);

Q_SIGNALS:
    /// The text of a mapping file, and the name of the file that it was saved as, if it was.
    void chosen(const std::string &mapping, const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeMiddle();
    void arrange();
    void load();
    void take(const ImportPreview &preview, bool first);
    void check();
    void showVerdict(const ImportPreview &preview);
    void followField();
    void fillColumns();
    void save();
    void follow();
    void retranslate();

    Context m_context;
    ImportOrder m_order;
    Turn m_turn;
    QString m_savedAs;
    std::optional<ImportPreview> m_seen; ///< Of the last check.
    MappingDraft *m_draft;
    FileColumns *m_columns;
    FileRows *m_rows;
    QLabel *m_title;
    QLabel *m_lead;
    QLabel *m_columnsTitle;
    QListView *m_columnList;
    QTableView *m_fields;
    QComboBox *m_column;
    QComboBox *m_dates;
    QComboBox *m_rest;
    FormField *m_columnField;
    FormField *m_datesField;
    FormField *m_restField;
    QTableView *m_preview;
    QLabel *m_verdict;
    Notice *m_notice;
    QPushButton *m_propose;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QPushButton *m_use;
};

} // namespace desk::ui
