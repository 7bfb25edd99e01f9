// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <array>

class QActionGroup;
class QLabel;
class QMenu;
class QPushButton;

namespace desk::ui {

class Language;
class Theme;

enum class Place
{
    Requests,
    People,
    Import,
    Retention,
    Policies,
    Activity,
    Trust,
    Supervision
};

/// The left edge of the window: where to go, who is signed in, the look, the language, and the lock.
class Navigation final : public QFrame
{
    Q_OBJECT

public:
    Navigation(Theme &theme, Language &language, QWidget *parent);
    void setCurrent(Place place);
    /// Whether there is anything under it for who is signed in.
    void showPlace(Place place, bool shown);
    /// While `reason` is not empty nobody goes anywhere, and it says why.
    void setBlockedBy(const QString &reason);
    /// Name and roles of who is signed in; empty for nobody.
    void setUser(const QString &name, const QString &roles);

Q_SIGNALS:
    void wanted(desk::ui::Place place);
    void lockWanted();
    void shortcutsWanted();
    void preferencesWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeMenu();
    void retranslate();

    Theme &m_theme;
    Language &m_language;
    QLabel *m_product;
    std::array<QPushButton *, 8> m_places{};
    QLabel *m_user;
    QLabel *m_roles;
    QPushButton *m_look;
    QPushButton *m_lock;
    QMenu *m_menu;
    Place m_current = Place::Requests;
    QString m_blockedBy;
    QActionGroup *m_themes = nullptr;
};

} // namespace desk::ui
