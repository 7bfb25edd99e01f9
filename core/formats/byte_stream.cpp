// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/byte_stream.h"

#include <algorithm>

namespace desk::formats {

Result<std::size_t> MemorySource::read(MutableByteView into)
{
    const std::size_t size = std::min(into.size(), m_bytes.size() - m_position);
    std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(m_position), size, into.begin());
    m_position += size;
    return size;
}

bool MemorySource::rewind()
{
    m_position = 0;
    return true;
}

Result<void> MemorySink::write(ByteView bytes)
{
    append(m_bytes, bytes);
    return {};
}

} // namespace desk::formats
