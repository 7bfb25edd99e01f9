// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/case_box.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/prompter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/written_file.h"

namespace desk::ui {

CaseBox::CaseBox(WorkspaceModel &model, const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_context(context)
    , m_title(makeLabel(TextType::Label, this))
    , m_write(makeButton(ButtonKind::Ordinary, QStringLiteral("writeCase"), QStringLiteral("package"), this))
    , m_notice(new Notice(this))
    , m_result(new WrittenFile(this))
{
    setObjectName(QStringLiteral("caseBox"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(half);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_write);
    layout->addLayout(top);
    layout->addWidget(m_notice);
    layout->addWidget(m_result);
    connect(m_write, &QPushButton::clicked, this, &CaseBox::write);
    connect(&m_model, &WorkspaceModel::changed, this, &CaseBox::follow);
    m_result->wipe();
    follow();
}

void CaseBox::wipe()
{
    m_turn.next();
    m_busy = false;
    m_of.clear();
    m_notice->clear();
    m_result->wipe();
    follow();
}

void CaseBox::follow()
{
    if (!m_of.empty() && m_of != m_model.reference())
        return wipe();
    QString why = Permissions::approve(m_model.session().roles);
    if (why.isEmpty() && !m_model.details())
        why = tr("The request is being read.");
    if (why.isEmpty() && m_busy)
        why = tr("The case file is being written.");
    setBlocked(m_write, why);
}

void CaseBox::write()
{
    m_notice->clear();
    const std::string reference = m_model.reference();
    const FileQuestion question{tr("Write the case to a new file"), tr("Case file (*.zip)"),
                                text(reference) + QStringLiteral("-case.zip")};
    m_context.prompter.chooseNewFile(this, question, [this, reference](const QStringList &chosen) {
        if (chosen.isEmpty() || reference != m_model.reference())
            return;
        m_busy = true;
        m_of = reference;
        follow();
        whenStillWanted(
            this, m_turn, m_context.services.audit.exportCase(reference, chosen.front().toStdString()),
            [this](const Result<EvidenceResult> &written) {
                m_busy = false;
                follow();
                if (!written)
                    return m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(written.error()));
                m_result->show({written->path, written->passphrase, written->sha256, written->bytes});
            });
    });
}

void CaseBox::retranslate()
{
    m_title->setText(tr("For another desk"));
    setButtonText(m_write, tr("Write a case file…"));
    m_result->retranslate();
    m_notice->clear();
    follow();
}

} // namespace desk::ui
