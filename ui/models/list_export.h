// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"

#include <QFile>
#include <QPromise>

namespace desk::ui {

/**
 * Writes a list of requests as CSV (RFC 4180), page by page: references, words and days, nobody's name. Every
 * cell is a word of the desk, so that none needs quotes and none is a formula.
 */
class ListExport final : public QObject
{
    Q_OBJECT

public:
    ListExport(RequestService &requests, std::vector<PlatformInfo> platforms, QObject *parent);
    /// What is there goes, unless it was finished.
    ~ListExport() override;

    /// The whole list, into a file that is not there yet. Ends with finished().
    void writeList(const QString &path, const RequestFilter &filter);
    /// These lines alone.
    void writeLines(const QString &path, const std::vector<RequestSummary> &lines);
    QFuture<void> future() { return m_promise.future(); }

Q_SIGNALS:
    /// How many lines were written. Io, Cancelled: there is no file then.
    void finished(const desk::Result<std::uint64_t> &written);

private:
    bool open(const QString &path);
    bool put(const std::vector<RequestSummary> &lines);
    void next(const std::string &after);
    void end(Result<std::uint64_t> result);

    RequestService &m_requests;
    std::vector<PlatformInfo> m_platforms;
    RequestFilter m_filter;
    QFile m_file;
    std::uint64_t m_written = 0;
    bool m_ended = false;
    QPromise<void> m_promise;
};

} // namespace desk::ui
