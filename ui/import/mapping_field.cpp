// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/mapping_field.h"

#include "ui/models/display.h"
#include "ui/shell/prompter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace desk::ui {

namespace {

constexpr qint64 largestMapping = 1 << 20;

/// What an entry of the list stands for, beside the id of a mapping that comes with the program.
const QString noMapping = QStringLiteral("-none");
const QString chosenFile = QStringLiteral("-chosen");
const QString chooseAFile = QStringLiteral("-choosing");

} // namespace

MappingField::MappingField(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_choice(new QComboBox(this))
    , m_match(makeButton(ButtonKind::Ordinary, QStringLiteral("matchColumns"), {}, this))
    , m_passphrase(new QLineEdit(this))
    , m_choiceField(new FormField(m_choice, nullptr, this))
    , m_passphraseField(new FormField(m_passphrase, nullptr, this))
{
    m_choice->setObjectName(QStringLiteral("importMapping"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_passphrase->setObjectName(QStringLiteral("importPassphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * unit);
    layout->addWidget(m_choiceField, 3);
    layout->addWidget(m_match, 0, Qt::AlignBottom);
    layout->addWidget(m_passphraseField, 2);
    connect(m_match, &QPushButton::clicked, this, &MappingField::matchWanted);
    connect(m_choice, &QComboBox::activated, this, &MappingField::choose);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        describe();
        Q_EMIT changed();
    });
    fill();
}

void MappingField::offer(std::vector<MappingInfo> mappings)
{
    m_mappings = std::move(mappings);
    fill();
    Q_EMIT changed();
}

void MappingField::fill()
{
    const QSignalBlocker quiet(m_choice);
    const QString kept = m_choice->currentData().toString();
    m_choice->clear();
    m_choice->addItem(tr("None: columns are named like the fields"), noMapping);
    for (const MappingInfo &each : m_mappings)
        m_choice->addItem(text(each.title), text(each.id));
    if (!m_file.empty())
        m_choice->addItem(m_fileName.isEmpty() ? tr("Matched here, not saved") : m_fileName, chosenFile);
    m_choice->addItem(tr("A mapping file…"), chooseAFile);
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(kept)));
    describe();
}

void MappingField::describe()
{
    const auto shown = std::find_if(m_mappings.begin(), m_mappings.end(), [this](const MappingInfo &each) {
        return text(each.id) == m_choice->currentData().toString();
    });
    m_choice->setToolTip(shown == m_mappings.end() ? QString() : text(shown->description));
}

void MappingField::choose(int index)
{
    if (m_choice->itemData(index).toString() != chooseAFile)
        return;
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(m_file.empty() ? noMapping : chosenFile)));
    chooseFile();
}

void MappingField::chooseFile()
{
    const FileQuestion question{tr("Choose a mapping file"), tr("Mapping (*.json)"), {}};
    m_context.prompter.chooseFiles(this, question, [this](const QStringList &files) {
        if (files.isEmpty())
            return;
        QFile file(files.front());
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestMapping) {
            Q_EMIT failed(tr("The mapping file cannot be read, or is larger than one may be (1 MB)."));
            return;
        }
        use(file.readAll().toStdString(), QFileInfo(files.front()).fileName());
    });
}

void MappingField::use(const std::string &mapping, const QString &name)
{
    m_file = mapping;
    m_fileName = name;
    fill();
    m_choice->setCurrentIndex(m_choice->findData(chosenFile));
    Q_EMIT changed();
}

void MappingField::setMatchBlocked(const QString &reason)
{
    setBlocked(m_match, reason);
}

std::string MappingField::mapping() const
{
    const QString choice = m_choice->currentData().toString();
    if (choice == chosenFile)
        return m_file;
    return choice.startsWith(QLatin1Char('-')) ? std::string() : choice.toStdString();
}

bool MappingField::knowsCategories() const
{
    return !m_choice->currentData().toString().startsWith(QLatin1Char('-'));
}

std::string MappingField::passphrase() const
{
    return m_passphrase->text().toStdString();
}

void MappingField::wipe()
{
    m_mappings.clear();
    m_file.clear();
    m_fileName.clear();
    m_passphrase->clear();
    fill();
}

void MappingField::retranslate()
{
    m_choiceField->setTexts(tr("&Mapping"), {});
    setButtonText(m_match, tr("Match columns…"));
    m_passphraseField->setTexts(tr("Pa&ssphrase of a sealed ZIP file"), {});
    fill();
}

} // namespace desk::ui
