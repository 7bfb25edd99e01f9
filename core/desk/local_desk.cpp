// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/local_desk.h"

#include "core/desk/engine.h"
#include "core/desk/founding.h"
#include "core/desk/import_work.h"
#include "core/desk/local_backups.h"
#include "core/desk/local_guard.h"
#include "core/desk/local_intake.h"
#include "core/desk/local_keys.h"
#include "core/desk/local_proofs.h"
#include "core/desk/local_reports.h"
#include "core/desk/local_requests.h"
#include "core/desk/local_staff.h"
#include "core/desk/local_upkeep.h"
#include "core/desk/sample_course.h"
#include "core/desk/work.h"
#include "core/policy/shipped.h"

#include <QStandardPaths>

#include <algorithm>

namespace desk {

namespace {

class LocalSession final : public SessionService
{
public:
    LocalSession(Engine &engine, const LocalDeskOptions &options)
        : m_engine(engine), m_timeWasSet(options.now.has_value()), m_printLetter(options.printLetter)
    {
    }

    Answer<CreatedDesk> create(const DeskLocation &where, const NewDesk &desk) override
    {
        return m_engine.run<CreatedDesk>([this, where, desk](std::unique_ptr<OpenDesk> &open, Progress &) -> Result<CreatedDesk> {
            open.reset();
            if (m_timeWasSet && !desk.rehearsal)
                return realDesk();
            return foundDesk(where, desk, m_engine.clock(), m_engine.random());
        });
    }

    Answer<SessionInfo> signIn(const DeskLocation &where, const SignIn &who) override
    {
        return m_engine.run<SessionInfo>([this, where, who](std::unique_ptr<OpenDesk> &open, Progress &) { return enter(open, where, who); });
    }

    Answer<std::vector<std::string>> rehearsalUsers(const DeskLocation &where) override
    {
        return m_engine.run<std::vector<std::string>>([where](std::unique_ptr<OpenDesk> &, Progress &) { return desk::rehearsalUsers(where); });
    }

    Answer<SessionInfo> signInRehearsal(const DeskLocation &where, const std::string &user) override
    {
        return m_engine.run<SessionInfo>([this, where, user](std::unique_ptr<OpenDesk> &open, Progress &) -> Result<SessionInfo> {
            open.reset(); // whoever is signed in holds the desk's lock
            DESK_TRY(const auto users, desk::rehearsalUsers(where));
            if (std::find(users.begin(), users.end(), user) == users.end())
                return fail(ErrorCode::NotPermitted, "Only a rehearsal desk can be entered without a password.");
            return enter(open, where, {user, rehearsalPassword(), {}, {}});
        });
    }

    Answer<bool> lock() override
    {
        return m_engine.run<bool>([](std::unique_ptr<OpenDesk> &open, Progress &) -> Result<bool> {
            const bool wasOpen = open != nullptr;
            if (wasOpen)
                DESK_CHECK(open->log(audit::Event::Locked, {}, {}, "{}", std::nullopt));
            if (wasOpen)
                open->pinLog();
            open.reset();
            return wasOpen;
        });
    }

private:
    static Error realDesk()
    {
        return fail(ErrorCode::NotPermitted, "The time can be set on a rehearsal desk only.", "now");
    }

    Result<SessionInfo> enter(std::unique_ptr<OpenDesk> &open, const DeskLocation &where, const SignIn &who)
    {
        open.reset();
        DESK_TRY(std::unique_ptr<OpenDesk> entered, desk::signIn(where, who, m_engine.clock(), m_engine.random()));
        if (m_timeWasSet && !entered->keyring().rehearsal)
            return realDesk();
        open = std::move(entered);
        open->setLetterPrinter(m_printLetter);
        SessionInfo session = open->session();
        session.backupDue = isBackupDue(*open);
        return session;
    }

    Engine &m_engine;
    bool m_timeWasSet;
    letters::LetterPrinter m_printLetter;
};

class LocalAdministration final : public AdministrationService
{
public:
    explicit LocalAdministration(Engine &engine) : m_engine(engine) {}

