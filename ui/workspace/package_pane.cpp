// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/package_pane.h"

#include "ui/models/display.h"
#include "ui/shell/prompter.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/notice.h"

#include <QDir>
#include <QFutureWatcher>
#include <QGridLayout>

namespace desk::ui {

PackagePane::PackagePane(WorkspaceModel &model, const Context &context, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_context(context)
    , m_title(makeLabel(TextType::Section, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_write(
          makeButton(ButtonKind::Primary, QStringLiteral("writePackage"), QStringLiteral("package"), this))
    , m_close(makeButton(ButtonKind::Primary, QStringLiteral("closeRequest"), QStringLiteral("check"), this))
    , m_notice(new Notice(this))
    , m_result(makeResult())
{
    setProperty("card", QStringLiteral("true"));
    setObjectName(QStringLiteral("packagePane"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(unit);
    auto *top = new QHBoxLayout;
    top->setSpacing(unit);
    top->addWidget(m_title, 1);
    top->addWidget(m_write);
    top->addWidget(m_close);
    layout->addLayout(top);
    layout->addWidget(m_lead);
    layout->addWidget(m_notice);
    layout->addWidget(m_result);
    connect(m_write, &QPushButton::clicked, this, &PackagePane::choosePath);
    connect(m_close, &QPushButton::clicked, &m_model, &WorkspaceModel::close);
    connect(&m_model, &WorkspaceModel::changed, this, &PackagePane::follow);
    connect(&m_model, &WorkspaceModel::busyChanged, this, &PackagePane::follow);
    connect(&m_model, &WorkspaceModel::packaged, this, &PackagePane::take);
    wipe();
    retranslate();
}

QWidget *PackagePane::makeResult()
{
    auto *result = new QWidget(this);
    m_pathTitle = makeLabel(TextType::Label, result);
    m_path = makeLabel(TextType::Body, result);
    m_hashTitle = makeLabel(TextType::Label, result);
    m_hash = makeLabel(TextType::Code, result);
    m_copyHash = new CopyButton(CopyButton::Kind::Plain, QStringLiteral("copyHash"), result);
    m_passTitle = makeLabel(TextType::Label, result);
    m_pass = makeLabel(TextType::Passphrase, result);
    m_copyPass = new CopyButton(CopyButton::Kind::Secret, QStringLiteral("copyPassphrase"), result);
    m_channel = new Notice(result);
    m_path->setObjectName(QStringLiteral("packagePath"));
    m_hash->setObjectName(QStringLiteral("packageHash"));
    m_pass->setObjectName(QStringLiteral("passphrase"));
    for (QLabel *label : {m_path, m_hash, m_pass}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(Qt::StrongFocus);
    }
    m_hash->setWordWrap(false);
    auto *grid = new QGridLayout(result);
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
    return result;
}

void PackagePane::wipe()
{
    m_written = false;
    m_notice->clear();
    m_path->clear();
    m_hash->clear();
    m_pass->clear();
    m_copyHash->setContent({});
    m_copyPass->setContent({});
    follow();
}

void PackagePane::showError(const QString &sentence)
{
    m_notice->say(QStringLiteral("bad"), sentence);
}

void PackagePane::choosePath()
{
    //: Name that is suggested for a package; %1 is the request's reference.
    const QString name = tr("%1.zip").arg(text(m_model.reference()));
    const FileQuestion question{tr("Write the package to a new file"), tr("Package (*.zip)"), name};
    m_context.prompter.chooseNewFile(this, question, [this](const QStringList &chosen) {
        if (!chosen.isEmpty())
            write(chosen.front());
    });
}

void PackagePane::write(const QString &path)
{
    m_notice->clear();
    const QFuture<Result<PackageResult>> work = m_model.writePackage(path.toStdString());
    m_context.strip.watch(
        [reference = m_model.reference()] { return tr("Writing the package of %1").arg(text(reference)); },
        QFuture<void>(work));
}

void PackagePane::take(const PackageResult &package)
{
    m_written = true;
    m_path->setText(QDir::toNativeSeparators(text(package.path)) + QStringLiteral("  (") +
                    ui::size(package.bytes) + QLatin1Char(')'));
    m_hash->setText(shortDigest(text(package.sha256)));
    m_hash->setToolTip(text(package.sha256));
    m_copyHash->setContent(text(package.sha256));
    m_pass->setText(text(package.passphrase));
    m_copyPass->setContent(text(package.passphrase));
    follow();
}

void PackagePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void PackagePane::retranslate()
{
    m_title->setText(tr("Package"));
    m_lead->setText(
        tr("One encrypted file with everything the plan includes. Its passphrase is shown once, here."));
    m_pathTitle->setText(tr("File"));
    m_hashTitle->setText(tr("SHA-256"));
    m_passTitle->setText(tr("Passphrase"));
    m_pass->setAccessibleName(tr("Passphrase, shown once"));
    m_copyHash->setPurpose(tr("Copy the SHA-256 of the package"));
    m_copyPass->setPurpose(tr("Copy the passphrase"));
    m_channel->say(
        QStringLiteral("warn"),
        tr("Tell the person this passphrase by another channel than the package: if the file goes by "
           "e-mail, say it on the phone. It is kept nowhere and gone when you leave this page."));
    setButtonText(m_write, tr("&Write the package…"));
    setButtonText(m_close, tr("&Close the request"));
    m_notice->clear();
    follow();
}

void PackagePane::follow()
{
    QString writeWhy = tr("The request is being read.");
    QString closeWhy = writeWhy;
    bool closing = false;
    if (m_model.details()) {
        writeWhy = WorkspaceSteps::packageBlocked(*m_model.details());
        closeWhy = WorkspaceSteps::closeBlocked(*m_model.details());
        closing = m_model.details()->summary.state >= RequestState::Fulfilled;
        const QString busy = m_model.isBusy() ? tr("The desk is working on the last step.") : QString();
        if (writeWhy.isEmpty())
            writeWhy = busy;
        if (closeWhy.isEmpty())
            closeWhy = busy;
    }
    m_write->setVisible(!closing);
    m_close->setVisible(closing);
    m_lead->setVisible(!m_written);
    m_result->setVisible(m_written);
    setBlocked(m_write, writeWhy);
    setBlocked(m_close, closeWhy);
}

} // namespace desk::ui
