// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_stream.h"

class QIODevice;

namespace desk::formats {

/// Reads a device that is open for reading and outlives the source; ErrorCode::Io when the device fails.
class DeviceSource final : public ByteSource
{
public:
    explicit DeviceSource(QIODevice &device) : m_device(device) {}
    Result<std::size_t> read(MutableByteView into) override;
    bool rewind() override; ///< False for sequential devices.
    std::uint64_t size() const override;

private:
    QIODevice &m_device;
};

/// Writes to a device that is open for writing and outlives the sink; ErrorCode::Io when it takes less.
class DeviceSink final : public ByteSink
{
public:
    explicit DeviceSink(QIODevice &device) : m_device(device) {}
    Result<void> write(ByteView bytes) override;

private:
    QIODevice &m_device;
};

} // namespace desk::formats
