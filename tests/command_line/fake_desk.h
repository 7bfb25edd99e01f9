// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/command_line/fake_actions.h"
#include "tests/command_line/fake_backups.h"
#include "tests/command_line/fake_intake.h"
#include "tests/command_line/fake_people.h"
#include "tests/command_line/fake_proofs.h"
#include "tests/command_line/fake_reports.h"
#include "tests/command_line/fake_staff.h"
#include "tests/command_line/fake_upkeep.h"

namespace desk::test {

/**
 * A desk that keeps what it was asked and answers what a test put into it.
 *
 * `failure` set: everything but signing in fails with it. `signInFailure` set: signing in does.
 */
class FakeDesk final : public FakeAnswers,
                       public SessionService,
                       public AdministrationService,
                       public FakePeople,
                       public RequestService
{
public:
    FakeActions actions{*this};
    FakeUpkeep upkeep{*this};
    FakeProofs proofs{*this};
    FakeBackups backups{*this};
    FakeStaff staff{*this};
    FakeIntake intake{*this};
    FakeReports reports{*this};
    std::optional<Error> signInFailure;
    std::vector<std::string> oneClickUsers;
    SessionInfo sessionInfo{{}, "Ada", {policy::Role::Supervisor}, false, {rugs()}, false, false, false, false};
    std::string password, code; ///< Of the last signing in or making.
    NewDesk made;
    NewRequest opened;
    RequestFilter filter;
    ImportReport importReport;
    ImportOrder imported; ///< The last one.
    std::vector<MappingInfo> mappingInfos;
    std::vector<FoundSubject> found;
    RequestPage page;

    FakeDesk() { exercise({policy::Right::Access}, RequestState::Planned); }

    Services services()
    {
        return {*this,  *this,  *this,  intake, *this,  actions, actions, actions, actions, upkeep,
                upkeep, proofs, proofs, proofs, upkeep, backups, staff,   staff,   reports};
    }

    void exercise(const std::vector<policy::Right> &rights, RequestState state)
    {
        actions.details = {};
        actions.details.summary = summary();
        actions.details.summary.rights = rights;
        actions.details.actions.resize(rights.size());
        for (std::size_t i = 0; i < rights.size(); ++i) {
            actions.details.actions[i].right = rights[i];
            actions.details.actions[i].state = state;
        }
    }

    static PlatformInfo rugs()
    {
        PlatformId id;
        id.bytes.fill(7);
        return {id, "rugs", "RU", {"Rug shop", "地毯商店"}, "1"};
    }
    static RequestSummary summary()
    {
        RequestSummary request;
        request.reference = "RU-2026-000001-7";
        request.rights = {policy::Right::Access};
        request.receivedOn = QDate(2026, 1, 31);
        request.revision = 4;
        return request;
    }

    Answer<CreatedDesk> create(const DeskLocation &where, const NewDesk &desk) override
    {
        made = desk;
        password = std::string(asText(desk.password));
        return answer<CreatedDesk>("create " + where.keyring, {"SECRET", "otpauth://totp/x", "kit"});
    }
    Answer<SessionInfo> signIn(const DeskLocation &, const SignIn &who) override
    {
        calls.push_back("signIn " + who.user);
        std::tie(password, code) = std::pair(std::string(asText(who.password)), who.code);
        return signInFailure ? ready<SessionInfo>(*signInFailure) : ready<SessionInfo>(sessionInfo);
    }
    Answer<std::vector<std::string>> rehearsalUsers(const DeskLocation &) override
    {
        return ready<std::vector<std::string>>(oneClickUsers);
    }
    Answer<SessionInfo> signInRehearsal(const DeskLocation &, const std::string &user) override
    {
        calls.push_back("signInRehearsal " + user);
        return ready<SessionInfo>(sessionInfo);
    }
    Answer<bool> lock() override
    {
        calls.push_back("lock");
        return ready<bool>(true);
    }
    Answer<PlatformInfo> addPlatform(const std::string &profile) override
    {
        return answer("addPlatform " + profile, rugs());
    }
    Answer<policy::Profile> profile(PlatformId) override { return answer<policy::Profile>("profile", {}); }
    Answer<int> fillSample(int people, std::uint32_t) override { return answer("fillSample", people); }

    Answer<ImportReport> import(const ImportOrder &order) override
    {
        imported = order;
        return answer("import " + order.category + (order.dryRun ? " dry" : ""), importReport);
    }
    Answer<std::vector<MappingInfo>> mappings(PlatformId) override
    {
        return answer("mappings", mappingInfos);
    }
    Answer<std::vector<FoundSubject>> find(PlatformId, FindBy, const std::string &value,
                                           const std::string &second) override
    {
        return answer("find " + value + second, found);
    }
    Answer<SubjectView> show(PlatformId, SubjectId, const std::string &, const std::string &) override
    {
        return answer<SubjectView>("show", {});
    }
    Answer<SubjectView> reveal(PlatformId, SubjectId, const std::string &, const std::string &,
                               const std::string &reason) override
    {
        return answer<SubjectView>("reveal " + reason, {});
    }

    Answer<RequestSummary> open(const NewRequest &request) override
    {
        opened = request;
        return answer("open", summary());
    }
    Answer<RequestPage> list(const RequestFilter &wanted, int limit, const std::string &after) override
    {
        filter = wanted;
        return answer("list " + std::to_string(limit) + after, page);
    }
    Answer<std::vector<std::uint64_t>> count(const std::vector<RequestFilter> &filters) override
    {
        return answer("count", std::vector<std::uint64_t>(filters.size()));
    }
    Answer<RequestDetails> details(const std::string &reference) override
    {
        return answer("details " + reference, actions.details);
    }
    Answer<std::vector<TimelineEntry>> timeline(const std::string &) override
    {
        return answer<std::vector<TimelineEntry>>("timeline", {});
    }
    Answer<RequestSummary> assign(const std::string &, const std::string &name,
                                  std::uint64_t revision) override
    {
        return answer("assign " + name + " " + std::to_string(revision), summary());
    }
    Answer<RequestSummary> note(const std::string &, const std::string &text) override
    {
        return answer("note " + text, summary());
    }
    Answer<RequestSummary> chooseSubject(const std::string &, SubjectId) override
    {
        return answer("choose", summary());
    }
    Answer<RequestSummary> changeReceipt(const std::string &reference, QDate day,
                                         const std::string &reason) override
    {
        return answer("receipt " + reference + " " + toIsoDate(day) + " " + reason, summary());
    }
    Answer<RequestSummary> link(const std::string &reference, const std::string &other,
                                const std::string &kind) override
    {
        return answer("link " + reference + " " + other + " " + kind, summary());
    }
    Answer<RequestSummary> merge(const std::string &reference, const std::string &into) override
    {
        return answer("merge " + reference + " " + into, summary());
    }
    Answer<RequestSummary> unmerge(const std::string &reference) override
    {
        return answer("unmerge " + reference, summary());
    }
    Answer<RequestSummary> split(const std::string &reference, policy::Right right) override
    {
        return answer("split " + reference + of(right), summary());
    }
    Answer<RequestSummary> close(const std::string &) override { return answer("close", summary()); }
};

} // namespace desk::test