    Answer<PlatformInfo> addPlatform(const std::string &profile) override
    {
        return m_engine.withDesk<PlatformInfo>([profile](OpenDesk &desk, Progress &) { return desk::addPlatform(desk, profile); });
    }
    Answer<policy::Profile> profile(PlatformId platform) override
    {
        return m_engine.withDesk<policy::Profile>([platform](OpenDesk &desk, Progress &) -> Result<policy::Profile> {
            DESK_TRY(OpenPlatform *const found, desk.platform(platform));
            return found->profile;
        });
    }
    Answer<int> fillSample(int people, std::uint32_t seed) override
    {
        return m_engine.withDesk<int>([people, seed](OpenDesk &desk, Progress &progress) { return work::fillSample(desk, people, seed, progress); });
    }

private:
    Engine &m_engine;
};

class LocalSubjects final : public SubjectService
{
public:
    explicit LocalSubjects(Engine &engine) : m_engine(engine) {}

    Answer<ImportReport> import(const ImportOrder &order) override
    {
        return m_engine.withDesk<ImportReport>([order](OpenDesk &desk, Progress &progress) { return work::import(desk, order, progress); });
    }
    Answer<std::vector<MappingInfo>> mappings(PlatformId platform) override
    {
        return m_engine.withDesk<std::vector<MappingInfo>>([platform](OpenDesk &desk, Progress &) -> Result<std::vector<MappingInfo>> {
            DESK_TRY(OpenPlatform *const found, desk.platform(platform));
            return work::mappings(found->profile);
        });
    }
    Answer<ImportPreview> preview(const ImportOrder &order) override
    {
        return m_engine.withDesk<ImportPreview>([order](OpenDesk &desk, Progress &) { return work::previewImport(desk, order); });
    }
    Answer<std::vector<ImportRunView>> imports(PlatformId platform) override
    {
        return m_engine.withDesk<std::vector<ImportRunView>>(
            [platform](OpenDesk &desk, Progress &) { return work::listImports(desk, platform); });
    }
    Answer<UndoReport> previewUndo(PlatformId platform, ImportId import) override
    {
        return m_engine.withDesk<UndoReport>(
            [platform, import](OpenDesk &desk, Progress &) { return work::previewUndo(desk, platform, import); });
    }
    Answer<UndoReport> undoImport(PlatformId platform, ImportId import) override
    {
        return m_engine.withDesk<UndoReport>(
            [platform, import](OpenDesk &desk, Progress &progress) { return work::undoImport(desk, platform, import, progress); });
    }
    Answer<std::vector<FoundSubject>> find(PlatformId platform, FindBy by, const std::string &value, const std::string &second) override
    {
        return m_engine.withDesk<std::vector<FoundSubject>>(
            [platform, by, value, second](OpenDesk &desk, Progress &) { return work::find(desk, platform, by, value, second); });
    }
    Answer<SubjectView> show(PlatformId platform, SubjectId subject, const std::string &category, const std::string &language) override
    {
        return view({platform, subject, category, language, false, {}});
    }
    Answer<SubjectView> reveal(PlatformId platform, SubjectId subject, const std::string &category, const std::string &language,
                               const std::string &reason) override
    {
        return view({platform, subject, category, language, true, reason});
    }
    Answer<PersonView> about(PlatformId platform, SubjectId subject, const std::string &language) override
    {
        return m_engine.withDesk<PersonView>([platform, subject, language](OpenDesk &desk, Progress &) {
            return work::aboutPerson(desk, {platform, subject, language});
        });
    }
    Answer<std::vector<ElsewhereView>> elsewhere(PlatformId platform, SubjectId subject) override
    {
        return m_engine.withDesk<std::vector<ElsewhereView>>(
            [platform, subject](OpenDesk &desk, Progress &) { return work::personElsewhere(desk, platform, subject); });
    }

private:
    Answer<SubjectView> view(const work::ShowOrder &order)
    {
        return m_engine.withDesk<SubjectView>([order](OpenDesk &desk, Progress &) { return work::show(desk, order); });
    }

