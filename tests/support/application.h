// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <gtest/gtest.h>

#include <memory>

namespace desk::test {

/// Database drivers are plugins: they want an application. Made once a program, before its first test, where it has none.
class ApplicationEnvironment final : public testing::Environment
{
public:
    void SetUp() override
    {
        if (!QCoreApplication::instance())
            m_application = std::make_unique<QCoreApplication>(m_count, m_arguments);
    }
    void TearDown() override { m_application.reset(); }

private:
    int m_count = 1;
    char m_name[5] = "test";
    char *m_arguments[2] = {m_name, nullptr};
    std::unique_ptr<QCoreApplication> m_application;
};
inline testing::Environment *const applicationEnvironment =
    testing::AddGlobalTestEnvironment(new ApplicationEnvironment);

} // namespace desk::test
