// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/new_request_dialog.h"

#include "ui/intake/draft_bar.h"
#include "ui/intake/letter_box.h"
#include "ui/intake/request_fields.h"
#include "ui/intake/understood_pane.h"
#include "ui/models/display.h"
#include "ui/shell/error_presenter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"

#include <QScrollArea>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace desk::ui {

namespace {

constexpr int formWidth = 760;
constexpr int understoodWidth = 360;
constexpr int widestReading = formWidth + understoodWidth;

} // namespace

NewRequestDialog::NewRequestDialog(const Context &context, const SessionInfo &session, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_title(makeLabel(TextType::Page, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_bar(new DraftBar(context, m_steps, this))
    , m_letter(new LetterBox(context, this))
    , m_fields(new RequestFields(context, session, this))
    , m_understood(new UnderstoodPane(this))
    , m_scroll(new QScrollArea(this))
    , m_save(makeButton(ButtonKind::Primary, QStringLiteral("saveRequest"), QStringLiteral("check"), this))
    , m_cancel(makeButton(ButtonKind::Ordinary, QStringLiteral("cancelRequest"), {}, this))
    , m_notice(new Notice(this))
{
    setObjectName(QStringLiteral("newRequestDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_lead->setWordWrap(true);
    m_save->setDefault(true);
    makeLayout();
    connectParts();
    retranslate();
    resize(formWidth, parent ? std::clamp(parent->window()->height() - 6 * unit, 480, 720) : 720);
    m_letter->setFocus();
}

void NewRequestDialog::makeLayout()
{
    auto *inside = new QWidget(this);
    auto *form = new QVBoxLayout(inside);
    form->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    form->setSpacing(2 * unit);
    form->addWidget(m_letter);
    form->addWidget(m_fields);
    form->addStretch(1);
    m_scroll->setObjectName(QStringLiteral("newRequestFields"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(inside);
    m_understood->setFixedWidth(understoodWidth);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 0);
    head->addWidget(m_title);
    head->addWidget(m_lead);
    head->addWidget(m_bar);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(0, 0, 2 * unit, 0);
    body->setSpacing(0);
    body->addWidget(m_scroll, 1);
    body->addWidget(m_understood);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    foot->addWidget(m_notice, 1);
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(unit);
    whole->addLayout(head);
    whole->addLayout(body, 1);
    whole->addWidget(makeLine(this));
    whole->addLayout(foot);
}

void NewRequestDialog::connectParts()
{
    connect(m_letter, &LetterBox::cameIn, this, [this](const Incoming &incoming) {
        m_keepsForm = false;
        if (!std::exchange(m_comesFromFile, false))
            m_path.clear();
        read(incoming);
    });
    connect(m_letter, &LetterBox::forgotten, this, &NewRequestDialog::forget);
    connect(m_letter, &LetterBox::changed, this, &NewRequestDialog::followSave);
    connect(m_fields, &RequestFields::platformChanged, this, &NewRequestDialog::readAgain);
    connect(m_fields, &RequestFields::rechecked, this, [this] {
        if (focusWidget())
            bringIntoSight(focusWidget());
    });
    connect(m_fields, &RequestFields::failed, this, [this](const Error &error) {
        m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(error));
    });
    connect(m_understood, &UnderstoodPane::chosen, this, &NewRequestDialog::followSave);
    connect(m_bar, &DraftBar::said, this,
            [this](const QString &tone, const QString &sentence) { m_notice->say(tone, sentence); });
    connect(m_bar, &DraftBar::nextWanted, this, [this] {
        m_steps.keep(request());
        m_steps.next();
        showDraft();
    });
    connect(m_save, &QPushButton::clicked, this, &NewRequestDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_lastTaken.empty() ? reject() : finish(); });
}

void NewRequestDialog::takeFile(const PlatformId &platform, const QString &path)
{
    m_fields->setPlatform(platform);
    m_path = path;
    m_comesFromFile = true;
    m_letter->loadFile(path);
}

/// Rows that could not be read would be lost from sight with the rest of their file.
void NewRequestDialog::tellWhenWhole()
{
    if (!m_path.isEmpty() && m_steps.taken() == m_steps.total() && m_steps.reading().failedRows.empty())
        Q_EMIT fileTaken(m_path);
}

void NewRequestDialog::read(const Incoming &incoming)
{
    m_notice->clear();
    m_incoming = incoming;
    m_incoming->platform = m_fields->platform();
    m_reading = true;
    followSave();
    whenStillWanted(this, m_readTurn, m_context.services.intake.read(*m_incoming),
                    [this](const Result<IntakeReading> &reading) {
                        m_reading = false;
                        if (reading)
                            return took(*reading);
                        m_letter->forget();
                        forget();
                        m_letter->say(QStringLiteral("bad"), ErrorPresenter::sentence(reading.error()));
                    });
}

/// Who is found and what may be asked for depends on the platform; what was corrected stays.
void NewRequestDialog::readAgain()
{
    if (!m_incoming || m_letter->isChanged())
        return;
    m_keepsForm = m_steps.total() == 1 && m_steps.current();
    m_letter->setReading(true);
    read(*m_incoming);
}

void NewRequestDialog::took(const IntakeReading &reading)
{
    m_steps.begin(reading);
    if (m_steps.current())
        return showDraft();
    m_letter->forget();
    m_incoming.reset();
    m_fields->forget();
    m_understood->showDoubts(reading.doubts);
    makeRoom();
    m_letter->say(QStringLiteral("warn"), tr("Nothing in it can be read as a request."));
    m_bar->follow();
    followSave();
}

void NewRequestDialog::forget()
{
    m_readTurn.next();
    m_reading = false;
    m_path.clear();
    m_incoming.reset();
    m_steps.clear();
    m_understood->wipe();
    m_fields->forget();
    m_bar->follow();
    followSave();
}

void NewRequestDialog::showDraft()
{
    const IntakeDraft &draft = *m_steps.current();
    m_letter->showDraft(draft.draft);
    if (!std::exchange(m_keepsForm, false))
        m_fields->fill(draft);
    m_understood->show(draft, m_steps.reading().doubts);
    m_bar->follow();
    makeRoom();
    followSave();
}

/// For what was understood beside the form.
void NewRequestDialog::makeRoom()
{
    const int widest = parentWidget() ? parentWidget()->window()->width() - 4 * unit : widestReading;
    resize(std::max(width(), std::min(widestReading, widest)), height());
}

NewRequest NewRequestDialog::request() const
{
    NewRequest out = m_fields->value();
    // As it was read, byte for byte, not as an editor shows it.
    const IntakeDraft *const draft = m_steps.current();
    out.text = draft && !m_letter->isChanged() ? draft->draft.text : m_letter->letter();
    return out;
}

/// With what is said below it: by itself the scroll area goes only as far as the control. Once the layout has
/// taken in what has just been said.
void NewRequestDialog::bringIntoSight(QWidget *control)
{
    QTimer::singleShot(0, control, [this, control] {
        QWidget *whole = control;
        while (whole->parentWidget() && whole->parentWidget() != m_fields)
            whole = whole->parentWidget();
        if (!whole->parentWidget())
            return;
        const QPoint end = whole->mapTo(m_scroll->widget(), QPoint(0, whole->height() - 1));
        m_scroll->ensureVisible(0, end.y(), 0, unit);
    });
}

void NewRequestDialog::save()
{
    m_notice->clear();
    const IntakeDraft *const draft = m_steps.current();
    const bool attaches = draft && !m_understood->attachTo().empty();
    if (!attaches && m_fields->showFaults()) {
        QWidget *const first = m_fields->firstFaulty();
        first->setFocus();
        bringIntoSight(first);
        return;
    }
    m_saving = true;
    followSave();
    if (draft)
        return take(*draft);
    whenAnswered(this, m_context.services.requests.open(request()),
                 [this](const Result<RequestSummary> &opened) {
                     m_saving = false;
                     followSave();
                     if (opened)
                         goOn(opened->reference);
                     else
                         showRefusal(opened.error());
                 });
}

void NewRequestDialog::take(const IntakeDraft &draft)
{
    IntakeOrder order;
    order.request = request();
    order.draft = draft.draft;
    order.name = m_incoming ? m_incoming->name : std::string();
    order.attachTo = m_understood->attachTo();
    whenAnswered(this, m_context.services.intake.take(order), [this](const Result<RequestSummary> &taken) {
        m_saving = false;
        if (!taken) {
            followSave();
            return showRefusal(taken.error());
        }
        m_steps.took();
        tellWhenWhole();
        goOn(taken->reference);
    });
}

void NewRequestDialog::showRefusal(const Error &error)
{
    const QString sentence = ErrorPresenter::sentence({error.code, {}, {}});
    m_save->setFocus();
    if (error.code == ErrorCode::InvalidArgument || error.code == ErrorCode::InvalidInput) {
        const RequestField field = RequestForm::fieldOf(error.place);
        m_fields->setFault(field, sentence);
        bringIntoSight(m_fields->control(field));
    } else if (error.code == ErrorCode::AlreadyExists && !error.place.empty()) {
        //: %1 is the reference of a request.
        m_understood->setFault(
            tr("It came in before as %1. Go on with that request.").arg(text(error.place)));
    } else if (error.code == ErrorCode::Conflict && error.place == "attach") {
        m_understood->setFault(
            tr("It cannot be attached there: that request is closed, or about somebody else."));
    } else {
        m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(error));
    }
}

void NewRequestDialog::goOn(const std::string &reference)
{
    m_lastTaken = reference;
    if (!m_steps.current())
        return finish();
    showDraft();
    //: %1 is the reference of a request.
    m_notice->say(QStringLiteral("ok"), tr("Taken in as %1.").arg(text(reference)));
}

void NewRequestDialog::finish()
{
    Q_EMIT saved(m_lastTaken);
    accept();
}

void NewRequestDialog::followSave()
{
    const IntakeDraft *const draft = m_steps.current();
    QString why;
    if (m_saving)
        why = tr("The request is being saved.");
    else if (m_reading)
        why = tr("What came in is being read.");
    else if (m_letter->isChanged())
        why = tr("The letter was changed after it was read. Read it again.");
    else if (draft && !draft->cameAs.empty())
        why = tr("It came in before. Nothing is taken in twice.");
    setBlocked(m_save, why);
    const bool attaches = draft && !m_understood->attachTo().empty();
    const bool goesOn = draft && m_steps.hasNext();
    setButtonText(m_save, attaches ? (goesOn ? tr("Attach &and go on") : tr("Attach &and open"))
                          : goesOn ? tr("S&ave and go on")
                                   : tr("S&ave and open"));
    setButtonText(m_cancel, m_lastTaken.empty() ? tr("Cancel") : tr("Done"));
    m_fields->setPlatformBlocked(m_steps.taken() > 0 ? tr("The rest of the file is for the same platform.")
                                                     : QString());
    m_fields->setEnabled(!m_saving);
    m_letter->setEnabled(!m_saving);
    m_bar->setEnabled(!m_saving);
    m_understood->setEnabled(!m_saving);
}

void NewRequestDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void NewRequestDialog::retranslate()
{
    setWindowTitle(tr("New request"));
    m_title->setText(tr("New request"));
    m_lead->setText(
        tr("Paste or drop what the person sent: what is understood fills the form, and you correct "
           "it. Or fill it in by hand."));
    m_bar->retranslate();
    m_letter->retranslate();
    m_fields->retranslate();
    m_understood->retranslate();
    followSave();
}

} // namespace desk::ui
