// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/letters_pane.h"

#include "ui/models/display.h"
#include "ui/models/letter_press.h"
#include "ui/models/permissions.h"
#include "ui/models/words.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/prompter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QTimer>

#include <algorithm>

namespace desk::ui {

namespace {

constexpr int typingPause = 300; ///< Milliseconds after the last key until the preview follows.

QString joined(const letters::LetterBlock &block)
{
    QStringList lines;
    for (const std::string &each : block.texts)
        lines << text(each);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

LettersPane::LettersPane(WorkspaceModel &model, const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_context(context)
    , m_title(makeLabel(TextType::Section, this))
    , m_sent(makeLabel(TextType::Muted, this))
    , m_kind(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_kindField(new FormField(m_kind, nullptr, this))
    , m_languageField(new FormField(m_language, nullptr, this))
    , m_notice(new Notice(this))
    , m_fields(new QVBoxLayout)
    , m_preview(new QTextBrowser(this))
    , m_blocksTitle(makeLabel(TextType::Label, this))
    , m_blocks(new QVBoxLayout)
    , m_pdf(makeButton(ButtonKind::Primary, QStringLiteral("savePdf"), QStringLiteral("file"), this))
    , m_mail(makeButton(ButtonKind::Ordinary, QStringLiteral("saveMail"), {}, this))
    , m_pause(new QTimer(this))
{
    setObjectName(QStringLiteral("lettersPane"));
    m_kind->setObjectName(QStringLiteral("letterKind"));
    m_language->setObjectName(QStringLiteral("letterLanguage"));
    m_preview->setObjectName(QStringLiteral("letterPreview"));
    m_preview->setOpenLinks(false);
    m_preview->setTabChangesFocus(true);
    m_preview->setMinimumHeight(40 * unit);
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPause);
    makeLayout();
    connect(m_pause, &QTimer::timeout, this, &LettersPane::draft);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LettersPane::startAnew);
    connect(m_language, &QComboBox::currentIndexChanged, this, &LettersPane::startAnew);
    connect(m_pdf, &QPushButton::clicked, this, [this] { save(Form::Pdf); });
    connect(m_mail, &QPushButton::clicked, this, [this] { save(Form::Mail); });
    connect(&m_model, &WorkspaceModel::changed, this, &LettersPane::follow);
    connect(&m_model, &WorkspaceModel::busyChanged, this, &LettersPane::follow);
    retranslate();
}

void LettersPane::makeLayout()
{
    QFrame *card = makeCard(this);
    auto *inside = qobject_cast<QVBoxLayout *>(card->layout());
    inside->addWidget(m_title);
    inside->addWidget(m_sent);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(2 * unit);
    choices->addWidget(m_kindField, 1);
    choices->addWidget(m_languageField, 1);
    inside->addLayout(choices);
    inside->addWidget(m_notice);
    m_fields->setSpacing(unit);
    inside->addLayout(m_fields);
    inside->addWidget(m_preview);
    inside->addWidget(m_blocksTitle);
    m_blocks->setSpacing(unit);
    inside->addLayout(m_blocks);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(unit);
    foot->addStretch(1);
    foot->addWidget(m_mail);
    foot->addWidget(m_pdf);
    inside->addLayout(foot);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    layout->addStretch(1);
}

void LettersPane::wipe()
{
    m_turn.next();
    m_pause->stop();
    m_recipient.clear();
    m_edits.clear();
    m_values.clear();
    m_fieldsShown.clear();
    m_blocksOf.clear();
    m_unfilled.clear();
    m_drafted = false;
    m_preview->clear();
    emptyLayout(m_blocks);
    emptyLayout(m_fields);
    m_notice->clear();
    const QSignalBlocker quiet(m_kind);
    fillChoices();
    m_kind->setCurrentIndex(0);
    follow();
}

void LettersPane::showError(const QString &sentence)
{
    m_notice->say(QStringLiteral("bad"), sentence);
}

void LettersPane::writeTo(const std::string &recipient)
{
    m_recipient = recipient;
    begin("recipient-notice");
}

void LettersPane::answer(const ActionView &action)
{
    begin(WorkspaceSteps::answerKind(action));
}

void LettersPane::begin(const char *kind)
{
    {
        const QSignalBlocker quiet(m_kind);
        fillChoices();
        m_kind->setCurrentIndex(std::max(0, m_kind->findData(QString::fromLatin1(kind))));
    }
    startAnew();
}

void LettersPane::fillChoices()
{
    const QSignalBlocker quietKind(m_kind);
    const QSignalBlocker quietLanguage(m_language);
    const QString kind = m_kind->currentData().toString();
    const QString language = m_language->currentData().toString();
    m_kind->clear();
    for (const std::string &word : letterWords())
        m_kind->addItem(Words::letterKind(word), text(word));
    if (!m_recipient.empty())
        m_kind->addItem(Words::letterKind("recipient-notice"), QStringLiteral("recipient-notice"));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kind)));
    m_language->clear();
    m_language->addItem(tr("The person's own"), QString());
    for (const char *tag : {"en", "zh-CN", "de", "fr", "es"})
        m_language->addItem(Words::language(tag), QString::fromLatin1(tag));
    m_language->setCurrentIndex(std::max(0, m_language->findData(language)));
}

