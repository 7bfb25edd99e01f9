// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/icons.h"

#include <QPainter>

namespace desk::ui {

namespace {

constexpr int pictureSide = 40;

} // namespace

EmptyState::EmptyState(const QString &iconName, QPushButton *action, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_picture(new QLabel(this))
    , m_title(makeLabel(TextType::Section, this))
    , m_sentence(makeLabel(TextType::Muted, this))
{
    m_picture->setFixedSize(pictureSide, pictureSide);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setFixedWidth(56 * unit);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(unit);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addSpacing(unit);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_sentence, 0, Qt::AlignHCenter);
    if (action) {
        layout->addSpacing(unit);
        layout->addWidget(action, 0, Qt::AlignHCenter);
    }
    layout->addStretch(3);
}

void EmptyState::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    // A centred label is not asked how high it gets at its width.
    m_sentence->setMinimumHeight(m_sentence->heightForWidth(m_sentence->width()));
}

void EmptyState::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    accentIcon(m_iconName).paint(&painter, m_picture->geometry());
}

} // namespace desk::ui
