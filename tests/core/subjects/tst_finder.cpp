// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever way in is taken, the index gives whom a reading of every file gives.
#include "tests/support/people_store.h"

#include <algorithm>
#include <set>

namespace desk::subjects::test::finding {
namespace {

using People = std::set<SubjectId>;

constexpr int people = 2'200;
constexpr int lookUps = 10'500;
constexpr const char *region = "DE";

std::string profile()
{
    return desk::test::testProfile("find-shop", "FS",
                                   {{"accounts",
                                     "erasable",
                                     {"account_id"},
                                     {{"account_id", "account"},
                                      {"email", "email"},
                                      {"phone", "phone"},
                                      {"name", "name"},
                                      {"postcode", "postcode"}}},
                                    {"orders",
                                     "contract-claims",
                                     {"order_number"},
                                     {{"order_number", "order", "text", "buyer"},
                                      {"account_id", "account", "text", "buyer"},
                                      {"email", "email", "text", "buyer"},
                                      {"is_gift", "", "boolean", "", true},
                                      {"recipient_name", "name", "text", "recipient"},
                                      {"recipient_phone", "phone", "text", "recipient"},
                                      {"postcode", "postcode", "text", "recipient"},
                                      {"message", "", "text", "recipient"}},
                                     {"customer-service", "data-protection"},
                                     true}});
}

struct Person
{
    std::string account; ///< Empty: a guest.
    std::string email;
    std::string phone;
    std::string name;
    std::string postcode;
};

/// People that are hard to tell apart: shared phones, tags, dots, domains in two spellings, names that
/// repeat.
class Crowd
{
public:
    explicit Crowd(std::uint64_t seed) : m_random(seed) {}

    Person person(int number)
    {
        Person out;
        out.account = m_random.below(4) == 0 ? "" : "A-" + std::to_string(number);
        out.email = email(number);
        // Every third number is shared with a neighbour, and some have no country code.
        const std::string digits = std::to_string(3'000'000 + (m_random.below(3) == 0 ? number / 4 : number));
        out.phone = m_random.below(2) == 0 ? "+49 30 " + digits : "030/" + digits;
        out.name =
            pick({"Anna", "Bert", "Çelik", "李"}) + " " + pick({"Meyer", "Müller", "O'Brien", "Özgür", "雷"});
        out.postcode = std::to_string(10'000 + 97 * m_random.below(200));
        return out;
    }
    std::string email(int number)
    {
        const std::string plain = "person" + std::to_string(number);
        switch (m_random.below(7)) {
        case 0:
            return plain + "+shop@example.com";
        case 1:
            return plain + "@example.com";
        case 2:
            return "per.son." + std::to_string(number) + "@gmail.com";
        case 3:
            return "PERSON" + std::to_string(number) + "@GoogleMail.com";
        case 4:
            return plain + "@bücher.example";
        case 5:
            return plain + "@xn--bcher-kva.example";
        default:
            return plain + "@" + pick({"example.org", "EXAMPLE.net"});
        }
    }
    std::string pick(const std::vector<std::string> &from) { return from[m_random.below(from.size())]; }
    std::uint64_t below(std::uint64_t limit) { return m_random.below(limit); }

private:
    desk::test::SeededRandom m_random;
};

class Finding : public testing::Test
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(m_store.create(profile())); }

    std::vector<SubjectId> everybody()
    {
        std::vector<SubjectId> out;
        store::Query query(m_store.connection(), "SELECT DISTINCT subject FROM record ORDER BY subject");
        for (auto found = query.next(); found.ok() && *found; found = query.next())
            out.push_back(query.id<SubjectId>(0));
        return out;
    }
    std::vector<Record> fileOf(SubjectId subject)
    {
        std::vector<Record> records;
        EXPECT_OK(m_store.files().visit(subject, [&](const Record &record) {
            records.push_back(record);
            return true;
        }));
        m_store.files().clear();
        return records;
    }
    /// Who bears what, by reading every file: field by field, without the index.
    void scan()
    {
        m_bearers.clear();
        for (const SubjectId &subject : everybody()) {
            for (const Record &record : fileOf(subject))
                note(subject, record.cells);
        }
    }
    People bearers(IdentifierField field, const std::optional<std::string> &normalised) const
    {
        const auto found = normalised ? m_bearers.find({field, *normalised}) : m_bearers.end();
        return found == m_bearers.end() ? People() : found->second;
    }
    People orElse(const People &first, IdentifierField field,
                  const std::optional<std::string> &normalised) const
    {
        return first.empty() ? bearers(field, normalised) : first;
    }
    static std::string text(const Cells &cells, const char *name)
    {
        const formats::Value *value = findCell(cells, name);
        return value == nullptr ? std::string() : value->text;
    }
    void expectSame(const Result<std::vector<SubjectId>> &found, const People &expected,
                    const std::string &by)
    {
        ASSERT_OK(found);
        EXPECT_EQ(People(found->begin(), found->end()), expected) << by;
        EXPECT_EQ(found->size(), expected.size()) << by;
        m_hits += expected.empty() ? 0 : 1;
        m_several += expected.size() > 1 ? 1 : 0;
    }
    void lookUp(Crowd &crowd, int number)
    {
        Finder finder = m_store.finder();
        const Person who = crowd.person(number);
        switch (crowd.below(5)) {
        case 0:
            return expectSame(finder.findByEmail(who.email),
                              orElse(bearers(IdentifierField::EmailStrict, normaliseEmailStrict(who.email)),
                                     IdentifierField::EmailRelaxed, normaliseEmailRelaxed(who.email)),
                              who.email);
        case 1:
            return expectSame(finder.findByPhone(who.phone),
                              orElse(bearers(IdentifierField::Phone, normalisePhone(who.phone, region)),
                                     IdentifierField::PhoneTail, normalisePhoneTail(who.phone, region)),
                              who.phone);
        case 2: {
            const std::string account = "A-" + std::to_string(number);
            return expectSame(finder.findByAccount(account),
                              bearers(IdentifierField::Account, normaliseAccount(account)), account);
        }
        case 3: {
            const std::string order = crowd.pick({"o-", "O-", "# O-"}) + std::to_string(number);
            return expectSame(finder.findByOrder(order),
                              bearers(IdentifierField::Order, normaliseOrder(order)), order);
        }
        default:
            return expectSame(
                finder.candidates(who.name, who.postcode),
                bearers(IdentifierField::NamePostcode, normaliseNamePostcode(who.name, who.postcode)),
                who.name + " " + who.postcode);
        }
    }

