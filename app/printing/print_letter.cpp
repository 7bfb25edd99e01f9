// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/print_letter.h"

#include "core/crypto/digest.h"
#include "core/letters/render.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace desk::printing {

namespace {

constexpr int dotsPerInch = 600;
constexpr qreal sideMargin = 24; // millimetres
constexpr qreal upperMargin = 20;
constexpr qreal lowerMargin = 16;
constexpr qreal bodyPoints = 9.5; // the face is a wide one
constexpr qreal footerPoints = 8;
constexpr qreal footerLines = 2.5; // what the footer takes, with the space above it

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

/// Not the face of the window: in a PDF of Qt 6.4, brackets of Inter and digits of Noto Sans CJK do not map
/// back to characters, and a letter has to be searched, copied and read aloud. With DejaVu Sans all of them
/// do.
QFont letterFont(qreal points)
{
    QFont font;
    font.setFamilies(
        {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPointSizeF(points);
    return font;
}

/// References and page numbers: digits that are drawn by themselves map back in DejaVu Sans only.
QFont footerFont()
{
    QFont font = letterFont(footerPoints);
    font.setFamilies({QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC")});
    return font;
}

void prepare(QPdfWriter &writer, const letters::Letter &letter)
{
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(dotsPerInch);
    writer.setCreator(QStringLiteral("Rightsdesk"));
    writer.setTitle(text(letter.subject));
    const bool american = letter.paper == letters::Paper::UsLetter;
    writer.setPageSize(QPageSize(american ? QPageSize::Letter : QPageSize::A4));
    writer.setPageMargins(QMarginsF(sideMargin, upperMargin, sideMargin, lowerMargin),
                          QPageLayout::Millimeter);
}

class Press
{
public:
    Press(QPdfWriter &writer, const letters::Letter &letter)
        : m_writer(writer)
        , m_letter(letter)
        , m_footerFont(footerFont())
    {
        const qreal footer = QFontMetricsF(m_footerFont, &writer).height() * footerLines;
        m_page = QSizeF(writer.width(), writer.height());
        m_body = QSizeF(m_page.width(), m_page.height() - footer);
        m_document.setDocumentMargin(0);
        m_document.setDefaultFont(letterFont(bodyPoints));
        m_document.documentLayout()->setPaintDevice(&writer);
        m_document.setHtml(text(letters::renderHtml(letter)));
        m_document.setPageSize(m_body);
    }

    bool run()
    {
        QPainter painter;
        if (!painter.begin(&m_writer))
            return false;
        for (int page = 0; page < m_document.pageCount(); ++page) {
            if (page > 0 && !m_writer.newPage())
                return false;
            printPage(painter, page);
        }
        return painter.end();
    }

private:
    void printPage(QPainter &painter, int page)
    {
        const QRectF view(QPointF(0, page * m_body.height()), m_body);
        painter.save();
        painter.translate(0, -view.top());
        painter.setClipRect(view);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = view;
        context.palette.setColor(QPalette::Text, Qt::black);
        m_document.documentLayout()->draw(&painter, context);
        painter.restore();

        painter.setFont(m_footerFont);
        painter.setPen(QColor(0x56, 0x5B, 0x66));
        const QRectF footer(0, m_body.height(), m_page.width(), m_page.height() - m_body.height());
        painter.drawText(footer, Qt::AlignLeft | Qt::AlignBottom, text(m_letter.reference));
        painter.drawText(footer, Qt::AlignRight | Qt::AlignBottom,
                         QStringLiteral("%1/%2").arg(page + 1).arg(m_document.pageCount()));
    }

    QPdfWriter &m_writer;
    const letters::Letter &m_letter;
    QFont m_footerFont;
    QTextDocument m_document;
    QSizeF m_page;
    QSizeF m_body;
};

/// Writes over what stands at a place; a PDF counts its bytes, so nothing may become longer or shorter.
void overwrite(QByteArray &pdf, qsizetype place, std::string_view with)
{
    if (place >= 0 && place + static_cast<qsizetype>(with.size()) <= pdf.size())
        std::copy(with.begin(), with.end(), pdf.begin() + place);
}

/// A time that the PDF writer took from the machine's clock, behind `before`.
void setTime(QByteArray &pdf, const char *before, const std::string &utc, std::string_view zone)
{
    const qsizetype found = pdf.indexOf(before);
    if (found < 0)
        return;
    const qsizetype place = found + static_cast<qsizetype>(std::string_view(before).size());
    overwrite(pdf, place, utc);
    const qsizetype behind = place + static_cast<qsizetype>(utc.size());
    if (behind < pdf.size() && (pdf[behind] == '+' || pdf[behind] == '-')) // of the machine's time zone
        overwrite(pdf, behind, zone);
}

/// What Qt's PDF writer takes from the machine's clock and from chance comes from the letter and the moment.
void settle(QByteArray &pdf, Instant at)
{
    const std::string utc = toRfc3339(at).substr(0, 19);
    std::string digits = utc;
    std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
    setTime(pdf, "/CreationDate (D:", digits, "+00'00'");
    setTime(pdf, "xmp:CreateDate=\"", utc, "+00:00");
    setTime(pdf, "xmp:ModifyDate=\"", utc, "+00:00");
    constexpr std::string_view before = "/ID [ <";
    constexpr qsizetype idDigits = 32;
    const qsizetype id = pdf.lastIndexOf(before.data()) + static_cast<qsizetype>(before.size());
    const qsizetype again = id + idDigits + 3; // "> <"
    for (const qsizetype place : {id, again})
        overwrite(pdf, place, std::string(idDigits, '0'));
    const std::string digest = toHex(
        crypto::sha256Of({asBytes(std::string_view(pdf.constData(), static_cast<std::size_t>(pdf.size())))}));
    for (const qsizetype place : {id, again})
        overwrite(pdf, place, digest.substr(0, idDigits));
}

} // namespace

Result<Bytes> letterPdf(const letters::Letter &letter, Instant at)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    bool printed = false;
    {
        QPdfWriter writer(&buffer);
        prepare(writer, letter);
        printed = Press(writer, letter).run();
    }
    QByteArray pdf = buffer.data();
    if (!printed || pdf.isEmpty())
        return fail(ErrorCode::Io, "The letter could not be laid out: check that fonts are installed.");
    settle(pdf, at);
    return Bytes(pdf.begin(), pdf.end());
}

Result<void> printLetter(const letters::Letter &letter, QIODevice &device)
{
    // Made in memory first: the PDF writer does not say when its device takes no more.
    DESK_TRY(const Bytes pdf, letterPdf(letter, SystemClock().now()));
    const auto size = static_cast<qint64>(pdf.size());
    if (device.write(reinterpret_cast<const char *>(pdf.data()), size) != size)
        return fail(ErrorCode::Io, "The letter could not be written: check the disk and try again.");
    return {};
}

} // namespace desk::printing
