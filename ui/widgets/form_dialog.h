// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/staff_values.h"

#include <QDialog>
#include <QVariant>

#include <functional>
#include <map>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace desk::ui {

class FormField;
class Prompter;

enum class FormKind
{
    Line,
    Text,
    Number, ///< Whole, not below 0.
    Choice,
    Check,
    Moment, ///< Local time, to the minute; `value` is the first and, without `later`, the last that can be
            ///< chosen.
    Secret,
    OpenFile,
    NewFile,
    Folder
};

/// One control of a form. `name` is its object name and what its answer is asked for by.
struct FormEntry
{
    QString name;
    FormKind kind = FormKind::Line;
    QString label; ///< With its mnemonic.
    QString help = {};
    bool needed = true;                                    ///< An answer must be given.
    QVariant value = {};                                   ///< To begin with.
    std::vector<std::pair<QString, QString>> choices = {}; ///< Data and text.
};

/// What a form says, in the language of the window.
struct FormTexts
{
    QString title;
    QString lead; ///< What will happen, in numbers where it cannot be undone.
    QString button;
    std::vector<FormEntry> entries;
    bool twoColumns = false; ///< A wide form with two entries in a row.
};

/**
 * Asks for what a step needs before it is taken. Says beside the button what is still missing. Shown with
 * open(); deleted when closed, and what was typed with it.
 */
class FormDialog final : public QDialog
{
    Q_OBJECT

public:
    using Texts = std::function<FormTexts()>;
    /// A sentence that says why the answers cannot be taken; empty: they can.
    using Check = std::function<QString(const FormDialog &)>;

    /// `texts` is asked again when the language changes; the same entries must be in it.
    FormDialog(Texts texts, Prompter &prompter, QWidget *parent);
    /// Opens one over the window of `parent` and calls `answered` with it once, before it goes.
    static FormDialog *ask(QWidget *parent, Prompter &prompter, Texts texts,
                           std::function<void(const FormDialog &)> answered);
    void setCheck(Check check);

    QString line(const char *name) const; ///< Trimmed; the data of a choice.
    std::string words(const char *name) const { return line(name).toStdString(); }
    /// Nothing where nothing, or no number, was entered.
    std::optional<std::uint64_t> number(const char *name) const;
    bool isChecked(const char *name) const;
    Instant moment(const char *name) const;
    bool hasSecret(const char *name) const;
    bool sameSecrets(const char *one, const char *other) const;
    /// Moves it out of the form into memory that is wiped.
    crypto::SecretBytes takeSecret(const char *name) const;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Part
    {
        FormEntry entry;
        QWidget *control;
        FormField *field; ///< Null for a check box.
        QPushButton *choose;
    };
    void makePart(const FormEntry &entry);
    void place(QWidget *part, FormKind kind);
    QWidget *makeControl(const FormEntry &entry);
    QWidget *makePathRow(Part &part);
    void choosePath(const FormEntry &entry, QWidget *control);
    void retranslate();
    void follow();
    QString missing() const;
    const Part &part(const char *name) const;
    static bool isGiven(const Part &part);

    Texts m_texts;
    Check m_check;
    Prompter &m_prompter;
    QLabel *m_title;
    QLabel *m_lead;
    QVBoxLayout *m_body;
    bool m_twoColumns = false;
    QGridLayout *m_pair = nullptr; ///< Where the last parts stand two in a row.
    std::vector<Part> m_parts;
    QPushButton *m_go;
    QPushButton *m_cancel;

Q_SIGNALS:
    void answered();
};

} // namespace desk::ui
