// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

namespace desk::formats {

/// Where bytes come from, front to back. One thread at a time.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    /// Fills the front of `into` (never empty) and returns how many bytes it filled; 0 means the end.
    virtual Result<std::size_t> read(MutableByteView into) = 0;
    /// Goes back to the first byte; false, and nothing moved, where that is impossible.
    virtual bool rewind() { return false; }
    virtual std::uint64_t size() const { return 0; } ///< In bytes; 0 means unknown.
};

/// Reads bytes that somebody else holds for as long as the source lives.
class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(ByteView bytes) : m_bytes(bytes) {}
    Result<std::size_t> read(MutableByteView into) override;
    bool rewind() override;
    std::uint64_t size() const override { return m_bytes.size(); }

private:
    ByteView m_bytes;
    std::size_t m_position = 0;
};

/// Where bytes go, front to back. One thread at a time.
class ByteSink
{
public:
    virtual ~ByteSink() = default;
    virtual Result<void> write(ByteView bytes) = 0; ///< All of them, or an error.
};

/// Collects what is written.
class MemorySink final : public ByteSink
{
public:
    Result<void> write(ByteView bytes) override;
    const Bytes &bytes() const { return m_bytes; }
    std::string_view text() const { return asText(m_bytes); }
    Bytes take() { return std::move(m_bytes); }

private:
    Bytes m_bytes;
};

} // namespace desk::formats
