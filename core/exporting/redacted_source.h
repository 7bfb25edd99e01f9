// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporting/package_source.h"
#include "core/exporting/strike.h"

#include <map>
#include <set>

namespace desk::exporting {

/// What was decided of one string in one field of one record.
struct RedactionDecision
{
    std::string category;
    std::string record; ///< As PackageRecord::record.
    std::string field;
    SoughtText sought;
    bool struck = true;      ///< Else it stays as it is, there.
    std::string ground = {}; ///< Struck: a code of redactionGrounds.
};

/// All that was decided of a package.
struct Redactions
{
    std::vector<RedactionDecision> decisions;
    std::vector<SoughtText> own; ///< The person's own names, addresses and numbers: they stay.
    std::string language = "en"; ///< Of the marks.
};

/**
 * A source without what was struck: nobody behind it ever sees that.
 *
 * The first complete reading of a category counts where what was struck still stands: allowed, because it is
 * part of the person's own or was declined there, or left over. The source behind it outlives it.
 */
class RedactedSource final : public PackageSource
{
public:
    RedactedSource(PackageSource &source, const Redactions &redactions);
    ~RedactedSource() override;

    const std::vector<PackageCategory> &categories() const override { return m_source.categories(); }
    Result<std::unique_ptr<RecordCursor>> open(std::size_t category) override;
    std::uint64_t recordCount(std::size_t category) override { return m_source.recordCount(category); }

    /// What must not be in the package, numbered from 0 on.
    const formats::Needles &needles() const { return m_struck; }
    std::size_t count() const { return m_texts; }
    /// Whether it is so short that it comes by chance in digests and signatures.
    bool isShort(std::uint32_t number) const { return m_short.contains(number); }
    /// How often it may stand in a category's files; by chance none.
    std::uint64_t allowed(const std::string &category, std::uint32_t number) const;
    std::uint64_t allowedAnywhere(std::uint32_t number) const;
    /// The first place where it was left over: "category/field"; empty: none was seen.
    std::string leftIn(std::uint32_t number) const;

private:
    class Cursor;
    struct Decided
    {
        std::string field;
        Strike strike;
        bool struck = true;
        std::string mark;
    };
    struct Seen
    {
        bool whole = false; ///< One reading came to its end.
        std::map<std::uint32_t, std::uint64_t> allowed;
    };
    using RecordName = std::pair<std::string, std::string>; ///< Category and record.

    void apply(const std::string &category, PackageRecord &record) const;
    void count(const std::string &category, const PackageRecord &record, Seen &seen);
    void countIn(const std::string &place, const std::string &text, const std::vector<TextSpan> &declined,
                 Seen &seen);

    PackageSource &m_source;
    std::map<RecordName, std::vector<Decided>> m_decided;
    formats::Needles m_struck;
    formats::Needles m_own;
    formats::CompactReader m_reader;
    std::size_t m_texts = 0;
    std::set<std::uint32_t> m_short;
    std::map<std::string, Seen> m_seen; ///< By category.
    std::map<std::uint32_t, std::string> m_left;
};

} // namespace desk::exporting
