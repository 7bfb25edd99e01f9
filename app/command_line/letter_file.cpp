// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/letter_file.h"

#include "core/letters/mail_draft.h"
#include "core/letters/render.h"

#include <QBuffer>

#include <array>

namespace desk::command_line {

namespace {

Result<QByteArray> printed(const letters::Letter &letter, const PrintLetter &print)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    DESK_CHECK(print(letter, buffer));
    return bytes;
}

Result<std::string> mailOf(const letters::Letter &letter, const std::string &to, const PrintLetter &print)
{
    letters::MailDraft draft;
    draft.toAddress = to;
    if (print) {
        DESK_TRY(const QByteArray pdf, printed(letter, print));
        draft.attachments.push_back(
            {letter.reference + ".pdf", "application/pdf", Bytes(pdf.begin(), pdf.end())});
    }
    return letters::writeMailDraft(letter, draft);
}

} // namespace

std::optional<LetterForm> letterFormOf(std::string_view path)
{
    constexpr std::array<std::pair<std::string_view, LetterForm>, 4> forms{{{".txt", LetterForm::Text},
                                                                            {".html", LetterForm::Html},
                                                                            {".pdf", LetterForm::Pdf},
                                                                            {".eml", LetterForm::Mail}}};
    for (const auto &[suffix, form] : forms)
        if (path.ends_with(suffix))
            return form;
    return std::nullopt;
}

Result<std::string> layOut(const letters::Letter &letter, LetterForm form, const std::string &to,
                           const PrintLetter &print)
{
    switch (form) {
    case LetterForm::Text:
        return letters::renderText(letter);
    case LetterForm::Html:
        return letters::renderHtml(letter);
    case LetterForm::Mail:
        return mailOf(letter, to, print);
    case LetterForm::Pdf:
        break;
    }
    if (!print)
        return fail(ErrorCode::InvalidArgument, "This program cannot draw a PDF; choose .txt, .html or .eml.",
                    "--out");
    DESK_TRY(const QByteArray pdf, printed(letter, print));
    return pdf.toStdString();
}

} // namespace desk::command_line
