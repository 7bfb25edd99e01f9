// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/draft_steps.h"
#include "ui/widgets/page.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace desk::ui {

/// Of a file with several requests: which is looked at, how many were taken in, and the way to the next. Rows
/// that failed can be saved to be mended. Hidden while there is nothing of that.
class DraftBar final : public QFrame
{
    Q_OBJECT

public:
    /// The steps outlive the bar.
    DraftBar(const Context &context, const DraftSteps &steps, QWidget *parent);
    /// After the steps changed.
    void follow();
    void retranslate();

Q_SIGNALS:
    void nextWanted();
    /// That the failed rows were written, or why not. Tones as of a Notice.
    void said(const QString &tone, const QString &sentence);

private:
    void saveFailedRows();

    Context m_context;
    const DraftSteps &m_steps;
    QLabel *m_where;
    QPushButton *m_saveRows;
    QPushButton *m_next;
};

} // namespace desk::ui
