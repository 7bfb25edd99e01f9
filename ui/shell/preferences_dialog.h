// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace desk::ui {

class FolderField;
class Language;
class Prompter;
class Settings;
class Theme;

/// What preferences are kept in, and what takes them at once. All outlive the dialog.
struct Preferences
{
    Language &language;
    Theme &theme;
    Settings &settings;
    Prompter &prompter;
};

/// What people prefer: language, look, when the desk locks itself, where the queue begins, which folders are
/// watched. Each takes effect at once. Deleted when closed.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `platforms`: for which a folder may be watched; none while nobody is signed in.
    PreferencesDialog(const Preferences &preferences, const std::vector<PlatformInfo> &platforms,
                      QWidget *parent);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectControls();
    void fill();
    void retranslate();

    Language &m_language;
    Theme &m_theme;
    Settings &m_settings;
    QLabel *m_title;
    QLabel *m_languageLabel;
    QComboBox *m_languages;
    QLabel *m_lookLabel;
    QComboBox *m_looks;
    QLabel *m_idleLabel;
    QSpinBox *m_idle;
    QLabel *m_idleHelp;
    QLabel *m_startLabel;
    QComboBox *m_start;
    QCheckBox *m_notifies;
    FolderField *m_folder;
    QPushButton *m_close;
};

} // namespace desk::ui
