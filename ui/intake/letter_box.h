// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/widgets/page.h"

#include <optional>

class QLabel;
class QPushButton;

namespace desk::ui {

class DropZone;
class FormField;
class LetterEdit;
class Notice;

/// Where a letter is pasted or a file dropped or chosen. Says what came in; whoever owns it has it read.
class LetterBox final : public QWidget
{
    Q_OBJECT

public:
    LetterBox(const Context &context, QWidget *parent);
    /// What the person wrote, as it stands there.
    std::string letter() const;
    /// As if it had been dropped.
    void loadFile(const QString &path) { load({path}); }
    /// Something came in and is being read: nothing else can meanwhile.
    void setReading(bool reading);
    /// Shows what was read, with the words that led to something marked. The text of a file cannot be
    /// changed.
    void showDraft(const intake::Draft &draft);
    /// What came in could not be read, or nothing in it becomes a request.
    void say(const QString &tone, const QString &sentence);
    /// The text is no longer what was read.
    bool isChanged() const { return m_changed; }
    void forget();
    void retranslate();

Q_SIGNALS:
    /// Without its platform.
    void cameIn(const desk::Incoming &incoming);
    /// What was read no longer counts.
    void forgotten();
    void changed();

private:
    void makeLayout();
    void chooseFile();
    void load(const QStringList &paths);
    void readLetter();
    void follow();
    void textChanged();

    Context m_context;
    DropZone *m_zone;
    LetterEdit *m_edit;
    FormField *m_field;
    QPushButton *m_choose;
    QPushButton *m_read;
    QPushButton *m_forget;
    QLabel *m_name;
    Notice *m_notice;
    Turn m_turn;
    std::optional<Incoming> m_incoming; ///< What is being read or was; of a file without its bytes.
    bool m_reading = false;
    bool m_shown = false;     ///< A draft of it is shown.
    bool m_holdsFile = false; ///< The text is not what was typed or pasted, and cannot be changed.
    bool m_filling = false;   ///< The text is set by us.
    bool m_changed = false;
};

} // namespace desk::ui
