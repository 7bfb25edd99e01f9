// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/fulfil_pane.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/models/words.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/prompter.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/written_file.h"
#include "ui/workspace/controller_box.h"
#include "ui/workspace/outcome_list.h"
#include "ui/workspace/package_form_field.h"

#include <QComboBox>
#include <QFutureWatcher>
#include <QSignalBlocker>

namespace desk::ui {

namespace {

bool writesPackage(const ActionView &action)
{
    return Words::isHandedOver(action.right) && action.refusalGround.empty();
}

bool answersComplaint(const ActionView &action)
{
    return action.right == policy::Right::Complaint && action.refusalGround.empty();
}

} // namespace

FulfilPane::FulfilPane(WorkspaceModel &model, const Context &context, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_context(context)
    , m_title(makeLabel(TextType::Section, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_specialist(new QComboBox(this))
    , m_specialistField(new FormField(m_specialist, nullptr, this))
    , m_answer(makeTextEdit(QStringLiteral("complaintAnswer"), 4, this))
    , m_answerField(new FormField(m_answer, nullptr, this))
    , m_form(new PackageFormField(this))
    , m_controller(new ControllerBox(this))
    , m_carryOut(makeButton(ButtonKind::Primary, QStringLiteral("carryOut"), QStringLiteral("package"), this))
    , m_again(makeButton(ButtonKind::Ordinary, QStringLiteral("writeAgain"), QStringLiteral("package"), this))
    , m_certificate(
          makeButton(ButtonKind::Ordinary, QStringLiteral("certificate"), QStringLiteral("shield"), this))
    , m_lift(makeButton(ButtonKind::Ordinary, QStringLiteral("liftRestriction"), {}, this))
    , m_close(makeButton(ButtonKind::Primary, QStringLiteral("closeRequest"), QStringLiteral("check"), this))
    , m_notice(new Notice(this))
    , m_result(new WrittenFile(this))
    , m_outcome(new OutcomeList(model, this))
{
    setProperty("card", QStringLiteral("true"));
    setObjectName(QStringLiteral("fulfilPane"));
    m_specialist->setObjectName(QStringLiteral("specialist"));
    makeLayout();
    connect(m_carryOut, &QPushButton::clicked, this, &FulfilPane::start);
    connect(m_again, &QPushButton::clicked, this, &FulfilPane::choosePath);
    connect(m_close, &QPushButton::clicked, &m_model, &WorkspaceModel::close);
    connect(m_certificate, &QPushButton::clicked, this, &FulfilPane::certify);
    connect(m_lift, &QPushButton::clicked, this, &FulfilPane::askToLift);
    connect(m_answer, &QPlainTextEdit::textChanged, this, &FulfilPane::follow);
    connect(m_specialist, &QComboBox::currentIndexChanged, this, &FulfilPane::follow);
    connect(m_controller, &ControllerBox::changed, this, &FulfilPane::follow);
    connect(&m_model, &WorkspaceModel::changed, this, &FulfilPane::follow);
    connect(&m_model, &WorkspaceModel::busyChanged, this, &FulfilPane::follow);
    connect(&m_model, &WorkspaceModel::carriedOut, this, &FulfilPane::take);
    wipe();
    retranslate();
}

void FulfilPane::makeLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(unit);
    auto *top = new QHBoxLayout;
    top->setSpacing(unit);
    top->addWidget(m_title, 1);
    top->addWidget(m_certificate);
    top->addWidget(m_lift);
    top->addWidget(m_again);
    top->addWidget(m_carryOut);
    top->addWidget(m_close);
    layout->addLayout(top);
    layout->addWidget(m_lead);
    layout->addWidget(m_notice);
    layout->addWidget(m_form);
    layout->addWidget(m_controller);
    layout->addWidget(m_specialistField);
    layout->addWidget(m_answerField);
    layout->addWidget(m_result);
    layout->addWidget(m_outcome);
}

void FulfilPane::wipe()
{
    m_certificateTurn.next();
    m_written = false;
    m_notice->clear();
    m_answer->clear();
    m_specialist->clear();
    m_controller->wipe();
    m_sealedTo.clear();
    m_result->wipe();
    follow();
}

void FulfilPane::showError(const QString &sentence)
{
    m_notice->say(QStringLiteral("bad"), sentence);
}

void FulfilPane::start()
{
    const ActionView &action = *m_model.action();
    if (writesPackage(action))
        return choosePath();
    if (answersComplaint(action))
        return carryOut({{},
                         m_answer->toPlainText().trimmed().toStdString(),
                         m_specialist->currentText().toStdString(),
                         {}});
    confirm();
}

void FulfilPane::choosePath()
{
    const std::optional<ControllerOrder> controller = m_controller->controller();
    const exporting::PackageForm form = controller ? exporting::PackageForm::Age : m_form->form();
    const QString ending = text(std::string(exporting::packageFormName(form)));
    //: Name that is suggested for a package; %1 is the request's reference, %2 what the file's name ends in.
    const QString name = tr("%1.%2").arg(text(m_model.reference()), ending);
    //: Kinds of files to choose from; %1 is what their names end in.
    const FileQuestion question{tr("Write the package to a new file"), tr("Package (*.%1)").arg(ending),
                                name};
    m_context.prompter.chooseNewFile(this, question, [this, form, controller](const QStringList &chosen) {
        if (chosen.isEmpty())
            return;
        m_sealedTo = controller ? text(controller->name) : QString();
        carryOut({chosen.front().toStdString(), {}, {}, form, controller});
    });
}

void FulfilPane::confirm()
{
    const ActionView action = *m_model.action();
    const PlanView *const plan = m_model.lastPlan();
    const int records = plan ? static_cast<int>(plan->records) : -1;
    AskDialog::ask(
        this,
        [action, records] {
            AskTexts texts;
            //: %1 is a right, e.g. Deletion.
            texts.title = tr("Carry out: %1").arg(Words::right(action.right));
            if (!action.refusalGround.empty())
                texts.lead = tr("The request is refused. No data is touched.");
            else if (Words::isErasure(action.right))
                texts.lead = (records < 0 ? QString()
                                          : tr("%n record(s) will be erased or masked.", nullptr, records) +
                                                QLatin1Char(' ')) +
                             tr("This cannot be undone: the keys are destroyed first. What a law orders to "
                                "keep stays until its day.");
            else
                texts.lead = records < 0 ? tr("The plan is carried out as it stands.")
                                         : tr("%n record(s) are concerned.", nullptr, records);
            texts.button = tr("&Carry out now");
            return texts;
        },
        localDay(m_context.clock), [this](const AskAnswer &) { carryOut({}); });
}

void FulfilPane::carryOut(const FulfilOrder &order)
{
    m_notice->clear();
    const QFuture<Result<FulfilResult>> work = m_model.fulfil(order);
    m_context.strip.watch(
        //: %1 is a request's reference.
        [reference = m_model.reference()] { return tr("Carrying out %1").arg(text(reference)); },
        QFuture<void>(work));
}

void FulfilPane::take(const FulfilResult &result)
{
    if (!result.path.empty()) {
        takeFile(result);
    } else if (result.outcome != ActionOutcome::Refused) {
        m_notice->say(QStringLiteral("ok"),
                      tr("Carried out: %n record(s).", nullptr, static_cast<int>(result.records)));
    }
    follow();
}

void FulfilPane::takeFile(const FulfilResult &result)
{
    m_written = true;
    m_result->show({result.path, result.passphrase, result.sha256, result.bytes});
    if (result.passphrase.empty())
        m_notice->say(QStringLiteral("ok"),
                      //: %1 is the name of a company.
                      tr("Sealed to the key of %1; there is no passphrase. Send them the file, then record "
                         "the day under Recipients.")
                          .arg(m_sealedTo));
}

void FulfilPane::askToLift()
{
    AskDialog::ask(
        this,
        [] {
            return AskTexts{tr("Lift the restriction"),
                            tr("Only once the person was told so. The data can be used again afterwards."),
                            {},
                            {},
                            {},
                            tr("&Day the person was told"),
                            {},
                            tr("&Lift it")};
        },
        localDay(m_context.clock), [this](const AskAnswer &answer) { m_model.liftRestriction(answer.day); });
}

void FulfilPane::certify()
{
    const FileQuestion question{tr("Write the certificate to a new file"), tr("Certificate (*.zip)"),
                                text(m_model.reference()) + QStringLiteral("-certificate.zip")};
    m_context.prompter.chooseNewFile(this, question, [this](const QStringList &chosen) {
        if (chosen.isEmpty())
            return;
        whenStillWanted(
            this, m_certificateTurn,
            m_context.services.audit.certificate(m_model.reference(), chosen.front().toStdString()),
            [this](const Result<EvidenceResult> &written) {
                if (!written)
                    return showError(written.error().code == ErrorCode::Conflict
                                         ? tr("The erasure is not proven yet: sign in again to have it "
                                              "completed, or look at Retention.")
                                         : ErrorPresenter::sentence(written.error()));
                m_result->show({written->path, {}, written->sha256, written->bytes});
            });
    });
}

void FulfilPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void FulfilPane::retranslate()
{
    m_specialistField->setTexts(tr("&Specialist who looked into it"), {});
    m_answerField->setTexts(tr("What the person hears bac&k"), {});
    m_form->retranslate();
    m_controller->retranslate();
    m_outcome->retranslate();
    m_result->retranslate();
    setButtonText(m_certificate, tr("Certificate of erasure…"));
    setButtonText(m_again, tr("Write it agai&n…"));
    setButtonText(m_lift, tr("Lift the res&triction…"));
    setButtonText(m_close, tr("&Close the request"));
    m_notice->clear();
    follow();
}

QString FulfilPane::lead(const ActionView *action) const
{
    if (!action)
        return {};
    if (!action->refusalGround.empty())
        return tr("Nothing is handed over or changed. The refusal goes to the person by letter.");
    if (writesPackage(*action) && m_controller->isChosen())
        return tr("One age file with everything the plan includes, sealed to the controller's key. The desk "
                  "sends nothing.");
    if (writesPackage(*action))
        return tr(
            "One encrypted file with everything the plan includes. Its passphrase is shown once, here.");
    if (answersComplaint(*action))
        return tr("A named specialist looks into it, and the person hears back.");
    if (Words::isErasure(action->right))
        return tr("Erases and masks what the plan says, keeps what a law orders, and proves by a scan that "
                  "nothing is left.");
    return tr("Carries the plan out as it was looked at. If the file has changed since, it is refused.");
}

QString FulfilPane::fulfilBlocked(const ActionView &action) const
{
    if (const QString why = WorkspaceSteps::fulfilBlocked(action); !why.isEmpty())
        return why;
    if (m_model.isBusy())
        return tr("The desk is working on the last step.");
    if (writesPackage(action) && !m_controller->blocked().isEmpty())
        return m_controller->blocked();
    if (answersComplaint(action) && m_specialist->currentText().isEmpty())
        return tr("Choose the specialist first.");
    if (answersComplaint(action) && m_answer->toPlainText().trimmed().isEmpty())
        return tr("Write the answer first.");
    return {};
}

void FulfilPane::fillStaff()
{
    if (m_specialist->count() == static_cast<int>(m_model.staffNames().size()))
        return;
    const QSignalBlocker quiet(m_specialist);
    m_specialist->clear();
    for (const std::string &name : m_model.staffNames())
        m_specialist->addItem(text(name));
    m_specialist->setCurrentIndex(-1);
}

void FulfilPane::followComplaint(const ActionView &action)
{
    const bool open = answersComplaint(action) && !WorkspaceSteps::isDone(action);
    m_specialistField->setVisible(open);
    m_answerField->setVisible(open);
    fillStaff();
}

void FulfilPane::followPackage(const ActionView *action)
{
    const bool package = action && writesPackage(*action);
    m_again->setVisible(package && action->state == RequestState::Fulfilled);
    const QString notTheirs = Permissions::wholeFile(m_model.session().roles);
    setBlocked(m_again, notTheirs.isEmpty() ? m_controller->blocked() : notTheirs);
    const bool open = package && (!WorkspaceSteps::isDone(*action) || !m_again->isHidden());
    m_controller->setVisible(open && action->right == policy::Right::Portability);
    m_form->setVisible(open && !m_controller->isChosen());
}

void FulfilPane::follow()
{
    const ActionView *const action = m_model.action();
    if (action && action->right != m_shown) {
        m_shown = action->right;
        m_notice->clear();
        m_answer->clear();
        m_controller->wipe();
    }
    const QString reading = tr("The request is being read.");
    const bool package = action && writesPackage(*action);
    const bool done = action && WorkspaceSteps::isDone(*action);
    m_title->setText(package ? tr("Package") : tr("Carrying it out"));
    m_lead->setText(lead(action));
    m_lead->setVisible(!m_written && !done);
    setKind(m_carryOut, ButtonKind::Primary, package ? QStringLiteral("package") : QStringLiteral("check"));
    setButtonText(m_carryOut, package                               ? tr("Write the pac&kage…")
                              : action && answersComplaint(*action) ? tr("Answer &it")
                                                                    : tr("Carr&y out…"));
    m_carryOut->setVisible(!done);
    m_close->setVisible(done);
    m_lift->setVisible(done && action->right == policy::Right::Restriction &&
                       action->outcome == ActionOutcome::Granted);
    m_certificate->setVisible(done && Words::isErasure(action->right) && action->refusalGround.empty());
    setBlocked(m_certificate, Permissions::approve(m_model.session().roles));
    followPackage(action);
    m_outcome->show(action);
    if (!action) {
        m_specialistField->hide();
        m_answerField->hide();
        setBlocked(m_carryOut, reading);
        setBlocked(m_close, reading);
        return;
    }
    followComplaint(*action);
    setBlocked(m_carryOut, fulfilBlocked(*action));
    const QString closing = WorkspaceSteps::closeBlocked(*m_model.details());
    setBlocked(m_close, !closing.isEmpty() ? closing
                        : m_model.isBusy() ? tr("The desk is working on the last step.")
                                           : QString());
    setBlocked(m_lift, Permissions::wholeFile(m_model.session().roles));
}

} // namespace desk::ui
