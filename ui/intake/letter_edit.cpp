// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/letter_edit.h"

#include "ui/shell/theme.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/drop_zone.h"

#include <QMimeData>
#include <QTextBlock>

namespace desk::ui {

namespace {

constexpr int shownLines = 7;

} // namespace

LetterEdit::LetterEdit(const Theme &theme, QWidget *parent) : QPlainTextEdit(parent), m_theme(theme)
{
    setTabChangesFocus(true);
    setFixedHeight(QFontMetrics(font()).lineSpacing() * shownLines + 3 * unit);
    connect(&m_theme, &Theme::changed, this, &LetterEdit::paintMarks);
}

std::string LetterEdit::letter() const
{
    QString out = document()->toRawText();
    out.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    out.replace(QChar::LineSeparator, QLatin1Char('\n'));
    return out.toStdString();
}

void LetterEdit::setMarked(const std::vector<TextRange> &ranges)
{
    m_marked = ranges;
    paintMarks();
}

void LetterEdit::paintMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const TextRange &range : m_marked) {
        if (range.from + range.length >= document()->characterCount())
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(range.from);
        mark.cursor.setPosition(range.from + range.length, QTextCursor::KeepAnchor);
        // Underlined as well: colour alone is not seen by everybody.
        mark.format.setBackground(m_theme.color(QStringLiteral("info-back")));
        mark.format.setForeground(m_theme.color(QStringLiteral("info-text")));
        mark.format.setFontUnderline(true);
        marks.push_back(mark);
    }
    setExtraSelections(marks);
}

bool LetterEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return !localFiles(source).isEmpty() || QPlainTextEdit::canInsertFromMimeData(source);
}

void LetterEdit::insertFromMimeData(const QMimeData *source)
{
    if (const QStringList files = localFiles(source); !files.isEmpty()) {
        Q_EMIT filesDropped(files);
        return;
    }
    QPlainTextEdit::insertFromMimeData(source);
    Q_EMIT pasted();
}

} // namespace desk::ui
