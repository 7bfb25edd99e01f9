// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/keys_pane.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/platform_box.h"
#include "ui/widgets/table_card.h"

#include <QComboBox>

#include <algorithm>

namespace desk::ui {

KeysPane::KeysPane(const Context &context, QWidget *parent)
    : TrustPane(context, parent)
    , m_table(new KeyTable(
          [this](const std::string &id) {
              const policy::Category *found = m_profile ? policy::findCategory(*m_profile, id) : nullptr;
              return found ? text(found->label) : text(id);
          },
          this))
    , m_platform(new PlatformBox("keyPlatform", this))
    , m_rotate(makeButton(ButtonKind::Ordinary, QStringLiteral("rotateKey"), QStringLiteral("refresh"), this))
    , m_list(new TableCard(context.theme, QStringLiteral("keyTable"), m_table, this))
{
    m_list->addButton(m_rotate);
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_platform);
    row->addStretch(1);
    add(top);
    add(m_list);
    connect(m_platform, &QComboBox::currentIndexChanged, this, &KeysPane::refresh);
    connect(m_rotate, &QPushButton::clicked, this, &KeysPane::tryOut);
    connect(m_list, &TableCard::currentChanged, this, &KeysPane::follow);
    retranslate();
}

void KeysPane::enter(const SessionInfo &session)
{
    TrustPane::enter(session);
    m_platform->fill(m_session.platforms);
}

void KeysPane::refresh()
{
    if (m_session.platforms.empty())
        return;
    whenStillWanted(this, m_profileTurn, m_context.services.administration.profile(m_platform->platform()),
                    [this](Result<policy::Profile> profile) {
                        if (profile)
                            m_profile = std::move(profile).value();
                        m_table->retranslate();
                    });
    whenStillWanted(this, m_listTurn, m_context.services.keys.list(m_platform->platform()),
                    [this](Result<std::vector<KeyLine>> lines) {
                        if (!lines)
                            return fail(lines.error());
                        m_table->setRows(std::move(lines).value());
                        m_list->fit();
                        follow();
                    });
}

void KeysPane::tryOut()
{
    const KeyLine line = m_table->row(m_list->current());
    RotationOrder order{isDesksOwn(line.key) ? PlatformId() : m_platform->platform(), line.key, line.category, true};
    work([] { return tr("Trying the replacement out"); }, m_context.services.keys.rotate(order),
         [this, order](const RotationReport &tried) { askToReplace(order, tried); });
}

void KeysPane::askToReplace(const RotationOrder &order, const RotationReport &tried)
{
    FormDialog::ask(
        this, m_context.prompter,
        [order, tried] {
            FormTexts texts;
            //: %1 is what a key is for.
            texts.title = tr("Replace the key: %1").arg(SafeWords::key(order.key));
            texts.lead =
                tr("%n row(s) are sealed anew, under the next version. The version before it is then "
                   "taken from everybody but data protection and the recovery kit, who go on opening "
                   "old backups. It can be cancelled, and goes on later where it stopped.",
                   nullptr, static_cast<int>(tried.rows));
            texts.button = tr("&Replace it now");
            return texts;
        },
        [this, order](const FormDialog &) { replace(order); });
}

void KeysPane::replace(const RotationOrder &tried)
{
    RotationOrder order = tried;
    order.dryRun = false;
    work([] { return tr("Replacing a key"); }, m_context.services.keys.rotate(order),
         [this](const RotationReport &report) {
             say(QStringLiteral("ok"), [report] {
                 //: %1 is the number of a version, %2 a number of rows.
                 return tr("Version %1 seals from now on; %2 rows were sealed anew.")
                     .arg(report.version)
                     .arg(count(report.rows));
             });
             refresh();
         });
}

QString KeysPane::explain(const Error &error) const
{
    if (error.code == ErrorCode::Cancelled)
        return tr("Cancelled. What was sealed anew stays so; replace the key again to go on.");
    return {};
}

void KeysPane::wipe()
{
    m_listTurn.next();
    m_profileTurn.next();
    m_profile.reset();
    m_table->setRows({});
    TrustPane::wipe();
    m_platform->fill(m_session.platforms);
    follow();
}

void KeysPane::retranslate()
{
    setHead(tr("Keys"),
            tr("Every key can be replaced while the desk is in use: after somebody left, or because "
               "it is old."));
    m_platform->setAccessibleName(tr("Platform"));
    setButtonText(m_rotate, tr("Re&place…"));
    m_table->retranslate();
    m_list->setTexts(tr("Keys of the platform, and of the log"), {}, tr("They are being read."));
    m_platform->fill(m_session.platforms);
    TrustPane::retranslate();
}

void KeysPane::follow()
{
    setBlocked(m_rotate,
               firstOf({Permissions::wholeFile(m_session.roles), busy(),
                        m_list->current() < 0 ? tr("Choose a key in the list first.") : QString()}));
}

} // namespace desk::ui
