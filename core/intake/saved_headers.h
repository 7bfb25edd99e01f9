// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace desk::intake {

/**
 * The headers that came with a saved body: the file `name.headers` beside it, one `Name: value` a line.
 *
 * Names count without regard to case (RFC 9110 §5.1). Nothing in them is authentic by itself.
 */
class SavedHeaders
{
public:
    /**
     * Any of the three line ends; blank lines are passed over; a line that begins with white space goes on
     * with the value above it (RFC 9112 §5.2). At most 64 KiB and 200 headers.
     *
     * InvalidInput with the line for anything else, and for a name that comes twice with different values.
     */
    static Result<SavedHeaders> read(std::string_view text);

    std::optional<std::string> find(std::string_view name) const;

private:
    struct Header
    {
        std::string name; ///< In lower case.
        std::string value;
    };
    std::vector<Header> m_headers;
};

} // namespace desk::intake
