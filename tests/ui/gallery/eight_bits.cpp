// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/eight_bits.h"

#include <QColor>

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace desk::test {

namespace {

constexpr std::size_t mostColours = 256;

int distance(QRgb one, QRgb other)
{
    const int red = qRed(one) - qRed(other);
    const int green = qGreen(one) - qGreen(other);
    const int blue = qBlue(one) - qBlue(other);
    return 3 * red * red + 6 * green * green + blue * blue; // about as eyes weigh them
}

QVector<QRgb> mostFrequent(const std::unordered_map<QRgb, int> &counts)
{
    std::vector<std::pair<int, QRgb>> order;
    for (const auto &[colour, count] : counts)
        order.emplace_back(-count, colour);
    std::sort(order.begin(), order.end());
    order.resize(std::min(order.size(), mostColours));
    QVector<QRgb> out;
    for (const auto &[count, colour] : order)
        out.push_back(colour);
    return out;
}

} // namespace

QImage inEightBits(const QImage &picture)
{
    const QImage from = picture.convertToFormat(QImage::Format_RGB32);
    std::unordered_map<QRgb, int> counts;
    for (int y = 0; y < from.height(); ++y)
        for (int x = 0; x < from.width(); ++x)
            ++counts[from.pixel(x, y)];
    const QVector<QRgb> table = mostFrequent(counts);
    std::unordered_map<QRgb, uchar> places;
    for (const auto &[colour, count] : counts) {
        const auto nearest =
            std::min_element(table.begin(), table.end(), [wanted = colour](QRgb one, QRgb other) {
                return distance(one, wanted) < distance(other, wanted);
            });
        places[colour] = static_cast<uchar>(nearest - table.begin());
    }
    QImage out(from.size(), QImage::Format_Indexed8);
    out.setColorTable(table);
    for (int y = 0; y < from.height(); ++y)
        for (int x = 0; x < from.width(); ++x)
            out.scanLine(y)[x] = places[from.pixel(x, y)];
    return out;
}

} // namespace desk::test
