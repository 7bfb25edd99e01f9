// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <QWidget>

class QLabel;

namespace desk::ui {

class CopyButton;
class Notice;

/// The package that was written: where it lies, its SHA-256, and the passphrase, told once.
class PackageResult final : public QWidget
{
    Q_OBJECT

public:
    explicit PackageResult(QWidget *parent);
    void show(const FulfilResult &package);
    void wipe();
    void retranslate();

private:
    QLabel *m_pathTitle;
    QLabel *m_path;
    QLabel *m_hashTitle;
    QLabel *m_hash;
    CopyButton *m_copyHash;
    QLabel *m_passTitle;
    QLabel *m_pass;
    CopyButton *m_copyPass;
    Notice *m_channel;
};

} // namespace desk::ui
