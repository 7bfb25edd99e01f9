// SPDX-License-Identifier: GPL-3.0-or-later
// The small parts every page is made of. Their look is in resources/style/window.qss.
#pragma once

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QString>

class QLineEdit;
class QTableView;

namespace desk::ui {

class Theme;

/// The grid: 4 pixels inside a group, then multiples of 8.
inline constexpr int half = 4;
inline constexpr int unit = 8;

enum class TextType
{
    Body,
    Page,
    Section,
    Label,
    Muted,
    Caption,
    Mark, ///< A word beside a label.
    Fault,
    Code,
    Passphrase
};

/// A label of the type scale; plain text only, wraps unless it is a heading.
QLabel *makeLabel(TextType type, QWidget *parent);

enum class ButtonKind
{
    Ordinary,
    Primary,
    Quiet,
    Link,
    Big
};

/// `name` is the object name; `iconName` may be empty.
QPushButton *makeButton(ButtonKind kind, const QString &name, const QString &iconName, QWidget *parent);

/// Changes what kind of button it is, its icon included.
void setKind(QPushButton *button, ButtonKind kind, const QString &iconName);

/// Sets text and, from it, the accessible name.
void setButtonText(QPushButton *button, const QString &text);

/// Disables a button with the reason as its tooltip and accessible description; an empty reason enables it.
void setBlocked(QWidget *button, const QString &reason);

/// A surface with a border and a vertical layout of its own.
QFrame *makeCard(QWidget *parent);

QFrame *makeLine(QWidget *parent);

/// A label shaped as a chip. Tones: neutral, info, ok, warn, bad.
QLabel *makeChip(const QString &text, const QString &tone, QWidget *parent);
void setChip(QLabel *chip, const QString &text, const QString &tone);

/// Draws a widget anew after a dynamic property that its style depends on has changed.
void repolish(QWidget *widget);
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);

/// Takes everything out of a layout and deletes it.
void emptyLayout(QLayout *layout);

/// The common look and keyboard of tables. The theme must outlive the view.
void dressTable(QTableView *view, const Theme &theme, const QString &accessibleName);
/// QTableView::selectRow() finds no row where reading goes to the left and the columns do not fill the view.
void goToRow(QTableView *view, int row);

/// Text without the mnemonic's ampersand.
QString plain(const QString &mnemonicText);

QLineEdit *makeLineEdit(const char *name, QWidget *parent);

/// A multi-line editor in which Tab moves on.
QPlainTextEdit *makeTextEdit(const QString &name, int lines, QWidget *parent);

} // namespace desk::ui
