// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences_dialog.h"

#include "ui/models/saved_views.h"
#include "ui/shell/folder_field.h"
#include "ui/shell/language.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/widgets/basics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSpinBox>

namespace desk::ui {

namespace {

QComboBox *makeChoice(const char *name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    return box;
}

} // namespace

PreferencesDialog::PreferencesDialog(const Preferences &preferences,
                                     const std::vector<PlatformInfo> &platforms, QWidget *parent)
    : QDialog(parent)
    , m_language(preferences.language)
    , m_theme(preferences.theme)
    , m_settings(preferences.settings)
    , m_title(makeLabel(TextType::Section, this))
    , m_languageLabel(makeLabel(TextType::Label, this))
    , m_languages(makeChoice("preferLanguage", this))
    , m_lookLabel(makeLabel(TextType::Label, this))
    , m_looks(makeChoice("preferLook", this))
    , m_idleLabel(makeLabel(TextType::Label, this))
    , m_idle(new QSpinBox(this))
    , m_idleHelp(makeLabel(TextType::Caption, this))
    , m_startLabel(makeLabel(TextType::Label, this))
    , m_start(makeChoice("preferStart", this))
    , m_notifies(new QCheckBox(this))
    , m_folder(new FolderField(preferences.settings, preferences.prompter, platforms, this))
    , m_close(makeButton(ButtonKind::Primary, QStringLiteral("closePreferences"), {}, this))
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(74 * unit);
    m_idle->setObjectName(QStringLiteral("preferIdle"));
    m_idle->setRange(1, Settings::mostIdleMinutes);
    m_idleHelp->setWordWrap(true);
    m_notifies->setObjectName(QStringLiteral("preferNotifications"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(2 * unit);
    layout->addWidget(m_title);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * unit);
    grid->setVerticalSpacing(2 * unit);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[label, control] : {std::pair<QLabel *, QWidget *>{m_languageLabel, m_languages},
                                         {m_lookLabel, m_looks},
                                         {m_startLabel, m_start},
                                         {m_idleLabel, m_idle}}) {
        label->setBuddy(control);
        grid->addWidget(label, row, 0);
        grid->addWidget(control, row++, 1);
    }
    grid->addWidget(m_idleHelp, row++, 1);
    grid->addWidget(m_notifies, row, 0, 1, 2);
    layout->addLayout(grid);
    layout->addWidget(m_folder);
    layout->addWidget(m_close, 0, Qt::AlignRight);
    retranslate();
    connectControls();
}

void PreferencesDialog::connectControls()
{
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    // The boxes are filled anew by the change of language: let them finish first.
    connect(
        m_languages, &QComboBox::currentIndexChanged, this,
        [this] { m_language.choose(m_languages->currentData().toString()); }, Qt::QueuedConnection);
    connect(m_looks, &QComboBox::currentIndexChanged, this,
            [this] { m_theme.choose(static_cast<Theme::Choice>(m_looks->currentData().toInt())); });
    connect(m_start, &QComboBox::currentIndexChanged, this,
            [this] { m_settings.setStartView(m_start->currentData().toString()); });
    connect(m_idle, &QSpinBox::valueChanged, this,
            [this](int minutes) { m_settings.setIdleMinutes(minutes); });
    connect(m_notifies, &QCheckBox::toggled, this, [this](bool on) { m_settings.setNotifies(on); });
}

void PreferencesDialog::fill()
{
    const auto refill = [](QComboBox *box, const std::vector<std::pair<QString, QVariant>> &items,
                           const QVariant &current) {
        const QSignalBlocker quiet(box);
        box->clear();
        for (const auto &[name, value] : items)
            box->addItem(name, value);
        box->setCurrentIndex(std::max(0, box->findData(current)));
    };
    std::vector<std::pair<QString, QVariant>> languages;
    for (const Language::Choice &each : Language::choices())
        languages.emplace_back(each.name, each.id);
    refill(m_languages, languages, m_language.current());
    refill(m_looks,
           {{tr("As the system has it"), static_cast<int>(Theme::Choice::System)},
            {tr("Light"), static_cast<int>(Theme::Choice::Light)},
            {tr("Dark"), static_cast<int>(Theme::Choice::Dark)}},
           static_cast<int>(m_theme.choice()));
    std::vector<std::pair<QString, QVariant>> views;
    for (const SavedView each : SavedViewsModel::all)
        views.emplace_back(SavedViewsModel::name(each), SavedViewsModel::word(each));
    refill(m_start, views, m_settings.startView());
    const QSignalBlocker quiet(m_idle);
    m_idle->setValue(m_settings.idleMinutes());
    const QSignalBlocker quietToo(m_notifies);
    m_notifies->setChecked(m_settings.notifies());
}

bool PreferencesDialog::event(QEvent *event)
{
    const bool taken = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) // words that wrap ask for no height by themselves
        setMinimumHeight(layout()->totalHeightForWidth(width()));
    return taken;
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void PreferencesDialog::retranslate()
{
    setWindowTitle(tr("Preferences"));
    m_title->setText(tr("Preferences"));
    m_languageLabel->setText(tr("&Language"));
    m_lookLabel->setText(tr("Loo&k"));
    m_startLabel->setText(tr("The &queue begins with"));
    m_idleLabel->setText(tr("Lock after &idle minutes"));
    m_idleHelp->setText(
        tr("A locked window shows nothing. It also locks when the computer goes to sleep, and with "
           "Ctrl+L at any time."));
    m_notifies->setText(tr("Tell me on the &desktop what falls due, in numbers only"));
    m_notifies->setAccessibleName(plain(m_notifies->text()));
    m_folder->retranslate();
    setButtonText(m_close, tr("Close"));
    const std::pair<QLabel *, QWidget *> named[]{{m_languageLabel, m_languages},
                                                 {m_lookLabel, m_looks},
                                                 {m_startLabel, m_start},
                                                 {m_idleLabel, m_idle}};
    for (const auto &[label, control] : named)
        control->setAccessibleName(plain(label->text()));
    fill();
}

} // namespace desk::ui
