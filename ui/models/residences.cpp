// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/residences.h"

#include "ui/models/display.h"

#include <QCollator>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

namespace desk::ui {

namespace {

// States whose comprehensive consumer privacy acts are in force or dated.
constexpr std::array states{
    std::pair{"US-CA", QT_TRANSLATE_NOOP("desk::ui::Residences", "California, USA")},
    std::pair{"US-CO", QT_TRANSLATE_NOOP("desk::ui::Residences", "Colorado, USA")},
    std::pair{"US-CT", QT_TRANSLATE_NOOP("desk::ui::Residences", "Connecticut, USA")},
    std::pair{"US-DE", QT_TRANSLATE_NOOP("desk::ui::Residences", "Delaware, USA")},
    std::pair{"US-IA", QT_TRANSLATE_NOOP("desk::ui::Residences", "Iowa, USA")},
    std::pair{"US-IN", QT_TRANSLATE_NOOP("desk::ui::Residences", "Indiana, USA")},
    std::pair{"US-KY", QT_TRANSLATE_NOOP("desk::ui::Residences", "Kentucky, USA")},
    std::pair{"US-MD", QT_TRANSLATE_NOOP("desk::ui::Residences", "Maryland, USA")},
    std::pair{"US-MN", QT_TRANSLATE_NOOP("desk::ui::Residences", "Minnesota, USA")},
    std::pair{"US-MT", QT_TRANSLATE_NOOP("desk::ui::Residences", "Montana, USA")},
    std::pair{"US-NE", QT_TRANSLATE_NOOP("desk::ui::Residences", "Nebraska, USA")},
    std::pair{"US-NH", QT_TRANSLATE_NOOP("desk::ui::Residences", "New Hampshire, USA")},
    std::pair{"US-NJ", QT_TRANSLATE_NOOP("desk::ui::Residences", "New Jersey, USA")},
    std::pair{"US-OR", QT_TRANSLATE_NOOP("desk::ui::Residences", "Oregon, USA")},
    std::pair{"US-RI", QT_TRANSLATE_NOOP("desk::ui::Residences", "Rhode Island, USA")},
    std::pair{"US-TN", QT_TRANSLATE_NOOP("desk::ui::Residences", "Tennessee, USA")},
    std::pair{"US-TX", QT_TRANSLATE_NOOP("desk::ui::Residences", "Texas, USA")},
    std::pair{"US-UT", QT_TRANSLATE_NOOP("desk::ui::Residences", "Utah, USA")},
    std::pair{"US-VA", QT_TRANSLATE_NOOP("desk::ui::Residences", "Virginia, USA")},
};

QString countryName(const char *code)
{
    const icu::Locale reader(windowLanguage() == "zh-CN" ? "zh_Hans_CN" : "en");
    icu::UnicodeString name;
    icu::Locale("", code).getDisplayCountry(reader, name);
    return QString(reinterpret_cast<const QChar *>(name.getBuffer()), name.length());
}

QString withCode(const Residences::Place &place)
{
    return place.name + QStringLiteral(" (%1)").arg(text(place.code));
}

} // namespace

std::vector<Residences::Place> Residences::all()
{
    std::vector<Place> places;
    for (const char *const *code = icu::Locale::getISOCountries(); *code; ++code)
        places.push_back({*code, countryName(*code)});
    for (const auto &[code, name] : states)
        places.push_back({code, tr(name)});
    QCollator order{QLocale()};
    std::sort(places.begin(), places.end(),
              [&order](const Place &a, const Place &b) { return order.compare(a.name, b.name) < 0; });
    return places;
}

QString Residences::label(const std::string &code)
{
    for (const Place &place : all())
        if (place.code == code)
            return withCode(place);
    return text(code);
}

std::string Residences::codeOf(const QString &typed)
{
    const QString wanted = typed.trimmed();
    const auto same = [&wanted](const QString &candidate) {
        return wanted.compare(candidate, Qt::CaseInsensitive) == 0;
    };
    for (const Place &place : all())
        if (same(text(place.code)) || same(place.name) || same(withCode(place)))
            return place.code;
    return {};
}

} // namespace desk::ui
