// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/open_desk.h"
#include "core/formats/table_reader.h"
#include "tests/bench/workload.h"

namespace desk::bench {

/// A rehearsal desk with the marketplace platform, and the calls that are measured.
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
    void checkpoint();
    const policy::Profile &profile() const { return m_platform->profile; }

private:
    SystemClock m_clock;
    crypto::SystemRandom m_random;
    std::unique_ptr<OpenDesk> m_desk;
    OpenPlatform *m_platform = nullptr;
};

} // namespace desk::bench
