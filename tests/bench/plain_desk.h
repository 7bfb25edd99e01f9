// SPDX-License-Identifier: GPL-3.0-or-later
// The same desk without any sealing: what a shop's own SQLite would do, through the same calls.
#pragma once

#include "core/formats/table_reader.h"
#include "core/policy/mapping.h"
#include "core/store/connection.h"
#include "tests/bench/workload.h"

namespace desk::bench {

class PlainDesk
{
public:
    explicit PlainDesk(const std::string &path);
    void fill(const Workload &workload);
    /// As the importer does it, chunks and look-ups included. Rows taken in.
    std::uint64_t import(formats::TableReader &table, const policy::Profile &profile);
    /// From an e-mail address to a person's records; how many values they have.
    std::size_t openFile(const std::string &email);
    /// The same through QSqlQuery instead of the engine's own interface.
    std::size_t openFileThroughQt(const std::string &email);
    void checkpoint();

private:
    void put(const SubjectId &subject, std::uint16_t category, const std::string &name, const subjects::Cells &cells);
    void index(std::uint16_t field, const std::string &value, const SubjectId &subject);
    std::optional<SubjectId> find(std::uint16_t field, const std::string &value);

    std::unique_ptr<store::Connection> m_connection;
    PlatformId m_platform;
    std::uint64_t m_nextSubject = 1;
};

} // namespace desk::bench
