// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/field_value.h"

#include <QDateTime>

#include <algorithm>

namespace desk::subjects {

namespace {

bool isDecimal(std::string_view text)
{
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);
    int digits = 0;
    int points = 0;
    for (const char c : text) {
        if (c == '.')
            ++points;
        else if (c >= '0' && c <= '9')
            ++digits;
        else
            return false;
    }
    return digits > 0 && points <= 1;
}

bool isInteger(std::string_view text)
{
    return isDecimal(text) && text.find('.') == std::string_view::npos;
}

bool isBoolean(std::string_view text)
{
    static constexpr std::string_view words[] = {"true", "false", "TRUE", "FALSE", "True", "False", "1",
                                                 "0",    "yes",   "no",   "Yes",   "No",   "Y",     "N"};
    return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

bool isDate(const std::string &text)
{
    const QString day = QString::fromStdString(text.substr(0, 10));
    return QDate::fromString(day, Qt::ISODate).isValid();
}

bool isDateTime(const std::string &text)
{
    return isDate(text) && (text.size() == 10 ||
                            QDateTime::fromString(QString::fromStdString(text), Qt::ISODateWithMs).isValid());
}

} // namespace

bool fitsType(policy::FieldType type, const std::string &text)
{
    switch (type) {
    case policy::FieldType::Integer:
        return isInteger(text);
    case policy::FieldType::Decimal:
        return isDecimal(text);
    case policy::FieldType::Boolean:
        return isBoolean(text);
    case policy::FieldType::Date:
        return isDate(text);
    case policy::FieldType::DateTime:
        return isDateTime(text);
    case policy::FieldType::Text:
    case policy::FieldType::List:
    case policy::FieldType::Json:
        return true;
    }
    return false;
}

} // namespace desk::subjects
