// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/detail_tables.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QTableView;

namespace desk::ui {

class Notice;
class ProofPane;

/// The newest entries of the log, a check that none of all and no record has been changed, and proofs of it.
class ActivityPage final : public Page
{
    Q_OBJECT

public:
    static constexpr int shownEntries = 500;

    ActivityPage(const Context &context, QWidget *parent);

    void enter(const SessionInfo &session) override;
    void refresh() override;
    void wipe() override;

protected:
    void retranslate() override;

private:
    void verify();
    void verifyRows();
    void showResult();
    QString resultTone() const;
    QString resultWords() const;

    Context m_context;
    AuditTable *m_entries;
    std::optional<Result<AuditReport>> m_result;
    std::optional<Result<RowReport>> m_rows;
    Turn m_entriesTurn;
    Turn m_verifyTurn;
    bool m_verifying = false;
    QLabel *m_title;
    QLabel *m_lead;
    QPushButton *m_verify;
    Notice *m_notice;
    ProofPane *m_proofs;
    QTableView *m_table;
};

} // namespace desk::ui
