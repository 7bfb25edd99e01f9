// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/subjects/platform_context.h"

namespace desk::subjects {

/// The associated data of what holds for a person, as it lies in subject_state.
inline Bytes stateAssociated(const PlatformContext &context, SubjectId subject, std::uint64_t revision)
{
    ByteWriter out(96);
    out.raw(asBytes("dsr1|subject state"))
        .raw(context.store.view())
        .raw(context.platform.view())
        .raw(subject.view());
    return out.u64(revision).take();
}

} // namespace desk::subjects
