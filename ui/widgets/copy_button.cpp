// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copy_button.h"

#include "ui/widgets/icons.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QEvent>
#include <QGuiApplication>
#include <QTimer>

namespace desk::ui {

namespace {

QByteArray digestOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

CopyButton::CopyButton(Kind kind, const QString &name, QWidget *parent) : QPushButton(parent), m_kind(kind)
{
    setObjectName(name);
    setProperty("kind", QStringLiteral("link"));
    setAutoDefault(false);
    setIcon(accentIcon(QStringLiteral("copy")));
    setIconSize({18, 14});
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
    retranslate();
}

CopyButton::~CopyButton()
{
    forget();
}

void CopyButton::setContent(const QString &content)
{
    m_content = content;
    if (content.isEmpty())
        forget();
}

void CopyButton::setPurpose(const QString &purpose)
{
    setAccessibleName(purpose);
}

void CopyButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QPushButton::changeEvent(event);
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_content);
    m_justCopied = true;
    retranslate();
    QTimer::singleShot(2000, this, [this] {
        m_justCopied = false;
        retranslate();
    });
    if (m_kind == Kind::Secret) {
        m_copiedDigest = digestOf(m_content);
        QTimer::singleShot(secretSeconds * 1000, this, &CopyButton::forget);
    }
}

void CopyButton::forget()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard && !m_copiedDigest.isEmpty() && digestOf(clipboard->text()) == m_copiedDigest)
        clipboard->clear();
    m_copiedDigest.clear();
}

void CopyButton::retranslate()
{
    //: Button; then what it says for a moment once pressed.
    setText(m_justCopied ? tr("Copied") : tr("Copy"));
    setIcon(accentIcon(m_justCopied ? QStringLiteral("check") : QStringLiteral("copy")));
}

} // namespace desk::ui
