// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sample_data.h"
#include "core/desk/sample_rows.h"

namespace desk::sample {
namespace {

/// The guest's days do not move with the rehearsal's, so that facts written down once stay true.
Stage guestStage(std::uint32_t seed)
{
    return {Platform::Rugs, seed, QDate(2025, 12, 31)};
}

struct Friends
{
    Person guest;
    Person receiver; ///< Gets a gift from the guest.
    Person giver;    ///< Sends one to the guest.
};

bool areStrangers(const Person &one, const Person &other)
{
    return one.email != other.email && one.name != other.name && one.postcode != other.postcode &&
           one.line1 != other.line1;
}

/// The next person from `index` on whose postcode can prove an order.
Person nextFrom(const Stage &stage, int index)
{
    Person person = personAt(stage, index);
    while (person.postcode.empty())
        person = personAt(stage, ++index);
    return person;
}

Friends friendsOf(const Stage &stage)
{
    Friends all{nextFrom(stage, guestIndex), {}, {}};
    all.receiver = nextFrom(stage, all.guest.index + 1);
    while (!areStrangers(all.guest, all.receiver))
        all.receiver = nextFrom(stage, all.receiver.index + 1);
    all.giver = nextFrom(stage, all.receiver.index + 1);
    while (!areStrangers(all.guest, all.giver) || !areStrangers(all.receiver, all.giver))
        all.giver = nextFrom(stage, all.giver.index + 1);
    return all;
}

Order sentTo(const Stage &stage, const Person &buyer, int ordinal, const Person &recipient)
{
    const int shift = static_cast<int>(stage.seed % 20);
    Order order = orderAt(stage, buyer, ordinal, QDate(2025, 2, 3).addDays(shift + ordinal * 40));
    order.gift = buyer.index != recipient.index;
    order.recipient = recipient;
    order.returned = false;
    order.status = "completed";
    return order;
}

} // namespace

void addRehearsalGuest(Export &out, const Stage &stage)
{
    const Stage then = guestStage(stage.seed);
    const Friends all = friendsOf(then);
    const Order first = sentTo(then, all.guest, 0, all.guest);
    Order second = sentTo(then, all.guest, 1, all.guest);
    second.returned = true;
    second.status = "returned";
    addRugsOrder(out, all.guest, first);
    addRugsOrder(out, all.guest, second);
    addRugsOrder(out, all.guest, sentTo(then, all.guest, 2, all.receiver));
    addRugsOrder(out, all.giver, sentTo(then, all.giver, 3, all.guest));
    addRugsConsultation(out, then, all.guest, first);
    addRugsCase(out, then, all.guest, second);
    addRugsReview(out, then, all.guest, first);
}

Person rehearsalPerson(std::uint32_t seed)
{
    return friendsOf(guestStage(seed)).guest;
}

RehearsalGuest rehearsalGuest(std::uint32_t seed)
{
    const Stage stage = guestStage(seed);
    const Friends all = friendsOf(stage);
    const Order first = sentTo(stage, all.guest, 0, all.guest);
    return {first.number,       all.guest.email, isoDay(first.placedOn), money(first.totalCents),
            all.guest.postcode, all.guest.name};
}

} // namespace desk::sample
