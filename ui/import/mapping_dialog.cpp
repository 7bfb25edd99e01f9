// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/mapping_dialog.h"

#include "core/base/bytes.h"
#include "ui/models/display.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/prompter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/new_file.h"
#include "ui/widgets/notice.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QListView>
#include <QSignalBlocker>
#include <QTableView>

#include <array>

namespace desk::ui {

namespace {

constexpr std::size_t faultsNamed = 3;

/// Ways in which shops write dates; the first is ISO 8601.
const std::array<QString, 6> datePatterns{{{},
                                           QStringLiteral("dd.MM.yyyy"),
                                           QStringLiteral("dd/MM/yyyy"),
                                           QStringLiteral("MM/dd/yyyy"),
                                           QStringLiteral("yyyy/MM/dd"),
                                           QStringLiteral("dd.MM.yyyy HH:mm")}};

} // namespace

MappingDialog::MappingDialog(const Context &context, ImportOrder order, const policy::Category &category,
                             QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_order(std::move(order))
    , m_draft(new MappingDraft(this))
    , m_columns(new FileColumns(this))
    , m_rows(new FileRows(this))
    , m_title(makeLabel(TextType::Section, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_columnsTitle(makeLabel(TextType::Label, this))
    , m_columnList(new QListView(this))
    , m_fields(new QTableView(this))
    , m_column(new QComboBox(this))
    , m_dates(new QComboBox(this))
    , m_rest(new QComboBox(this))
    , m_columnField(new FormField(m_column, nullptr, this))
    , m_datesField(new FormField(m_dates, nullptr, this))
    , m_restField(new FormField(m_rest, nullptr, this))
    , m_preview(new QTableView(this))
    , m_verdict(makeLabel(TextType::Body, this))
    , m_notice(new Notice(this))
    , m_propose(makeButton(ButtonKind::Ordinary, QStringLiteral("proposeMapping"), {}, this))
    , m_save(makeButton(ButtonKind::Ordinary, QStringLiteral("saveMapping"), {}, this))
    , m_cancel(makeButton(ButtonKind::Ordinary, QStringLiteral("cancelMapping"), {}, this))
    , m_use(makeButton(ButtonKind::Primary, QStringLiteral("useMapping"), {}, this))
{
    setObjectName(QStringLiteral("mappingDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_draft->setCategory(category);
    arrange();
    connect(m_fields->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MappingDialog::followField);
    connect(m_fields, &QTableView::activated, m_column, qOverload<>(&QWidget::setFocus));
    connect(m_column, &QComboBox::activated, this, [this](int index) {
        if (m_fields->currentIndex().isValid())
            m_draft->assign(m_fields->currentIndex().row(), m_column->itemData(index).toString());
    });
    connect(m_dates, &QComboBox::activated, this,
            [this](int index) { m_draft->setDatePattern(datePatterns.at(static_cast<std::size_t>(index))); });
    connect(m_rest, &QComboBox::activated, this,
            [this](int index) { m_draft->setRest(static_cast<MappingDraft::Rest>(index)); });
    connect(m_propose, &QPushButton::clicked, m_draft, &MappingDraft::propose);
    connect(m_draft, &MappingDraft::changed, this, &MappingDialog::check);
    connect(m_save, &QPushButton::clicked, this, &MappingDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_draft->text(), m_savedAs);
        accept();
    });
    retranslate();
    load();
}

void MappingDialog::arrange()
{
    m_columnList->setObjectName(QStringLiteral("fileColumns"));
    m_fields->setObjectName(QStringLiteral("mappingFields"));
    m_column->setObjectName(QStringLiteral("columnOfField"));
    m_dates->setObjectName(QStringLiteral("datePattern"));
    m_rest->setObjectName(QStringLiteral("unmappedColumns"));
    m_preview->setObjectName(QStringLiteral("fileRows"));
    m_verdict->setObjectName(QStringLiteral("mappingVerdict"));
    m_columnList->setModel(m_columns);
    m_columnList->setDragEnabled(true);
    dressTable(m_fields, m_context.theme, {});
    m_fields->setModel(m_draft);
    m_fields->setAcceptDrops(true);
    m_fields->setDragDropMode(QAbstractItemView::DropOnly);
    m_fields->setDragDropOverwriteMode(true);
    dressTable(m_preview, m_context.theme, {});
    m_preview->setModel(m_rows);
    m_preview->setFixedHeight(20 * unit);
    for (QComboBox *each : {m_column, m_dates, m_rest})
        each->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(unit);
    foot->addWidget(m_propose);
    foot->addWidget(m_save);
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_use);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(m_title);
    layout->addWidget(m_lead);
    layout->addWidget(makeMiddle(), 1);
    layout->addWidget(m_preview);
    layout->addWidget(m_verdict);
    layout->addWidget(m_notice);
    layout->addLayout(foot);
    resize(136 * unit, 90 * unit);
}

QWidget *MappingDialog::makeMiddle()
{
    auto *middle = new QWidget(this);
    auto *left = new QVBoxLayout;
    left->setSpacing(half);
    left->addWidget(m_columnsTitle);
    left->addWidget(m_columnList, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(2 * unit);
    below->addWidget(m_columnField, 3);
    below->addWidget(m_datesField, 2);
    below->addWidget(m_restField, 2);
    auto *right = new QVBoxLayout;
    right->setSpacing(unit);
    right->addWidget(m_fields, 1);
    right->addLayout(below);
    auto *both = new QHBoxLayout(middle);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(2 * unit);
    both->addLayout(left, 2);
    both->addLayout(right, 5);
    return middle;
}

void MappingDialog::load()
{
    whenStillWanted(this, m_turn, m_context.services.subjects.preview(m_order),
                    [this](const Result<ImportPreview> &seen) {
                        if (seen)
                            return take(*seen, true);
                        m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(seen.error()));
                        follow();
                    });
}

void MappingDialog::take(const ImportPreview &preview, bool first)
{
    m_seen = preview;
    if (first) {
        QStringList columns;
        for (const std::string &each : preview.columns)
            columns << text(each);
        m_columns->setColumns(columns);
        m_rows->setFile(columns, preview.rows);
        m_draft->setFile(columns, preview.rows);
        fillColumns();
        {
            const QSignalBlocker quiet(m_draft);
            if (!m_order.mapping.empty())
                m_draft->take(preview.fields, preview.mapping);
            m_rest->setCurrentIndex(static_cast<int>(m_draft->rest()));
        }
        m_draft->propose();
        m_fields->resizeColumnsToContents();
        m_preview->resizeColumnsToContents();
        m_fields->setColumnWidth(MappingDraft::From, 30 * unit);
        m_fields->setCurrentIndex(m_draft->index(0, 0));
        m_fields->setFocus();
        return;
    }
    showVerdict(preview);
    follow();
}

void MappingDialog::check()
{
    m_savedAs.clear();
    m_notice->clear();
    m_columns->setUnused(m_draft->unused());
    followField();
    m_order.mapping = m_draft->text();
    m_seen.reset();
    follow();
    if (m_order.mapping.empty())
        return;
    whenStillWanted(this, m_turn, m_context.services.subjects.preview(m_order),
                    [this](const Result<ImportPreview> &seen) {
                        if (seen)
                            return take(*seen, false);
                        m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(seen.error()));
                    });
}

void MappingDialog::showVerdict(const ImportPreview &preview)
{
    QStringList lines;
    const auto rows = static_cast<int>(preview.rows.size());
    if (preview.faults.empty() && preview.mappingFaults.empty())
        lines << tr("All of the first %n row(s) fit.", nullptr, rows);
    else if (!preview.faults.empty())
        //: %1 and %2 are numbers.
        lines << tr("%1 of the first %2 rows would be set aside:")
                     .arg(count(preview.faults.size()), count(preview.rows.size()));
    const std::vector<ImportFault> &faults =
        preview.mappingFaults.empty() ? preview.faults : preview.mappingFaults;
    for (std::size_t i = 0; i < faults.size() && i < faultsNamed; ++i)
        lines << text(faults[i].place) + QStringLiteral(": ") + text(faults[i].reason);
    m_verdict->setText(lines.join(QLatin1Char('\n')));
}

void MappingDialog::fillColumns()
{
    const QSignalBlocker quiet(m_column);
    m_column->clear();
    m_column->addItem(tr("No column"), QString());
    for (const QString &each : m_columns->columns())
        m_column->addItem(each, each);
    followField();
}

void MappingDialog::followField()
{
    const QModelIndex at = m_fields->currentIndex();
    const QSignalBlocker quiet(m_column);
    m_column->setEnabled(at.isValid());
    m_column->setCurrentIndex(at.isValid() ? m_column->findData(m_draft->columnOf(at.row())) : -1);
}

void MappingDialog::save()
{
    const QString name = text(m_order.category) + QStringLiteral("-mapping.json");
    m_context.prompter.chooseNewFile(
        this, {tr("Save the mapping"), tr("Mapping (*.json)"), name}, [this](const QStringList &files) {
            if (files.isEmpty())
                return;
            const Result<void> written = writeNewFile(files.front(), asBytes(m_draft->text()));
            if (!written)
                return m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(written.error()));
            m_savedAs = QFileInfo(files.front()).fileName();
            //: %1 is the name of a file.
            m_notice->say(QStringLiteral("ok"), tr("Saved as %1.").arg(m_savedAs));
        });
}

void MappingDialog::follow()
{
    const QStringList missing = m_draft->missing();
    QString why;
    if (m_columns->columns().isEmpty())
        why = tr("The file is being read.");
    else if (!missing.isEmpty())
        //: %1 are names of fields.
        why = tr("These name a row and need a column: %1.").arg(missing.join(QStringLiteral(", ")));
    else if (m_draft->text().empty())
        why = tr("Drag a column onto a field first.");
    else if (m_seen && !m_seen->mappingFaults.empty())
        why = tr("The mapping has faults.");
    setBlocked(m_use, why);
    setBlocked(m_save, why);
    if (!missing.isEmpty() && !m_columns->columns().isEmpty())
        m_verdict->setText(why);
}

void MappingDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void MappingDialog::retranslate()
{
    setWindowTitle(tr("Match columns"));
    m_title->setText(tr("Match columns"));
    m_lead->setText(tr("Drag each column onto the field that it fills, or choose a field and then its column "
                       "below. The rows "
                       "are shown as they stand in the file; nothing of them is kept."));
    m_columnsTitle->setText(tr("Columns of the file"));
    m_columnList->setAccessibleName(tr("Columns of the file"));
    m_fields->setAccessibleName(tr("Fields of the category"));
    m_preview->setAccessibleName(tr("First rows of the file"));
    m_columnField->setTexts(tr("&Column for the chosen field"), {});
    m_datesField->setTexts(tr("&Dates are written"), {});
    m_restField->setTexts(tr("Columns that fill &nothing"), {});
    const int dates = std::max(0, m_dates->currentIndex());
    m_dates->clear();
    m_dates->addItem(tr("2026-11-30 (ISO 8601)"));
    for (std::size_t i = 1; i < datePatterns.size(); ++i)
        m_dates->addItem(QDateTime(QDate(2026, 11, 30), QTime(14, 5)).toString(datePatterns[i]));
    m_dates->setCurrentIndex(dates);
    const int rest = std::max(0, m_rest->currentIndex());
    m_rest->clear();
    m_rest->addItems({tr("Keep under their names"), tr("Leave out"), tr("Refuse the file")});
    m_rest->setCurrentIndex(rest);
    setButtonText(m_propose, tr("&Match equal names"));
    setButtonText(m_save, tr("&Save the mapping…"));
    setButtonText(m_cancel, tr("Cancel"));
    setButtonText(m_use, tr("&Use it"));
    m_draft->retranslate();
    fillColumns();
    if (m_seen)
        showVerdict(*m_seen);
    follow();
}

} // namespace desk::ui
