// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/value_table.h"

#include <array>
#include <optional>

namespace desk::ui {

/// What people look at again and again, in the order of the side list.
enum class SavedView
{
    AllOpen,
    Mine,
    Unassigned,
    AtRisk,
    Overdue,
    WaitsForPerson,
    WaitsForApproval,
    Everything
};

struct SavedViewLine
{
    SavedView view{};
    std::optional<std::uint64_t> requests; ///< Nothing: not counted yet.
};

/// The saved views with how many requests stand in each.
class SavedViewsModel final : public ValueTable<SavedViewLine>
{
    Q_OBJECT

public:
    static constexpr std::array all{
        SavedView::AllOpen, SavedView::Mine,           SavedView::Unassigned,       SavedView::AtRisk,
        SavedView::Overdue, SavedView::WaitsForPerson, SavedView::WaitsForApproval, SavedView::Everything};

    SavedViewsModel(RequestService &requests, const Clock &clock, QObject *parent = nullptr);

    /// What a view shows. `me`: the name of who is signed in.
    static RequestFilter filterOf(SavedView view, const std::string &me, QDate today);
    static QString name(SavedView view);
    /// Its stable word, for settings; nothing for a word that is none.
    static QString word(SavedView view);
    static std::optional<SavedView> fromWord(const QString &word);

    /// Counts all of them, in one question; what is shown stays until the answer is there.
    void count(const std::string &me);
    /// Lists the views, not counted yet. Before, and after clear(), there are none.
    void show();
    void clear();

protected:
    QStringList headers() const override;
    bool isNumber(int column) const override { return column == 1; }
    QVariant cell(const SavedViewLine &line, int column, int role) const override;

private:
    RequestService &m_requests;
    const Clock &m_clock;
    Turn m_turn;
};

} // namespace desk::ui
