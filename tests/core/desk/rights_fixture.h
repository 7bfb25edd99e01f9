// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/desk/shops.h"

// A desk that exercises a right for the person of a shop, from the letter to the end.
namespace desk::test {

/// A desk with one shop. Ada founded it and may do everything; Bea serves customers, Cleo supervises, Olga
/// operates.
class RightsDesk : public testing::Test
{
protected:
    void open(const Shop &shop)
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.create({shop.profile}));
        for (const ShopFile &file : shop.files)
            ASSERT_OK(import(file.category, file.rows));
        ASSERT_NO_FATAL_FAILURE(m_desk.hire("Bea", {policy::Role::CustomerService}));
        ASSERT_NO_FATAL_FAILURE(m_desk.hire("Cleo", {policy::Role::Supervisor}));
        ASSERT_NO_FATAL_FAILURE(m_desk.hire("Olga", {policy::Role::Operation}));
    }
    Result<ImportReport> import(const std::string &category, std::string_view rows)
    {
        return m_desk.import(category, m_desk.write("rows.csv", rows), "");
    }
    Services services() { return m_desk.services(); }

    Result<std::string> ask(policy::Right right, const Asker &who)
    {
        return test::ask(m_desk, newRequest(m_desk.platform(), right, who), who);
    }
    Result<PlanView> plan(const std::string &reference, policy::Right right)
    {
        return wait(services().actions.plan(reference, right));
    }
    Result<FulfilResult> fulfil(const std::string &reference, policy::Right right,
                                const FulfilOrder &order = {})
    {
        return wait(services().actions.fulfil(reference, right, order));
    }
    /// Asked for, planned and carried out; the request's reference.
    Result<std::string> carryOut(const NewRequest &request, const Asker &who)
    {
        DESK_TRY(const std::string reference, test::ask(m_desk, request, who));
        DESK_CHECK(plan(reference, request.rights.front()));
        DESK_CHECK(fulfil(reference, request.rights.front()));
        return reference;
    }
    /// Ana asks to be deleted; another person agrees, and it is done. Ada is signed in again.
    Result<std::string> deleteAna(const Asker &who)
    {
        DESK_TRY(const std::string reference, ask(policy::Right::Deletion, who));
        DESK_TRY(const PlanView planned, plan(reference, policy::Right::Deletion));
        m_desk.become("Cleo");
        DESK_CHECK(wait(services().actions.approve(reference, policy::Right::Deletion, planned.digest)));
        m_desk.become("Ada");
        DESK_CHECK(fulfil(reference, policy::Right::Deletion));
        return reference;
    }
    Result<ActionView> action(const std::string &reference)
    {
        DESK_TRY(const RequestDetails details, wait(services().requests.details(reference)));
        return details.actions.front();
    }

    /// Who an e-mail address finds, if it is one person.
    Result<FoundSubject> findOne(FindBy by, const std::string &value)
    {
        DESK_TRY(const auto found, wait(services().subjects.find(m_desk.platform(), by, value, "")));
        if (found.size() != 1)
            return fail(ErrorCode::NotFound,
                        "Not one person was found but " + std::to_string(found.size()) + ".");
        return found.front();
    }
    Result<SubjectView> reveal(SubjectId subject, const std::string &category = {})
    {
        return wait(services().subjects.reveal(m_desk.platform(), subject, category, "en", "A test looks."));
    }
    /// What stands in the field of the only record of a category, or of the one in which `where` has a value.
    Result<std::string> stored(SubjectId subject, const std::string &category, const std::string &field,
                               std::pair<std::string, std::string> where = {})
    {
        DESK_TRY(const RecordView record, this->record(subject, category, where));
        return textIn(record, field);
    }
    Result<RecordView> record(SubjectId subject, const std::string &category,
                              const std::pair<std::string, std::string> &where = {})
    {
        DESK_TRY(const SubjectView view, reveal(subject, category));
        for (const CategoryView &each : view.categories) {
            for (const RecordView &record : each.records) {
                if (each.category == category &&
                    (where.first.empty() || textIn(record, where.first) == where.second))
                    return record;
            }
        }
        return fail(ErrorCode::NotFound, "There is no such record.");
    }
    static std::string textIn(const RecordView &record, const std::string &field)
    {
        for (const FieldView &each : record.fields) {
            if (each.field == field)
                return each.text;
        }
        return {};
    }
    static std::vector<std::string> dueIn(const ActionView &action)
    {
        std::vector<std::string> out;
        for (const NoticeView &notice : action.notices) {
            if (notice.state == "due")
                out.push_back(notice.recipient);
        }
        return out;
    }

    RehearsalDesk m_desk;
};

} // namespace desk::test
