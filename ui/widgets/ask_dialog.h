// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDialog>

#include <functional>
#include <vector>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace desk::ui {

class FormField;

/// What a small dialog says, in the language of the window. An empty label leaves its control out.
struct AskTexts
{
    QString title;
    QString lead; ///< What will happen, in numbers where it cannot be undone.
    QString choice;
    std::vector<std::pair<QString, QString>> choices; ///< Data and text.
    QString line;
    QString day;
    QString reason;
    QString button;
};

struct AskAnswer
{
    QString choice;
    QString line;
    QDate day;
    QString reason;
};

/**
 * Asks for the little that a step needs before it is taken: a choice, a line, a day, a reason. Everything
 * that is asked for must be given. Shown with open(); deleted when closed.
 */
class AskDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `texts` is asked again when the language changes; the same controls must be in it. `latest` is the
    /// last day that can be chosen and the first suggestion.
    AskDialog(std::function<AskTexts()> texts, QDate latest, QWidget *parent);
    /// Opens one and hands the answer over once.
    static void ask(QWidget *parent, std::function<AskTexts()> texts, QDate latest,
                    std::function<void(const AskAnswer &)> answered);

Q_SIGNALS:
    void answered(const desk::ui::AskAnswer &answer);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout(const AskTexts &texts);
    void retranslate();
    void follow();
    QString missing() const;

    std::function<AskTexts()> m_texts;
    QLabel *m_title;
    QLabel *m_lead;
    QComboBox *m_choice;
    QLineEdit *m_line;
    QDateEdit *m_day;
    QPlainTextEdit *m_reason;
    FormField *m_choiceField;
    FormField *m_lineField;
    FormField *m_dayField;
    FormField *m_reasonField;
    QPushButton *m_go;
    QPushButton *m_cancel;
};

} // namespace desk::ui
