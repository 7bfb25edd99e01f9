// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/restore_step.h"

#include "ui/models/display.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/status_strip.h"
#include "ui/unlock/secret_input.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/notice.h"

namespace desk::ui {

RestoreStep::RestoreStep(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_begin(makeButton(ButtonKind::Link, QStringLiteral("restoreBackup"), QStringLiteral("refresh"), this))
    , m_notice(new Notice(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    layout->addWidget(m_begin, 0, Qt::AlignLeft);
    layout->addWidget(m_notice);
    connect(m_begin, &QPushButton::clicked, this, &RestoreStep::ask);
    retranslate();
}

void RestoreStep::ask()
{
    auto *dialog = FormDialog::ask(
        this, m_context.prompter,
        [live = m_live] {
            FormTexts texts;
            texts.twoColumns = true;
            texts.title = tr("Restore from a backup");
            texts.lead =
                tr("The desk is made anew in two empty folders. Nothing of it can be seen before every "
                   "erasure made since the backup is carried out again. What is still there of the desk, "
                   "or of newer backups, tells which those are; where some are known to be missing, "
                   "nothing is restored unless you accept that with a reason, which is logged.");
            texts.button = tr("&Restore");
            texts.entries = {
                {QStringLiteral("restoreFile"), FormKind::OpenFile, tr("&Data of the backup")},
                {QStringLiteral("restoreKeystore"), FormKind::OpenFile, tr("&Keys of the backup"),
                 tr("Empty: the desk's own keys."), false},
                {QStringLiteral("restoreData"), FormKind::Folder, tr("New folder for the d&esk")},
                {QStringLiteral("restoreKeyring"), FormKind::Folder, tr("New folder for its ke&ys")},
                {QStringLiteral("liveData"), FormKind::Folder, tr("&Old folder of the desk"),
                 tr("As far as it is still there."), false, text(live.data)},
                {QStringLiteral("liveKeyring"),
                 FormKind::Folder,
                 tr("O&ld folder of the keys"),
                 {},
                 false,
                 text(live.keyring)},
                {QStringLiteral("restoreUser"), FormKind::Line, tr("&User"), {}, false},
                {QStringLiteral("restorePassword"), FormKind::Secret, tr("&Password"), {}, false},
                {QStringLiteral("restoreCode"), FormKind::Line, tr("O&ne-time code"), {}, false},
                {QStringLiteral("restoreKit"), FormKind::Secret, tr("Or the recovery k&it"), {}, false},
                {QStringLiteral("restoreKeyFile"), FormKind::OpenFile, tr("Key &file"), {}, false},
                {QStringLiteral("restoreLedger"),
                 FormKind::OpenFile,
                 tr("Ne&wer data backup, as a ledger"),
                 {},
                 false},
                {QStringLiteral("restoreGap"), FormKind::Line, tr("Why a g&ap is accepted"),
                 tr("Empty: it is refused."), false},
            };
            return texts;
        },
        [this](const FormDialog &form) { restore(form); });
    dialog->setCheck([](const FormDialog &form) {
        const bool person = !form.line("restoreUser").isEmpty() && form.hasSecret("restorePassword");
        return person || form.hasSecret("restoreKit") ? QString()
                                                      : tr("Enter user and password, or the recovery kit.");
    });
}

void RestoreStep::restore(const FormDialog &form)
{
    RestoreOrder order;
    order.file = form.words("restoreFile");
    order.keystore = form.words("restoreKeystore");
    order.into = {form.words("restoreData"), form.words("restoreKeyring")};
    order.live = {form.words("liveData"), form.words("liveKeyring")};
    order.who.user = form.words("restoreUser");
    order.who.password = form.takeSecret("restorePassword");
    order.who.code = form.words("restoreCode");
    order.recoveryKit = form.takeSecret("restoreKit");
    if (const QString path = form.line("restoreKeyFile"); !path.isEmpty())
        order.who.keyFile = readKeyFile(path).value_or(crypto::SecretBytes());
    if (const std::string ledger = form.words("restoreLedger"); !ledger.empty())
        order.ledgers = {ledger};
    order.acceptGap = form.words("restoreGap");
    m_notice->clear();
    m_busy = true;
    retranslate();
    const Answer<RestoreReport> answer = m_context.services.backups.restore(order);
    m_context.strip.watch([] { return tr("Restoring from a backup"); }, QFuture<void>(answer));
    whenStillWanted(this, m_turn, answer, [this, into = order.into](const Result<RestoreReport> &report) {
        m_busy = false;
        retranslate();
        if (!report)
            return say(QStringLiteral("bad"), [error = report.error()] { return explain(error); });
        say(QStringLiteral("ok"), [done = *report] {
            return SafeWords::restored(done) + QLatin1Char(' ') + tr("Sign in to the restored desk.");
        });
        Q_EMIT restored(into);
    });
}

void RestoreStep::say(const QString &tone, std::function<QString()> sentence)
{
    m_tone = tone;
    m_said = std::move(sentence);
    m_notice->say(m_tone, m_said());
}

QString RestoreStep::explain(const Error &error)
{
    if (error.code == ErrorCode::Conflict && error.place == "ledger")
        return tr(
            "Some erasures made since are known to be missing. Nothing was restored: bring a newer backup or "
            "the desk's old folder, or accept the gap with a reason.");
    if (error.code == ErrorCode::KeyDestroyed)
        return tr(
            "The snapshot of the keys expired: nobody can restore with it. The desk's own keys, or a newer "
            "snapshot, are needed.");
    if (error.code == ErrorCode::KeyUnavailable)
        return tr("Only somebody who may enter every platform can restore. Use the recovery kit.");
    return ErrorPresenter::sentence(error);
}

void RestoreStep::wipe()
{
    m_said = {};
    m_notice->clear();
}

void RestoreStep::retranslate()
{
    setButtonText(m_begin, tr("Restore from a backup…"));
    setBlocked(m_begin, m_busy ? tr("A backup is being restored.") : QString());
    if (m_said)
        m_notice->say(m_tone, m_said());
}

} // namespace desk::ui
