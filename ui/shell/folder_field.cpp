// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/folder_field.h"

#include "ui/models/display.h"
#include "ui/shell/prompter.h"
#include "ui/shell/settings.h"
#include "ui/widgets/basics.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QSignalBlocker>

namespace desk::ui {

FolderField::FolderField(Settings &settings, Prompter &prompter, const std::vector<PlatformInfo> &platforms,
                         QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_platforms(platforms)
    , m_label(makeLabel(TextType::Label, this))
    , m_help(makeLabel(TextType::Caption, this))
    , m_platform(new QComboBox(this))
    , m_path(makeLineEdit("preferFolder", this))
    , m_choose(
          makeButton(ButtonKind::Ordinary, QStringLiteral("chooseFolder"), QStringLiteral("folder"), this))
    , m_clear(makeButton(ButtonKind::Ordinary, QStringLiteral("clearFolder"), QStringLiteral("close"), this))
{
    m_platform->setObjectName(QStringLiteral("folderPlatform"));
    m_path->setReadOnly(true);
    m_help->setWordWrap(true);
    m_label->setBuddy(m_platform);
    auto *row = new QHBoxLayout;
    row->setSpacing(half);
    row->addWidget(m_path, 1);
    row->addWidget(m_choose);
    row->addWidget(m_clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(half);
    layout->addWidget(m_label);
    layout->addWidget(m_platform);
    layout->addLayout(row);
    layout->addWidget(m_help);
    connect(m_platform, &QComboBox::currentIndexChanged, this, &FolderField::follow);
    connect(m_choose, &QPushButton::clicked, this, [this, &prompter] {
        prompter.chooseFolder(this, {tr("Folder for letters that come in"), {}, m_settings.folder(profile())},
                              [this](const QStringList &chosen) {
                                  if (chosen.isEmpty())
                                      return;
                                  m_settings.setFolder(profile(), QDir(chosen.front()).absolutePath());
                                  follow();
                              });
    });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_settings.setFolder(profile(), {});
        follow();
    });
    retranslate();
    setVisible(!m_platforms.empty());
}

QString FolderField::profile() const
{
    const int at = m_platform->currentIndex();
    return at < 0 ? QString() : text(m_platforms.at(static_cast<std::size_t>(at)).profile);
}

void FolderField::follow()
{
    const QString folder = m_settings.folder(profile());
    m_path->setText(QDir::toNativeSeparators(folder));
    m_path->setPlaceholderText(tr("None is watched"));
    setBlocked(m_clear, folder.isEmpty() ? tr("No folder is watched for this platform.") : QString());
    if (!folder.isEmpty())
        m_clear->setToolTip(m_clear->accessibleName());
}

void FolderField::retranslate()
{
    const QSignalBlocker quiet(m_platform);
    const int before = std::max(0, m_platform->currentIndex());
    m_platform->clear();
    for (const PlatformInfo &each : m_platforms)
        m_platform->addItem(text(each.name));
    m_platform->setCurrentIndex(m_platforms.empty() ? -1 : before);
    m_label->setText(tr("&Folder for letters that come in, for"));
    m_platform->setAccessibleName(plain(m_label->text()));
    m_path->setAccessibleName(tr("Folder that is watched"));
    m_choose->setAccessibleName(tr("Choose a folder"));
    m_choose->setToolTip(m_choose->accessibleName());
    m_clear->setAccessibleName(tr("Watch no folder"));
    m_clear->setToolTip(m_clear->accessibleName());
    m_help->setText(tr("The window says when files lie there. Nothing becomes a request before somebody has "
                       "looked at it; what was taken in is "
                       "moved to a folder “taken” beside."));
    follow();
}

} // namespace desk::ui
