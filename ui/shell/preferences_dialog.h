// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace desk::ui {

class Language;
class Settings;
class Theme;

/// What people prefer: language, look, when the desk locks itself, where the queue begins. Each takes effect
/// at once. Deleted when closed.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All outlive it.
    PreferencesDialog(Language &language, Theme &theme, Settings &settings, QWidget *parent);

protected:
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
    QPushButton *m_close;
};

} // namespace desk::ui
