// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/sample_people.h"
#include "core/policy/profile.h"

#include <initializer_list>
#include <utility>

// From made-up people to the rows of each platform's categories.
namespace desk::sample {

/// Collects rows for the categories of a profile. What a row does not name stays empty.
class Export
{
public:
    struct Table
    {
        std::string category;
        std::string csv;
    };
    using Cells = std::initializer_list<std::pair<std::string_view, std::string>>;

    explicit Export(const policy::Profile &profile);
    /// Category and fields must be the profile's (asserted).
    void add(std::string_view category, Cells cells);
    /// Accounts first, then orders, then the rest.
    std::vector<Table> take() const;

private:
    struct Sheet
    {
        std::string category;
        std::vector<std::string> columns;
        std::vector<std::vector<std::string>> rows;
    };
    std::vector<Sheet> m_sheets;
};

/// What customers write, in the languages of the letters; English for any other.
struct Phrases
{
    std::string_view language;
    std::string_view question;
    std::string_view answer;
    std::string_view complaint;
    std::string_view reason;
    std::string_view review;
    std::string_view giftMessage;
    std::string_view search;
};

const Phrases &phrasesIn(std::string_view language);

/// A question and its answer as JSON.
std::string conversation(const Phrases &phrases, QDate day);
/// Names and quantities as a JSON list.
std::string itemList(const Order &order);

/// Everything about customer `index`.
void addFragrance(Export &out, const Stage &stage, int index);
void addSkincare(Export &out, const Stage &stage, int index);
void addMarketplace(Export &out, const Stage &stage, int index);
void addRugs(Export &out, const Stage &stage, int index);
void addMerchantHub(Export &out, const Stage &stage, int index);

/// One order of the rugs platform with its delivery and payment.
void addRugsOrder(Export &out, const Person &person, const Order &order);
void addRugsConsultation(Export &out, const Stage &stage, const Person &person, const Order &order);
void addRugsCase(Export &out, const Stage &stage, const Person &person, const Order &order);
void addRugsReview(Export &out, const Stage &stage, const Person &person, const Order &order);

/// Who rehearsalGuest() is.
Person rehearsalPerson(std::uint32_t seed);

/// The rehearsal guest and the friends.
void addRehearsalGuest(Export &out, const Stage &stage);

} // namespace desk::sample
