// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a policy profile, an import mapping or a set of them, a law and a calendar: it has faults, or it can be used;
// never both.
#include "core/base/bytes.h"
#include "core/laws/law_book.h"
#include "core/policy/mapping_set.h"
#include "core/policy/profile_parser.h"
#include "core/policy/shipped.h"

#include <cstdlib>

namespace {

using namespace desk;

const policy::Profile &someProfile()
{
    static const policy::Profile profile = policy::parseProfile(*policy::shippedProfile("rugs")).value();
    return profile;
}

bool isUsableSet(std::string_view text)
{
    const auto set = policy::parseMappingSet(text);
    return set.ok() && policy::tablesFor(*set, someProfile()).ok();
}

void expectAgreement(const std::vector<policy::Fault> &faults, bool usable)
{
    if (faults.empty() != usable)
        std::abort();
    for (const policy::Fault &fault : faults) {
        if (fault.message.empty() || (!fault.pointer.empty() && fault.pointer.front() != '/'))
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = asText({data, size});
    expectAgreement(policy::checkProfile(text), policy::parseProfile(text).ok());
    expectAgreement(policy::checkMapping(text, someProfile().categories.front()),
                    policy::parseMapping(text, someProfile().categories.front()).ok());
    expectAgreement(policy::checkMappingSet(text, someProfile()), isUsableSet(text));
    expectAgreement(laws::checkLaw(text), laws::parseLaw(text).ok());
    static_cast<void>(laws::looksLikeLaw(text));
    const auto calendar = laws::parseCalendar(text);
    if (!calendar.ok() && calendar.error().message.empty())
        std::abort();
    return 0;
}
