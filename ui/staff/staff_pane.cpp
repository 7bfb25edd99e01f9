// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/staff_pane.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/table_card.h"
#include "ui/widgets/told_once.h"

#include <QTableView>

#include <algorithm>

namespace desk::ui {

namespace {

QPushButton *makePlain(const char *name, QWidget *parent)
{
    return makeButton(ButtonKind::Ordinary, QString::fromLatin1(name), {}, parent);
}

} // namespace

StaffPane::StaffPane(const Context &context, QWidget *parent)
    : TrustPane(context, parent)
    , m_staff(new StaffTable(this))
    , m_proposals(new ProposalTable(this))
    , m_few(new FewHeldTable(this))
    , m_add(makeButton(ButtonKind::Primary, QStringLiteral("addStaff"), QStringLiteral("plus"), this))
    , m_roles(makePlain("changeRoles", this))
    , m_grant(makePlain("grantKeys", this))
    , m_reset(makePlain("resetCode", this))
    , m_renew(makePlain("renewStaff", this))
    , m_enable(makePlain("enableStaff", this))
    , m_disable(makePlain("disableStaff", this))
    , m_shutOut(makePlain("shutOut", this))
    , m_approve(makePlain("approveProposal", this))
    , m_reject(makePlain("rejectProposal", this))
    , m_kit(makePlain("renewKit", this))
    , m_rule(makePlain("passwordRule", this))
    , m_told(new ToldOnce(this))
    , m_staffCard(new TableCard(context.theme, QStringLiteral("staffTable"), m_staff, this))
    , m_proposalCard(new TableCard(context.theme, QStringLiteral("proposalTable"), m_proposals, this))
    , m_fewCard(new TableCard(context.theme, QStringLiteral("fewTable"), m_few, this))
{
    addAction(m_rule);
    addAction(m_add);
    for (QPushButton *each : {m_roles, m_grant, m_reset, m_renew, m_enable, m_shutOut, m_disable})
        m_staffCard->addButton(each);
    m_proposalCard->addButton(m_reject);
    m_proposalCard->addButton(m_approve);
    m_fewCard->addButton(m_kit);
    for (QWidget *each : std::initializer_list<QWidget *>{m_told, m_proposalCard, m_staffCard, m_fewCard})
        TrustPane::add(each);
    makeButtons();
    retranslate();
}

void StaffPane::makeButtons()
{
    StaffService &staff = m_context.services.staff;
    connect(m_add, &QPushButton::clicked, this, &StaffPane::askToAdd);
    connect(m_renew, &QPushButton::clicked, this, &StaffPane::askToRenew);
    connect(m_roles, &QPushButton::clicked, this, &StaffPane::askForRoles);
    connect(m_disable, &QPushButton::clicked, this, &StaffPane::askToDisable);
    connect(m_shutOut, &QPushButton::clicked, this, &StaffPane::askToShutOut);
    connect(m_kit, &QPushButton::clicked, this, &StaffPane::askForKit);
    connect(m_rule, &QPushButton::clicked, this, &StaffPane::askForRule);
    connect(m_approve, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_reject, &QPushButton::clicked, this, [this] { decide(false); });
    const auto onChosen = [this, &staff](QPushButton *button, auto call) {
        connect(button, &QPushButton::clicked, this, [this, &staff, call] {
            take((staff.*call)(chosen()->name), [this](const StaffChange &change) { changed(change); });
        });
    };
    onChosen(m_grant, &StaffService::grant);
    onChosen(m_reset, &StaffService::resetCode);
    onChosen(m_enable, &StaffService::enable);
    for (TableCard *card : {m_staffCard, m_proposalCard})
        connect(card, &TableCard::currentChanged, this, &StaffPane::follow);
}

template <typename Row>
void StaffPane::read(const Answer<std::vector<Row>> &answer, Turn &turn, ValueTable<Row> *table,
                     TableCard *card)
{
    whenStillWanted(this, turn, answer, [this, table, card](Result<std::vector<Row>> rows) {
        if (!rows)
            return fail(rows.error());
        table->setRows(std::move(rows).value());
        card->fit();
        follow();
    });
}

void StaffPane::refresh()
{
    read(m_context.services.staff.list(), m_staffTurn, m_staff, m_staffCard);
    readProposals();
    whenStillWanted(this, m_holdingTurn, m_context.services.staff.holding(),
                    [this](Result<KeyHolding> holding) {
                        if (holding)
                            showHolding(std::move(holding).value());
                        else
                            fail(holding.error());
                    });
}

void StaffPane::readProposals()
{
    whenStillWanted(this, m_proposalTurn, m_context.services.staff.proposals(),
                    [this](Result<std::vector<ProposalView>> all) {
                        if (!all)
                            return fail(all.error());
                        std::vector<ProposalView> open = std::move(all).value();
                        std::erase_if(
                            open, [](const ProposalView &each) { return each.state != ProposalState::Open; });
                        m_proposals->setRows(std::move(open));
                        m_proposalCard->fit();
                        follow();
                    });
}

void StaffPane::showHolding(KeyHolding holding)
{
    m_few->setRows(holding.few);
    m_holding = std::move(holding);
    follow();
}

const StaffInfo *StaffPane::chosen() const
{
    return m_staffCard->current() < 0 ? nullptr : &m_staff->row(m_staffCard->current());
}

void StaffPane::changed(const StaffChange &change)
{
    say(change.proposal ? QStringLiteral("info") : QStringLiteral("ok"),
        [change] { return StaffWords::change(change); });
    if (!change.totpSecret.empty())
        m_told->tell({[] { return tr("Their authenticator"); },
                      [] {
                          return tr("Let them photograph it with their authenticator, now: it is told once. "
                                    "Better still they enrol one of their own afterwards.");
                      },
                      {text(change.totpSecret)},
                      change.totpUri,
                      true});
    refresh();
}

void StaffPane::decide(bool agree)
{
    const ProposalId id = m_proposals->row(m_proposalCard->current()).id;
    if (agree)
        return take(m_context.services.staff.approve(id),
                    [this](const StaffChange &change) { changed(change); });
    take(m_context.services.staff.reject(id), [this](bool) {
        say(QStringLiteral("info"), [] { return tr("Rejected. Nothing was changed."); });
        refresh();
    });
}

QString StaffPane::explain(const Error &error) const
{
    if (error.code == ErrorCode::InvalidArgument && error.place == "password")
        return tr("This password is too short or too easy to guess. Choose a longer one.");
    if (error.code == ErrorCode::AlreadyExists)
        return tr("There is already somebody of this name.");
    if (error.code == ErrorCode::Conflict && error.place == "certifier")
        return tr("It was they who gave you your place, or somebody who did. Another administrator has to do "
                  "this, or whoever has the recovery kit.");
    if (error.code == ErrorCode::Conflict && error.place == "proposal")
        return tr("Something changed since it was proposed, or something that they proposed waits. Decide that "
                  "first, or reject this and propose it anew.");
    if (error.code == ErrorCode::Conflict && error.place == "name")
        return tr(
            "This would leave a role or a key with nobody, or it is so already. Give the role or the keys "
            "to somebody else first.");
    if (error.code == ErrorCode::NotPermitted)
        return tr("Another person has to do this: nobody decides about themselves or agrees to what they "
                  "proposed.");
    if (error.code == ErrorCode::KeyUnavailable)
        return tr("You do not hold every key that this needs. Data protection has to do it, or the recovery "
                  "kit.");
    return {};
}

void StaffPane::wipe()
{
    for (Turn *turn : {&m_staffTurn, &m_proposalTurn, &m_holdingTurn})
        turn->next();
    m_told->wipe();
    m_holding.reset();
    m_staff->setRows({});
    m_proposals->setRows({});
    m_few->setRows({});
    TrustPane::wipe();
    follow();
}

void StaffPane::retranslate()
{
    setHead(tr("Staff"),
            tr("What gives somebody more needs two people; what takes something away needs one."));
    setButtonText(m_add, tr("A&dd somebody…"));
    setButtonText(m_rule, tr("Pass&words…"));
    setButtonText(m_roles, tr("R&oles…"));
    setButtonText(m_grant, tr("&Give keys"));
    setButtonText(m_reset, tr("&New authenticator"));
    setButtonText(m_renew, tr("New k&ey pairs…"));
    setButtonText(m_enable, tr("Let in again"));
    setButtonText(m_disable, tr("Disa&ble…"));
    setButtonText(m_shutOut, tr("Sh&ut out…"));
    setButtonText(m_approve, tr("&Agree"));
    setButtonText(m_reject, tr("Re&ject"));
    setButtonText(m_kit, tr("New recovery &kit…"));
    m_staff->retranslate();
    m_proposals->retranslate();
    m_few->retranslate();
    m_staffCard->setTexts(tr("People"), {}, tr("They are being read."));
    m_proposalCard->setTexts(tr("Waiting for another person"), {}, tr("Nothing waits."));
    TrustPane::retranslate();
}

QString StaffPane::noPerson() const
{
    return !chosen()            ? tr("Choose a person in the list first.")
           : chosen()->recovery ? tr("This is the recovery kit, not a person.")
                                : QString();
}

void StaffPane::follow()
{
    const QString admin = Permissions::administer(m_session.roles);
    const QString safe = Permissions::keepSafe(m_session.roles);
    const QString warning = m_holding ? StaffWords::holding(*m_holding) : QString();
    m_fewCard->setTexts(tr("If somebody is lost"), warning,
                        warning.isEmpty() && m_holding
                            ? tr("Every key is held by two people or more, and there "
                                 "is a recovery kit.")
                            : QString());
    for (QPushButton *each : {m_add, m_rule})
        setBlocked(each, firstOf({admin, busy()}));
    setBlocked(m_grant, firstOf({safe, busy(), noPerson()}));
    const bool works = chosen() && chosen()->enabled;
    m_enable->setVisible(chosen() && !works && !chosen()->recovery);
    m_disable->setVisible(!m_enable->isVisibleTo(this));
    for (QPushButton *each : {m_shutOut, m_renew})
        each->setVisible(m_disable->isVisibleTo(this));
    const QString own = chosen() && chosen()->name == m_session.name
                            ? tr("Nobody does this to themselves; another administrator has to.")
                            : QString();
    for (QPushButton *each : {m_roles, m_reset, m_renew, m_enable, m_shutOut, m_disable})
        setBlocked(each, firstOf({admin, busy(), noPerson(), own}));
    const bool any = m_proposalCard->current() >= 0;
    const QString none = any ? QString() : tr("Choose what waits in the list first.");
    setBlocked(m_reject, firstOf({safe, busy(), none}));
    setBlocked(m_approve,
               firstOf({safe, busy(), none,
                        any && m_proposals->row(m_proposalCard->current()).mine
                            ? tr("You proposed it, or it is about you. Another person has to agree.")
                            : QString()}));
    setBlocked(m_kit, firstOf({admin, busy()}));
}

} // namespace desk::ui
