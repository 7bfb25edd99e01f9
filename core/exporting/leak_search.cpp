// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/leak_search.h"

#include "core/exporting/package_format.h"
#include "core/exporting/produced_source.h"

#include <array>

namespace desk::exporting {

namespace {

constexpr std::size_t pieceSize = 64 * 1024;
/// In place of the end of a row: what stands on either side of it are two fields.
constexpr char betweenRows = '|';

bool holdsDigests(std::string_view name)
{
    return name.starts_with("audit/") || name == manifestName || name == signatureName ||
           name == dataPackageName;
}

/// Tells the ends of rows from the line breaks within a field.
class RowEnds
{
public:
    std::string marked(std::string_view piece)
    {
        std::string out(piece);
        for (char &c : out) {
            if (c == '"')
                m_quoted = !m_quoted;
            else if (!m_quoted && (c == '\n' || c == '\r'))
                c = betweenRows;
        }
        return out;
    }

private:
    bool m_quoted = false;
};

} // namespace

class LeakSearch::Watched final : public formats::ByteSource
{
public:
    Watched(const LeakSearch &owner, std::string name, std::unique_ptr<formats::ByteSource> file)
        : m_owner(owner)
        , m_name(std::move(name))
        , m_file(std::move(file))
        , m_search(owner.m_source.needles(), [this](const formats::NeedleHit &hit) { ++m_found[hit.number]; })
        , m_rows(m_name.ends_with(".csv"))
    {
    }

    Result<std::size_t> read(MutableByteView into) override
    {
        DESK_TRY(const std::size_t count, m_file->read(into));
        if (count > 0) {
            const std::string_view piece = asText(ByteView(into.data(), count));
            m_rows ? m_search.feed(m_ends.marked(piece)) : m_search.feed(piece);
        } else if (!m_ended) {
            m_ended = true;
            m_search.finish();
            DESK_CHECK(m_owner.judge(m_name, m_found));
        }
        return count;
    }
    std::uint64_t size() const override { return m_file->size(); }

    const std::map<std::uint32_t, std::uint64_t> &found() const { return m_found; }

private:
    const LeakSearch &m_owner;
    std::string m_name;
    std::unique_ptr<formats::ByteSource> m_file;
    std::map<std::uint32_t, std::uint64_t> m_found;
    formats::NeedleSearch m_search;
    RowEnds m_ends;
    bool m_rows;
    bool m_ended = false;
};

Result<void> LeakSearch::learn(std::unique_ptr<formats::ByteSource> file)
{
    formats::NeedleSearch search(m_source.needles(),
                                 [this](const formats::NeedleHit &hit) { m_standing.insert(hit.number); });
    Bytes piece(pieceSize);
    for (;;) {
        DESK_TRY(const std::size_t count, file->read(piece));
        if (count == 0)
            break;
        search.feed(asText(ByteView(piece.data(), count)));
    }
    search.finish();
    return {};
}

std::unique_ptr<formats::ByteSource> LeakSearch::watch(const std::string &name,
                                                       std::unique_ptr<formats::ByteSource> file)
{
    if (m_source.needles().empty())
        return file;
    return std::make_unique<Watched>(*this, name, std::move(file));
}

Result<void> LeakSearch::judge(const std::string &name,
                               const std::map<std::uint32_t, std::uint64_t> &found) const
{
    const std::string_view data = "data/";
    const bool rows = name.starts_with(data) && name != csvMetadataName;
    const std::string category =
        rows ? name.substr(data.size(), name.rfind('.') - data.size()) : std::string();
    for (const auto &[number, count] : found) {
        if (m_standing.contains(number) || (holdsDigests(name) && m_source.isShort(number)))
            continue;
        // The page and the graph show some of the records, and some of them twice.
        const std::uint64_t anywhere = m_source.allowedAnywhere(number);
        if (rows ? count <= m_source.allowed(category, number) : anywhere > 0)
            continue;
        const std::string left = m_source.leftIn(number);
        return fail(
            ErrorCode::Conflict,
            "The package was not made: what was struck in one place still stands in another; list the "
            "redactions again and decide there.",
            left.empty() ? name : left);
    }
    return {};
}

} // namespace desk::exporting
