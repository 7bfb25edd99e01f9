// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"
#include "tests/support/fake_incoming.h"

namespace desk::test {

/// What a test puts into the services of a FakeDesk that make trust checkable, and reads out of them.
struct FakeTrust : FakeIncoming
{
    /// What waits for another person, and how keys are held.
    std::vector<ProposalView> proposals;
    KeyHolding keyHolding;
    /// Whoever signs in has to see to that first.
    bool passwordExpired = false;
    bool codeDue = false;
    bool backupDue = false;
    bool logDoubted = false;
    bool isRoot = false; ///< Whoever signs in founded the desk.
    /// The length of the last new key file.
    std::size_t keyFileBytes = 0;
    /// What a search for erased people finds.
    std::vector<ForensicFile> foundFiles;
    /// What the package of every request would tell of others, in clear; handed out masked as ***.
    std::vector<RedactionView> redactions;
    std::optional<AuditSubject> evidenceAbout; ///< Of whom evidence was wanted last; none: of the whole log.
};

/// Three places; two hold the same name.
std::vector<RedactionView> madeUpRedactions();

} // namespace desk::test
