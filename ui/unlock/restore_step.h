// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/safe_tables.h"
#include "ui/widgets/page.h"

#include <functional>
#include <optional>

class QPushButton;

namespace desk::ui {

class FormDialog;
class Notice;

/// "Restore from a backup…" where one signs in: asks for the files, for who restores and for what is still
/// there of the desk, and says what the gate found.
class RestoreStep final : public QWidget
{
    Q_OBJECT

public:
    RestoreStep(const Context &context, QWidget *parent);
    /// The desk that is chosen: as far as it is still there, it knows of later erasures.
    void setLive(const DeskLocation &live) { m_live = live; }
    void retranslate();
    void wipe();

Q_SIGNALS:
    void restored(const desk::DeskLocation &where);

private:
    void ask();
    void restore(const FormDialog &form);
    void say(const QString &tone, std::function<QString()> sentence);
    static QString explain(const Error &error);

    Context m_context;
    DeskLocation m_live;
    Turn m_turn;
    bool m_busy = false;
    std::function<QString()> m_said;
    QString m_tone;
    QPushButton *m_begin;
    Notice *m_notice;
};

} // namespace desk::ui
