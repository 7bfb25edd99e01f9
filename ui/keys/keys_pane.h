// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/safe_tables.h"
#include "ui/trust/trust_pane.h"

namespace desk::ui {

class PlatformBox;
class TableCard;

/// The keys of a platform and of the log, and replacing one: tried out first, cancelled, gone on with.
class KeysPane final : public TrustPane
{
    Q_OBJECT

public:
    KeysPane(const Context &context, QWidget *parent);
    void enter(const SessionInfo &session) override;
    void refresh() override;
    void wipe() override;

protected:
    void retranslate() override;
    void follow() override;
    QString explain(const Error &error) const override;

private:
    void tryOut();
    void askToReplace(const RotationOrder &order, const RotationReport &tried);
    void replace(const RotationOrder &order);

    Turn m_listTurn;
    Turn m_profileTurn;
    std::optional<policy::Profile> m_profile;
    KeyTable *m_table;
    PlatformBox *m_platform;
    QPushButton *m_rotate;
    TableCard *m_list;
};

} // namespace desk::ui
