// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/platform_box.h"

#include "ui/models/display.h"

#include <QSignalBlocker>

namespace desk::ui {

PlatformBox::PlatformBox(const char *name, QWidget *parent) : QComboBox(parent)
{
    setObjectName(QString::fromLatin1(name));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

void PlatformBox::fill(const std::vector<PlatformInfo> &platforms)
{
    const QSignalBlocker quiet(this);
    const int before = currentIndex();
    clear();
    m_platforms.clear();
    for (const PlatformInfo &each : platforms) {
        addItem(text(each.name));
        m_platforms.push_back(each.id);
    }
    setCurrentIndex(before > 0 && before < count() ? before : 0);
}

PlatformId PlatformBox::platform() const
{
    const int at = currentIndex();
    return at < 0 ? PlatformId() : m_platforms.at(static_cast<std::size_t>(at));
}

} // namespace desk::ui
