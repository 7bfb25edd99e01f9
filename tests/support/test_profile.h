// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/public_data.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Policy profiles as a test wants them: the book shop's, with other categories.
namespace desk::test {

struct TestField
{
    const char *id;
    const char *identifier = "";
    const char *type = "text";
    const char *party = "";
    bool shared = false;
    bool secondLayer = false;
};

struct TestCategory
{
    const char *id;
    const char *shredClass;
    std::vector<const char *> key;
    std::vector<TestField> fields;
    std::vector<const char *> readableBy{"customer-service", "data-protection"};
    bool parties = false; ///< A buyer and, when is_gift, a recipient.
};

inline QJsonObject testLabel(const char *text)
{
    return {{"en", text}, {"zh-CN", text}};
}

inline QJsonArray testWords(const std::vector<const char *> &words)
{
    QJsonArray out;
    for (const char *word : words)
        out.append(word);
    return out;
}

inline QJsonObject testFieldJson(const TestField &field)
{
    QJsonObject out{{"id", field.id},
                    {"label", testLabel(field.id)},
                    {"type", field.type},
                    {"provenance", "provided"},
                    {"sensitivity", field.shared ? "ordinary" : "personal"}};
    if (*field.identifier != 0)
        out["identifier"] = field.identifier;
    if (*field.party != 0)
        out["party"] = field.party;
    if (field.shared)
        out["shared"] = true;
    if (field.secondLayer)
        out["secondLayer"] = true;
    return out;
}

/// The JSON text of a profile. Whoever has an account proves by it; nobody else can ask.
inline std::string testProfile(const char *id, const char *prefix,
                               const std::vector<TestCategory> &categories)
{
    QJsonObject profile =
        QJsonDocument::fromJson(
            QByteArray::fromStdString(readFile(sourceFile("tests/core/policy/book_shop.json"))))
            .object();
    profile["id"] = id;
    profile["prefix"] = prefix;
    QJsonArray all;
    QJsonArray ids;
    int number = 0;
    bool secondLayer = false;
    for (const TestCategory &category : categories) {
        QJsonArray fields;
        for (const TestField &field : category.fields) {
            fields.append(testFieldJson(field));
            secondLayer = secondLayer || field.secondLayer;
        }
        QJsonObject one{{"id", category.id},
                        {"number", ++number},
                        {"label", testLabel(category.id)},
                        {"shredClass", category.shredClass},
                        {"readableBy", testWords(category.readableBy)},
                        {"purposes", QJsonArray{"delivery"}},
                        {"key", testWords(category.key)},
                        {"fields", fields}};
        if (category.parties) {
            one["parties"] = QJsonArray{
                QJsonObject{{"id", "buyer"}, {"label", testLabel("buyer")}},
                QJsonObject{{"id", "recipient"}, {"label", testLabel("recipient")}, {"when", "is_gift"}}};
        }
        all.append(one);
        ids.append(category.id);
    }
    profile["categories"] = all;
    profile["rights"] = QJsonArray{
        QJsonObject{{"right", "access"}, {"categories", ids}, {"requesters", QJsonArray{"registered"}}}};
    profile["verification"] =
        QJsonObject{{"ladders", QJsonArray{QJsonObject{{"rights", QJsonArray{"access"}},
                                                       {"requesters", QJsonArray{"registered"}},
                                                       {"methods", QJsonArray{"account"}}}}},
                    {"forbidden", QJsonArray{}}};
    profile["purposes"] = QJsonArray{QJsonObject{{"id", "delivery"}, {"label", testLabel("Delivery")}}};
    profile["retention"] = QJsonArray{};
    profile.remove("legalKeeping");
    profile.remove("totals");
    profile["recipients"] = QJsonArray{};
    profile["promises"] = QJsonArray{};
    QJsonObject security = profile["security"].toObject();
    QJsonObject storage = security["storage"].toObject();
    storage["secondLayer"] = secondLayer;
    security["storage"] = storage;
    profile["security"] = security;
    return QJsonDocument(profile).toJson().toStdString();
}

} // namespace desk::test
