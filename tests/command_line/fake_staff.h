// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/command_line/fake_answers.h"

namespace desk::test {

/// Staff, and one's own signing in: keeps what it was asked, answers what a test put into it.
class FakeStaff final : public StaffService, public CredentialService
{
public:
    explicit FakeStaff(FakeAnswers &answers) : m_answers(answers) {}

    StaffChange outcome;
    NewStaffMember added;
    RolesOrder roles;
    RenewalOrder renewal;
    std::vector<StaffInfo> people;
    std::vector<ProposalView> waiting;
    KeyHolding held;
    std::string own, chosen; ///< The password asked for once more, and the one that is to be.
    crypto::SecretBytes keyFile;

    Answer<std::vector<StaffInfo>> list() override { return m_answers.answer("staff", people); }
    Answer<StaffChange> add(const NewStaffMember &staff) override
    {
        added = staff;
        return m_answers.answer("addStaff " + staff.name, outcome);
    }
    Answer<StaffChange> changeRoles(const RolesOrder &order) override
    {
        roles = order;
        return m_answers.answer("roles " + order.name, outcome);
    }
    Answer<StaffChange> grant(const std::string &name) override
    {
        return m_answers.answer("grant " + name, outcome);
    }
    Answer<StaffChange> enable(const std::string &name) override
    {
        return m_answers.answer("enable " + name, outcome);
    }
    Answer<StaffChange> resetCode(const std::string &name) override
    {
        return m_answers.answer("resetCode " + name, outcome);
    }
    Answer<StaffChange> renew(const RenewalOrder &order) override
    {
        renewal = order;
        return m_answers.answer("renewStaff " + order.name, outcome);
    }
    Answer<std::vector<ProposalView>> proposals() override { return m_answers.answer("proposals", waiting); }
    Answer<StaffChange> approve(ProposalId id) override
    {
        return m_answers.answer("approveStaff " + id.text(), outcome);
    }
    Answer<bool> reject(ProposalId id) override { return m_answers.answer("rejectStaff " + id.text(), true); }
    Answer<int> disable(const std::string &name) override { return m_answers.answer("disable " + name, 12); }
    Answer<int> revoke(const std::string &name, PlatformId) override
    {
        return m_answers.answer("revoke " + name, 7);
    }
    Answer<KeyHolding> holding() override { return m_answers.answer("holding", held); }
    Answer<std::string> renewKit() override { return m_answers.answer("renewKit", std::string("7QK2M-KIT")); }
    Answer<int> setPasswordDays(int days) override
    {
        return m_answers.answer("passwordDays " + std::to_string(days), days);
    }

    Answer<bool> changePassword(const OwnSecrets &mine, const crypto::SecretBytes &password) override
    {
        own = std::string(asText(mine.password));
        chosen = std::string(asText(password));
        return m_answers.answer("changePassword", true);
    }
    Answer<Enrolment> beginEnrolment(const OwnSecrets &mine) override
    {
        own = std::string(asText(mine.password));
        return m_answers.answer("beginEnrolment", Enrolment{"SECRET", "otpauth://totp/x"});
    }
    Answer<bool> confirmEnrolment(const OwnSecrets &, const std::string &code) override
    {
        return m_answers.answer("confirmEnrolment " + code, true);
    }
    Answer<std::vector<std::string>> renewRecoveryCodes(const OwnSecrets &) override
    {
        return m_answers.answer("renewRecoveryCodes", std::vector<std::string>(10, "7QK2M-ABCDE"));
    }
    Answer<std::vector<std::string>> renewRoot(const OwnSecrets &mine) override
    {
        own = std::string(asText(mine.password));
        return m_answers.answer("renewRoot", std::vector<std::string>(10, "7QK2M-ABCDE"));
    }
    Answer<bool> setKeyFile(const OwnSecrets &, const crypto::SecretBytes &contents) override
    {
        keyFile = contents;
        return m_answers.answer("setKeyFile", true);
    }

private:
    FakeAnswers &m_answers;
};

} // namespace desk::test
