// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/widgets/page.h"

#include <optional>

class QPushButton;

namespace desk::ui {

class Notice;
class WrittenFile;

/// What the log holds about one person, written for somebody outside: a button, which stands wherever its
/// page wants it, and here what became of it, the passphrase told once.
class PersonEvidence final : public QWidget
{
    Q_OBJECT

public:
    PersonEvidence(const Context &context, QWidget *parent);
    QPushButton *button() const { return m_write; }
    /// Of whom, and what the file is to be called; nobody blocks the button with `why`. Another person drops
    /// what was told of the last one.
    void setPerson(const std::optional<AuditSubject> &person, const QString &name, const QString &why);
    void setRoles(const std::vector<policy::Role> &roles);
    void wipe();
    void retranslate();

protected:
    /// What is told once goes with the page.
    void hideEvent(QHideEvent *event) override;

private:
    void write();
    void follow();

    Context m_context;
    std::optional<AuditSubject> m_person;
    QString m_name;
    QString m_nobody;
    std::vector<policy::Role> m_roles;
    Turn m_turn;
    bool m_busy = false;
    QPushButton *m_write;
    Notice *m_notice;
    WrittenFile *m_result;
};

} // namespace desk::ui