LetterOrder LettersPane::order() const
{
    LetterOrder out;
    out.right = m_model.action() ? m_model.action()->right : policy::Right{};
    out.kind = m_kind->currentData().toString().toStdString();
    out.language = m_language->currentData().toString().toStdString();
    out.recipient = out.kind == "recipient-notice" ? m_recipient : std::string();
    out.edits.assign(m_edits.begin(), m_edits.end());
    out.fields.assign(m_values.begin(), m_values.end());
    return out;
}

void LettersPane::startAnew()
{
    m_edits.clear();
    m_values.clear();
    m_fieldsShown.clear();
    emptyLayout(m_fields);
    m_notice->clear();
    draft();
}

void LettersPane::draft()
{
    if (!isVisible() || !m_model.action())
        return;
    whenStillWanted(this, m_turn, m_model.draftLetter(order()), [this](const Result<LetterDraft> &draft) {
        if (draft)
            return take(*draft);
        m_drafted = false;
        m_preview->clear();
        m_notice->say(QStringLiteral("warn"), ErrorPresenter::sentence(draft.error()));
        follow();
    });
}

void LettersPane::take(const LetterDraft &draft)
{
    m_drafted = true;
    m_unfilled = draft.unfilled;
    m_preview->setHtml(text(m_context.press.html(draft.letter)));
    const LetterOrder now = order();
    const std::string of =
        std::to_string(static_cast<int>(now.right)) + now.kind + draft.letter.language + now.recipient;
    // Editors are made once a letter: somebody is typing in them.
    if (of != m_blocksOf) {
        m_blocksOf = of;
        makeBlocks(draft.letter);
    }
    makeFields(draft.unfilled);
    follow();
}

void LettersPane::makeBlocks(const letters::Letter &letter)
{
    emptyLayout(m_blocks);
    int free = 0;
    for (const letters::LetterBlock &block : letter.blocks) {
        if (block.locked || block.texts.empty())
            continue;
        auto *edit = makeTextEdit(QStringLiteral("block_") + text(block.id), 2, this);
        edit->setPlainText(joined(block));
        //: %1 is the number of a paragraph that may be worded anew.
        edit->setAccessibleName(tr("Free paragraph %1").arg(++free));
        connect(edit, &QPlainTextEdit::textChanged, this, [this, edit, id = block.id] {
            m_edits[id] = edit->toPlainText().toStdString();
            m_pause->start();
        });
        m_blocks->addWidget(edit);
    }
    m_blocksTitle->setVisible(free > 0);
}

