// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ask_dialog.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

namespace desk::ui {

AskDialog::AskDialog(std::function<AskTexts()> texts, QDate latest, QWidget *parent)
    : QDialog(parent)
    , m_texts(std::move(texts))
    , m_title(makeLabel(TextType::Section, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_choice(new QComboBox(this))
    , m_line(new QLineEdit(this))
    , m_day(new QDateEdit(this))
    , m_reason(makeTextEdit(QStringLiteral("askReason"), 3, this))
    , m_choiceField(new FormField(m_choice, nullptr, this))
    , m_lineField(new FormField(m_line, nullptr, this))
    , m_dayField(new FormField(m_day, nullptr, this))
    , m_reasonField(new FormField(m_reason, nullptr, this))
    , m_go(makeButton(ButtonKind::Primary, QStringLiteral("askGo"), {}, this))
    , m_cancel(makeButton(ButtonKind::Ordinary, QStringLiteral("askCancel"), {}, this))
{
    setObjectName(QStringLiteral("askDialog"));
    m_lead->setObjectName(QStringLiteral("askLead"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_choice->setObjectName(QStringLiteral("askChoice"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_line->setObjectName(QStringLiteral("askLine"));
    m_day->setObjectName(QStringLiteral("askDay"));
    m_day->setCalendarPopup(true);
    m_day->setMaximumDate(latest);
    m_day->setDate(latest);
    makeLayout(m_texts());
    connect(m_choice, &QComboBox::currentIndexChanged, this, &AskDialog::follow);
    connect(m_line, &QLineEdit::textChanged, this, &AskDialog::follow);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &AskDialog::follow);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        Q_EMIT answered({m_choice->currentData().toString(), m_line->text().trimmed(), m_day->date(),
                         m_reason->toPlainText().trimmed()});
        accept();
    });
    retranslate();
}

void AskDialog::makeLayout(const AskTexts &texts)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_lead);
    const std::array fields{std::pair{m_choiceField, &texts.choice}, std::pair{m_lineField, &texts.line},
                            std::pair{m_dayField, &texts.day}, std::pair{m_reasonField, &texts.reason}};
    QWidget *first = nullptr;
    for (const auto &[field, label] : fields) {
        layout->addWidget(field);
        field->setVisible(!label->isEmpty());
        if (!first && !label->isEmpty())
            first = field->control();
    }
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_go);
    layout->addSpacing(half);
    layout->addLayout(foot);
    setFixedWidth(64 * unit);
    m_go->setDefault(true);
    // What cannot be undone is not one key press away.
    (first ? first : m_cancel)->setFocus();
}

void AskDialog::ask(QWidget *parent, std::function<AskTexts()> texts, QDate latest,
                    std::function<void(const AskAnswer &)> answered)
{
    auto *dialog = new AskDialog(std::move(texts), latest, parent->window());
    connect(dialog, &AskDialog::answered, parent, std::move(answered));
    dialog->open();
}

void AskDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void AskDialog::retranslate()
{
    const AskTexts texts = m_texts();
    setWindowTitle(texts.title);
    m_title->setText(texts.title);
    m_lead->setText(texts.lead);
    m_lead->setVisible(!texts.lead.isEmpty());
    m_choiceField->setTexts(texts.choice, {});
    m_lineField->setTexts(texts.line, {});
    m_dayField->setTexts(texts.day, {});
    m_reasonField->setTexts(texts.reason, {});
    m_day->setLocale(QLocale());
    //: How a date is shown while it is edited: d, MMM and yyyy are its parts.
    m_day->setDisplayFormat(tr("d MMM yyyy"));
    {
        const QSignalBlocker quiet(m_choice);
        const QString before = m_choice->currentData().toString();
        m_choice->clear();
        for (const auto &[word, words] : texts.choices)
            m_choice->addItem(words, word);
        m_choice->setCurrentIndex(before.isEmpty() ? 0 : m_choice->findData(before));
    }
    setButtonText(m_go, texts.button);
    setButtonText(m_cancel, tr("Cancel"));
    follow();
}

QString AskDialog::missing() const
{
    if (!m_lineField->isHidden() && m_line->text().trimmed().isEmpty())
        return tr("Fill in the line first.");
    if (!m_reasonField->isHidden() && m_reason->toPlainText().trimmed().isEmpty())
        return tr("Write the reason first.");
    return {};
}

void AskDialog::follow()
{
    setBlocked(m_go, missing());
    m_choice->setToolTip(m_choice->currentText());
}

} // namespace desk::ui
