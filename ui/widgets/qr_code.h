// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace desk::ui {

/// A text as a QR code (ISO/IEC 18004, error correction M) for a camera: black on white in either theme, with
/// the quiet zone of four modules. Empty while there is no text, or one that is too long.
class QrCode final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int side = 200;

    explicit QrCode(QWidget *parent);
    ~QrCode() override;
    /// Kept as a picture alone; an empty text wipes it.
    void setContent(const std::string &text);
    bool isEmpty() const { return m_modules.isNull(); }
    /// One pixel a module, without the quiet zone.
    const QImage &modules() const { return m_modules; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_modules;
};

} // namespace desk::ui
