// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/letter_box.h"

#include "ui/intake/incoming_file.h"
#include "ui/intake/letter_edit.h"
#include "ui/models/display.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/prompter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice.h"

#include <utility>

namespace desk::ui {

LetterBox::LetterBox(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_zone(new DropZone(this))
    , m_edit(new LetterEdit(context.theme, m_zone))
    , m_field(nullptr)
    , m_choose(
          makeButton(ButtonKind::Ordinary, QStringLiteral("chooseLetter"), QStringLiteral("file"), m_zone))
    , m_read(makeButton(ButtonKind::Ordinary, QStringLiteral("readLetter"), QStringLiteral("search"), m_zone))
    , m_forget(makeButton(ButtonKind::Link, QStringLiteral("forgetLetter"), QStringLiteral("close"), m_zone))
    , m_name(makeLabel(TextType::Muted, m_zone))
    , m_notice(new Notice(this))
{
    m_edit->setObjectName(QStringLiteral("letter"));
    m_name->setObjectName(QStringLiteral("letterName"));
    setFocusProxy(m_edit);
    makeLayout();
    connect(m_edit, &LetterEdit::pasted, this, &LetterBox::readLetter);
    connect(m_edit, &LetterEdit::filesDropped, this, &LetterBox::load);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &LetterBox::textChanged);
    connect(m_zone, &DropZone::dropped, this, &LetterBox::load);
    connect(m_choose, &QPushButton::clicked, this, &LetterBox::chooseFile);
    connect(m_read, &QPushButton::clicked, this, &LetterBox::readLetter);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        forget();
        m_edit->setFocus();
        Q_EMIT forgotten();
    });
    follow();
}

void LetterBox::makeLayout()
{
    m_field = new FormField(m_edit, nullptr, m_zone);
    auto *row = new QHBoxLayout;
    row->setSpacing(unit);
    row->addWidget(m_choose);
    row->addWidget(m_read);
    row->addWidget(m_name, 1);
    row->addWidget(m_forget);
    auto *inside = new QVBoxLayout(m_zone);
    inside->setContentsMargins(2 * unit, 12, 2 * unit, 12);
    inside->setSpacing(unit);
    inside->addWidget(m_field);
    inside->addLayout(row);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    layout->addWidget(m_zone);
    layout->addWidget(m_notice);
}

std::string LetterBox::letter() const
{
    return m_edit->letter();
}

void LetterBox::chooseFile()
{
    const FileQuestion question{
        tr("Choose what came in"),
        tr("Letters, mail, messages and tables (*.txt *.eml *.mbox *.json *.csv);;All files (*)"),
        {}};
    m_context.prompter.chooseFiles(this, question, [this](const QStringList &chosen) {
        if (!chosen.isEmpty())
            load(chosen);
    });
}

void LetterBox::load(const QStringList &paths)
{
    if (m_reading)
        return;
    if (paths.size() > 1)
        return say(QStringLiteral("warn"), tr("Take one file at a time."));
    setReading(true);
    whenStillWanted(this, m_turn, loadIncoming(paths.front()), [this](Result<Incoming> loaded) {
        if (!loaded) {
            setReading(false);
            return say(QStringLiteral("bad"), ErrorPresenter::sentence(loaded.error()));
        }
        Incoming incoming = std::move(loaded).value();
        m_incoming = incoming;
        m_incoming->bytes.clear();
        Q_EMIT cameIn(incoming);
    });
}

void LetterBox::readLetter()
{
    Incoming incoming;
    incoming.bytes = letter();
    if (m_reading || m_holdsFile || incoming.bytes.empty())
        return;
    incoming.arrivedAt = m_context.clock.now();
    m_incoming = incoming; // with its bytes, to give the letter back
    setReading(true);
    Q_EMIT cameIn(incoming);
}

void LetterBox::setReading(bool reading)
{
    m_reading = reading;
    m_edit->setReadOnly(reading || m_holdsFile);
    m_notice->clear();
    follow();
}

void LetterBox::showDraft(const intake::Draft &draft)
{
    m_reading = false;
    m_shown = true;
    m_changed = false;
    m_notice->clear();
    // Of a mailbox or a table that was pasted one draft's part is looked at.
    m_holdsFile = (m_incoming && !m_incoming->name.empty()) ||
                  Understood::shown(draft.text) != Understood::shown(letter());
    if (m_holdsFile) {
        m_filling = true;
        m_edit->setPlainText(Understood::shown(draft.text));
        m_filling = false;
    }
    m_edit->setReadOnly(m_holdsFile);
    m_edit->setMarked(Understood::ranges(draft));
    follow();
}

void LetterBox::say(const QString &tone, const QString &sentence)
{
    m_notice->say(tone, sentence);
}

void LetterBox::forget()
{
    m_turn.next();
    const std::string pasted = m_incoming ? m_incoming->bytes : std::string();
    m_incoming.reset();
    m_reading = m_shown = m_changed = false;
    m_edit->setReadOnly(false);
    m_edit->setMarked({});
    if (std::exchange(m_holdsFile, false)) {
        m_filling = true;
        m_edit->setPlainText(Understood::shown(pasted));
        m_filling = false;
    }
    m_notice->clear();
    follow();
}

void LetterBox::textChanged()
{
    if (m_filling)
        return;
    if (m_shown && m_edit->document()->isEmpty()) {
        forget();
        Q_EMIT forgotten();
        return;
    }
    if (m_shown && !m_changed) {
        m_changed = true;
        m_edit->setMarked({});
        say(QStringLiteral("warn"), tr("The letter was changed after it was read. Read it again."));
    }
    follow();
    Q_EMIT changed();
}

void LetterBox::follow()
{
    const bool isFile = m_incoming && !m_incoming->name.empty();
    const QString reading = m_reading ? tr("What came in is being read.") : QString();
    setBlocked(m_choose, reading);
    setBlocked(m_read, !reading.isEmpty()              ? reading
                       : m_holdsFile                   ? tr("The file has been read.")
                       : m_edit->document()->isEmpty() ? tr("Paste or type the letter first.")
                       : m_shown && !m_changed         ? tr("The letter has been read.")
                                                       : QString());
    m_forget->setVisible(m_incoming.has_value());
    m_edit->setPlaceholderText(
        m_shown ? tr("No letter came with it: what it says stands under “What was understood”.") : QString());
    m_name->setText(m_reading ? reading : isFile ? text(m_incoming->name) : QString());
}

void LetterBox::retranslate()
{
    m_field->setTexts(
        tr("Wha&t came in"),
        tr("Paste the letter or message, or drop a file here: a letter, mail (.eml), a message of a "
           "portal (.json), a table (.csv). It is kept encrypted with the request."));
    setButtonText(m_choose, tr("Choose a &file…"));
    setButtonText(m_read, tr("Read &it"));
    setButtonText(m_forget, tr("For&get it"));
    if (m_changed)
        say(QStringLiteral("warn"), tr("The letter was changed after it was read. Read it again."));
    else if (!m_reading)
        m_notice->clear();
    follow();
}

} // namespace desk::ui
