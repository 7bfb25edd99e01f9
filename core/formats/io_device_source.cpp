// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/io_device_source.h"

#include <QIODevice>

namespace desk::formats {

Result<std::size_t> DeviceSource::read(MutableByteView into)
{
    const qint64 size =
        m_device.read(reinterpret_cast<char *>(into.data()), static_cast<qint64>(into.size()));
    // QIODevice says -1 both for a failure and, on sequential devices, for a closed far end.
    if (size < 0 && !m_device.atEnd())
        return fail(ErrorCode::Io, "Reading failed; check the disk or the connection and try again.");
    return static_cast<std::size_t>(std::max<qint64>(size, 0));
}

bool DeviceSource::rewind()
{
    return !m_device.isSequential() && m_device.seek(0);
}

std::uint64_t DeviceSource::size() const
{
    return m_device.isSequential() ? 0 : static_cast<std::uint64_t>(std::max<qint64>(m_device.size(), 0));
}

Result<void> DeviceSink::write(ByteView bytes)
{
    while (!bytes.empty()) {
        const qint64 size =
            m_device.write(reinterpret_cast<const char *>(bytes.data()), static_cast<qint64>(bytes.size()));
        if (size <= 0)
            return fail(ErrorCode::Io, "Writing failed; check the free space of the disk and try again.");
        bytes = bytes.subspan(static_cast<std::size_t>(size));
    }
    return {};
}

} // namespace desk::formats
