// SPDX-License-Identifier: GPL-3.0-or-later
// What the staff of a sample desk did before anybody looks at it.
#pragma once

#include "core/desk/services.h"

namespace desk {

/**
 * Takes some of a rehearsal desk's requests on, as its agent and its supervisor would: assigned, proven, planned,
 * waiting for approval, approved, sent back, answered. The others stay as they came. Which is which depends on their
 * order alone, so it is the same each time.
 *
 * Signs in as the one, then as the other, and locks; nobody may be signed in. A step that the policy does not allow
 * ends that request's course and nothing else; fails where signing in or listing does.
 */
Answer<bool> takeSampleOn(Services services, const DeskLocation &where);

} // namespace desk
