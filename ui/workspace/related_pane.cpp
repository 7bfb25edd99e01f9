// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/related_pane.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/models/words.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"

#include <algorithm>

namespace desk::ui {

RelatedPane::RelatedPane(WorkspaceModel &model, const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_context(context)
    , m_title(makeLabel(TextType::Section, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_notice(new Notice(this))
    , m_list(new QVBoxLayout)
    , m_link(makeButton(ButtonKind::Ordinary, QStringLiteral("linkRequest"), QStringLiteral("plus"), this))
    , m_merge(makeButton(ButtonKind::Ordinary, QStringLiteral("mergeRequest"), {}, this))
    , m_split(makeButton(ButtonKind::Ordinary, QStringLiteral("splitRequest"), {}, this))
{
    setObjectName(QStringLiteral("relatedPane"));
    QFrame *card = makeCard(this);
    auto *inside = qobject_cast<QVBoxLayout *>(card->layout());
    inside->addWidget(m_title);
    inside->addWidget(m_lead);
    inside->addWidget(m_notice);
    m_list->setSpacing(unit);
    inside->addLayout(m_list);
    auto *row = new QHBoxLayout;
    row->setSpacing(unit);
    row->addWidget(m_link);
    row->addWidget(m_merge);
    row->addWidget(m_split);
    row->addStretch(1);
    inside->addLayout(row);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    layout->addStretch(1);
    connect(m_link, &QPushButton::clicked, this, &RelatedPane::askToLink);
    connect(m_merge, &QPushButton::clicked, this, [this] {
        if (isMerged())
            m_model.unmerge();
        else
            askToMerge();
    });
    connect(m_split, &QPushButton::clicked, this, &RelatedPane::askToSplit);
    connect(&m_model, &WorkspaceModel::changed, this, &RelatedPane::follow);
    connect(&m_model, &WorkspaceModel::busyChanged, this, &RelatedPane::follow);
    retranslate();
}

void RelatedPane::wipe()
{
    m_notice->clear();
    follow();
}

void RelatedPane::showError(const QString &sentence)
{
    m_notice->say(QStringLiteral("bad"), sentence);
}

bool RelatedPane::isMerged() const
{
    const std::optional<RequestDetails> &details = m_model.details();
    return details && std::any_of(details->links.begin(), details->links.end(),
                                  [](const RequestLink &each) { return each.kind == "merged-into"; });
}

QWidget *RelatedPane::makeLink(const RequestLink &link, std::size_t number)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(unit);
    auto *open = makeButton(ButtonKind::Link, QStringLiteral("openLinked%1").arg(number), {}, line);
    setButtonText(open, text(link.reference));
    //: %1 is the reference of a request.
    open->setAccessibleName(tr("Open %1").arg(text(link.reference)));
    connect(open, &QPushButton::clicked, this,
            [this, reference = link.reference] { Q_EMIT requestWanted(reference); });
    row->addWidget(makeChip(Words::linkKind(link.kind),
                            link.kind == "duplicate" ? QStringLiteral("warn") : QStringLiteral("neutral"),
                            line));
    row->addWidget(open);
    row->addStretch(1);
    return line;
}

void RelatedPane::askToLink()
{
    m_notice->clear();
    AskDialog::ask(
        this,
        [] {
            AskTexts texts{tr("Link to another request"),
                           tr("Both requests show it. Nothing else changes."),
                           tr("&How they belong together"),
                           {},
                           tr("&Reference of the other request"),
                           {},
                           {},
                           tr("&Link them")};
            for (const std::string &word : linkWords())
                texts.choices.emplace_back(text(word), Words::linkKind(word));
            return texts;
        },
        localDay(m_context.clock),
        [this](const AskAnswer &answer) {
            m_model.link(answer.line.toUpper().toStdString(), answer.choice.toStdString());
        });
}

void RelatedPane::askToMerge()
{
    m_notice->clear();
    AskDialog::ask(
        this,
        [] {
            return AskTexts{tr("Merge into another request"),
                            tr("This request goes on as part of the other one, which takes over what it asks "
                               "for. It can be undone."),
                            {},
                            {},
                            tr("&Reference of the other request"),
                            {},
                            {},
                            tr("&Merge")};
        },
        localDay(m_context.clock),
        [this](const AskAnswer &answer) { m_model.merge(answer.line.toUpper().toStdString()); });
}

void RelatedPane::askToSplit()
{
    m_notice->clear();
    const policy::Right right = m_model.action()->right;
    AskDialog::ask(
        this,
        [right] {
            AskTexts texts;
            texts.title = tr("Split off");
            //: %1 is a right, e.g. Deletion.
            texts.lead = tr("%1 goes on as a request of its own, with the same letter and receipt day.")
                             .arg(Words::right(right));
            texts.button = tr("&Split it off");
            return texts;
        },
        localDay(m_context.clock), [this](const AskAnswer &) { m_model.split(); });
}

void RelatedPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RelatedPane::retranslate()
{
    m_title->setText(tr("Requests that belong to this one"));
    setButtonText(m_link, tr("&Link…"));
    setButtonText(m_split, tr("Split &off…"));
    m_notice->clear();
    follow();
}

void RelatedPane::follow()
{
    emptyLayout(m_list);
    setButtonText(m_merge, isMerged() ? tr("Undo the mer&ge") : tr("Mer&ge…"));
    const std::optional<RequestDetails> &details = m_model.details();
    QString why = tr("The request is being read.");
    if (details) {
        why = m_model.isBusy() ? tr("The desk is working on the last step.")
                               : Permissions::work(m_model.session().roles);
        m_lead->setText(details->links.empty()
                            ? tr("None. Earlier requests of the same person are found by themselves.")
                            : tr("Look whether they ask for the same before anything is done twice."));
        for (std::size_t i = 0; i < details->links.size(); ++i)
            m_list->addWidget(makeLink(details->links[i], i));
    } else {
        m_lead->setText({});
    }
    setBlocked(m_link, why);
    setBlocked(m_merge, why);
    setBlocked(m_split,
               why.isEmpty() && details->actions.size() < 2 ? tr("It asks for one thing only.") : why);
}

} // namespace desk::ui
