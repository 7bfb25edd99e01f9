// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody does about their own signing in.
#include "app/command_line/private_file.h"
#include "app/command_line/session.h"
#include "core/crypto/system_random.h"

#include <QFile>

#include <array>

namespace desk::command_line {

namespace {

constexpr std::array passwordOptions{
    OptionSpec{"new-password-file", "FILE", "the new password; asked for on a terminal otherwise"}};
constexpr std::array codeOptions{
    OptionSpec{"confirm", "CODE", "with enrol: a code of the new authenticator, from which on it counts"}};

Outcome changePassword(Context &context, const Arguments &arguments)
{
    if (const auto wrong = bothFromInput(arguments, "new-password-file"))
        return *wrong;
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const crypto::SecretBytes chosen,
             newPassword(context, arguments.get("new-password-file"), desk.info.name));
    DESK_CHECK(await(desk.services.credentials.changePassword(desk.own, chosen)));
    context.output.object({{"changed", true}});
    context.output.line("Your password is changed; the old one opens nothing any more.");
    return ExitStatus::Done;
}

Outcome confirmed(Context &context, SignedIn &desk, const std::string &code)
{
    DESK_CHECK(await(desk.services.credentials.confirmEnrolment(desk.own, code)));
    context.output.object({{"enrolled", true}});
    context.output.line("From now on the new authenticator counts, and the old one does not.");
    return ExitStatus::Done;
}

Outcome enrol(Context &context, const Arguments &arguments, SignedIn &desk)
{
    if (arguments.has("confirm"))
        return confirmed(context, desk, arguments.get("confirm"));
    DESK_TRY(const Enrolment begun, await(desk.services.credentials.beginEnrolment(desk.own)));
    if (!context.terminal.canAsk())
        context.output.object({{"totp_secret", begun.secret}, {"totp_uri", begun.uri}, {"enrolled", false}});
    context.output.line("Told once. The old authenticator counts until a code of the new one was given.");
    context.output.facts({{"Authenticator secret", begun.secret}, {"Authenticator link", begun.uri}});
    if (!context.terminal.canAsk()) {
        context.output.line("Then: staff otp enrol --confirm CODE");
        return ExitStatus::Done;
    }
    DESK_TRY(const crypto::SecretBytes code, context.terminal.askSecret("A code of the new authenticator: "));
    return confirmed(context, desk, std::string(asText(code)));
}

Outcome recoveryCodes(Context &context, SignedIn &desk)
{
    DESK_TRY(const std::vector<std::string> codes,
             await(desk.services.credentials.renewRecoveryCodes(desk.own)));
    context.output.object({{"recovery_codes", codes}});
    context.output.line(
        "Told once; each takes the place of a one-time code once. Earlier ones count no longer.");
    for (const std::string &code : codes)
        context.output.line("  " + code);
    return ExitStatus::Done;
}

Outcome oneTimeCodes(Context &context, const Arguments &arguments)
{
    const std::string &what = arguments.positional()[0];
    if (what != "enrol" && what != "recovery-codes")
        return usageError("After `staff otp` comes enrol or recovery-codes.");
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    return what == "enrol" ? enrol(context, arguments, desk) : recoveryCodes(context, desk);
}

Outcome renewRoot(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const std::vector<std::string> codes, await(desk.services.credentials.renewRoot(desk.own)));
    context.output.object({{"renewed", true}, {"recovery_codes", codes}});
    context.output.line("Your key pairs are new, and every certificate leads to them. What the earlier ones opened "
                        "is to be replaced: key rotate --due");
    if (!codes.empty())
        context.output.line("New recovery codes, told once; earlier ones count no longer.");
    for (const std::string &code : codes)
        context.output.line("  " + code);
    return ExitStatus::Done;
}

Outcome addKeyFile(Context &context, SignedIn &desk, const std::string &path)
{
    // The file first: a slot that asks for a file which was not written could never be opened again.
    crypto::SecretBytes contents(crypto::Key::size);
    crypto::SystemRandom random;
    random.fill(contents);
    DESK_CHECK(writePrivateFile(path, asText(contents)));
    const Result<bool> set = await(desk.services.credentials.setKeyFile(desk.own, contents));
    if (!set) {
        QFile::remove(QString::fromStdString(path));
        return set.error();
    }
    context.output.object({{"key_file", path}});
    context.output.line(
        "From now on you sign in with this file beside your password. Keep a copy of it elsewhere.");
    return ExitStatus::Done;
}

Outcome keyFile(Context &context, const Arguments &arguments)
{
    const std::vector<std::string> &words = arguments.positional();
    const bool adds = words[0] == "add" && words.size() == 2;
    if (!adds && !(words[0] == "remove" && words.size() == 1))
        return usageError("After `staff keyfile` comes add FILE, or remove.");
    if (adds)
        DESK_CHECK(checkNewFile(words[1]));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    if (adds)
        return addKeyFile(context, desk, words[1]);
    DESK_CHECK(await(desk.services.credentials.setKeyFile(desk.own, {})));
    context.output.object({{"key_file", Json()}});
    context.output.line("From now on your password is enough.");
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{"staff password", "", 0, 0, "Change your own password.",
            "staff password --new-password-file ./new --desk ./desk --user Li", passwordOptions,
            changePassword},
    Command{"staff otp", "enrol|recovery-codes", 1, 1,
            "Enrol an authenticator, or get codes for when it is lost.",
            "staff otp enrol --desk ./desk --user Li", codeOptions, oneTimeCodes},
    Command{"staff renew-root", "", 0, 0,
            "Replace the founder's key pairs, which every certificate leads to. For the founder.",
            "staff renew-root --desk ./desk --user Ada", {}, renewRoot},
    Command{"staff keyfile",
            "add FILE|remove",
            1,
            2,
            "Make a key file that is needed beside your password.",
            "staff keyfile add /media/stick/li.key --desk ./desk --user Li",
            {},
            keyFile},
};

} // namespace

std::span<const Command> credentialCommands()
{
    return commands;
}

} // namespace desk::command_line
