// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>
#include <string>

class QLabel;

namespace desk::ui {

class CopyButton;
class Notice;

/// What was written for somebody outside.
struct WrittenFileView
{
    std::string path;
    std::string passphrase; ///< Empty where the file is open.
    std::string sha256;
    std::uint64_t bytes = 0;
};

/// A file that was written: where it lies, its SHA-256, and the passphrase, told once.
class WrittenFile final : public QWidget
{
    Q_OBJECT

public:
    explicit WrittenFile(QWidget *parent);
    void show(const WrittenFileView &file);
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
