// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/correction_dialog.h"

#include "ui/models/display.h"
#include "ui/shell/error_presenter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace desk::ui {

namespace {

/// Enough of a masked record to tell it from its neighbours.
QString summary(const RecordView &record, int number)
{
    QStringList parts;
    for (const FieldView &field : record.fields) {
        if (field.secret || field.text.empty())
            continue;
        parts << text(field.text);
        if (parts.size() == 3)
            break;
    }
    return QStringLiteral("%1.  %2").arg(number).arg(parts.join(QStringLiteral("  ·  ")));
}

template <typename T>
const T *at(const std::vector<T> &all, const QComboBox *box)
{
    const int index = box->currentIndex();
    return index < 0 || index >= static_cast<int>(all.size()) ? nullptr
                                                              : &all[static_cast<std::size_t>(index)];
}

} // namespace

CorrectionDialog::CorrectionDialog(WorkspaceModel &model, const Context &context, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_context(context)
    , m_title(makeLabel(TextType::Section, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_notice(new Notice(this))
    , m_category(new QComboBox(this))
    , m_record(new QComboBox(this))
    , m_field(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_categoryField(new FormField(m_category, nullptr, this))
    , m_recordField(new FormField(m_record, nullptr, this))
    , m_fieldField(new FormField(m_field, nullptr, this))
    , m_valueField(new FormField(m_value, nullptr, this))
    , m_add(makeButton(ButtonKind::Ordinary, QStringLiteral("addCorrection"), QStringLiteral("plus"), this))
    , m_listTitle(makeLabel(TextType::Label, this))
    , m_list(new QVBoxLayout)
    , m_save(
          makeButton(ButtonKind::Primary, QStringLiteral("saveCorrections"), QStringLiteral("check"), this))
    , m_cancel(makeButton(ButtonKind::Ordinary, QStringLiteral("cancelCorrections"), {}, this))
{
    setObjectName(QStringLiteral("correctionDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_category->setObjectName(QStringLiteral("correctCategory"));
    m_record->setObjectName(QStringLiteral("correctRecord"));
    m_field->setObjectName(QStringLiteral("correctField"));
    m_value->setObjectName(QStringLiteral("correctValue"));
    for (QComboBox *box : {m_category, m_record, m_field})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    makeLayout();
    connect(m_category, &QComboBox::currentIndexChanged, this, &CorrectionDialog::fillRecords);
    connect(m_record, &QComboBox::currentIndexChanged, this, &CorrectionDialog::fillFields);
    connect(m_field, &QComboBox::currentIndexChanged, this, &CorrectionDialog::follow);
    connect(m_value, &QLineEdit::textChanged, this, &CorrectionDialog::follow);
    connect(m_add, &QPushButton::clicked, this, &CorrectionDialog::add);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        std::vector<FieldCorrection> orders;
        for (const Change &each : m_changes)
            orders.push_back(each.order);
        m_model.correct(orders);
        accept();
    });
    retranslate();
    load();
    m_category->setFocus();
}

void CorrectionDialog::makeLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_lead);
    layout->addWidget(m_notice);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * unit);
    grid->setVerticalSpacing(12);
    grid->addWidget(m_categoryField, 0, 0);
    grid->addWidget(m_recordField, 0, 1);
    grid->addWidget(m_fieldField, 1, 0);
    grid->addWidget(m_valueField, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);
    layout->addWidget(m_add, 0, Qt::AlignRight);
    layout->addWidget(m_listTitle);
    m_list->setSpacing(half);
    layout->addLayout(m_list);
    layout->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    layout->addLayout(foot);
    setFixedWidth(80 * unit);
    m_save->setDefault(true);
}

void CorrectionDialog::load()
{
    const std::optional<RequestDetails> &details = m_model.details();
    if (!details || details->subjects.size() != 1)
        return;
    whenStillWanted(this, m_turn,
                    m_context.services.subjects.show(details->summary.platform, details->subjects.front().id,
                                                     {}, windowLanguage()),
                    [this](Result<SubjectView> view) {
                        if (!view) {
                            m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(view.error()));
                            return;
                        }
                        m_view = std::move(view).value();
                        std::erase_if(m_view.categories, [](const CategoryView &each) {
                            return !each.readable || each.records.empty();
                        });
                        fillCategories();
                    });
}