    PeopleStore m_store;
    int m_hits = 0;
    int m_several = 0;

private:
    void add(SubjectId subject, IdentifierField field, const std::optional<std::string> &normalised)
    {
        if (normalised)
            m_bearers[{field, *normalised}].insert(subject);
    }
    void note(SubjectId subject, const Cells &cells)
    {
        const bool gift = findCell(cells, "is_gift") != nullptr;
        add(subject, IdentifierField::EmailStrict, normaliseEmailStrict(text(cells, "email")));
        add(subject, IdentifierField::EmailRelaxed, normaliseEmailRelaxed(text(cells, "email")));
        add(subject, IdentifierField::Account, normaliseAccount(text(cells, "account_id")));
        add(subject, IdentifierField::Order, normaliseOrder(text(cells, "order_number")));
        const std::string phone = text(cells, gift ? "recipient_phone" : "phone");
        add(subject, IdentifierField::Phone, normalisePhone(phone, region));
        add(subject, IdentifierField::PhoneTail, normalisePhoneTail(phone, region));
        add(subject, IdentifierField::NamePostcode,
            normaliseNamePostcode(text(cells, gift ? "recipient_name" : "name"), text(cells, "postcode")));
    }

    std::map<std::pair<IdentifierField, std::string>, People> m_bearers;
};

std::string accountRow(const Person &who)
{
    return who.account + "," + who.email + "," + who.phone + "," + who.name + "," + who.postcode + "\n";
}

TEST_F(Finding, everyWayInFindsWhomAScanFinds)
{
    Crowd crowd(7);
    const std::string accountHead = "account_id,email,phone,name,postcode\n";
    std::string accounts = accountHead;
    std::string changed = accountHead;
    std::string orders =
        "order_number,account_id,email,is_gift,recipient_name,recipient_phone,postcode,message\n";
    int members = 0;
    int moved = 0;
    for (int number = 0; number < people; ++number) {
        Person who = crowd.person(number);
        const bool gift = crowd.below(5) == 0;
        orders += "O-" + std::to_string(number) + "," + who.account + "," + who.email + "," +
                  (gift ? "yes" : "no") + "," + crowd.pick({"Gerda Gast", "Hans Hut"}) + "," + who.phone +
                  "," + who.postcode + ",hi\n";
        if (who.account.empty())
            continue;
        accounts += accountRow(who);
        ++members;
        if (crowd.below(10) == 0) {
            who.email = "moved" + std::to_string(number) + "@example.com";
            changed += accountRow(who);
            ++moved;
        }
    }
    const auto first = m_store.import("accounts", accounts);
    ASSERT_OK(first);
    EXPECT_EQ(first->added, static_cast<std::uint64_t>(members));
    const auto second = m_store.import("orders", orders);
    ASSERT_OK(second);
    EXPECT_EQ(second->faulty, 0U);
    const auto third = m_store.import("accounts", changed);
    ASSERT_OK(third);
    EXPECT_EQ(third->updated, static_cast<std::uint64_t>(moved));
    EXPECT_EQ(third->newSubjects, 0U);
    EXPECT_GE(everybody().size(), 2'000U);

    scan();
    for (int i = 0; i < lookUps; ++i)
        ASSERT_NO_FATAL_FAILURE(lookUp(crowd, static_cast<int>(crowd.below(people * 5 / 4))));
    for (int number = 0; number < people; number += 3) {
        const std::string mail = "moved" + std::to_string(number) + "@example.com";
        Finder finder = m_store.finder();
        expectSame(finder.findByEmail(mail),
                   bearers(IdentifierField::EmailStrict, normaliseEmailStrict(mail)), mail);
    }
    EXPECT_GT(m_hits, lookUps / 3);
    EXPECT_GT(m_several, 500) << "too few look-ups find more than one";
    EXPECT_LT(m_hits, lookUps);
}

TEST_F(Finding, aGiftPutsNobodysValuesIntoAnothersFile)
{
    std::string orders =
        "order_number,account_id,email,is_gift,recipient_name,recipient_phone,postcode,message\n";
    constexpr int gifts = 300;
    for (int i = 0; i < gifts; ++i) {
        const std::string n = std::to_string(i);
        orders += "G-" + n + ",buyer-" + n + ",buyer" + n + "@example.com,yes,Recipient" + n +
                  " Person,+49 30 " + std::to_string(4'000'000 + i) + "," + std::to_string(20'000 + i) +
                  ",for recipient" + n + "\n";
    }
    const auto report = m_store.import("orders", orders);
    ASSERT_OK(report);
    EXPECT_EQ(report->added, 2U * gifts);
    EXPECT_EQ(report->newSubjects, 2U * gifts);
    const std::set<std::string> buyers{"order_number", "account_id", "email", "is_gift"};
    const std::set<std::string> recipients{"is_gift", "recipient_name", "recipient_phone", "postcode",
                                           "message"};
    int seen = 0;
    for (const SubjectId &subject : everybody()) {
        const std::vector<Record> file = fileOf(subject);
        ASSERT_EQ(file.size(), 1U);
        std::set<std::string> names;
        for (const formats::Cell &cell : file.front().cells)
            names.insert(cell.name);
        const bool buyer = names.contains("order_number");
        EXPECT_EQ(names, buyer ? buyers : recipients);
        // Every value of the one row speaks of the same number.
        const std::string number = buyer ? text(file.front().cells, "order_number").substr(2)
                                         : text(file.front().cells, "message").substr(13);
        if (buyer) {
            EXPECT_EQ(text(file.front().cells, "email"), "buyer" + number + "@example.com");
        } else {
            EXPECT_EQ(text(file.front().cells, "recipient_name"), "Recipient" + number + " Person");
        }
        ++seen;
    }
    EXPECT_EQ(seen, 2 * gifts);
    // The same file again, and the same with one message changed.
    const auto again = m_store.import("orders", orders);
    ASSERT_OK(again);
    EXPECT_EQ(again->unchanged, 2U * gifts);
    EXPECT_EQ(again->added + again->updated + again->newSubjects, 0U);
    orders.replace(orders.find("for recipient7\n"), 15, "for recipient7!\n");
    const auto changed = m_store.import("orders", orders);
    ASSERT_OK(changed);
    EXPECT_EQ(changed->updated, 1U);
    EXPECT_EQ(changed->unchanged, 2U * gifts - 1);
    EXPECT_EQ(changed->added + changed->newSubjects, 0U);
    EXPECT_EQ(everybody().size(), 2U * gifts);
}

TEST_F(Finding, theSameFileAgainAddsNothingAndAChangedRowUpdatesOne)
{
    Crowd crowd(11);
    std::string accounts = "account_id,email,phone,name,postcode\n";
    for (int number = 0; number < 500; ++number) {
        Person who = crowd.person(number);
        who.account = "A-" + std::to_string(number);
        accounts += accountRow(who);
    }
    ASSERT_EQ(m_store.import("accounts", accounts)->added, 500U);
    const auto before = everybody();
    for (int round = 0; round < 2; ++round) {
        const auto again = m_store.import("accounts", accounts);
        ASSERT_OK(again);
        EXPECT_EQ(again->unchanged, 500U);
        EXPECT_EQ(again->added + again->updated + again->faulty + again->newSubjects, 0U);
    }
    const std::size_t at = accounts.find("A-250,") + 6;
    accounts.replace(at, accounts.find(',', at) - at, "new@example.com");
    const auto changed = m_store.import("accounts", accounts);
    ASSERT_OK(changed);
    EXPECT_EQ(changed->updated, 1U);
    EXPECT_EQ(changed->unchanged, 499U);
    EXPECT_EQ(everybody(), before);
    const auto found = m_store.finder().findByEmail("new@example.com");
    ASSERT_OK(found);
    ASSERT_EQ(found->size(), 1U);
    EXPECT_EQ(text(fileOf(found->front()).front().cells, "account_id"), "A-250");
}

TEST_F(Finding, whatTheIndexClaimsIsChecked)
{
    ASSERT_EQ(m_store
                  .import("accounts",
                          "account_id,email,phone,name,postcode\nA,a@example.com,,,\nB,b@example.com,,,\n")
                  ->added,
              2U);
    const SubjectId a = m_store.finder().findByAccount("A")->front();
    const SubjectId b = m_store.finder().findByAccount("B")->front();
    ASSERT_OK(m_store.index().put({IdentifierField::EmailStrict, "a@example.com"}, b));
    const auto found = m_store.finder().findByEmail("a@example.com");
    ASSERT_OK(found);
    EXPECT_EQ(*found, std::vector<SubjectId>{a});
}

} // namespace
} // namespace desk::subjects::test::finding
