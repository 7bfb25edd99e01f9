// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

#include <algorithm>

namespace desk::ui {

namespace {

class StrokeIcon final : public QIconEngine
{
public:
    StrokeIcon(const QString &name, QPalette::ColorRole role) : m_name(name), m_role(role)
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        if (file.open(QIODevice::ReadOnly))
            m_svg = file.readAll();
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const QColor color =
            mode == QIcon::Disabled ? palette.color(QPalette::PlaceholderText) : palette.color(m_role);
        QByteArray svg = m_svg;
        svg.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer(svg);
        const int side = std::min(rect.width(), rect.height());
        renderer.render(painter, QRectF(rect.left(), rect.top() + (rect.height() - side) / 2, side, side));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap out(size);
        out.fill(Qt::transparent);
        QPainter painter(&out);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return out;
    }

    QIconEngine *clone() const override { return new StrokeIcon(*this); }

private:
    QString m_name;
    QByteArray m_svg;
    QPalette::ColorRole m_role;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new StrokeIcon(name, QPalette::ButtonText));
}
QIcon accentIcon(const QString &name)
{
    return QIcon(new StrokeIcon(name, QPalette::Link));
}
QIcon onAccentIcon(const QString &name)
{
    return QIcon(new StrokeIcon(name, QPalette::HighlightedText));
}

} // namespace desk::ui
