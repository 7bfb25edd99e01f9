// SPDX-License-Identifier: GPL-3.0-or-later
// Requests: carrying a plan out.
#include "app/command_line/private_file.h"
#include "app/command_line/request_target.h"
#include "core/exporting/age_key.h"

#include <QFile>

#include <array>

namespace desk::command_line {

namespace {

using policy::Right;

constexpr std::size_t maxAnswer = 1 << 20;

constexpr std::array fulfilOptions{
    actionOption,
    OptionSpec{"answer", "FILE", "complaint: what the person hears back; - is standard input"},
    OptionSpec{"specialist", "NAME", "complaint: who looked into it"},
};
constexpr std::array packageOptions{
    actionOption,
    OptionSpec{"out", "FILE", "the package; must not exist"},
    OptionSpec{"passphrase-out", "FILE", "its passphrase, to be told by another channel; must not exist"},
    OptionSpec{"to-controller", "NAME",
               "portability: an age file sealed to another controller's key (GDPR Art. 20(2))"},
    OptionSpec{"contact", "TEXT", "where the controller's name and key were confirmed"},
    OptionSpec{"recipient-key", "KEY",
               "the controller's age1… key; its fingerprint is shown and asked about"},
    OptionSpec{"form", "FORM", "zip (7-Zip and its like; the default), html (any browser) or age"},
};

bool isPackage(Right right)
{
    return right == Right::Access || right == Right::Portability || right == Right::AuthorityDisclosure;
}

bool isFinal(Right right)
{
    return right == Right::Deletion || right == Right::AccountCancellation;
}

Json resultJson(Right right, const FulfilResult &result)
{
    return {{"right", policy::spelling(right)},
            {"outcome", outcomeWord(result.outcome)},
            {"records", result.records}};
}

Outcome fulfil(Context &context, const Arguments &arguments)
{
    if (arguments.get("answer") == "-" && arguments.get("password-file") == "-")
        return usageError("Standard input can be used for one thing only.", "--answer");
    FulfilOrder order;
    order.specialist = arguments.get("specialist");
    if (arguments.has("answer")) {
        DESK_TRY(order.answer, readTextFile(arguments.get("answer"), maxAnswer));
    }
    DESK_TRY(AtAction at, enterAction(context, arguments));
    const bool refusal = !at.action.refusalGround.empty();
    if (isPackage(at.action.right) && !refusal)
        return usageError("This right is answered with a package: use `request package`.");
    if (isFinal(at.action.right) && !refusal) {
        DESK_CHECK(
            confirmed(context, arguments,
                      "What the plan erases is gone for good, for " + at.details.summary.reference + "."));
    }
    const Result<FulfilResult> done =
        await(at.desk.services.actions.fulfil(at.details.summary.reference, at.action.right, order),
              progressOn(context, "Carrying out"));
    endProgress(context);
    DESK_CHECK(done);
    context.output.object(resultJson(at.action.right, *done));
    context.output.facts({{"Right", std::string(policy::spelling(at.action.right))},
                          {"Outcome", std::string(outcomeWord(done->outcome))},
                          {"Records", std::to_string(done->records)}});
    return ExitStatus::Done;
}

Outcome tellPackageFile(Context &context, Right right, const FulfilResult &written,
                        const std::string &passphraseFile)
{
    Json json = resultJson(right, written);
    json["path"] = written.path;
    json["passphrase_file"] = passphraseFile;
    json["bytes"] = written.bytes;
    json["sha256"] = written.sha256;
    context.output.object(json);
    context.output.facts({{"Package", written.path},
                          {"Passphrase in", passphraseFile},
                          {"Records", std::to_string(written.records)},
                          {"Bytes", std::to_string(written.bytes)},
                          {"SHA-256", written.sha256}});
    context.output.line("Send the passphrase by another channel than the package.");
    return ExitStatus::Done;
}

Outcome tellControllerFile(Context &context, const ControllerOrder &controller, const FulfilResult &written,
                           const std::string &fingerprint)
{
    Json json = resultJson(Right::Portability, written);
    json["path"] = written.path;
    json["bytes"] = written.bytes;
    json["sha256"] = written.sha256;
    json["controller"] = controller.name;
    json["key_fingerprint"] = fingerprint;
    context.output.object(json);
    context.output.facts({{"Package", written.path},
                          {"Sealed to", controller.name},
                          {"Fingerprint of the key", fingerprint},
                          {"Records", std::to_string(written.records)},
                          {"SHA-256", written.sha256}});
    context.output.line("Send the file, then record the day: request recipient --recipient NAME --sent DAY.");
    return ExitStatus::Done;
}

/// The same package for who the person named: sealed to their key, so that there is no passphrase to be told.
Outcome packageForController(Context &context, const Arguments &arguments)
{
    FulfilOrder order;
    DESK_TRY(const std::string out, arguments.required("out"));
    order.path = absolutePath(out);
    if (arguments.has("form") || arguments.has("passphrase-out"))
        return usageError("What goes to a controller is an age file without a passphrase.",
                          "--to-controller");
    ControllerOrder controller;
    controller.name = arguments.get("to-controller");
    DESK_TRY(controller.contact, arguments.required("contact"));
    DESK_TRY(controller.key, arguments.required("recipient-key"));
    const auto key = exporting::readAgeRecipient(controller.key);
    if (!key)
        return usageError("This is no age key as its owner has it: ask for the age1… line again.",
                          "--recipient-key");
    const std::string fingerprint = exporting::ageFingerprint(*key);
    DESK_TRY(AtAction at, enterAction(context, arguments));
    if (at.action.right != Right::Portability || !at.action.refusalGround.empty())
        return usageError("Only portability is answered to another controller.", "--to-controller");
    DESK_CHECK(confirmed(context, arguments,
                         "Everything the plan includes is sealed to " + controller.name + ", " +
                             controller.contact + ", key " + fingerprint + "."));
    order.controller = controller;
    const Result<FulfilResult> written =
        await(at.desk.services.actions.fulfil(at.details.summary.reference, at.action.right, order),
              progressOn(context, "Writing the package"));
    endProgress(context);
    DESK_CHECK(written);
    return tellControllerFile(context, controller, *written, fingerprint);
}

Outcome package(Context &context, const Arguments &arguments)
{
    if (arguments.has("to-controller"))
        return packageForController(context, arguments);
    DESK_TRY(const std::string out, arguments.required("out"));
    DESK_TRY(const std::string passphraseOut, arguments.required("passphrase-out"));
    FulfilOrder order;
    order.path = absolutePath(out);
    if (arguments.has("form")) {
        const auto form = exporting::packageFormNamed(arguments.get("form"));
        if (!form)
            return usageError("A package is zip, html or age.", "--form");
        order.form = *form;
    }
    const std::string passphraseFile = absolutePath(passphraseOut);
    if (order.path == passphraseFile)
        return usageError("The package and its passphrase go into two files.", "--passphrase-out");
    DESK_CHECK(checkNewFile(passphraseOut));
    DESK_TRY(AtAction at, enterAction(context, arguments));
    if (!isPackage(at.action.right) || !at.action.refusalGround.empty())
        return usageError("This is not answered with a package: use `request fulfil`.");
    const Result<FulfilResult> written =
        await(at.desk.services.actions.fulfil(at.details.summary.reference, at.action.right, order),
              progressOn(context, "Writing the package"));
    endProgress(context);
    DESK_CHECK(written);
    // Told once: a package whose passphrase could not be kept opens for nobody, so it does not stay. The same
    // command writes another.
    if (const Result<void> kept = writePrivateFile(passphraseFile, written->passphrase + "\n"); !kept) {
        QFile::remove(QString::fromStdString(written->path));
        return kept.error();
    }
    return tellPackageFile(context, at.action.right, *written, passphraseFile);
}

constexpr std::array commands{
    Command{"request fulfil", "REF", 1, 1,
            "Carry a plan out, or the refusal that was agreed to; packages have their own command.",
            "request fulfil RU-2026-000123-7 --action deletion --yes --desk ./desk --user Ada", fulfilOptions,
            fulfil},
    Command{
        "request package", "REF", 1, 1,
        "Write the package that answers access, portability or a disclosure; again, if the first was lost.",
        "request package RU-2026-000123-7 --out answer.zip --passphrase-out ./passphrase --user Ada",
        packageOptions, package},
};

} // namespace

std::span<const Command> requestAnswerCommands()
{
    return commands;
}

} // namespace desk::command_line
