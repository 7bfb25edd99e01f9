// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/identifier.h"
#include "core/subjects/identifier_text.h"

#include <QString>

#include <unicode/idna.h>

#include <algorithm>
#include <memory>

namespace desk::subjects {

namespace {

constexpr std::size_t maxEmailBytes = 320;

bool isNonAscii(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

bool isPrintable(char c)
{
    return isNonAscii(c) || (c >= ' ' && c <= '~');
}

/// RFC 5322 §3.2.3, RFC 6532 §3.2
bool isAtext(char c)
{
    constexpr std::string_view marks = "!#$%&'*+-/=?^_`{|}~";
    const bool letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letterOrDigit || isNonAscii(c) || marks.find(c) != std::string_view::npos;
}

bool isDotAtom(std::string_view text)
{
    char before = '.';
    for (const char c : text) {
        if (c == '.' ? before == '.' : !isAtext(c))
            return false;
        before = c;
    }
    return before != '.';
}

struct Mailbox
{
    std::string local; ///< What is meant: no quotes, no escapes.
    std::string domain;
};

/// Reads an addr-spec, obsolete forms included (RFC 5322 §4.4). Every function is false where the text is not
/// one.
class AddressReader
{
public:
    explicit AddressReader(std::string_view text) : m_rest(text) {}

    std::optional<Mailbox> read()
    {
        Mailbox box;
        if (!readLocal(box.local) || !take('@') || !skipComments())
            return std::nullopt;
        if (!(next() == '[' ? readLiteral(box.domain) : readDomain(box.domain)) || !skipComments())
            return std::nullopt;
        return m_rest.empty() ? std::optional(std::move(box)) : std::nullopt;
    }

private:
    char next() const { return m_rest.empty() ? '\0' : m_rest.front(); }
    bool take(char c)
    {
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    bool takeDot(std::string &out)
    {
        if (!take('.'))
            return false;
        out.push_back('.');
        return true;
    }

    bool skipComments()
    {
        int depth = 0;
        while (!m_rest.empty()) {
            const char c = next();
            if (c == '(')
                ++depth;
            else if (depth == 0 && c != ' ' && c != '\t')
                break;
            else if (c == ')')
                --depth;
            else if (c == '\\')
                m_rest.remove_prefix(1);
            if (m_rest.empty() || (!isPrintable(next()) && next() != '\t'))
                return false;
            m_rest.remove_prefix(1);
        }
        return depth == 0;
    }

    bool readAtom(std::string &out)
    {
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), isAtext);
        const auto size = static_cast<std::size_t>(end - m_rest.begin());
        out.append(m_rest.substr(0, size));
        m_rest.remove_prefix(size);
        return size > 0;
    }

    bool readQuoted(std::string &out)
    {
        take('"');
        while (!m_rest.empty() && !take('"')) {
            const bool escaped = take('\\');
            if (m_rest.empty() || !isPrintable(next()) || (escaped && isNonAscii(next())))
                return false;
            out.push_back(next());
            m_rest.remove_prefix(1);
            if (m_rest.empty())
                return false;
        }
        return true;
    }

    bool readLocal(std::string &out)
    {
        do {
            if (!skipComments() || !(next() == '"' ? readQuoted(out) : readAtom(out)) || !skipComments())
                return false;
        } while (takeDot(out));
        return true;
    }

    bool readDomain(std::string &out)
    {
        do {
            if (!skipComments() || !readAtom(out) || !skipComments())
                return false;
        } while (takeDot(out));
        return true;
    }

    bool readLiteral(std::string &out)
    {
        const std::size_t end = m_rest.find(']');
        if (end == std::string_view::npos || end < 2)
            return false;
        out = m_rest.substr(0, end + 1);
        m_rest.remove_prefix(end + 1);
        return std::all_of(out.begin() + 1, out.end() - 1,
                           [](char c) { return c > ' ' && c <= '~' && c != '[' && c != '\\'; });
    }

    std::string_view m_rest;
};

/// Lower-case A-labels (UTS #46); nothing for what DNS cannot hold.
std::optional<std::string> asciiDomain(const std::string &domain)
{
    UErrorCode status = U_ZERO_ERROR;
    constexpr std::uint32_t options = UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ |
                                      UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE;
    const std::unique_ptr<icu::IDNA> idna(icu::IDNA::createUTS46Instance(options, status));
    if (U_FAILURE(status))
        return std::nullopt;
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    icu::IDNAInfo info;
    idna->nameToASCII_UTF8(domain, sink, info, status);
    // Hyphens in the third and fourth place are common in names that are registered.
    const std::uint32_t errors = info.getErrors() & ~static_cast<std::uint32_t>(UIDNA_ERROR_HYPHEN_3_4);
    if (U_FAILURE(status) || errors != 0 || !isDotAtom(out))
        return std::nullopt;
    return out;
}

std::optional<std::string> lowerLocal(const std::string &local)
{
    const auto text = untilStable(QString::fromStdString(local), [](const QString &before) {
        return before.toLower().normalized(QString::NormalizationForm_C);
    });
    if (!text)
        return std::nullopt;
    for (const char32_t c : text->toStdU32String()) {
        const QChar::Category category = QChar::category(c);
        const bool invisible = category == QChar::Other_Format || category == QChar::Other_Control ||
                               (QChar::isSpace(c) && c != U' ');
        if (invisible)
            return std::nullopt;
    }
    return text->toStdString();
}

std::string quotedIfNeeded(const std::string &local)
{
    if (isDotAtom(local))
        return local;
    std::string out = "\"";
    for (const char c : local) {
        if (c == '"' || c == '\\')
            out.push_back('\\');
        out.push_back(c);
    }
    return out + '"';
}

char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// A label that is its own A-label but for its case: letters, digits, and hyphens where nobody reads more
/// into them.
bool isPlainLabel(std::string_view label)
{
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    };
    return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
           label.substr(std::min<std::size_t>(label.size(), 2), 2) != "--" &&
           std::all_of(label.begin(), label.end(), plain);
}

/// What nearly every address looks like. For the rest the long way gives the same, or knows better.
std::optional<Mailbox> plainMailbox(std::string_view text)
{
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || text.size() > 200 ||
        std::any_of(text.begin(), text.end(), isNonAscii))
        return std::nullopt;
    Mailbox box{std::string(text.substr(0, at)), std::string(text.substr(at + 1))};
    if (!isDotAtom(box.local))
        return std::nullopt;
    for (std::string_view rest = box.domain;;) {
        const std::size_t dot = rest.find('.');
        if (!isPlainLabel(rest.substr(0, dot)))
            return std::nullopt;
        if (dot == std::string_view::npos)
            break;
        rest.remove_prefix(dot + 1);
    }
    std::transform(box.local.begin(), box.local.end(), box.local.begin(), lowerAscii);
    std::transform(box.domain.begin(), box.domain.end(), box.domain.begin(), lowerAscii);
    return box;
}

