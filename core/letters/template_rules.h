// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letters/template_set.h"
#include "core/policy/fault.h"

#include <vector>

namespace desk::letters {

/// What is wrong with templates beyond the form of their files. The pointer names the block, law, kind or
/// ground by its id, e.g. "/blocks/remedy-court/text/de". Thread-safe.
std::vector<policy::Fault> templateFaults(const TemplateSet &templates);

} // namespace desk::letters
