// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_page.h"

#include "ui/import/mapping_field.h"
#include "ui/models/display.h"
#include "ui/models/import_total.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/prompter.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTableView>

namespace desk::ui {

ImportPage::ImportPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_faults(new FaultTable(this))
    , m_title(makeLabel(TextType::Page, this))
    , m_drop(new DropZone(this))
    , m_fileNames(makeLabel(TextType::Body, this))
    , m_choose(makeButton(ButtonKind::Ordinary, QStringLiteral("chooseFiles"), QStringLiteral("file"), this))
    , m_platform(new QComboBox(this))
    , m_category(new QComboBox(this))
    , m_mapping(new MappingField(context, this))
    , m_dryRun(new QCheckBox(this))
    , m_start(makeButton(ButtonKind::Primary, QStringLiteral("startImport"), QStringLiteral("import"), this))
    , m_notice(new Notice(this))
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_platform->setObjectName(QStringLiteral("importPlatform"));
    m_category->setObjectName(QStringLiteral("importCategory"));
    m_dryRun->setObjectName(QStringLiteral("dryRun"));
    m_fileNames->setObjectName(QStringLiteral("fileNames"));
    auto *inside = new QWidget(this);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 3 * unit);
    layout->setSpacing(2 * unit);
    layout->addWidget(m_title);
    layout->addWidget(makeForm());
    layout->addWidget(m_notice);
    layout->addWidget(makeReport(), 1);
    layout->setAlignment(Qt::AlignTop);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connect(m_drop, &DropZone::dropped, this, &ImportPage::setFiles);
    connect(m_choose, &QPushButton::clicked, this, &ImportPage::chooseFiles);
    connect(m_mapping, &MappingField::changed, this, &ImportPage::fillCategories);
    connect(m_mapping, &MappingField::failed, this,
            [this](const QString &sentence) { m_notice->say(QStringLiteral("bad"), sentence); });
    connect(m_platform, &QComboBox::currentIndexChanged, this, &ImportPage::loadCategories);
    connect(m_category, &QComboBox::currentIndexChanged, this, &ImportPage::showFiles);
    connect(m_dryRun, &QCheckBox::toggled, this, &ImportPage::showFiles);
    connect(m_start, &QPushButton::clicked, this, &ImportPage::start);
    m_dryRun->setChecked(true);
    retranslate();
}

QWidget *ImportPage::makeForm()
{
    QFrame *card = makeCard(this);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *zone = new QHBoxLayout(m_drop);
    zone->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    zone->addWidget(m_fileNames, 1);
    zone->addWidget(m_choose);
    m_platformField = new FormField(m_platform, nullptr, this);
    m_categoryField = new FormField(m_category, nullptr, this);
    auto *grid = new QHBoxLayout;
    grid->setSpacing(2 * unit);
    grid->addWidget(m_platformField, 2);
    grid->addWidget(m_categoryField, 2);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_dryRun, 1);
    foot->addWidget(m_start);
    auto *layout = qobject_cast<QVBoxLayout *>(card->layout());
    layout->setSpacing(2 * unit);
    layout->addWidget(m_drop);
    layout->addWidget(m_mapping);
    layout->addLayout(grid);
    layout->addLayout(foot);
    return card;
}

QWidget *ImportPage::makeReport()
{
    QFrame *card = makeCard(this);
    m_report = card;
    m_reportTitle = makeLabel(TextType::Section, card);
    m_reportTitle->setObjectName(QStringLiteral("reportTitle"));
    m_format = makeLabel(TextType::Muted, card);
    m_leftOut = makeLabel(TextType::Body, card);
    m_leftOut->setObjectName(QStringLiteral("leftOut"));
    m_faultTitle = makeLabel(TextType::Label, card);
    m_faultView = new QTableView(card);
    m_faultView->setObjectName(QStringLiteral("faultTable"));
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(4 * unit);
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        m_numbers[i] = makeLabel(TextType::Page, card);
        m_numberNames[i] = makeLabel(TextType::Caption, card);
        m_numberNames[i]->setWordWrap(false);
        m_numbers[i]->setObjectName(QStringLiteral("reportNumber%1").arg(i));
        auto *both = new QVBoxLayout;
        both->setSpacing(0);
        both->addWidget(m_numbers[i]);
        both->addWidget(m_numberNames[i]);
        numbers->addLayout(both);
    }
    numbers->addStretch(1);
    auto *layout = qobject_cast<QVBoxLayout *>(card->layout());
    layout->addWidget(m_reportTitle);
    layout->addWidget(m_format);
    layout->addWidget(m_leftOut);
    layout->addLayout(numbers);
    layout->addSpacing(unit);
    layout->addWidget(m_faultTitle);
    layout->addWidget(m_faultView, 1);
    dressTable(m_faultView, m_context.theme, {});
    m_faultView->setProperty("inside", QStringLiteral("card"));
    m_faultView->setModel(m_faults);
    m_faultView->setMinimumHeight(20 * unit);
    return card;
}

