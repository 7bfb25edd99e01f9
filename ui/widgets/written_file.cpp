// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/written_file.h"

#include "ui/models/display.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/notice.h"

#include <QDir>
#include <QGridLayout>

namespace desk::ui {

WrittenFile::WrittenFile(QWidget *parent)
    : QWidget(parent)
    , m_pathTitle(makeLabel(TextType::Label, this))
    , m_path(makeLabel(TextType::Body, this))
    , m_hashTitle(makeLabel(TextType::Label, this))
    , m_hash(makeLabel(TextType::Code, this))
    , m_copyHash(new CopyButton(CopyButton::Kind::Plain, QStringLiteral("copyHash"), this))
    , m_passTitle(makeLabel(TextType::Label, this))
    , m_pass(makeLabel(TextType::Passphrase, this))
    , m_copyPass(new CopyButton(CopyButton::Kind::Secret, QStringLiteral("copyPassphrase"), this))
    , m_channel(new Notice(this))
{
    m_path->setObjectName(QStringLiteral("packagePath"));
    m_hash->setObjectName(QStringLiteral("packageHash"));
    m_pass->setObjectName(QStringLiteral("passphrase"));
    for (QLabel *label : {m_path, m_hash, m_pass}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(Qt::StrongFocus);
    }
    m_hash->setWordWrap(false);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * unit);
    grid->setVerticalSpacing(unit);
    grid->addWidget(m_pathTitle, 0, 0, Qt::AlignTop);
    grid->addWidget(m_path, 0, 1, 1, 2);
    grid->addWidget(m_hashTitle, 1, 0);
    grid->addWidget(m_hash, 1, 1);
    grid->addWidget(m_copyHash, 1, 2);
    grid->addWidget(m_passTitle, 2, 0);
    grid->addWidget(m_pass, 2, 1);
    grid->addWidget(m_copyPass, 2, 2);
    grid->addWidget(m_channel, 3, 0, 1, 3);
    grid->setColumnStretch(1, 1);
}

void WrittenFile::show(const WrittenFileView &file)
{
    m_path->setText(QDir::toNativeSeparators(text(file.path)) + QStringLiteral("  (") +
                    ui::size(file.bytes) + QLatin1Char(')'));
    m_hash->setText(shortDigest(text(file.sha256)));
    m_hash->setToolTip(text(file.sha256));
    m_copyHash->setContent(text(file.sha256));
    m_pass->setText(text(file.passphrase));
    m_copyPass->setContent(text(file.passphrase));
    const bool sealed = !file.passphrase.empty();
    for (QWidget *each : std::initializer_list<QWidget *>{m_passTitle, m_pass, m_copyPass, m_channel})
        each->setVisible(sealed);
    setVisible(true);
}

void WrittenFile::wipe()
{
    m_path->clear();
    m_hash->clear();
    m_hash->setToolTip({});
    m_pass->clear();
    m_copyHash->setContent({});
    m_copyPass->setContent({});
    hide();
}

void WrittenFile::retranslate()
{
    m_pathTitle->setText(tr("File"));
    m_hashTitle->setText(tr("SHA-256"));
    m_passTitle->setText(tr("Passphrase"));
    m_pass->setAccessibleName(tr("Passphrase, shown once"));
    m_copyHash->setPurpose(tr("Copy the SHA-256 of the file"));
    m_copyPass->setPurpose(tr("Copy the passphrase"));
    m_channel->say(
        QStringLiteral("warn"),
        tr("Tell whoever receives it this passphrase by another channel than the file: if the file goes by "
           "e-mail, say it on the phone. It is kept nowhere and gone when you leave this page."));
}

} // namespace desk::ui
