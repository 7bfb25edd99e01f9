// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/identity_pane.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/models/words.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"
#include "ui/workspace/behalf_dialog.h"
#include "ui/workspace/evidence_list.h"
#include "ui/workspace/verify_form.h"

#include <QEvent>

namespace desk::ui {

IdentityPane::IdentityPane(WorkspaceModel &model, const Context &context, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_context(context)
    , m_behalf(makeLabel(TextType::Body, this))
    , m_setBehalf(makeButton(ButtonKind::Link, QStringLiteral("setBehalf"), QStringLiteral("user"), this))
    , m_title(makeLabel(TextType::Section, this))
    , m_given(makeLabel(TextType::Body, this))
    , m_foundTitle(makeLabel(TextType::Label, this))
    , m_found(new QVBoxLayout)
    , m_verify(new VerifyForm(model, this))
    , m_evidence(new EvidenceList(model, this))
    , m_notice(new Notice(this))
{
    setProperty("card", QStringLiteral("true"));
    setObjectName(QStringLiteral("identityPane"));
    m_given->setObjectName(QStringLiteral("identifiers"));
    m_given->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_found->setSpacing(unit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(m_title);
    layout->addWidget(m_given);
    auto *behalf = new QHBoxLayout;
    behalf->setSpacing(unit);
    behalf->addWidget(m_behalf, 1);
    behalf->addWidget(m_setBehalf, 0, Qt::AlignTop);
    layout->addLayout(behalf);
    layout->addWidget(m_foundTitle);
    layout->addLayout(m_found);
    layout->addWidget(m_notice);
    layout->addWidget(m_verify);
    layout->addWidget(m_evidence);
    m_behalf->setObjectName(QStringLiteral("onBehalf"));
    connect(m_setBehalf, &QPushButton::clicked, this, &IdentityPane::askForBehalf);
    connect(&m_model, &WorkspaceModel::changed, this, &IdentityPane::follow);
    connect(&m_model, &WorkspaceModel::busyChanged, this, [this] { m_verify->follow(); });
    connect(&m_model, &WorkspaceModel::verified, this, [this](const VerificationResult &result) {
        if (result.proven)
            m_notice->say(QStringLiteral("ok"),
                          tr("Proven. This holds until %1.").arg(moment(result.expiresAt)));
        else
            m_notice->say(QStringLiteral("bad"), tr("That does not fit what is on file. %n attempt(s) left.",
                                                    nullptr, result.attemptsLeft));
    });
    retranslate();
}

void IdentityPane::wipe()
{
    m_notice->clear();
    m_given->clear();
    m_verify->wipe();
    emptyLayout(m_found);
}

void IdentityPane::showError(const QString &sentence)
{
    m_notice->say(QStringLiteral("bad"), sentence);
}

void IdentityPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void IdentityPane::retranslate()
{
    m_title->setText(tr("Who is asking"));
    setButtonText(m_setBehalf, tr("Who asks for w&hom…"));
    m_notice->clear();
    follow();
}

void IdentityPane::follow()
{
    const std::optional<RequestDetails> &details = m_model.details();
    emptyLayout(m_found);
    m_verify->follow();
    if (!details) {
        m_given->clear();
        m_foundTitle->clear();
        showBehalf(nullptr);
        return;
    }
    QStringList given;
    for (const auto &[kind, value] : details->identifiers)
        //: %1 is a kind such as E-mail, %2 what the person gave.
        given << tr("%1: %2").arg(Words::identifier(kind), text(value));
    m_given->setText(given.isEmpty() ? tr("The request names nothing that somebody could be found by.")
                                     : given.join(QLatin1Char('\n')));
    showBehalf(&details->behalf);
    showFound(*details);
}

void IdentityPane::showBehalf(const OnBehalf *behalf)
{
    const bool other = behalf && !behalf->kind.empty();
    if (!other)
        m_behalf->setText(behalf ? tr("They ask for themselves.") : QString());
    else if (behalf->seenOn.isValid())
        //: %1 is e.g. A lawyer, %2 a name, %3 what shows that they may ask, %4 the day it was seen.
        m_behalf->setText(tr("%1 asks for the person: %2. Seen: %3, %4.")
                              .arg(Words::behalf(behalf->kind), text(behalf->name), text(behalf->authority),
                                   day(behalf->seenOn)));
    else
        //: %1 is e.g. A lawyer, %2 a name.
        m_behalf->setText(tr("%1 asks for the person: %2. Nothing was seen yet that shows that they may.")
                              .arg(Words::behalf(behalf->kind), text(behalf->name)));
    const bool closed = m_model.details() && m_model.details()->summary.state == RequestState::Closed;
    setBlocked(m_setBehalf, !behalf  ? tr("The request is being read.")
                            : closed ? tr("The request is closed.")
                                     : Permissions::work(m_model.session().roles));
}

void IdentityPane::askForBehalf()
{
    (new BehalfDialog(m_model, m_context.clock, window()))->open();
}

void IdentityPane::showFound(const RequestDetails &details)
{
    const bool open = details.summary.state == RequestState::Received;
    const bool several = details.subjects.size() > 1;
    if (details.subjects.empty())
        m_foundTitle->setText(tr("Nobody was found by this."));
    else if (several)
        m_foundTitle->setText(tr("%n people were found. Choose the one who is meant.", nullptr,
                                 static_cast<int>(details.subjects.size())));
    else if (details.subjects.front().candidate)
        m_foundTitle->setText(tr("Somebody similar was found. Confirm that it is this person."));
    else
        m_foundTitle->setText(tr("One person was found."));
    std::size_t number = 0;
    for (const FoundSubject &found : details.subjects)
        m_found->addWidget(makeFound(found, open && (several || found.candidate), number++));
}

QWidget *IdentityPane::makeFound(const FoundSubject &found, bool choosable, std::size_t number)
{
    auto *card = new QFrame(this);
    card->setProperty("card", QStringLiteral("option"));
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(12, unit, 12, unit);
    row->setSpacing(12);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *id = makeLabel(TextType::Code, card);
    id->setText(shortId(found.id.text()));
    auto *holdings = makeLabel(TextType::Muted, card);
    holdings->setText(Words::holdings(found.holdings));
    words->addWidget(id);
    words->addWidget(holdings);
    row->addLayout(words, 1);
    if (found.candidate)
        row->addWidget(makeChip(tr("Similar only"), QStringLiteral("warn"), card));
    if (choosable) {
        auto *choose = makeButton(ButtonKind::Ordinary, QStringLiteral("chooseSubject%1").arg(number),
                                  QStringLiteral("check"), card);
        choose->setText(found.candidate ? tr("This is the person") : tr("Choose"));
        choose->setAccessibleName(tr("Choose the person %1").arg(shortId(found.id.text())));
        connect(choose, &QPushButton::clicked, &m_model,
                [this, id = found.id] { m_model.chooseSubject(id); });
        row->addWidget(choose);
    }
    return card;
}

void IdentityPane::focusForm()
{
    m_verify->focusFirst();
}

} // namespace desk::ui
