// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/senders_pane.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/unlock/secret_input.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/platform_box.h"
#include "ui/widgets/table_card.h"

#include <QComboBox>

namespace desk::ui {

namespace {

constexpr qint64 largestKeyFile = 1 << 16;

} // namespace

SendersPane::SendersPane(const Context &context, QWidget *parent)
    : TrustPane(context, parent)
    , m_table(new SenderTable(this))
    , m_platform(new PlatformBox("senderPlatform", this))
    , m_shop(makeButton(ButtonKind::Ordinary, QStringLiteral("addShop"), QStringLiteral("plus"), this))
    , m_processor(
          makeButton(ButtonKind::Ordinary, QStringLiteral("addProcessor"), QStringLiteral("plus"), this))
    , m_agent(makeButton(ButtonKind::Ordinary, QStringLiteral("addAgent"), QStringLiteral("plus"), this))
    , m_remove(makeButton(ButtonKind::Ordinary, QStringLiteral("removeSender"), {}, this))
    , m_list(new TableCard(context.theme, QStringLiteral("senderTable"), m_table, this))
{
    setObjectName(QStringLiteral("sendersPane"));
    m_list->addButton(m_remove);
    for (QPushButton *button : {m_shop, m_processor, m_agent})
        addAction(button);
    add(m_platform);
    add(m_list);
    connect(m_platform, &QComboBox::currentIndexChanged, this, &SendersPane::refresh);
    connect(m_shop, &QPushButton::clicked, this, [this] { askToAdd(SenderKind::Shopify); });
    connect(m_processor, &QPushButton::clicked, this, [this] { askToAdd(SenderKind::OpenDsr); });
    connect(m_agent, &QPushButton::clicked, this, [this] { askToAdd(SenderKind::DataRights); });
    connect(m_remove, &QPushButton::clicked, this, &SendersPane::askToRemove);
    connect(m_list, &TableCard::currentChanged, this, &SendersPane::follow);
    retranslate();
}

void SendersPane::enter(const SessionInfo &session)
{
    TrustPane::enter(session);
    m_platform->fill(m_session.platforms);
}

void SendersPane::refresh()
{
    if (m_session.platforms.empty())
        return;
    whenStillWanted(this, m_listTurn, m_context.services.intake.senders(m_platform->platform()),
                    [this](Result<std::vector<SenderView>> senders) {
                        if (!senders)
                            return fail(senders.error());
                        m_table->setRows(std::move(senders).value());
                        m_list->fit();
                        follow();
                    });
}

void SendersPane::askToAdd(SenderKind kind)
{
    const auto texts = [kind] {
        FormTexts out;
        FormEntry name{QStringLiteral("senderName"), FormKind::Line, tr("&Name"),
                       tr("What your staff call it.")};
        FormEntry key{QStringLiteral("senderKey"), FormKind::Line, tr("&Key"), {}, false};
        out.entries = {
            name, key, {QStringLiteral("senderFile"), FormKind::OpenFile, tr("…or its &file"), {}, false}};
        out.button = tr("&Add it");
        if (kind == SenderKind::Shopify) {
            out.title = tr("Add a Shopify app");
            out.lead = tr("Its webhooks are proven by the app's client secret. The secret is kept sealed and "
                          "never shown again.");
            out.entries[1].kind = FormKind::Secret;
            out.entries[1].label = tr("&Client secret");
        } else if (kind == SenderKind::OpenDsr) {
            out.title = tr("Add an OpenDSR processor");
            out.lead = tr("Its messages are proven by its certificate. Fetch it from where the processor "
                          "publishes it.");
            out.entries[1].kind = FormKind::Text;
            out.entries[1].label = tr("&Certificate (PEM)");
        } else {
            out.title = tr("Add an agent of the Data Rights Protocol");
            out.lead = tr("Its messages are proven by its public key, as the protocol's directory gives it.");
            out.entries[0].label = tr("Age&nt's id");
            out.entries[0].help = tr("As in the directory.");
            out.entries[1].label = tr("Public &key (base64)");
            out.entries.push_back({QStringLiteral("senderBusiness"), FormKind::Line, tr("Platform's &id"),
                                   tr("Under which agents know this platform.")});
        }
        return out;
    };
    FormDialog *dialog = FormDialog::ask(this, m_context.prompter, texts,
                                         [this, kind](const FormDialog &form) { addSender(kind, form); });
    dialog->setCheck([](const FormDialog &form) {
        const bool typed = !form.line("senderKey").isEmpty();
        const bool chosen = !form.line("senderFile").isEmpty();
        return typed == chosen ? tr("Give the key, or the file that holds it.") : QString();
    });
}

void SendersPane::addSender(SenderKind kind, const FormDialog &form)
{
    NewSender sender{m_platform->platform(), kind, form.words("senderName"), {}, {}};
    if (kind == SenderKind::DataRights)
        sender.business = form.words("senderBusiness");
    if (const QString path = form.line("senderFile"); !path.isEmpty()) {
        std::optional<crypto::SecretBytes> key = readKeyFile(path, largestKeyFile);
        if (!key)
            return say(QStringLiteral("bad"),
                       [] { return tr("The file cannot be read, or is too large for a key."); });
        sender.key = std::move(*key);
    } else if (kind == SenderKind::Shopify) {
        sender.key = form.takeSecret("senderKey");
    } else {
        const std::string words = form.words("senderKey");
        sender.key = crypto::toSecret(asBytes(words));
    }
    take(m_context.services.intake.addSender(sender), [this](const SenderView &added) {
        say(QStringLiteral("ok"), [name = added.name] {
            //: %1 is the name of somebody who sends messages.
            return tr("%1 is known from now on.").arg(text(name));
        });
        refresh();
    });
}

void SendersPane::askToRemove()
{
    const SenderView sender = m_table->row(m_list->current());
    FormDialog::ask(
        this, m_context.prompter,
        [sender] {
            FormTexts out;
            //: %1 is the name of somebody who sends messages.
            out.title = tr("Remove %1").arg(text(sender.name));
            out.lead = tr("Messages of this sender are not proven any more until the key is added again. "
                          "Requests that came in stay.");
            out.button = tr("&Remove it");
            return out;
        },
        [this, id = sender.id](const FormDialog &) {
            take(m_context.services.intake.removeSender(m_platform->platform(), id), [this](bool) { refresh(); });
        });
}

QString SendersPane::explain(const Error &error) const
{
    if (error.code == ErrorCode::AlreadyExists)
        return tr("There is such a sender already; remove that one first.");
    if (error.code == ErrorCode::LimitExceeded)
        return tr("A platform keeps at most 8 senders of a kind; remove one first.");
    if (error.code == ErrorCode::InvalidArgument && error.place == "key")
        return tr("This is no key of its kind; nothing was kept. Look at what the sender gave you again.");
    return {};
}

void SendersPane::wipe()
{
    m_listTurn.next();
    m_table->setRows({});
    TrustPane::wipe();
    m_platform->fill(m_session.platforms);
    follow();
}

void SendersPane::retranslate()
{
    setHead(tr("Senders"), tr("Whose signed messages count as theirs, for each platform. What is read is "
                              "tried with every key here."));
    m_platform->setAccessibleName(tr("Platform"));
    setButtonText(m_shop, tr("Shopify app…"));
    setButtonText(m_processor, tr("OpenDSR processor…"));
    setButtonText(m_agent, tr("Agent…"));
    for (QPushButton *button : {m_shop, m_processor, m_agent})
        //: %1 is a kind of sender, as on the button.
        button->setAccessibleName(tr("Add: %1").arg(plain(button->text())));
    setButtonText(m_remove, tr("Remo&ve…"));
    m_table->retranslate();
    m_list->setTexts(
        tr("Senders whose key is kept"), {},
        tr("None yet. Without one, signed messages cannot be proven; letters and mail need none."));
    m_platform->fill(m_session.platforms);
    TrustPane::retranslate();
}

void SendersPane::follow()
{
    const QString blocked = firstOf({Permissions::approve(m_session.roles), busy()});
    for (QPushButton *button : {m_shop, m_processor, m_agent})
        setBlocked(button, blocked);
    setBlocked(m_remove, firstOf({blocked, m_list->current() < 0 ? tr("Choose a sender in the list first.")
                                                                 : QString()}));
}

} // namespace desk::ui
