// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <QComboBox>

namespace desk::ui {

/// A choice of one of the platforms that somebody may enter.
class PlatformBox final : public QComboBox
{
public:
    PlatformBox(const char *name, QWidget *parent);

    /// In the language of the window. Keeps the place that was chosen where there is one; tells nobody.
    void fill(const std::vector<PlatformInfo> &platforms);
    PlatformId platform() const; ///< Null where there is none.

private:
    std::vector<PlatformId> m_platforms;
};

} // namespace desk::ui