void LettersPane::makeFields(const std::vector<std::string> &unfilled)
{
    for (const std::string &field : unfilled) {
        if (std::find(m_fieldsShown.begin(), m_fieldsShown.end(), field) != m_fieldsShown.end())
            continue;
        m_fieldsShown.push_back(field);
        auto *edit = new QLineEdit(this);
        edit->setObjectName(QStringLiteral("letterField_") + text(field));
        auto *row = new FormField(edit, nullptr, this);
        row->setTexts(Words::letterField(field), tr("The letter cannot go before this is filled in."));
        connect(edit, &QLineEdit::textChanged, this, [this, field](const QString &now) {
            m_values[field] = now.trimmed().toStdString();
            m_pause->start();
        });
        m_fields->addWidget(row);
    }
}

void LettersPane::save(Form form)
{
    m_notice->clear();
    //: Name that is suggested for a letter; %1 is the request's reference, %2 the ending of the file.
    const QString name = tr("%1.%2").arg(text(m_model.reference()),
                                         form == Form::Pdf ? QStringLiteral("pdf") : QStringLiteral("eml"));
    const FileQuestion question{tr("Save the letter to a new file"),
                                form == Form::Pdf ? tr("PDF (*.pdf)") : tr("Mail draft (*.eml)"), name};
    m_context.prompter.chooseNewFile(this, question, [this, form](const QStringList &chosen) {
        if (chosen.isEmpty())
            return;
        m_model.sendLetter(order(), [this, form, path = chosen.front()](const letters::Letter &letter) {
            write(form, letter, path);
        });
    });
}

void LettersPane::write(Form form, const letters::Letter &letter, const QString &path)
{
    std::string to;
    if (letter.kind != letters::LetterKind::RecipientNotice)
        for (const auto &[kind, value] : m_model.details()->identifiers)
            if (kind == policy::IdentifierKind::Email)
                to = value;
    const Result<void> written = form == Form::Pdf
                                     ? m_context.press.writePdf(letter, path.toStdString())
                                     : m_context.press.writeMail(letter, to, path.toStdString());
    if (written.ok())
        m_notice->say(QStringLiteral("ok"),
                      tr("Saved. Send it to the person yourself; it is noted with the request."));
    else
        m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(written.error()));
}

void LettersPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LettersPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    draft();
}

void LettersPane::retranslate()
{
    m_title->setText(tr("Letters"));
    m_kindField->setTexts(tr("&Kind of letter"), {});
    m_languageField->setTexts(tr("&Language"), {});
    m_preview->setAccessibleName(tr("The letter as it will read"));
    m_blocksTitle->setText(tr("Paragraphs that may be worded anew; what the law wants said stays"));
    m_blocksTitle->setVisible(m_blocks->count() > 0);
    setButtonText(m_pdf, tr("Save as P&DF…"));
    setButtonText(m_mail, tr("Save as mail dra&ft…"));
    m_notice->clear();
    fillChoices();
    m_blocksOf.clear();
    m_fieldsShown.clear();
    emptyLayout(m_fields);
    draft();
    follow();
}

QString LettersPane::blocked() const
{
    if (!m_model.action())
        return tr("The request is being read.");
    if (const QString why = Permissions::work(m_model.session().roles); !why.isEmpty())
        return why;
    if (!m_drafted)
        return tr("There is no letter yet.");
    if (!m_unfilled.empty())
        return tr("Fill in what is still open first.");
    return m_model.isBusy() ? tr("The desk is working on the last step.") : QString();
}

void LettersPane::follow()
{
    const ActionView *const action = m_model.action();
    QStringList sent;
    for (const LetterMark &mark : action ? action->letters : std::vector<LetterMark>())
        //: %1 is a kind of letter, %2 a day.
        sent << tr("%1, %2").arg(Words::letterKind(mark.kind), day(mark.on));
    m_sent->setText(sent.isEmpty() ? tr("No letter has been written yet.")
                                   //: %1 lists letters with their days.
                                   : tr("Written so far: %1").arg(sent.join(QStringLiteral("  ·  "))));
    setBlocked(m_pdf, blocked());
    setBlocked(m_mail, blocked());
}

} // namespace desk::ui
