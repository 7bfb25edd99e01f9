// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/sender_table.h"
#include "ui/trust/trust_pane.h"

namespace desk::ui {

class PlatformBox;
class FormDialog;
class TableCard;
struct FormTexts;

/// Whose signed messages a platform believes: the keys of apps, processors and agents. A key is given once
/// and never shown.
class SendersPane final : public TrustPane
{
    Q_OBJECT

public:
    SendersPane(const Context &context, QWidget *parent);
    void enter(const SessionInfo &session) override;
    void refresh() override;
    void wipe() override;

protected:
    void retranslate() override;
    void follow() override;
    QString explain(const Error &error) const override;

private:
    void askToAdd(SenderKind kind);
    void addSender(SenderKind kind, const FormDialog &form);
    void askToRemove();

    Turn m_listTurn;
    SenderTable *m_table;
    PlatformBox *m_platform;
    QPushButton *m_shop;
    QPushButton *m_processor;
    QPushButton *m_agent;
    QPushButton *m_remove;
    TableCard *m_list;
};

} // namespace desk::ui
