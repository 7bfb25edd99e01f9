// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/engine.h"

#include "core/crypto/thread_state.h"

namespace desk {

Engine::Engine(const Clock &clock) : m_clock(clock), m_onThread(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("desk"));
    m_onThread->moveToThread(&m_thread);
    m_thread.start();
}

Engine::~Engine()
{
    // The connection belongs to its thread: what is open is closed there.
    QMetaObject::invokeMethod(m_onThread.get(), [this] { m_desk.reset(); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        m_onThread.get(),
        [this] {
            crypto::forgetThread();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace desk
