// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"
#include "ui/widgets/page.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;
class QGridLayout;

namespace desk::ui {

class CaseBox;
class PersonEvidence;
class SourcesBox;

/// The request itself: its facts, what the person wrote, the files it came in as, what has happened since,
/// and a place for notes.
class RequestPane final : public QWidget
{
    Q_OBJECT

public:
    RequestPane(WorkspaceModel &model, const Context &context, QWidget *parent);
    void setPlatformName(const QString &name);
    void wipe();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateFacts();
    void updateTimeline();
    void updateNote();
    void updateEvidence();

    WorkspaceModel &m_model;
    QString m_platform;
    QLabel *m_factsTitle;
    QGridLayout *m_facts;
    QLabel *m_letterTitle;
    QLabel *m_letter;
    SourcesBox *m_sources;
    CaseBox *m_case;
    QLabel *m_timelineTitle;
    PersonEvidence *m_evidence;
    QVBoxLayout *m_timeline;
    QPlainTextEdit *m_note;
    QPushButton *m_addNote;
};

} // namespace desk::ui
