// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, each call put onto the desk's own thread. Part of LocalDesk.
#pragma once

#include "core/desk/engine.h"
#include "core/desk/rotation_work.h"

namespace desk {

class LocalKeys final : public KeyService
{
public:
    explicit LocalKeys(Engine &engine) : m_engine(engine) {}

    Answer<std::vector<KeyLine>> list(PlatformId platform) override
    {
        return m_engine.call(work::listKeys, platform);
    }
    Answer<RotationReport> rotate(const RotationOrder &order) override
    {
        return m_engine.call(work::rotateKey, order);
    }

private:
    Engine &m_engine;
};

} // namespace desk
