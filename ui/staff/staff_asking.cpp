// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked before somebody is added, changed or shut out.
#include "ui/models/display.h"
#include "ui/staff/role_boxes.h"
#include "ui/staff/staff_pane.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/told_once.h"

#include <algorithm>

namespace desk::ui {

namespace {

/// The entries of a first password, which is typed twice, and what is wrong with them.
void addPassword(FormTexts &texts)
{
    texts.entries.push_back(
        {QStringLiteral("staffPassword"), FormKind::Secret, StaffPane::tr("First pass&word")});
    texts.entries.push_back(
        {QStringLiteral("staffPasswordAgain"), FormKind::Secret, StaffPane::tr("Password &again")});
}

QString passwordTrouble(const FormDialog &form)
{
    return form.sameSecrets("staffPassword", "staffPasswordAgain") ? QString()
                                                                   : StaffPane::tr("The passwords differ.");
}

crypto::SecretBytes takePassword(const FormDialog &form)
{
    form.takeSecret("staffPasswordAgain");
    return form.takeSecret("staffPassword");
}

} // namespace

void StaffPane::askToAdd()
{
    auto *dialog = FormDialog::ask(
        this, m_context.prompter,
        [] {
            FormTexts texts;
            texts.title = tr("Add a member of staff");
            texts.lead = tr("Another person has to agree before they are let in and get keys. They have to "
                            "change this password when they first sign in.");
            texts.button = tr("&Propose it");
            texts.entries = {{QStringLiteral("staffName"), FormKind::Line, tr("&Name")}};
            addPassword(texts);
            addRoles(texts, {});
            return texts;
        },
        [this](const FormDialog &form) { add(form); });
    dialog->setCheck([](const FormDialog &form) {
        return firstOf({passwordTrouble(form),
                        rolesOf(form).empty() ? tr("Choose at least one role.") : QString()});
    });
}

void StaffPane::add(const FormDialog &form)
{
    NewStaffMember who;
    who.name = form.words("staffName");
    who.roles = rolesOf(form);
    who.password = takePassword(form);
    take(m_context.services.staff.add(who), [this](const StaffChange &change) { changed(change); });
}

void StaffPane::askToRenew()
{
    auto *dialog = FormDialog::ask(
        this, m_context.prompter,
        [name = chosen()->name] {
            FormTexts texts;
            //: %1 is the name of a member of staff.
            texts.title = tr("New key pairs for %1").arg(text(name));
            texts.lead = tr("For who forgot their password, or when somebody may have their keys. They keep "
                            "their place, their roles and all they did. Another person has to agree; then the "
                            "earlier password and authenticator open nothing any more.");
            texts.button = tr("&Propose it");
            addPassword(texts);
            return texts;
        },
        [this, name = chosen()->name](const FormDialog &form) {
            take(m_context.services.staff.renew({name, takePassword(form)}),
                 [this](const StaffChange &change) { changed(change); });
        });
    dialog->setCheck(passwordTrouble);
}

void StaffPane::askForRoles()
{
    auto *dialog = FormDialog::ask(
        this, m_context.prompter,
        [staff = *chosen()] {
            FormTexts texts;
            //: %1 is the name of a member of staff.
            texts.title = tr("Roles of %1").arg(text(staff.name));
            texts.lead =
                tr("They hold %1 keys now. Wider roles need another person to agree; keys that lesser "
                   "roles do not call for are taken.")
                    .arg(count(staff.keysHeld));
            texts.button = tr("&Change the roles");
            addRoles(texts, staff.roles);
            return texts;
        },
        [this, name = chosen()->name](const FormDialog &form) {
            take(m_context.services.staff.changeRoles({name, rolesOf(form)}),
                 [this](const StaffChange &change) { changed(change); });
        });
    dialog->setCheck([](const FormDialog &form) {
        return rolesOf(form).empty() ? tr("Choose at least one role.") : QString();
    });
}

void StaffPane::askToDisable()
{
    FormDialog::ask(
        this, m_context.prompter,
        [staff = *chosen()] {
            FormTexts texts;
            //: %1 is the name of a member of staff.
            texts.title = tr("Disable %1").arg(text(staff.name));
            texts.lead =
                tr("At once, and without another person: they are let in no more, their %1 keys are "
                   "taken, and what they held is replaced or noted as due. Coming back needs another "
                   "person.")
                    .arg(count(staff.keysHeld));
            texts.button = tr("&Disable them now");
            return texts;
        },
        [this, name = chosen()->name](const FormDialog &) {
            take(m_context.services.staff.disable(name), [this](int keys) {
                say(QStringLiteral("ok"), [keys] { return tr("Disabled: %n key(s) taken.", nullptr, keys); });
                refresh();
            });
        });
}

void StaffPane::askForKit()
{
    FormDialog::ask(
        this, m_context.prompter,
        [] {
            FormTexts texts;
            texts.title = tr("New recovery kit");
            texts.lead =
                tr("A passphrase that opens the desk when nobody else can. It is told once, here. The "
                   "kit before it opens nothing from then on: destroy the paper.");
            texts.button = tr("&Make a new kit");
            return texts;
        },
        [this](const FormDialog &) {
            take(m_context.services.staff.renewKit(), [this](const std::string &kit) {
                m_told->tell({[] { return tr("Recovery kit"); },
                              [] {
                                  return tr("Write it on paper and lock that away, outside this building. "
                                            "Whoever has it can open everything.");
                              },
                              {text(kit)},
                              {},
                              false});
                refresh();
            });
        });
}

void StaffPane::askForRule()
{
    FormDialog::ask(
        this, m_context.prompter,
        [days = m_holding ? m_holding->passwordDays : 0] {
            FormTexts texts;
            texts.title = tr("How long passwords last");
            texts.lead =
                tr("Days after which everybody has to change theirs, at most; 0 for what the policies "
                   "say, which are never loosened.");
            texts.button = tr("&Set the rule");
            texts.entries = {{QStringLiteral("passwordDays"), FormKind::Number, tr("&Days"), {}, true, days}};
            return texts;
        },
        [this](const FormDialog &form) {
            const auto days =
                static_cast<int>(std::min<std::uint64_t>(*form.number("passwordDays"), 100'000));
            take(m_context.services.staff.setPasswordDays(days), [this](int held) {
                say(QStringLiteral("ok"), [held] {
                    return held == 0 ? tr("Passwords do not expire.")
                                     : tr("Passwords expire after %n day(s).", nullptr, held);
                });
                refresh();
            });
        });
}

void StaffPane::askToShutOut()
{
    FormDialog::ask(
        this, m_context.prompter,
        [staff = *chosen(), platforms = m_session.platforms] {
            FormTexts texts;
            //: %1 is the name of a member of staff.
            texts.title = tr("Shut %1 out of a platform").arg(text(staff.name));
            texts.lead =
                tr("At once, and without another person: its keys are taken from them, and what they held "
                   "of it is replaced or noted as due. Everything else they keep.");
            texts.button = tr("&Shut them out now");
            FormEntry entry{QStringLiteral("shutOutOf"), FormKind::Choice, tr("&Platform")};
            for (const PlatformInfo &each : platforms)
                entry.choices.emplace_back(text(each.id.text()), text(each.name));
            texts.entries = {entry};
            return texts;
        },
        [this, name = chosen()->name](const FormDialog &form) {
            const Result<PlatformId> platform = PlatformId::parse(form.words("shutOutOf"));
            if (!platform)
                return fail(platform.error());
            take(m_context.services.staff.revoke(name, *platform), [this](int keys) {
                say(QStringLiteral("ok"), [keys] { return tr("Shut out: %n key(s) taken.", nullptr, keys); });
                refresh();
            });
        });
}

} // namespace desk::ui
