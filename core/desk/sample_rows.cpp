// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sample_rows.h"

#include "core/formats/csv_writer.h"

#include <algorithm>
#include <cassert>

namespace desk::sample {
namespace {

constexpr Phrases phrases[] = {
    {"en", "Does it come in a smaller size, and when would it arrive?",
     "Yes, it does; it leaves our warehouse within two days.", "The corner was damp when I unpacked it.",
     "arrived damaged", "Lovely colours, and it didn't smell of the box.", "Happy birthday, with love!",
     "gift box"},
    {"de", "Gibt es das auch eine Nummer kleiner, und wann käme es an?",
     "Ja, gern – es verlässt unser Lager binnen zwei Tagen.", "Beim Auspacken war eine Ecke feucht.",
     "beschädigt angekommen", "Schöne Farben, und größer als gedacht.", "Alles Gute zum Geburtstag!",
     "Geschenkschachtel"},
    {"fr", "Existe-t-il en plus petit, et quand arriverait-il ?",
     "Oui, il quitte notre entrepôt sous deux jours.", "Un coin était humide à l’ouverture du colis.",
     "arrivé endommagé", "De très belles couleurs, livraison soignée.", "Joyeux anniversaire !",
     "coffret cadeau"},
    {"es", "¿Lo tienen más pequeño? ¿Cuándo llegaría?", "Sí, sale de nuestro almacén en dos días.",
     "Una esquina estaba húmeda al abrir el paquete.", "llegó dañado",
     "Colores preciosos y muy bien embalado.", "¡Feliz cumpleaños!", "caja de regalo"},
    {"zh", "请问有小一点的尺寸吗？大概什么时候能到？", "有的，两天内从仓库发出。", "打开包裹时有一角是潮的。",
     "到货破损", "颜色很好看，包装也用心。", "生日快乐！", "礼盒"},
};

int rankOf(std::string_view category)
{
    if (category == "account")
        return 0;
    return category == "orders" || category == "purchases" ? 1 : 2;
}

} // namespace

Export::Export(const policy::Profile &profile)
{
    for (const policy::Category &category : profile.categories) {
        Sheet &sheet = m_sheets.emplace_back();
        sheet.category = category.id;
        for (const policy::Field &field : category.fields)
            sheet.columns.push_back(field.id);
    }
    std::stable_sort(m_sheets.begin(), m_sheets.end(), [](const Sheet &left, const Sheet &right) {
        return rankOf(left.category) < rankOf(right.category);
    });
}

void Export::add(std::string_view category, Cells cells)
{
    const auto sheet = std::find_if(m_sheets.begin(), m_sheets.end(),
                                    [&](const Sheet &each) { return each.category == category; });
    assert(sheet != m_sheets.end() && "a category of the profile");
    std::vector<std::string> row(sheet->columns.size());
    for (const auto &[field, text] : cells) {
        const auto column = std::find(sheet->columns.begin(), sheet->columns.end(), field);
        assert(column != sheet->columns.end() && "a field of the category");
        row[static_cast<std::size_t>(column - sheet->columns.begin())] = text;
    }
    sheet->rows.push_back(std::move(row));
}

std::vector<Export::Table> Export::take() const
{
    std::vector<Table> out;
    for (const Sheet &sheet : m_sheets) {
        formats::MemorySink sink;
        formats::CsvWriter writer(sink, {formats::CsvSafety::Verbatim, ','});
        writer.header(sheet.columns);
        for (const auto &row : sheet.rows)
            writer.row(row);
        [[maybe_unused]] const bool written = writer.finish().ok();
        assert(written && "memory takes everything");
        out.push_back({sheet.category, std::string(sink.text())});
    }
    return out;
}

const Phrases &phrasesIn(std::string_view language)
{
    for (const Phrases &each : phrases)
        if (language.substr(0, 2) == each.language)
            return each;
    return phrases[0];
}

std::string conversation(const Phrases &texts, QDate day)
{
    const auto turn = [&](std::string_view from, std::string_view text, int ordinal) {
        return "{\"at\":\"" + isoMoment(day, ordinal) + "\",\"from\":\"" + std::string(from) +
               "\",\"text\":\"" + std::string(text) + "\"}";
    };
    return "[" + turn("customer", texts.question, 1) + "," + turn("shop", texts.answer, 2) + "]";
}

std::string itemList(const Order &order)
{
    std::vector<std::string> out;
    for (const Item &item : order.items)
        out.push_back(std::to_string(item.quantity) + " × " + std::string(item.name));
    return jsonList(out);
}

} // namespace desk::sample
