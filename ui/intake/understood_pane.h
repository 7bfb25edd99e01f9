// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/understood.h"

#include <QScrollArea>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace desk::ui {

class Notice;

/**
 * What was understood: each finding with the words that led to it, doubts, who was found and what else they
 * asked. Where the letter follows an earlier request, asks what shall become of it.
 */
class UnderstoodPane final : public QScrollArea
{
    Q_OBJECT

public:
    explicit UnderstoodPane(QWidget *parent);
    /// `ofFile` are doubts about the whole file.
    void show(const IntakeDraft &draft, const std::vector<intake::Doubt> &ofFile);
    /// Nothing in the file becomes a request; these doubts say why.
    void showDoubts(const std::vector<intake::Doubt> &ofFile);
    void wipe();
    /// Reference of the request that it shall be attached to; empty: a new one.
    const std::string &attachTo() const { return m_attachTo; }
    /// What is wrong with what was chosen.
    void setFault(const QString &sentence);
    void retranslate();

Q_SIGNALS:
    /// attachTo() is another.
    void chosen();

private:
    void makeAnew();
    void addNotice(const char *name, const QString &tone, const QString &sentence);
    void addChoice();
    void addLines();
    void addPeople();

    std::optional<IntakeDraft> m_draft;
    std::vector<intake::Doubt> m_ofFile;
    std::string m_attachTo;
    QLabel *m_title;
    Notice *m_fault;
    QVBoxLayout *m_rows;
};

} // namespace desk::ui
