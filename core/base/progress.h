// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace desk {

/**
 * How long work tells how far it is, and learns that it should stop.
 *
 * Called from the thread that does the work, at most some hundred times a second.
 */
class Progress
{
public:
    virtual ~Progress() = default;
    /// `total` is 0 while it is unknown. Returns false when the work should end with ErrorCode::Cancelled.
    virtual bool report(std::uint64_t done, std::uint64_t total) = 0;
};

/// For callers that neither watch nor cancel.
class NoProgress final : public Progress
{
public:
    bool report(std::uint64_t, std::uint64_t) override { return true; }
};

} // namespace desk
