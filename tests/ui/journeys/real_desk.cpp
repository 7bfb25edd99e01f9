// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/real_desk.h"

#include <QDir>
#include <QTest>

namespace desk::test {

namespace {

constexpr int people = 3;

struct Row
{
    const char *profile;
    const char *category;
    const char *csv;
};

// One person in every shop, of whom all is known.
constexpr std::array rows{
    Row{"rugs", "orders",
        "order_number,email,placed_on,total,billing_postcode,buyer_name\n"
        "KB-1001,kim@example.org,2025-03-05,129.90,10115,Kim Sample\n"},
    Row{"rugs", "delivery",
        "order_number,email,is_gift,consignee_name,city,country\n"
        "KB-1001,kim@example.org,false,Kim Sample,Berlin,DE\n"},
    Row{"fragrance", "browsing",
        "visitor_id,email,occurred_at,page_track\nv-1,kim@example.org,2026-11-01T10:00:00Z,/scents\n"},
    Row{"merchant-hub", "account",
        "account_id,email,contact_name,company_name\nkb-account,kim@example.org,Kim Sample,Kim Ltd\n"},
    Row{"skincare", "account", "account_id,email,name\nkb-account,kim@example.org,Kim Sample\n"}};

} // namespace

LocalDeskOptions standingStill()
{
    LocalDeskOptions options;
    options.now = *instantFromRfc3339(fixtureNow);
    return options;
}

RealWindow::RealWindow(Look &look, const LocalDeskOptions &options)
    : m_desk(options)
    , m_services(m_desk.services())
    , m_store(m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat)
    , m_window(std::make_unique<ui::MainWindow>(ui::Surroundings{
          m_services, m_clock, m_prompter, look.theme, look.language, m_press, m_random, m_settings}))
{
    for (const std::string &folder : {where().data, where().keyring})
        EXPECT_TRUE(QDir().mkpath(QString::fromStdString(folder)));
}

std::string RealWindow::path(const std::string &name) const
{
    return m_folder.filePath(QString::fromStdString(name)).toStdString();
}

void RealWindow::write(const char *name, std::string_view content) const
{
    QFile file(QString::fromStdString(path(name)));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(content.data(), static_cast<qint64>(content.size())),
              static_cast<qint64>(content.size()));
}

void RealWindow::show()
{
    m_window->setLocation(where());
    m_window->show();
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
}

RealDesk::RealDesk(Look &look) : RealWindow(look, standingStill())
{
    fill();
    show();
}

void RealDesk::fill()
{
    ASSERT_OK(wait(makeSampleDesk(services(), where(), people, 1)));
    const auto session = wait(services().session.signInRehearsal(where(), "supervisor"));
    ASSERT_OK(session);
    importRows(*session);
    ASSERT_OK(wait(services().session.lock()));
}

void RealDesk::importRows(const SessionInfo &session)
{
    for (const PlatformInfo &platform : session.platforms) {
        m_platforms[platform.profile] = QString::fromStdString(platform.id.text());
        for (const Row &row : rows) {
            if (platform.profile != row.profile)
                continue;
            write("row.csv", row.csv);
            const auto report =
                wait(services().subjects.import({platform.id, row.category, "", path("row.csv"), false}));
            ASSERT_OK(report);
            EXPECT_EQ(report->added, 1U) << row.profile;
        }
    }
}

} // namespace desk::test
