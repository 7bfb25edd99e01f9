// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/read_file.h"

#include "core/formats/table_detection.h"
#include "core/formats/utf8.h"
#include "core/intake/letter_reader.h"
#include "core/intake/mail_parts.h"
#include "core/intake/mailbox.h"

#include <algorithm>
#include <array>

namespace desk::intake {

namespace {

constexpr std::size_t shortestBase64 = 88; ///< An Ed25519 signature alone.
constexpr std::size_t longestCell = 60;

using Reader = Result<ReadFile> (*)(std::string_view bytes, const ReadContext &context);

/// One way to read a kind of file. Several of a kind are asked in order; the first that says it is its own
/// reads it.
struct ReaderRow
{
    FileKind kind;
    bool (*isOurs)(std::string_view bytes);
    Reader read;
};

bool always(std::string_view)
{
    return true;
}

Result<ReadFile> readMailFile(std::string_view bytes, const ReadContext &context)
{
    ReadFile out;
    DESK_TRY(out.drafts, readMail(bytes, context.mail));
    return out;
}

/// Text in UTF-8, UTF-16 with its mark, or windows-1252.
std::string letterText(std::string_view bytes)
{
    const formats::EncodingSigns signs = formats::readEncodingSigns(asBytes(bytes.substr(0, 4)));
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return decodedText(bytes, "utf-16").value_or(std::string(bytes));
    bytes.remove_prefix(std::min(signs.markBytes, bytes.size()));
    if (formats::firstInvalidUtf8(bytes) == std::string_view::npos)
        return std::string(bytes);
    return decodedText(bytes, "windows-1252").value_or(std::string(bytes));
}

Result<ReadFile> readLetterFile(std::string_view bytes, const ReadContext &context)
{
    Draft draft = understandLetter(letterText(bytes), context.mail.letters);
    draft.source = crypto::sha256Of({asBytes(bytes)});
    draft.original = std::string(bytes);
    ReadFile out;
    out.drafts.push_back(std::move(draft));
    return out;
}

/// A table of requests: its rows are several people's.
template <Result<ReadFile> (*read)(std::string_view, const WireContext &)>
Result<ReadFile> readWireFile(std::string_view bytes, const ReadContext &context)
{
    DESK_TRY(ReadFile out, read(bytes, context.wire));
    return out;
}

/// The same where the file is one request's and nobody else's.
template <Result<ReadFile> (*read)(std::string_view, const WireContext &)>
Result<ReadFile> readWireMessage(std::string_view bytes, const ReadContext &context)
{
    DESK_TRY(ReadFile out, read(bytes, context.wire));
    for (Draft &draft : out.drafts)
        draft.original = std::string(bytes);
    return out;
}

/// The readers, one line a format.
constexpr std::array readers{
    ReaderRow{FileKind::Json, looksLikeShopify, readWireMessage<readShopifyFile>},
    ReaderRow{FileKind::Json, looksLikeWordPress, readWireFile<readWordPressFile>},
    ReaderRow{FileKind::Json, looksLikeOpenDsr, readWireMessage<readOpenDsrFile>},
    ReaderRow{FileKind::Base64, always, readWireMessage<readDrpFile>},
    ReaderRow{FileKind::Csv, looksLikeWordPress, readWireFile<readWordPressFile>},
    ReaderRow{FileKind::Csv, always, readWireFile<readTableFile>},
    ReaderRow{FileKind::Mailbox, always, readMailFile},
    ReaderRow{FileKind::Mail, always, readMailFile},
    ReaderRow{FileKind::Text, always, readLetterFile},
};

std::string_view withoutMark(std::string_view bytes)
{
    return bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
}

std::string_view firstLine(std::string_view bytes)
{
    std::string_view line = bytes.substr(0, bytes.find('\n'));
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isBase64(std::string_view bytes)
{
    while (!bytes.empty() && isSpace(bytes.back()))
        bytes.remove_suffix(1);
    return bytes.size() >= shortestBase64 && bytes.size() % 4 == 0 &&
           std::all_of(bytes.begin(), bytes.end(), [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                      c == '+' || c == '/' || c == '=';
           });
}

/// "[Town], [date]" begins a letter; what follows the first bracket of JSON is a value or the other bracket.
bool isJson(std::string_view bytes)
{
    if (bytes.front() != '{' && bytes.front() != '[')
        return false;
    const std::size_t next = bytes.find_first_not_of(" \t\r\n", 1);
    if (next == std::string_view::npos)
        return false;
    return bytes[next] == '"' || bytes[next] == '{' || bytes[next] == '[' || bytes[next] == '}' ||
           bytes[next] == ']';
}

/// RFC 5322 §2.2: printable ASCII but space and colon, then a colon.
bool isHeaderField(std::string_view line)
{
    const std::size_t colon = line.find(':');
    return colon != std::string_view::npos && colon > 0 && colon <= 76 &&
           std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon),
                       [](char c) { return c > ' ' && c <= '~'; });
}

/// Two fields at least, one of them of mail: "From:" alone begins many a pasted letter.
bool isMail(std::string_view bytes)
{
    constexpr std::array<std::string_view, 9> telling{
        "received:",     "message-id:",     "mime-version:", "content-type:", "return-path:",
        "delivered-to:", "dkim-signature:", "date:",         "x-mailer:"};
    int fields = 0;
    bool isTelling = false;
    std::string_view rest = bytes.substr(0, 65536);
    while (!rest.empty()) {
        const std::string_view line = firstLine(rest);
        rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
        if (line.empty())
            break;
        if (fields > 0 && isSpace(line.front()))
            continue; // a folded field
        if (!isHeaderField(line))
            break;
        ++fields;
        std::string name(line.substr(0, line.find(':') + 1));
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        isTelling = isTelling || std::find(telling.begin(), telling.end(), name) != telling.end();
    }
    return fields >= 2 && isTelling;
}

bool isTable(std::string_view bytes)
{
    const std::string_view line = firstLine(bytes);
    for (const char delimiter : {',', ';', '\t'}) {
        std::size_t cells = 0;
        bool good = true;
        std::string_view rest = line;
        while (good) {
            const std::size_t end = std::min(rest.find(delimiter), rest.size());
            const std::string_view cell = rest.substr(0, end);
            good = cell.size() <= longestCell && cell.find_first_of(".!?:") == std::string_view::npos &&
                   std::count(cell.begin(), cell.end(), ' ') <= 3 && !cell.empty();
            ++cells;
            if (end == rest.size())
                break;
            rest.remove_prefix(end + 1);
        }
        // A salutation has a comma, too: "Dear Sir, dear Madam". A header has no space behind it.
        const bool spaced = line.find(std::string(1, delimiter) + ' ') != std::string_view::npos;
        if (good && cells >= 2 && !spaced && line.size() < bytes.size())
            return true;
    }
    return false;
}

/// Endings that promise a kind; others promise nothing.
struct EndingRow
{
    std::string_view ending;
    FileKind kind;
};

bool contradicts(std::string_view name, FileKind kind)
{
    constexpr std::array endings{
        EndingRow{".eml", FileKind::Mail},
        EndingRow{".mbox", FileKind::Mailbox},
        EndingRow{".json", FileKind::Json},
        EndingRow{".csv", FileKind::Csv},
    };
    return std::any_of(endings.begin(), endings.end(),
                       [&](const EndingRow &row) { return name.ends_with(row.ending) && row.kind != kind; });
}

} // namespace

