// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/finder.h"

#include <algorithm>

namespace desk::subjects {

namespace {
constexpr int mostFound = 100;
} // namespace

Finder::Finder(const PlatformContext &context, SubjectFiles &files, BlindIndex &index)
    : m_context(context), m_files(files), m_index(index)
{
}

Result<bool> Finder::bears(SubjectId subject, const Identifier &identifier)
{
    bool found = false;
    DESK_CHECK(m_files.visit(subject, [&](const Record &record) {
        const std::vector<Identifier> borne = identifiersOf(*m_files.category(record.category), record.cells, m_context.profile->defaultRegion);
        found = std::find(borne.begin(), borne.end(), identifier) != borne.end();
        return !found;
    }));
    if (found)
        return true;
    // Somewhere this role cannot look it may still stand: then the index is believed. A subject without rows is gone.
    DESK_TRY(const auto held, m_files.count(subject));
    for (const store::CategoryCount &count : held) {
        const policy::Category *category = m_files.category(count.category);
        if (category == nullptr)
            continue;
        DESK_TRY(const bool open, m_files.canOpen(subject, *category));
        if (!open)
            return true;
    }
    return false;
}

Result<std::vector<SubjectId>> Finder::find(const Identifier &identifier)
{
    store::ReadTransaction reading(m_context.connection);
    DESK_CHECK(reading.begin());
    DESK_TRY(const std::vector<SubjectId> named, m_index.find(identifier, mostFound));
    std::vector<SubjectId> out;
    for (const SubjectId &subject : named) {
        DESK_TRY(const bool really, bears(subject, identifier));
        if (really)
            out.push_back(subject);
    }
    return out;
}

Result<std::vector<SubjectId>> Finder::findAny(IdentifierField field, const std::optional<std::string> &normalised)
{
    if (!normalised)
        return std::vector<SubjectId>();
    return find({field, *normalised});
}

Result<std::vector<SubjectId>> Finder::findByEmail(std::string_view email)
{
    DESK_TRY(std::vector<SubjectId> strict, findAny(IdentifierField::EmailStrict, normaliseEmailStrict(email)));
    if (!strict.empty())
        return strict;
    return findAny(IdentifierField::EmailRelaxed, normaliseEmailRelaxed(email));
}

Result<std::vector<SubjectId>> Finder::findByPhone(std::string_view phone)
{
    const std::string &region = m_context.profile->defaultRegion;
    DESK_TRY(std::vector<SubjectId> exact, findAny(IdentifierField::Phone, normalisePhone(phone, region)));
    if (!exact.empty())
        return exact;
    return findAny(IdentifierField::PhoneTail, normalisePhoneTail(phone, region));
}

Result<std::vector<SubjectId>> Finder::findByAccount(std::string_view account)
{
    return findAny(IdentifierField::Account, normaliseAccount(account));
}

Result<std::vector<SubjectId>> Finder::findByOrder(std::string_view order)
{
    return findAny(IdentifierField::Order, normaliseOrder(order));
}

Result<std::vector<SubjectId>> Finder::candidates(std::string_view name, std::string_view postcode)
{
    return findAny(IdentifierField::NamePostcode, normaliseNamePostcode(name, postcode));
}

Result<std::vector<Identifier>> dropUnborne(const PlatformContext &context, SubjectFiles &files, BlindIndex &index, SubjectId subject,
                                            std::vector<Identifier> gone)
{
    if (gone.empty())
        return gone;
    DESK_TRY(const auto held, files.count(subject));
    std::uint64_t all = 0;
    for (const store::CategoryCount &category : held)
        all += category.records;
    std::uint64_t read = 0;
    DESK_CHECK(files.visit(subject, [&](const Record &record) {
        ++read;
        for (const Identifier &borne : identifiersOf(*files.category(record.category), record.cells, context.profile->defaultRegion))
            std::erase(gone, borne);
        return true;
    }));
    if (read != all)
        return std::vector<Identifier>();
    for (const Identifier &identifier : gone)
        DESK_CHECK(index.remove(identifier, subject));
    return gone;
}

} // namespace desk::subjects