    Engine &m_engine;
};

} // namespace

struct LocalDesk::Parts
{
    explicit Parts(const LocalDeskOptions &options)
        : fixed(options.now.value_or(Instant{}))
        , engine(options.now ? static_cast<const Clock &>(fixed) : static_cast<const Clock &>(system))
        , session(engine, options)
        , administration(engine)
        , subjects(engine)
        , intake(engine)
        , requests(engine)
        , verification(engine)
        , actions(engine)
        , clocks(engine)
        , letters(engine)
        , retention(engine)
        , policies(engine)
        , audit(engine)
        , incidents(engine)
        , guard(engine)
        , keys(engine)
        , backups(engine)
        , staff(engine)
        , credentials(engine)
        , reports(engine)
    {
    }

    SystemClock system;
    FixedClock fixed;
    Engine engine;
    LocalSession session;
    LocalAdministration administration;
    LocalSubjects subjects;
    LocalIntake intake;
    LocalRequests requests;
    LocalVerification verification;
    LocalActions actions;
    LocalClocks clocks;
    LocalLetters letters;
    LocalRetention retention;
    LocalPolicies policies;
    LocalAudit audit;
    LocalIncidents incidents;
    LocalGuard guard;
    LocalKeys keys;
    LocalBackups backups;
    LocalStaff staff;
    LocalCredentials credentials;
    LocalReports reports;
};

LocalDesk::LocalDesk(const LocalDeskOptions &options) : m_parts(std::make_unique<Parts>(options)) {}
LocalDesk::~LocalDesk() = default;

Services LocalDesk::services()
{
    return {m_parts->session,  m_parts->administration, m_parts->subjects, m_parts->intake,
            m_parts->requests, m_parts->verification,   m_parts->actions,  m_parts->clocks,
            m_parts->letters,  m_parts->retention,      m_parts->policies, m_parts->audit,
            m_parts->incidents, m_parts->guard,         m_parts->keys,     m_parts->backups,
            m_parts->staff,    m_parts->credentials,    m_parts->reports};
}

DeskLocation sampleDeskLocation()
{
    const auto in = [](QStandardPaths::StandardLocation kind, const char *folder) {
        return QStandardPaths::writableLocation(kind).toStdString() + folder;
    };
    return {in(QStandardPaths::GenericDataLocation, "/rightsdesk/sample/desk"),
            in(QStandardPaths::GenericConfigLocation, "/rightsdesk/sample/keys")};
}

Answer<int> makeSampleDesk(Services services, const DeskLocation &where, int people, std::uint32_t seed)
{
    NewDesk desk;
    desk.admin = "founder";
    desk.password = rehearsalPassword();
    desk.rehearsal = true;
    for (const std::string_view id : policy::shippedProfileIds())
        desk.profiles.emplace_back(id);
    auto made = services.session.create(where, desk);
    auto entered = made.then([services, where](const Result<CreatedDesk> &created) -> Answer<SessionInfo> {
        // A sample that was cut short is filled to its end: importing again adds only what is missing.
        if (!created.ok() && created.error().code != ErrorCode::AlreadyExists)
            return QtFuture::makeReadyFuture(Result<SessionInfo>(created.error()));
        return services.session.signIn(where, {"founder", rehearsalPassword(), {}, {}});
    }).unwrap();
    auto filled = entered.then([services, people, seed](const Result<SessionInfo> &session) -> Answer<int> {
        if (!session.ok())
            return QtFuture::makeReadyFuture(Result<int>(session.error()));
        return services.administration.fillSample(people, seed);
    }).unwrap();
    auto locked = filled.then([services](const Result<int> &count) -> Answer<int> {
        return services.session.lock().then([count](const Result<bool> &) { return count; });
    }).unwrap();
    return locked.then([services, where](const Result<int> &count) -> Answer<int> {
        if (!count.ok())
            return QtFuture::makeReadyFuture(count);
        return takeSampleOn(services, where).then([count](const Result<bool> &taken) {
            return taken.ok() ? count : Result<int>(taken.error());
        });
    }).unwrap();
}

} // namespace desk
