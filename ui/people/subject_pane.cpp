// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/subject_pane.h"

#include "ui/models/display.h"
#include "ui/people/person_pane.h"
#include "ui/people/reveal_dialog.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/theme.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/person_evidence.h"

#include <QEvent>
#include <QHeaderView>
#include <QListWidget>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

namespace desk::ui {

SubjectPane::SubjectPane(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_records(new RecordTable(this))
    , m_back(makeButton(ButtonKind::Quiet, QStringLiteral("backToFound"), QStringLiteral("back"), this))
    , m_title(makeLabel(TextType::Section, this))
    , m_masked(makeChip({}, QStringLiteral("neutral"), this))
    , m_reveal(makeButton(ButtonKind::Ordinary, QStringLiteral("reveal"), QStringLiteral("eye"), this))
    , m_notice(new Notice(this))
    , m_categories(new QListWidget(this))
    , m_table(new QTableView(this))
    , m_count(makeLabel(TextType::Muted, this))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_person(new PersonPane(context, this))
    , m_evidence(new PersonEvidence(context, this))
{
    m_back->setIconSize({16, 16});
    m_masked->setObjectName(QStringLiteral("maskedChip"));
    m_categories->setObjectName(QStringLiteral("categories"));
    m_categories->setFixedWidth(24 * unit);
    m_categories->setFrameShape(QFrame::NoFrame);
    m_table->setObjectName(QStringLiteral("recordTable"));
    m_tabs->setObjectName(QStringLiteral("personTabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (int tab = 0; tab < 1 + PersonPane::PartCount; ++tab)
        m_tabs->addTab({});
    m_stack->addWidget(makeRecords());
    m_stack->addWidget(m_person);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    layout->addWidget(makeTop());
    layout->addWidget(m_tabs);
    layout->addWidget(m_notice);
    layout->addWidget(m_evidence);
    layout->addWidget(m_stack, 1);
    dressTable(m_table, context.theme, {});
    m_table->setProperty("inside", QStringLiteral("card"));
    m_table->setModel(m_records);
    connect(m_back, &QPushButton::clicked, this, &SubjectPane::closeWanted);
    connect(m_reveal, &QPushButton::clicked, this, &SubjectPane::askToReveal);
    connect(m_categories, &QListWidget::currentRowChanged, this, &SubjectPane::showCategory);
    connect(&m_context.theme, &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
    connect(m_tabs, &QTabBar::currentChanged, this, &SubjectPane::showTab);
    connect(m_person, &PersonPane::changed, this, &SubjectPane::nameTabs);
    connect(m_person, &PersonPane::requestWanted, this, &SubjectPane::requestWanted);
    connect(m_person, &PersonPane::personWanted, this, &SubjectPane::open, Qt::QueuedConnection);
    retranslate();
}

QWidget *SubjectPane::makeTop()
{
    auto *line = new QWidget(this);
    auto *top = new QHBoxLayout(line);
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(unit);
    top->addWidget(m_back);
    top->addWidget(m_title);
    top->addWidget(m_masked);
    top->addStretch(1);
    top->addWidget(m_evidence->button());
    top->addWidget(m_reveal);
    return line;
}

QWidget *SubjectPane::makeRecords()
{
    QFrame *card = makeCard(this);
    card->layout()->setContentsMargins(1, 1, 1, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_categories);
    auto *side = makeLine(card);
    side->setMaximumHeight(QWIDGETSIZE_MAX);
    side->setFixedWidth(1);
    side->setStyleSheet(QStringLiteral("max-height: 16777215px;"));
    columns->addWidget(side);
    auto *right = new QVBoxLayout;
    right->addWidget(m_table, 1);
    m_count->setContentsMargins(12, half, 12, half);
    right->addWidget(m_count);
    columns->addLayout(right, 1);
    qobject_cast<QVBoxLayout *>(card->layout())->addLayout(columns);
    return card;
}

void SubjectPane::enter(const SessionInfo &session)
{
    m_person->setPlatforms(session.platforms);
    m_evidence->setRoles(session.roles);
}

void SubjectPane::showTab(int number)
{
    m_stack->setCurrentIndex(number == 0 ? 0 : 1);
    if (number > 0)
        m_person->show(static_cast<PersonPane::Part>(number - 1));
    m_reveal->setVisible(number == 0);
    m_masked->setVisible(number == 0 && m_categories->currentRow() >= 0);
}

void SubjectPane::nameTabs()
{
    m_tabs->setTabText(0, tr("Records"));
    for (int part = 0; part < PersonPane::PartCount; ++part)
        m_tabs->setTabText(part + 1, m_person->title(static_cast<PersonPane::Part>(part)));
}

void SubjectPane::open(PlatformId platform, SubjectId subject)
{
    wipe();
    m_platform = platform;
    m_id = subject;
    m_evidence->setPerson(AuditSubject{platform, subject}, shortId(subject.text()), {});
    retranslate();
    load();
    m_person->open(platform,
                   subject); // after load(): what is told beside the records is part of the same look
    m_back->setFocus();
}

void SubjectPane::wipe()
{
    m_turn.next();
    m_platform = {};
    m_id = {};
    m_view = {};
    m_revealed.clear();
    m_notice->clear();
    m_categories->clear();
    m_records->setCategory({});
    m_person->wipe();
    m_evidence->wipe();
    m_tabs->setCurrentIndex(0);
    if (auto *dialog = findChild<RevealDialog *>())
        dialog->reject();
    retranslate();
}

void SubjectPane::load()
{
    whenStillWanted(this, m_turn, m_context.services.subjects.show(m_platform, m_id, {}, windowLanguage()),
                    [this](Result<SubjectView> view) {
                        if (!view) {
                            m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(view.error()));
                            return;
                        }
                        m_view = std::move(view).value();
                        m_revealed.clear();
                        showCategories();
                    });
}

void SubjectPane::showCategories()
{
    const int kept = std::max(m_categories->currentRow(), 0);
    m_categories->clear();
    for (const CategoryView &category : m_view.categories)
        //: %1 is the name of a category, %2 how many records it has.
        m_categories->addItem(tr("%1  (%2)").arg(text(category.label), count(category.total)));
    m_categories->setCurrentRow(std::min(kept, m_categories->count() - 1));
}

void SubjectPane::showCategory(int number)
{
    if (number < 0 || number >= static_cast<int>(m_view.categories.size())) {
        m_records->setCategory({});
        m_count->clear();
        m_masked->hide();
        setBlocked(m_reveal, tr("There is nothing to reveal."));
        return;
    }
    const CategoryView &category = m_view.categories[static_cast<std::size_t>(number)];
    const bool revealed = m_revealed.count(category.category) > 0;
    setChip(m_masked, revealed ? tr("Revealed") : tr("Masked"),
            revealed ? QStringLiteral("warn") : QStringLiteral("neutral"));
    m_masked->setVisible(m_tabs->currentIndex() == 0);
    m_records->setCategory(category);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_records->columnCount(); ++column)
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column), 11 * unit, 40 * unit));
    m_table->horizontalHeader()->setStretchLastSection(true);
    if (!category.readable)
        m_count->setText(tr("Your role may not read this category."));
    else if (category.archived > 0)
        //: %1, %2 and %3 are numbers.
        m_count->setText(
            tr("%1 of %2 records are shown; %3 are in the archive, for data protection only.")
                .arg(count(category.records.size()), count(category.total), count(category.archived)));
    else if (category.total > category.records.size())
        //: %1 and %2 are numbers.
        m_count->setText(tr("The newest %1 of %2 records are shown.")
                             .arg(count(category.records.size()), count(category.total)));
    else
        m_count->setText(tr("%n record(s)", nullptr, static_cast<int>(category.total)));
    QString why;
    if (!category.readable)
        why = tr("Your role may not read this category.");
    else if (revealed)
        why = tr("The values are already shown.");
    else if (category.records.empty())
        why = tr("There is nothing to reveal.");
    setBlocked(m_reveal, why);
}

