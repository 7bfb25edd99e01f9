// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/package_file.h"
#include "app/command_line/session.h"
#include "core/exporting/desk_key_file.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr std::size_t maxKeyText = 4096;

constexpr std::array verifyOptions{
    OptionSpec{
        "passphrase-file", "FILE",
        "its first line is the passphrase, or the AGE-SECRET-KEY-1 of who it is for; asked for on a terminal "
        "otherwise"},
    OptionSpec{"desk-key", "FILE", "the desk's published key: shows who made the package"},
};

Outcome verify(Context &context, const Arguments &arguments)
{
    std::optional<crypto::PublicKey> deskKey;
    if (arguments.has("desk-key")) {
        DESK_TRY(const std::string text, readTextFile(arguments.get("desk-key"), maxKeyText));
        DESK_TRY(deskKey, exporting::parseDeskKey(text));
    }
    crypto::SecretBytes passphrase;
    if (arguments.has("passphrase-file")) {
        DESK_TRY(passphrase, readSecretFile(arguments.get("passphrase-file"), context.terminal));
    } else {
        DESK_TRY(passphrase, context.terminal.askSecret("Passphrase of the package: "));
    }
    DESK_TRY(const exporting::PackageReport report,
             checkPackage(arguments.positional()[0], std::string(asText(passphrase)), deskKey));
    tellPackage(context.output, report);
    if (!report.ok())
        return fail(ErrorCode::Tampered, "The package is not as it was issued; the checks above say where.");
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{"package verify", "FILE", 1, 1, "Check a package as its receiver would. Needs no desk.",
            "package verify answer.zip --passphrase-file ./passphrase --desk-key desk.key", verifyOptions,
            verify},
};

} // namespace

Result<exporting::PackageReport> checkPackage(const std::string &path, const std::string &passphrase,
                                              const std::optional<crypto::PublicKey> &deskKey)
{
    Result<exporting::PackageReport> report =
        exporting::verifyPackage(absolutePath(path), passphrase, deskKey);
    if (!report && report.error().code == ErrorCode::InvalidInput)
        return fail(ErrorCode::Damaged, "This is not a whole package: ask for it again.", path);
    return report;
}

void tellPackage(Output &output, const exporting::PackageReport &report)
{
    Json checks = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const exporting::PackageCheck &check : report.checks) {
        checks.push_back({{"check", check.check}, {"ok", check.ok}, {"detail", check.detail}});
        rows.push_back({check.ok ? "ok" : "FAILED", check.check, check.detail});
    }
    output.object({{"ok", report.ok()},
                   {"reference", report.reference},
                   {"right", report.right},
                   {"policy_version", report.policyVersion},
                   {"created_at", report.createdAt},
                   {"key_fingerprint", report.keyFingerprint},
                   {"key_pinned", report.keyPinned},
                   {"files", report.files},
                   {"bytes", report.bytes},
                   {"checks", checks}});
    output.table({"Result", "Check", "What was found"}, rows, "Nothing could be checked.");
    output.line();
    output.facts({{"Reference", report.reference},
                  {"Right", report.right},
                  {"Made at", report.createdAt},
                  {"Desk key", report.keyFingerprint},
                  {"Key known before", report.keyPinned ? "yes" : "no: compare it with the published one"},
                  {"Files", std::to_string(report.files)}});
}

std::span<const Command> packageCommands()
{
    return commands;
}

} // namespace desk::command_line
