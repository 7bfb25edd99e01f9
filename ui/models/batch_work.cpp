// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/batch_work.h"

namespace desk::ui {

BatchWork::BatchWork(int count, Step step, QObject *parent)
    : QObject(parent)
    , m_count(count)
    , m_step(std::move(step))
{
    m_promise.start();
    m_promise.setProgressRange(0, count);
}

BatchWork::~BatchWork()
{
    m_promise.finish();
}

void BatchWork::start()
{
    next();
}

void BatchWork::next()
{
    if (m_promise.isCanceled())
        m_result.cancelled = true;
    if (m_at == m_count || m_result.cancelled)
        return end();
    whenAnswered(this, m_step(m_at), [this](const Result<RequestSummary> &answer) {
        if (answer) {
            m_result.done += 1;
        } else {
            m_result.failed += 1;
            if (!m_result.first)
                m_result.first = answer.error();
        }
        m_promise.setProgressValue(++m_at);
        next();
    });
}

void BatchWork::end()
{
    m_promise.finish();
    Q_EMIT finished(m_result);
}

} // namespace desk::ui
