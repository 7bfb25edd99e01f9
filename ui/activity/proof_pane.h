// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/proof_words.h"
#include "ui/widgets/page.h"

#include <QWidget>

#include <functional>
#include <optional>

class QPushButton;

namespace desk::ui {

class Notice;
class TableCard;
class WrittenFile;

/// What the log can prove to somebody outside: a checkpoint, the proof of one entry, evidence for a
/// regulator, and a search for what might be left of erased people.
class ProofPane final : public QWidget
{
    Q_OBJECT

public:
    ProofPane(const Context &context, QWidget *parent);
    void enter(const SessionInfo &session);
    void wipe();
    /// The entry that a proof would be of; none where none is chosen.
    void setEntry(std::optional<std::uint64_t> entry);
    void retranslate();

protected:
    /// What is told once goes with the page.
    void hideEvent(QHideEvent *event) override;

private:
    using Sentence = std::function<QString()>;
    void follow();
    void say(const QString &tone, Sentence sentence);
    void fail(const Error &error);
    void saveText(const Answer<std::string> &answer, const QString &title, const QString &name);
    void exportEvidence();
    void search(const std::vector<std::string> &folders);
    void chooseFolder();
    template <typename T, typename Handler>
    void take(const Answer<T> &answer, Handler handler);

    Context m_context;
    SessionInfo m_session;
    std::optional<std::uint64_t> m_entry;
    Turn m_turn;
    bool m_busy = false;
    Sentence m_said;
    QString m_tone;
    ForensicTable *m_findings;
    QPushButton *m_checkpoint;
    QPushButton *m_proof;
    QPushButton *m_export;
    QPushButton *m_search;
    Notice *m_notice;
    WrittenFile *m_written;
    TableCard *m_found;
};

} // namespace desk::ui