std::optional<Mailbox> normalMailbox(std::string_view text)
{
    if (auto plain = plainMailbox(text))
        return plain;
    const auto trimmed = trimmedText(text);
    if (!trimmed)
        return std::nullopt;
    const std::string composed = trimmed->normalized(QString::NormalizationForm_C).toStdString();
    const auto box = AddressReader(composed).read();
    if (!box)
        return std::nullopt;
    auto local = lowerLocal(box->local);
    const bool literal = box->domain.front() == '[';
    auto domain =
        literal ? QString::fromStdString(box->domain).toLower().toStdString() : asciiDomain(box->domain);
    if (!local || !domain || local->size() + domain->size() >= maxEmailBytes)
        return std::nullopt;
    return Mailbox{std::move(*local), std::move(*domain)};
}

} // namespace

std::optional<std::string> normaliseEmailStrict(std::string_view text)
{
    const auto box = normalMailbox(text);
    if (!box)
        return std::nullopt;
    return quotedIfNeeded(box->local) + '@' + box->domain;
}

std::optional<std::string> normaliseEmailRelaxed(std::string_view text)
{
    auto box = normalMailbox(text);
    if (!box)
        return std::nullopt;
    std::string &local = box->local;
    if (isDotAtom(local)) {
        if (const std::size_t plus = local.find('+'); plus != std::string::npos && plus > 0)
            local.resize(plus);
        if (box->domain == "googlemail.com")
            box->domain = "gmail.com";
        if (box->domain == "gmail.com")
            std::erase(local, '.');
        while (local.size() > 1 && local.back() == '.')
            local.pop_back();
    }
    return quotedIfNeeded(local) + '@' + box->domain;
}

} // namespace desk::subjects
