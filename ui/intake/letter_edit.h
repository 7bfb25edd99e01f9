// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/understood.h"

#include <QPlainTextEdit>

namespace desk::ui {

class Theme;

/// A letter as plain text: pasted, dropped or typed. Tab moves on; nothing of HTML is ever shown.
class LetterEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// The theme outlives the editor.
    LetterEdit(const Theme &theme, QWidget *parent);
    /// As it was pasted: unlike toPlainText() with every kind of blank.
    std::string letter() const;
    /// Marks the words that led to something, until the text changes.
    void setMarked(const std::vector<TextRange> &ranges);

Q_SIGNALS:
    void pasted();
    void filesDropped(const QStringList &paths);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void paintMarks();

    const Theme &m_theme;
    std::vector<TextRange> m_marked;
};

} // namespace desk::ui
