// SPDX-License-Identifier: GPL-3.0-or-later
// A file that is longer than a page of rows, read in each of the ways there are.
#include "tests/support/people_store.h"

namespace desk::subjects::test {
namespace {

constexpr int wishes = 430; // more than two pages
constexpr int orders = 250;

class ReadingFiles : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_store.create(
            desk::test::testProfile("long-shop", "LO",
                                    {{"accounts",
                                      "erasable",
                                      {"account_id"},
                                      {{"account_id", "account"}, {"street", "", "text", "", false, true}}},
                                     {"wishes", "erasable", {"wish"}, {{"wish"}, {"account_id", "account"}}},
                                     {"orders",
                                      "contract-claims",
                                      {"order_number"},
                                      {{"order_number", "order"},
                                       {"account_id", "account"},
                                       {"remark", "", "text", "", false, true}}}})));
        std::string accounts = "account_id,street\n";
        std::string wishRows = "wish,account_id\n";
        std::string orderRows = "order_number,account_id,remark\n";
        for (const std::string person : {"A", "B"}) {
            accounts += person + ",Street of " + person + "\n";
            for (int i = 0; i < wishes; ++i)
                wishRows += person + "-wish-" + std::to_string(i) + "," + person + "\n";
            for (int i = 0; i < orders; ++i)
                orderRows +=
                    person + "-" + std::to_string(i) + "," + person + ",remark " + std::to_string(i) + "\n";
        }
        ASSERT_OK(m_store.import("accounts", accounts));
        ASSERT_OK(m_store.import("wishes", wishRows));
        ASSERT_OK(m_store.import("orders", orderRows));
        m_subject = m_store.finder().findByAccount("A").value().at(0);
    }
    std::vector<const policy::Category *> categories(std::initializer_list<const char *> ids)
    {
        std::vector<const policy::Category *> out;
        for (const char *id : ids)
            out.push_back(&m_store.category(id));
        return out;
    }
    std::vector<Record> visited()
    {
        std::vector<Record> out;
        EXPECT_OK(m_store.files().visit(m_subject, [&](const Record &record) {
            out.push_back(record);
            return true;
        }));
        return out;
    }
    std::vector<Record> scanned(const std::vector<const policy::Category *> &from)
    {
        std::vector<Record> out;
        EXPECT_OK(m_store.files().scan(
            m_subject, from, [&](const policy::Category &category, const RecordView &view) -> Result<void> {
                EXPECT_EQ(category.number, view.category);
                Record record{view.id, view.category, view.version, {}};
                for (const CellView &cell : view.cells)
                    record.cells.push_back({std::string(cell.name), {cell.kind, std::string(cell.text)}, 0});
                out.push_back(std::move(record));
                return {};
            }));
        return out;
    }
    static void expectSame(const std::vector<Record> &some, const std::vector<Record> &others)
    {
        ASSERT_EQ(some.size(), others.size());
        for (std::size_t i = 0; i < some.size(); ++i) {
            EXPECT_EQ(some[i].id, others[i].id);
            EXPECT_EQ(some[i].category, others[i].category);
            EXPECT_EQ(some[i].version, others[i].version);
            EXPECT_EQ(some[i].cells, others[i].cells);
        }
    }

    PeopleStore m_store;
    SubjectId m_subject;
};

TEST_F(ReadingFiles, aVisitSeesEveryRecordOnceInOrder)
{
    const std::vector<Record> all = visited();
    ASSERT_EQ(all.size(), static_cast<std::size_t>(1 + wishes + orders));
    std::set<std::string> contents;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0) {
            EXPECT_LT(std::pair(all[i - 1].category, all[i - 1].id), std::pair(all[i].category, all[i].id));
        }
        const char *field = all[i].category == 1 ? "street" : all[i].category == 2 ? "wish" : "remark";
        const formats::Value *value = findCell(all[i].cells, field);
        ASSERT_NE(value, nullptr) << field;
        contents.insert(value->text);
    }
    EXPECT_EQ(contents.size(), all.size());
    EXPECT_TRUE(contents.contains("Street of A"));
    EXPECT_TRUE(contents.contains("A-wish-429"));
    EXPECT_TRUE(contents.contains("remark 249"));
}

TEST_F(ReadingFiles, aVisitThatIsEndedOnALaterPageEnds)
{
    int seen = 0;
    ASSERT_OK(m_store.files().visit(m_subject, [&](const Record &) { return ++seen < 450; }));
    EXPECT_EQ(seen, 450);
}

TEST_F(ReadingFiles, aVisitPassesOverALongCategoryTheRoleCannotRead)
{
    m_store.enter(m_store.without({m_store.categoryKey("wishes")}));
    const std::vector<Record> all = visited();
    EXPECT_EQ(all.size(), static_cast<std::size_t>(1 + orders));
    EXPECT_TRUE(
        std::none_of(all.begin(), all.end(), [](const Record &record) { return record.category == 2; }));
}

TEST_F(ReadingFiles, aScanShowsWhatAVisitShowsOfItsCategories)
{
    const std::vector<Record> all = visited();
    for (const auto &wanted :
         {categories({"accounts", "wishes", "orders"}), categories({"accounts", "orders"}),
          categories({"wishes"}), categories({"orders"}), categories({"accounts"}), categories({})}) {
        std::vector<Record> some;
        std::copy_if(all.begin(), all.end(), std::back_inserter(some), [&](const Record &record) {
            return std::any_of(wanted.begin(), wanted.end(),
                               [&](const policy::Category *each) { return each->number == record.category; });
        });
        expectSame(scanned(wanted), some);
    }
}

TEST_F(ReadingFiles, aScanEndsWithTheErrorOfWhoLooks)
{
    int seen = 0;
    const auto wanted = categories({"wishes", "orders"});
    EXPECT_FAILS(m_store.files().scan(m_subject, wanted,
                                      [&](const policy::Category &, const RecordView &) -> Result<void> {
                                          if (++seen == 440)
                                              return fail(ErrorCode::Cancelled, "Enough.");
                                          return {};
                                      }),
                 ErrorCode::Cancelled);
    EXPECT_EQ(seen, 440);
}

TEST_F(ReadingFiles, aScanOfWhatTheRoleCannotReadFails)
{
    m_store.enter(m_store.without({m_store.categoryKey("orders")}));
    const auto nothing = [](const policy::Category &, const RecordView &) -> Result<void> {
        return {};
    };
    EXPECT_FAILS(m_store.files().scan(m_subject, categories({"wishes", "orders"}), nothing),
                 ErrorCode::KeyUnavailable);
    EXPECT_OK(m_store.files().scan(m_subject, categories({"wishes"}), nothing));
}

TEST_F(ReadingFiles, headsNameEveryRecord)
{
    const std::vector<Record> all = visited();
    const auto heads = m_store.files().heads(m_subject);
    ASSERT_OK(heads);
    ASSERT_EQ(heads->size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_EQ((*heads)[i].record, all[i].id);
        EXPECT_EQ((*heads)[i].version, all[i].version);
    }
}

} // namespace
} // namespace desk::subjects::test
