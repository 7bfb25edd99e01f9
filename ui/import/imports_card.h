// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/import_run_table.h"
#include "ui/widgets/page.h"

class QPushButton;

namespace desk::ui {

class Notice;
class TableCard;

/// The imports of a platform; the last one of a category can be taken back, once it was said in numbers what
/// that does.
class ImportsCard final : public QWidget
{
    Q_OBJECT

public:
    ImportsCard(const Context &context, QWidget *parent);
    /// Reads them anew. Nothing for a null id, and for who may not import.
    void open(PlatformId platform, bool mayImport);
    void wipe();

protected:
    void changeEvent(QEvent *event) override;

private:
    void load();
    void askToUndo();
    void confirm(ImportId import, const UndoReport &report);
    void undo(ImportId import);
    void fail(const Error &error);
    void retranslate();
    void follow();

    Context m_context;
    PlatformId m_platform;
    Turn m_turn;
    Turn m_undoTurn;
    bool m_busy = false;
    ImportRunTable *m_runs;
    Notice *m_notice;
    TableCard *m_card;
    QPushButton *m_undo;
};

} // namespace desk::ui
