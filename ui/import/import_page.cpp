// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_page.h"

#include "ui/import/imports_card.h"
#include "ui/import/mapping_dialog.h"
#include "ui/import/mapping_field.h"
#include "ui/import/report_card.h"
#include "ui/models/display.h"
#include "ui/models/import_total.h"
#include "ui/models/permissions.h"
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
#include <QScrollArea>
#include <QSignalBlocker>

namespace desk::ui {

ImportPage::ImportPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
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
    , m_report(new ReportCard(context, this))
    , m_imports(new ImportsCard(context, this))
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
    layout->addWidget(m_report, 1);
    layout->addWidget(m_imports);
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
    connect(m_mapping, &MappingField::matchWanted, this, &ImportPage::matchColumns);
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

void ImportPage::enter(const SessionInfo &session)
{
    m_platforms = session.platforms;
    m_mayImport = Permissions::wholeFile(session.roles).isEmpty();
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
    m_imports->wipe();
    m_total.reset();
    m_busy = false;
    m_notice->clear();
    fillPlatforms();
    fillCategories();
    m_report->show(m_total, m_wasDryRun);
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
    const PlatformId id = at < 0 ? PlatformId() : m_platforms.at(static_cast<std::size_t>(at)).id;
    m_imports->open(id, m_mayImport);
    if (at < 0)
        return;
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
    m_report->show(m_total, m_wasDryRun);
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
    m_mapping->setMatchBlocked(matchBlocked());
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

ImportOrder ImportPage::order(const QString &path) const
{
    ImportOrder out;
    out.platform = m_platforms.at(static_cast<std::size_t>(m_platform->currentIndex())).id;
    out.category = m_category->currentData().toString().toStdString();
    out.mapping = m_mapping->mapping();
    out.passphrase = m_mapping->passphrase();
    out.path = path.toStdString();
    return out;
}

void ImportPage::importNext()
{
    ImportOrder order = this->order(m_waiting.takeFirst());
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
        m_report->show(m_total, m_wasDryRun);
        m_start->setFocus();
        return;
    }
    addReport(*m_total, *report);
    if (!m_waiting.isEmpty())
        return importNext();
    m_busy = false;
    showFiles();
    m_report->show(m_total, m_wasDryRun);
    if (!m_wasDryRun)
        m_imports->open(m_platforms.at(static_cast<std::size_t>(m_platform->currentIndex())).id, m_mayImport);
    m_start->setFocus();
}

QString ImportPage::matchBlocked() const
{
    if (m_files.size() != 1)
        return tr("Choose a single file first: its first rows are shown.");
    if (m_category->currentData().toString().isEmpty())
        return tr("Choose the category that the file holds.");
    return {};
}

void ImportPage::matchColumns()
{
    const auto category =
        std::find_if(m_categoryList.begin(), m_categoryList.end(), [this](const policy::Category &each) {
            return text(each.id) == m_category->currentData().toString();
        });
    auto *dialog = new MappingDialog(m_context, order(m_files.front()), *category, window());
    connect(dialog, &MappingDialog::chosen, m_mapping, &MappingField::use);
    dialog->open();
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
    m_notice->clear();
    fillPlatforms();
    fillCategories();
    m_report->show(m_total, m_wasDryRun);
}

} // namespace desk::ui
