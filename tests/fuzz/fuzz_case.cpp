// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as the case of another desk: an error with a place, or a case that is written and read back the same.
#include "core/base/bytes.h"
#include "core/exporting/case_json.h"

#include <cstdlib>

using namespace desk;
using namespace desk::exporting;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto read = readCase(asText({data, size}));
    if (!read) {
        if (read.error().message.empty())
            std::abort();
        return 0;
    }
    const std::string text = caseJson(*read);
    const auto again = readCase(text);
    if (!again || caseJson(*again) != text)
        std::abort();
    return 0;
}
