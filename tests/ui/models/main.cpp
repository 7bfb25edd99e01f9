// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTranslator>

#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    QCoreApplication application(argc, argv);
    // English has its plurals from a file, as every other language.
    QTranslator english;
    if (!english.load(QStringLiteral(":/translations/rightsdesk_en")))
        return 1;
    QCoreApplication::installTranslator(&english);
    return RUN_ALL_TESTS();
}