void ImportPage::enter(const SessionInfo &session)
{
    m_platforms = session.platforms;
    fillPlatforms();
    loadCategories();
}

void ImportPage::refresh()
{
    m_choose->setFocus();
}

void ImportPage::wipe()
{
    m_profileTurn.next();
    m_mappingsTurn.next();
    m_importTurn.next();
    m_platforms.clear();
    m_categoryList.clear();
    m_files.clear();
    m_waiting.clear();
    m_mapping->wipe();
    m_total.reset();
    m_busy = false;
    m_notice->clear();
    fillPlatforms();
    fillCategories();
    showReport();
}

void ImportPage::fillPlatforms()
{
    const QSignalBlocker quiet(m_platform);
    const int kept = m_platform->currentIndex();
    m_platform->clear();
    for (const PlatformInfo &each : m_platforms)
        m_platform->addItem(text(each.name));
    if (kept >= 0 && kept < m_platform->count())
        m_platform->setCurrentIndex(kept);
}

void ImportPage::loadCategories()
{
    const int at = m_platform->currentIndex();
    m_categoryList.clear();
    fillCategories();
    if (at < 0)
        return;
    const PlatformId id = m_platforms.at(static_cast<std::size_t>(at)).id;
    whenStillWanted(this, m_profileTurn, m_context.services.administration.profile(id),
                    [this](const Result<policy::Profile> &profile) {
                        if (!profile) {
                            m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(profile.error()));
                            return;
                        }
                        m_categoryList = profile->categories;
                        fillCategories();
                    });
    whenStillWanted(this, m_mappingsTurn, m_context.services.subjects.mappings(id),
                    [this](const Result<std::vector<MappingInfo>> &mappings) {
                        m_mapping->offer(mappings ? *mappings : std::vector<MappingInfo>());
                    });
}

void ImportPage::fillCategories()
{
    const QSignalBlocker quiet(m_category);
    const QString kept = m_category->currentData().toString();
    m_category->clear();
    if (m_mapping->knowsCategories())
        m_category->addItem(tr("As the mapping says"), QString());
    for (const policy::Category &each : m_categoryList)
        m_category->addItem(text(each.label), text(each.id));
    m_category->setCurrentIndex(std::max(m_category->findData(kept), m_categoryList.empty() ? -1 : 0));
    showFiles();
}

void ImportPage::chooseFiles()
{
    const FileQuestion question{tr("Choose the files to import"),
                                tr("Tables (*.csv *.tsv *.txt *.json *.ndjson *.jsonl *.zip);;All files (*)"),
                                {}};
    m_context.prompter.chooseFiles(this, question, [this](const QStringList &chosen) {
        if (!chosen.isEmpty())
            setFiles(chosen);
    });
}

void ImportPage::setFiles(const QStringList &paths)
{
    if (m_busy)
        return;
    m_files = paths;
    m_total.reset();
    m_notice->clear();
    showFiles();
    showReport();
}

void ImportPage::showFiles()
{
    QStringList names;
    for (const QString &path : m_files)
        names << QFileInfo(path).fileName();
    m_fileNames->setText(names.isEmpty()
                             ? tr("Drop files here: CSV, JSON or NDJSON, or a folder or ZIP file of them.")
                             : names.join(QLatin1Char('\n')));
    setButtonText(m_start, m_dryRun->isChecked() ? tr("&Try it out") : tr("&Import"));
    setBlocked(m_start, startBlocked());
}

QString ImportPage::startBlocked() const
{
    if (m_busy)
        return tr("An import is running. Cancel it at the foot of the window.");
    if (m_files.isEmpty())
        return tr("Choose a file first.");
    if (m_category->currentIndex() < 0)
        return tr("Choose the category that the file holds.");
    return {};
}

void ImportPage::start()
{
    m_notice->clear();
    m_busy = true;
    m_wasDryRun = m_dryRun->isChecked();
    m_waiting = m_files;
    m_total = ImportReport();
    showFiles();
    importNext();
}

