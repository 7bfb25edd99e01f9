// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/log.h"

namespace desk::audit {

/**
 * What is remembered of a log outside its store: how far it had come, and with which keyring.
 *
 * A file called "log-head" beside the keyring, in lines of text under an HMAC of the desk's log key: a store
 * that is put back alone is found out by it. Whoever puts both folders back, or deletes the file, is not;
 * then only checkpoints that left the desk remember better.
 */
struct LogPin
{
    TreeHead head;
    std::uint64_t generation = 0; ///< Of the keyring, as the store noted it.
};

class LogPinFile
{
public:
    LogPinFile(std::string folder, std::string origin);

    /// None where there is no file, or none that this desk wrote: it proves nothing then. Io.
    Result<std::optional<LogPin>> load(const keys::StaffKeys &reader) const;
    /// Replaces the file as a whole. Io. KeyUnavailable: no log key.
    Result<void> save(const keys::StaffKeys &writer, const LogPin &pin) const;
    std::string path() const;

private:
    std::string textOf(const LogPin &pin, std::uint16_t keyVersion) const;

    std::string m_folder;
    std::string m_origin;
};

} // namespace desk::audit
