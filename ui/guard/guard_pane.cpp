// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/guard_pane.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/table_card.h"

namespace desk::ui {

namespace {

constexpr std::array limitNames{"limitSearches", "limitRequests", "limitViews", "limitReveals",
                                "limitExports"};

} // namespace

GuardPane::GuardPane(const Context &context, QWidget *parent)
    : TrustPane(context, parent)
    , m_alarms(new AlarmTable(
          [this](const std::string &profile) {
              for (const PlatformInfo &each : m_session.platforms)
                  if (each.profile == profile)
                      return text(each.name);
              return text(profile);
          },
          this))
    , m_limits(new LimitTable(this))
    , m_stop(makeButton(ButtonKind::Ordinary, QStringLiteral("stopDesk"), QStringLiteral("alert"), this))
    , m_lift(makeButton(ButtonKind::Primary, QStringLiteral("liftStop"), QStringLiteral("check"), this))
    , m_set(makeButton(ButtonKind::Ordinary, QStringLiteral("setLimits"), QStringLiteral("sliders"), this))
    , m_alarmCard(new TableCard(context.theme, QStringLiteral("alarmTable"), m_alarms, this))
    , m_limitCard(new TableCard(context.theme, QStringLiteral("limitTable"), m_limits, this))
{
    addAction(m_lift);
    addAction(m_stop);
    m_limitCard->addButton(m_set);
    add(m_alarmCard);
    add(m_limitCard);
    connect(m_stop, &QPushButton::clicked, this, &GuardPane::askToStop);
    connect(m_lift, &QPushButton::clicked, this, &GuardPane::askToLift);
    connect(m_set, &QPushButton::clicked, this, &GuardPane::askForLimits);
    retranslate();
}

void GuardPane::refresh()
{
    whenStillWanted(this, m_turn, m_context.services.guard.view(), [this](const Result<GuardView> &view) {
        if (view)
            show(*view);
        else
            fail(view.error());
    });
}

void GuardPane::show(const GuardView &view)
{
    m_view = view;
    m_alarms->setRows(view.alarms);
    m_limits->setLimits(view.limits);
    m_alarmCard->fit();
    m_limitCard->fit();
    follow();
    Q_EMIT seen(view);
}

void GuardPane::askToStop()
{
    FormDialog::ask(
        this, m_context.prompter,
        [] {
            FormTexts texts;
            texts.title = tr("Stop the desk");
            texts.lead =
                tr("Everybody is signed out, you as well. Until two people have lifted the stop nobody "
                   "reads, changes or hands out anything, and clocks run on. Only supervisors, data "
                   "protection and administrators may sign in meanwhile.");
            texts.button = tr("&Stop it now");
            texts.entries = {{QStringLiteral("stopReason"), FormKind::Text, tr("&Reason, which is logged")}};
            return texts;
        },
        [this](const FormDialog &form) {
            take(m_context.services.guard.stop(form.words("stopReason")), [this](bool) { Q_EMIT stopped(); });
        });
}

void GuardPane::askToLift()
{
    FormDialog::ask(
        this, m_context.prompter,
        [second = !m_view->liftAskedBy.empty()] {
            FormTexts texts;
            texts.title = tr("Lift the stop");
            texts.lead = second
                             ? tr("You are the second person: the desk works again at once, for everybody.")
                             : tr("You are the first of two people: the desk stays stopped until another one "
                                  "who may lifts it as well.");
            texts.button = second ? tr("&Lift it now") : tr("&Ask to lift it");
            texts.entries = {{QStringLiteral("liftReason"), FormKind::Text, tr("&Reason, which is logged")}};
            return texts;
        },
        [this](const FormDialog &form) {
            take(m_context.services.guard.lift(form.words("liftReason")), [this](const GuardView &view) {
                show(view);
                if (view.stopped)
                    return say(QStringLiteral("info"),
                               [] { return tr("Asked. Another person has to sign in and lift it, too."); });
                say(QStringLiteral("ok"), [] { return tr("The desk works again."); });
                Q_EMIT lifted();
            });
        });
}

void GuardPane::askForLimits()
{
    FormDialog::ask(
        this, m_context.prompter,
        [limits = m_view->limits] {
            FormTexts texts;
            texts.title = tr("Limits of reading");
            texts.lead = tr("How often one person may do each within an hour on one platform, 0 for what the "
                            "policy says. What is more is refused and an alarm. They take the place of the "
                            "policy's, also where they are higher.");
            texts.button = tr("&Set the limits");
            for (std::size_t kind = 0; kind < limitNames.size(); ++kind)
                texts.entries.push_back({QString::fromLatin1(limitNames[kind]),
                                         FormKind::Number,
                                         LimitTable::name(static_cast<int>(kind)),
                                         {},
                                         true,
                                         limits.*LimitTable::fields[kind]});
            return texts;
        },
        [this](const FormDialog &form) {
            ReadingLimits limits;
            for (std::size_t kind = 0; kind < limitNames.size(); ++kind)
                limits.*LimitTable::fields[kind] = static_cast<int>(
                    std::min<std::uint64_t>(form.number(limitNames[kind]).value_or(0), 1'000'001));
            take(m_context.services.guard.setLimits(limits), [this](const GuardView &view) {
                show(view);
                say(QStringLiteral("ok"), [] { return tr("The limits hold from now on."); });
            });
        });
}

QString GuardPane::explain(const Error &error) const
{
    const bool isStopped = m_view && m_view->stopped;
    if (error.code == ErrorCode::Conflict && isStopped)
        return tr("You asked for it already. Another person who may has to sign in and lift it, too.");
    if (error.code == ErrorCode::Conflict)
        return tr(
            "It cannot be stopped: it is already, or fewer than two people could lift it again. Lock it "
            "instead, or add somebody first.");
    if (error.code == ErrorCode::InvalidArgument)
        return tr("A limit is a number from 1 to 1,000,000, or 0; a reason is a sentence.");
    return {};
}

void GuardPane::wipe()
{
    m_turn.next();
    m_view.reset();
    m_alarms->setRows({});
    m_limits->setRows({});
    m_alarmCard->fit();
    m_limitCard->fit();
    TrustPane::wipe();
    follow();
}

void GuardPane::retranslate()
{
    setHead(tr("Guard"), tr("Against theft by those who are let in: reading is rationed, and in an emergency "
                            "everything stops."));
    setButtonText(m_stop, tr("&Stop the desk…"));
    setButtonText(m_lift, tr("Li&ft the stop…"));
    setButtonText(m_set, tr("Set li&mits…"));
    m_alarms->retranslate();
    m_limits->retranslate();
    m_alarmCard->setTexts(tr("Alarms of the last day"), {},
                          tr("Nobody was refused for reading too much within the last day."));
    m_limitCard->setTexts(tr("Limits of reading"), {}, tr("They are being read."));
    TrustPane::retranslate();
}

void GuardPane::follow()
{
    const bool isStopped = m_view && m_view->stopped;
    const QString reading = m_view ? QString() : tr("The guard is being read.");
    m_stop->setVisible(!isStopped);
    m_lift->setVisible(isStopped);
    setBlocked(m_stop, firstOf({Permissions::answerFor(m_session.roles), busy(), reading}));
    setBlocked(m_lift, firstOf({Permissions::answerFor(m_session.roles), busy(),
                                m_view && m_view->liftAskedBy == m_session.name && isStopped
                                    ? tr("You asked for it. Another person has to sign in and lift it, too.")
                                    : QString()}));
    setBlocked(m_set, firstOf({Permissions::wholeFile(m_session.roles), busy(), reading}));
}

} // namespace desk::ui
