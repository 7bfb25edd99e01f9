// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/intake_services.h"

#include <map>
#include <memory>

namespace desk::test {

class FakeDesk;

/// What a test puts into the intake of a FakeDesk, and reads out of it.
struct FakeIncoming
{
    /// What the next file or letter is read as; without drafts and doubts the made-up letter below.
    IntakeReading reading;
    /// What every request came in as, and the bytes of each.
    std::vector<SourceView> sources;
    std::string originalBytes = "From: somebody\r\n\r\nPlease send me my data.\r\n";
    std::map<PlatformId, std::vector<SenderView>> senders;
    NewSender lastSender;
    Incoming lastIncoming;
    IntakeOrder lastOrder;
};

/// A letter that asks for access for certain and perhaps for deletion, and names an e-mail address.
extern const char *const madeUpLetter;

/// What is understood of that letter. Spans are those of the words in it; the order number is only likely,
/// and there is a doubt and an attachment.
IntakeDraft madeUpDraft();

/// The same as a row of a table: no text, no spans, but places.
IntakeDraft madeUpRow(int number);

std::unique_ptr<IntakeService> makeFakeIntake(FakeDesk &desk);

} // namespace desk::test
