// SPDX-License-Identifier: GPL-3.0-or-later
// The service about incidents: part of services.h, whose first lines say what holds for every call.
#pragma once

#include "core/desk/answer.h"
#include "core/desk/values.h"

namespace desk {

/// The register of incidents (GDPR Art. 33(5)); each change is an entry of the log.
class IncidentService
{
public:
    virtual ~IncidentService() = default;
    /// Anybody may report one; the clocks run from the moment of detection.
    virtual Answer<IncidentView> open(const NewIncident &incident) = 0;
    /// Newest first. Tampered: the register is not what the log says.
    virtual Answer<std::vector<IncidentView>> list() = 0;
    virtual Answer<IncidentView> details(std::uint32_t number) = 0;
    virtual Answer<IncidentView> note(std::uint32_t number, const IncidentNoteOrder &note) = 0;
    virtual Answer<IncidentView> notice(std::uint32_t number, const IncidentNoticeOrder &notice) = 0;
    /// Conflict while somebody is still to be told, or the risk was not assessed; `place` names the clock.
    virtual Answer<IncidentView> close(std::uint32_t number, const IncidentClosing &closing) = 0;
};

} // namespace desk
