// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_stream.h"

namespace desk::exporting {

/// Seals what is written and passes it on at once. One thread.
class SealingSink : public formats::ByteSink
{
public:
    virtual Result<void> finish() = 0; ///< Once, at the end: without it the message is truncated.
};

} // namespace desk::exporting
