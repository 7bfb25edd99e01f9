// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/person_evidence.h"

#include "ui/models/permissions.h"
#include "ui/models/proof_words.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/prompter.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/written_file.h"

#include <QHideEvent>

namespace desk::ui {

PersonEvidence::PersonEvidence(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_write(makeButton(ButtonKind::Ordinary, QStringLiteral("personEvidence"), QStringLiteral("package"),
                         parent))
    , m_notice(new Notice(this))
    , m_result(new WrittenFile(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    layout->addWidget(m_notice);
    layout->addWidget(m_result);
    connect(m_write, &QPushButton::clicked, this, &PersonEvidence::write);
    wipe();
    retranslate();
}

void PersonEvidence::setPerson(const std::optional<AuditSubject> &person, const QString &name,
                               const QString &why)
{
    const bool same =
        person.has_value() == m_person.has_value() && (!person || person->subject == m_person->subject);
    if (!same)
        wipe();
    m_person = person;
    m_name = name;
    m_nobody = why;
    follow();
}

void PersonEvidence::setRoles(const std::vector<policy::Role> &roles)
{
    m_roles = roles;
    follow();
}

void PersonEvidence::wipe()
{
    m_turn.next();
    m_busy = false;
    m_person.reset();
    m_notice->clear();
    m_result->wipe();
    follow();
}

void PersonEvidence::write()
{
    m_notice->clear();
    m_result->wipe();
    const AuditSubject person = *m_person;
    const FileQuestion question{tr("Write the evidence about them to a new file"), tr("Evidence (*.zip)"),
                                m_name + QStringLiteral("-evidence.zip")};
    m_context.prompter.chooseNewFile(this, question, [this, person](const QStringList &chosen) {
        if (chosen.isEmpty() || !m_person || m_person->subject != person.subject)
            return;
        const Answer<EvidenceResult> answer =
            m_context.services.audit.exportEvidence({chosen.front().toStdString(), person});
        m_context.strip.watch([] { return tr("Writing what the log holds about a person"); },
                              QFuture<void>(answer));
        m_busy = true;
        follow();
        whenStillWanted(this, m_turn, answer, [this](const Result<EvidenceResult> &written) {
            m_busy = false;
            follow();
            if (!written)
                return m_notice->say(QStringLiteral("bad"), written.error().code == ErrorCode::Tampered
                                                                ? ProofWords::badLog(written.error())
                                                                : ErrorPresenter::sentence(written.error()));
            m_notice->say(QStringLiteral("ok"),
                          tr("%n entry(s) about them were written, each with its proof.", nullptr,
                             static_cast<int>(written->entries)));
            m_result->show({written->path, written->passphrase, written->sha256, written->bytes});
        });
    });
}

void PersonEvidence::follow()
{
    QString why = Permissions::answerFor(m_roles);
    if (why.isEmpty() && !m_person)
        why = m_nobody;
    if (why.isEmpty() && m_busy)
        why = tr("The desk is working on it.");
    setBlocked(m_write, why);
}

void PersonEvidence::retranslate()
{
    setButtonText(m_write, tr("Evidence about them…"));
    m_notice->clear();
    m_result->retranslate();
    follow();
}

void PersonEvidence::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous()) {
        m_notice->clear();
        m_result->wipe();
    }
    QWidget::hideEvent(event);
}

} // namespace desk::ui
