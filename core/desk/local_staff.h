// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/engine.h"
#include "core/desk/staff_work.h"

namespace desk {

class LocalStaff final : public StaffService
{
public:
    explicit LocalStaff(Engine &engine) : m_engine(engine) {}

    Answer<std::vector<StaffInfo>> list() override { return m_engine.call(work::listStaff); }
    Answer<StaffChange> add(const NewStaffMember &staff) override
    {
        return m_engine.call(work::addStaff, staff);
    }
    Answer<StaffChange> changeRoles(const RolesOrder &order) override
    {
        return m_engine.call(work::changeRoles, order);
    }
    Answer<StaffChange> grant(const std::string &name) override
    {
        return m_engine.call(work::grantKeys, name);
    }
    Answer<StaffChange> enable(const std::string &name) override
    {
        return m_engine.call(work::enableStaff, name);
    }
    Answer<StaffChange> resetCode(const std::string &name) override
    {
        return m_engine.call(work::resetCode, name);
    }
    Answer<StaffChange> renew(const RenewalOrder &order) override
    {
        return m_engine.call(work::renewStaff, order);
    }
    Answer<std::vector<ProposalView>> proposals() override { return m_engine.call(work::listProposals); }
    Answer<StaffChange> approve(ProposalId proposal) override
    {
        return m_engine.call(work::approveProposal, proposal);
    }
    Answer<bool> reject(ProposalId proposal) override
    {
        return m_engine.call(work::rejectProposal, proposal);
    }
    // Also while the desk is stopped: that is when somebody may have to be shut out.
    Answer<int> disable(const std::string &name) override
    {
        return m_engine.callWhileStopped(work::disableStaff, name);
    }
    Answer<int> revoke(const std::string &name, PlatformId platform) override
    {
        return m_engine.callWhileStopped(work::revokePlatform, name, platform);
    }
    Answer<KeyHolding> holding() override { return m_engine.callWhileStopped(work::keyHolding); }
    Answer<std::string> renewKit() override { return m_engine.call(work::renewKit); }
    Answer<int> setPasswordDays(int days) override { return m_engine.call(work::setPasswordDays, days); }

private:
    Engine &m_engine;
};

class LocalCredentials final : public CredentialService
{
public:
    explicit LocalCredentials(Engine &engine) : m_engine(engine) {}

    Answer<bool> changePassword(const OwnSecrets &own, const crypto::SecretBytes &password) override
    {
        return m_engine.callWhileUnsettled(work::changePassword, own, password);
    }
    Answer<Enrolment> beginEnrolment(const OwnSecrets &own) override
    {
        return m_engine.callWhileUnsettled(work::beginEnrolment, own);
    }
    Answer<bool> confirmEnrolment(const OwnSecrets &own, const std::string &code) override
    {
        return m_engine.callWhileUnsettled(work::confirmEnrolment, own, code);
    }
    Answer<std::vector<std::string>> renewRecoveryCodes(const OwnSecrets &own) override
    {
        return m_engine.callWhileUnsettled(work::renewRecoveryCodes, own);
    }
    Answer<std::vector<std::string>> renewRoot(const OwnSecrets &own) override
    {
        return m_engine.call(work::renewRoot, own);
    }
    Answer<bool> setKeyFile(const OwnSecrets &own, const crypto::SecretBytes &keyFile) override
    {
        return m_engine.callWhileUnsettled(work::setKeyFile, own, keyFile);
    }

private:
    Engine &m_engine;
};

} // namespace desk
