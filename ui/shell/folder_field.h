// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace desk::ui {

class Prompter;
class Settings;

/// Which folder is watched for letters that come in, for each platform. Takes effect at once.
class FolderField final : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    FolderField(Settings &settings, Prompter &prompter, const std::vector<PlatformInfo> &platforms,
                QWidget *parent);
    void retranslate();

private:
    QString profile() const;
    void follow();

    Settings &m_settings;
    std::vector<PlatformInfo> m_platforms;
    QLabel *m_label;
    QLabel *m_help;
    QComboBox *m_platform;
    QLineEdit *m_path;
    QPushButton *m_choose;
    QPushButton *m_clear;
};

} // namespace desk::ui
