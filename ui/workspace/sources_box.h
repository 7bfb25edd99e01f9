// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"
#include "ui/widgets/page.h"

class QLabel;
class QVBoxLayout;

namespace desk::ui {

class Notice;

/// The files that a request came in as, and the way to one of them byte for byte. Hidden where there is none.
class SourcesBox final : public QWidget
{
    Q_OBJECT

public:
    SourcesBox(WorkspaceModel &model, const Context &context, QWidget *parent);
    void wipe();
    void retranslate();

private:
    void follow();
    void list(const std::vector<SourceView> &sources);
    void addRow(const SourceView &source, int number);
    void save(int number);
    void write(const QString &path, const std::string &bytes);

    WorkspaceModel &m_model;
    Context m_context;
    Turn m_turn;
    Turn m_saveTurn;
    std::string m_of; ///< Which request, as of which revision, they were asked for.
    std::vector<SourceView> m_sources;
    QLabel *m_title;
    QVBoxLayout *m_rows;
    Notice *m_notice;
};

} // namespace desk::ui
