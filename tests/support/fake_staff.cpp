// SPDX-License-Identifier: GPL-3.0-or-later
// Staff, and one's own signing in, of a FakeDesk.
#include "tests/support/fake_answer.h"

namespace desk::test {

class FakeStaff final : public StaffService
{
public:
    explicit FakeStaff(FakeDesk &desk) : m_desk(desk) {}
    Answer<std::vector<StaffInfo>> list() override
    {
        return m_desk.answer<std::vector<StaffInfo>>("staff", [] {
            std::vector<StaffInfo> all(2);
            all[0].name = "agent";
            all[1].name = "supervisor";
            return all;
        });
    }
    Answer<StaffChange> add(const NewStaffMember &) override { return change("addStaff"); }
    Answer<StaffChange> changeRoles(const RolesOrder &) override { return change("changeRoles"); }
    Answer<StaffChange> grant(const std::string &) override { return change("grant"); }
    Answer<StaffChange> enable(const std::string &) override { return change("enable"); }
    Answer<StaffChange> resetCode(const std::string &) override { return change("resetCode"); }
    Answer<std::vector<ProposalView>> proposals() override
    {
        return m_desk.answer<std::vector<ProposalView>>("proposals",
                                                        [] { return std::vector<ProposalView>(); });
    }
    Answer<StaffChange> approve(ProposalId) override { return change("approveStaff"); }
    Answer<bool> reject(ProposalId) override
    {
        return m_desk.answer<bool>("rejectStaff", [] { return true; });
    }
    Answer<int> disable(const std::string &) override
    {
        return m_desk.answer<int>("disable", [] { return 0; });
    }
    Answer<int> revoke(const std::string &, PlatformId) override
    {
        return m_desk.answer<int>("revoke", [] { return 0; });
    }
    Answer<KeyHolding> holding() override
    {
        return m_desk.answer<KeyHolding>("holding", [] { return KeyHolding(); });
    }
    Answer<std::string> renewKit() override
    {
        return m_desk.answer<std::string>("renewKit", [] { return std::string("kit"); });
    }
    Answer<int> setPasswordDays(int days) override
    {
        return m_desk.answer<int>("setPasswordDays", [days] { return days; });
    }

private:
    Answer<StaffChange> change(const char *call)
    {
        return m_desk.answer<StaffChange>(call, [] { return StaffChange(); });
    }

    FakeDesk &m_desk;
};

class FakeCredentials final : public CredentialService
{
public:
    explicit FakeCredentials(FakeDesk &desk) : m_desk(desk) {}
    Answer<bool> changePassword(const OwnSecrets &, const crypto::SecretBytes &) override
    {
        return done("changePassword");
    }
    Answer<Enrolment> beginEnrolment(const OwnSecrets &) override
    {
        return m_desk.answer<Enrolment>("beginEnrolment", [] {
            return Enrolment{"SECRET", "otpauth://totp/x"};
        });
    }
    Answer<bool> confirmEnrolment(const OwnSecrets &, const std::string &) override
    {
        return done("confirmEnrolment");
    }
    Answer<std::vector<std::string>> renewRecoveryCodes(const OwnSecrets &) override
    {
        return m_desk.answer<std::vector<std::string>>(
            "renewRecoveryCodes", [] { return std::vector<std::string>(10, "7QK2M-ABCDE"); });
    }
    Answer<bool> setKeyFile(const OwnSecrets &, const crypto::SecretBytes &) override
    {
        return done("setKeyFile");
    }

private:
    Answer<bool> done(const char *call)
    {
        return m_desk.answer<bool>(call, [] { return true; });
    }

    FakeDesk &m_desk;
};

std::unique_ptr<StaffService> makeFakeStaff(FakeDesk &desk)
{
    return std::make_unique<FakeStaff>(desk);
}

std::unique_ptr<CredentialService> makeFakeCredentials(FakeDesk &desk)
{
    return std::make_unique<FakeCredentials>(desk);
}

} // namespace desk::test
