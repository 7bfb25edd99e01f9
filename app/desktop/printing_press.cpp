// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/printing_press.h"

#include "app/printing/print_letter.h"
#include "core/letters/mail_draft.h"
#include "core/letters/render.h"

#include <QBuffer>
#include <QFile>

namespace desk::desktop {

namespace {

Result<void> writeNew(const std::string &path, const QByteArray &content)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorCode::Io,
                    "The file cannot be made; choose a new name in a folder that can be written.", "letter");
    if (file.write(content) != content.size() || !file.flush()) {
        file.remove();
        return fail(ErrorCode::Io, "The file cannot be written in full; check the free space.", "letter");
    }
    return {};
}

Result<QByteArray> asPdf(const letters::Letter &letter)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    DESK_CHECK(printing::printLetter(letter, buffer));
    return buffer.data();
}

} // namespace

std::string PrintingPress::html(const letters::Letter &letter)
{
    return letters::renderHtml(letter);
}

Result<void> PrintingPress::writePdf(const letters::Letter &letter, const std::string &path)
{
    DESK_TRY(const QByteArray pdf, asPdf(letter));
    return writeNew(path, pdf);
}

Result<void> PrintingPress::writeMail(const letters::Letter &letter, const std::string &to,
                                      const std::string &path)
{
    DESK_TRY(const QByteArray pdf, asPdf(letter));
    letters::MailDraft draft;
    draft.toAddress = to;
    draft.attachments.push_back({"letter.pdf", "application/pdf", Bytes(pdf.begin(), pdf.end())});
    DESK_TRY(const std::string mail, letters::writeMailDraft(letter, draft));
    return writeNew(path, QByteArray::fromStdString(mail));
}

} // namespace desk::desktop
