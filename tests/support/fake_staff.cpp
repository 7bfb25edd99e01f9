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
            all[0].roles = {policy::Role::CustomerService};
            all[1].roles = {policy::Role::Supervisor, policy::Role::DataProtection};
            all[0].keysHeld = 11;
            all[0].keysDue = 14;
            all[1].keysHeld = all[1].keysDue = 40;
            return all;
        });
    }
    Answer<StaffChange> add(const NewStaffMember &who) override
    {
        return propose("addStaff", ProposalKind::Add, who.name, who.roles);
    }
    Answer<StaffChange> changeRoles(const RolesOrder &order) override
    {
        return propose("changeRoles", ProposalKind::Roles, order.name, order.roles);
    }
    Answer<StaffChange> grant(const std::string &name) override
    {
        return propose("grant", ProposalKind::Grant, name, {});
    }
    Answer<StaffChange> enable(const std::string &name) override
    {
        return propose("enable", ProposalKind::Enable, name, {});
    }
    Answer<StaffChange> resetCode(const std::string &name) override
    {
        return propose("resetCode", ProposalKind::ResetCode, name, {});
    }
    Answer<StaffChange> renew(const RenewalOrder &order) override
    {
        m_desk.m_lastWords = order.name;
        return propose("renewStaff", ProposalKind::Renew, order.name, {});
    }
    Answer<std::vector<ProposalView>> proposals() override
    {
        return m_desk.answer<std::vector<ProposalView>>("proposals", [this] {
            std::vector<ProposalView> all = m_desk.proposals;
            for (ProposalView &each : all)
                each.mine = each.proposer == m_desk.m_user || each.name == m_desk.m_user;
            return all;
        });
    }
    Answer<StaffChange> approve(ProposalId id) override
    {
        return m_desk.answer<StaffChange>("approveStaff", [this, id]() -> Result<StaffChange> {
            DESK_CHECK(decide(id, ProposalState::Approved));
            StaffChange out;
            out.keysGiven = 3;
            return out;
        });
    }
    Answer<bool> reject(ProposalId id) override
    {
        return m_desk.answer<bool>("rejectStaff", [this, id]() -> Result<bool> {
            DESK_CHECK(decide(id, ProposalState::Rejected));
            return true;
        });
    }
    Answer<int> disable(const std::string &name) override
    {
        return m_desk.answer<int>("disable", [this, name] {
            m_desk.m_lastWords = name;
            return 11;
        });
    }
    Answer<int> revoke(const std::string &name, PlatformId platform) override
    {
        return m_desk.answer<int>("revoke", [this, name, platform] {
            m_desk.m_lastWords = name + " " + platform.text();
            return 3;
        });
    }
    Answer<KeyHolding> holding() override
    {
        return m_desk.answer<KeyHolding>("holding", [this] { return m_desk.keyHolding; });
    }
    Answer<std::string> renewKit() override
    {
        return m_desk.answer<std::string>("renewKit", [] { return std::string("amber-violin-kit"); });
    }
    Answer<int> setPasswordDays(int days) override
    {
        return m_desk.answer<int>("setPasswordDays", [days] { return days; });
    }

private:
    Answer<StaffChange> propose(const char *call, ProposalKind kind, const std::string &name,
                                const std::vector<policy::Role> &roles)
    {
        return m_desk.answer<StaffChange>(call, [this, kind, name, roles] {
            ProposalView made;
            made.id.bytes[15] = static_cast<std::uint8_t>(m_desk.proposals.size() + 1);
            made.kind = kind;
            made.name = name;
            made.roles = roles;
            made.proposer = m_desk.m_user;
            made.proposedAt = m_desk.m_clock.now();
            m_desk.proposals.push_back(made);
            StaffChange out;
            out.proposal = made.id;
            if (kind == ProposalKind::Add || kind == ProposalKind::Renew) {
                out.totpSecret = "ABCDEFGH";
                out.totpUri = "otpauth://totp/Rightsdesk:x?secret=ABCDEFGH";
            }
            return out;
        });
    }
    Result<void> decide(ProposalId id, ProposalState state)
    {
        for (ProposalView &each : m_desk.proposals) {
            if (each.id != id)
                continue;
            if (state == ProposalState::Approved && each.proposer == m_desk.m_user)
                return fail(ErrorCode::NotPermitted, "Another person has to agree.", "proposal");
            each.state = state;
            return {};
        }
        return fail(ErrorCode::NotFound, "There is no such proposal.");
    }

    FakeDesk &m_desk;
};

class FakeCredentials final : public CredentialService
{
public:
    explicit FakeCredentials(FakeDesk &desk) : m_desk(desk) {}
    Answer<bool> changePassword(const OwnSecrets &own, const crypto::SecretBytes &) override
    {
        return m_desk.answer<bool>("changePassword", [this, own]() -> Result<bool> {
            if (std::string(own.password.begin(), own.password.end()) != m_desk.password)
                return fail(ErrorCode::WrongPassword, "The password is wrong.");
            return true;
        });
    }
    Answer<Enrolment> beginEnrolment(const OwnSecrets &) override
    {
        return m_desk.answer<Enrolment>("beginEnrolment", [] {
            return Enrolment{"ABCDEFGH", "otpauth://totp/x?secret=ABCDEFGH"};
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
    Answer<std::vector<std::string>> renewRoot(const OwnSecrets &own) override
    {
        return m_desk.answer<std::vector<std::string>>(
            "renewRoot", [this, own]() -> Result<std::vector<std::string>> {
                if (std::string(own.password.begin(), own.password.end()) != m_desk.password)
                    return fail(ErrorCode::WrongPassword, "The password is wrong.");
                return std::vector<std::string>(10, "7QK2M-ABCDE");
            });
    }
    Answer<bool> setKeyFile(const OwnSecrets &, const crypto::SecretBytes &contents) override
    {
        m_desk.keyFileBytes = contents.size();
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
