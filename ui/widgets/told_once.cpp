// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/told_once.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/qr_code.h"

#include <QHideEvent>

namespace desk::ui {

ToldOnce::ToldOnce(QWidget *parent)
    : QFrame(parent)
    , m_title(makeLabel(TextType::Section, this))
    , m_code(new QrCode(this))
    , m_text(makeLabel(TextType::Passphrase, this))
    , m_show(makeButton(ButtonKind::Ordinary, QStringLiteral("showSecret"), QStringLiteral("eye"), this))
    , m_copy(new CopyButton(CopyButton::Kind::Secret, QStringLiteral("copySecret"), this))
    , m_caution(new Notice(this))
    , m_done(makeButton(ButtonKind::Ordinary, QStringLiteral("secretDone"), QStringLiteral("check"), this))
{
    setProperty("card", QStringLiteral("true"));
    setObjectName(QStringLiteral("toldOnce"));
    m_text->setObjectName(QStringLiteral("toldSecret"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(unit);
    auto *top = new QHBoxLayout;
    top->setSpacing(unit);
    top->addWidget(m_title, 1);
    top->addWidget(m_show);
    top->addWidget(m_copy);
    top->addWidget(m_done);
    layout->addLayout(top);
    layout->addWidget(m_caution);
    layout->addWidget(m_code);
    layout->addWidget(m_text);
    connect(m_show, &QPushButton::clicked, this, [this] {
        m_secret.hidden = false;
        retranslate();
    });
    connect(m_done, &QPushButton::clicked, this, &ToldOnce::wipe);
    wipe();
}

void ToldOnce::tell(ToldSecret secret)
{
    m_secret = std::move(secret);
    m_code->setContent(m_secret.uri);
    m_copy->setContent(m_secret.lines.join(QLatin1Char('\n')));
    retranslate();
    setVisible(true);
}

void ToldOnce::wipe()
{
    for (QString &line : m_secret.lines)
        line.fill(QLatin1Char('\0'));
    m_secret = {};
    m_text->clear();
    m_code->setContent({});
    m_copy->setContent({});
    m_caution->clear();
    hide();
}

void ToldOnce::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_secret.title)
        retranslate();
    QFrame::changeEvent(event);
}

void ToldOnce::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        wipe();
    QFrame::hideEvent(event);
}

void ToldOnce::retranslate()
{
    m_title->setText(m_secret.title());
    m_caution->say(QStringLiteral("warn"), m_secret.caution());
    m_text->setText(m_secret.hidden ? QString() : m_secret.lines.join(QLatin1Char('\n')));
    m_text->setAccessibleName(m_secret.title());
    m_text->setVisible(!m_secret.hidden);
    m_code->setVisible(!m_code->isEmpty());
    m_code->setAccessibleName(tr("QR code for the camera of an authenticator"));
    m_show->setVisible(m_secret.hidden);
    setButtonText(m_show, tr("Sho&w as text"));
    m_copy->setPurpose(tr("Copy it; it leaves the clipboard after a minute"));
    setButtonText(m_done, tr("I have it: for&get it"));
}

} // namespace desk::ui
