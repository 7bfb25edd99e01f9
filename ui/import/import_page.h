// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/widgets/page.h"

#include <QStringList>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace desk::ui {

class DropZone;
class FormField;
class ImportsCard;
class MappingField;
class Notice;
class ReportCard;

/// Takes a platform's exports in, one file after the other, and tells what became of every row.
class ImportPage final : public Page
{
    Q_OBJECT

public:
    ImportPage(const Context &context, QWidget *parent);

    void enter(const SessionInfo &session) override;
    void refresh() override;
    void wipe() override;

protected:
    void retranslate() override;

private:
    QWidget *makeForm();
    void fillPlatforms();
    void loadCategories();
    void fillCategories();
    void chooseFiles();
    void setFiles(const QStringList &paths);
    void showFiles();
    QString startBlocked() const;
    void start();
    void importNext();
    void take(const Result<ImportReport> &report);
    ImportOrder order(const QString &path) const;
    QString matchBlocked() const;
    void matchColumns();

    Context m_context;
    std::vector<PlatformInfo> m_platforms;
    std::vector<policy::Category> m_categoryList;
    QStringList m_files;
    QStringList m_waiting;
    std::optional<ImportReport> m_total;
    bool m_mayImport = false;
    bool m_wasDryRun = false;
    bool m_busy = false;
    Turn m_profileTurn;
    Turn m_mappingsTurn;
    Turn m_importTurn;
    QLabel *m_title;
    DropZone *m_drop;
    QLabel *m_fileNames;
    QPushButton *m_choose;
    QComboBox *m_platform;
    QComboBox *m_category;
    FormField *m_platformField = nullptr;
    FormField *m_categoryField = nullptr;
    MappingField *m_mapping;
    QCheckBox *m_dryRun;
    QPushButton *m_start;
    Notice *m_notice;
    ReportCard *m_report;
    ImportsCard *m_imports;
};

} // namespace desk::ui
