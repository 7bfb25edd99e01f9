// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backups_pane.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/table_card.h"

#include <algorithm>

namespace desk::ui {

namespace {

int smallNumber(const FormDialog &form, const char *name)
{
    return static_cast<int>(std::min<std::uint64_t>(form.number(name).value_or(0), 1'000'000));
}

} // namespace

BackupsPane::BackupsPane(const Context &context, QWidget *parent)
    : TrustPane(context, parent)
    , m_table(new BackupList(this))
    , m_create(makeButton(ButtonKind::Primary, QStringLiteral("createBackup"), QStringLiteral("plus"), this))
    , m_run(makeButton(ButtonKind::Ordinary, QStringLiteral("runDueBackup"), {}, this))
    , m_schedule(
          makeButton(ButtonKind::Ordinary, QStringLiteral("backupPlan"), QStringLiteral("clock"), this))
    , m_check(
          makeButton(ButtonKind::Ordinary, QStringLiteral("verifyBackup"), QStringLiteral("shield"), this))
    , m_rehearse(makeButton(ButtonKind::Ordinary, QStringLiteral("rehearseRestore"), {}, this))
    , m_list(new TableCard(context.theme, QStringLiteral("backupTable"), m_table, this))
{
    for (QPushButton *each : {m_run, m_schedule, m_create})
        addAction(each);
    m_list->addButton(m_check);
    m_list->addButton(m_rehearse);
    add(m_list);
    connect(m_create, &QPushButton::clicked, this, &BackupsPane::askToCreate);
    connect(m_run, &QPushButton::clicked, this, &BackupsPane::runDue);
    connect(m_schedule, &QPushButton::clicked, this, &BackupsPane::askForPlan);
    connect(m_check, &QPushButton::clicked, this, &BackupsPane::check);
    connect(m_rehearse, &QPushButton::clicked, this, &BackupsPane::rehearse);
    connect(m_list, &TableCard::currentChanged, this, &BackupsPane::follow);
    retranslate();
}

void BackupsPane::refresh()
{
    whenStillWanted(this, m_listTurn, m_context.services.backups.list(),
                    [this](Result<std::vector<BackupView>> all) {
                        if (!all)
                            return fail(all.error());
                        m_table->setRows(std::move(all).value());
                        m_list->fit();
                        follow();
                    });
    whenStillWanted(this, m_planTurn, m_context.services.backups.plan(),
                    [this](const Result<BackupPlanView> &plan) {
                        if (!plan)
                            return fail(plan.error());
                        m_plan = *plan;
                        follow();
                    });
}

void BackupsPane::askToCreate()
{
    FormDialog::ask(
        this, m_context.prompter,
        [] {
            FormTexts texts;
            texts.title = tr("Make a backup");
            texts.lead =
                tr("Two files: the data, which opens nobody's file without the keys, and a snapshot of "
                   "the keys, which expires. Keep them apart, on two volumes.");
            texts.button = tr("&Make it");
            texts.entries = {
                {QStringLiteral("backupData"), FormKind::NewFile, tr("&Data file")},
                {QStringLiteral("backupKeys"), FormKind::NewFile, tr("&Keys file")},
                {QStringLiteral("backupSameVolume"), FormKind::Check, tr("Both may lie on one &volume"),
                 tr("They can be lost or stolen together then."), false},
            };
            return texts;
        },
        [this](const FormDialog &form) {
            const BackupOrder order{form.words("backupData"), form.words("backupKeys"),
                                    form.isChecked("backupSameVolume")};
            work([] { return tr("Making a backup"); }, m_context.services.backups.create(order),
                 [this](const BackupView &) {
                     say(QStringLiteral("ok"),
                         [] { return tr("The backup was made and read back to its end."); });
                     refresh();
                 });
        });
}

void BackupsPane::runDue()
{
    work([] { return tr("Making the backup that is due"); }, m_context.services.backups.runDue(),
         [this](const std::vector<BackupView> &made) {
             say(QStringLiteral("ok"), [any = !made.empty()] {
                 return any ? tr("The backup was made and read back to its end.") : tr("Nothing was due.");
             });
             refresh();
         });
}

void BackupsPane::check()
{
    work([] { return tr("Checking a backup"); },
         m_context.services.backups.verify(m_table->row(m_list->current()).data),
         [this](const BackupCheck &check) {
             say(QStringLiteral("ok"), [check] { return SafeWords::checked(check); });
         });
}

void BackupsPane::rehearse()
{
    const BackupView backup = m_table->row(m_list->current());
    work([] { return tr("Rehearsing a restore"); },
         m_context.services.backups.rehearse(backup.data,
                                             backup.keystoreAlive ? backup.keystore : std::string()),
         [this](const RehearsalReport &report) {
             say(report.good() ? QStringLiteral("ok") : QStringLiteral("bad"),
                 [report] { return SafeWords::rehearsed(report); });
         });
}

void BackupsPane::askForPlan()
{
    FormDialog::ask(
        this, m_context.prompter,
        [plan = m_plan->plan] {
            FormTexts texts;
            texts.title = tr("Schedule of backups");
            texts.lead =
                tr("What is due is made when somebody who may signs in, or by the timer. What the plan no "
                   "longer keeps is removed once the new one was read back.");
            texts.button = tr("&Set the schedule");
            const auto number = [](const char *name, const QString &label, int value) {
                return FormEntry{QString::fromLatin1(name), FormKind::Number, label, {}, true, value};
            };
            texts.entries = {
                number("planHours", tr("&Hours between two; 0: nothing is planned"), plan.everyHours),
                number("planSnapshot", tr("Days that &keys open, at most 31"), plan.snapshotDays),
                number("planDays", tr("&Days that keep one each"), plan.keepDays),
                number("planWeeks", tr("&Weeks that keep one each"), plan.keepWeeks),
                number("planMonths", tr("&Months that keep one each"), plan.keepMonths),
                number("planAlive", tr("Key &files alive at once, at most 10"), plan.snapshotsAtOnce),
                {QStringLiteral("planData"),
                 FormKind::Folder,
                 tr("Folder for d&ata"),
                 {},
                 false,
                 text(plan.dataFolder)},
                {QStringLiteral("planKeys"),
                 FormKind::Folder,
                 tr("Folder for ke&ys"),
                 {},
                 false,
                 text(plan.keystoreFolder)},
                {QStringLiteral("planSameVolume"), FormKind::Check, tr("Both may lie on one &volume"),
                 tr("They can be lost or stolen together then."), false, plan.sameVolume},
            };
            return texts;
        },
        [this](const FormDialog &form) { setPlan(form); });
}

void BackupsPane::setPlan(const FormDialog &form)
{
    BackupPlan plan;
    plan.everyHours = smallNumber(form, "planHours");
    plan.dataFolder = form.words("planData");
    plan.keystoreFolder = form.words("planKeys");
    plan.sameVolume = form.isChecked("planSameVolume");
    plan.keepDays = smallNumber(form, "planDays");
    plan.keepWeeks = smallNumber(form, "planWeeks");
    plan.keepMonths = smallNumber(form, "planMonths");
    plan.snapshotDays = smallNumber(form, "planSnapshot");
    plan.snapshotsAtOnce = smallNumber(form, "planAlive");
    take(m_context.services.backups.setPlan(plan), [this](const BackupPlanView &view) {
        m_plan = view;
        say(QStringLiteral("ok"), [] { return tr("The schedule holds from now on."); });
    });
}

QString BackupsPane::explain(const Error &error) const
{
    if (error.code == ErrorCode::Conflict)
        return tr(
            "Data and keys would lie on one volume and be lost or stolen together. Name a folder on another "
            "one, or say that you mean it.");
    if (error.code == ErrorCode::AlreadyExists)
        return tr("There is already a file of that name. Name another.");
    if (error.code == ErrorCode::KeyDestroyed)
        return tr("The snapshot of the keys expired. The desk's own keys are needed.");
    if (error.code == ErrorCode::Cancelled)
        return tr("Cancelled. Nothing is left of it.");
    return {};
}

void BackupsPane::wipe()
{
    m_listTurn.next();
    m_planTurn.next();
    m_plan.reset();
    m_table->setRows({});
    TrustPane::wipe();
    follow();
}

void BackupsPane::retranslate()
{
    setHead(tr("Backups"),
            tr("Restoring one does not bring back who was erased since. That is offered where one "
               "signs in."));
    setButtonText(m_create, tr("&Back up now…"));
    setButtonText(m_run, tr("Make what is d&ue"));
    setButtonText(m_schedule, tr("S&chedule…"));
    setButtonText(m_check, tr("Chec&k"));
    setButtonText(m_rehearse, tr("Re&hearse a restore"));
    m_table->retranslate();
    TrustPane::retranslate();
}

QString BackupsPane::noBackup() const
{
    return m_list->current() < 0 ? tr("Choose a backup in the list first.") : QString();
}

void BackupsPane::follow()
{
    const QString safe = Permissions::keepSafe(m_session.roles);
    m_list->setTexts(tr("Last backups"), m_plan ? SafeWords::plan(*m_plan) : QString(),
                     tr("Nothing was backed up yet. Make one now, or set a schedule."));
    const QString reading = m_plan ? QString() : tr("The schedule is being read.");
    setBlocked(m_create, firstOf({safe, busy()}));
    setBlocked(m_schedule, firstOf({safe, busy(), reading}));
    setBlocked(m_run, firstOf({safe, busy(), reading,
                               m_plan && !m_plan->due ? tr("Nothing is due by the schedule.") : QString()}));
    for (QPushButton *each : {m_check, m_rehearse})
        setBlocked(each, firstOf({safe, busy(), noBackup()}));
}

} // namespace desk::ui
