// SPDX-License-Identifier: GPL-3.0-or-later
// The log and what is proven with it, as an interface sees them.
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <optional>
#include <string>
#include <vector>

namespace desk {

struct AuditLine
{
    std::uint64_t index = 0;
    Instant at{};
    std::string by;
    std::string event;
    std::string subject; ///< A reference or id; empty without one.
};

/// Somebody on a platform: whom entries are about.
struct AuditSubject
{
    PlatformId platform;
    SubjectId subject;
};

/// What a check of the whole log found; a log with a fault is an error instead.
/// What verifyRows() went through.
struct RowReport
{
    std::uint64_t platforms = 0;
    std::uint64_t unknown = 0; ///< Of these, platforms to which nothing was added since this is kept: the next import makes their sum.
};

struct AuditReport
{
    std::uint64_t entries = 0;
    std::string root;                         ///< Of the tree, hexadecimal.
    std::uint64_t remembered = 0;             ///< Entries that were known from outside the store; 0: none.
    std::vector<std::uint64_t> clockWentBack; ///< A remark, no fault.
    std::vector<std::uint64_t> doubted; ///< Entries at which the log was not the one the desk knew: a remark.
};

/// What is to be written for somebody outside.
struct EvidenceOrder
{
    std::string path;
    std::optional<AuditSubject>
        about; ///< Only entries about them and their requests, each with a proof. None: the whole log.
};

struct EvidenceResult
{
    std::string path;
    std::string passphrase; ///< Told once; empty where the file is open.
    std::string sha256;
    std::uint64_t bytes = 0;
    std::uint64_t entries = 0;
};

struct ForensicFile
{
    std::string path;
    std::uint64_t bytes = 0;
    std::uint64_t found = 0; ///< Traces of erased people.
    bool ours = false;       ///< A desk consists of it.
    bool sealed = false;     ///< Cannot be looked into.
};

struct ForensicLeftover
{
    std::string erasure;
    std::string what; ///< record token key root
    std::uint64_t count = 0;
};

/// What a search for erased people looked at, and found.
struct ForensicReport
{
    std::vector<ForensicFile> files;
    std::vector<ForensicLeftover> leftovers;
    std::vector<std::string> unreadable;
    std::uint64_t erasures = 0;
    std::uint64_t traces = 0;        ///< Looked for.
    std::uint64_t withoutTraces = 0; ///< Erasures of which nothing is known to look for in files.
    std::uint64_t pending = 0;       ///< Erasures that are not finished.

    bool clean() const; ///< Nothing was found, nothing was unreadable, nothing is unfinished.
};

} // namespace desk
