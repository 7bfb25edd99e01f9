// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/detail_tables.h"
#include "ui/widgets/page.h"

#include <QFrame>

#include <array>
#include <optional>

class QLabel;
class QTableView;

namespace desk::ui {

/// What became of every row of an import. Hidden while there is nothing to tell.
class ReportCard final : public QFrame
{
    Q_OBJECT

public:
    ReportCard(const Context &context, QWidget *parent);
    void show(const std::optional<ImportReport> &report, bool dryRun);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    static QString leftOut(const ImportReport &report);

    FaultTable *m_faults;
    QLabel *m_title;
    QLabel *m_format;
    QLabel *m_leftOut; ///< Columns and files that the mapping does not name.
    std::array<QLabel *, 6> m_numbers{};
    std::array<QLabel *, 6> m_numberNames{};
    QLabel *m_faultTitle;
    QTableView *m_faultView;
};

} // namespace desk::ui
