// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/prompter.h"

class QFileDialog;

namespace desk::ui {

/// Asks with the platform's file dialogs, without a nested event loop.
class DialogPrompter final : public Prompter
{
public:
    void chooseFiles(QWidget *parent, const FileQuestion &question, Chosen chosen) override;
    void chooseNewFile(QWidget *parent, const FileQuestion &question, Chosen chosen) override;
    void chooseFolder(QWidget *parent, const FileQuestion &question, Chosen chosen) override;

private:
    static QFileDialog *makeDialog(QWidget *parent, const FileQuestion &question, Chosen chosen);
};

} // namespace desk::ui
