// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/public_data.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

// Rows of other people's files, read with other readers than ours, and the mappings to import them by.
namespace desk::test::shops {

/// A record as text: field, kind and value, in the order of the names.
using Row = std::map<QString, QJsonValue>;
/// From columns to fields.
using Names = std::map<QString, QString>;

inline QString fingerprint(const Row &row)
{
    QJsonObject out;
    for (const auto &[name, value] : row)
        out[name] = value;
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

inline QByteArray bytesOf(const char *file)
{
    return QByteArray::fromStdString(readFile(publicData(file)));
}

/// The rows of a CSV file whose text is decoded: quotes, doubled quotes, LF or CRLF. Nothing else is needed
/// here.
inline std::vector<Row> splitCsv(const QString &text)
{
    std::vector<QStringList> lines(1);
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u',' || c == u'\n')) {
            lines.back() << cell;
            cell.clear();
            if (c == u'\n')
                lines.emplace_back();
        } else if (quoted || c != u'\r') {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !lines.back().isEmpty())
        lines.back() << cell;
    if (lines.back().isEmpty())
        lines.pop_back();
    std::vector<Row> out;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].size() != lines[0].size())
            continue; // a comma that should have been quoted: the importer keeps such rows for correction
        Row row;
        for (qsizetype column = 0; column < lines[0].size(); ++column)
            row[lines[0][column]] = lines[i].value(column);
        out.push_back(row);
    }
    return out;
}

inline std::vector<Row> jsonRows(const QJsonArray &array)
{
    std::vector<Row> out;
    for (const QJsonValue &value : array) {
        Row row;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            row[member.key()] = member.value();
        out.push_back(row);
    }
    return out;
}

/// The columns under the names of the fields they are mapped to.
inline Row renamed(const Row &row, const Names &names)
{
    Row out;
    for (const auto &[name, value] : row)
        out[names.contains(name) ? names.at(name) : name] = value;
    return out;
}

inline std::string mappingOf(const Names &names, const QJsonObject &more = {})
{
    QJsonObject out = more;
    QJsonArray fields = more["fields"].toArray();
    for (const auto &[column, field] : names)
        fields.append(QJsonObject{{"field", field}, {"from", QJsonArray{column}}});
    out["fields"] = fields;
    out["unmapped"] = "keep";
    return QJsonDocument(out).toJson().toStdString();
}

} // namespace desk::test::shops
