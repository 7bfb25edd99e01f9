// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/produced_source.h"

#include "core/crypto/secret.h"

#include <algorithm>

namespace desk::exporting {

ProducedSource::~ProducedSource()
{
    crypto::wipe({reinterpret_cast<std::uint8_t *>(m_buffer.data()), m_buffer.size()});
}

Result<std::size_t> ProducedSource::read(MutableByteView into)
{
    while (m_used == m_buffer.size()) {
        if (m_ended)
            return std::size_t{0};
        m_buffer.clear();
        m_used = 0;
        DESK_TRY(const bool more, produce());
        m_ended = !more;
    }
    const std::size_t count = std::min(into.size(), m_buffer.size() - m_used);
    std::copy_n(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_used), count, into.begin());
    m_used += count;
    return count;
}

Result<void> ProducedSource::write(ByteView bytes)
{
    m_buffer.append(asText(bytes));
    return {};
}

Result<bool> TextSource::produce()
{
    DESK_TRY(const std::string text, m_make());
    put(text);
    return false;
}

} // namespace desk::exporting
