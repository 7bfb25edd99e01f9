// SPDX-License-Identifier: GPL-3.0-or-later
// A whole request on its way to another desk.
#include "app/command_line/present.h"
#include "app/command_line/private_file.h"
#include "app/command_line/sealed_file.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr std::size_t maxKeyLine = 4096;

constexpr std::array exportOptions{
    OptionSpec{"out", "FILE", "the case file, a sealed ZIP file; must not exist"},
    OptionSpec{"passphrase-out", "FILE", "its passphrase, to be told by another channel; must not exist"},
};
constexpr std::array importOptions{
    OptionSpec{"passphrase-file", "FILE",
               "the passphrase in its first line; asked for on a terminal otherwise"},
    OptionSpec{"desk-key", "FILE", "the published key of the desk that wrote it: shows who did"},
};

Outcome exportCase(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string out, arguments.required("out"));
    DESK_TRY(const std::string passphraseOut, arguments.required("passphrase-out"));
    const std::string path = absolutePath(out);
    const std::string passphraseFile = absolutePath(passphraseOut);
    if (path == passphraseFile)
        return usageError("The case and its passphrase go into two files.", "--passphrase-out");
    DESK_CHECK(checkNewFile(path));
    DESK_CHECK(checkNewFile(passphraseFile));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    const Result<EvidenceResult> written =
        await(desk.services.audit.exportCase(arguments.positional()[0], path),
              progressOn(context, "Writing the case"));
    endProgress(context);
    DESK_CHECK(written);
    return keepSealedFile(context, *written, passphraseFile, {"Case file", "Log entries", "case"});
}

Outcome importCase(Context &context, const Arguments &arguments)
{
    CaseTaking order;
    order.path = absolutePath(arguments.positional()[0]);
    if (arguments.has("desk-key")) {
        DESK_TRY(order.deskKey, readTextFile(arguments.get("desk-key"), maxKeyLine));
    }
    crypto::SecretBytes passphrase;
    if (arguments.has("passphrase-file")) {
        DESK_TRY(passphrase, readSecretFile(arguments.get("passphrase-file"), context.terminal));
    } else {
        DESK_TRY(passphrase, context.terminal.askSecret("Passphrase of the case: "));
    }
    order.passphrase = asText(passphrase);
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const TakenCase taken, await(desk.services.intake.takeCase(order)));
    context.output.object({{"reference", taken.summary.reference},
                           {"from_desk", taken.desk},
                           {"from_reference", taken.reference},
                           {"key_fingerprint", taken.keyFingerprint},
                           {"verified", taken.verified}});
    context.output.facts(
        {{"Reference", taken.summary.reference},
         {"Taken over from", taken.desk + ", " + taken.reference},
         {"Signed by", taken.keyFingerprint},
         {"Verified", taken.verified ? "yes: it is the key that was given"
                                     : "no: compare the fingerprint with the published one"}});
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{"request export", "REF", 1, 1,
            "Write a whole request, with what the log says of it, for another desk.",
            "request export RU-2026-000123-7 --out case.zip --passphrase-out ./passphrase --desk ./desk "
            "--user Ada",
            exportOptions, exportCase},
    Command{"request import-case", "FILE", 1, 1, "Take over a request from another desk's case file.",
            "request import-case case.zip --passphrase-file ./passphrase --desk-key their.key --desk ./desk "
            "--user Ada",
            importOptions, importCase},
};

} // namespace

std::span<const Command> caseCommands()
{
    return commands;
}

} // namespace desk::command_line
