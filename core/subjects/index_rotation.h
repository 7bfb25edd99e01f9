// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/subjects/blind_index.h"
#include "core/subjects/key_rotation.h"
#include "core/subjects/subject_files.h"

namespace desk::subjects {

/**
 * Makes a person's index tokens anew from their records, under the index root of today; tokens that no record
 * bears go. Whether a row finds its person by its own name (a guest without any identifier) is known from the
 * tokens that were there. Needs every category's key. In the caller's transaction. Errors as
 * SubjectFiles::page().
 */
Result<void> rebuildIndexOf(const PlatformContext &context, SubjectFiles &files, BlindIndex &index,
                            SubjectId subject);

/// The index of a platform under its new root, person by person; at its end tokens of nobody go. Counted in
/// people.
KeyRotations indexRotations(const PlatformContext &context, SubjectFiles &files);

} // namespace desk::subjects
