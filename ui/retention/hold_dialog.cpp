// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retention/hold_dialog.h"

#include "ui/models/display.h"
#include "ui/models/words.h"
#include "ui/shell/error_presenter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

namespace desk::ui {

HoldDialog::HoldDialog(const Context &context, PlatformId platform, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_platform(platform)
    , m_title(makeLabel(TextType::Section, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_by(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_find(makeButton(ButtonKind::Ordinary, QStringLiteral("findHeld"), QStringLiteral("search"), this))
    , m_person(makeLabel(TextType::Body, this))
    , m_law(new QLineEdit(this))
    , m_reason(makeTextEdit(QStringLiteral("holdReason"), 2, this))
    , m_open(new QCheckBox(this))
    , m_until(new QDateEdit(this))
    , m_byField(new FormField(m_by, nullptr, this))
    , m_valueField(new FormField(m_value, nullptr, this))
    , m_lawField(new FormField(m_law, nullptr, this))
    , m_reasonField(new FormField(m_reason, nullptr, this))
    , m_untilField(new FormField(m_until, nullptr, this))
    , m_notice(new Notice(this))
    , m_save(makeButton(ButtonKind::Primary, QStringLiteral("saveHold"), QStringLiteral("check"), this))
    , m_cancel(makeButton(ButtonKind::Ordinary, QStringLiteral("cancelHold"), {}, this))
{
    setObjectName(QStringLiteral("holdDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_by->setObjectName(QStringLiteral("holdBy"));
    m_value->setObjectName(QStringLiteral("holdValue"));
    m_person->setObjectName(QStringLiteral("holdPerson"));
    m_law->setObjectName(QStringLiteral("holdLaw"));
    m_open->setObjectName(QStringLiteral("holdOpenEnded"));
    m_until->setObjectName(QStringLiteral("holdUntil"));
    m_until->setCalendarPopup(true);
    m_until->setMinimumDate(localDay(context.clock).addDays(1));
    m_until->setDate(localDay(context.clock).addYears(1));
    makeLayout();
    connect(m_find, &QPushButton::clicked, this, &HoldDialog::find);
    connect(m_value, &QLineEdit::textChanged, this, &HoldDialog::follow);
    connect(m_law, &QLineEdit::textChanged, this, &HoldDialog::follow);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &HoldDialog::follow);
    connect(m_open, &QCheckBox::toggled, this, &HoldDialog::follow);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen({m_platform, m_found.front().id, m_law->text().trimmed().toStdString(),
                       m_reason->toPlainText().trimmed().toStdString(),
                       m_open->isChecked() ? QDate() : m_until->date()});
        accept();
    });
    retranslate();
}

void HoldDialog::makeLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_lead);
    auto *search = new QHBoxLayout;
    search->setSpacing(unit);
    search->addWidget(m_byField, 2);
    search->addWidget(m_valueField, 3);
    search->addWidget(m_find, 0, Qt::AlignBottom);
    layout->addLayout(search);
    layout->addWidget(m_person);
    layout->addWidget(m_notice);
    layout->addWidget(m_lawField);
    layout->addWidget(m_reasonField);
    layout->addWidget(m_open);
    layout->addWidget(m_untilField);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    layout->addLayout(foot);
    setFixedWidth(72 * unit);
}

void HoldDialog::find()
{
    m_notice->clear();
    const FindBy by = static_cast<FindBy>(m_by->currentData().toInt());
    whenStillWanted(
        this, m_turn,
        m_context.services.subjects.find(m_platform, by, m_value->text().trimmed().toStdString(), {}),
        [this](Result<std::vector<FoundSubject>> found) {
            m_searched = true;
            m_found = found ? std::move(found).value() : std::vector<FoundSubject>();
            if (!found)
                m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(found.error()));
            m_value->clear();
            follow();
        });
}

void HoldDialog::follow()
{
    if (!m_searched)
        m_person->clear();
    else if (m_found.size() == 1)
        //: %1 is the end of a person's id, %2 counts of what is held about them.
        m_person->setText(
            tr("Person %1: %2")
                .arg(shortId(m_found.front().id.text()), Words::holdings(m_found.front().holdings)));
    else
        m_person->setText(m_found.empty()
                              ? tr("Nobody was found by this.")
                              : tr("Several people were found. Use something that is theirs alone."));
    m_person->setVisible(m_searched);
    m_untilField->setVisible(!m_open->isChecked());
    setBlocked(m_find,
               m_value->text().trimmed().isEmpty() ? tr("Enter what the person is found by.") : QString());
    setBlocked(m_save, m_found.size() != 1                           ? tr("Find the person first.")
                       : m_law->text().trimmed().isEmpty()           ? tr("Enter the law that demands it.")
                       : m_reason->toPlainText().trimmed().isEmpty() ? tr("Write the reason first.")
                                                                     : QString());
}

void HoldDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void HoldDialog::fillKinds()
{
    const QSignalBlocker quiet(m_by);
    const int before = m_by->currentIndex();
    m_by->clear();
    for (const FindBy by : {FindBy::Email, FindBy::Phone, FindBy::Account, FindBy::Order})
        m_by->addItem(Words::findBy(by), static_cast<int>(by));
    m_by->setCurrentIndex(std::max(0, before));
}

void HoldDialog::retranslate()
{
    setWindowTitle(tr("Hold a person's data"));
    m_title->setText(tr("Hold a person's data"));
    m_lead->setText(tr("Nothing of this person is erased while the hold stands, by nobody and by no rule."));
    m_byField->setTexts(tr("Find &by"), {});
    m_valueField->setTexts(tr("&Value"), {});
    m_lawField->setTexts(tr("La&w that demands it"), {});
    m_reasonField->setTexts(tr("&Reason"), {});
    m_untilField->setTexts(tr("&Until"), {});
    m_open->setText(tr("Until it is released"));
    m_open->setAccessibleName(m_open->text());
    m_until->setLocale(QLocale());
    //: How a date is shown while it is edited: d, MMM and yyyy are its parts.
    m_until->setDisplayFormat(tr("d MMM yyyy"));
    setButtonText(m_find, tr("&Find"));
    setButtonText(m_save, tr("&Hold the data"));
    setButtonText(m_cancel, tr("Cancel"));
    fillKinds();
    follow();
}

} // namespace desk::ui
