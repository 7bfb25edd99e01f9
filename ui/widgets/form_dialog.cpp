// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form_dialog.h"

#include "ui/shell/prompter.h"
#include "ui/unlock/secret_input.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace desk::ui {

namespace {

constexpr int textLines = 3;

bool isPath(FormKind kind)
{
    return kind == FormKind::OpenFile || kind == FormKind::NewFile || kind == FormKind::Folder;
}

} // namespace

FormDialog::FormDialog(Texts texts, Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_texts(std::move(texts))
    , m_prompter(prompter)
    , m_title(makeLabel(TextType::Section, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_body(new QVBoxLayout)
    , m_go(makeButton(ButtonKind::Primary, QStringLiteral("formGo"), {}, this))
    , m_cancel(makeButton(ButtonKind::Ordinary, QStringLiteral("formCancel"), {}, this))
{
    setObjectName(QStringLiteral("formDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_title->setObjectName(QStringLiteral("formTitle"));
    m_lead->setObjectName(QStringLiteral("formLead"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_lead);
    m_body->setSpacing(12);
    layout->addLayout(m_body);
    const FormTexts first = m_texts();
    m_twoColumns = first.twoColumns;
    for (const FormEntry &entry : first.entries)
        makePart(entry);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_go);
    layout->addSpacing(half);
    layout->addLayout(foot);
    setFixedWidth((m_twoColumns ? 104 : 70) * unit);
    m_go->setDefault(true);
    // What cannot be undone is not one key press away.
    (m_parts.empty() ? m_cancel : m_parts.front().control)->setFocus();
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        Q_EMIT answered();
        accept();
    });
    retranslate();
}

FormDialog *FormDialog::ask(QWidget *parent, Prompter &prompter, Texts texts,
                            std::function<void(const FormDialog &)> answered)
{
    auto *dialog = new FormDialog(std::move(texts), prompter, parent->window());
    connect(dialog, &FormDialog::answered, parent,
            [dialog, answered = std::move(answered)] { answered(*dialog); });
    dialog->open();
    return dialog;
}

void FormDialog::setCheck(Check check)
{
    m_check = std::move(check);
    follow();
}

QWidget *FormDialog::makeControl(const FormEntry &entry)
{
    switch (entry.kind) {
    case FormKind::Text: {
        auto *edit = makeTextEdit(entry.name, textLines, this);
        edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        edit->setPlainText(entry.value.toString());
        connect(edit, &QPlainTextEdit::textChanged, this, &FormDialog::follow);
        return edit;
    }
    case FormKind::Choice: {
        auto *box = new QComboBox(this);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::currentIndexChanged, this, &FormDialog::follow);
        return box;
    }
    case FormKind::Check: {
        auto *box = new QCheckBox(this);
        box->setChecked(entry.value.toBool());
        connect(box, &QCheckBox::toggled, this, &FormDialog::follow);
        return box;
    }
    case FormKind::Moment: {
        auto *edit = new QDateTimeEdit(this);
        edit->setCalendarPopup(true);
        edit->setMaximumDateTime(entry.value.toDateTime());
        edit->setDateTime(entry.value.toDateTime());
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &FormDialog::follow);
        return edit;
    }
    default:
        break;
    }
    auto *edit = new QLineEdit(this);
    edit->setText(entry.value.toString());
    if (entry.kind == FormKind::Secret) {
        edit->setEchoMode(QLineEdit::Password);
        edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    }
    connect(edit, &QLineEdit::textChanged, this, &FormDialog::follow);
    return edit;
}

QWidget *FormDialog::makePathRow(Part &part)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(half);
    part.choose = makeButton(
        ButtonKind::Ordinary, part.entry.name + QStringLiteral("Choose"),
        part.entry.kind == FormKind::Folder ? QStringLiteral("folder") : QStringLiteral("file"), row);
    part.choose->setIconSize({16, 16});
    layout->addWidget(part.control, 1);
    layout->addWidget(part.choose);
    connect(part.choose, &QPushButton::clicked, this,
            [this, entry = part.entry, control = part.control] { choosePath(entry, control); });
    return row;
}

void FormDialog::makePart(const FormEntry &entry)
{
    Part part{entry, makeControl(entry), nullptr, nullptr};
    part.control->setObjectName(entry.name);
    QWidget *row = isPath(entry.kind) ? makePathRow(part) : nullptr;
    if (entry.kind != FormKind::Check)
        part.field = new FormField(part.control, row, this);
    place(part.field ? static_cast<QWidget *>(part.field) : part.control, entry.kind);
    m_parts.push_back(std::move(part));
}

/// Check boxes, and numbers, that follow each other stand two in a row.
void FormDialog::place(QWidget *part, FormKind kind)
{
    const bool isShort = m_twoColumns || kind == FormKind::Check || kind == FormKind::Number;
    if (!isShort) {
        m_pair = nullptr;
        return m_body->addWidget(part);
    }
    if (!m_pair || (!m_twoColumns && m_parts.back().entry.kind != kind)) {
        m_pair = new QGridLayout;
        m_pair->setHorizontalSpacing(2 * unit);
        m_pair->setVerticalSpacing(kind == FormKind::Check ? 0 : 12);
        m_pair->setColumnStretch(0, 1);
        m_pair->setColumnStretch(1, 1);
        m_body->addLayout(m_pair);
    }
    const int at = m_pair->count();
    m_pair->addWidget(part, at / 2, at % 2);
}

