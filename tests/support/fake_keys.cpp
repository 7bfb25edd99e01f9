// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a FakeDesk.
#include "tests/support/fake_answer.h"

namespace desk::test {

class FakeKeys final : public KeyService
{
public:
    explicit FakeKeys(FakeDesk &desk) : m_desk(desk) {}
    Answer<std::vector<KeyLine>> list(PlatformId) override
    {
        return m_desk.answer<std::vector<KeyLine>>("keys", [] {
            return std::vector<KeyLine>{{RotatedKey::Category, "orders", 1, 4, true, false, {}},
                                        {RotatedKey::Index, {}, 2, 5, false, false, {}},
                                        {RotatedKey::Log, {}, 1, 6, false, false, {}}};
        });
    }
    Answer<RotationReport> rotate(const RotationOrder &order) override
    {
        return m_desk.longAnswer<RotationReport>(order.dryRun ? "tryRotate" : "rotate", [order] {
            return RotationReport{2, order.dryRun ? 240U : 120U};
        });
    }

private:
    FakeDesk &m_desk;
};

std::unique_ptr<KeyService> makeFakeKeys(FakeDesk &desk)
{
    return std::make_unique<FakeKeys>(desk);
}

} // namespace desk::test