FileKind kindOfFile(ByteView bytes)
{
    const std::string_view text = withoutMark(asText(bytes));
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return FileKind::Text;
    if (isJson(text.substr(first)))
        return FileKind::Json;
    if (looksLikeMailbox(text))
        return FileKind::Mailbox;
    if (isMail(text))
        return FileKind::Mail;
    if (isBase64(text.substr(first)))
        return FileKind::Base64;
    return isTable(text) ? FileKind::Csv : FileKind::Text;
}

Result<ReadFile> readIncoming(std::string_view name, ByteView bytes, const ReadContext &context)
{
    const std::string_view text = asText(bytes);
    if (bytes.size() > largestMailbox)
        return fail(ErrorCode::LimitExceeded, "The file is larger than 256 MiB.", "file");
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return fail(ErrorCode::InvalidInput, "The file is empty.", "file");
    const FileKind kind = kindOfFile(bytes);
    const bool isWide = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
    if (kind == FileKind::Text && !isWide && text.find('\0') != std::string_view::npos)
        return fail(ErrorCode::InvalidInput, "The file is not text: attach it to a request instead.", "file");
    for (const ReaderRow &row : readers) {
        if (row.kind != kind || !row.isOurs(text))
            continue;
        DESK_TRY(ReadFile file, row.read(text, context));
        if (contradicts(name, kind)) {
            for (Draft &draft : file.drafts)
                draft.doubts.push_back(
                    {"file", "The file's name promises another kind of file than its content is.", {}});
        }
        return file;
    }
    return fail(ErrorCode::InvalidInput, "No reader takes a file of this kind.", "file");
}

} // namespace desk::intake
