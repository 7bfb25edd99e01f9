// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/clock_pane.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/models/words.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"

namespace desk::ui {

ClockPane::ClockPane(WorkspaceModel &model, const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_context(context)
    , m_title(makeLabel(TextType::Section, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_notice(new Notice(this))
    , m_days(new QVBoxLayout)
    , m_pauseTitle(makeLabel(TextType::Label, this))
    , m_pauses(new QVBoxLayout)
    , m_extend(makeButton(ButtonKind::Ordinary, QStringLiteral("extendClock"), QStringLiteral("clock"), this))
    , m_pause(makeButton(ButtonKind::Ordinary, QStringLiteral("pauseClock"), {}, this))
    , m_receipt(makeButton(ButtonKind::Ordinary, QStringLiteral("changeReceipt"), {}, this))
{
    setObjectName(QStringLiteral("clockPane"));
    QFrame *card = makeCard(this);
    auto *inside = qobject_cast<QVBoxLayout *>(card->layout());
    inside->addWidget(m_title);
    inside->addWidget(m_lead);
    inside->addWidget(m_notice);
    m_days->setSpacing(unit);
    inside->addLayout(m_days);
    inside->addWidget(m_pauseTitle);
    m_pauses->setSpacing(half);
    inside->addLayout(m_pauses);
    auto *row = new QHBoxLayout;
    row->setSpacing(unit);
    row->addWidget(m_extend);
    row->addWidget(m_pause);
    row->addStretch(1);
    row->addWidget(m_receipt);
    inside->addLayout(row);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    layout->addStretch(1);
    connect(m_extend, &QPushButton::clicked, this, &ClockPane::askToExtend);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        m_notice->clear();
        if (isPaused())
            m_model.resume();
        else
            askToPause();
    });
    connect(m_receipt, &QPushButton::clicked, this, &ClockPane::askForReceipt);
    connect(&m_model, &WorkspaceModel::clockChanged, this, &ClockPane::showDays);
    connect(&m_model, &WorkspaceModel::changed, this, &ClockPane::follow);
    connect(&m_model, &WorkspaceModel::busyChanged, this, &ClockPane::follow);
    retranslate();
}

void ClockPane::wipe()
{
    m_open.clear();
    m_notice->clear();
    showDays();
    follow();
}

void ClockPane::showError(const QString &sentence)
{
    m_notice->say(QStringLiteral("bad"), sentence);
}

void ClockPane::showDays()
{
    emptyLayout(m_days);
    const ActionClock *const clock = m_model.clock();
    m_lead->setText(!m_model.details() ? QString()
                    : clock            ? tr("Open a day to see the rules that lead to it.")
                                       : tr("The days are being worked out."));
    int number = 0;
    for (const DueView &due : clock ? clock->days : std::vector<DueView>())
        m_days->addWidget(makeDue(due, number++));
}

QWidget *ClockPane::makeDue(const DueView &due, int number)
{
    auto *card = new QFrame(this);
    card->setProperty("card", QStringLiteral("option"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, unit, 12, unit);
    layout->setSpacing(half);
    auto *top = new QHBoxLayout;
    top->setSpacing(unit);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *when = makeLabel(TextType::Body, card);
    //: %1 is a kind of day, e.g. By law; %2 is the day.
    when->setText(tr("%1: %2").arg(Words::dueKind(due.kind),
                                   due.day.isValid() ? day(due.day) : tr("no number of days given")));
    auto *name = makeLabel(TextType::Caption, card);
    name->setText(text(due.name.empty() ? due.law : due.name));
    words->addWidget(when);
    words->addWidget(name);
    top->addLayout(words, 1);
    if (due.binding)
        top->addWidget(makeChip(tr("Binds"), QStringLiteral("info"), card));
    const QDate today = localDay(m_context.clock);
    if (due.day.isValid())
        top->addWidget(makeChip(Words::due(due.day, today), Words::dueTone(due.day, today), card));
    const bool open = m_open.count(number) > 0;
    auto *why = makeButton(ButtonKind::Link, QStringLiteral("openChain%1").arg(number), {}, card);
    setButtonText(why, open ? tr("Hide why") : tr("Why"));
    //: %1 is a kind of day, e.g. By law.
    why->setAccessibleName(tr("%1: why this day").arg(Words::dueKind(due.kind)));
    connect(why, &QPushButton::clicked, this, [this, number] {
        if (m_open.erase(number) == 0)
            m_open.insert(number);
        showDays();
        if (auto *again = findChild<QPushButton *>(QStringLiteral("openChain%1").arg(number)))
            again->setFocus();
    });
    top->addWidget(why);
    layout->addLayout(top);
    if (open)
        addChain(due, layout, card);
    return card;
}

void ClockPane::addChain(const DueView &due, QVBoxLayout *layout, QWidget *parent)
{
    int number = 0;
    for (const DueStep &step : due.chain) {
        auto *line = makeLabel(TextType::Body, parent);
        line->setObjectName(QStringLiteral("chainStep"));
        //: A step of how a day is reached; %1 is its number, %2 a sentence, %3 the day it leads to.
        line->setText(step.day.isValid()
                          ? tr("%1. %2 → %3").arg(QString::number(++number), text(step.text), day(step.day))
                          : tr("%1. %2").arg(QString::number(++number), text(step.text)));
        layout->addWidget(line);
        if (step.article.empty() && step.source.empty())
            continue;
        auto *source = makeLabel(TextType::Caption, parent);
        QStringList parts{text(step.article), text(step.source)};
        parts.removeAll(QString());
        source->setObjectName(QStringLiteral("chainSource"));
        source->setText(parts.join(QStringLiteral("  ·  ")));
        source->setContentsMargins(2 * unit, 0, 0, 0);
        layout->addWidget(source);
    }
}

bool ClockPane::isPaused() const
{
    const ActionView *const action = m_model.action();
    return action && !action->pauses.empty() && !action->pauses.back().to.isValid();
}

void ClockPane::showPauses()
{
    emptyLayout(m_pauses);
    const ActionView *const action = m_model.action();
    const bool any = action && (!action->pauses.empty() || !action->extensionReason.empty());
    m_pauseTitle->setVisible(any);
    if (!any)
        return;
    const auto add = [this](const QString &sentence) {
        auto *line = makeLabel(TextType::Body, this);
        line->setText(sentence);
        m_pauses->addWidget(line);
    };
    if (!action->extensionReason.empty())
        //: %1 is the day the person was told, %2 a reason.
        add(tr("Extended; the person was told on %1: %2")
                .arg(day(action->extensionNoticeOn), text(action->extensionReason)));
    for (const PauseView &pause : action->pauses)
        //: %1 is why a clock pauses, %2 and %3 are days.
        add(pause.to.isValid()
                ? tr("%1, %2 to %3").arg(Words::pauseReason(pause.reason), day(pause.from), day(pause.to))
                : tr("%1 since %2").arg(Words::pauseReason(pause.reason), day(pause.from)));
}

void ClockPane::askToExtend()
{
    m_notice->clear();
    AskDialog::ask(
        this,
        [] {
            return AskTexts{tr("Take more time"),
                            tr("Only inside the first period, once, and only if the person has been told "
                               "why. It counts from that notice."),
                            {},
                            {},
                            {},
                            tr("&Day the notice was sent"),
                            tr("&Reason, as the person was told"),
                            tr("&Extend")};
        },
        localDay(m_context.clock),
        [this](const AskAnswer &answer) {
            m_model.extend({answer.reason.toStdString(), answer.day});
        });
}

void ClockPane::askToPause()
{
    AskDialog::ask(
        this,
        [] {
            AskTexts texts{
                tr("Pause the clock"),
                tr("Whether waiting counts is the law's to say: where it does not, the pause is refused."),
                tr("&What is waited for"),
                {},
                {},
                {},
                {},
                tr("&Pause")};
            for (const std::string &word : pauseWords())
                texts.choices.emplace_back(text(word), Words::pauseReason(word));
            return texts;
        },
        localDay(m_context.clock),
        [this](const AskAnswer &answer) { m_model.pause(answer.choice.toStdString()); });
}

void ClockPane::askForReceipt()
{
    m_notice->clear();
    AskDialog::ask(
        this,
        [] {
            return AskTexts{tr("Change the receipt day"),
                            tr("Every day is worked out anew from it. Your reason stays on the timeline."),
                            {},
                            {},
                            {},
                            tr("&Day it reached an official channel"),
                            tr("&Reason"),
                            tr("&Change it")};
        },
        localDay(m_context.clock),
        [this](const AskAnswer &answer) { m_model.changeReceipt(answer.day, answer.reason.toStdString()); });
}

void ClockPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        // The rules are told by the desk in the language asked for.
        m_model.reload();
    }
    QWidget::changeEvent(event);
}

void ClockPane::retranslate()
{
    m_title->setText(tr("Due days"));
    m_pauseTitle->setText(tr("Extension and pauses"));
    setButtonText(m_extend, tr("&Extend…"));
    setButtonText(m_receipt, tr("Change the &receipt day…"));
    m_notice->clear();
    showDays();
    follow();
}

void ClockPane::follow()
{
    showPauses();
    setButtonText(m_pause, isPaused() ? tr("Let it &go on") : tr("&Pause…"));
    const ActionView *const action = m_model.action();
    QString why = tr("The request is being read.");
    if (action)
        why = WorkspaceSteps::isDone(*action) ? tr("It has been carried out: its clock has stopped.")
              : m_model.isBusy()              ? tr("The desk is working on the last step.")
                                              : Permissions::work(m_model.session().roles);
    setBlocked(m_extend, why.isEmpty() && !action->extensionReason.empty()
                             ? tr("It was extended already; the law allows it once.")
                             : why);
    setBlocked(m_pause, why);
    const bool closed = m_model.details() && m_model.details()->summary.state == RequestState::Closed;
    setBlocked(m_receipt, !action  ? why
                          : closed ? tr("The request is closed.")
                                   : Permissions::work(m_model.session().roles));
}

} // namespace desk::ui
