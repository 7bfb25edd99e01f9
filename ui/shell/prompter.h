// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace desk::ui {

/// A question about files. Empty filters: every file.
struct FileQuestion
{
    QString title;
    QString filter;    ///< As QFileDialog takes it, e.g. "Tables (*.csv *.json)".
    QString suggested; ///< Name or path to begin with.
};

/**
 * Asks people for files and folders. A seam: tests answer by themselves.
 *
 * Every function returns at once; the answer comes later, an empty list when nothing was chosen, and never
 * after `parent` is gone.
 */
class Prompter
{
public:
    using Chosen = std::function<void(const QStringList &)>;

    virtual ~Prompter() = default;
    virtual void chooseFiles(QWidget *parent, const FileQuestion &question, Chosen chosen) = 0;
    virtual void chooseNewFile(QWidget *parent, const FileQuestion &question, Chosen chosen) = 0;
    virtual void chooseFolder(QWidget *parent, const FileQuestion &question, Chosen chosen) = 0;
};

} // namespace desk::ui
