// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/public_data.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace desk::test {

using Json = nlohmann::json;

inline constexpr std::string_view ordersCsv =
    "Nummer;E-Mail;Bestellt am;Summe;PLZ;Name\r\n"
    "J-1001;anna@example.com;05.03.2025;129.90;10115;Anna Beispiel\r\n"
    "J-1002;lei@example.com;06.03.2025;80.00;10117;李雷\r\n"
    "J-1003;kaputt@example.com;gestern;80.00;10117;K\r\n";
inline constexpr std::string_view mappingJson = R"({"delimiter": ";", "fields": [
    {"field": "order_number", "from": ["Nummer"]}, {"field": "email", "from": ["E-Mail"]},
    {"field": "placed_on", "from": ["Bestellt am"], "datePattern": "dd.MM.yyyy"},
    {"field": "total", "from": ["Summe"]}, {"field": "billing_postcode", "from": ["PLZ"]},
    {"field": "buyer_name", "from": ["Name"]}]})";

/// The program itself, as a script runs it.
class Journey : public testing::Test
{
protected:
    struct Ended
    {
        int status = -1;
        std::string out;
        std::string err;
        Json json() const { return Json::parse(out); }
    };

    Ended run(const std::vector<std::string> &words) const
    {
        QStringList arguments;
        for (const std::string &word : words)
            arguments << QString::fromStdString(word);
        QProcess program;
        program.setWorkingDirectory(m_folder.path());
        program.setStandardInputFile(QProcess::nullDevice());
        program.start(QStringLiteral(RIGHTSDESKCTL), arguments);
        if (!program.waitForFinished(180'000) || program.exitStatus() != QProcess::NormalExit)
            return {};
        return {program.exitCode(), program.readAllStandardOutput().toStdString(),
                program.readAllStandardError().toStdString()};
    }
    /// At the desk, as somebody whose password lies in a file of their name.
    Ended as(const std::string &user, std::vector<std::string> words) const
    {
        for (const std::string &word : {std::string("--desk"), std::string("desk"), std::string("--user"),
                                        user, std::string("--password-file"), "password-" + user})
            words.push_back(word);
        return run(words);
    }
    std::string path(const std::string &name) const { return m_folder.path().toStdString() + "/" + name; }
    void write(const std::string &name, std::string_view text) const
    {
        QFile file(QString::fromStdString(path(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text.data(), static_cast<qint64>(text.size()));
    }
    /// A rehearsal desk with one platform, an agent called 李雷, and two orders.
    void prepare(const std::string &profile = "rugs") const
    {
        write("password-Ada", "Correct-horse-7\n");
        write("password-李雷", "Battery-staple-8\n");
        write("orders.csv", ordersCsv);
        write("mapping.json", mappingJson);
        const Ended made = run({"create", "--rehearsal", "--admin", "Ada", "--desk", "desk",
                                "--password-file", "password-Ada", "--json"});
        ASSERT_EQ(made.status, 0) << made.err;
        ASSERT_FALSE(made.json().at("recovery_kit").get<std::string>().empty());
        ASSERT_EQ(as("Ada", {"platform", "add", profile}).status, 0);
        const Ended added = as("Ada", {"staff", "add", "李雷", "--role", "customer-service", "--without-code",
                                       "--initial-password-file", "password-李雷"});
        ASSERT_EQ(added.status, 0) << added.err;
        const Ended taken = as("Ada", {"import", "--platform", profile, "--category", "orders", "--mapping",
                                       "mapping.json", "orders.csv", "--json"});
        ASSERT_EQ(taken.status, 0) << taken.err;
        ASSERT_EQ(taken.json().at("added"), 2);
        ASSERT_EQ(taken.json().at("faulty"), 1);
        ASSERT_TRUE(taken.err.starts_with("orders.csv:4: ")) << taken.err;
        ASSERT_EQ(taken.err.find("kaputt"), std::string::npos);
    }
    /// The reference of a request that 李雷 took in from the buyer of J-1001; empty when that went wrong.
    std::string openRequest(const std::string &rights = "access", const std::string &platform = "rugs",
                            const std::string &residence = "DE") const
    {
        const Ended opened =
            as("李雷", {"request", "open", "--platform", platform, "--right", rights, "--channel", "email",
                        "--received", "2026-01-31", "--residence", residence, "--order", "J-1001", "--email",
                        "anna@example.com", "--json"});
        EXPECT_EQ(opened.status, 0) << opened.err;
        return opened.status == 0 ? opened.json().at("reference").get<std::string>() : std::string();
    }
    Ended prove(const std::string &reference, const std::string &total) const
    {
        return as("李雷",
                  {"request", "verify", reference, "--method", "order-facts", "--claim",
                   "order_number=J-1001", "--claim", "placed_on=2025-03-05", "--claim", "total=" + total});
    }

private:
    QTemporaryDir m_folder;
};

} // namespace desk::test
