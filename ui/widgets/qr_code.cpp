// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qr_code.h"

#include <QPainter>
#include <qrencode.h>

#include <memory>

namespace desk::ui {

namespace {

constexpr int quietZone = 4;

} // namespace

QrCode::QrCode(QWidget *parent) : QWidget(parent)
{
    setFixedSize(side, side);
    setObjectName(QStringLiteral("qrCode"));
}

QrCode::~QrCode()
{
    m_modules.fill(0);
}

void QrCode::setContent(const std::string &text)
{
    m_modules.fill(0);
    m_modules = {};
    update();
    if (text.empty())
        return;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        return;
    QImage modules(code->width, code->width, QImage::Format_Grayscale8);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            modules.scanLine(y)[x] = (code->data[y * code->width + x] & 1) != 0 ? 0 : 255;
    m_modules = modules;
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (m_modules.isNull())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    const int scale = side / (m_modules.width() + 2 * quietZone);
    const int size = scale * m_modules.width();
    // Whole pixels a module: a camera reads no blurred edges.
    painter.drawImage(QRect((side - size) / 2, (side - size) / 2, size, size), m_modules);
}

} // namespace desk::ui
