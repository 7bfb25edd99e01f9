// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_stream.h"

#include <functional>
#include <string>

namespace desk::exporting {

/**
 * A file that comes into being while it is read: whoever pulls asks for the next piece when the last one is
 * used up, so only one piece is ever held. The memory is wiped at the end.
 */
class ProducedSource : public formats::ByteSource, protected formats::ByteSink
{
public:
    ProducedSource() = default;
    ~ProducedSource() override;
    ProducedSource(const ProducedSource &) = delete;
    ProducedSource &operator=(const ProducedSource &) = delete;
    Result<std::size_t> read(MutableByteView into) final;

protected:
    /// Writes the next piece (possibly nothing yet) to sink(); false when that was the last one.
    virtual Result<bool> produce() = 0;
    formats::ByteSink &sink() { return *this; }
    void put(std::string_view text) { m_buffer.append(text); }

private:
    Result<void> write(ByteView bytes) final;

    std::string m_buffer;
    std::size_t m_used = 0;
    bool m_ended = false;
};

/// A small file made in one piece at the moment it is first read.
class TextSource final : public ProducedSource
{
public:
    explicit TextSource(std::function<Result<std::string>()> make) : m_make(std::move(make)) {}

private:
    Result<bool> produce() override;

    std::function<Result<std::string>()> m_make;
};

} // namespace desk::exporting
