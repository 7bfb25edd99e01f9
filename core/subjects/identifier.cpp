// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/identifier.h"

#include "core/subjects/identifier_text.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QStringList>

#include <unicode/unistr.h>

#include <algorithm>

namespace desk::subjects {

namespace {

constexpr std::size_t postcodeLetters = 3;

bool isBlank(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format;
}

bool isEastAsian(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return true;
    default:
        return false;
    }
}

QString foldedWithoutMarks(const QString &text)
{
    // QString::toCaseFolded() leaves sharp s alone: it folds code point by code point.
    const std::u16string decomposed = text.normalized(QString::NormalizationForm_KD).toStdU16String();
    icu::UnicodeString caseless(decomposed.data(), static_cast<int32_t>(decomposed.size()));
    caseless.foldCase();
    const QString folded = QString::fromUtf16(caseless.getBuffer(), caseless.length());
    QString out;
    for (const char32_t c : folded.normalized(QString::NormalizationForm_KD).toStdU32String()) {
        if (!QChar::isMark(c))
            out.append(QChar::fromUcs4(c));
    }
    return out;
}

QString lettersAndDigits(const QString &text)
{
    QString out;
    for (const char32_t c : text.toStdU32String()) {
        if (QChar::isLetterOrNumber(c))
            out.append(QChar::fromUcs4(c));
    }
    return out;
}

/// The words of a name that hold a letter or a digit, without punctuation.
QStringList wordsOf(const QString &name)
{
    QStringList out;
    for (const QString &word : name.simplified().split(u' ')) {
        if (QString letters = lettersAndDigits(word); !letters.isEmpty())
            out.append(std::move(letters));
    }
    return out;
}

QString firstLetter(const QString &word)
{
    return word.left(!word.isEmpty() && word.front().isHighSurrogate() ? 2 : 1);
}

/// `surname|initial` of a folded name; empty without any letter.
QString nameKey(const QString &folded)
{
    const auto letters = folded.toStdU32String();
    if (std::any_of(letters.begin(), letters.end(), isEastAsian)) {
        const QString whole = lettersAndDigits(folded);
        return whole.isEmpty() ? QString() : whole + u'|';
    }
    const qsizetype comma = folded.indexOf(u',');
    QStringList family = wordsOf(comma < 0 ? folded : folded.left(comma));
    QStringList given = comma < 0 ? QStringList() : wordsOf(folded.mid(comma + 1));
    if (family.isEmpty())
        family.swap(given);
    if (family.isEmpty())
        return {};
    const QString surname = family.takeLast();
    if (given.isEmpty())
        given = family;
    return surname + u'|' + (given.isEmpty() ? QString() : firstLetter(given.front()));
}

} // namespace

std::optional<QString> trimmedText(std::string_view bytes)
{
    if (bytes.size() > maxIdentifierBytes)
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    if (decoder.hasError())
        return std::nullopt;
    const auto begin = std::find_if_not(text.begin(), text.end(), isBlank);
    const auto end = std::find_if_not(text.rbegin(), std::make_reverse_iterator(begin), isBlank).base();
    return QString(begin, end - begin);
}

std::optional<std::string> normaliseAccount(std::string_view text)
{
    const auto trimmed = trimmedText(text);
    if (!trimmed || trimmed->isEmpty())
        return std::nullopt;
    return trimmed->normalized(QString::NormalizationForm_C).toStdString();
}

std::optional<std::string> normaliseOrder(std::string_view text)
{
    const auto trimmed = trimmedText(text);
    if (!trimmed)
        return std::nullopt;
    const auto number = untilStable(*trimmed, [](const QString &before) {
        QString after = before.normalized(QString::NormalizationForm_KC).toUpper();
        after.removeIf(isBlank);
        const auto start = std::find_if(after.cbegin(), after.cend(), [](QChar c) { return c != u'#'; });
        return after.mid(start - after.cbegin()).normalized(QString::NormalizationForm_KC);
    });
    if (!number || number->isEmpty())
        return std::nullopt;
    return number->toStdString();
}

std::optional<std::string> normaliseNamePostcode(std::string_view name, std::string_view postcode)
{
    static const QRegularExpression countryPrefix(QStringLiteral("^[a-z]{1,3}-(?=[0-9])"));
    const auto person = trimmedText(name);
    const auto place = trimmedText(postcode);
    if (!person || !place)
        return std::nullopt;
    const QString key = nameKey(foldedWithoutMarks(*person));
    const QString code = lettersAndDigits(foldedWithoutMarks(*place).remove(countryPrefix));
    const std::u32string letters = code.toStdU32String();
    if (key.isEmpty() || letters.size() < postcodeLetters)
        return std::nullopt;
    return (key + u'|' + QString::fromStdU32String(letters.substr(0, postcodeLetters))).toStdString();
}

} // namespace desk::subjects
