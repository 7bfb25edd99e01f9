// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/draft_steps.h"
#include "ui/widgets/page.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;
class QScrollArea;

namespace desk::ui {

class DraftBar;
class LetterBox;
class Notice;
class RequestFields;
class UnderstoodPane;

/**
 * Takes in what somebody sent. A letter or file is read by the desk, what was understood fills the form and
 * can be corrected; without one the form is filled by hand. Of a file with several requests each is gone
 * through. Shown with open(); deleted when closed.
 */
class NewRequestDialog final : public QDialog
{
    Q_OBJECT

public:
    NewRequestDialog(const Context &context, const SessionInfo &session, QWidget *parent);

    /// Reads a file that came in for a platform.
    void takeFile(const PlatformId &platform, const QString &path);

Q_SIGNALS:
    /// Everything in the file of takeFile() became requests.
    void fileTaken(const QString &path);
    /// The last that was taken in; once.
    void saved(const std::string &reference);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void connectParts();
    void read(const Incoming &incoming);
    void readAgain();
    void took(const IntakeReading &reading);
    void forget();
    void showDraft();
    void makeRoom();
    void save();
    void take(const IntakeDraft &draft);
    void showRefusal(const Error &error);
    void tellWhenWhole();
    void goOn(const std::string &reference);
    void finish();
    void followSave();
    NewRequest request() const;
    void bringIntoSight(QWidget *control);
    void retranslate();

    Context m_context;
    DraftSteps m_steps;
    std::optional<Incoming> m_incoming; ///< What was read last, to read it for another platform.
    QString m_path;                     ///< Of takeFile(), as long as it is what was read.
    bool m_comesFromFile = false;
    std::string m_lastTaken;
    Turn m_readTurn;
    QLabel *m_title;
    QLabel *m_lead;
    DraftBar *m_bar;
    LetterBox *m_letter;
    RequestFields *m_fields;
    UnderstoodPane *m_understood;
    QScrollArea *m_scroll;
    QPushButton *m_save;
    QPushButton *m_cancel;
    Notice *m_notice;
    bool m_reading = false;
    bool m_saving = false;
    bool m_keepsForm = false; ///< What is being read was read before, for another platform.
};

} // namespace desk::ui
