// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/evidence_list.h"

#include "ui/models/display.h"
#include "ui/models/words.h"
#include "ui/widgets/basics.h"

#include <QEvent>

namespace desk::ui {

EvidenceList::EvidenceList(WorkspaceModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_title(makeLabel(TextType::Label, this))
    , m_none(makeLabel(TextType::Muted, this))
    , m_lines(new QVBoxLayout)
{
    m_lines->setSpacing(unit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    layout->addWidget(m_title);
    layout->addWidget(m_none);
    layout->addLayout(m_lines);
    connect(&m_model, &WorkspaceModel::changed, this, &EvidenceList::follow);
    retranslate();
}

void EvidenceList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EvidenceList::retranslate()
{
    m_title->setText(tr("What has been tried and proven"));
    m_none->setText(tr("Nothing yet."));
    follow();
}

void EvidenceList::follow()
{
    emptyLayout(m_lines);
    const std::optional<RequestDetails> &details = m_model.details();
    m_none->setVisible(!details || details->evidence.empty());
    if (!details)
        return;
    for (const EvidenceView &each : details->evidence)
        m_lines->addWidget(makeLine(each));
}

QWidget *EvidenceList::makeLine(const EvidenceView &evidence)
{
    auto *line = new QWidget(this);
    line->setObjectName(QStringLiteral("evidence"));
    auto *method = makeLabel(TextType::Body, line);
    method->setText(Words::method(evidence.method));
    auto *when = makeLabel(TextType::Caption, line);
    //: %1 is a moment, %2 the name of a member of staff.
    QString story = tr("%1, %2").arg(moment(evidence.at), text(evidence.by));
    if (evidence.proven)
        //: Follows a moment and a name; %1 is a moment.
        story += QStringLiteral("  ·  ") + tr("valid until %1").arg(moment(evidence.expiresAt));
    when->setText(story);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(method);
    words->addWidget(when);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addLayout(words, 1);
    row->addWidget(makeChip(evidence.proven ? tr("Proven") : tr("Did not fit"),
                            evidence.proven ? QStringLiteral("ok") : QStringLiteral("bad"), line));
    return line;
}

} // namespace desk::ui
