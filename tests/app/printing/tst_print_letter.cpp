// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/print_letter.h"
#include "core/letters/compose.h"
#include "tests/support/public_data.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace desk::printing {
namespace {

using namespace letters;

LetterRequest partialErasure(const std::string &language, const std::string &law,
                             const std::string &residence)
{
    LetterRequest request;
    request.kind = LetterKind::PartialGrant;
    request.law = law;
    request.right = policy::Right::Deletion;
    request.outcome = LetterOutcome::Partial;
    request.language = language;
    request.residence = residence;
    auto &texts = request.fields.texts;
    texts[Field::Reference] = "RU-2026-000123-4";
    texts[Field::PlatformName] = "Example Rugs";
    texts[Field::Contact] = "12 Example Street\n12345 Example City\nprivacy@example.org";
    texts[Field::PersonName] = "Robin Müller-王";
    texts[Field::Reason] = "The invoices of two orders have to be kept for tax.";
    texts[Field::HowToAnswer] = "Write to privacy@example.org and name the reference.";
    texts[Field::Signature] = "Customer service";
    request.fields.days[Field::SentOn] = QDate(2026, 12, 14);
    request.fields.days[Field::ReceivedOn] = QDate(2026, 11, 22);
    request.fields.outcomes = {
        {"Browsing", CategoryOutcome::Deleted, "", std::nullopt},
        {"Delivery addresses", CategoryOutcome::Deleted, "", std::nullopt},
        {"Invoices", CategoryOutcome::Kept, "Tax law: ten years", QDate(2036, 12, 31)},
        {"Reviews", CategoryOutcome::Masked, "They belong to products that are still sold", std::nullopt}};
    return request;
}

class PrintedLetter : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        const auto templates = shippedTemplates();
        ASSERT_OK(templates);
        m_templates = *templates;
    }

    /// The path of the printed letter.
    QString print(const LetterRequest &request)
    {
        const QString path = m_folder.filePath(QString::fromStdString("letter-" + request.language + ".pdf"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        const auto letter = composeLetter(m_templates, request);
        EXPECT_OK(letter);
        if (letter.ok()) {
            EXPECT_OK(printLetter(*letter, file));
        }
        return path;
    }

    static QString output(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        EXPECT_TRUE(process.waitForFinished(30000)) << program.toStdString() << " of poppler-utils is needed";
        EXPECT_EQ(process.exitCode(), 0);
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    QTemporaryDir m_folder;
    TemplateSet m_templates;
};

TEST_F(PrintedLetter, ItsWordsComeBackInEveryLanguage)
{
    const QList<std::pair<std::string, QString>> words{{"en", "If you do not agree"},
                                                       {"zh-CN", "如果您不同意"},
                                                       {"de", "Wenn Sie nicht einverstanden sind"},
                                                       {"fr", "Si vous n’êtes pas d’accord"},
                                                       {"es", "Si no está de acuerdo"}};
    for (const auto &[language, heading] : words) {
        const QString path = print(partialErasure(language, "eu-gdpr", "DE"));
        const QString text = output("pdftotext", {"-layout", "-enc", "UTF-8", path, "-"});
        EXPECT_TRUE(text.contains(heading)) << language;
        EXPECT_TRUE(text.contains("RU-2026-000123-4")) << language;
        EXPECT_TRUE(text.contains("Robin Müller-王")) << language;
        EXPECT_TRUE(text.contains(language == "zh-CN" ? "（GDPR第77条）"
                                  : language == "de"  ? "(Art. 77 DSGVO)"
                                                      : "77"))
            << language;
        EXPECT_TRUE(text.contains("1/")) << language;
        for (const QString &page : text.split('\f', Qt::SkipEmptyParts))
            EXPECT_TRUE(page.trimmed().split('\n').last().contains("RU-2026-000123-4"))
                << language << ": the foot of each page";
        if (const QString keep = qEnvironmentVariable("RIGHTSDESK_KEEP_LETTERS"); !keep.isEmpty())
            QFile::copy(path, keep + QString::fromStdString("/" + language + ".pdf"));
    }
}

TEST_F(PrintedLetter, ThePaperIsThatOfTheResidence)
{
    const QString european = output("pdfinfo", {print(partialErasure("en", "eu-gdpr", "DE"))});
    EXPECT_TRUE(european.contains("(A4)")) << european.toStdString();
    const QString american = output("pdfinfo", {print(partialErasure("es", "us-ca-ccpa", "US-CA"))});
    EXPECT_TRUE(american.contains("612 x 792 pts (letter)")) << american.toStdString();
}

TEST_F(PrintedLetter, EveryFontIsInTheFile)
{
    const QString fonts = output("pdffonts", {print(partialErasure("zh-CN", "eu-gdpr", "DE"))});
    const QStringList lines = fonts.split('\n', Qt::SkipEmptyParts).mid(2);
    ASSERT_GE(lines.size(), 1) << fonts.toStdString();
    static const QRegularExpression embeddedAndMapped(" yes +(yes|no) +yes +\\d+ +\\d+$");
    for (const QString &line : lines)
        EXPECT_TRUE(line.contains(embeddedAndMapped)) << line.toStdString();
}

TEST_F(PrintedLetter, ALongLetterHasNumberedPagesAndLosesNothing)
{
    LetterRequest request = partialErasure("en", "eu-gdpr", "DE");
    for (int i = 0; i < 150; ++i)
        request.fields.outcomes.push_back(
            {"Category number " + std::to_string(i), CategoryOutcome::Deleted, "", std::nullopt});
    const QString text = output("pdftotext", {"-layout", "-enc", "UTF-8", print(request), "-"});
    for (int i = 0; i < 150; ++i)
        EXPECT_TRUE(text.contains(QString("Category number %1 ").arg(i))) << i;
    const auto pages = text.count('\f');
    EXPECT_GT(pages, 3);
    for (int page = 1; page <= pages; ++page)
        EXPECT_TRUE(text.contains(QString("%1/%2").arg(page).arg(pages))) << page;
}

TEST_F(PrintedLetter, TheSameLetterAndMomentGiveTheSameBytes)
{
    const Instant moment = *instantFromRfc3339("2026-12-14T09:30:05.123Z");
    const auto english = composeLetter(m_templates, partialErasure("en", "eu-gdpr", "DE"));
    const auto chinese = composeLetter(m_templates, partialErasure("zh-CN", "eu-gdpr", "DE"));
    ASSERT_OK(english);
    ASSERT_OK(chinese);
    const auto first = letterPdf(*english, moment);
    ASSERT_OK(letterPdf(*chinese, moment)); // what was drawn in between changes nothing
    const auto second = letterPdf(*english, moment);
    const auto later = letterPdf(*english, *instantFromRfc3339("2026-12-14T09:30:06Z"));
    ASSERT_OK(first);
    ASSERT_OK(second);
    ASSERT_OK(later);
    EXPECT_EQ(*first, *second);
    EXPECT_NE(*first, *later);
    const std::string_view bytes = asText(*first);
    EXPECT_NE(bytes.find("/CreationDate (D:20261214093005"), std::string_view::npos);
    EXPECT_NE(bytes.find("xmp:CreateDate=\"2026-12-14T09:30:05"), std::string_view::npos);
    EXPECT_NE(bytes.find("xmp:ModifyDate=\"2026-12-14T09:30:05"), std::string_view::npos);
}

TEST_F(PrintedLetter, AMomentIsInUtcWhereverTheMachineStands)
{
    const QByteArray before = qgetenv("TZ");
    const auto letter = composeLetter(m_templates, partialErasure("en", "eu-gdpr", "DE"));
    ASSERT_OK(letter);
    qputenv("TZ", "Asia/Shanghai");
    const auto pdf = letterPdf(*letter, *instantFromRfc3339("2026-12-14T23:30:05Z"));
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    ASSERT_OK(pdf);
    const std::string_view bytes = asText(*pdf);
    EXPECT_EQ(bytes.find("+08"), std::string_view::npos) << "the machine's zone is in the file";
    const QString path = m_folder.filePath("moment.pdf");
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes.data(), static_cast<qint64>(bytes.size()));
    file.close();
    EXPECT_TRUE(output("pdfinfo", {"-isodates", path}).contains("2026-12-14T23:30:05Z"));
}

/// Takes a few bytes and no more.
class FullDevice final : public QIODevice
{
protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override { return std::min<qint64>(size, 100); }
};

TEST_F(PrintedLetter, AFullDiskIsSaid)
{
    FullDevice device;
    ASSERT_TRUE(device.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const auto letter = composeLetter(m_templates, partialErasure("en", "eu-gdpr", "DE"));
    ASSERT_OK(letter);
    EXPECT_FAILS(printLetter(*letter, device), ErrorCode::Io);
}

} // namespace
} // namespace desk::printing

int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    // The build lists the tests where there may be no screen to open.
    if (testing::GTEST_FLAG(list_tests))
        return RUN_ALL_TESTS();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
