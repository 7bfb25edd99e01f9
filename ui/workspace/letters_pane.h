// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"
#include "ui/widgets/page.h"

#include <map>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTextBrowser;
class QTimer;
class QVBoxLayout;

namespace desk::ui {

class FormField;
class Notice;

/// Letters to the person and to recipients: which, in which language, as it will read; free blocks can be
/// worded anew, locked ones cannot; saved as PDF or as a mail draft once no field is open.
class LettersPane final : public QWidget
{
    Q_OBJECT

public:
    LettersPane(WorkspaceModel &model, const Context &context, QWidget *parent);
    void wipe();
    void showError(const QString &sentence);
    /// Begins the letter that the outcome of an action calls for.
    void answer(const ActionView &action);
    /// Begins the notice to this recipient, an id in the policy.
    void writeTo(const std::string &recipient);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Form
    {
        Pdf,
        Mail
    };
    void makeLayout();
    void retranslate();
    void fillChoices();
    void follow();
    void begin(const char *kind);
    void startAnew();
    void draft();
    void take(const LetterDraft &draft);
    void makeBlocks(const letters::Letter &letter);
    void makeFields(const std::vector<std::string> &unfilled);
    void save(Form form);
    void write(Form form, const letters::Letter &letter, const QString &path);
    LetterOrder order() const;
    QString blocked() const;

    WorkspaceModel &m_model;
    Context m_context;
    Turn m_turn;
    std::string m_recipient;
    std::map<std::string, std::string> m_edits;  ///< By block.
    std::map<std::string, std::string> m_values; ///< By field.
    std::vector<std::string> m_fieldsShown;
    std::string m_blocksOf; ///< Which letter the editors are for.
    std::vector<std::string> m_unfilled;
    bool m_drafted = false;
    QLabel *m_title;
    QLabel *m_sent;
    QComboBox *m_kind;
    QComboBox *m_language;
    FormField *m_kindField;
    FormField *m_languageField;
    Notice *m_notice;
    QVBoxLayout *m_fields;
    QTextBrowser *m_preview;
    QLabel *m_blocksTitle;
    QVBoxLayout *m_blocks;
    QPushButton *m_pdf;
    QPushButton *m_mail;
    QTimer *m_pause;
};

} // namespace desk::ui
