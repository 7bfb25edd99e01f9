// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/interrupt.h"
#include "app/command_line/program.h"
#include "app/printing/print_application.h"
#include "app/printing/print_letter.h"
#include "core/base/last_resort.h"
#include "core/crypto/locked_memory.h"
#include "core/desk/local_desk.h"

#include <QCoreApplication>

#include <iostream>
#include <memory>
#include <string_view>

namespace {

/// Only letters are drawn, by themselves or in a package; what draws them costs every other command its
/// start.
bool drawsLetters(int argc, char **argv)
{
    const std::string_view first = argc > 1 ? argv[1] : "";
    const std::string_view second = argc > 2 ? argv[2] : "";
    return first == "rehearse" || (first == "request" && (second == "letter" || second == "package"));
}

} // namespace

// The composition root: joins the commands with a desk on this machine.
int main(int argc, char **argv)
{
    using namespace desk;
    installLastResort("rightsdeskctl");
    crypto::forbidCoreDumps();
    const bool draws = drawsLetters(argc, argv);
    const auto application =
        draws ? printing::makePrintApplication(argc, argv) : std::make_unique<QCoreApplication>(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("rightsdesk"));
    command_line::watchForInterrupt();

    std::unique_ptr<LocalDesk> localDesk;
    const letters::LetterPrinter printer = draws ? letters::LetterPrinter(printing::letterPdf) : nullptr;
    const auto open = [&localDesk, &printer](std::optional<Instant> now) {
        localDesk = std::make_unique<LocalDesk>(LocalDeskOptions{now, printer});
        return localDesk->services();
    };
    command_line::Output output(std::cout, std::cerr, false);
    command_line::SystemTerminal terminal;
    command_line::Context context{open, {makeSampleDesk, sample::rehearsalGuest}, output, terminal};
    if (draws)
        context.print = printing::printLetter;

    std::vector<std::string> words;
    for (const QString &word : QCoreApplication::arguments().sliced(1))
        words.push_back(word.toStdString());
    return static_cast<int>(command_line::runProgram(context, words));
}
