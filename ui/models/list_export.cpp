// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/list_export.h"

#include "core/policy/vocabulary.h"

#include <algorithm>

namespace desk::ui {

namespace {

constexpr int pageOfExport = 500;

const char *stateWordOf(RequestState state)
{
    switch (state) {
    case RequestState::Received:
        return "received";
    case RequestState::Verified:
        return "verified";
    case RequestState::Planned:
        return "planned";
    case RequestState::Approved:
        return "approved";
    case RequestState::Fulfilled:
        return "fulfilled";
    case RequestState::Closed:
        break;
    }
    return "closed";
}

QByteArray dayOrNothing(QDate day)
{
    return day.isValid() ? QByteArray::fromStdString(toIsoDate(day)) : QByteArray();
}

QByteArray lineOf(const RequestSummary &request, const std::vector<PlatformInfo> &platforms)
{
    QByteArrayList rights;
    for (const policy::Right right : request.rights)
        rights << QByteArray::fromStdString(std::string(policy::spelling(right)));
    QByteArrayList laws;
    for (const std::string &law : request.laws)
        laws << QByteArray::fromStdString(law);
    const auto platform = std::find_if(platforms.begin(), platforms.end(),
                                       [&](const PlatformInfo &each) { return each.id == request.platform; });
    const QByteArrayList cells{QByteArray::fromStdString(request.reference),
                               platform == platforms.end() ? QByteArray()
                                                           : QByteArray::fromStdString(platform->prefix),
                               rights.join(' '),
                               stateWordOf(request.state),
                               dayOrNothing(request.receivedOn),
                               dayOrNothing(request.internalOn),
                               dayOrNothing(request.dueOn),
                               request.waitsForApproval ? "approval"
                               : request.waitsForPerson ? "person"
                                                        : "",
                               laws.join(' ')};
    return cells.join(',') + "\r\n";
}

Error cannotWrite()
{
    return fail(ErrorCode::Io, "The list cannot be written; choose a new name in a folder with free space.");
}

} // namespace

ListExport::ListExport(RequestService &requests, std::vector<PlatformInfo> platforms, QObject *parent)
    : QObject(parent)
    , m_requests(requests)
    , m_platforms(std::move(platforms))
{
    m_promise.start();
}

ListExport::~ListExport()
{
    if (!m_ended && m_file.isOpen())
        m_file.remove();
    m_promise.finish();
}

bool ListExport::open(const QString &path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return false;
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray head("reference,platform,rights,state,received,target,due,waits,laws\r\n");
    return m_file.write(head) == head.size();
}

bool ListExport::put(const std::vector<RequestSummary> &lines)
{
    for (const RequestSummary &each : lines) {
        const QByteArray line = lineOf(each, m_platforms);
        if (m_file.write(line) != line.size())
            return false;
        m_written += 1;
    }
    return true;
}

void ListExport::writeList(const QString &path, const RequestFilter &filter)
{
    m_filter = filter;
    if (!open(path))
        return end(cannotWrite());
    next({});
}

void ListExport::writeLines(const QString &path, const std::vector<RequestSummary> &lines)
{
    if (!open(path) || !put(lines))
        return end(cannotWrite());
    end(m_written);
}

void ListExport::next(const std::string &after)
{
    whenAnswered(this, m_requests.list(m_filter, pageOfExport, after),
                 [this](const Result<RequestPage> &page) {
                     if (m_promise.isCanceled())
                         return end(fail(ErrorCode::Cancelled, "Writing the list was cancelled."));
                     if (!page)
                         return end(page.error());
                     if (!put(page->requests))
                         return end(cannotWrite());
                     if (!page->next.empty())
                         return next(page->next);
                     end(m_written);
                 });
}

void ListExport::end(Result<std::uint64_t> result)
{
    if (result && !m_file.flush())
        result = cannotWrite();
    if (!result && m_file.isOpen())
        m_file.remove();
    m_file.close();
    m_ended = true;
    m_promise.finish();
    // Whoever asked may not have connected yet, where all of it was done at once.
    QMetaObject::invokeMethod(
        this, [this, result] { Q_EMIT finished(result); }, Qt::QueuedConnection);
}

} // namespace desk::ui
