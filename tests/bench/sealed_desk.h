// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/open_desk.h"
#include "core/formats/table_reader.h"
#include "tests/bench/workload.h"

namespace desk::bench {

/// A rehearsal desk with the marketplace platform, and the calls that are measured. Founded where there is
/// none.
class SealedDesk
{
public:
    explicit SealedDesk(const std::string &folder);
    ~SealedDesk();
    void fill(const Workload &workload);
    std::uint64_t import(formats::TableReader &table);
    std::size_t openFile(const std::string &email);
    /// Writes a package of everything about a person; its bytes.
    std::uint64_t package(const std::string &email, const std::string &path);
    /// What deleting somebody took, by its phases, in seconds.
    struct Deletion
    {
        std::size_t records = 0;
        std::vector<std::pair<std::string, double>> phases; ///< In their order; they add up to the whole.
    };
    /// Plans and carries out the deletion of everything about a person, the scan included.
    Deletion deletePerson(const std::string &email);
    struct Preview
    {
        std::uint64_t examined = 0;
        std::uint64_t due = 0;
    };
    /// What would fall due on this day.
    Preview previewRetention(QDate day);
    void checkpoint();
    /// A backup's files.
    struct Backup
    {
        std::string data;
        std::string keystore;
    };
    /// Writes one and reads it back.
    Backup backUp();
    /// Makes a desk out of it and removes it again; how many records came back.
    std::uint64_t restore(const Backup &from, Progress &progress);
    std::string database() const { return m_folder + "/desk/desk.db"; }
    const policy::Profile &profile() const { return m_platform->profile; }

private:
    /// The machine's clock, but for a preview of another day.
    class BenchClock final : public Clock
    {
    public:
        Instant now() const override { return m_set ? *m_set : SystemClock().now(); }
        void set(std::optional<Instant> at) { m_set = at; }

    private:
        std::optional<Instant> m_set;
    };

    SubjectId find(const std::string &email);

    std::string m_folder;
    int m_backups = 0;
    BenchClock m_clock;
    crypto::SystemRandom m_random;
    std::unique_ptr<OpenDesk> m_desk;
    OpenPlatform *m_platform = nullptr;
};

} // namespace desk::bench
