// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"
#include "app/desktop/printing_press.h"
#include "app/printing/print_letter.h"
#include "core/base/clock.h"
#include "core/base/last_resort.h"
#include "core/crypto/locked_memory.h"
#include "core/crypto/system_random.h"
#include "core/desk/local_desk.h"

#include <QApplication>

namespace {

constexpr int samplePeople = 500;
constexpr std::uint32_t sampleSeed = 1;

} // namespace

int main(int argc, char **argv)
{
    desk::installLastResort("rightsdesk");
    desk::crypto::forbidCoreDumps();
    QApplication application(argc, argv);
    const desk::desktop::Options options = desk::desktop::prepare(application);
    desk::LocalDesk local({{}, desk::printing::letterPdf});
    desk::Services services = local.services();
    const desk::SystemClock clock;
    desk::desktop::PrintingPress press;
    desk::crypto::SystemRandom random;
    const auto makeSample = [&services](const desk::DeskLocation &where) {
        return desk::makeSampleDesk(services, where, samplePeople, sampleSeed);
    };
    return desk::desktop::run(
        application, {services, clock, press, random, makeSample, desk::sampleDeskLocation()}, options);
}
