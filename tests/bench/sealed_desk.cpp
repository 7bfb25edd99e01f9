// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sealed_desk.h"

#include "core/desk/backup_work.h"
#include "core/desk/erasure_access.h"
#include "core/desk/founding.h"
#include "core/desk/work.h"
#include "core/policy/mapping.h"
#include "core/subjects/importer.h"

#include <QDir>
#include <QFileInfo>

#include <array>
#include <chrono>

namespace desk::bench {

SealedDesk::SealedDesk(const std::string &folder) : m_folder(folder)
{
    const DeskLocation where{folder + "/desk", folder + "/keys"};
    NewDesk desk;
    desk.admin = "bench";
    desk.password = rehearsalPassword();
    desk.rehearsal = true;
    desk.profiles = {"marketplace"};
    if (!QFileInfo::exists(QString::fromStdString(where.data)))
        must(foundDesk(where, desk, m_clock, m_random));
    m_desk = must(signIn(where, {"bench", rehearsalPassword(), {}, {}}, m_clock, m_random));
    m_platform = &m_desk->platforms().begin()->second;
}

SealedDesk::~SealedDesk() = default;

void SealedDesk::checkpoint()
{
    must(m_desk->connection().checkpoint());
}

SealedDesk::Backup SealedDesk::backUp()
{
    NoProgress progress;
    const std::string name = m_folder + "/" + std::to_string(m_clock.now().time_since_epoch().count()) + "-" +
                             std::to_string(++m_backups);
    must(work::createBackup(*m_desk, {name + ".backup", name + ".keystore", true}, progress));
    m_platform = &m_desk->platforms().begin()->second; // the keyring changed, and with it what was open
    return {name + ".backup", name + ".keystore"};
}

std::uint64_t SealedDesk::restore(const Backup &from, Progress &progress)
{
    RestoreOrder order;
    order.file = from.data;
    order.keystore = from.keystore;
    order.into = {m_folder + "/restored", m_folder + "/restored.keys"};
    order.who = {"bench", rehearsalPassword(), {}, {}};
    const RestoreReport report = must(work::restoreBackup(order, m_clock, m_random, progress));
    for (const std::string &folder : {order.into.data, order.into.keyring})
        QDir(QString::fromStdString(folder)).removeRecursively();
    return report.records;
}

void SealedDesk::fill(const Workload &workload)
{
    const policy::Category &accounts = *policy::findCategory(m_platform->profile, "account");
    const policy::Category &usage = *policy::findCategory(m_platform->profile, "usage-logs");
    for (int person = 0; person < workload.people;) {
        store::Transaction chunk(m_desk->connection());
        must(chunk.begin());
        for (int i = 0; i < 250 && person < workload.people; ++i, ++person) {
            const auto subject = makeId<SubjectId>(m_clock, m_random);
            const subjects::Cells account = Workload::accountRow(person);
            must(m_platform->files->put(subject, accounts, Workload::account(person), account));
            for (const subjects::Identifier &identifier : subjects::identifiersOf(accounts, account, "US"))
                must(m_platform->index->put(identifier, subject));
            for (int record = 0; record < workload.recordsEach; ++record)
                must(m_platform->files->put(subject, usage,
                                            Workload::account(person) + Workload::time(record) +
                                                std::to_string(record),
                                            Workload::row(person, record)));
        }
        must(m_platform->files->flush());
        must(chunk.commit());
        m_platform->files->close();
    }
}

std::uint64_t SealedDesk::import(formats::TableReader &table)
{
    const policy::Category &usage = *policy::findCategory(m_platform->profile, "usage-logs");
    subjects::Importer importer(m_platform->context, *m_platform->files, *m_platform->index, usage,
                                policy::identityMapping(usage, table.columns()));
    NoProgress progress;
    const auto outcome = must(importer.run(table, "bench", progress, 0));
    if (outcome.added != outcome.rows)
        std::abort();
    return outcome.rows;
}

std::size_t SealedDesk::openFile(const std::string &email)
{
    store::ReadTransaction reading(m_desk->connection());
    must(reading.begin());
    std::size_t cells = 0;
    must(m_platform->files->visit(find(email), [&](const subjects::Record &record) {
        cells += record.cells.size();
        return true;
    }));
    m_platform->files->close();
    return cells;
}

SubjectId SealedDesk::find(const std::string &email)
{
    const subjects::Identifier identifier{subjects::IdentifierField::EmailStrict,
                                          *subjects::normaliseEmailStrict(email)};
    return must(m_platform->index->find(identifier, 2)).at(0);
}

namespace {

/// Takes the time between the steps of an erasure.
class Phases final : public fulfilment::StepObserver
{
public:
    bool reached(fulfilment::ErasureStep step) override
    {
        static constexpr std::array<const char *, 6> names{"root",  "rows",  "commit",
                                                           "scrub", "roots", "scan"};
        take(names[static_cast<std::size_t>(step)]);
        return true;
    }
    void take(const char *name)
    {
        const auto now = std::chrono::steady_clock::now();
        m_taken.emplace_back(name, std::chrono::duration<double>(now - m_since).count());
        m_since = now;
    }
    std::vector<std::pair<std::string, double>> taken() { return std::move(m_taken); }

private:
    std::chrono::steady_clock::time_point m_since = std::chrono::steady_clock::now();
    std::vector<std::pair<std::string, double>> m_taken;
};

} // namespace

SealedDesk::Deletion SealedDesk::deletePerson(const std::string &email)
{
    Phases phases;
    const fulfilment::ErasurePlan plan = must(
        work::planErasureFor(*m_desk, *m_platform, {find(email), policy::Right::Deletion, std::nullopt}));
    phases.take("plan");
    NoProgress progress;
    const auto done = must(work::erase(*m_desk, *m_platform, {&plan.order, 1}, {progress, {}, &phases}));
    phases.take("done");
    return {done.front().erased, phases.taken()};
}

SealedDesk::Preview SealedDesk::previewRetention(QDate day)
{
    m_clock.set(must(instantFromRfc3339(toIsoDate(day) + "T12:00:00Z")));
    NoProgress progress;
    const RetentionReport report = must(work::previewRetention(*m_desk, m_platform->info.id, progress));
    m_clock.set({});
    Preview out{report.examined, 0};
    for (const RetentionLine &line : report.due)
        out.due += line.records;
    return out;
}

std::uint64_t SealedDesk::package(const std::string &email, const std::string &path)
{
    NewRequest request;
    request.platform = m_platform->info.id;
    request.rights = {policy::Right::Access};
    request.channel = "email";
    request.receivedOn = utcDay(m_clock.now());
    request.residence = "DE";
    request.email = email;
    const RequestSummary made = must(work::openRequest(*m_desk, request));
    if (!must(work::verify(*m_desk, made.reference,
                           {policy::VerificationMethod::RegisteredContact, {{"email", email}}, {}, {}}))
             .proven)
        std::abort();
    must(work::plan(*m_desk, made.reference, policy::Right::Access));
    NoProgress progress;
    FulfilOrder order;
    order.path = path;
    return must(work::fulfil(*m_desk, made.reference, policy::Right::Access, order, progress)).bytes;
}

} // namespace desk::bench
