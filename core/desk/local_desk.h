// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/services.h"
#include "core/letters/letter_printer.h"

#include <memory>
#include <optional>

namespace desk {

struct LocalDeskOptions
{
    std::optional<Instant> now;  ///< The time a rehearsal desk believes it is; a real desk refuses it.
    letters::LetterPrinter printLetter = {}; ///< Without one, packages have no letter.
};

/**
 * A desk on this machine: the services, and the thread they work on. Made by a program's composition root.
 */
class LocalDesk
{
public:
    explicit LocalDesk(const LocalDeskOptions &options);
    ~LocalDesk();  ///< Waits for running work and locks.
    LocalDesk(const LocalDesk &) = delete;
    LocalDesk &operator=(const LocalDesk &) = delete;

    Services services();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// Where the sample desk lies unless somebody says otherwise: its data and its keys in different places, as they should.
DeskLocation sampleDeskLocation();

/// Makes a rehearsal desk with all shipped platforms, made-up people, an agent and a supervisor. One that was cut short is completed;
/// a real desk is left alone (WrongPassword).
Answer<int> makeSampleDesk(Services services, const DeskLocation &where, int people, std::uint32_t seed);

} // namespace desk