void ImportPage::importNext()
{
    ImportOrder order;
    order.platform = m_platforms.at(static_cast<std::size_t>(m_platform->currentIndex())).id;
    order.category = m_category->currentData().toString().toStdString();
    order.mapping = m_mapping->mapping();
    order.passphrase = m_mapping->passphrase();
    order.path = m_waiting.takeFirst().toStdString();
    order.dryRun = m_wasDryRun;
    const Answer<ImportReport> answer = m_context.services.subjects.import(order);
    const QString name = QFileInfo(text(order.path)).fileName();
    m_context.strip.watch(
        //: %1 is the name of a file.
        [name, dry = m_wasDryRun] {
            return dry ? tr("Trying out %1").arg(name) : tr("Importing %1").arg(name);
        },
        QFuture<void>(answer));
    whenStillWanted(this, m_importTurn, answer, [this](const Result<ImportReport> &report) { take(report); });
}

void ImportPage::take(const Result<ImportReport> &report)
{
    if (!report) {
        m_busy = false;
        m_waiting.clear();
        if (m_total->rows == 0)
            m_total.reset();
        m_notice->say(report.error().code == ErrorCode::Cancelled ? QStringLiteral("info")
                                                                  : QStringLiteral("bad"),
                      ErrorPresenter::sentence(report.error()));
        showFiles();
        showReport();
        m_start->setFocus();
        return;
    }
    addReport(*m_total, *report);
    if (!m_waiting.isEmpty())
        return importNext();
    m_busy = false;
    showFiles();
    showReport();
    m_start->setFocus();
}

void ImportPage::showReport()
{
    m_report->setVisible(m_total.has_value());
    if (!m_total)
        return;
    m_reportTitle->setText(m_wasDryRun ? tr("Tried out: nothing has been imported yet") : tr("Imported"));
    m_format->setText(text(m_total->format));
    m_leftOut->setText(leftOut());
    m_leftOut->setVisible(!m_leftOut->text().isEmpty());
    const std::array values{m_total->rows,      m_total->added,  m_total->updated,
                            m_total->unchanged, m_total->faulty, m_total->newSubjects};
    for (std::size_t i = 0; i < values.size(); ++i)
        m_numbers[i]->setText(count(values[i]));
    m_faults->setRows(m_total->faults);
    m_faultTitle->setText(m_total->faulty == 0
                              ? tr("Every row was fine.")
                              : tr("%n row(s) were set aside, sealed, until somebody corrects them", nullptr,
                                   static_cast<int>(m_total->faulty)));
    m_faultView->setVisible(m_total->faulty > 0);
    m_faultView->setColumnWidth(FaultTable::Line, 10 * unit);
    m_faultView->setColumnWidth(FaultTable::Place, 26 * unit);
}

QString ImportPage::leftOut() const
{
    QStringList out;
    const auto tell = [&out](const QString &what, const std::vector<std::string> &names) {
        constexpr std::size_t shown = 12;
        QStringList some;
        for (std::size_t i = 0; i < names.size() && i < shown; ++i)
            some << text(names[i]);
        if (names.size() > shown)
            some << QStringLiteral("…");
        if (!some.isEmpty())
            out << what.arg(some.join(QStringLiteral("; ")));
    };
    tell(tr("Columns that the mapping does not name: %1"), m_total->unknown);
    tell(tr("Not read: %1"), m_total->passedOver);
    return out.join(QLatin1Char('\n'));
}

void ImportPage::retranslate()
{
    m_title->setText(tr("Import"));
    setButtonText(m_choose, tr("&Choose files…"));
    m_platformField->setTexts(tr("&Platform"), {});
    m_categoryField->setTexts(tr("C&ategory"), {});
    m_mapping->retranslate();
    m_dryRun->setText(tr("&Only try it out: check every row, change nothing"));
    m_dryRun->setAccessibleName(plain(m_dryRun->text()));
    const std::array names{tr("rows"),      tr("added"),  tr("updated"),
                           tr("unchanged"), tr("faulty"), tr("new people")};
    for (std::size_t i = 0; i < names.size(); ++i)
        m_numberNames[i]->setText(names[i]);
    m_faultView->setAccessibleName(tr("Rows that were set aside"));
    m_faults->retranslate();
    m_notice->clear();
    fillPlatforms();
    fillCategories();
    showReport();
}

} // namespace desk::ui
