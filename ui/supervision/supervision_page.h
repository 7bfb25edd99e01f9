// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tabbed_page.h"

namespace desk::ui {

enum class SupervisionTab
{
    Approvals,
    Workload,
    Figures
};

/// For whoever answers for other people's work: what waits for them, how much lies with whom, and what the
/// desk's work adds up to.
class SupervisionPage final : public TabbedPage
{
    Q_OBJECT

public:
    SupervisionPage(const Context &context, QWidget *parent);
    void choose(SupervisionTab tab);
    /// Whether there is anything here for somebody with these roles.
    static bool isFor(const std::vector<policy::Role> &roles);

Q_SIGNALS:
    void requestWanted(const std::string &reference);
    /// The queue of one member of staff; empty: nobody's.
    void queueWanted(const std::string &owner);

protected:
    void retranslate() override;
};

} // namespace desk::ui