void FormDialog::choosePath(const FormEntry &entry, QWidget *control)
{
    auto *edit = qobject_cast<QLineEdit *>(control);
    const FileQuestion question{plain(entry.label), {}, edit->text()};
    const Prompter::Chosen take = [edit](const QStringList &chosen) {
        if (!chosen.isEmpty())
            edit->setText(QDir::toNativeSeparators(chosen.front()));
    };
    if (entry.kind == FormKind::Folder)
        m_prompter.chooseFolder(this, question, take);
    else if (entry.kind == FormKind::NewFile)
        m_prompter.chooseNewFile(this, question, take);
    else
        m_prompter.chooseFiles(this, question, take);
}

const FormDialog::Part &FormDialog::part(const char *name) const
{
    return *std::find_if(m_parts.begin(), m_parts.end(),
                         [name](const Part &each) { return each.entry.name == QLatin1String(name); });
}

QString FormDialog::line(const char *name) const
{
    const Part &found = part(name);
    if (auto *text = qobject_cast<QPlainTextEdit *>(found.control))
        return text->toPlainText().trimmed();
    if (auto *box = qobject_cast<QComboBox *>(found.control))
        return box->currentData().toString();
    const QString typed = qobject_cast<QLineEdit *>(found.control)->text().trimmed();
    return isPath(found.entry.kind) && !typed.isEmpty() ? QDir(typed).absolutePath() : typed;
}

std::optional<std::uint64_t> FormDialog::number(const char *name) const
{
    bool isNumber = false;
    const qulonglong number = line(name).toULongLong(&isNumber);
    return isNumber ? std::optional<std::uint64_t>(number) : std::nullopt;
}

bool FormDialog::isChecked(const char *name) const
{
    return qobject_cast<QCheckBox *>(part(name).control)->isChecked();
}

Instant FormDialog::moment(const char *name) const
{
    const QDateTime when = qobject_cast<QDateTimeEdit *>(part(name).control)->dateTime();
    return Instant(std::chrono::milliseconds(when.toMSecsSinceEpoch()));
}

bool FormDialog::hasSecret(const char *name) const
{
    return !qobject_cast<QLineEdit *>(part(name).control)->text().isEmpty();
}

bool FormDialog::sameSecrets(const char *one, const char *other) const
{
    return qobject_cast<QLineEdit *>(part(one).control)->text() ==
           qobject_cast<QLineEdit *>(part(other).control)->text();
}

crypto::SecretBytes FormDialog::takeSecret(const char *name) const
{
    return ui::takeSecret(qobject_cast<QLineEdit *>(part(name).control));
}

void FormDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void FormDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // Qt opens a window no higher than two thirds of the screen, and cuts what does not fit.
    if (layout()->hasHeightForWidth())
        setMinimumHeight(layout()->totalHeightForWidth(width()));
}

void FormDialog::retranslate()
{
    const FormTexts texts = m_texts();
    setWindowTitle(texts.title);
    m_title->setText(texts.title);
    m_lead->setText(texts.lead);
    m_lead->setVisible(!texts.lead.isEmpty());
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        Part &part = m_parts[i];
        part.entry = texts.entries[i];
        const FormEntry &entry = part.entry;
        if (part.field)
            part.field->setTexts(entry.label, m_twoColumns ? QString() : entry.help);
        // Side by side there is no room under a control.
        if (auto *edit = qobject_cast<QLineEdit *>(part.control); edit && m_twoColumns) {
            edit->setPlaceholderText(entry.help);
            edit->setAccessibleDescription(entry.help);
        }
        if (auto *box = qobject_cast<QCheckBox *>(part.control)) {
            box->setText(entry.label);
            box->setAccessibleName(plain(entry.label));
            box->setToolTip(entry.help);
        } else if (auto *choice = qobject_cast<QComboBox *>(part.control)) {
            const QSignalBlocker quiet(choice);
            const QVariant before = choice->count() > 0 ? choice->currentData() : entry.value;
            choice->clear();
            for (const auto &[word, words] : entry.choices)
                choice->addItem(words, word);
            choice->setCurrentIndex(std::max(0, choice->findData(before)));
        } else if (auto *when = qobject_cast<QDateTimeEdit *>(part.control)) {
            when->setLocale(QLocale());
            //: How a moment is shown while it is edited: d, MMM, yyyy, HH and mm are its parts.
            when->setDisplayFormat(tr("d MMM yyyy HH:mm"));
        }
        if (part.choose) {
            //: %1 is what a file or folder is for.
            part.choose->setAccessibleName(tr("Choose: %1").arg(plain(entry.label)));
            part.choose->setToolTip(part.choose->accessibleName());
        }
    }
    setButtonText(m_go, texts.button);
    setButtonText(m_cancel, tr("Cancel"));
    follow();
}

bool FormDialog::isGiven(const Part &part)
{
    if (auto *text = qobject_cast<QPlainTextEdit *>(part.control))
        return !text->toPlainText().trimmed().isEmpty();
    if (auto *edit = qobject_cast<QLineEdit *>(part.control))
        return !edit->text().trimmed().isEmpty();
    return true;
}

QString FormDialog::missing() const
{
    for (const Part &part : m_parts) {
        if (part.entry.needed && !isGiven(part))
            //: %1 is the label of a field.
            return tr("Fill in first: %1").arg(plain(part.entry.label));
        if (part.entry.kind != FormKind::Number || !isGiven(part))
            continue;
        bool isNumber = false;
        qobject_cast<QLineEdit *>(part.control)->text().trimmed().toULongLong(&isNumber);
        if (!isNumber)
            //: %1 is the label of a field.
            return tr("Not a number: %1").arg(plain(part.entry.label));
    }
    return m_check ? m_check(*this) : QString();
}

void FormDialog::follow()
{
    setBlocked(m_go, missing());
}

} // namespace desk::ui
