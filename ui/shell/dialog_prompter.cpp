// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialog_prompter.h"

#include <QFileDialog>
#include <QObject>

#include <utility>

namespace desk::ui {

QFileDialog *DialogPrompter::makeDialog(QWidget *parent, const FileQuestion &question, Chosen chosen)
{
    auto *dialog = new QFileDialog(parent, question.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!question.filter.isEmpty())
        dialog->setNameFilter(question.filter);
    QObject::connect(dialog, &QFileDialog::finished, parent,
                     [dialog, chosen = std::move(chosen)](int result) {
                         chosen(result == QFileDialog::Accepted ? dialog->selectedFiles() : QStringList());
                     });
    return dialog;
}

void DialogPrompter::chooseFiles(QWidget *parent, const FileQuestion &question, Chosen chosen)
{
    QFileDialog *dialog = makeDialog(parent, question, std::move(chosen));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->open();
}

void DialogPrompter::chooseNewFile(QWidget *parent, const FileQuestion &question, Chosen chosen)
{
    QFileDialog *dialog = makeDialog(parent, question, std::move(chosen));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(question.suggested);
    dialog->open();
}

void DialogPrompter::chooseFolder(QWidget *parent, const FileQuestion &question, Chosen chosen)
{
    QFileDialog *dialog = makeDialog(parent, question, std::move(chosen));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (!question.suggested.isEmpty())
        dialog->setDirectory(question.suggested);
    dialog->open();
}

} // namespace desk::ui
