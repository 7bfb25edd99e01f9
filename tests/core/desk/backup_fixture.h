// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/desk/rights_fixture.h"

#include <QDir>

#include <map>
#include <set>

// A desk with people of all five shops, its backups, and what is restored from them.
namespace desk::test {

/// What can be seen of the desk's people: every field of every record, by who finds them.
using Seen = std::map<std::string, std::multiset<std::string>>;

class BackupDesk : public RightsDesk
{
protected:
    void openAll()
    {
        const std::vector<Shop> shops{fragranceShop(), skincareShop(), marketplaceShop(), rugShop(),
                                      merchantHub()};
        std::vector<std::string> profiles;
        for (const Shop &shop : shops)
            profiles.emplace_back(shop.profile);
        ASSERT_NO_FATAL_FAILURE(m_desk.create(profiles));
        for (const Shop &shop : shops) {
            for (const ShopFile &file : shop.files)
                ASSERT_OK(m_desk.import(file.category, m_desk.write("rows.csv", file.rows), "",
                                        indexOf(shop.profile)));
        }
        ASSERT_NO_FATAL_FAILURE(m_desk.hire("Cleo", {policy::Role::Supervisor}));
        ASSERT_NO_FATAL_FAILURE(m_desk.hire("Dora", {policy::Role::DataProtection}));
    }
    std::size_t indexOf(const std::string &profile)
    {
        for (std::size_t i = 0; i < 5; ++i) {
            const auto known = wait(services().administration.profile(m_desk.platform(i)));
            EXPECT_OK(known);
            if (known.ok() && known->id == profile)
                return i;
        }
        ADD_FAILURE() << "no platform " << profile;
        return 0;
    }

    BackupOrder files(const std::string &name) const
    {
        QDir().mkpath(QString::fromStdString(m_desk.path("a")));
        QDir().mkpath(QString::fromStdString(m_desk.path("b")));
        return {m_desk.path("a/" + name + ".backup"), m_desk.path("b/" + name + ".keystore"), true};
    }
    Result<BackupView> backUp(const std::string &name)
    {
        return wait(services().backups.create(files(name)));
    }
    /// With both files of `name`, by the recovery kit, without any of the desk's own folders.
    RestoreOrder afterTheFire(const std::string &name) const
    {
        RestoreOrder order;
        order.file = files(name).data;
        order.keystore = files(name).keystore;
        order.into = restored();
        order.recoveryKit = password(m_desk.recoveryKit());
        return order;
    }
    DeskLocation restored() const { return {m_desk.path("restored"), m_desk.path("restored.keys")}; }
    Result<RestoreReport> restore(const RestoreOrder &order)
    {
        return wait(services().backups.restore(order));
    }

    static void removeFolder(const std::string &path)
    {
        ASSERT_TRUE(QDir(QString::fromStdString(path)).removeRecursively()) << path;
    }
    void burnDown()
    {
        m_desk.close();
        ASSERT_NO_FATAL_FAILURE(removeFolder(m_desk.where().data));
        ASSERT_NO_FATAL_FAILURE(removeFolder(m_desk.where().keyring));
        m_desk.start();
    }

    /// Everybody whom any of these finds on any platform, with all that is known of them.
    static Seen seen(const Services &desk, const std::vector<PlatformInfo> &platforms)
    {
        Seen out;
        const std::vector<std::pair<FindBy, std::string>> keys{{FindBy::Email, "ana@example.com"},
                                                               {FindBy::Email, "ben@example.com"},
                                                               {FindBy::Phone, "+49 30 1234501"},
                                                               {FindBy::Account, "A-1"},
                                                               {FindBy::Order, "F-1"},
                                                               {FindBy::Order, "F-2"},
                                                               {FindBy::Order, "K-1"},
                                                               {FindBy::Order, "M-1"},
                                                               {FindBy::Order, "R-1"},
                                                               {FindBy::Order, "B-1"},
                                                               {FindBy::Order, "E-1"}};
        for (const PlatformInfo &platform : platforms) {
            for (const auto &[by, value] : keys) {
                const auto found = wait(desk.subjects.find(platform.id, by, value, ""));
                EXPECT_OK(found);
                for (const FoundSubject &each : found.ok() ? *found : std::vector<FoundSubject>())
                    add(out[platform.profile + " " + value + " " + each.id.text()], desk, platform.id,
                        each.id);
            }
        }
        return out;
    }
    /// The same after signing in to a desk.
    static Seen seenAt(const DeskLocation &where, const std::string &user,
                       const std::string &now = std::string(fixtureNow))
    {
        LocalDeskOptions options;
        options.now = *instantFromRfc3339(now);
        LocalDesk desk(options);
        const auto session =
            wait(desk.services().session.signIn(where, {user, password(founderPassword), {}, {}}));
        EXPECT_OK(session);
        return session.ok() ? seen(desk.services(), session->platforms) : Seen();
    }
    Seen seenHere()
    {
        Seen out;
        std::vector<PlatformInfo> platforms;
        const auto session = wait(services().session.signIn(
            m_desk.where(), {std::string(founderName), password(founderPassword), {}, {}}));
        EXPECT_OK(session);
        return session.ok() ? seen(services(), session->platforms) : out;
    }

private:
    static void add(std::multiset<std::string> &to, const Services &desk, PlatformId platform,
                    SubjectId subject)
    {
        const auto view = wait(desk.subjects.reveal(platform, subject, "", "en", "A test looks."));
        EXPECT_OK(view);
        for (const CategoryView &category : view.ok() ? view->categories : std::vector<CategoryView>()) {
            for (const RecordView &record : category.records) {
                std::string line = category.category + " " + record.id.text();
                for (const FieldView &field : record.fields)
                    line += "|" + field.field + "=" + field.text;
                to.insert(line);
            }
        }
    }
};

inline std::string bytesOf(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path;
    return file.readAll().toStdString();
}

inline void putBytes(const std::string &path, const std::string &bytes)
{
    QFile file(QString::fromStdString(path));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly)) << path;
    EXPECT_EQ(file.write(bytes.data(), static_cast<qint64>(bytes.size())), static_cast<qint64>(bytes.size()));
}

} // namespace desk::test