const CategoryView *CorrectionDialog::category() const
{
    return at(m_view.categories, m_category);
}

const RecordView *CorrectionDialog::record() const
{
    const CategoryView *const all = category();
    return all ? at(all->records, m_record) : nullptr;
}

const FieldView *CorrectionDialog::field() const
{
    const RecordView *const all = record();
    if (!all)
        return nullptr;
    const std::string wanted = m_field->currentData().toString().toStdString();
    const auto found = std::find_if(all->fields.begin(), all->fields.end(),
                                    [&](const FieldView &each) { return each.field == wanted; });
    return found == all->fields.end() ? nullptr : &*found;
}

void CorrectionDialog::fillCategories()
{
    {
        const QSignalBlocker quiet(m_category);
        m_category->clear();
        for (const CategoryView &each : m_view.categories)
            m_category->addItem(text(each.label));
    }
    fillRecords();
}

void CorrectionDialog::fillRecords()
{
    {
        const QSignalBlocker quiet(m_record);
        m_record->clear();
        int number = 0;
        for (const RecordView &each : category() ? category()->records : std::vector<RecordView>())
            m_record->addItem(summary(each, ++number));
    }
    fillFields();
}

void CorrectionDialog::fillFields()
{
    {
        const QSignalBlocker quiet(m_field);
        m_field->clear();
        for (const FieldView &each : record() ? record()->fields : std::vector<FieldView>())
            if (!each.secret)
                m_field->addItem(text(each.label), text(each.field));
    }
    follow();
}

void CorrectionDialog::add()
{
    const RecordView &of = *record();
    const FieldView &what = *field();
    std::erase_if(m_changes, [&](const Change &each) {
        return each.order.record == of.id && each.order.field == what.field;
    });
    m_changes.push_back(
        {{of.id, what.field, m_value->text().trimmed().toStdString()}, text(what.label), text(what.text)});
    m_value->clear();
    showChanges();
}

void CorrectionDialog::showChanges()
{
    emptyLayout(m_list);
    m_listTitle->setVisible(!m_changes.empty());
    for (std::size_t i = 0; i < m_changes.size(); ++i) {
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto *words = makeLabel(TextType::Body, line);
        const Change &each = m_changes[i];
        const QString after = text(each.order.value);
        //: %1 is the name of a field, %2 what stands in it now (masked), %3 what will.
        words->setText(tr("%1: %2 → %3")
                           .arg(each.field, each.before.isEmpty() ? tr("(empty)") : each.before,
                                after.isEmpty() ? tr("(empty)") : after));
        auto *drop = makeButton(ButtonKind::Link, QStringLiteral("dropCorrection%1").arg(i),
                                QStringLiteral("close"), line);
        setButtonText(drop, tr("Leave it as it is"));
        connect(drop, &QPushButton::clicked, this, [this, i] {
            m_changes.erase(m_changes.begin() + static_cast<std::ptrdiff_t>(i));
            showChanges();
        });
        row->addWidget(words, 1);
        row->addWidget(drop);
        m_list->addWidget(line);
    }
    follow();
}

void CorrectionDialog::follow()
{
    m_valueField->setTexts(tr("&New value"), field() && !field()->text.empty()
                                                 //: %1 is what stands in a field now, masked.
                                                 ? tr("Now: %1").arg(text(field()->text))
                                                 : tr("Now empty."));
    setBlocked(m_add, field() ? QString() : tr("Choose a field first."));
    setBlocked(m_save, m_changes.empty() ? tr("Note a change first.") : QString());
}

void CorrectionDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        load();
    }
    QDialog::changeEvent(event);
}

void CorrectionDialog::retranslate()
{
    setWindowTitle(tr("Correct fields"));
    m_title->setText(tr("Correct fields"));
    m_lead->setText(
        tr("Enter what should stand there. What stands there now stays masked; it is checked and shown "
           "with the plan before anything changes."));
    m_categoryField->setTexts(tr("C&ategory"), {});
    m_recordField->setTexts(tr("&Record"), {});
    m_fieldField->setTexts(tr("&Field"), {});
    m_listTitle->setText(tr("Will be changed"));
    setButtonText(m_add, tr("N&ote the change"));
    setButtonText(m_save, tr("&Plan the changes"));
    setButtonText(m_cancel, tr("Cancel"));
    showChanges();
}

} // namespace desk::ui