void SubjectPane::askToReveal()
{
    auto *dialog = new RevealDialog(this);
    connect(dialog, &RevealDialog::reasonGiven, this,
            [this](const QString &reason) { reveal(reason.toStdString()); });
    dialog->open();
}

void SubjectPane::reveal(const std::string &reason)
{
    const int row = m_categories->currentRow();
    if (row < 0)
        return;
    const std::string category = m_view.categories[static_cast<std::size_t>(row)].category;
    whenStillWanted(this, m_turn,
                    m_context.services.subjects.reveal(m_platform, m_id, category, windowLanguage(), reason),
                    [this](Result<SubjectView> view) {
                        if (!view) {
                            m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(view.error()));
                            return;
                        }
                        for (CategoryView &shown : view->categories) {
                            for (CategoryView &mine : m_view.categories)
                                if (mine.category == shown.category)
                                    mine = shown;
                            m_revealed.insert(shown.category);
                        }
                        showCategories();
                    });
}

void SubjectPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        // Labels of fields come from the desk in the language asked for; the values are masked again.
        if (!m_id.isNull())
            load();
    }
    QWidget::changeEvent(event);
}

void SubjectPane::retranslate()
{
    m_back->setToolTip(tr("Back to who was found (Esc)"));
    m_back->setAccessibleName(tr("Back to who was found"));
    m_title->setText(m_id.isNull() ? QString() : tr("Person %1").arg(shortId(m_id.text())));
    m_tabs->setAccessibleName(tr("Parts of what is known of them"));
    nameTabs();
    m_categories->setAccessibleName(tr("Categories"));
    m_table->setAccessibleName(tr("Records of the category"));
    setButtonText(m_reveal, tr("Re&veal…"));
    m_evidence->retranslate();
    showCategories();
    showCategory(m_categories->currentRow());
}

} // namespace desk::ui
