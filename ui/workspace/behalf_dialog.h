// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace desk::ui {

class BehalfField;

/// Binds somebody else's authority to ask to the request. Shown with open(); deleted when closed.
class BehalfDialog final : public QDialog
{
    Q_OBJECT

public:
    BehalfDialog(WorkspaceModel &model, const Clock &clock, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow();

    QLabel *m_title;
    QLabel *m_lead;
    BehalfField *m_behalf;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace desk::ui
